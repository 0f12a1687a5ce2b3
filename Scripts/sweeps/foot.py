"""Chooses the constants of the foot detectors, leaving one person out at a time.

    python3 Scripts/sweeps/foot.py DATA

DATA is the folder with the force-plate sets (rbds001_force_mocap and others), each foot
as `*_virtualimu_foot_left.csv` beside `*_truth.json`. Needs numpy and SciPy. This is a plain twin
of FootDetector and FootAccelerationDetector; Docs/methods/foot.md holds what it printed.
"""

import glob
import json
import os
import sys

import numpy as np
from scipy.signal import butter, find_peaks, sosfiltfilt

SETS = {"rbds001_force_mocap": "A", "davis_s999_force_mocap": "B", "opensim_runs_force": "C",
        "overground_force_mocap": "D"}
GYRO = dict(corner=30.0, power=2, share=0.5)
ACCELERATION = dict(corner=12.0, fall=0.33, push=0.25)


def feet(root):
    for folder, person in SETS.items():
        for path in sorted(glob.glob(os.path.join(root, folder, "*_virtualimu_foot_*.csv"))):
            stem, side = os.path.basename(path)[:-4].split("_virtualimu_foot_")
            table = np.genfromtxt(path, delimiter=",", skip_header=1)
            with open(os.path.join(root, folder, stem + "_truth.json")) as file:
                steps = json.load(file)["steps"]
            truth = np.array([(s["ic_s"], s["to_s"]) for s in steps if s["side"] == side[0].upper()])
            t = table[:, 0]
            # Two people in one set, each with recordings of their own.
            name = person if person != "C" else "C " + stem
            yield name, stem + " " + side, (len(t) - 1) / (t[-1] - t[0]), t[0], table[:, 1:4], \
                table[:, 4:7], truth


def low_pass(x, fs, corner):
    if corner >= fs / 2:
        return x
    pad = min(len(x) - 1, int(3 * fs / corner) + 9)
    return sosfiltfilt(butter(2, corner / (fs / 2), output="sos"), x, axis=0, padlen=pad)


def vertex(x, i):
    bend = x[i - 1] - 2 * x[i] + x[i + 1]
    return i if bend == 0 else i + np.clip((x[i - 1] - x[i + 1]) / (2 * bend), -0.5, 0.5)


def tops(x, low, high):
    return [i for i in range(max(1, int(np.ceil(low))), min(len(x) - 2, int(high)) + 1)
            if x[i] >= x[i - 1] and x[i] > x[i + 1]]


def period(x, fs):
    x = x - x.mean()
    n = len(x)
    r = np.correlate(x, x, "full")[n - 1:] / (n - np.arange(n)) / np.mean(x * x)
    found = tops(r, 0.45 * fs, 1.10 * fs)
    if not found or max(r[found]) < 0.3:
        return None
    first = next(i for i in found if r[i] >= 0.9 * max(r[found]))
    return vertex(r, first)


def plane(a, across, standing, slowing):
    def unit(v, *others):
        for o in others:
            v = v - (v @ o) * o
        return v / np.linalg.norm(v)
    up = unit(sum(a[i:j].mean(0) for i, j in standing if len(a[i:j])), across)
    return a @ -unit(sum(a[i:j].mean(0) for i, j in slowing if len(a[i:j])), across, up)


def by_rotation(fs, acceleration, gyroscope, corner, power, share):
    g = low_pass(gyroscope, fs, corner)
    across = np.linalg.eigh(g.T @ g)[1][:, -1]
    pitch, size = g @ across, np.linalg.norm(g, axis=1)
    stride = period(pitch, fs)
    if stride is None:
        return []
    width = int(0.15 * stride) | 1
    calm = np.convolve(size**2, np.ones(width) / width, "same")
    votes = 0
    for start in range(0, len(pitch) - int(1.4 * stride), int(stride)):
        quiet = start + np.argmin(calm[start:start + int(stride)])
        votes += 1 if pitch[quiet:quiet + int(0.3 * stride)].sum() < 0 else -1
    if votes < 0:
        pitch, across = -pitch, -across
    slow = low_pass(pitch, fs, 1.2 * fs / stride)
    middles = [vertex(slow, i) for i in find_peaks(slow, distance=0.6 * stride, height=0)[0]]
    swings = [middles[0] - stride] + middles + [middles[-1] + stride]
    gain = np.gradient(size**power) * fs

    def best(low, high):
        found = [i for i in tops(gain, low, high) if gain[i] > 0]
        return max(found, key=lambda i: gain[i]) if found else None

    firsts = []
    for swing in swings[:-1]:
        top, start, end = None, int(np.ceil(swing)), min(len(pitch) - 1, int(swing + 0.6 * stride))
        if swing >= 0 and start < end:
            level = 0.1 * pitch[start:end + 1].max()
            last = [i for i in range(start, end) if pitch[i] > level >= pitch[i + 1]]
            if last:
                top = best(last[0] - 0.02 * stride, last[0] + 0.14 * stride)
        firsts.append(top)
    usual = np.median([vertex(gain, i) - s for s, i in zip(swings, firsts) if i is not None])
    found = []
    for k, swing in enumerate(swings[:-1]):
        due = swing + usual
        near = [i for i in tops(gain, due - 0.05 * stride, due + 0.05 * stride) if gain[i] > 0]
        landing = max(near, key=lambda i: gain[i] / (1 + ((i - due) / (0.02 * stride))**2),
                      default=firsts[k])
        if landing is None:
            continue
        landing = vertex(gain, landing)
        low, high = landing + 0.08 * fs, min(landing + 0.45 * fs, swings[k + 1] - 0.05 * stride)
        segment = -pitch[max(0, int(np.ceil(low)) - 1):int(high) + 2]
        deep = [i for i in find_peaks(segment, prominence=np.radians(100))[0]]
        deep = [i for i in deep if segment[i] >= 0.4 * max(segment[deep])]
        found.append((landing, max(0, int(np.ceil(low)) - 1) + deep[0] if deep else None))
    a = low_pass(acceleration, fs, corner)
    pairs = [(int(i), j) for i, j in found if j is not None]
    forward = plane(a, across, [(int(i + 0.3 * (j - i)), int(i + 0.6 * (j - i)) + 1)
                                for i, j in pairs],
                    [(max(0, int(i - 0.15 * stride)), int(i)) for i, _ in found])
    lead = max(1, round(0.010 * fs))
    fading = sum(forward[j - lead] > forward[j] for _, j in pairs)
    marks = {}
    for _, j in pairs:
        low = tops(-forward, j, j + 0.12 * stride)
        if low:
            bottom = min(low, key=lambda i: forward[i])
            marks[j] = vertex(forward, bottom) - vertex(pitch, j)
    use = 2 * fading > len(pairs) and 2 * len(marks) > len(pairs)
    gap = np.median(list(marks.values())) if marks else 0
    result = []
    for i, j in found:
        toe = None
        if j is not None:
            own = marks.get(j, gap)
            own = own if abs(own - gap) <= 0.030 * fs else gap
            toe = (vertex(pitch, j) + (share * own if use else 0)) / fs
        result.append((i / fs, toe))
    return result


def by_acceleration(fs, acceleration, corner, fall, push):
    a = low_pass(acceleration, fs, corner)
    length = np.linalg.norm(a, axis=1)
    stride = period(length, fs)
    if stride is None:
        return []
    slow = low_pass(length, fs, 6 * fs / stride)
    peaks = find_peaks(slow, distance=0.6 * stride)[0]
    peaks = [k for k in peaks if slow[k] > 0.5 * np.median(slow[peaks])]
    drop = -np.gradient(length) * fs
    falls = []
    for k in peaks:
        steep = tops(drop, k - 0.03 * stride, k + 0.20 * stride)
        if steep and max(drop[steep]) > 0:
            falls.append((k, [i for i in steep if drop[i] >= fall * max(drop[steep])]))
    usual = np.median([steep[-1] - k for k, steep in falls])
    landings = [vertex(drop, min(steep, key=lambda i: abs(i - k - usual))) for k, steep in falls]
    along = plane(a, np.linalg.eigh(a.T @ a)[1][:, 0],
                  [(int(i + 0.08 * stride), int(i + 0.16 * stride) + 1) for i in landings],
                  [(max(0, int(i - 0.12 * stride)), int(i)) for i in landings])
    result = []
    for landing in landings:
        first, last, toe = int(landing + 0.20 * stride), int(landing + 0.58 * stride), None
        if last < len(along):
            summit = top = bottom = first
            for i in range(first, last + 1):
                if along[i] > along[summit]:
                    summit = i
                if along[summit] - along[i] > along[top] - along[bottom]:
                    top, bottom = summit, i
            if top < bottom < last:
                level = along[bottom] + push * (along[top] - along[bottom])
                i = next((i for i in range(top, bottom) if along[i] >= level > along[i + 1]),
                         bottom - 1)
                toe = (i + (along[i] - level) / (along[i] - along[i + 1])) / fs
        result.append((landing / fs, toe))
    return result


def errors(found, truth, start):
    """Milliseconds later than the plate, and how many were missed."""
    landing, toe, missed = [], [], 0
    for contact, off in truth:
        near = min(found, key=lambda f: abs(f[0] + start - contact), default=None)
        if near is None or abs(near[0] + start - contact) > 0.12:
            missed += 1
            continue
        landing.append(1e3 * (near[0] + start - contact))
        if near[1] is not None:
            toe.append(1e3 * (near[1] + start - off))
    return landing, toe, missed


def line(label, values):
    """Mean, spread between feet, spread within, and every person against the others' mean."""
    people = {}
    for person, x in values:
        people.setdefault(person, []).append(np.mean(x))
    people = {p: np.mean(x) for p, x in people.items()}
    left_out = [people[p] - np.mean([people[q] for q in people if q != p]) for p in people]
    print("%-34s mean %5.1f  between feet %4.1f  within %4.1f (max %4.1f)  left out: %s" % (
        label, np.mean(list(people.values())), np.std([np.mean(x) for _, x in values]),
        np.mean([np.std(x) for _, x in values]), max(np.std(x) for _, x in values),
        " ".join("%+.1f" % x for x in left_out)))


def report(label, runs, detect):
    all_errors = [(person, errors(detect(fs, a, g), truth, start))
                  for person, _, fs, start, a, g, truth in runs]
    missed = sum(e[2] for _, e in all_errors)
    line("%s IC, missed %d" % (label, missed), [(p, e[0]) for p, e in all_errors])
    line("%s TO" % label, [(p, e[1]) for p, e in all_errors])


def main():
    runs = list(feet(sys.argv[1]))
    for corner in (15.0, 20.0, 30.0, 40.0):
        for power in (1, 2, 3):
            o = dict(GYRO, corner=corner, power=power)
            report("%g Hz |w|^%d" % (corner, power), runs,
                   lambda fs, a, g: by_rotation(fs, a, g, **o))
    for share in (0.0, 0.33, 0.5, 0.67):
        o = dict(GYRO, share=share)
        report("share %g" % share, runs, lambda fs, a, g: by_rotation(fs, a, g, **o))
    for corner in (10.0, 12.0, 15.0, 20.0):
        for fall in (0.33, 0.5, 1.0):
            o = dict(ACCELERATION, corner=corner, fall=fall)
            report("acc %g Hz fall %g" % (corner, fall), runs,
                   lambda fs, a, g: by_acceleration(fs, a, **o))
    for push in (0.1, 0.25, 0.5):
        o = dict(ACCELERATION, push=push)
        report("acc push %g" % push, runs, lambda fs, a, g: by_acceleration(fs, a, **o))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Sweeps behind the spectral cadence and the run/walk rule.

Reads the recordings in ../shared/data/real (or the folder given), prints the tables of
Docs/methods/cadence.md. Needs NumPy. It mirrors the Swift code step by step, so that a constant
can be tried here first.

  cadence.py cadence     errors against force plates and between sensors, by way of refining
  cadence.py octave      short pieces: how often the stride is taken for another line
  cadence.py activity    run/walk scores, leaving one data set out
"""
import glob
import json
import os
import re
import sys

import numpy as np

G = 9.80665
LEAST_HERTZ = 30.0
LIMB, TRUNK = (1, 1, 0.5, 0.5, 0.25, 0.25), (0.25, 1, 0.25, 0.5, 0.1, 0.25)
PLACES = [
    ("left_foot", "foot"), ("right_foot", "foot"), ("foot_left", "foot"), ("foot_right", "foot"),
    ("shank", "shank"), ("ankle", "shank"), ("pelvis", "sacrum"), ("sacrum", "sacrum"),
    ("lower", "sacrum"), ("waist", "sacrum"), ("hip", "sacrum"), ("forearm", "wrist"),
    ("chest", "chest"), ("torso", "chest"), ("wrist", "wrist"), ("arm", "wrist"),
    ("_leg", "thigh"), ("thigh", "thigh"), ("pocket", "pocket")]
RULES = {"trunk": (3, -0.46), "wrist": (3, -0.90), "thigh": (4, 0.24), "shank": (4, -0.40),
         "foot": (3, 0.35)}
REGION = {"sacrum": "trunk", "chest": "trunk", "pocket": "trunk", "wrist": "wrist",
          "thigh": "thigh", "shank": "shank", "foot": "foot"}


# Reading ---------------------------------------------------------------------------------------
def even(t, x):
    """Values on an even grid: stamps in order, linear between them where they jitter."""
    keep = np.concatenate([[True], np.diff(np.maximum.accumulate(t)) > 0])
    t, x = t[keep], x[keep]
    steps = np.diff(t)
    period = (t[-1] - t[0]) / (len(t) - 1)
    if 1.4826 * np.median(np.abs(steps - np.median(steps))) > 0.02 * np.median(steps):
        grid = t[0] + period * np.arange(len(t))
        x = np.stack([np.interp(grid, t, column) for column in x.T], 1)
    return x, 1 / period


def force_cadence(root, data_set, name):
    path = f"{root}/{data_set}/{re.split('_virtualimu|_imu', name)[0]}_truth.json"
    if not os.path.exists(path):
        return None
    truth = json.load(open(path))
    if "cadence_spm" in truth:
        return truth["cadence_spm"]
    contacts = [step["ic_s"] for step in truth.get("steps", []) if "ic_s" in step]
    return 60 * (len(contacts) - 1) / (contacts[-1] - contacts[0]) if contacts else None


def load(root):
    for data_set in sorted(os.listdir(root)):
        for path in sorted(glob.glob(f"{root}/{data_set}/*imu*.csv")):
            name = os.path.basename(path)[:-4]
            header = open(path).readline().strip().split(",")[1:]
            rows = np.genfromtxt(path, delimiter=",", skip_header=1)
            rows = rows[np.isfinite(rows).all(1)]
            x, rate = even(rows[:, 0], rows[:, 1:])
            acc = [i for i, c in enumerate(header) if c.startswith("acc")]
            gyr = [i for i, c in enumerate(header) if c.startswith("gyr")]
            g = x[:, acc] / (1 if header[acc[0]].endswith("_g") else G)
            turn = x[:, gyr] * (np.pi / 180 if gyr and header[gyr[0]].endswith("dps") else 1)
            bare = name.replace("forefoot", "")
            place = next((p for k, p in PLACES if k in bare), None) or \
                next((p for k, p in PLACES if k in data_set), "wrist")
            run = re.sub(r"_(left_|right)?_?(ankle|chest|pocket|waist|wrist|arm|leg|torso|hip).*",
                         "", name).replace("_left", "").replace("_right", "")
            walks = "walk" in data_set or "walk" in name
            # Thin out to 30 Hz or more.
            d = max(1, int(rate / LEAST_HERTZ + 1e-9))
            n = len(g) // d
            thin = lambda v: v[:n * d].reshape(n, d, -1).mean(1)
            yield dict(set=data_set, name=name, run=run, place=place, walks=walks, rate=rate / d,
                       acc=thin(g), gyr=thin(turn) if gyr else None,
                       truth=force_cadence(root, data_set, name))


# Spectral cadence ------------------------------------------------------------------------------
def level(x):
    t = np.arange(len(x)) - (len(x) - 1) / 2
    x = x - x.mean(0)
    return x - np.outer(t, (t @ x) / max(t @ t, 1e-300))


def trace(x, rate, padding, taper=True):
    """Powers of all axes added; a band's powers add up to its mean square."""
    n = len(x)
    w = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(n) / n) if taper else np.ones(n)
    length = 1 << int(np.ceil(np.log2(padding * n)))
    power = np.sum(np.abs(np.fft.rfft(level(x) * w[:, None], length, axis=0)) ** 2, 1)
    return power * 2 / (length * (w @ w)), rate / length


def at(power, width, hertz):
    k = hertz / width
    i = np.minimum(k.astype(int), len(power) - 2)
    return (1 - (k - i)) * power[i] + (k - i) * power[i + 1]


def comb(spectra, rate, place, low, high, floor=0.02):
    candidates = low + 0.005 * np.arange(int(round((high - low) / 0.005)) + 1)
    top = 0.95 * rate / 2
    score = np.zeros(len(candidates))
    for number, (power, width) in enumerate(spectra):
        trunk = place in ("sacrum", "chest") and number == 0  # the gyroscope comes second
        f = np.arange(len(power)) * width
        highest = power[(f >= 0.5) & (f <= min(12, top))].max()
        scaled = np.log1p(power / (floor * highest + 1e-300))
        for m, weight in enumerate(TRUNK if trunk else LIMB, 1):
            line = np.minimum(m * candidates, top)
            score += weight * np.where(m * candidates < top, at(scaled, width, line), 0)
    return candidates[int(np.argmax(score))]


def cosine_sum(n, turn):
    half = np.sin(turn / 2)
    return n if abs(half) < 1e-12 else np.sin(n * turn / 2) / half


def explained(x, rate, hertz):
    n, turn = len(x), 2 * np.pi * hertz / rate
    count = min(6, int(min(0.45 * rate, 13) / hertz))
    sums = [cosine_sum(n, m * turn) for m in range(2 * count + 1)]
    index = range(1, count + 1)
    c = np.array([[(sums[abs(a - b)] + sums[a + b]) / 2 for b in range(count + 1)]
                  for a in range(count + 1)])
    s = np.array([[(sums[abs(a - b)] - sums[a + b]) / 2 for b in index] for a in index])
    phase = turn * np.outer(np.arange(count + 1), np.arange(n) - (n - 1) / 2)
    qc, qs = np.cos(phase) @ x, np.sin(phase[1:]) @ x
    return (np.sum(qc * np.linalg.solve(c, qc)) + np.sum(qs * np.linalg.solve(s, qs))) \
        / np.sum(x * x)


def unit(x):
    x = level(x)
    return x / np.sqrt(np.sum(x * x))


def harmonic(sensors, rate, guess):
    x = np.concatenate([unit(v) for v in sensors], 1)
    reach = min(0.06 * guess, 0.35 * rate / len(x))
    for points, shrink in ((13, 6), (13, 6), (13, 6)):
        grid = guess + np.linspace(-reach, reach, points)
        guess = grid[int(np.argmax([explained(x, rate, f) for f in grid]))]
        reach /= shrink
    return guess


def line(sensors, rate, guess, taper):
    """The strongest of the lines at the stride and at the step, by a parabola (science.md)."""
    power, width = trace(sensors[0], rate, 16, taper)
    best = None
    for m in (1, 2):
        middle = int(round(m * guess / width))
        reach = max(2, int(0.06 * middle))
        k = middle - reach + int(np.argmax(power[middle - reach:middle + reach + 1]))
        a, b, c = np.log(power[k - 1:k + 2])
        if best is None or power[k] > best[0]:
            best = (power[k], (k + 0.5 * (a - c) / (a - 2 * b + c)) * width / m)
    return best[1]


REFINED = {
    "harmonics": harmonic,
    "hann line": lambda s, r, g: line(s, r, g, True),
    "plain line": lambda s, r, g: line(s, r, g, False),
}


def windows(count, rate, seconds=10.0):
    size = int(round(seconds * rate))
    if count <= size:
        return [(0, count)]
    starts = list(range(0, count - size + 1, size // 2))
    if count - size - starts[-1] > size // 20:
        starts.append(count - size)
    return [(i, i + size) for i in starts]


def sensors(r, i, j):
    return [r["acc"][i:j]] + ([r["gyr"][i:j]] if r["gyr"] is not None else [])


def cadences(r, start, end, refine=harmonic, seconds=10.0, low=1.05, high=2.30):
    found = []
    for i, j in windows(end - start, r["rate"], seconds):
        s = sensors(r, start + i, start + j)
        guess = comb([trace(v, r["rate"], 4) for v in s], r["rate"], r["place"], low, high)
        found.append(120 * refine(s, r["rate"], guess))
    return np.array(found)


def combined(v):
    middle = np.median(v)
    reach = max(0.03 * middle, 3 * 1.4826 * np.median(np.abs(v - middle)))
    return v[np.abs(v - middle) <= reach].mean()


# Activity --------------------------------------------------------------------------------------
def gait_seconds(r, window=5):
    """Per second: its own RMS (g), the window's band RMS (g), steps per second, rhythm."""
    rate, n = r["rate"], max(1, int(len(r["acc"]) / r["rate"] + 1e-9))
    bound = lambda k: len(r["acc"]) if k >= n else int(round(k * rate))
    rows = []
    for k in range(n):
        first = min(max(0, k - window // 2), max(0, n - window))
        i, j = bound(first), bound(min(n, first + window))
        spectra = [trace(v, rate, 4) for v in sensors(r, i, j)]
        stride = comb(spectra, rate, r["place"], 0.70, 2.30)
        power, width = spectra[0]
        f = np.arange(len(power)) * width
        band = (f >= 0.5) & (f <= 8)
        nearest = np.round(f / stride)
        near = band & (nearest >= 1) & (np.abs(f - nearest * stride) <= rate / (j - i))
        rows.append((np.sqrt(r["acc"][bound(k):bound(k + 1)].var(0).sum()),
                     np.sqrt(power[band].sum()), 2 * stride,
                     power[near].sum() / max(power[band].sum(), 1e-12)))
    return np.array(rows)


def slowed(r, time):
    """The same way in more time: rates and accelerations fall, gravity does not."""
    mean = r["acc"].mean(0)
    turn = None if r["gyr"] is None else r["gyr"] / time
    return dict(r, acc=mean + (r["acc"] - mean) / time ** 2, gyr=turn, rate=r["rate"] / time)


def smoothed(v):
    padded = np.concatenate([[v[0]] * 2, v, [v[-1]] * 2])
    return np.array([np.median(padded[i:i + 5]) for i in range(len(v))])


def score(rows, weight, offset):
    intensity, steps = np.maximum(rows[:, 1], 1e-9), rows[:, 2] / 2.2
    return np.clip(np.log(intensity) + weight * np.log(steps) - offset, -2, 2)


def running(r, rows):
    """Stretches of running, in seconds, as the finder cuts them (without joining breaks)."""
    on = (smoothed(score(rows, *RULES[REGION[r["place"]]])) > 0) \
        & (smoothed(rows[:, 2]) >= 2.1) & (rows[:, 0] >= 0.06)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], on.astype(int), [0]])))
    found = []
    for i, j in zip(edges[::2], edges[1::2]):
        if j - i < min(3, len(on)):
            continue
        first, last = (np.median(rows[s, 0]) for s in (slice(i, i + 10), slice(max(i, j - 10), j)))
        while j - i > 3 and i > 0 and rows[i, 0] < 0.5 * first:
            i += 1
        while j - i > 3 and j < len(on) and rows[j - 1, 0] < 0.5 * last:
            j -= 1
        found.append((i, j))
    return found


def spans(r, rows):
    n = len(rows)
    return [(int(round(i * r["rate"])), len(r["acc"]) if j == n else int(round(j * r["rate"])))
            for i, j in running(r, rows)]


# Tables ----------------------------------------------------------------------------------------
def table_cadence(root):
    for label, refine in REFINED.items():
        whole, middles = [], {}
        for r in (r for r in load(root) if not r["walks"]):
            v = [cadences(r, i, j, refine) for i, j in spans(r, gait_seconds(r))]
            whole.append((r, combined(np.concatenate(v)) if v else np.nan))
            middles.setdefault((r["set"], r["run"]), []).append(whole[-1][1])
        errors = {}
        for r, value in whole:
            reference = r["truth"] or np.nanmedian(middles[r["set"], r["run"]])
            errors.setdefault((r["set"], r["place"]), []).append(value - reference)
        print(f"\n{label}: set, placement, n, bias, mean abs error, largest (steps/min)")
        for key in sorted(errors):
            e = np.array(errors[key])
            print("  %-24s %-7s %3d  %6.2f %6.2f %6.2f" % (
                *key, len(e), e.mean(), np.abs(e).mean(), np.abs(e).max()))


def table_octave(root):
    for seconds in (4, 5, 10):
        count = wrong = 0
        for r in (r for r in load(root) if not r["walks"]):
            for i, j in spans(r, gait_seconds(r)):
                middle = np.median(cadences(r, i, j))
                size = int(seconds * r["rate"])
                for k in range(i, j - size + 1, size if j - i < 60 * r["rate"] else 4 * size):
                    value = cadences(r, k, k + size, seconds=seconds)[0]
                    count += 1
                    wrong += abs(value / middle - 1) > 0.20
        print(f"{seconds} s: {wrong} of {count} pieces off by more than 20 %")


def table_activity(root):
    seconds = []
    for r in load(root):
        if r["set"] == "adept_run":  # labeled as a whole, yet it has walks and stops
            continue
        rows = gait_seconds(r)
        calm = 0.04 if r["walks"] else 0.20
        own = np.array([rows[max(0, k - 2):k + 3, 0].min() for k in range(len(rows))])
        for row in rows[own > calm]:
            seconds.append((r["set"], REGION[r["place"]], r["walks"], row))
    print("region, k, t of all sets, walk P98, run P2, errors leaving one set out, range of t")
    for region in RULES:
        mine = [s for s in seconds if s[1] == region]
        for k in range(5):
            values = np.array([np.log(s[3][1]) + k * np.log(s[3][2] / 2.2) for s in mine])
            walks, sets = np.array([s[2] for s in mine]), np.array([s[0] for s in mine])
            split = lambda use: (np.percentile(values[use & walks], 98),
                                 np.percentile(values[use & ~walks], 2))
            wrong = total = 0
            used = []
            for left_out in sorted(set(sets)):
                use = sets != left_out
                if (use & walks).sum() < 5 or (use & ~walks).sum() < 5:
                    continue
                used.append(np.mean(split(use)))
                wrong += np.sum((values[~use] > used[-1]) == walks[~use])
                total += np.sum(~use)
            walk, run = split(np.ones(len(mine), bool))
            print("  %-6s k=%d  t=%5.2f  %5.2f %5.2f  %d/%d  %.2f..%.2f" % (
                region, k, (walk + run) / 2, walk, run, wrong, total, min(used), max(used)))
    print("lowest score of a run with a force plate, as it is and slowed by 15 % (gravity stays)")
    for region, (weight, offset) in RULES.items():
        lowest = []
        for time in (1, 1.15):
            found = [score(gait_seconds(slowed(r, time)), weight, offset).min()
                     for r in load(root) if r["truth"] and not r["walks"]
                     and REGION[r["place"]] == region]
            lowest.append(min(found, default=np.nan))
        print("  %-6s %.2f %.2f" % (region, *lowest))


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    root = sys.argv[2] if len(sys.argv) > 2 else f"{here}/../../../shared/data/real"
    tables = dict(cadence=table_cadence, octave=table_octave, activity=table_activity)
    if len(sys.argv) < 2 or sys.argv[1] not in tables or not os.path.isdir(root):
        sys.exit(__doc__)
    tables[sys.argv[1]](root)

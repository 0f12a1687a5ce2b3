#!/usr/bin/env python3
"""Where the constants of SacrumDetector come from.

Reads the recordings beside the checkout (../shared/data/real, or DATA), measures the features that
the detector measures, fits each constant with one person or condition left out, and prints the
error of the part left out. A twin of the Swift detector, with SciPy.

    python3 Scripts/sweeps/sacrum.py > result.txt
"""
import glob
import json
import os
import sys

import numpy as np
from scipy.interpolate import CubicSpline
from scipy.signal import butter, sosfiltfilt

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.environ.get("DATA", os.path.join(HERE, "../../../shared/data/real"))
G = 9.80665
RATE = 500
CONSTANTS = dict(
    load=1.5, braking=0.66, longest=0.04, rise=0.009, toe_off=0.034, before=0.03, after=0.05,
    push=0.2, power=8, flight=0.05, alike=0.015)


def low_pass(x, rate, corner):
    if corner >= rate / 2:
        return x
    return sosfiltfilt(butter(2, corner / (rate / 2), output="sos"), x)


def recordings():
    """Name, group left out together, kind, times, columns in g (three or two), contacts."""
    for path in sorted(glob.glob(f"{DATA}/alcantara_sacrum_grf/*_imu.csv")):
        truth = json.load(open(path.replace("_imu.csv", "_truth.json")))
        table = np.genfromtxt(path, delimiter=",", skip_header=1)
        pairs = list(zip(truth["initial_contact_s"], truth["toe_off_s"]))
        group = f"{truth['speed_mps']} m/s {truth['slope_deg']} deg"
        yield os.path.basename(path)[:-8], group, "real", table[:, 0], table[:, 1:3], pairs
    people = {"JDX": "S999", "ham": "subject02", "JA1": "JA1", "RBD": "RBDS001"}
    for path in sorted(glob.glob(f"{DATA}/*/*_virtualimu_pelvis.csv")):
        truth = json.load(open(path.replace("_virtualimu_pelvis.csv", "_truth.json")))
        table = np.genfromtxt(path, delimiter=",", skip_header=1)
        pairs = [(s["ic_s"], s["to_s"]) for s in truth["steps"]
                 if s.get("ic_s") is not None and s.get("to_s") is not None]
        name = os.path.basename(path)[:-22]
        yield name, people.get(name[:3], name), "virtual", table[:, 0], table[:, 1:4] / G, pairs


def step_hertz(x, rate):
    slow = low_pass(x, rate, 8)
    length = 1 << int(np.ceil(np.log2(8 * len(slow))))
    power = np.abs(np.fft.rfft((slow - slow.mean()) * np.hanning(len(slow)), length)) ** 2
    hertz = np.fft.rfftfreq(length, 1 / rate)
    band = np.where((hertz > 1 / 0.55) & (hertz < 1 / 0.22))[0]
    return hertz[band[np.argmax(power[band])]]


def line(x, rate, hertz):
    turn = np.exp(-2j * np.pi * hertz * np.arange(len(x)) / rate)
    return (np.hanning(len(x)) * turn * (x - x.mean())).sum()


def directions(columns, rate):
    mean = columns.mean(0)
    if columns.shape[1] == 3:
        up = mean / np.linalg.norm(mean)
        vertical = columns @ up
        hertz = step_hertz(vertical, rate)
        across = np.array([line(c, rate, hertz) for c in (columns - np.outer(vertical, up)).T])
        forward = columns @ np.linalg.eigh(np.real(np.outer(across, across.conj())))[1][:, -1]
    else:
        weight = [abs(m) * abs(line(c, rate, step_hertz(c, rate))) for m, c in zip(mean, columns.T)]
        k = int(np.argmax(weight))
        vertical = columns[:, k] * np.sign(mean[k])
        forward = columns[:, 1 - k]
        hertz = step_hertz(vertical, rate)
    sense = np.imag(np.conj(line(vertical, rate, hertz)) * line(forward, rate, hertz))
    return vertical, (-forward if sense > 0 else forward), hertz


def crossing(level, x, i):
    return i + (level - x[i]) / (x[i + 1] - x[i])


def push_end(vertical, jerk, fall, step, rate, constants):
    """Where the steepest fall of the vertical would reach the level of flight, in samples."""
    reach = constants["push"] if rate >= 75 else min(0.1, constants["push"])
    first = int(round(fall - reach * step * RATE))
    end = int(round(fall + 0.2 * step * RATE))
    if first <= 0 or end >= len(vertical):
        return np.nan
    i = np.arange(first, end)
    weight = np.minimum(jerk[i], 0) ** constants["power"]
    height = (weight * (vertical[i] - np.quantile(vertical, constants["flight"]))).sum()
    return (weight * i).sum() / weight.sum() - RATE * height / (weight * jerk[i]).sum()


def steps(times, columns, constants=CONSTANTS):
    """The features of every contact, in seconds and g/s."""
    rate = (len(times) - 1) / (times[-1] - times[0])
    vertical, forward, hertz = directions(columns, rate)
    grid = np.arange(times[0], times[-1] + 1e-6, 1 / RATE)
    vertical = np.maximum(CubicSpline(times, low_pass(vertical, rate, 20))(grid), 0)
    forward = CubicSpline(times, low_pass(forward, rate, 20))(grid)
    load = low_pass(vertical, RATE, constants["load"] * hertz)
    rising = low_pass(vertical, RATE, 12)
    jerk_up, jerk_forward = np.gradient(vertical) * RATE, np.gradient(forward) * RATE
    mean, step, n = load.mean(), 1 / hertz, len(grid)
    landings = []
    rises = [i for i in range(n - 1) if load[i] < mean <= load[i + 1]]
    falls = [i for i in range(n - 1) if load[i] >= mean > load[i + 1]]
    for fall in falls:
        before = [i for i in rises if i < fall]
        rise = before[-1] if before else 0
        width = (fall - rise) / RATE
        if not (0.2 * step if before else 0) < width < (0.8 if before else 0.6) * step:
            continue
        top = [i for i in range(max(0, rise - 30), min(n - 1, rise + 40))
               if rising[i] < 1 <= rising[i + 1]]
        if not top and rise > 30:
            continue
        top = top[0] if top else rise
        floor = max(0, top - int(RATE * step / 4))
        start = top
        while start > floor and rising[start] >= 0.5:
            start -= 1
        if start > 0 and rising[start] >= 0.5:
            start = floor + int(np.argmin(rising[floor:top + 1]))
        landings.append((fall, start, top, floor))
    edges = [braking_edge(jerk_up, jerk_forward, start, constants) for _, start, _, _ in landings]
    delays = [e[0] - start for e, (_, start, _, _) in zip(edges, landings) if e]
    for edge, (fall, start, top, floor) in zip(edges, landings):
        if edge and abs(edge[0] - start - np.median(delays)) > constants["alike"] * RATE:
            expected = start + np.median(delays)
            edge = braking_edge(jerk_up, jerk_forward, start, constants, expected) or edge
        place = crossing(mean, load, fall)
        found = dict(step=step, fall=grid[0] + place / RATE, braking=np.nan, jerk=np.nan, half=np.nan)
        found["push"] = grid[0] + push_end(vertical, jerk_up, place, step, rate, constants) / RATE
        if edge:
            found["braking"], found["jerk"] = grid[0] + edge[0] / RATE, edge[1]
        below = top
        while below > floor and vertical[below] >= 0.5:
            below -= 1
        if vertical[below] < 0.5:
            found["half"] = grid[0] + crossing(0.5, vertical, below) / RATE
        yield found


def braking_edge(jerk_up, jerk_forward, start, constants, expected=None):
    """Where braking rises most steeply, in samples, and the mean jerk of the landing; or None."""
    first = max(1, start - int(RATE * constants["before"]))
    last = min(len(jerk_up) - 2, start + int(RATE * constants["after"]))
    up = jerk_up[first:last + 1].max()
    if expected is not None:
        reach = constants["alike"] * RATE
        first = max(first, int(round(expected - reach)) - 1)
        last = min(last, int(round(expected + reach)) + 1)
    if first >= last:
        return None
    k = first + int(np.argmin(jerk_forward[first:last + 1]))
    if not (first < k < last and jerk_forward[k] < 0 < up):
        return None
    a, b, c = jerk_forward[k - 1:k + 2]
    return k + 0.5 * (a - c) / (a - 2 * b + c), np.sqrt(-up * b)


def median_slowness(every):
    """The median of 1/jerk, infinite where most contacts show no braking edge."""
    shown = [1 / s["jerk"] for s in every if np.isfinite(s["jerk"])]
    return np.median(shown) if 2 * len(shown) >= len(every) > 0 else np.inf


def push_lag(every):
    """How long after the load's fall the push ends: one for a window."""
    return np.nanmedian([s["push"] - s["fall"] for s in every])


def contacts(times, columns, constants=CONSTANTS):
    found = []
    every = list(steps(times, columns, constants))
    slowness = median_slowness(every)
    lead = constants["braking"] * slowness
    lag = push_lag(every)
    # A window that opens in flight sees its first landing.
    vertical = directions(columns, (len(times) - 1) / (times[-1] - times[0]))[0]
    earliest = times[0] - (0.01 if vertical[0] < 0.5 else 0.001)
    for s in every:
        initial = s["half"] - constants["rise"]
        if lead <= constants["longest"] and np.isfinite(s["jerk"]):
            initial = s["braking"] - lead
        toe_off = s["fall"] + lag + constants["toe_off"] * s["step"]
        inside = initial >= earliest and toe_off <= times[-1] + 0.01
        initial, toe_off = max(initial, times[0] - 0.001), min(toe_off, times[-1] + 0.001)
        if (inside and 0.095 <= toe_off - initial <= 0.4
                and (not found or initial - found[-1][0] >= 0.22)):
            found.append((initial, toe_off, s))
    return found


def matched(found, pairs):
    for truth in pairs:
        near = min(found, key=lambda c: abs(c[0] - truth[0]), default=None)
        if near is not None and abs(near[0] - truth[0]) < 0.06:
            yield near, truth


def leave_one_out(title, rows, target, feature):
    """rows: (group, kind, weight, truth minus measured, regressor); one coefficient each."""
    groups = sorted({r[0] for r in rows})
    errors = {"real": [], "virtual": []}
    for group in groups:
        rest = [r for r in rows if r[0] != group]
        w, y, x = (np.array([r[i] for r in rest]) for i in (2, 3, 4))
        slope = (w * x * y).sum() / (w * x * x).sum()
        for _, kind, _, y, x in (r for r in rows if r[0] == group):
            errors[kind].append(1000 * (slope * x - y))
    w, y, x = (np.array([r[i] for r in rows]) for i in (2, 3, 4))
    text = ", ".join(f"{k} {np.mean(e):+.1f} ± {np.std(e):.1f} (n {len(e)})"
                     for k, e in errors.items() if e)
    print(f"{title:44s} {abs((w * x * y).sum() / (w * x * x).sum()):.3f}   {text}")


def main():
    runs = list(recordings())
    if not runs:
        sys.exit(f"no recordings in {DATA}")
    print("recording                  contacts  missed extra   IC bias   SD   TO bias   SD  forward")
    total = {}
    rows = {"lead": [], "half": [], "toe": [], "edge": []}
    for name, group, kind, times, columns, pairs in runs:
        found = contacts(times, columns)
        hits = list(matched(found, pairs))
        inside = [c for c in found if pairs[0][0] - 0.06 < c[0] < pairs[-1][0] + 0.06]
        initial = np.array([1000 * (c[0] - t[0]) for c, t in hits])
        toe_off = np.array([1000 * (c[1] - t[1]) for c, t in hits])
        rate = (len(times) - 1) / (times[-1] - times[0])
        given = columns[:, 1 if kind == "real" else 0]
        agrees = np.corrcoef(directions(columns, rate)[1], given)[0, 1]
        print(f"{name:26s} {len(pairs):6d} {len(pairs) - len(hits):8d} {len(inside) - len(hits):5d}"
              f" {initial.mean():9.1f} {initial.std():5.1f} {toe_off.mean():8.1f}"
              f" {toe_off.std():5.1f}  {agrees:+.3f}")
        sums = total.setdefault(kind, ([], []))
        sums[0].extend(initial)
        sums[1].extend(toe_off)
        # Everyone counts alike; the one person with 18 recordings counts for all of them.
        weight = (1 if kind == "real" else 2) / len(pairs)
        slowness = median_slowness([s for (_, _, s), _ in hits])
        lag = push_lag([s for (_, _, s), _ in hits])
        for (_, _, s), (ic, to) in hits:
            rows["toe"].append((group, kind, weight, to - s["fall"] - lag, s["step"]))
            rows["edge"].append((group, kind, weight, to - s["fall"], s["step"]))
            rows["half"].append((group, kind, weight, ic - s["half"], 1.0))
            if CONSTANTS["braking"] * slowness <= CONSTANTS["longest"] and np.isfinite(s["jerk"]):
                rows["lead"].append((group, kind, weight, ic - s["braking"], slowness))
    for kind, (initial, toe_off) in total.items():
        print(f"{kind:26s} {len(initial):6d} {'':14s} {np.mean(initial):9.1f}"
              f" {np.std(initial):5.1f} {np.mean(toe_off):8.1f} {np.std(toe_off):5.1f}")
    print("\nthe same under other conditions (n, IC mean SD, TO mean SD; ms)")
    noise = np.random.default_rng(1)
    conditions = {
        "vertical alone": ({"longest": 0}, lambda t, c: (t, c)),
        "noise, 0.2 g SD": ({}, lambda t, c: (t, c + noise.normal(0, 0.2, c.shape))),
        "about 100 Hz": ({}, lambda t, c: (t[::k], c[::k])),
        "about 50 Hz": ({}, lambda t, c: (t[::2 * k], c[::2 * k])),
    }
    for title, (changes, change) in conditions.items():
        errors = {}
        for _, _, kind, times, columns, pairs in runs:
            k = max(1, round((len(times) - 1) / (times[-1] - times[0]) / 100))
            found = contacts(*change(times, columns), {**CONSTANTS, **changes})
            for c, t in matched(found, pairs):
                errors.setdefault(kind, []).append((1000 * (c[0] - t[0]), 1000 * (c[1] - t[1])))
        print(f"{title:18s} " + "  ".join(
            f"{kind} {len(e)} " + " ".join(f"{m:+.1f} {d:.1f}"
                                           for m, d in zip(np.mean(e, 0), np.std(e, 0)))
            for kind, e in errors.items()))
    print("\none group left out: the constant from all, then the error (ms) of what was left out")
    leave_one_out("braking lead, g", rows["lead"], "ic", "1/jerk")
    leave_one_out("rise lead (vertical alone), s", rows["half"], "ic", "1")
    leave_one_out("end of the push to toe-off, step periods", rows["toe"], "to", "step")
    leave_one_out("load's fall alone to toe-off, step periods", rows["edge"], "to", "step")
    print("\none at a time, all recordings (IC SD, TO SD; ms)")
    for key, values in dict(load=(1.2, 1.5, 2, 2.5), longest=(0.03, 0.035, 0.04, 0.045),
                            before=(0.02, 0.03, 0.04), after=(0.04, 0.05, 0.06), push=(0.1, 0.15, 0.2, 0.25),
                            power=(2, 4, 8, 16), flight=(0, 0.05, 0.1, 0.15),
                            alike=(0.010, 0.012, 0.015, 0.020, 0.1)).items():
        for value in values:
            errors = {}
            for _, _, kind, times, columns, pairs in runs:
                found = contacts(times, columns, {**CONSTANTS, key: value})
                for c, t in matched(found, pairs):
                    errors.setdefault(kind, []).append((c[0] - t[0], c[1] - t[1]))
            print(f"{key:8s} {value:6.3f}  " + "  ".join(
                f"{kind} n {len(e)} {1000 * np.std(e, 0)[0]:.1f} {1000 * np.std(e, 0)[1]:.1f}"
                for kind, e in errors.items()))


if __name__ == "__main__":
    main()

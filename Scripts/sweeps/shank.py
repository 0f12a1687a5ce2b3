#!/usr/bin/env python3
"""Where the constants of the shank contact detector come from.

Twin of ShankDetector in NumPy, run on the real and virtual shank recordings with force-plate
truth: per recording bias, SD and mean absolute error, and the leads with one person left out.

    python3 Scripts/sweeps/shank.py [--sweep]      # ../shared/data/real, or DATA
"""
import glob
import json
import os
import sys

import numpy as np
from scipy.interpolate import CubicSpline
from scipy.signal import butter, find_peaks, sosfiltfilt

RATE = 250.0
G = 9.80665
LIMIT = 1.4            # of the root mean square; plateau 1.2 ... 1.6
ONSET_HERTZ = (12, 20, 30)
ONSET_SHARE = (0.15, 0.25)
BURST_HERTZ, ENVELOPE_HERTZ, BURST_SHARE = 40, 16, (0.10, 0.15)
EARLIER_SHARE = 0.33
IMPACT_RATIO = 1.5     # 2.6 ... 7.8 where there is an impact, 1.05 where 12 Hz is all there is
LEADS = dict(zero=0.026, quiet=0.015, peak=-0.041, turn=-0.022, dip=-0.025)  # medians of people


def lowpass(x, hertz):
    return sosfiltfilt(butter(2, hertz / (RATE / 2), output="sos"), x, axis=0)


def period(x, shortest=0.40, longest=1.10):
    x = x - x.mean(0)
    n = len(x)
    power = (np.abs(np.fft.rfft(x, 2 * n, axis=0)) ** 2).sum(1)
    r = np.fft.irfft(power)[:n]
    r = r / (n - np.arange(n))
    r = r / r[0]
    a, b = int(shortest * RATE), min(int(longest * RATE), 2 * n // 3)
    part = r[a - 1 : b + 2]
    peaks, _ = find_peaks(part)
    if len(peaks) == 0 or part[peaks].max() < 0.4:
        return None
    return (next(p for p in peaks if part[p] >= 0.85 * part[peaks].max()) + a - 1) / RATE


def windows(x, marks, lo, hi):
    n = len(x)
    spline = CubicSpline(np.arange(n), x, axis=0)
    at = marks[:, None] + np.arange(lo, hi)
    y = spline(np.clip(at, 0, n - 1))
    y[(at < 0) | (at > n - 1)] = np.nan
    return y


def align(x, marks, lo, hi, lag, rounds, cover, step=1):
    """Moves marks until every window agrees with the mean window; what is cut off follows."""
    start = np.array(marks, float)
    marks = start.copy()
    likeness = np.full(len(marks), np.nan)
    for _ in range(rounds):
        wide = windows(x, marks, lo - lag, hi + lag)
        mean = np.nanmean(wide[:, lag : lag + hi - lo], 0)
        new = marks.copy()
        likeness[:] = np.nan
        lags = np.arange(0, 2 * lag + 1, max(1, step // 2))
        for k in range(len(marks)):
            c = np.full(len(lags), -np.inf)
            for i, l in enumerate(lags):
                y = wide[k, l : l + hi - lo : step]
                m = mean[::step]
                ok = ~np.isnan(y[:, 0]) & ~np.isnan(m[:, 0])
                if ok.mean() < cover:
                    continue
                y, m = y[ok] - y[ok].mean(0), m[ok] - m[ok].mean(0)
                c[i] = (y * m).sum() / np.sqrt((y * y).sum() * (m * m).sum() + 1e-12)
            b = int(np.argmax(c))
            if not np.isfinite(c[b]):
                continue
            likeness[k] = c[b]
            new[k] = marks[k] + (parabola(c, b) if 0 < b < len(c) - 1 and np.isfinite(c[b - 1] + c[b + 1]) else b) * max(1, step // 2) - lag
        seen = np.isfinite(likeness)
        shift = np.median((new - start)[seen]) if seen.any() else 0
        new[~seen] = start[~seen] + shift
        marks = new - shift
    return marks, likeness


def parabola(x, k):
    if k <= 0 or k >= len(x) - 1:
        return float(k)
    bend = x[k - 1] - 2 * x[k] + x[k + 1]
    return k + (0.5 * (x[k - 1] - x[k + 1]) / bend if bend else 0)


def jerk(x):
    return np.linalg.norm(np.gradient(x, axis=0), axis=1)


def detect(t, a, w=None, leads=LEADS, limit=LIMIT):
    """(initial contacts, toe-offs), and the landmarks of the mean stride."""
    grid = np.arange(t[0], t[-1], 1 / RATE)
    n = len(grid)
    a = CubicSpline(t, a, axis=0)(grid)
    a = a / np.sqrt((a * a).sum(1).mean())
    if w is None:
        a = a * np.minimum(1, limit / np.maximum(1e-9, np.linalg.norm(a, axis=1)))[:, None]
    else:
        w = CubicSpline(t, w, axis=0)(grid)
    T = period(lowpass(a if w is None else w, 10))
    if T is None:
        return [], {}
    S = T * RATE
    if w is None:
        s = lowpass(jerk(lowpass(a, 40)), 1.2 / T)
    else:
        slow = lowpass(w, 10)
        slow = slow - slow.mean(0)
        axis = np.linalg.eigh(slow.T @ slow)[1][:, -1]
        axis = axis * np.sign(((slow @ axis) ** 3).sum())
        s = lowpass(slow @ axis, 1.2 / T)
    marks = find_peaks(s, distance=int(0.6 * S), height=0)[0].astype(float)
    if len(marks) < 2:
        return [], {}
    if marks[0] > 0.55 * S:
        marks = np.append(marks[0] - S, marks)
    if marks[-1] + S < n + 0.45 * S:
        marks = np.append(marks, marks[-1] + S)
    unit = lambda x: x / x.std(0).max()
    both = unit(a) if w is None else np.hstack([unit(a), unit(w)])
    half = int(0.5 * S)
    marks, likeness = align(lowpass(both, 15), marks, -half, half, int(0.1 * S), 3, 0.6, step=4)
    alike = likeness > 0.6
    if alike.sum() < 2:
        return [], {}
    lo, hi = int(-0.75 * S), int(0.85 * S)
    mean = lambda x: np.nanmean(windows(x, marks[alike], lo, hi), 0)
    seen = {}
    if w is None:
        lively = jerk(lowpass(a, BURST_HERTZ)) ** 2
        if lively.mean() < IMPACT_RATIO * (jerk(lowpass(a, 12)) ** 2).mean():
            return [], {}
        burst = lowpass(mean(lively), ENVELOPE_HERTZ)
        p0, p1 = round(-0.13 * S) - lo, round(0.13 * S) - lo
        # Contact is shorter than swing: of two bursts that close, the first is the impact.
        p = p0 + int(np.argmax(burst[p0:p1]))
        b0, b1 = p - round(0.36 * S), p - round(0.20 * S)
        c = b0 + find_peaks(burst[b0:b1])[0]
        if len(c) and burst[c].max() >= EARLIER_SHARE * burst[p]:
            p0, p1 = (x + int(c[np.argmax(burst[c])]) - p for x in (p0, p1))

        def onset(x, share):
            p = p0 + int(np.argmax(x[p0:p1]))
            k, level = p, share * x[p]
            while k > p - int(0.15 * S) and x[k] > level:
                k -= 1
            return k + (level - x[k]) / (x[k + 1] - x[k]) if x[k] <= level else np.nan

        several = [onset(jerk(mean(lowpass(a, f))), h) for f in ONSET_HERTZ for h in ONSET_SHARE]
        burst = [onset(burst, h) for h in BURST_SHARE]
        parts = [np.nanmean(g) for g in (several, burst) if np.isfinite(g).any()]
        if not parts:
            return [], {}
        ic = np.mean(parts)
        seen["onset"] = ic
        up = a.mean(0) / np.linalg.norm(a.mean(0))
        dips = []
        for f in (8, 12):
            u = mean(lowpass(a @ up, f))
            i0, i1 = int(round(ic + 0.25 * S)), int(round(ic + 0.50 * S))
            c = i0 + find_peaks(-u[i0:i1])[0]
            if len(c):
                dips.append(parabola(u, c[np.argmin(u[c])]))
        if not dips:
            return [], {}
        seen["dip"] = np.mean(dips)
        to = seen["dip"] + leads["dip"] * RATE
    else:
        rate = mean(lowpass(w @ axis, 15))
        z = -lo
        while z < len(rate) - 2 and not rate[z] >= 0 > rate[z + 1]:
            z += 1
        seen["zero"] = z + rate[z] / (rate[z] - rate[z + 1])
        guess = seen["zero"] + leads["zero"] * RATE
        votes = [guess]
        for name, f, sign in (("quiet", 20, -1), ("peak", 30, 1)):
            j = jerk(mean(lowpass(a, f)))
            c = np.array([parabola(j, k) for k in find_peaks(sign * j)[0]]) + leads[name] * RATE
            if len(c) and np.abs(c - guess).min() <= 0.025 * RATE:
                votes.append(c[np.argmin(np.abs(c - guess))])
                seen[name] = votes[-1] - leads[name] * RATE
        ic = np.mean(votes)
        turn = -np.gradient(mean(lowpass(w @ axis, 10)))
        i0, i1 = int(round(ic + 0.18 * S)), int(round(ic + 0.52 * S))
        c = i0 + find_peaks(turn[i0:i1])[0]
        if len(c) == 0:
            return [], {}
        seen["turn"] = parabola(turn, c[np.argmax(turn[c])])
        to = seen["turn"] + leads["turn"] * RATE
    ms = lambda s: int(s * RATE)
    ics, likeIC = align(lowpass(both, 30), marks + ic + lo, ms(-0.06), ms(0.09), ms(0.02), 2, 0.5)
    tos, likeTO = align(lowpass(both, 12), marks + to + lo, ms(-0.10), ms(0.10), ms(0.02), 2, 0.5)
    whole = [
        (i / RATE + grid[0], o / RATE + grid[0])
        for i, o, c, d, e in zip(ics, tos, likeness, likeIC, likeTO)
        if not c <= 0.6 and i >= 0 and o <= n - 1 and min(d, e) >= 0.3 and 0.095 <= (o - i) / RATE <= 0.4
    ]
    fits = lambda x, y: 0.45 <= y[0] - x[0] <= 1.10 and 0.2 <= y[0] - x[1] <= 0.6
    kept = []
    for k, c in enumerate(whole):
        pairs = ([(whole[k - 1], c)] if k else []) + ([(c, whole[k + 1])] if k + 1 < len(whole) else [])
        if not pairs or any(fits(x, y) for x, y in pairs):
            kept.append(c)
    seen = {k: (v + lo) / RATE for k, v in seen.items()}
    seen["marks"] = grid[0] + marks / RATE
    return kept, seen


def read(root):
    table = lambda f: np.loadtxt(f, delimiter=",", skiprows=1)
    for f in sorted(glob.glob(os.path.join(root, "bach_shank_grf/*_run_*_imu.csv"))):
        x, truth = table(f), json.load(open(f.replace("_imu.csv", "_truth.json")))
        name = os.path.basename(f)[:-8]
        yield dict(name=name, person="bach " + name[8:10], t=x[:, 0], a=x[:, 1:4] * G, w=None,
                   ic=np.array(truth["initial_contact_s"]), to=np.array(truth["toe_off_s"]))
    for f in sorted(glob.glob(os.path.join(root, "*/*_virtualimu_shank_*.csv"))):
        x, stem = table(f), f.split("_virtualimu")[0]
        side = f.split("_")[-1][0].upper()
        steps = [s for s in json.load(open(stem + "_truth.json"))["steps"] if s["side"] == side]
        name = os.path.basename(stem)
        yield dict(name=name + " " + side, person=name[:4], t=x[:, 0], a=x[:, 1:4], w=x[:, 4:7],
                   ic=np.array([s["ic_s"] for s in steps]), to=np.array([s["to_s"] for s in steps]))


def errors(found, r):
    """Milliseconds of initial contact and toe-off per matched contact; found and not in truth."""
    at = np.array([c[0] for c in found])
    ic, to, used = [], [], set()
    for x, y in zip(r["ic"], r["to"]):
        k = int(np.argmin(abs(at - x))) if len(at) else -1
        if k >= 0 and abs(at[k] - x) < 0.1 and k not in used:
            used.add(k)
            ic.append(found[k][0] - x)
            to.append(found[k][1] - y)
    return np.array(ic) * 1e3, np.array(to) * 1e3, len(found) - len(used)


def offsets(seen, r):
    """What truth lies after each landmark, in seconds."""
    result = {}
    for name, at in seen.items():
        if name == "marks":
            continue
        truth = r["to"] if name in ("dip", "turn") else r["ic"]
        gaps = [(x - at - seen["marks"]) for x in truth]
        result[name] = np.median([g[np.argmin(abs(g))] for g in gaps])
    return result


def blocks(t, core=8.0, margin=2.0):
    s = t[0]
    while s < t[-1]:
        e = t[-1] + 1 if t[-1] - s < 2 * core else s + core
        yield s, e, (t >= s - margin) & (t < e + margin)
        s = e


def main(root, sweep):
    runs = list(read(root))
    modes = [(r, g) for r in runs for g in ((True, False) if r["w"] is not None else (False,))]
    people, table = {}, []
    for r, gyro in modes:
        found, seen = detect(r["t"], r["a"], r["w"] if gyro else None)
        people.setdefault((r["person"], gyro), []).append(offsets(seen, r) if seen else {})
    names = {True: ("zero", "quiet", "peak", "turn"), False: ("onset", "dip")}
    per = {k: {n: np.mean([o[n] for o in v if n in o]) for n in names[k[1]] if any(n in o for o in v)} for k, v in people.items()}
    print("# truth after landmark, ms, mean of a person's recordings")
    for k, v in per.items():
        print(f"{k[0]:8} {'gyro' if k[1] else 'acc '}", " ".join(f"{n} {x * 1e3:+.0f}" for n, x in v.items()))
    print("# per recording: milliseconds, with the constants, and with leads from the other people")
    pool = {}
    for r, gyro in modes:
        row = []
        for left_out in (False, True):
            leads = dict(LEADS)
            if left_out:
                for n in names[gyro]:
                    others = [v[n] for k, v in per.items() if k[1] == gyro and k[0] != r["person"] and n in v]
                    leads[n] = np.median(others)
            w = r["w"] if gyro else None
            found, _ = detect(r["t"], r["a"], w, leads)
            if left_out and not gyro:
                found = [(i, o) for i, o in found]
            row.append(errors(found, r))
        pieces = []
        for s, e, m in blocks(r["t"]):
            pieces += [c for c in detect(r["t"][m], r["a"][m], r["w"][m] if gyro else None)[0] if s <= c[0] < e]
        row.append(errors(pieces, r))
        for i, (ic, to, extra) in enumerate(row):
            key = ("real" if r["w"] is None else "virtual", "gyro" if gyro else "acc", i)
            pool.setdefault(key, []).append((ic, to, len(r["ic"]), extra))
        f = lambda x: f"{x.mean():+6.1f} ± {x.std():4.1f} ({abs(x).mean():4.1f})" if len(x) else "none"
        print(f"{r['name']:26} {'gyro' if gyro else 'acc ':4} {len(row[0][0]):3}/{len(r['ic']):3} +{row[0][2]}",
              "| IC", f(row[0][0]), "TO", f(row[0][1]), "| left out TO", f(row[1][1]), "IC", f(row[1][0]), "| blocks", f"{len(row[2][0])}+{row[2][2]}", f(row[2][0]), f(row[2][1]))
    print("# pooled")
    for k, v in sorted(pool.items()):
        ic, to = np.concatenate([x[0] for x in v]), np.concatenate([x[1] for x in v])
        print(k[0], k[1], ("constants", "left out", "blocks")[k[2]], f"{len(ic)}/{sum(x[2] for x in v)} +{sum(x[3] for x in v)}", "IC", f(ic), "TO", f(to))
    if sweep:
        print("# limit of the acceleration, times its root mean square: IC bias ± SD (MAE) real; virtual")
        for limit in (1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2.0, 3.0):
            out = []
            for real in (True, False):
                e = [errors(detect(r["t"], r["a"], None, limit=limit)[0], r)[0] for r in runs if (r["w"] is None) == real]
                out.append(f(np.concatenate(e)))
            print(limit, "; ".join(out))


if __name__ == "__main__":
    import warnings
    warnings.simplefilter("ignore")
    HERE = os.path.dirname(os.path.abspath(__file__))
    main(os.environ.get("DATA", os.path.join(HERE, "../../../shared/data/real")), "--sweep" in sys.argv)

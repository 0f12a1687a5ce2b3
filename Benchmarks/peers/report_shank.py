"""What `footfall report` answers of a shank file, with pandas (or polars), NumPy and SciPy.

Reads, checks the time base and puts uneven times on an even grid, finds the bouts of running,
says cadence from the spectrum and from contacts, and for every stride its times, the shank's
rotation and its angle at landing, and the shock; of each a median with an interval, stride-time
variability and memory, and how it drifted. Usage:

    report_shank.py pandas|polars mean-stride|landmarks FILE left|right
"""
import json
import sys

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from scipy import interpolate, stats

from shank import contacts, form, rhythm


def read(engine, path):
    """Times in seconds and channels in m/s² and rad/s: six rows."""
    if engine == "pandas":
        import pandas
        table = pandas.read_csv(path)
    else:
        import polars
        table = polars.read_csv(path)
    values = table.to_numpy().astype(float, copy=False)
    names = [name.lower() for name in table.columns]
    scale = [180 / np.pi if name.endswith("dps") else 1 for name in names]
    scale = [1 / s if s != 1 else 9.80665 if n.endswith("_g") else 1 for s, n in zip(scale, names)]
    return values[:, 0], np.ascontiguousarray(values[:, 1:7].T) * np.array(scale[1:7])[:, None]


def stretches(times, channels):
    """The rate, and the stretches between gaps on an even grid: (start in seconds, channels)."""
    steps = np.diff(times)
    if not np.isfinite(channels).all() or (steps <= 0).any():
        raise SystemExit("values are missing, or times do not ascend")
    period = np.median(steps)
    cuts = np.flatnonzero(steps > 1.5 * period + 0.02) + 1
    rate = 1 / steps[steps <= 1.5 * period].mean()
    rate = round(rate) if abs(rate - round(rate)) < 1e-3 * rate else rate
    found = []
    for part in np.split(np.arange(len(times)), cuts):
        own, data = times[part], channels[:, part]
        even = own[0] + np.arange(int((own[-1] - own[0]) * rate + 1e-6) + 1) / rate
        if len(even) != len(own) or np.abs(own - even).max() > 1e-3 / rate:
            data = interpolate.CubicSpline(own, data, axis=1)(even)
        found.append((own[0], data))
    return float(rate), found


def strides_of(contact):
    """The time to the next contact where that is a stride, else NaN."""
    periods = np.append(np.diff(contact), np.nan)
    plausible = np.flatnonzero((periods >= 0.45) & (periods <= 1.10))
    found = np.full(len(periods), np.nan)
    if len(plausible) >= 11:
        views = sliding_window_view(periods[plausible], 11)
        middle = np.median(views, axis=1)
        spread = np.median(np.abs(views - middle[:, None]), axis=1)
        around = np.clip(np.arange(len(plausible)) - 5, 0, len(views) - 1)
        limit = np.maximum(0.12 * middle, 5 * spread)[around]
        kept = plausible[np.abs(periods[plausible] - middle[around]) <= limit]
        found[kept] = periods[kept]
    return found


def middle(values, own):
    """A median, its interval from robust scatter, memory and the method's own error, and n."""
    values = values[~np.isnan(values)]
    median = np.median(values)
    centered = values - values.mean()
    r = np.clip((centered[:-1] @ centered[1:]) / max(centered @ centered, 1e-300), 0, 0.9)
    error = 1.2533 * stats.median_abs_deviation(values, scale="normal")
    error /= np.sqrt(max(1, len(values) * (1 - r) / (1 + r)))
    u = np.hypot(own, error)
    return {"value": median, "interval95": [median - 1.96 * u, median + 1.96 * u], "n": len(values)}


def drift(times, values):
    """The change of the minutes' medians from the first tenth to the last, in percent."""
    known = ~np.isnan(values) & (times - times[0] >= 180)
    minutes = ((times[known] - times[0]) // 60).astype(int)
    if not len(minutes):
        return None
    names, starts, counts = np.unique(minutes, return_index=True, return_counts=True)
    if (counts >= 8).sum() < 17:
        return None
    medians = np.array([np.median(part) for part in np.split(values[known], starts[1:])])
    names, medians = names[counts >= 8], medians[counts >= 8]
    slope, _, low, high = stats.theilslopes(medians, names)
    scale = 100 * 0.9 * (names[-1] - names[0]) / np.median(medians)
    return {"value": scale * slope, "interval95": [scale * low, scale * high],
            "n": int(known.sum())}


def variability(times, periods):
    """Stride-time variability in percent without trend and the noise of events, and its memory."""
    line = np.polyfit(times, periods, 1)
    variance = ((periods - np.polyval(line, times)) ** 2).sum() / (len(periods) - 2)
    cv = 100 * np.sqrt(max(variance - 2 * 0.004**2, 0)) / periods.mean()
    u = cv / np.sqrt(2 * len(periods))
    profile = np.cumsum(periods - periods.mean())
    lengths = np.unique(np.round(np.geomspace(4, len(periods) / 4, 16)).astype(int))
    sizes = []
    for n in lengths:
        parts = profile[:len(profile) // n * n].reshape(-1, n)
        x = np.arange(n) - (n - 1) / 2
        slope = parts @ x / (x @ x)
        rest = parts - parts.mean(axis=1, keepdims=True) - slope[:, None] * x
        sizes.append(np.sqrt((rest**2).mean()))
    alpha = stats.linregress(np.log(lengths), np.log(sizes))
    v = 1.2 / np.sqrt(len(periods))
    n = len(periods)
    found = {"stride-time-cv": {"value": cv, "interval95": [cv - 1.96 * u, cv + 1.96 * u], "n": n}}
    if n >= 300 and alpha.rvalue**2 >= 0.95:
        found["dfa-alpha"] = {
            "value": alpha.slope, "interval95": [alpha.slope - 1.96 * v, alpha.slope + 1.96 * v],
            "n": n}
    return found


def main():
    engine, method, path, side = sys.argv[1:5]
    times, channels = read(engine, path)
    rate, parts = stretches(times, channels)
    find = {"mean-stride": contacts.mean_stride, "landmarks": contacts.landmarks}[method]
    rows, running, spectral = {}, [], []

    def keep(name, values):
        rows.setdefault(name, []).append(values)

    for start, data in parts:
        bouts = rhythm.bouts(data, rate)
        if not bouts:
            continue
        spectral.append(rhythm.cadence(data, rate, bouts))
        for first, last in bouts:
            running.append((start + first, start + last))
            bout = data[:, round(first * rate):round(last * rate)]
            on, off = find(bout.T, rate)
            inside = (on * rate >= 1) & (off * rate + 1 < bout.shape[1])
            on, off = on[inside], off[inside]
            periods = strides_of(on)
            rotation, landing, up = form.angles(
                bout, on * rate, off * rate, periods, rate, -1 if side == "left" else 1)
            axial, resultant, kept = form.shocks(bout, on * rate, up, rate)
            per_stride = np.full((4, len(on)), np.nan)
            per_stride[:2, np.flatnonzero(~np.isnan(periods[:-1]))] = rotation, landing
            per_stride[2:, kept] = axial, resultant
            keep("time", start + first + on)
            keep("stride-time", 1000 * periods)
            keep("contact-time", 1000 * (off - on))
            for name, values in zip(
                    ("tibial-rotation-excursion", "shank-angle", "peak-tibial-acceleration",
                     "peak-tibial-resultant"), per_stride):
                keep(name, values)
    if not rows:
        raise SystemExit("no running")
    rows = {name: np.concatenate(values) for name, values in rows.items()}
    rows["step-time"] = rows["stride-time"] / 2
    rows["flight-time"] = rows["step-time"] - rows["contact-time"]
    rows["swing-time"] = rows["stride-time"] - rows["contact-time"]
    rows["duty-factor"] = 100 * rows["contact-time"] / rows["stride-time"]
    own = {"stride-time": 0.2, "step-time": 0.1, "contact-time": 20, "flight-time": 28,
           "swing-time": 20, "duty-factor": 2.8, "tibial-rotation-excursion": 4, "shank-angle": 3.5,
           "peak-tibial-acceleration": 0.87, "peak-tibial-resultant": 0.99}
    metrics = {name: middle(rows[name], error) for name, error in own.items()}
    known = ~np.isnan(rows["stride-time"])
    periods = rows["stride-time"][known] / 1000
    half = 1.96 * 120 / periods.mean() * periods.std() / periods.mean() / np.sqrt(len(periods))
    cadence = 120 / periods.mean()
    half = np.hypot(half, 0.98)
    metrics["cadence"] = {
        "value": cadence, "interval95": [cadence - half, cadence + half], "n": 2 * len(periods)}
    weights = [windows for _, _, windows in spectral]
    steps = np.average([value for value, _, _ in spectral], weights=weights)
    metrics["cadence-spectral"] = {
        "value": steps, "interval95": [steps - spectral[0][1], steps + spectral[0][1]],
        "n": sum(weights)}
    if sum(b - a for a, b in running) >= 180:
        metrics |= variability(rows["time"][known], periods)
    for name in ("step-time", "contact-time", "duty-factor", "peak-tibial-acceleration"):
        found = drift(rows["time"], rows[name])
        if found:
            metrics["drift." + name] = found
    print(json.dumps({
        "bouts": [[float(a), float(b)] for a, b in running], "strides": len(rows["time"]),
        "metrics": [{"id": name, **found} for name, found in metrics.items()]}))


main()

"""Writes the numbers that FootfallSignal is compared with, as SciPy gives them.

    python3 Tests/Oracles/scipy_signal.py

Each file in Tests/FootfallSignalTests/Oracles holds inputs, parameters and results, and the
versions of the libraries that made them. Inputs are short decimals, so both sides read the same.
"""

import json
import pathlib

import numpy as np
import scipy
from scipy import signal

# find_peaks ranks equal heights by an unstable sort, whose order depends on the processor. With a
# stable one its own rule is left: of equal heights that are too close, the later one stays.
_argsort = np.argsort
np.argsort = lambda a, *args, **kwargs: _argsort(a, kind="stable")

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent / "FootfallSignalTests" / "Oracles"


def plain(value):
    if isinstance(value, np.ndarray):
        return [plain(v) for v in value.tolist()]
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, np.generic):
        return value.item()
    return value


def write(name, content):
    content = {"numpy": np.__version__, "scipy": scipy.__version__, **plain(content)}
    text = json.dumps(content, separators=(",", ":")) + "\n"
    assert len(text) < 60_000, (name, len(text))
    (OUT / f"{name}.json").write_text(text)
    print(name, len(text))


def running(n, rate, seed, digits=4):
    """A step-like wave with harmonics, a drift and noise."""
    rng = np.random.default_rng(seed)
    t = np.arange(n) / rate
    x = 9.8 + 6 * np.sin(2 * np.pi * 2.7 * t) + 3 * np.sin(2 * np.pi * 5.4 * t + 1)
    x += 0.8 * t + rng.normal(0, 1.5, n)
    return np.round(x, digits)


def butterworth():
    designs = []
    for order in (1, 2, 3, 4, 5, 8):
        for kind, corner in (
            ("lowpass", [30]), ("lowpass", [5]), ("highpass", [0.5]), ("highpass", [80]),
            ("bandpass", [0.5, 12]), ("bandpass", [20, 30]), ("bandpass", [1, 95]),
        ):
            wn = corner if kind == "bandpass" else corner[0]
            sos = signal.butter(order, wn, kind, fs=200, output="sos")
            designs.append({"kind": kind, "order": order, "corner": corner, "sos": sos})
    write("butterworth", {"rate": 200, "designs": designs})

    x = running(120, 200, 1)
    runs = []
    for kind, order, corner in (
        ("lowpass", 2, [30]), ("lowpass", 4, [5]), ("lowpass", 5, [12]), ("highpass", 4, [0.5]),
        ("bandpass", 2, [0.5, 12]), ("bandpass", 3, [20, 30]),
    ):
        wn = corner if kind == "bandpass" else corner[0]
        sos = signal.butter(order, wn, kind, fs=200, output="sos")
        causal, _ = signal.sosfilt(sos, x, zi=signal.sosfilt_zi(sos) * x[0])
        short = x[:10]
        edge = min(9, 3 * (2 * len(sos) + 1 - min((sos[:, 2] == 0).sum(), (sos[:, 5] == 0).sum())))
        runs.append({
            "kind": kind, "order": order, "corner": corner,
            "zeroPhase": signal.sosfiltfilt(sos, x), "rest": signal.sosfilt(sos, x),
            "settled": causal, "short": signal.sosfiltfilt(sos, short, padlen=edge),
        })
    write("filtering", {"rate": 200, "x": x, "runs": runs})


def spectra():
    x = running(500, 100, 2)
    runs = []
    for n, nperseg, noverlap, nfft, window, detrend, scaling in (
        (500, 128, None, None, "hann", "constant", "density"),
        (500, 128, None, None, "hann", "constant", "spectrum"),
        (500, 101, 20, None, "hann", "linear", "density"),
        (500, 64, 63, 256, "hamming", "linear", "spectrum"),
        (500, 100, 0, 135, "boxcar", False, "density"),
        (500, 90, None, None, ("kaiser", 6.0), "constant", "density"),
        (50, 128, None, None, "hann", "constant", "density"),
        (1, 8, None, None, "hann", False, "density"),
        (2, 2, None, None, "hann", "constant", "density"),
        (3, 3, None, None, "hann", False, "density"),
    ):
        segment = min(n, nperseg)
        f, p = signal.welch(
            x[:n], 100, window=window, nperseg=segment,
            noverlap=noverlap if segment == nperseg else None, nfft=nfft,
            detrend=detrend, scaling=scaling)
        runs.append({
            "n": n, "segment": nperseg, "overlap": noverlap, "transform": nfft,
            "window": window if isinstance(window, str) else window[0],
            "trend": detrend or "none", "scale": scaling,
            "step": f[1] if len(f) > 1 else 100.0, "powers": p})
    write("welch", {"rate": 100, "x": x, "runs": runs})

    transforms = []
    for n in (1, 2, 3, 5, 8, 30, 37, 128):
        bins = np.fft.rfft(x[:n])
        transforms.append({"n": n, "real": bins.real, "imaginary": bins.imag})
    windows = []
    for name, window in (("hann", "hann"), ("hamming", "hamming"), ("kaiser", ("kaiser", 8.6))):
        for n in (1, 2, 7, 32):
            windows.append({
                "window": name, "n": n, "symmetric": signal.get_window(window, n, fftbins=False),
                "periodic": signal.get_window(window, n)})
    write("fft", {"x": x[:128], "transforms": transforms, "windows": windows})


def peaks():
    rng = np.random.default_rng(7)
    signals = {
        "run": running(150, 100, 3),
        "ties": rng.integers(0, 4, 120).astype(float),
        "steps": np.repeat(rng.integers(0, 9, 50), rng.integers(1, 5, 50)).astype(float),
        "few": np.array([0.0, 1, 0]), "two": np.array([0.0, 1]), "one": np.array([3.0]),
        "none": np.array([]), "flat": np.full(9, 2.0), "shelf": np.array([0, 1, 1, 1, 1, 0.0]),
        "edge": np.array([3.0, 3, 1, 2, 2, 5, 5]),
    }
    conditions = [
        {}, {"height": 2}, {"height": (1, 12)}, {"threshold": 0.5}, {"threshold": (None, 2)},
        {"distance": 3}, {"distance": 12}, {"distance": 500}, {"prominence": 1},
        {"prominence": (1, 3)}, {"prominence": 2, "wlen": 9}, {"width": 2},
        {"width": (1, 4), "rel_height": 0.8}, {"plateau_size": 2}, {"plateau_size": (1, 2)},
        {"distance": 5, "prominence": 2, "width": 1.5, "height": 1, "rel_height": 1.0},
        {"distance": 4, "wlen": 20, "prominence": 0.5, "width": 0, "rel_height": 0.25},
    ]
    runs = []
    for name, x in signals.items():
        for given in conditions:
            found, _ = signal.find_peaks(x, **given)
            wlen = given.get("wlen")
            props = signal.find_peaks(x, height=-1e9, prominence=0, width=0, plateau_size=0,
                                      wlen=wlen, rel_height=given.get("rel_height", 0.5))
            keep = np.isin(props[0], found)
            pick = {k: props[1][k][keep] for k in (
                "prominences", "left_bases", "right_bases", "left_ips", "right_ips",
                "left_edges", "right_edges")}
            full = name == "run" or len(x) < 10 or len(given) > 1
            condition = {k: [v, None] if np.isscalar(v) and k not in (
                "distance", "wlen", "rel_height") else v for k, v in given.items()}
            runs.append({"signal": name, "given": condition, "indices": found,
                         **(pick if full else {})})
    write("peaks", {"signals": signals, "runs": runs})


def firs():
    x = running(90, 200, 4)
    runs = []
    for band, corner, taps, window in (
        ("lowpass", [30], 41, "hamming"), ("lowpass", [5], 7, "hann"),
        ("highpass", [20], 31, "hamming"), ("bandpass", [10, 40], 41, ("kaiser", 5.0)),
        ("lowpass", [60], 1, "hamming"),
    ):
        h = signal.firwin(taps, corner if len(corner) > 1 else corner[0], window=window,
                          pass_zero=band, fs=200)
        reach = taps // 2
        held = np.concatenate((np.full(reach, x[0]), x, np.full(reach, x[-1])))
        runs.append({
            "kind": band, "corner": corner, "reach": reach,
            "window": window if isinstance(window, str) else window[0],
            "taps": h, "filtered": np.convolve(held, h, mode="valid")})
    beta = [[a, signal.kaiser_beta(a)] for a in (25.0, 40, 60, 90)]
    write("fir", {"rate": 200, "x": x, "runs": runs, "beta": beta})


def resampling():
    from scipy.interpolate import CubicSpline, PchipInterpolator
    rng = np.random.default_rng(11)
    runs = []
    for n in (2, 3, 4, 5, 40):
        t = np.round(np.cumsum(rng.uniform(0.005, 0.015, n)), 5)
        y = running(n, 100, n)
        if n == 40:
            y[10:14] = y[10]
        q = np.round(np.linspace(t[0] - 0.004, t[-1] + 0.004, 3 * n), 6)
        runs.append({
            "t": t, "y": y, "q": q, "natural": CubicSpline(t, y, bc_type="natural")(q),
            "not_a_knot": CubicSpline(t, y)(q), "monotone": PchipInterpolator(t, y)(q)})
    write("resampling", {"runs": runs})


def statistics():
    rng = np.random.default_rng(5)
    lists = []
    for n in (1, 2, 3, 4, 25, 60):
        x = np.round(rng.normal(170, 8, n), 3)
        shares = [0, 0.05, 0.25, 0.5, 0.773, 0.975, 1]
        lists.append({
            "x": x, "mean": x.mean(), "sd": x.std(ddof=1) if n > 1 else None,
            "median": np.median(x), "mad": np.median(np.abs(x - np.median(x))),
            "shares": shares, "quantiles": [np.quantile(x, p) for p in shares]})

    x = running(200, 100, 6)
    d = x - x.mean()
    full = np.correlate(d, d, "full")[len(x) - 1:] / (len(x) - np.arange(len(x)))

    columns = np.round(rng.normal(size=(80, 3)) @ rng.normal(size=(3, 3)) + 2, 4)
    axes = []
    for about, m in (
        ("mean", np.cov(columns.T, bias=True)), ("origin", columns.T @ columns / 80)):
        values, vectors = np.linalg.eigh(m)
        order = np.argsort(values)[::-1]
        axes.append({"about": about, "values": values[order], "vectors": vectors[:, order].T})
    write("statistics", {
        "lists": lists, "x": x, "autocorrelation": full / full[0],
        "columns": columns.T, "axes": axes})


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    butterworth()
    spectra()
    peaks()
    firs()
    resampling()
    statistics()

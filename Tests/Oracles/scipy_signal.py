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


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    butterworth()

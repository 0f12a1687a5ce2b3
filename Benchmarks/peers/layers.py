#!/usr/bin/env python3
"""Sets single layers beside their peers, checks that the answers agree, and writes the table.

usage: layers.py BENCHMARKS FILE FOLDER [ROUNDS]

BENCHMARKS is the release program `FootfallBenchmarks`, FILE a shank file of `Benchmarks/peers/run`
(in3600/shank_left.csv in its folder), FOLDER takes the answers. Runs in a Python with
requirements/layers.txt. Every time is CPU time inside a process of one thread, without start,
imports and reading, median of the rounds; the processes take turns.
"""
import os
import re
import statistics
import subprocess
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"
import numpy as np
from scipy import signal
from vqf import VQF

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TITLES = {
    "filter-6": ("zero-phase filter, order 4, 6 channels", "SciPy `sosfiltfilt`", 5),
    "filter-1": ("the same, 1 channel", "SciPy `sosfiltfilt`", None),
    "peaks-filtered": ("peaks of a filtered channel", "SciPy `find_peaks`", 4),
    "peaks-raw": ("peaks of a raw channel", "SciPy `find_peaks`", 1.5),
    "welch-1024": ("Welch, pieces of 1024", "SciPy `welch`", 12),
    "orientation": ("orientation with bias", "`vqf` (C++)", 1.3),
    "orientation-without-bias": ("orientation without bias", "`vqf` (C++)", 1.3),
}


def attitudes(fusion, turn, force):
    fusion.resetState()
    return fusion.updateBatch(turn, force)["quat6D"]


def peers(path):
    """What each layer is for a peer, on the file's channels."""
    table = np.loadtxt(path, delimiter=",", skiprows=1)
    rate = 200.0
    channels = np.ascontiguousarray(table[:, 1:7].T)
    force, turn = (np.ascontiguousarray(table[:, k:k + 3]) for k in (1, 4))
    sections = signal.butter(4, 30, fs=rate, output="sos")
    swing = signal.sosfiltfilt(sections, channels[5])
    free = VQF(1 / rate, motionBiasEstEnabled=False, restBiasEstEnabled=False)
    return {
        "filter-6": lambda: signal.sosfiltfilt(sections, channels, axis=1),
        "filter-1": lambda: signal.sosfiltfilt(sections, channels[0]),
        "peaks-filtered": lambda: signal.find_peaks(swing, distance=20, prominence=1)[0],
        "peaks-raw": lambda: signal.find_peaks(channels[1], distance=3, prominence=0.5)[0],
        "welch-1024": lambda: signal.welch(channels[0], rate, nperseg=1024)[1],
        "orientation": lambda: attitudes(VQF(1 / rate), turn, force),
        "orientation-without-bias": lambda: attitudes(free, turn, force),
    }


def difference(name, mine, theirs):
    """The largest difference of the answers; `None` where their shapes differ."""
    theirs = np.asarray(theirs, float)
    if mine.size != theirs.size:
        return None
    mine = mine.reshape(theirs.shape)
    if name.startswith("orientation"):
        # A quaternion and its opposite are one rotation.
        return np.minimum(np.abs(mine - theirs), np.abs(mine + theirs)).max()
    if name.startswith("welch"):
        return (np.abs(mine - theirs) / np.abs(theirs).max()).max()
    return np.abs(mine - theirs).max()


def main():
    benchmarks, path, folder = map(os.path.abspath, sys.argv[1:4])
    rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 7
    os.makedirs(folder, exist_ok=True)
    theirs, ours, answers = {}, {}, {}
    work = peers(path)
    for turn in range(rounds):
        done = subprocess.run(
            [benchmarks, "--layers", path, folder, "1"], check=True, capture_output=True, text=True)
        for line in done.stdout.splitlines():
            name, *times = line.split()
            ours.setdefault(name, []).extend(map(float, times))
        for name, body in work.items():
            if turn == 0:
                body()
            start = time.process_time()
            answers[name] = body()
            theirs.setdefault(name, []).append(time.process_time() - start)
    head = ("layer", "peer", "peer's CPU", "Footfall's", "ratio", "best", "target", "difference")
    lines = ["| " + " | ".join(head) + " |", "|---|---|---:|---:|---:|---:|---:|---:|"]
    for name, (title, peer, target) in TITLES.items():
        mine = np.fromfile(os.path.join(folder, name + ".f64"))
        apart = difference(name, mine, answers[name])
        if apart is None or apart > 1e-6:
            raise SystemExit(f"{name}: the answers differ by {apart}")
        a, b = statistics.median(theirs[name]), statistics.median(ours[name])
        best = min(theirs[name]) / min(ours[name])
        lines.append(
            f"| {title} | {peer} | {1000 * a:.1f} ms | {1000 * b:.1f} ms | {a / b:.1f} "
            f"| {best:.1f} | {target or ''} | {apart:.0e} |")
    text = "\n".join(lines)
    page = os.path.join(ROOT, "Docs", "performance.md")
    begin, end = "<!-- layers -->", "<!-- end of layers -->"
    old = open(page).read()
    found = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.S)
    if not found.search(old):
        raise SystemExit(f"{page} has no {begin}")
    open(page, "w").write(found.sub(lambda _: f"{begin}\n{text}\n{end}", old))
    print(text)


main()

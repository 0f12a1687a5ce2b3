#!/usr/bin/env python3
"""Where SacrumDirections takes the sign of forward from.

Reads the recordings beside the checkout (../shared/data/real, or DATA) whose files or whose makers
name forward, in windows of 12 s: five runs of four people with virtual sensors, one runner with an
accelerometer, 12 joggers of SisFall, whose z axis is forward (Sucerquia 2017). Prints how the step
line of forward and that of the pitch rate lie to the line of the vertical, fits a von Mises
distribution to each with every person counting alike, and judges each window with its person left
out. A twin of the Swift, with NumPy.

    python3 Scripts/sweeps/forward.py > result.txt
"""
import glob
import os
import sys

import numpy as np

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from sacrum import DATA, G, line, step_hertz  # noqa: E402


def recordings():
    """Person, name, rate, acceleration in g, angular rate or None, index of forward."""
    people = {"JDX": "S999", "ham": "subject02", "JA1": "JA1", "RBD": "RBDS001"}
    for path in sorted(glob.glob(f"{DATA}/*/*_virtualimu_pelvis.csv")):
        table = np.genfromtxt(path, delimiter=",", skip_header=1)
        name = os.path.basename(path)[:-22]
        yield people[name[:3]], name, table[:, 0], table[:, 1:4] / G, table[:, 4:7], 0
    for path in sorted(glob.glob(f"{DATA}/sisfall_waist/*jog*_imu.csv")):
        table = np.genfromtxt(path, delimiter=",", skip_header=1)
        name = os.path.basename(path)[:-8]
        yield name[:4], name, table[:, 0], table[:, 1:4] / G, table[:, 4:7], 2
    for path in sorted(glob.glob(f"{DATA}/alcantara_sacrum_grf/*_imu.csv")):
        table = np.genfromtxt(path, delimiter=",", skip_header=1)
        yield "alcantara", os.path.basename(path)[:-8], table[:, 0], table[:, 1:3], None, 1


def phases(force, rate, hertz, ahead):
    """How far forward and the pitch rate are ahead of the vertical at the step frequency, in rad."""
    up = force.mean(0) / np.linalg.norm(force.mean(0))
    vertical = force @ up
    step = step_hertz(vertical, hertz)
    across = np.array([line(c, hertz, step) for c in (force - np.outer(vertical, up)).T])
    forward = np.linalg.eigh(np.real(np.outer(across, across.conj())))[1][:, -1]
    if forward[ahead] < 0:
        forward = -forward
    load = line(vertical, hertz, step)
    found = [np.angle((across @ forward) / load), np.nan]
    if rate is not None:
        found[1] = np.angle(line(rate @ np.cross(forward, up), hertz, step) / load)
    return found


def fitted(angles, people):
    """Mean direction and concentration, every person counting alike."""
    known = np.isfinite(angles)
    share = np.array([1 / (people[known] == p).sum() for p in people[known]])
    mean = (share * np.exp(1j * angles[known])).sum() / share.sum()
    size = abs(mean)
    return np.angle(mean), size * (2 - size**2) / (1 - size**2), len(set(people[known]))


def evidence(angle, fit):
    """Log of how much likelier an angle is than the one opposite; a cue fails one person in n + 2."""
    mean, kappa, count = fit
    failing = 1 / (count + 2)
    seen = [(1 - failing) * np.exp(s * kappa * np.cos(angle - mean)) / np.i0(kappa) + failing
            for s in (1, -1)]
    return np.log(seen[0] / seen[1])


def main():
    rows = []
    for person, name, times, force, rate, ahead in recordings():
        hertz = (len(times) - 1) / (times[-1] - times[0])
        count, window = len(times), int(12 * hertz)
        for first in range(0, max(1, count - window + 1), window):
            part = slice(first, min(count, first + window))
            rows.append((person, name, *phases(
                force[part], None if rate is None else rate[part], hertz, ahead)))
    people = np.array([row[0] for row in rows])
    cues = [np.array([row[k] for row in rows]) for k in (2, 3)]
    for label, cue in zip(("forward", "pitch rate"), cues):
        mean, kappa, count = fitted(cue, people)
        spread = np.degrees((cue[np.isfinite(cue)] - mean + np.pi) % (2 * np.pi) - np.pi)
        print(f"{label}: {count} people, {len(spread)} windows, mean {np.degrees(mean):.0f} degrees, "
              f"concentration {kappa:.1f}, from {spread.min():.0f} to {spread.max():.0f} of the mean")
    print("\neach window with its person left out")
    print("person, windows, forward alone wrong, both wrong, least certainty of both")
    wrong = [0, 0]
    for person in sorted(set(people)):
        fits = [fitted(cue[people != person], people[people != person]) for cue in cues]
        both, first = [], []
        for k in np.where(people == person)[0]:
            parts = [evidence(c[k], f) for c, f in zip(cues, fits) if np.isfinite(c[k])]
            first.append(parts[0])
            both.append(sum(parts))
        counts = [sum(x <= 0 for x in first), sum(x <= 0 for x in both)]
        wrong = [a + b for a, b in zip(wrong, counts)]
        print(f"{person}, {len(both)}, {counts[0]}, {counts[1]}, {1 / (1 + np.exp(-min(both))):.3f}")
    print(f"all, {len(rows)}, {wrong[0]}, {wrong[1]}")


main()

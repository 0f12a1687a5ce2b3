#!/usr/bin/env python3
"""The slant of the shins against the step width of force plates, on runners with markers.

    Scripts/leg-line.py ../shared/data/real

Prints the tables of Docs/methods/form.md, "Leg line against step width". Needs NumPy.

The sensors were computed from markers, and each segment's axes laid along the laboratory's at
mid-stance of its own recording. So the slant at mid-stance is about zero in every recording: what
is constant in it is hidden. Three things are not:

* the slant of single contacts around the recording's own (column "r", and its slope);
* the slant against the shin's own axis of rotation in swing, in place of standing;
* how far the foot rolls from landing to mid-stance, and how far it bows outward in swing.
"""
import json
import sys
from pathlib import Path

import numpy as np

SETS = [
    ("rbds001_force_mocap/RBDS001_run2p5", "rbds001 2.5 m/s"),
    ("rbds001_force_mocap/RBDS001_run4p5", "rbds001 4.5 m/s"),
    ("davis_s999_force_mocap/JDX_S999_run_0021", "davis 4.1 m/s"),
    ("opensim_runs_force/hamner_subject02_run", "hamner 4.0 m/s"),
    ("opensim_runs_force/rajagopal_run", "Rajagopal 3.8 m/s"),
    ("overground_force_mocap/JA1_jog_3p5", "JA1 3.6 m/s"),
]


def load(path):
    rows = np.genfromtxt(path, delimiter=",", names=True)
    time = rows["time_s"]
    force = np.stack([rows[f"acc_{a}_mps2"] for a in "xyz"], 1)
    turn = np.stack([rows[f"gyr_{a}_rads"] for a in "xyz"], 1)
    return time, force, turn


def rotation(v):
    """The matrix of a rotation vector."""
    angle = np.linalg.norm(v)
    if angle < 1e-12:
        return np.eye(3)
    x, y, z = v / angle
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross


def vector(r):
    """The rotation vector of a matrix."""
    angle = np.arccos(np.clip((np.trace(r) - 1) / 2, -1, 1))
    if angle < 1e-9:
        return np.zeros(3)
    axis = np.array([r[2, 1] - r[1, 2], r[0, 2] - r[2, 0], r[1, 0] - r[0, 1]])
    return axis * angle / (2 * np.sin(angle))


def up(time, force, turn, start, end):
    """Up in the axes at `start`: the mean specific force of the stride that ends at `end`."""
    step = np.median(np.diff(time))
    turns = [np.eye(3)]
    for i in range(start, end):
        turns.append(turns[-1] @ rotation(0.5 * (turn[i] + turn[i + 1]) * step))
    left = vector(turns[-1])
    count = end - start
    mean = np.zeros(3)
    for k, attitude in enumerate(turns):
        weight = 0.5 if k in (0, count) else 1
        mean += weight * rotation(-left * k / count) @ attitude @ force[start + k]
    return mean / np.linalg.norm(mean)


def steps_of(truth):
    found = []
    for step in truth["steps"]:
        left = step.get("cop_ml_m", step.get("cop_ml_left_m"))
        if left is not None and step.get("to_s") and step.get("side") in ("L", "R"):
            found.append((step["side"], step["ic_s"], step["to_s"], left))
    return found


def main(folder):
    table, rolls = [], []
    for stem, name in SETS:
        base = folder / stem
        if not Path(f"{base}_truth.json").exists():
            continue
        truth = json.loads(Path(f"{base}_truth.json").read_text())
        steps = steps_of(truth)
        # To which side the plate's coordinate points differs between sets: feet are apart in all
        # but one of them, and that one lies on the same plate as its slower run.
        lines = [np.mean([s[3] for s in steps if s[0] == side]) for side in "LR"]
        sign = np.sign(lines[0] - lines[1])
        if "run4p5" in stem:
            sign = table[0]["sign"]
        widths = {}
        for before, after in zip(steps, steps[1:]):
            if before[0] != after[0] and after[1] - before[1] < 0.55:
                left, right = (before, after) if before[0] == "L" else (after, before)
                widths.setdefault(before[1:2], []).append(100 * sign * (left[3] - right[3]))
                widths.setdefault(after[1:2], []).append(100 * sign * (left[3] - right[3]))
        row = {"name": name, "sign": sign}
        row["width"] = np.mean([w for v in widths.values() for w in v])
        for side in "LR":
            word = {"L": "left", "R": "right"}[side]
            path = Path(f"{base}_virtualimu_shank_{word}.csv")
            own = [s for s in steps if s[0] == side]
            if not path.exists() or len(own) < 2:
                continue
            time, force, turn = load(path)
            swing = turn.copy()
            for _, start, end, _ in own:
                swing[(time >= start) & (time <= end)] = 0
            axes = np.linalg.svd(swing, full_matrices=False)[2][0]
            axes *= np.sign(axes[1]) or 1
            out = 1 if side == "R" else -1
            slants, beside, against, starts = [], [], [], []
            for before, after in zip(own, own[1:]):
                if not 0.4 < after[1] - before[1] < 1.0:
                    continue
                first, last = (
                    int(np.searchsorted(time, s[1] + 0.4 * (s[2] - s[1]))) for s in (before, after))
                if last >= len(time) or first >= last:
                    continue
                vertical = up(time, force, turn, first, last)
                # y is to the left. Of the right leg the knee lies outside the ankle where up
                # leans inward against the shin, to the left.
                slants.append(np.degrees(np.arcsin(out * vertical[1])))
                # The axis of rotation would be level if the shin stood upright.
                against.append(np.degrees(np.arcsin(out * (vertical @ axes))))
                starts.append(before[1])
                beside.append(np.mean(widths.get(before[1:2], [np.nan])))
            slants, beside = np.array(slants), np.array(beside)
            row[side] = (np.mean(slants), np.mean(against))
            row[side + "all"] = dict(zip(starts, slants))
            keep = ~np.isnan(beside)
            if keep.sum() >= 10:
                row[side + "r"] = (
                    np.corrcoef(slants[keep], beside[keep])[0, 1],
                    np.polyfit(slants[keep], beside[keep], 1)[0], int(keep.sum()))
        both = {**row.get("Lall", {}), **row.get("Rall", {})}
        pairs = [
            (both[a[1]] + both[b[1]], 100 * sign * (a[3] - b[3]) * (1 if a[0] == "L" else -1))
            for a, b in zip(steps, steps[1:])
            if a[0] != b[0] and a[1] in both and b[1] in both and b[1] - a[1] < 0.55]
        if len(pairs) >= 10:
            x, y = np.array(pairs).T
            row["pair"] = (np.corrcoef(x, y)[0, 1], np.polyfit(x, y, 1)[0], len(pairs))
        table.append(row)
        angle = [
            np.mean([
                s["roll_ic_deg"] - s["roll_min_deg"] for s in truth["steps"]
                if s.get("side") == side and s.get("roll_ic_deg") is not None
            ] or [np.nan]) for side in "LR"]
        rolls.append((name, row["width"], *angle))
    for row in table:
        cells = [f"{row['name']:18}", f"{row['width']:5.1f} cm"]
        for side in "LR":
            cells.append("%5.1f %5.1f" % row[side] if side in row else "   –     –")
            within = row.get(side + "r")
            cells.append("r %5.2f slope %5.1f (%d)" % within if within else "–")
        cells.append("steps: r %5.2f slope %5.2f (%d)" % row["pair"] if "pair" in row else "–")
        print(" | ".join(cells))
    # Of all contacts together, each around its own recording's mean (Fisher's z).
    for key in ("contact", "step"):
        keys = ("Lr", "Rr") if key == "contact" else ("pair",)
        found = [row[k] for row in table for k in keys if k in row]
        weights = np.array([n - 3 for *_, n in found])
        mean = np.sum(weights * np.arctanh([r for r, *_ in found])) / np.sum(weights)
        half = 1.96 / np.sqrt(np.sum(weights))
        print("%s: r %.2f (%.2f to %.2f)" % (key, *np.tanh([mean, mean - half, mean + half])))
    for roll in rolls:
        print("roll %-18s %5.1f cm  left %5.1f  right %5.1f" % roll)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

#!/usr/bin/env python3
"""Runs the program and the scripts in turn on one shank file, checks that they give the same
answers, and prints a Markdown table of medians over whole processes.

Usage: compare FOOTFALL PYTHON FILE [ROUNDS]; PYTHON has requirements/pandas.txt installed.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import measure

# What a script may differ by from the program: absolute, or a share where the flag is set.
ALLOWED = {
    "cadence": (1, False), "cadence-spectral": (1, False), "stride-time": (5, False),
    "contact-time": (20, False), "flight-time": (20, False), "duty-factor": (3, False),
    "tibial-rotation-excursion": (1, False), "peak-tibial-acceleration": (0.1, True),
    "peak-tibial-resultant": (0.1, True), "drift.contact-time": (1, False),
    "drift.peak-tibial-acceleration": (1, False),
}


def candidates(footfall, python, path):
    full, small = os.path.join(HERE, "report_shank.py"), os.path.join(HERE, "cadence_shank.py")
    found = {
        "footfall report": [footfall, "report", path, "--placement", "shank", "--format", "json"]}
    for engine in ("pandas", "polars"):
        found |= {
            f"{engine} + SciPy, same method": [python, full, engine, "mean-stride", path, "left"],
            f"{engine} + SciPy, landmarks": [python, full, engine, "landmarks", path, "left"],
            f"{engine} + SciPy, cadence only": [python, small, engine, path],
        }
    return found


def values(answer):
    """The numbers of an answer by their names; a small script has its cadence alone."""
    if "metrics" not in answer:
        return {"cadence": answer["cadence"]}
    return {m["id"]: m["value"] for m in answer["metrics"] if m["value"] is not None}


def check(name, theirs, ours):
    """Stops where a script says something else than the program."""
    theirs, ours = values(theirs), values(ours)
    for metric, (allowed, is_share) in ALLOWED.items():
        mine, other = ours.get(metric), theirs.get(metric)
        if mine is None or (other is None and len(theirs) == 1):
            continue
        if other is None or abs(other - mine) > allowed * (abs(mine) if is_share else 1):
            raise SystemExit(f"{name} says {metric} {other}, footfall {mine}")


def compared(footfall, python, path, rounds):
    answers = {}
    found = measure.medians(candidates(footfall, python, path), rounds, answers)
    for name, answer in answers.items():
        check(name, answer, answers["footfall report"])
    return measure.table(found, "footfall report")


if __name__ == "__main__":
    footfall, python, path = sys.argv[1:4]
    print(compared(footfall, python, path, int(sys.argv[4]) if len(sys.argv) > 4 else 5))

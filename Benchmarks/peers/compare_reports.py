#!/usr/bin/env python3
"""Runs the program and two scripts in turn on one shank file, checks that they agree on cadence,
and prints a Markdown table of medians over whole processes.

Usage: compare FOOTFALL PYTHON FILE [ROUNDS]; PYTHON has requirements/pandas.txt installed.
"""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import measure


def compared(footfall, python, path, rounds):
    script = os.path.join(HERE, "report_pandas.py")
    found = measure.medians({
        "footfall report": [footfall, "report", path, "--placement", "shank", "--format", "json"],
        "pandas + SciPy": [python, script, "pandas", path],
        "polars + SciPy": [python, script, "polars", path],
    }, rounds)
    ours = found["footfall report"][3]
    for name, values in found.items():
        if abs(values[3] - ours) > 1:
            raise SystemExit(f"{name} says {values[3]} steps/min, footfall {ours}")
    return measure.table(found, "footfall report")


if __name__ == "__main__":
    footfall, python, path = sys.argv[1:4]
    print(compared(footfall, python, path, int(sys.argv[4]) if len(sys.argv) > 4 else 5))

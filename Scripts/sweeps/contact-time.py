#!/usr/bin/env python3
"""How far a run's contact time is off for a person never seen, per placement and kind of sensor.

Reads the recordings with a force plate beside the checkout (../shared/data/real, or DATA), with and
without their gyroscopes, asks the program (.build/release/footfall, or FOOTFALL) for the contacts, and
holds the median contact time of each recording against the plate's. From the errors follows one
standard deviation for the next person: what MetricCatalogue says at the shank and the sacrum.

    python3 Scripts/sweeps/contact-time.py > result.txt
"""
import csv
import glob
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile

from scipy.stats import t as student

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.environ.get("DATA", os.path.join(HERE, "../../../shared/data/real"))
PROGRAM = os.environ.get("FOOTFALL", os.path.join(HERE, "../../.build/release/footfall"))
# A report withholds the contact time of fewer steps of a foot; a person with fewer counts as their share.
LEAST = 12
PEOPLE = {"RBD": "A", "JDX": "B", "ham": "C", "JA1": "D"}


def recordings():
    """Placement, person, kind, path, side, contact times of the plate in ms."""
    for path in sorted(glob.glob(f"{DATA}/alcantara_sacrum_grf/*_imu.csv")):
        truth = json.load(open(path.replace("_imu.csv", "_truth.json")))
        yield "sacrum", "E", "real", path, None, pairs(truth)
    for path in sorted(glob.glob(f"{DATA}/bach_shank_grf/*_run_*_imu.csv")):
        truth = json.load(open(path.replace("_imu.csv", "_truth.json")))
        person = os.path.basename(path).split("_")[1]
        yield "shank", person, "real", path, "left", pairs(truth)
    for path in sorted(glob.glob(f"{DATA}/*/*_virtualimu_*.csv")):
        stem, part = os.path.basename(path)[:-4].split("_virtualimu_")
        part, _, side = part.partition("_")
        placement = {"pelvis": "sacrum", "foot": "foot", "shank": "shank"}.get(part)
        person = PEOPLE.get(stem[:3])
        if not placement or not person:
            continue
        truth = json.load(open(f"{os.path.dirname(path)}/{stem}_truth.json"))
        letter = side[:1].upper()
        times = [1000 * (s["to_s"] - s["ic_s"]) for s in truth["steps"]
                 if s.get("ic_s") is not None and s.get("to_s") is not None
                 and (not letter or s["side"] == letter)]
        yield placement, person, "virtual", path, side or None, times


def pairs(truth):
    ends = truth["toe_off_s"]
    found = [(c, min((e for e in ends if e > c), default=None)) for c in truth["initial_contact_s"]]
    return [1000 * (e - c) for c, e in found if e and e - c < 0.45]


def contact_times(path, placement, side):
    command = [PROGRAM, "strides", path, "--format", "jsonl", "--placement", placement]
    done = subprocess.run(command + (["--side", side] if side else []), capture_output=True, text=True)
    rows = [json.loads(line) for line in done.stdout.splitlines() if line.strip()]
    return [1000 * (r["toe_off_s"] - r["initial_contact_s"]) for r in rows if r["toe_off_s"]]


def without_rotation(path, folder):
    """A copy without the gyroscope's columns; `None` where there are none."""
    rows = list(csv.reader(open(path)))
    kept = [i for i, name in enumerate(rows[0]) if not name.startswith("gyr")]
    if len(kept) == len(rows[0]):
        return None
    copy = os.path.join(folder, os.path.basename(path))
    with open(copy, "w", newline="") as out:
        csv.writer(out).writerows([[row[i] for i in kept] for row in rows])
    return copy


class Person:
    """The errors of a person's recordings, and the steps of a foot behind them."""

    def __init__(self):
        self.errors, self.steps = [], 0

    @property
    def weight(self):
        return min(1, self.steps / LEAST)

    @property
    def square(self):
        return statistics.mean(e * e for e in self.errors)


def next_person(people):
    """One standard deviation for a person not among these, so that 1.96 of it hold 95 %.

    Every person counts with the mean square of her recordings: what changes from person to person,
    and from one recording of hers to the next. The methods' constants come from the same people; for
    one who is not among them the mean square is n / (n - 1) times as large. The rest is that a few
    people tell a spread poorly (Student's t). Of weights, n is the number of equal people who tell as
    much.
    """
    weights = [p.weight for p in people]
    n = sum(weights) ** 2 / sum(w * w for w in weights)
    if n < 1.5:
        return math.nan
    square = sum(p.weight * p.square for p in people) / sum(weights)
    return student.ppf(0.975, n - 1) / 1.96 * math.sqrt(square * n / (n - 1))


def main():
    sensors = {}
    print(f"{'sensor':28s} {'person':6s} {'kind':8s} {'recording':46s} {'steps':>5s} {'plate':>6s} {'error':>6s}")
    with tempfile.TemporaryDirectory() as folder:
        for placement, person, kind, path, side, plate in recordings():
            bare = without_rotation(path, folder)
            cases = [(bare or path, f"{placement}, acceleration alone")]
            if bare:
                cases.append((path, f"{placement}, with gyroscope"))
            for file, sensor in cases:
                found = contact_times(file, placement, side)
                if not found or not plate:
                    continue
                error = statistics.median(found) - statistics.median(plate)
                entry = sensors.setdefault(sensor, {}).setdefault(person, Person())
                entry.errors.append(error)
                entry.steps += len(plate) / (2 if placement == "sacrum" else 1)
                print(f"{sensor:28s} {person:6s} {kind:8s} {os.path.basename(path):46s} "
                      f"{len(plate):5d} {statistics.median(plate):6.1f} {error:+6.1f}")
    if not sensors:
        sys.exit(f"no recordings in {DATA}")
    print("\none SD for the next person, ms; recordings inside the interval that the other people give; "
          "root mean square of each person")
    for sensor, people in sorted(sensors.items()):
        held = total = 0
        for left, person in people.items():
            u = next_person([p for name, p in people.items() if name != left])
            held += sum(abs(e) <= 1.96 * u for e in person.errors)
            total += len(person.errors)
        sizes = ", ".join(f"{name} {math.sqrt(p.square):.1f}"
                          + (f" (weight {p.weight:.2f})" if p.weight < 1 else "")
                          for name, p in sorted(people.items()))
        print(f"{sensor:28s} {next_person(list(people.values())):5.1f}   {held} of {total}   {sizes}")


if __name__ == "__main__":
    main()

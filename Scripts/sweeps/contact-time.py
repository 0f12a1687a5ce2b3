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
# A report withholds the contact time of fewer steps of a foot.
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


def next_person(people):
    """One standard deviation for a person not among these, so that 1.96 of it hold 95 %.

    Every person counts alike, with the mean square of the recordings: what changes from person to
    person, and from one recording of hers to the next. The methods' constants come from the same
    people; for one who is not among them the mean square is n / (n - 1) times as large. The rest is
    that a few people tell a spread poorly (Student's t).
    """
    n = len(people)
    if n < 2:
        return math.nan
    square = statistics.mean(statistics.mean(e * e for e in errors) for errors in people.values())
    return student.ppf(0.975, n - 1) / 1.96 * math.sqrt(square * n / (n - 1))


def main():
    errors, short = {}, {}
    print(f"{'sensor':28s} {'person':6s} {'kind':8s} {'recording':44s} {'n':>3s} {'plate':>6s} {'error':>6s}")
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
                few = len(plate) < LEAST * (2 if placement == "sacrum" else 1)
                # Both feet's recordings of the one real sacrum sensor last 5 s.
                few = few and not (person == "E")
                (short if few else errors).setdefault(sensor, {}).setdefault(person, []).append(error)
                print(f"{sensor:28s} {person:6s} {kind:8s} {os.path.basename(path)[:44]:44s} "
                      f"{len(plate):3d} {statistics.median(plate):6.1f} {error:+6.1f}"
                      + ("  short" if few else ""))
    if not errors:
        sys.exit(f"no recordings in {DATA}")
    for title, which in [("all", True), ("without the short ones", False)]:
        print(f"\n{title}: root mean square of each person, ms; one SD for the next person, ms; of n "
              "left out in turn, inside the interval of the others")
        for sensor in sorted(errors):
            people = {k: list(v) for k, v in errors[sensor].items()}
            if which:
                for k, v in short.get(sensor, {}).items():
                    people.setdefault(k, []).extend(v)
            held = total = 0
            for left in people:
                u = next_person({k: v for k, v in people.items() if k != left})
                held += sum(abs(e) <= 1.96 * u for e in people[left])
                total += len(people[left])
            sizes = ", ".join(f"{k} {math.sqrt(statistics.mean(e * e for e in v)):.1f}"
                              for k, v in sorted(people.items()))
            print(f"{sensor:28s} {next_person(people):5.1f}   {held} of {total}   {sizes}")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Simulates every scenario, reports on it, and holds the report against the truth.

    python3 Scripts/scenarios.py [program]

Ends with status 1 if a report crashes, if what a scenario says must be refused has a value, or if a
refusal has another reason. What is outside a tolerance is listed, and is no failure: tolerances are
targets.
"""
import glob, json, os, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, ".build/release/footfall")


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True)


def reports(folder, truth):
    """One report for each placement, because a report answers from the best of its sensors."""
    groups = {}
    for file in truth["files"]:
        if "placement" in file:
            groups.setdefault(file["placement"], []).append(file)
    for placement, files in groups.items():
        arguments = []
        for file in files:
            answers = f":placement={placement}"
            if file.get("side"):
                answers += f",side={file['side']}"
            arguments.append(os.path.join(folder, file["name"]) + answers)
        done = run("report", *arguments, "--format", "json")
        yield placement, done


def check(scenario, folder, path):
    failures, outside, inside, kept = [], [], 0, 0
    truth = json.load(open(path))
    folder = os.path.dirname(path)
    medians = truth["truth"]["medians"]
    seen = {}
    for placement, done in reports(folder, truth):
        if done.returncode not in (0, 64, 65):
            failures.append(f"{placement}: status {done.returncode}: {done.stderr.strip()[:200]}")
            continue
        if done.returncode:
            outside.append(f"{placement}: refused: {done.stderr.strip().splitlines()[0]}")
            continue
        metrics = json.loads(done.stdout)["metrics"]
        for metric in metrics:
            seen.setdefault(metric["id"], []).append((placement, metric))
        for tolerance in truth["tolerances"]:
            if tolerance["placement"] != placement:
                continue
            true = medians.get(tolerance["metric"], {})
            for metric in metrics:
                if metric["id"] != tolerance["metric"] or metric["value"] is None:
                    continue
                right = true.get(metric["side"] or "both")
                if right is None:
                    continue
                error = metric["value"] - right
                limit = tolerance.get("absolute", abs(right) * tolerance.get("percent", 0) / 100)
                if abs(error) <= limit:
                    inside += 1
                else:
                    side = f" {metric['side']}" if metric["side"] else ""
                    outside.append(f"{placement}: {metric['id']}{side} {metric['value']:.2f}, "
                                   f"truth {right:.2f}, tolerance {limit:.2f}")
    for refusal in truth["refusals"]:
        for placement, metric in seen.get(refusal["metric"], []):
            if metric["value"] is not None:
                failures.append(f"{placement}: {refusal['metric']} has the value "
                                f"{metric['value']:.3f}, wanted {refusal['reason']}")
            elif metric["reason"] == "SITE_CANNOT_SEE" != refusal["reason"]:
                continue  # Another sensor of the scenario has to give the reason.
            elif metric["reason"] != refusal["reason"]:
                outside.append(f"{placement}: {refusal['metric']} is refused for "
                               f"{metric['reason']}, wanted {refusal['reason']}")
            else:
                kept += 1
    return failures, outside, inside, kept


def main():
    bad = False
    for number in range(1, 31):
        scenario = f"S{number:02}"
        with tempfile.TemporaryDirectory() as folder:
            made = run("simulate", scenario, "--out", folder, "--quiet")
            if made.returncode:
                print(f"{scenario} cannot be simulated: {made.stderr}")
                bad = True
                continue
            for path in sorted(glob.glob(folder + "/**/truth.json", recursive=True)):
                failures, outside, inside, kept = check(scenario, folder, path)
                name = os.path.relpath(os.path.dirname(path), folder)
                title = scenario if name == "." else f"{scenario} {name}"
                print(f"{title}: {inside} within tolerance, {len(outside)} not, "
                      f"{kept} refused as they should be"
                      + (f", {len(failures)} FAILED" if failures else ""))
                for line in failures:
                    print(f"  FAILED {line}")
                for line in outside:
                    print(f"  {line}")
                bad = bad or bool(failures)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()

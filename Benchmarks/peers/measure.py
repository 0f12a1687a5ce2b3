"""Whole processes, measured: wall and CPU seconds, peak memory, and what they printed."""
import json
import os
import statistics
import subprocess
import time


def run(command):
    """Wall seconds, CPU seconds, peak MiB, and the JSON that was printed last."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        raise RuntimeError(f"{' '.join(command)} failed")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, json.loads(text)


def cadence(answer):
    if "metrics" not in answer:
        return answer["cadence"]
    return next(m["value"] for m in answer["metrics"] if m["id"] == "cadence")


def medians(candidates, rounds, answers=None):
    """Medians of wall, CPU and memory, and the cadence, of each; run in turn, once unmeasured.

    What each printed is added to `answers`.
    """
    measured = {name: [] for name in candidates}
    for round_ in range(rounds + 1):
        for name, command in candidates.items():
            result = run(command)
            if round_ > 0 or rounds == 0:
                measured[name].append(result)
    if answers is not None:
        answers |= {name: results[0][3] for name, results in measured.items()}
    return {
        name: [statistics.median(r[k] for r in results) for k in range(3)] + [cadence(results[0][3])]
        for name, results in measured.items()
    }


def table(found, first):
    """A Markdown table of medians, with ratios to the first candidate."""
    lines = ["| | wall | CPU | peak memory | steps a minute |", "|---|---:|---:|---:|---:|"]
    base = found[first]
    for name, (wall, cpu, memory, steps) in found.items():
        ratio = ["", "", ""]
        if name != first:
            ratio = [f" ({a / b:.1f}x)" for a, b in zip((wall, cpu, memory), base)]
        lines.append(
            f"| {name} | {wall:.3f} s{ratio[0]} | {cpu:.3f} s{ratio[1]} "
            f"| {memory:.0f} MiB{ratio[2]} | {steps:.1f} |")
    return "\n".join(lines)

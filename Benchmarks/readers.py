"""Reads CSV files with Footfall and with other readers, in turn, and writes the medians into
Docs/performance-reading.md.

usage: readers.py READCOLUMNS ROUNDS FOLDER

READCOLUMNS is the release program of Benchmarks/; the Python that runs this has
peers/requirements/pandas.txt and readers.txt; FOLDER, outside the repository, takes the files.

Every read is a process of its own, in an order that is drawn anew each round from a fixed seed.
For Python's readers the clock starts after the imports and a first read of ten rows; for Footfall
it is the whole process, start included. CPU is user and system time of all threads.
"""

import json
import os
import random
import statistics
import subprocess
import sys
import time

CHILD = r"""
import sys, time, resource, json
kind, path = sys.argv[1:3]
head = path + ".head"
if kind.startswith("polars"):
    import polars
    run = lambda p: polars.read_csv(p)
elif kind.startswith("pyarrow"):
    import pyarrow, pyarrow.csv
    one = kind.endswith("1")
    run = lambda p: pyarrow.csv.read_csv(p, pyarrow.csv.ReadOptions(use_threads=not one))
elif kind == "pandas":
    import pandas
    run = lambda p: pandas.read_csv(p, engine="c")
else:
    import duckdb
    duckdb.sql("SET threads=%d" % (1 if kind.endswith("1") else 2))
    run = lambda p: duckdb.sql("select * from read_csv('%s')" % p).fetchnumpy()
run(head)
before = resource.getrusage(resource.RUSAGE_SELF)
start = time.perf_counter()
table = run(path)
wall = time.perf_counter() - start
after = resource.getrusage(resource.RUSAGE_SELF)
cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
print(json.dumps([wall, cpu, after.ru_maxrss]))
"""

KINDS = {
    "footfall-1": "Footfall, 1 thread", "footfall": "Footfall", "polars-1": "polars, 1 thread",
    "polars": "polars", "pyarrow-1": "pyarrow, 1 thread", "pyarrow": "pyarrow",
    "pandas": "pandas", "duckdb-1": "DuckDB, 1 thread", "duckdb": "DuckDB",
}
LIMIT = 2.3e9  # bytes a second: pages, delimiters and output alone, one thread


def whole(command):
    """Wall and CPU seconds and peak KiB of a process, and what it printed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        raise RuntimeError(" ".join(command))
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, text


def measure(kind, program, path):
    if kind.startswith("footfall"):
        threads = "1" if kind.endswith("-1") else str(os.cpu_count())
        return whole([program, path, "1", threads])[:3]
    env = {"POLARS_MAX_THREADS": "1"} if kind == "polars-1" else {}
    out = subprocess.run(
        [sys.executable, "-c", CHILD, kind, path], capture_output=True, text=True,
        env={**os.environ, **env})
    return tuple(json.loads(out.stdout))


def inputs(folder):
    """Three files of sensor-like numbers, the same whenever they are made."""
    import numpy

    random = numpy.random.default_rng(20261121)
    names = "time_s,acc_x_mps2,acc_y_mps2,acc_z_mps2,gyr_x_rads,gyr_y_rads,gyr_z_rads"
    more = ",mag_x,mag_y,mag_z,quat_x,quat_y,quat_z"
    forms = {
        "num7.csv": (names, 2_300_000, ["%.3f"] + 6 * ["%.6f"]),
        "imu13.csv": (
            names + more, 1_000_000,
            ["%.3f"] + 3 * ["%.4f"] + 3 * ["%.5f"] + 3 * ["%.6f"] + 3 * ["%.9f"]),
        "repr7.csv": (names, 1_200_000, ["%.3f"] + 6 * ["%r"]),
    }
    for name, (header, rows, form) in forms.items():
        path = os.path.join(folder, name)
        if os.path.exists(path):
            yield path
            continue
        line = ",".join(form) + "\n"
        with open(path, "w") as file:
            file.write(header + "\n")
            for start in range(0, rows, 50_000):
                count = min(50_000, rows - start)
                values = random.normal(0, 3, (count, len(form) - 1)).tolist()
                file.write("".join(
                    line % (0.005 * (start + k), *row) for k, row in enumerate(values)))
        yield path


def table(program, rounds, path):
    """A Markdown table of medians; ratios are of pairs within a round."""
    order = random.Random(1)
    with open(path) as file, open(path + ".head", "w") as head:
        head.writelines(line for line, _ in zip(file, range(11)))
    size = os.path.getsize(path)
    found = {kind: [] for kind in KINDS}
    for _ in range(rounds):
        for kind in order.sample(list(KINDS), len(KINDS)):
            found[kind].append(measure(kind, program, path))
    lines = [
        f"`{os.path.basename(path)}`, {size / 1e6:.0f} MB, medians of {rounds} rounds:", "",
        "| reader | CPU | against Footfall's 1 thread | wall | against Footfall | wall, best "
        "| peak memory |", "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for kind, title in KINDS.items():
        runs = found[kind]
        wall, cpu, memory = (statistics.median(run[k] for run in runs) for k in range(3))
        cpus = statistics.median(a[1] / b[1] for a, b in zip(runs, found["footfall-1"]))
        walls = statistics.median(a[0] / b[0] for a, b in zip(runs, found["footfall"]))
        lines.append(
            f"| {title} | {cpu:.2f} s | {cpus:.2f} | {wall:.2f} s | {walls:.2f} "
            f"| {min(run[0] for run in runs):.2f} s | {memory / 1024:.0f} MiB |")
    ours = statistics.median(run[1] for run in found["footfall-1"])
    lines += ["", f"One thread reads {size / ours / 1e6:.0f} MB in a second of CPU, "
              f"{100 * size / ours / LIMIT:.0f} % of the limit."]
    return "\n".join(lines)


def main():
    program, rounds, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    page = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../Docs/performance-reading.md")
    text = "\n\n".join(table(program, rounds, path) for path in inputs(folder))
    print(text)
    old = open(page).read()
    begin, end = "<!-- readers -->", "<!-- end of readers -->"
    before, rest = old.split(begin)
    open(page, "w").write(f"{before}{begin}\n{text}\n{end}{rest.split(end)[1]}")


main()

"""Reads one CSV with Footfall and with other readers, in turn, and prints the medians.

usage: readers.py READCOLUMNS ROUNDS FILE...

Every read is a process of its own, in an order that is drawn anew each round from a fixed seed.
For Python's readers the clock starts after the imports and a first read of ten rows; for Footfall
it is the whole process, start included. CPU is user and system time of all threads.
"""

import json
import random
import resource
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

KINDS = ["footfall", "polars-1", "polars", "pyarrow-1", "pyarrow", "pandas", "duckdb-1", "duckdb"]


def measure(kind, program, path):
    if kind == "footfall":
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.perf_counter()
        out = subprocess.run(
            ["/usr/bin/env", "time", "-f", "%M", program, path, "1"], capture_output=True, text=True)
        wall = time.perf_counter() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        words = out.stderr.split()
        return wall, cpu, int(words[-1]) if words and words[-1].isdigit() else 0
    env = {"POLARS_MAX_THREADS": "1"} if kind == "polars-1" else {}
    import os

    out = subprocess.run(
        [sys.executable, "-c", CHILD, kind, path], capture_output=True, text=True,
        env={**os.environ, **env})
    return tuple(json.loads(out.stdout))


def main():
    program, rounds, files = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    order = random.Random(1)
    for path in files:
        with open(path) as whole, open(path + ".head", "w") as head:
            head.writelines(line for line, _ in zip(whole, range(11)))
        size = len(open(path, "rb").read()) / 1e6
        found = {kind: [] for kind in KINDS}
        for _ in range(rounds):
            for kind in order.sample(KINDS, len(KINDS)):
                try:
                    found[kind].append(measure(kind, program, path))
                except Exception as error:
                    print(kind, error, file=sys.stderr)
        print(f"\n{path.split('/')[-1]}: {size:.0f} MB, {rounds} rounds")
        ours = found["footfall"]
        for kind in KINDS:
            runs = found[kind]
            if not runs:
                continue
            cpu = statistics.median(run[1] for run in runs)
            wall = statistics.median(run[0] for run in runs)
            ratio = statistics.median(a[1] / b[1] for a, b in zip(runs, ours))
            walls = statistics.median(a[0] / b[0] for a, b in zip(runs, ours))
            memory = statistics.median(run[2] for run in runs) / 1024
            print(
                f"| {kind} | {cpu:.2f} s | {ratio:.2f} | {wall:.2f} s | {walls:.2f} "
                f"| {min(run[0] for run in runs):.2f} s | {memory:.0f} MiB |")


main()

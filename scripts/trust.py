#!/usr/bin/env python3
"""Proves from outside what docs/trust.md says: real processes, real signals, a disk that fails (Linux; python3, and strace for all but `signals`).

  scripts/trust.py [--quick] [--only PART]… [--scene NAME]… [--mode kill|ENOSPC|…]… [--folder DIR]… [--binary FILE] [--workers N] [--write]

  sweeps    every file call of everything that writes, killed or failed
  writers   several writers and a checkout over one folder, in random schedules
  signals   every signal on every page; a stop and its end; sizes from nothing on

--quick is a sample of about a minute: of the failures each call gets one, the five in turn. --write puts the table of the sweeps into docs/trust.md. Exit status 1 where a promise is broken.
"""
import argparse
import collections
import os
import sys
import time

from builds import ROOT, TARGET
from proofs import signals, sweeps, writers

PARTS = ("sweeps", "writers", "signals")


def table(rows):
    """Of each scene and folder: how many points of each kind, and what the files were afterwards."""
    lines = ["| what writes | on | killed at | failed at | old | in between | new |", "|---|---|---:|---:|---:|---:|---:|"]
    merged = {}
    for scene, folder, mode, points, outcomes in rows:
        row = merged.setdefault((scene, folder), collections.Counter())
        row["killed" if mode == "kill" else "failed"] += points
        for outcome, count in outcomes.items():
            row[outcome.split(" ")[0].rstrip(",")] += count
    for (scene, folder), row in merged.items():
        lines.append(f"| {scene} | {folder} | {row['killed']} | {row['failed']} | {row['old']} | {row['between']} | {row['new']} |")
    return "\n".join(lines)


def write(text):
    page = ROOT / "docs/trust.md"
    before, rest = page.read_text().split("<!-- sweeps -->\n")
    page.write_text(f"{before}<!-- sweeps -->\n{text}\n<!-- /sweeps -->{rest.split('<!-- /sweeps -->')[1]}")


def busy(wrong, load):
    """What is to be said where so many were wrong under that load; its own is some two for each core."""
    cores = os.cpu_count() or 1
    if wrong and load > 4 * cores:
        print(f"The machine was busy (load {load:.0f} on {cores} cores), so waits may have been too short. Give it the machine for itself, or run alone what was wrong.")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true")
    options.add_argument("--only", action="append", choices=PARTS)
    options.add_argument("--scene", action="append")
    options.add_argument("--mode", action="append", choices=("kill", *sweeps.ERRORS))
    options.add_argument("--folder", action="append")
    options.add_argument("--binary", default=TARGET / "debug/clickwire")
    options.add_argument("--workers", type=int, default=os.cpu_count() or 2)
    options.add_argument("--write", action="store_true")
    options = options.parse_args()
    if not sweeps.is_there():
        sys.exit("trust: strace is not there, or may not trace")
    if not os.access(options.binary, os.X_OK):
        sys.exit(f"trust: {options.binary} is not there; cargo build makes it")
    began, workers, parts = time.monotonic(), options.workers, options.only or PARTS
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else "/tmp"
    wrong, load = [], os.getloadavg()[0]
    if "sweeps" in parts:
        modes = options.mode or (("kill", "in turn") if options.quick else ("kill", *sweeps.ERRORS))
        folders = options.folder or ([memory] if options.quick else ["/tmp", memory])
        # Most of a run is waiting for the screen.
        rows, found = sweeps.sweep(options.binary, folders, modes, options.scene, options.quick, 2 * workers)
        wrong += found
        print(table(rows))
        print(f"{sum(row[3] for row in rows)} points, {len(found)} wrong")
        if options.write:
            write(table(rows))
        load = max(load, os.getloadavg()[0])
    if "writers" in parts:
        wrong += writers.run(options.binary, memory, *((6, 2) if options.quick else (150, 40)))
    if "signals" in parts:
        wrong += signals.run(options.binary, memory, options.quick, workers)
    busy(wrong, max(load, os.getloadavg()[0]))
    print(f"{len(wrong)} wrong, {time.monotonic() - began:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Proves from outside what docs/trust.md says, with real processes, real signals and a disk that fails (Linux; needs python3 and strace).

  scripts/trust.py [--quick] [--only sweeps] [--scene NAME]… [--binary FILE] [--write]

  sweeps    every file call of everything that writes, killed or failed
"""
import argparse
import os
import pathlib
import sys
import time

from proofs import sweeps

ROOT = pathlib.Path(__file__).resolve().parent.parent


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true")
    options.add_argument("--only", default="sweeps")
    options.add_argument("--scene", action="append")
    options.add_argument("--mode", action="append")
    options.add_argument("--folder", action="append")
    options.add_argument("--binary", default=ROOT / "target/debug/clickwire")
    options = options.parse_args()
    if not sweeps.is_there():
        sys.exit("trust: strace is not there, or may not trace")
    began, workers, wrong = time.monotonic(), os.cpu_count() or 2, []
    modes = options.mode or (("kill", "ENOSPC", "EIO") if options.quick else ("kill", *sweeps.ERRORS))
    folders = options.folder or (["/dev/shm"] if options.quick else ["/tmp", "/dev/shm"])
    rows, found = sweeps.sweep(options.binary, folders, modes, options.scene, options.quick, workers)
    wrong += found
    print(f"{sum(row[3] for row in rows)} points, {len(wrong)} wrong, {time.monotonic() - began:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

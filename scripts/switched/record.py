"""Which tests run which mutant: each test once, alone, without any mutant on."""
import json
import os
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

from .runs import Run

# They read the sources and the papers, not what the program does.
NO_USE = ("house::", "imports::", "papers::", "sources::", "trust::", "readme::")


def names(build):
    """All tests of both binaries: (binary, test)."""
    for kind in ("lib", "test"):
        listed = subprocess.run([build.folder / "bin" / kind, "--list", "--format", "terse"], cwd=build.copy, check=True, capture_output=True, text=True).stdout
        ignored = subprocess.run([build.folder / "bin" / kind, "--list", "--format", "terse", "--ignored"], cwd=build.copy, check=True, capture_output=True, text=True).stdout
        for line in sorted(set(listed.splitlines()) - set(ignored.splitlines())):
            name, _, what = line.rpartition(": ")
            if what == "test" and not name.startswith(NO_USE):
                yield kind, name


def read(build):
    """What was recorded: `(binary, test)` → seconds, whether it passed, numbers; the last record of each."""
    path = build.folder / "record.jsonl"
    told = (json.loads(line) for line in path.open()) if path.exists() else ()
    return {(line["binary"], line["test"]): line for line in told}


def one(build, kind, test, most):
    with tempfile.TemporaryDirectory() as place:
        reached = os.path.join(place, "reached")
        began = time.monotonic()
        how, _ = Run(build, kind, [test], {test: most}, CLICKWIRE_MUTANTS_REACHED=reached).outcome()
        numbers = sorted({int(line) for line in open(reached)}) if os.path.exists(reached) else []
        return {"binary": kind, "test": test, "how": how, "seconds": round(time.monotonic() - began, 3), "reached": numbers}


def record(build, workers, most, again=()):
    """Records those that are not recorded yet, or are to be recorded again (beginnings of names)."""
    known = read(build)
    wanted = [each for each in names(build) if each not in known or each[1].startswith(tuple(again) or ("\0",))]
    print(f"{len(wanted)} tests to record", flush=True)
    with ThreadPoolExecutor(workers) as pool, (build.folder / "record.jsonl").open("a") as out:
        for done in pool.map(lambda each: one(build, *each, most), wanted):
            out.write(json.dumps(done) + "\n")
            out.flush()
            if done["how"] != "passed":
                print(done["how"], done["test"], flush=True)

#!/usr/bin/env python3
"""Counts the instructions of builds of clickwire by callgrind, side by side: they repeat where times do not.

  scripts/speed-compare.py BUILD [BUILD] [--rows 100,1000,10000] [--only start,down,...] [--keep DIR]

Each action is what it adds to a run: so many times the action, against the run without it. With two sizes of rows the exponent of growth
between the last two is printed too: 1 is "grows with what there is", 0 "costs the same". --keep leaves callgrind's files of the first
build in DIR, for callgrind_annotate. Needs valgrind, python3 with pyte, and bench.py's tools (--tools, $CLICKWIRE_BENCH_TOOLS).
"""
import argparse, math, os, pathlib, re, subprocess, sys, tempfile
from speed_common import environment, load_tools, many_profiles, one_profile, wait_until_idle

DOWN, UP, PGDN, PGUP = b"\x1b[B", b"\x1b[A", b"\x1b[6~", b"\x1b[5~"
# What is pressed before, and what is counted: each key of it is waited for.
ACTIONS = {
    "start": ([], None),
    "down": ([b"3"], [DOWN] * 10),
    "page": ([b"3"], [PGDN] * 5 + [PGUP] * 5),
    "last": ([b"3"], [b"G", b"g"] * 3),
    "down on step 6": ([b"6"], [DOWN] * 10),
    "letter": ([b"3", b"e"], [b"x"] * 10),
    "step": ([b"3"], [b"5", b"3"] * 3),
    "move and save": ([b"3"], [b"J", b"K"] * 3),
    "commit and save": ([b"3"], [b"e", b"x", b"\r"] * 3),
    "undo": ([b"3", b"J", b"J", b"J"], [b"u"] * 3),
    "flood": ([b"3"], [DOWN * 2000]),
}
# Keys that one action takes.
KEYS = {"commit and save": 3, "flood": 1 / 2000}
COMMANDS = {"links --all": ["links", "--all"], "check --all": ["check", "--all"]}


def instructions(tui_bench, build, arguments, keys, home, kept):
    """The instructions of a run that takes these keys, one after another."""
    out = pathlib.Path(kept or home) / "callgrind.out"
    log = pathlib.Path(home) / "valgrind.log"
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", f"--log-file={log}", build, *arguments]
    if keys is None:
        subprocess.run(command, env=environment(home), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    else:
        tui = tui_bench.Tui(command, 120, 40, environment(home))
        wait_until_idle(tui)
        # A text that is typed is given up first.
        for key in [*keys, *([b"\x03"] if keys[1:2] == [b"e"] and b"\r" not in keys else []), b"q"]:
            tui.write(key)
            wait_until_idle(tui)
        tui.wait_exit(20000)
        tui.close()
    found = re.search(r"Collected : (\d+)", log.read_text())
    return int(found.group(1)) if found else None


class Counting:
    def __init__(self, tui_bench, build, kept):
        self.tui_bench, self.build, self.kept, self.bases = tui_bench, build, kept, {}

    def run(self, rows, keys, name=None):
        with tempfile.TemporaryDirectory(prefix="clickwire-speed-") as home:
            folder = one_profile(pathlib.Path(home), rows)
            kept = None
            if self.kept and name:
                kept = pathlib.Path(self.kept) / f"{name.replace(' ', '-')}-{rows}"
                kept.mkdir(parents=True, exist_ok=True)
            return instructions(self.tui_bench, self.build, ["--profiles-dir", str(folder), "bench"], keys, home, kept)

    def action(self, name, rows):
        before, keys = ACTIONS[name]
        base = (rows, b" ".join(before))
        if base not in self.bases:
            self.bases[base] = self.run(rows, before, "start" if not before else None)
        if keys is None:
            return self.bases[base]
        return (self.run(rows, before + keys, name) - self.bases[base]) / (len(keys) / KEYS.get(name, 1))

    def command(self, name, profiles):
        with tempfile.TemporaryDirectory(prefix="clickwire-speed-") as home:
            folder = many_profiles(pathlib.Path(home), profiles)
            return instructions(self.tui_bench, self.build, ["--profiles-dir", str(folder), *COMMANDS[name]], None, home, self.kept)


def million(count):
    return "–" if count is None else f"{count / 1e6:.2f} M" if count < 1e8 else f"{count / 1e6:.0f} M"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("builds", nargs="+")
    parser.add_argument("--rows", default="100,1000")
    parser.add_argument("--only", help="these actions, with commas between")
    parser.add_argument("--keep")
    parser.add_argument("--tools")
    given = parser.parse_args()
    _, tui_bench = load_tools(given.tools)
    sizes = [int(rows) for rows in given.rows.split(",")]
    names = given.only.split(",") if given.only else [*ACTIONS, *COMMANDS]
    counting = [Counting(tui_bench, os.path.abspath(build), given.keep if at == 0 else None) for at, build in enumerate(given.builds)]
    heads = [f"{size:,} rows{'' if len(counting) == 1 else ', ' + 'AB'[at]}" for size in sizes for at in range(len(counting))]
    print("| action | " + " | ".join(heads) + (" | growth |" if len(sizes) > 1 else " |"))
    print("|---" * (1 + len(heads) + (len(sizes) > 1)) + "|")
    for name in names:
        counted = [[of.command(name, size) if name in COMMANDS else of.action(name, size) for of in counting] for size in sizes]
        cells = [million(count) for of_size in counted for count in of_size]
        if len(sizes) > 1:
            low, high = counted[-2][-1], counted[-1][-1]
            cells.append(f"{math.log(high / low) / math.log(sizes[-1] / sizes[-2]):.2f}" if low and high and low > 0 and high > 0 else "–")
        print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    sys.exit(main())

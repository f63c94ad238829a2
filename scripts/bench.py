#!/usr/bin/env python3
"""Measures clickwire from outside, beside the smallest honest ratatui list, in the same run. Prints one line a promise.

  scripts/bench.py [--quick] [--tools DIR] [--binary FILE]

Promises (see ARCHITECTURE.md): P1 start, P2 key to frame, P5 idle, P6 memory, P8 flood, P9 paste, P10 resize.
The tools (tui_bench.py and floor/) lie in DIR: --tools, else $CLICKWIRE_BENCH_TOOLS, else ../shared/tools.
Needs python3 with pyte, and cargo. Exit status 1 where a promise is missed.
"""
import argparse, json, os, pathlib, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
KEY = "d7aea56c-080a-4afc-b624-fd36c3332acb"
ROUNDS = 3


def find_tools(given):
    places = [given, os.environ.get("CLICKWIRE_BENCH_TOOLS"), ROOT.parent / "shared" / "tools"]
    for place in places:
        if place and (pathlib.Path(place) / "tui_bench.py").is_file():
            return pathlib.Path(place).resolve()
    sys.exit("bench: no tools found; say --tools DIR (with tui_bench.py and floor/)")


def build(directory, target):
    subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=directory, check=True, env={**os.environ, "CARGO_TARGET_DIR": str(target)})


def profile(rows):
    """A profile of so many rows, half postbacks and half registration links."""
    lines = ['version = 1', 'name = "bench"', 'integration = "1win"', '', '[tracker]', 'id = "chatterfy"', f'key = "{KEY}"', '', '[click]', 'param = "sub4"', '']
    for number in range(rows // 2):
        lines += ['[[postbacks]]', f'name = "Postback {number}"', f'event = "event{number}"', 'params = [{ key = "tracker.cost", value = "{amount}" }, { key = "tracker.currency", value = "usd" }]', '']
    for number in range(rows - rows // 2):
        lines += ['[[registration_links]]', f'name = "Link {number}"', f'base_url = "https://partner.example/go?lp={number}"', '']
    return "\n".join(lines)


def measure(tools, command, env, only, options):
    arguments = [sys.executable, str(tools / "tui_bench.py"), "--only", only, *options]
    for pair in env:
        arguments += ["--env", pair]
    ran = subprocess.run([*arguments, "--", *command], capture_output=True, text=True, check=True)
    return json.loads(ran.stdout)


def best(results, *path):
    """The best of the rounds: what the program can do, with the least of the machine's noise."""
    found = []
    for result in results:
        for step in path:
            result = (result or {}).get(step)
        if result is not None:
            found.append(result)
    return min(found) if found else None


class Report:
    def __init__(self):
        self.missed = 0

    def line(self, promise, what, value, unit, floor, ratio, limit=None):
        """Kept where the value is within `ratio` of the floor and within the absolute limit."""
        if value is None:
            kept, beside = False, "not measured"
        else:
            kept = (ratio is None or (floor is not None and value <= ratio * floor)) and (limit is None or value <= limit)
            beside = f"{value:.3g} {unit}"
            if floor:
                beside += f"  floor {floor:.3g}  = {value / floor:.2f}x"
        limits = [f"<= {ratio}x" if ratio else None, f"<= {limit} {unit}" if limit is not None else None]
        self.missed += not kept
        print(f"{'ok  ' if kept else 'MISS'} {promise:4} {what:34} {beside}   ({', '.join(filter(None, limits))})", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tools")
    parser.add_argument("--binary", help="measure this instead of a fresh release build")
    parser.add_argument("--quick", action="store_true", help="fewer keys and starts")
    given = parser.parse_args()
    tools = find_tools(given.tools)
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
    build(tools / "floor", target / "bench-floor")
    if not given.binary:
        build(ROOT, target)
    floor, ours = str(target / "bench-floor" / "release" / "floor"), given.binary or str(target / "release" / "clickwire")
    with tempfile.TemporaryDirectory(prefix="clickwire-bench-") as home:
        run(tools, floor, ours, pathlib.Path(home), given.quick)


def run(tools, floor, ours, home, quick):
    env = [f"HOME={home}", f"XDG_DATA_HOME={home}/data", f"XDG_CONFIG_HOME={home}/config", f"XDG_STATE_HOME={home}/state", "CLICKWIRE_LANG=en", "DISPLAY=", "WAYLAND_DISPLAY="]
    for rows in (100, 1000):
        folder = home / f"profiles-{rows}"
        folder.mkdir()
        (folder / "bench.toml").write_text(profile(rows))
    opened = lambda rows: [ours, "--profiles-dir", str(home / f"profiles-{rows}"), "bench"]
    step3 = ["--setup", "3"]
    starts, keys = (["--starts", "5"], ["--n", "60"]) if quick else (["--starts", "15"], ["--n", "200"])
    rounds = 1 if quick else ROUNDS
    # Floor and program take turns, so that a busy moment of the machine meets both.
    samples = {name: [] for name in ("list start", "100 start", "mute start", "1000 start", "list key", "key", "coal flood", "flood", "paste", "list resize", "resize")}
    for _ in range(rounds):
        take = lambda name, command, only, options: samples[name].append(measure(tools, command, [] if command[0] == floor else env, only, options))
        take("list start", [floor, "list"], "start", starts)
        take("100 start", opened(100), "start", starts)
        take("mute start", opened(100), "start", [*starts, "--answer", "none"])
        take("1000 start", opened(1000), "start", starts)
        take("list key", [floor, "list"], "key,idle", [*keys, "--idle", "3"])
        take("key", opened(100), "key,idle", [*keys, "--idle", "3", *step3])
        take("coal flood", [floor, "coal"], "flood", [])
        take("flood", opened(100), "flood", step3)
        take("paste", opened(100), "paste", step3)
        take("list resize", [floor, "list"], "resize", [])
        take("resize", opened(100), "resize", step3)
    print_promises(samples)


def print_promises(samples):
    got = lambda name, *path: best(samples[name], *path)
    report = Report()
    start = got("list start", "start", "full", "med")
    report.line("P1", "start, 100 rows", got("100 start", "start", "full", "med"), "ms", start, 1.5)
    report.line("P1", "start, terminal answers nothing", got("mute start", "start", "full", "med"), "ms", start, 1.5)
    report.line("P1", "start, 1,000 rows", got("1000 start", "start", "full", "med"), "ms", start, 2)
    median = got("key", "key", "last", "med")
    report.line("P2", "key to frame, median", median, "ms", got("list key", "key", "last", "med"), 1.25)
    report.line("P2", "key to frame, p99", got("key", "key", "last", "p99"), "ms", median, 3, 16)
    report.line("P3", "CPU per key", got("key", "key", "cpu_ms_per_key"), "ms", got("list key", "key", "cpu_ms_per_key"), 1.5)
    report.line("P4", "bytes per key", got("key", "key", "bytes", "med"), "bytes", got("list key", "key", "bytes", "med"), 1.5)
    for what, unit in (("cpu_ms_per_s", "ms/s"), ("wakeups_per_s", "/s"), ("bytes_per_s", "/s")):
        report.line("P5", f"idle: {what}", got("key", "idle", what), unit, None, None, 0)
    report.line("P6", "memory", got("key", "rss_kib"), "KiB", got("list key", "rss_kib"), 2.5)
    report.line("P7", "binary", (got("100 start", "binary_bytes") or 0) / 1e6, "MB", None, None, 6)
    report.line("P8", "10,000 keys at once", got("flood", "flood", "drain_ms"), "ms", got("coal flood", "flood", "drain_ms"), 3)
    report.line("P9", "1 MiB pasted", got("paste", "paste", "drain_ms"), "ms", None, None, 100)
    report.line("P10", "100 resizes, settled", got("resize", "resize", "settle_ms"), "ms", got("list resize", "resize", "settle_ms"), 3)
    alive = all(sample[part]["alive"] for name, part in (("flood", "flood"), ("paste", "paste"), ("resize", "resize")) for sample in samples[name])
    print("ok   alive after each" if alive else "MISS not alive after each")
    print(f"asks the terminal: {samples['100 start'][0]['queries'] or 'nothing'}")
    sys.exit(1 if report.missed or not alive else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Measures clickwire from outside, beside the smallest honest ratatui list, in the same run: P1-P14 of /work/shared/spec/8-promises.md.

  scripts/bench.py [--quick] [--tools DIR] [--binary FILE] [--archive FILE] [--keep]

Everything is measured in repetitions (five, or --repeat N), floor and program in turns, so that a busy moment of the machine meets both;
medians of all are printed, beside the goals, and written into the README between its markers (not with --quick, --binary or --keep).
--binary and --archive measure these files instead of fresh builds (`cargo build --release`; `scripts/release-build.sh`).
The tools (tui_bench.py and floor/) lie in DIR: --tools, else $CLICKWIRE_BENCH_TOOLS, else ../shared/tools.
Needs Linux, python3 with pyte, and cargo. Exit status 1 where a goal is missed.
"""
import argparse, collections, ctypes, datetime, os, pathlib, platform, select, statistics, subprocess, sys, tempfile, time
from builds import ROOT, TARGET
from speed_common import environment, load_tools, many_profiles, one_profile, profile, wait_until_idle

DOWN, UP = b"\x1b[B", b"\x1b[A"
GOALS = [  # measure, what it says, unit, its floor, at most so many times the floor, at most so much
    ("P1 archive", "exec → full frame, 100 rows, the archive's build", "ms", "list", 1.5, None),
    ("P1 archive mute", "the same, the terminal answers nothing", "ms", "list", 1.5, None),
    ("P1", "the same, `cargo build --release`", "ms", "list", 1.8, None),
    ("P1 mute", "the same, the terminal answers nothing", "ms", "list", 1.8, None),
    ("P1 1000", "the same, 1,000 rows", "ms", "list", 3, None),
    ("P1 10000", "the same, 10,000 rows", "ms", "list", 12, None),
    ("P2", "key → frame, median", "ms", "list key", 1.25, None),
    ("P2 p99", "key → frame, p99, against its own median", "ms", "P2", 3, 16),
    ("P3", "CPU a key", "ms", "list cpu", 1.25, None),
    ("P4", "bytes a key, step 3", "bytes", "list bytes", 1.25, None),
    ("P4 pages", "bytes a key, the dearest step or list", "bytes", "list bytes", 2.5, None),
    ("P4 letter", "bytes a letter typed", "bytes", None, None, 90),
    ("P5", "idle for seconds: bytes, wake-ups, CPU", "", None, None, 0),
    ("P6", "memory", "MB", "list memory", 2.5, None),
    ("P6 10000", "memory, 10,000 rows", "MB", None, None, 30),
    ("P7", "binary, `cargo build --release`", "MB", None, None, 6),
    ("P7 archive", "binary, the archive's", "MB", None, None, 7),
    ("P8", "10,000 keys at once", "ms", "coal", 3, None),
    ("P9", "1 MiB pasted", "ms", None, None, 50),
    ("P10", "100 resizes, settled", "ms", "list resize", 1, None),
    ("P11", "key → saved and flushed, 100 rows", "ms", "two saves and a frame, 100", 1, None),
    ("P11 1000", "key → saved and flushed, 1,000 rows", "ms", "two saves and a frame, 1000", 1, None),
    ("P12 key", "1,000 + 1,000: the dearest key", "ms", None, None, 16),
    ("P12 save", "1,000 + 1,000: commit and save", "ms", None, None, 16),
    ("P12 undo", "1,000 + 1,000: undo and save", "ms", None, None, 16),
    ("P12 10000", "10,000: commit and save", "ms", None, None, 40),
    ("P13 links", "`links --all`, 10,000 profiles", "ms", "toml", 2, None),
    ("P13 check", "`check --all`, 10,000 profiles", "ms", "toml", 3, None),
    ("P14 early", "list of 1,000 profiles: a key sent at once", "ms", None, None, 16),
    ("P14 full", "list of 10,000 profiles: full", "ms", None, None, 150),
    ("P14 key", "list of 10,000 profiles: a key", "ms", None, None, 16),
]


class Watch:
    """Tells when a file of a folder went: a save is done, file and folder flushed, when its turn's lock goes."""
    def __init__(self, folder):
        self.libc = ctypes.CDLL(None, use_errno=True)
        self.handle = self.libc.inotify_init1(os.O_NONBLOCK)
        self.libc.inotify_add_watch(self.handle, str(folder).encode(), 0x200)
        self.poll = select.poll()
        self.poll.register(self.handle, select.POLLIN)

    def saved(self, tui, limit=5.0):
        """When the save was done, or None; what the program writes meanwhile is read."""
        self.poll.register(tui.master, select.POLLIN)
        end = time.perf_counter() + limit
        while time.perf_counter() < end:
            for handle, _ in self.poll.poll(200):
                if handle == self.handle and b".saving-now" in os.read(self.handle, 65536):
                    return time.perf_counter()
                if handle == tui.master:
                    tui.pump(0)
        return None

    def forget(self):
        try:
            os.read(self.handle, 1 << 20)
        except BlockingIOError:
            pass


class Bench:
    def __init__(self, tools, floor, toml, ours, archive, home, quick):
        self.tools, self.floor, self.toml, self.ours, self.archive, self.home, self.quick = tools, floor, toml, ours, archive, home, quick
        self.env = environment(home)
        self.got = collections.defaultdict(list)
        self.quiet = 150 if quick else 300
        self.rows = {rows: one_profile(home, rows) for rows in (100, 1000, 2000, 10000)}
        self.lists = {count: many_profiles(home, count) for count in ((1000,) if quick else (1000, 10000))}
        self.list_env = {**os.environ, **self.env}

    def open(self, rows, binary=None):
        return [binary or self.ours, "--profiles-dir", str(self.rows[rows]), "bench"]

    def list_of(self, count):
        return [self.ours, "--profiles-dir", str(self.lists[count])]

    def run(self, command, answer="xterm"):
        return self.tools.Tui(command, 120, 40, dict(self.env), answer)

    def settled(self, command, setup=b""):
        tui = self.run(command)
        wait_until_idle(tui)
        for key in setup.split():
            tui.write(key)
            wait_until_idle(tui)
        return tui

    def start(self, name, command, times, answer="xterm"):
        for _ in range(times):
            tui = self.run(command, answer)
            tui.pump(5000)
            tui.settle(self.quiet)
            full = self.tools.start_times(tui)[2]
            tui.close()
            if full is not None:
                self.got[name].append(full)

    def keys(self, tui, keys, count, settle=15):
        """The times to the last byte, and the bytes, of each key."""
        times, sizes = [], []
        for number in range(count):
            answer = self.tools.one_key(tui, keys[number % len(keys)], settle, 300)
            if answer:
                times.append(answer[1])
                sizes.append(answer[2])
            time.sleep(0.002)
        return times, sizes

    def starts(self):
        times = 1 if self.quick else 5
        for _ in range(times):
            self.start("list", [self.floor, "list"], 1)
            if self.archive:
                self.start("P1 archive", self.open(100, self.archive), 1)
                self.start("P1 archive mute", self.open(100, self.archive), 1, "none")
            self.start("P1 mute", self.open(100), 1, "none")
            self.start("P1", self.open(100), 1)
            self.start("P1 1000", self.open(1000), 1)
        self.start("P1 10000", self.open(10000), 1)

    def walking(self):
        count = 20 if self.quick else 100
        for prefix, command, setup in (("list ", [self.floor, "list"], b""), ("", self.open(100), b"3")):
            tui = self.settled(command, setup)
            self.keys(tui, [DOWN], 5)
            before = tui.cpu_ns()[0]
            times, sizes = self.keys(tui, [DOWN] * 10 + [UP] * 10, count)
            cpu = (tui.cpu_ns()[0] - before) / 1e6 / count
            self.got[f"{prefix}key" if prefix else "P2"].append(statistics.median(times))
            self.got[f"{prefix}cpu" if prefix else "P3"].append(cpu)
            self.got[f"{prefix}bytes" if prefix else "P4"].append(statistics.median(sizes))
            if not prefix:
                self.got["P2 p99"].append(sorted(times)[int(len(times) * 0.99)])
                self.idle(tui)
            wait_until_idle(tui)
            self.got[f"{prefix}memory" if prefix else "P6"].append(tui.rss()[0] * 1024 / 1e6)
            tui.close()

    def idle(self, tui):
        tui.settle(200, 3000)
        (cpu, wakes), written, seconds = tui.cpu_ns(), len(tui.raw), 0.5 if self.quick else 3
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            tui.pump(100)
        after = tui.cpu_ns()
        self.got["P5"].append((after[0] - cpu) / 1e6 + after[1] - wakes + len(tui.raw) - written)

    def pages(self):
        """Bytes of Down on each step and on the list; and of a letter."""
        dearest = 0
        for step in (b"1", b"2", b"3", b"4", b"5", b"6", b""):
            tui = self.settled(self.open(100) if step else self.list_of(1000), step)
            _, sizes = self.keys(tui, [DOWN] * 6 + [UP] * 6, 12)
            dearest = max(dearest, statistics.median(sizes) if sizes else 0)
            if step == b"3":
                self.tools.one_key(tui, b"e", 15, 300)
                self.got["P4 letter"].append(statistics.median(self.keys(tui, [b"a", b"b", b"c"], 12)[1]))
            tui.close()
        self.got["P4 pages"].append(dearest)

    def floods(self):
        for name, command, setup in (("coal", [self.floor, "coal"], b""), ("P8", self.open(100), b"3")):
            tui = self.settled(command, setup)
            self.got[name].append(self.burst(tui, DOWN * 10000))
            tui.close()
        tui = self.settled(self.open(100), b"3")
        self.got["P9"].append(self.burst(tui, b"\x1b[200~" + (b"abcdefghij" * 8 + b"\n") * (1024 * 1024 // 81) + b"\x1b[201~"))
        tui.close()
        for name, command, setup in (("list resize", [self.floor, "list"], b""), ("P10", self.open(100), b"3")):
            tui = self.settled(command, setup)
            self.got[name].append(self.resizes(tui))
            tui.close()

    def burst(self, tui, data):
        """From the first byte written to the last byte of the answer."""
        poll, view, began = select.poll(), memoryview(data), time.perf_counter()
        poll.register(tui.master, select.POLLIN | select.POLLOUT)
        while view:
            for _, event in poll.poll(1000):
                if event & select.POLLIN:
                    tui.pump(0)
                if event & select.POLLOUT:
                    try:
                        view = view[os.write(tui.master, view[:4096]):]
                    except BlockingIOError:
                        pass
        written = time.perf_counter()
        wait_until_idle(tui, 20)
        return (max(written, tui.chunks[-1][0] / 1e9) - began) * 1e3

    def resizes(self, tui):
        for number in range(100):
            tui.winsize(60 + (number * 37) % 100, 10 + (number * 13) % 40)
            end = time.perf_counter() + 0.003
            while time.perf_counter() < end:
                tui.pump(1)
        tui.winsize(120, 40)
        began = time.perf_counter_ns()
        last = tui.settle(120, 4000)
        return (last - began) / 1e6 if last else None

    def saves(self):
        times = 3 if self.quick else 10
        for rows, name in ((100, "P11"), (1000, "P11 1000")):
            floor = [self.floor_save(self.rows[rows], len(profile(rows))) for _ in range(times)]
            self.got[f"two saves and a frame, {rows}"].append(2 * statistics.median(floor) + statistics.median(self.got["P2"]))
            tui, watch = self.settled(self.open(rows), b"3"), Watch(self.rows[rows])
            self.got[name].append(statistics.median([self.saved_after(tui, watch, key) for key in [b"J", b"K"] * times]))
            tui.close()
        for rows, names in ((2000, ("P12 save", "P12 undo")), (10000, ("P12 10000", None))):
            tui, watch = self.settled(self.open(rows), b"3"), Watch(self.rows[rows])
            if rows == 2000:
                self.got["P12 key"].append(self.dearest_key(tui))
            commits, undos = [], []
            for _ in range(2 if rows == 10000 or self.quick else times):
                for key in (b"e", b"x"):
                    tui.write(key)
                    wait_until_idle(tui)
                commits.append(self.saved_after(tui, watch, b"\r"))
                undos.append(self.saved_after(tui, watch, b"u"))
            self.got[names[0]].append(statistics.median(commits))
            if names[1]:
                self.got[names[1]].append(statistics.median(undos))
            else:
                self.got["P6 10000"].append(tui.rss()[0] * 1024 / 1e6)
            tui.close()

    def dearest_key(self, tui):
        """The slowest by its median of the keys that move, turn pages, go through the steps, and type."""
        dearest = 0
        for keys in ([DOWN, UP], [b"\x1b[6~", b"\x1b[5~"], [b"G", b"g"], [b"5", b"3"], [b"6", b"3"], [b"!", b"\x1b[B", b"q"], [b"e", b"x", b"\x1b"], [b"/", b"o", b"\x1b"]):
            times = [[] for _ in keys]
            for number in range(3 * len(keys)):
                if keys[number % len(keys)] == b"\x1b":
                    # Esc alone is known only after a while in which nothing follows it.
                    tui.write(b"\x1b")
                    tui.settle(150)
                    continue
                answer = self.tools.one_key(tui, keys[number % len(keys)], 60, 300)
                if answer:
                    times[number % len(keys)].append(answer[1])
            dearest = max([dearest, *(statistics.median(of) for of in times if of)])
        return dearest

    def saved_after(self, tui, watch, key):
        wait_until_idle(tui)
        watch.forget()
        began = time.perf_counter()
        tui.write(key)
        saved = watch.saved(tui)
        wait_until_idle(tui)
        return (saved - began) * 1e3 if saved else float("inf")

    def floor_save(self, folder, size):
        """As savefloor.py: a file written beside, flushed, renamed over, the folder flushed."""
        data, path = b"x" * size, str(folder / ".floor")
        began = time.perf_counter()
        handle = os.open(path + ".new", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        os.write(handle, data)
        os.fsync(handle)
        os.close(handle)
        os.rename(path + ".new", path)
        handle = os.open(folder, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)
        took = (time.perf_counter() - began) * 1e3
        os.unlink(path)
        return took

    def commands(self):
        count = max(self.lists)
        folder = str(self.lists[count])
        for name, command in (("toml", [self.toml, folder]), ("P13 links", [self.ours, "--profiles-dir", folder, "links", "--all"]),
                              ("P13 check", [self.ours, "--profiles-dir", folder, "check", "--all"])):
            began = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=self.list_env)
            self.got[name].append((time.perf_counter() - began) * 1e3)

    def long_lists(self):
        self.got["P14 early"].append(self.early_key())
        count = max(self.lists)
        self.start("P14 full", self.list_of(count), 1)
        tui = self.settled(self.list_of(count))
        self.got["P14 key"].append(statistics.median(self.keys(tui, [DOWN, DOWN, UP, UP], 8, 60)[0]))
        tui.close()

    def early_key(self):
        """A key written with the program's first byte: how long until the screen shows what it did, which is the second row chosen."""
        tui = self.run(self.list_of(1000))
        while not tui.pump(50):
            pass
        began = time.perf_counter_ns()
        tui.write(DOWN)
        tui.settle(self.quiet)
        before, shown = chosen(tui.screen()), None
        for number in range(len(tui.chunks), 0, -1):
            if chosen(tui.screen(number)) != before:
                break
            shown = tui.chunks[number - 1][0]
        tui.close()
        return (shown - began) / 1e6 if shown else None

    def sizes(self):
        self.got["P7"].append(os.path.getsize(self.ours) / 1e6)
        if self.archive:
            self.got["P7 archive"].append(os.path.getsize(self.archive) / 1e6)


def chosen(screen):
    """The rows that the cursor stands in, which is turned round there."""
    return [number for number in range(5, screen.lines) if screen.buffer[number][2].reverse]


def build(directory, target, *options):
    subprocess.run(["cargo", "build", "--release", "--quiet", *options], cwd=directory, check=True, env={**os.environ, "CARGO_TARGET_DIR": str(target)})


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    return f"{model}, {os.cpu_count()} cores, Linux {platform.release().split('-')[0]}"


def verdict(got, goal):
    """A goal's row: value, floor, ratio, goal, and whether it is held."""
    name, what, unit, floor, ratio, limit = goal
    middle = lambda name: statistics.median([value for value in got.get(name, []) if value is not None] or [float("nan")])
    value, beside = middle(name), middle(floor) if floor else None
    if value != value:
        return [name.split(" ")[0], what, "not measured", "", "", ""], False
    held = (ratio is None or value <= ratio * beside) and (limit is None or value <= limit)
    number = lambda value: "–" if value != value else f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 or unit == "MB" else f"{value:.2g}"
    asked = " and ".join(filter(None, [f"≤ {ratio:g} ×" if ratio else None, f"≤ {limit:g} {unit}".strip() if limit is not None else None]))
    identity = name.split(" ")[0]
    return [identity, what, f"{number(value)} {unit}".strip(), f"{number(beside)} {unit}" if floor else "", f"{value / beside:.2f}" if floor else "", asked + ("" if held else ", **missed**")], held


def report(got, repetitions, is_quick):
    rows = [verdict(got, goal) for goal in GOALS]
    when = datetime.date.today().isoformat()
    text = [f"Measured {when} on {machine()}, 120×40, `scripts/bench.py`: medians of {repetitions} repetitions, floor and program in turns.", "",
            "| id | measure | clickwire | floor | ratio | goal |", "|---|---|---|---|---|---|"]
    text += ["| " + " | ".join(cells) + " |" for cells, _ in rows]
    if is_quick:
        text.append("\nWith --quick the folder of 10,000 profiles has 1,000.")
    return "\n".join(text), sum(not held for _, held in rows)


def write_readme(table):
    readme = ROOT / "README.md"
    text = readme.read_text()
    head, rest = text.split("<!-- bench -->\n", 1)
    old, tail = rest.split("<!-- /bench -->", 1)
    # What is said below the table stays, other tables too.
    below = old[old.index("\n\n", old.index("| id |")) + 1:]
    readme.write_text(f"{head}<!-- bench -->\n{table}\n{below}<!-- /bench -->{tail}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tools")
    parser.add_argument("--binary", help="measure this instead of a fresh release build")
    parser.add_argument("--archive", help="measure this instead of a fresh build for the archive; `none`: leave it out")
    parser.add_argument("--quick", action="store_true", help="fewer starts, keys and profiles: less than a minute")
    parser.add_argument("--keep", action="store_true", help="leave the README as it is")
    parser.add_argument("--repeat", type=int, help="repetitions: 5, with --quick 2")
    given = parser.parse_args()
    given.repeat = given.repeat or (2 if given.quick else 5)
    directory, tools = load_tools(given.tools)
    build(directory / "floor", TARGET / "bench-floor")
    build(ROOT, TARGET, "--locked", "--example", "toml_alone")
    ours = given.binary
    if not ours:
        build(ROOT, TARGET, "--locked")
        ours = str(TARGET / "release" / "clickwire")
    archive = given.archive or subprocess.run([ROOT / "scripts" / "release-build.sh"], check=True, capture_output=True, text=True).stdout.strip().splitlines()[-1]
    archive = None if archive == "none" else str(pathlib.Path(ROOT, archive).resolve())
    floor, toml = str(TARGET / "bench-floor" / "release" / "floor"), str(TARGET / "release" / "examples" / "toml_alone")
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="clickwire-bench-") as home:
        bench = Bench(tools, floor, toml, os.path.abspath(ours), archive, pathlib.Path(home), given.quick)
        bench.sizes()
        for _ in range(given.repeat):
            for measure in (bench.starts, bench.walking, bench.pages, bench.floods, bench.saves, bench.commands, bench.long_lists):
                measure()
    table, missed = report(bench.got, given.repeat, given.quick)
    print(table)
    print(f"\n{missed} missed; measured in {time.monotonic() - began:.0f} s")
    if not (given.quick or given.keep or given.binary):
        write_readme(table)
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()

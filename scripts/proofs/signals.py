"""Every signal on every page and whatever lies over it, with and without a text being typed, and with a terminal that takes no output: the terminal
given back, the status the signal's, the profile whole. A stop and its end; sizes from nothing on."""
import concurrent.futures
import contextlib
import os
import signal
import sys
import time
import tomllib

from .home import Home, profile
from .scenes import changed_once
from .terminal import Terminal

ENDS = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129, signal.SIGQUIT: 131}

# The keys that lead there from the profile's page, and what is seen there.
PLACES = (
    ("the list", "\x1b", "new profile"), ("the list, filtered", "\x1b|/sub", "sub"), ("step 1", "1", "Which partner"), ("step 1, filtered", "1|/pin", "pin"),
    ("step 2", "2", "Postback key"), ("step 2, typing", "2G|\r", "Enter done"), ("step 3", "3", "First"), ("step 3, open", "3g|>", "tracker"),
    ("step 3, typing", "3g|e\x15Other", "Other"), ("step 4", "4", "custom field"), ("step 4, typing", "4|a", "Enter done"), ("step 5", "5", "Main"),
    ("step 5, typing", "5|e\x15Other", "Other"), ("step 6", "6", "Summary"), ("the help", "?", "Esc back"), ("the help, filtered", "?|fix", "fix"),
    ("the findings", "!", "Esc"), ("the findings, filtered", "!|/a", "Esc"), ("the trace", "t", "Esc"), ("the comparison", "=", "Esc"),
    ("the comparison, typing", "=|clickid", "clickid"), ("the import", "i", "Esc"), ("the instruction", "S", "Esc"), ("the settings", "s", "Mouse"),
    ("the history", "U", "Enter choose"), ("the trackers", "T", "Enter choose"), ("a replacement", "\x1b|R", "What is to be replaced"), ("a replacement, typing", "\x1b|R|\tnew.example", "new.example"),
    ("many links", "5|x", "Enter"), ("an integration of one's own", "W", "Enter"), ("the printed links", "3|v", "Any key returns"),
    ("a question", "\x1b|d", "brings it back"), ("a new offer", "\x1b|D", "Enter"),
)


@contextlib.contextmanager
def at(binary, below, keys, seen, under=()):
    """The program at a place, in a home of its own; both are gone afterwards."""
    with Home(binary, below) as home:
        (home.profiles / "a.toml").write_text(profile("a"))
        (home.profiles / "b.toml").write_text(profile("b"))
        changed_once(home)
        terminal = Terminal([*under, home.binary, "a"], home.env(), str(home.path))
        try:
            terminal.see("q quit", seconds=20)
            for part in keys.split("|"):
                terminal.send(part)
                terminal.settle(0.15 if part.startswith("\x1b") else 0.06)
            yield home, terminal, terminal.see(seen, seconds=10)
        finally:
            terminal.close()


def whole(home):
    """Every profile can be read, and nothing hidden is left."""
    home.next_start()
    wrong = [f"litter: {left}" for left in [home.litter()] if left]
    for place in home.profiles.glob("*.toml"):
        try:
            text = place.read_text()
            tomllib.loads(text)
            wrong += [] if text.startswith("# mine: this comment stays\n") else [f"{place.name} has lost its comment"]
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            wrong.append(f"{place.name}: {error}")
    return wrong


def ends(binary, below, place, number, deaf):
    name, keys, seen = place
    where = f"{name}, {signal.Signals(number).name}{', no output taken' if deaf else ''}"
    with at(binary, below, keys, seen) as (home, terminal, is_there):
        wrong = [] if is_there else [f"not reached; the screen ends with {terminal.screen.text()[-300:]!r}"]
        if deaf:
            fill(terminal)
            terminal.send("\x1b[B\x1b[A")
        began = time.monotonic()
        os.kill(terminal.pid, number)
        status = terminal.wait(10)
        took = time.monotonic() - began
        terminal.reads = True
        while terminal.pump(0.05):
            pass
        if status != ENDS[number]:
            wrong.append(f"ends with {status} instead of {ENDS[number]}")
        if took > 3:
            wrong.append(f"takes {took:.1f} s to end")
        if kept := terminal.kept():
            wrong.append(f"not given back: {kept}")
        return [f"{where}: {text}" for text in wrong + whole(home)]


def fill(terminal):
    """Nobody reads, and what the terminal can keep is full."""
    terminal.reads = False
    line = os.open(os.ttyname(terminal.slave), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
    try:
        until = time.monotonic() + 0.2
        while time.monotonic() < until:
            try:
                os.write(line, b" " * 4096)
            except BlockingIOError:
                time.sleep(0.01)
    finally:
        os.close(line)


def state_of(pid):
    with open(f"/proc/{pid}/stat") as stat:
        return stat.read().rpartition(")")[2].split()[0]


# A shell in short: without a parent in its session the kernel stops nobody. It takes the terminal back from a child that is stopped.
SHELL = """
import os, signal, sys, time
signal.signal(signal.SIGTTOU, signal.SIG_IGN)
child = os.fork()
if child == 0:
    os.setpgid(0, 0)
    os.tcsetpgrp(0, os.getpid())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL)
    os.execv(sys.argv[1], sys.argv[1:])
home = os.environ["HOME"]
open(home + "/pid", "w").write(str(child))
while True:
    _, status = os.waitpid(child, os.WUNTRACED)
    if not os.WIFSTOPPED(status):
        sys.exit(os.waitstatus_to_exitcode(status) & 255)
    os.tcsetpgrp(0, os.getpgrp())
    open(home + "/stopped", "w").close()
    while not os.path.exists(home + "/go"):
        time.sleep(0.01)
    os.tcsetpgrp(0, child)
    os.kill(-child, signal.SIGCONT)
"""


def stops(binary, below, place):
    """Stopped: the terminal is the shell's. Going on: the same screen again."""
    name, keys, seen = place
    with at(binary, below, keys, seen, [sys.executable, "-c", SHELL]) as (home, terminal, is_there):
        terminal.settle(0.1)
        pid, before, wrong = int((home.path / "pid").read_text()), terminal.screen.text(), [] if is_there else ["not reached"]
        os.kill(pid, signal.SIGTSTP)
        until = time.monotonic() + 10
        while not (home.path / "stopped").exists() and time.monotonic() < until:
            terminal.pump(0.02)
        terminal.settle(0.05)
        if not (home.path / "stopped").exists():
            return [f"{name}, TSTP: is not stopped"]
        if kept := terminal.kept():
            wrong.append(f"stopped, not given back: {kept}")
        terminal.screen.resize(100, 30)
        (home.path / "go").touch()
        is_back = name == "the printed links" or terminal.see(seen, seconds=10)
        terminal.settle(0.2)
        if is_back and terminal.screen.text() != before:
            # What arrived in pieces may have been misread here; the program paints it once more.
            terminal.resize(99, 30)
            terminal.settle(0.1)
            terminal.resize(100, 30)
            terminal.settle(0.3)
        if not is_back or name != "the printed links" and terminal.screen.text() != before:
            now = terminal.screen.text().splitlines()
            other = [(one, two) for one, two in zip(now, before.splitlines()) if one != two] or [len(now), len(before.splitlines())]
            wrong.append(f"is not painted as it was: {other[:3]}")
        os.kill(pid, signal.SIGTERM)
        status = terminal.wait(10)
        if status != 143:
            wrong.append(f"ends with {status} instead of 143")
        if kept := terminal.kept():
            wrong.append(f"ended, not given back: {kept}")
        return [f"{name}, TSTP and CONT: {text}" for text in wrong + whole(home)]


def sizes(binary, below, place):
    """Sizes from nothing on, in a real terminal; then the size of before, and the same screen."""
    name, keys, seen = place
    with at(binary, below, keys, seen) as (_home, terminal, _):
        for columns in range(0, 41, 5):
            for rows in range(0, 16, 3):
                terminal.resize(columns, rows)
                terminal.pump(0.01)
        if terminal.poll() is not None:
            return [f"{name}: ends with {terminal.status} at a small size"]
        terminal.resize(100, 30)
        # The printed links are painted over by whatever the shell's terminal makes of them.
        if name != "the printed links" and not terminal.see(seen, seconds=5):
            return [f"{name}: is not there any more at the size of before: {terminal.screen.text()[-300:]!r}"]
        return []


def run(binary, below, quick, workers):
    places = PLACES[::5] if quick else PLACES
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        runs = [pool.submit(ends, binary, below, place, number, deaf) for place in places for number in ENDS for deaf in (False, True)]
        stopped = [pool.submit(stops, binary, below, place) for place in places]
        sized = [pool.submit(sizes, binary, below, place) for place in places]
        wrong = [text for run in runs + stopped + sized for text in run.result()]
    print(f"  {len(places)} places: {len(runs)} ends by a signal, {len(stopped)} stops, {len(sized)} rows of sizes", flush=True)
    for text in wrong:
        print("WRONG", text)
    return wrong

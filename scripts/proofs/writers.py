"""Several writers over one folder, of homes of their own, in random schedules with delays, and beside them a checkout that knows no lock: whoever
was told that it is saved finds it there, unless a checkout came after; and no checkout is ever written over."""
import os
import random
import re
import subprocess
import threading
import time

from .home import Home, profile
from .terminal import Terminal

SLOW = ("openat", "fsync", "renameat2", "flock", "read", "unlink", "write", "fchmod")
LINKS = 6


def text_of(mark):
    links = "".join(f'[[registration_links]]\nname = "L{number}"\nbase_url = "https://host{number}.example/go"\n' for number in range(LINKS))
    return profile("shared").split("[[registration_links]]")[0] + links + f"# checkout {mark}\n"


class Checkout(threading.Thread):
    """Puts another text in place at random moments, as git does: a new file under a name of its own, or the old one away and a new one there."""

    def __init__(self, folder, chance, count, as_git):
        super().__init__()
        self.folder, self.chance, self.count, self.as_git = folder, chance, count, as_git
        self.ended = [(0.0, 0)]

    def run(self):
        for mark in range(1, self.count + 1):
            time.sleep(self.chance.random() * 0.15)
            place, aside = self.folder / "shared.toml", self.folder / "checkout.tmp"
            if self.as_git:
                place.unlink(missing_ok=True)
                with open(place, "w") as file:
                    file.write(text_of(mark))
            else:
                aside.write_text(text_of(mark))
                os.replace(aside, place)
            self.ended.append((time.monotonic(), mark))


def command(home, folder, number, serial, chance):
    """A writer's command, which changes a line that is its own, somewhere slow."""
    slow = [f"inject={call}:delay_enter={chance.randrange(20000)}" for call in chance.sample(SLOW, chance.randrange(3))]
    before = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + ",".join(SLOW), *(part for fault in slow for part in ("-e", fault))]
    arguments = [home.binary, "--profiles-dir", str(folder), "replace", "--host", f"host{number}.example", f"writer{number}-{serial}.example", "shared"]
    return subprocess.Popen([*before, *arguments], env=home.env(), cwd=home.path, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def schedule(binary, below, seed):
    """One schedule of commands; what is wrong in it."""
    chance = random.Random(seed)
    count, with_checkout = chance.choice((2, 3)), chance.random() < 0.6
    homes = [Home(binary, below) for _ in range(count)]
    folder = homes[0].profiles
    try:
        (folder / "shared.toml").write_text(text_of(0))
        checkout = Checkout(folder, random.Random(seed + 1), chance.choice((1, 2, 3)) if with_checkout else 0, chance.random() < 0.3)
        checkout.start()
        told = []
        for serial in range(2):
            running = []
            for number, home in enumerate(homes):
                time.sleep(chance.random() * 0.02)
                running.append((number + count * serial, time.monotonic(), command(home, folder, number + count * serial, serial, chance)))
            for number, began, process in running:
                err = process.communicate(timeout=60)[1].decode()
                told.append((f"writer{number}-{serial}.example", began, process.returncode, err))
        checkout.join()
        last_end, last = checkout.ended[-1]
        ended = (folder / "shared.toml").read_text()
        wrong = [] if f"# checkout {last}\n" in ended else [f"checkout {last} is lost: {ended[-200:]!r}"]
        for host, began, status, err in told:
            if status == 0 and (not checkout.count or began > last_end) and host not in ended:
                # What a checkout took away is not there to be replaced; that is said.
                if "Nothing to replace" not in err:
                    wrong.append(f"{host} was told that it is saved, and is lost; {err[-200:]!r}")
            if status != 0 and host in ended:
                wrong.append(f"{host} was told that it is not saved ({status}), and is there; {err[-200:]!r}")
            if status not in (0, 1, 2):
                wrong.append(f"{host} ends with {status}: {err[-300:]!r}")
        homes[0].next_start()
        left = [name for name in os.listdir(folder) if name != "shared.toml"]
        wrong += [f"litter: {left}"] if left else []
        return [f"schedule {seed}: {text}" for text in wrong], [status for _, _, status, _ in told]
    finally:
        for home in homes:
            home.__exit__()


ASKED = "Another program changed this profile."


def wrong_end(terminal):
    """True after several tries to end it."""
    terminal.tries = getattr(terminal, "tries", 0) + 1
    return terminal.tries > 4


def sitting(binary, below, seed):
    """Two open programs on one profile, and perhaps a checkout; each edits a name of its own. Who is asked gives the own edit up."""
    chance = random.Random(seed)
    with Home(binary, below) as one, Home(binary, below) as two:
        folder = one.profiles
        (folder / "shared.toml").write_text(text_of(0))
        terminals = [Terminal([binary, "--profiles-dir", str(folder), "shared"], home.env(), str(home.path)) for home in (one, two)]
        checkout = Checkout(folder, random.Random(seed + 1), chance.choice((0, 1, 2)), False)
        try:
            for terminal, step in zip(terminals, "35"):
                terminal.see("q quit", seconds=20)
                # Whoever comes second is told who has it; any key goes on.
                terminal.send(step)
                terminal.settle(0.2)
            checkout.start()
            owed = {}
            for serial in range(4):
                number = chance.randrange(2)
                terminal, name = terminals[number], f"Edit{number}x{serial}"
                terminal.send("e")
                if not terminal.see("Enter done", seconds=3):
                    continue
                terminal.send(f"\x15{name}\r")
                time.sleep(chance.random() * 0.1)
                terminal.settle(0.1)
                terminal.see("all saved", seconds=0.5)
                for other in range(2):
                    if ASKED in terminals[other].screen.text():
                        owed.pop(other, None)
                        terminals[other].send("\r")
                        terminals[other].settle(0.15)
                    elif other == number:
                        owed[number] = (name, time.monotonic())
            checkout.join()
            statuses, said = [], []
            for number, terminal in enumerate(terminals):
                terminal.settle(0.1)
                if ASKED in terminal.screen.text():
                    owed.pop(number, None)
                    terminal.send("\r")
                    terminal.settle(0.2)
                terminal.send("q")
                # A question that came with the q has taken it for itself.
                while terminal.wait(3) is None and not wrong_end(terminal):
                    if ASKED in terminal.screen.text():
                        owed.pop(number, None)
                    terminal.send("\r" if ASKED in terminal.screen.text() else "\x1b")
                    terminal.settle(0.2)
                    terminal.send("q")
                statuses.append(terminal.status)
            ended = (folder / "shared.toml").read_text()
            last_end, last = checkout.ended[-1]
            wrong = [] if f"# checkout {last}\n" in ended else [f"checkout {last} is lost"]
            for number, (name, when) in owed.items():
                overwritten = checkout.count and when < last_end + 0.3
                if statuses[number] == 0 and name not in ended and not overwritten:
                    wrong.append(f"{name} is lost, and nobody was asked: {ended[-300:]!r}; {terminals[number].screen.text()[-300:]}")
            wrong += [f"a sitting ends with {status}" for status in statuses if status not in (0, 1)]
            return [f"sittings {seed}: {text}" for text in wrong], statuses
        finally:
            for terminal in terminals:
                terminal.close()


def run(binary, below, schedules, sittings, first=1):
    wrong, statuses = [], []
    for seed in range(first, first + schedules):
        found, told = schedule(binary, below, seed)
        wrong += found
        statuses += told
    for seed in range(first, first + sittings):
        found, told = sitting(binary, below, seed)
        wrong += found
    counted = {status: statuses.count(status) for status in sorted(set(statuses), key=str)}
    print(f"  {schedules} schedules of commands (exit statuses {counted}), {sittings} of open programs", flush=True)
    for text in wrong:
        print("WRONG", text)
    return wrong

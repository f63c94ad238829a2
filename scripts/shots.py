#!/usr/bin/env python3
"""Real screenshots: the release build in xterm under Xvfb, in fixed scenes, both themes and both languages, as PNGs in target/shots.

  scripts/shots.py [--binary FILE] [--only TEXT] [--readme]   draws them (TEXT: part of a file's name; --readme: also those of the README)
  scripts/shots.py --check                                     looks only whether the colours of those that are there are the roles' own

They are there to be looked at, one by one, before a release. No test compares pixels or fonts; what is checked is that every colour on them is one that
a role has (tests/inks.toml, which a test holds to the program) in xterm's palette (tests/palettes.toml), or lies between two of them, as the edge of a
letter does; and that each of those colours is seen.

Needs python3 (3.11 or newer), Xvfb, xterm, ImageMagick, DejaVu Sans Mono, and cargo unless --binary is given. On Debian:
  apt-get install xvfb xterm imagemagick fonts-dejavu-core
"""
import argparse, array, fcntl, os, pathlib, pty, select, shutil, signal, struct, subprocess, sys, tempfile, termios, time, tomllib, tty

from builds import ROOT, TARGET

SHOTS = ROOT / "target" / "shots"
FONT = ["-fa", "DejaVu Sans Mono", "-fs", "11"]
SIZES = {"100x30": (100, 30), "80x24": (80, 24), "40x12": (40, 12), "140x42": (140, 42)}
PALETTES = {"dark": "xterm, white on black", "light": "xterm, black on white"}
README = {"100x30-dark-en-03-postbacks": "shot-dark.png", "100x30-light-en-03-postbacks": "shot-light.png"}
KEY = "48d0524a-3abb-4cd5-82b8-404fa1cb4f7e"
OTHER_KEYS = ["d7aea56c-080a-4afc-b624-fd36c3332acb", "0b6c1d0e-52c7-4f7e-9d55-6a1f5f0c9a21"]

FINISHED = f"""version = 1
name = "1win Slots"
integration = "1win"
[tracker]
id = "chatterfy"
key = "{KEY}"
[click]
param = "sub4"
[[postbacks]]
name = "Registration"
event = "registration"
[[postbacks]]
name = "First Deposit"
event = "sale"
params = [{{ key = "tracker.cost", value = "{{amount}}" }}, {{ key = "tracker.currency", value = "usd" }}]
[[postbacks]]
name = "Recurring Deposit"
event = "resale"
params = [{{ key = "tracker.tid", value = "{{event_id}}" }}]
[[custom_fields]]
key = "fields.1winid"
macro = "{{user_id}}"
postbacks = ["Registration"]
[[custom_fields]]
key = "fields.country"
macro = "{{country}}"
postbacks = ["Registration"]
[[registration_links]]
name = "Registration"
base_url = "https://1wgbch.top/casino/play/aviator?open=register"
[[registration_links]]
name = "Bonus page"
base_url = "https://1wgbch.top/promo/welcome-bonus-500?lang=pt&utm_source=telegram"
"""
OWN = f"""version = 1
name = "Мой оффер"
[tracker]
id = "chatterfy"
key = "{OTHER_KEYS[0]}"
[click]
param = "sub1"
macro = "{{sub4}}"
[[postbacks]]
name = "Registration"
event = "registration"
[[postbacks]]
name = "First Deposit"
event = "first_deposit_"
params = [{{ key = "tracker.cost", value = "{{amount}}" }}, {{ key = "tracker.currency", value = "usd" }}]
[[postbacks]]
name = "Recurring Deposit"
event = "resale"
[[custom_fields]]
key = "fields.userid"
macro = "{{user_id}}"
postbacks = ["Registration"]
[[registration_links]]
name = "Main"
base_url = "https://partner.example/go?lp=3"
[[registration_links]]
name = "Bot"
base_url = "https://t.me/some_bot?lp=1"
"""
LOST = OWN[:OWN.rindex("[[registration_links]]")].replace("first_deposit_", "sale")
POCKET = f"""version = 1
name = "PocketOption BR evening traffic"
integration = "pocketoption-revshare-v2"
[tracker]
key = "{OTHER_KEYS[1]}"
[click]
param = "click_id"
[[postbacks]]
name = "FD"
event = "sale"
[[registration_links]]
name = "Main"
base_url = "https://po.example/smart/abc?utm_campaign=br-evening"
"""
UNFINISHED = 'version = 1\nname = "Новый оффер"\n[[postbacks]]\nname = "Registration"\n'
ALL = {"1win-slots": FINISHED, "my": OWN, "pocket": POCKET, "new": UNFINISHED}
PASTED = (f"https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?tracker.event=registration&clickid={{sub4}}\n"
          f"https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?tracker.event=sale&clickid={{sub4}}&tracker.cost={{amount}}&tracker.currency=usd\n"
          "https://1wgbch.top/casino/play/aviator?open=register\n")

# A page: the files, the profile that is opened, the keys (a text in quotes is typed, one behind `<` is pasted), and whether it is drawn in all sizes.
SCENES = {
    "01-catalog": ({}, None, [], True),
    "02-click-id": ({"1win-slots": FINISHED}, "1win Slots", ["2"], False),
    "03-postbacks": ({"1win-slots": FINISHED}, "1win Slots", ["3", "home", "down", ">"], True),
    "04-editing": ({"my": OWN}, "Мой оффер", ["3", "home", "down", ">", "down", "down", "down", "down", "enter", "ctrl-u", "'cou", "down"], False),
    "05-fields": ({"my": OWN}, "Мой оффер", ["4", "home", ">"], False),
    "06-links": ({"1win-slots": FINISHED}, "1win Slots", ["5", "home"], True),
    "07-summary": ({"1win-slots": FINISHED}, "1win Slots", ["6", "home", "n", "n"], False),
    "08-profiles": (ALL, None, ["home"], True),
    "09-findings": ({"my": OWN}, "Мой оффер", ["3", "!", "down"], True),
    "10-trace": ({"my": LOST}, "Мой оффер", ["t"], True),
    "11-import": ({"1win-slots": FINISHED}, None, ["i", "<" + PASTED], False),
    "12-help": ({"1win-slots": FINISHED}, "1win Slots", ["3", "?"], False),
}
KEYS = {"enter": "\r", "esc": "\x1b", "up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F", "ctrl-u": "\x15"}


def needed():
    for tool, package in [("Xvfb", "xvfb"), ("xterm", "xterm"), ("import", "imagemagick"), ("convert", "imagemagick")]:
        if not shutil.which(tool):
            sys.exit(f"shots: {tool} is missing (apt-get install {package})")


def built(given):
    if given:
        return pathlib.Path(given).resolve()
    subprocess.run(["cargo", "build", "--release", "--locked", "--quiet"], cwd=ROOT, check=True)
    return TARGET / "release" / "clickwire"


def ended(process):
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


class Display:
    """An X server of our own, which nobody sees."""

    def __enter__(self):
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-dpi", "96"]
        self.process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as said:
            number = said.readline().strip()
        if not number:
            sys.exit("shots: Xvfb does not start")
        self.env = {**os.environ, "DISPLAY": f":{number}", "LC_ALL": "C.UTF-8"}
        return self

    def __exit__(self, *_):
        ended(self.process)


def resources(theme):
    """xterm's own colours, said again, so that no setting of the machine changes them."""
    palette = palette_of(theme)
    colours = [f"xterm*color{number}: #{colour}" for number, colour in enumerate(palette["colours"].split())]
    colours += [f"xterm*foreground: #{palette['text']}", f"xterm*background: #{palette['ground']}", "xterm*boldColors: true", "xterm*cursorBlink: false"]
    return [part for line in [*colours, "xterm*scrollBar: false", "xterm*internalBorder: 6"] for part in ("-xrm", line)]


class Terminal:
    """xterm, with the program on the other side of its pseudo-terminal. Both xterm and this script write to the program; only xterm reads it."""

    def __init__(self, display, theme, size, command, env):
        columns, rows = size
        self.display, self.key = display, bytes(inks(theme)["Key"])
        self.master, slave = pty.openpty()
        tty.setraw(slave)
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        channel = f"-S{os.ttyname(slave).rsplit('/', 1)[1]}/{self.master}"
        arguments = ["xterm", "-u8", "-geometry", f"{columns}x{rows}+0+0", *FONT, *resources(theme), channel]
        self.xterm = subprocess.Popen(arguments, env=display.env, pass_fds=[self.master], stderr=subprocess.DEVNULL)
        self.window = self.window_id(slave)
        self.slave = slave
        self.program = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=subprocess.DEVNULL, env=env, start_new_session=True)

    @staticmethod
    def window_id(slave):
        """The first line that xterm writes is the number of its window."""
        said = b""
        while not said.endswith(b"\n") and not said.endswith(b"\r"):
            if not select.select([slave], [], [], 10)[0]:
                sys.exit("shots: xterm does not start")
            said += os.read(slave, 1)
        return "0x" + said.decode().strip()

    def types(self, text):
        os.write(self.master, text.encode())
        self.settle()

    def presses(self, key):
        if key.startswith("'"):
            return self.types(key[1:])
        if key.startswith("<"):
            return self.types(f"\x1b[200~{key[1:]}\x1b[201~")
        self.types(KEYS.get(key, key))

    def unread(self):
        count = array.array("i", [0])
        fcntl.ioctl(self.slave, termios.FIONREAD, count)
        return count[0]

    def rests(self):
        """True while every thread of the program sleeps: on a busy machine one that has work may wait long for its turn."""
        states = [stat.read_text().rsplit(")", 1)[1].split()[0] for stat in pathlib.Path(f"/proc/{self.program.pid}/task").glob("*/stat")]
        return all(state == "S" for state in states)

    def picture(self):
        """The pixels; none while the window is not there yet."""
        command = ["import", "-silent", "-window", self.window, "-depth", "8", "rgb:-"]
        return subprocess.run(command, env=self.display.env, capture_output=True).stdout

    def settle(self):
        """Waits until everything typed was read, the program rests, and the picture, with all its colours, has stood still for a while."""
        end = time.monotonic() + 20
        before, still = b"", 0
        while still < 3:
            now = self.picture()
            # Keys stand on every page, in their colour as soon as the terminal has said what its background is.
            is_drawn = self.key in now
            still = still + 1 if is_drawn and now == before and self.rests() and not self.unread() else 0
            before = now
            if self.program.poll() is not None or time.monotonic() > end:
                sys.exit("shots: the program has ended, or its picture does not come to rest")

    def shoot(self, file):
        subprocess.run(["import", "-silent", "-window", self.window, "-depth", "8", "-strip", str(file)], env=self.display.env, check=True)

    def close(self):
        ended(self.program)
        ended(self.xterm)
        os.close(self.slave)
        os.close(self.master)


def draw(display, binary, name, size, theme, lang):
    files, opened, keys, _ = SCENES[name]
    with tempfile.TemporaryDirectory() as home:
        # The folder is named on one of the pages: always the same.
        folder = pathlib.Path(tempfile.gettempdir()) / "clickwire-shots"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for stem, text in files.items():
            (folder / f"{stem}.toml").write_text(text)
        env = {"HOME": home, "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        command = [str(binary), "--profiles-dir", str(folder), "--lang", lang, *([opened] if opened else [])]
        terminal = Terminal(display, theme, SIZES[size], command, env)
        try:
            terminal.settle()
            for key in keys:
                terminal.presses(key)
            terminal.shoot(SHOTS / f"{size}-{theme}-{lang}-{name}.png")
        finally:
            terminal.close()
            shutil.rmtree(folder)


def wanted(only):
    for size in SIZES:
        for name, (*_, in_all_sizes) in SCENES.items():
            for theme in PALETTES:
                for lang in ("en", "ru"):
                    if (in_all_sizes or size == "100x30") and (not only or only in f"{size}-{theme}-{lang}-{name}"):
                        yield name, size, theme, lang


def palette_of(theme):
    palettes = tomllib.loads((ROOT / "tests" / "palettes.toml").read_text())["palette"]
    return next(palette for palette in palettes if palette["name"] == PALETTES[theme])


def rgb(text):
    return tuple(int(text[at:at + 2], 16) for at in (0, 2, 4))


def inks(theme):
    """The colours that the roles have in xterm, by what they are called."""
    palette = palette_of(theme)
    colours = [rgb(colour) for colour in palette["colours"].split()]
    found = {"Text": rgb(palette["text"])}
    for role, ink in tomllib.loads((ROOT / "tests" / "inks.toml").read_text())[theme].items():
        number, *weight = ink.split()
        if number == "faint":
            found[role] = tuple(round(part * palette["faint"]) for part in found["Text"])
        else:
            found[role] = colours[int(number) + (8 if "bold" in weight and int(number) < 8 else 0)]
    return found


def lies_between(colour, one, other):
    """True for a colour on the way from one to the other: the edge of a letter is drawn in these."""
    way = [end - start for start, end in zip(one, other)]
    length = sum(part * part for part in way)
    done = sum(part * (seen - start) for part, seen, start in zip(way, colour, one)) / length if length else 0
    return 0 <= done <= 1 and all(abs(start + part * done - seen) <= 3 for start, part, seen in zip(one, way, colour))


def colours_of(file):
    said = subprocess.run(["convert", str(file), "-depth", "8", "-format", "%c", "histogram:info:-"], capture_output=True, text=True, check=True).stdout
    hexes = (line.split("#", 1)[1][:6] for line in said.splitlines() if "#" in line)
    return {rgb(text) for text in hexes}


def check():
    """Says which picture shows a colour that is no role's, and which role is seen on none."""
    files = sorted(SHOTS.glob("*.png"))
    if not files:
        sys.exit("shots: there are none; draw them first")
    bad = []
    for theme in PALETTES:
        allowed, ground = inks(theme), rgb(palette_of(theme)["ground"])
        seen = set()
        for file in (file for file in files if f"-{theme}-" in file.name):
            colours = colours_of(file)
            seen |= colours
            # On the row under the cursor the text is the ground.
            strange = [colour for colour in colours if not any(lies_between(colour, ground, ink) for ink in allowed.values())]
            bad += [f"{file.name}: #{bytes(colour).hex()} is no role's colour" for colour in strange[:3]]
        bad += [f"{theme}: the colour of {role} is seen nowhere" for role, ink in allowed.items() if ink not in seen]
    print("\n".join(bad) if bad else f"{len(files)} pictures: every colour is that of a role, and each of them is seen")
    return not bad


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", metavar="FILE")
    parser.add_argument("--only", metavar="TEXT")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--readme", action="store_true")
    options = parser.parse_args()
    needed()
    if not options.check:
        binary = built(options.binary)
        SHOTS.mkdir(parents=True, exist_ok=True)
        if not options.only:
            for old in SHOTS.glob("*.png"):
                old.unlink()
        with Display() as display:
            for name, size, theme, lang in wanted(options.only):
                draw(display, binary, name, size, theme, lang)
        print(f"{len(list(SHOTS.glob('*.png')))} pictures in {SHOTS}")
    if options.readme:
        for shot, file in README.items():
            # A palette of few colours, for letters have no more, and no date: the same picture is the same file.
            subprocess.run(["convert", str(SHOTS / f"{shot}.png"), "-colors", "32", "-strip", "-define", "png:exclude-chunks=date,time", "-define", "png:compression-level=9", f"png8:{ROOT / 'docs' / file}"], check=True)
    sys.exit(0 if check() else 1)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    main()

"""What is swept: commands, and sittings of the terminal program, that write."""
import dataclasses
import os
import signal
import time
import typing

from .home import KEY, profile
from .terminal import Terminal

LINK = f"https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?tracker.event=sale&clickid={{sub1}}"


@dataclasses.dataclass
class Told:
    """What a run told: its exit status (None: it did not end), what it said, and where in the log the swept part begins."""
    status: int | None
    said: str
    begin: int = 0
    shown: str = ""
    is_cut: bool = False


@dataclasses.dataclass(kw_only=True)
class Scene:
    """What is there before, and how it is judged: each file for itself (`apart`), in short runs too (`quick`)."""
    prepares: typing.Callable = lambda home: None
    apart: bool = False
    quick: bool = False
    # What is typed letter by letter into a name.
    typed: str = ""

    def prepare(self, home):
        write(home, self.files)
        self.prepares(home)


@dataclasses.dataclass
class Command(Scene):
    name: str
    arguments: tuple
    files: dict
    quick: bool = dataclasses.field(default=True, kw_only=True)

    def perform(self, home, before, _look, _log):
        status, _out, err = home.run(*self.arguments, before=before)
        return Told(status, err)

    def is_true(self, stages, _home, state, told, _in_start):
        """0: all is done; 2: nothing is, and why is said; 1: done, and what there is to see to is said."""
        wrong = []
        if told.status == 0 and state != stages.new:
            wrong.append(f"says that it is done (0), but it is not; {told.said[:200]!r}")
        if told.status == 2 and state != stages.old:
            if not self.apart or "changed" not in told.said:
                wrong.append(f"says that it refused (2), but something was done: {sorted(state)}; {told.said[:300]!r}")
        if told.status in (1, 2) and not told.said.strip():
            wrong.append(f"ends with {told.status} and says nothing")
        if told.status == 1 and state == stages.old != stages.new:
            wrong.append(f"says that it is done (1), but nothing is; {told.said[:200]!r}")
        return wrong


@dataclasses.dataclass
class Sitting(Scene):
    """Keys, each with what is seen after them when nothing fails; then `q`."""
    name: str
    files: dict
    opens: tuple
    keys: tuple
    edits: bool = True

    def perform(self, home, before, look, log):
        terminal = Terminal([*before, home.binary, *self.opens], home.env(), str(home.path))
        try:
            terminal.see("q quit", seconds=10)
            terminal.settle(0.03)
            begin = len(log.read_text(errors="replace").splitlines()) if log.exists() else 0
            is_cut = False
            for place, (keys, seen) in enumerate(self.keys):
                terminal.send(keys)
                is_there = terminal.see(*seen, seconds=1)
                # What follows an Esc at once would be one key with it.
                terminal.settle(0.12 if keys.endswith("\x1b") else 0.05)
                look()
                # What follows is meant for another page.
                if not is_there and place + 1 < len(self.keys):
                    is_cut = True
                    break
            # Whatever lies over the page after a failure goes first: a q would be typed into it.
            if terminal.screen.text() and not terminal.see("q quit", seconds=0.05):
                for _ in range(3):
                    terminal.send("\x1b")
                    terminal.settle(0.12)
            terminal.send("q")
            status = terminal.wait(4)
            if status is None:
                # Somewhere a q is typed text; a closed window ends it everywhere.
                terminal.send("\x1b")
                terminal.settle(0.15)
                terminal.send("q")
                status = terminal.wait(6)
            return Told(status, text_after(terminal), begin, "\n".join(sorted(terminal.lines)), is_cut)
        finally:
            terminal.close()

    def is_true(self, stages, home, state, told, in_start):
        """0: what was edited is on disk. 1: it is in a rescue file, whole, which is named, and the next start brings it back. What is no edit (a
        removal, a setting) may fail where that was told on the screen."""
        wrong = []
        if in_start or told.is_cut:
            return wrong
        if told.status == 0 and state != stages.new:
            if self.edits or not any(word in told.shown for word in ("not saved", "cannot", "could not", "denied", "no space", "I/O", "read-only", "quota", "not removed", "not be", "error")):
                wrong.append(f"ends with 0, but the edit is not on disk: {sorted(state)}; nor is that told")
        return wrong + (unkept(stages, home, told) if told.status == 1 and state != stages.new else [])


def unkept(stages, home, told):
    """What is wrong where edits are not on disk, and the status says so: they must be in a rescue file that is named."""
    rescued = home.files("state/clickwire/rescued") | home.files("tmp/clickwire-rescued")
    wanted = set(stages.new.values()) - set(stages.old.values())
    if not any(text in wanted for name, text in rescued.items() if name.endswith(".toml")):
        return [f"ends with 1, but there is no rescue file with the edit: {rescued}; said {told.said[-300:]!r}"]
    return [] if "are kept in" in told.said else [f"does not say where the edits are kept: {told.said[-300:]!r}"]


@dataclasses.dataclass
class Questions(Scene):
    """The plain questions about a profile, with what is answered and what is heard once that is done."""
    name: str
    files: dict
    opens: tuple
    said: str
    heard: str

    def perform(self, home, before, _look, _log):
        status, out, err = home.run("--plain", "--clipboard", "print", *self.opens, before=before, said=self.said)
        return Told(status, err, shown=out, is_cut=self.heard not in out)

    def is_true(self, stages, home, state, told, _in_start):
        """As of a sitting; where the questions were cut off, the files alone are judged."""
        if told.is_cut or state == stages.new:
            return []
        return unkept(stages, home, told) if told.status == 1 else [f"ends with {told.status}, but the edit is not on disk; {told.said[-300:]!r}"]


def text_after(terminal):
    raw = bytes(terminal.raw)
    return raw[raw.rfind(b"\x1b[?1049l") + 8:].decode("utf8", "replace")


def write(home, files):
    (home.path / "tmp").mkdir(exist_ok=True)
    for name, text in files.items():
        place = home.path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)


def hard_link(home):
    os.link(home.profiles / "a.toml", home.path / "second.toml")


def symbolic_link(home):
    (home.path / "elsewhere").mkdir()
    os.rename(home.profiles / "a.toml", home.path / "elsewhere/real.toml")
    os.symlink("../elsewhere/real.toml", home.profiles / "a.toml")


def changed_once(home):
    home.run("rename", "a", "a2")
    home.run("rename", "a2", "a")


def several(count):
    return {f"profiles/{name}.toml": profile(name) for name in "abcdef"[:count]}


def seen(*texts):
    return texts


OWN = """id = "ours"
name = "Ours"
aliases = []
category = "cpa"
status = "ready"
description = { en = "Ours", ru = "Наш" }
macro_style = "{x}"
click_params = ["sub1"]
source = "our own cabinet"
grade = 1

[[postbacks]]
name = "Sale"
role = "conversion"
"""

OWN_TRACKER = """id = "houseflow"
name = "HouseFlow"
source = "our own manual"
endpoint = "https://in.houseflow.example/{account}/cb"
wants = "payout"

[placeholders.account]
format = "token"
label = { en = "Account number", ru = "Номер аккаунта" }

[keys]
event = "goal"
click = "hid"
amount = "sum"

[links]
click_macro = "{hid}"

[events]
registration = { event = "signup" }
"""

# As git leaves a file that two have changed.
UNMERGED = '<<<<<<< HEAD\nname = "mine"\n=======\nname = "yours"\n>>>>>>> anna\n'

ONE = several(1)
REPLACE = ("replace", "--host", "old.example", "new.example")
DOWN = "\x1b[B"

SCENES = [
    Command("new", ("new", "Fresh", "--integration", "1win", "--key", KEY), ONE),
    Command("new, the first one", ("new", "Fresh"), {}, quick=False),
    Command("import", ("import", "links.txt", "--name", "Pasted"), ONE | {"links.txt": LINK}, quick=False),
    Command("duplicate", ("duplicate", "a", "b"), ONE, quick=False),
    Command("rename", ("rename", "a", "b"), ONE),
    Command("rename of a hard link", ("rename", "a", "b"), ONE, prepares=hard_link),
    Command("rename through a link", ("rename", "a", "b"), ONE, prepares=symbolic_link, quick=False),
    Command("remove", ("remove", "a"), several(2)),
    Command("replace over four", REPLACE, several(4), apart=True),
    Command("replace of a hard link", REPLACE, several(2), prepares=hard_link, apart=True, quick=False),
    Command("restore", ("restore", "a", "1"), ONE, prepares=changed_once, quick=False),
    Command("integrations add", ("integrations", "add", "ours.toml"), {"ours.toml": OWN}, quick=False),
    Command("integrations add over one", ("integrations", "add", "ours.toml", "--replace"),
            {"ours.toml": OWN.replace("our own", "our new"), "config/clickwire/integrations/ours.toml": OWN}, quick=False),
    Command("trackers add", ("trackers", "add", "houseflow.toml"), {"houseflow.toml": OWN_TRACKER}, quick=False),
    Command("trackers add over one", ("trackers", "add", "houseflow.toml", "--replace"),
            {"houseflow.toml": OWN_TRACKER.replace("our own", "our new"), "config/clickwire/trackers/houseflow.toml": OWN_TRACKER}, quick=False),
    Sitting("an edit", ONE, ("a",), (("3", seen("First")), ("e\x15Other\r", seen("Other", "q quit"))), quick=True, typed="Other"),
    Sitting("a rename", ONE, (), (("e", seen("Profile name", "Enter done")), ("\x15Better\r", seen("Better", "q quit"))), typed="Better"),
    Sitting("an undo", ONE, ("a",), (("3", seen("First")), ("e\x15Other\r", seen("Other", "q quit")), ("u", seen("Undone"))), typed="Other"),
    Sitting("a removal", ONE, (), (("d", seen("u brings it back")),), edits=False, quick=True),
    Sitting("a removal undone", ONE, (), (("d", seen("u brings it back")), ("u", seen("a.toml"))), edits=False),
    Sitting("a replace over three", several(3), (), (("R", seen("Enter")), ("\tnew.example", seen("new.example")), ("\r", seen("Enter choose")),
                                                     ("\r", seen("Esc")), ("\x1b", seen("q quit"))), edits=False, apart=True),
    Sitting("a setting", ONE, (), (("s", seen("Mouse")), (DOWN + "\r", seen("Mouse       on")), ("\x1b", seen("q quit"))), edits=False,
            quick=True),
    Sitting("one more like it", ONE, (), (("D", seen("A new offer like this one")), ("\x15Like\r", seen("is made and saved")))),
    Sitting("a new one, step by step", ONE, (), (("a", seen("Custom integration")), ("\r", seen("Give this set-up a name")), ("Fresh\r", seen("Click parameter"))), typed="Fresh"),
    Questions("plain questions", ONE, ("a",), "name\nOther\nquit\n", "Profile: Other"),
    Sitting("a side after git", {"profiles/a.toml": UNMERGED}, (), (("\r", seen("Take the side of HEAD")), ("\r", seen("One side is taken"))), edits=False),
    Sitting("a partner of one's own", {"profiles/a.toml": profile("a").replace('integration = "1win"\n', "")}, ("a",),
            (("W", seen("What should the integration be called?")), ("\r\r", seen("as an integration of your own")), ("\r", seen("is saved as"))),
            edits=False),
    Sitting("an earlier state", ONE, ("a",), (("U", seen("Enter")), ("\r", seen("q quit"))), prepares=changed_once),
]

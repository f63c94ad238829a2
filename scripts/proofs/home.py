"""A home of its own for each run: where the program keeps everything, and what lies there afterwards."""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

KEY = "48d0524a-3abb-4cd5-82b8-404fa1cb4f7e"

PROFILE = f"""# mine: this comment stays
version = 1
name = "NAME"
integration = "1win"
[tracker]
id = "chatterfy"
key = "{KEY}"
[click]
param = "sub1"
[[postbacks]]
name = "First"
event = "sale"
[[registration_links]]
name = "Main"
base_url = "https://old.example/go"
"""


def profile(name, **changed):
    """A profile's text under a name, with some words of it changed."""
    text = PROFILE.replace("NAME", name)
    for old, new in changed.items():
        text = text.replace(old, new)
    return text


class Home:
    def __init__(self, binary, below):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="clickwire-trust-", dir=below))
        self.binary = str(binary)
        self.profiles = self.path / "profiles"
        self.profiles.mkdir()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)

    def env(self):
        folders = {f"XDG_{kind}_HOME": str(self.path / kind.lower()) for kind in ("CONFIG", "DATA", "STATE")}
        return {"PATH": os.environ["PATH"], "HOME": str(self.path), "TMPDIR": str(self.path / "tmp"), "TERM": "xterm-256color", "CLICKWIRE_LANG": "en",
                "CLICKWIRE_PROFILES_DIR": str(self.profiles), **folders}

    def run(self, *arguments, before=(), said="", limit=20):
        """A command of the program, perhaps under another program, which hears what is said; (exit status, stdout, stderr)."""
        ran = subprocess.run([*before, self.binary, *arguments], env=self.env(), cwd=self.path, input=said.encode(), capture_output=True, timeout=limit)
        return ran.returncode, ran.stdout.decode("utf8", "replace"), ran.stderr.decode("utf8", "replace")

    def next_start(self):
        """What the next start finds, which clears and finishes what a killed one left."""
        return self.run("profiles", "--format", "json")

    def files(self, below):
        """Every file below a folder: its name there, and its text. Of a removed file's name the moment is left out."""
        root = self.path / below
        found = {}
        for place in sorted(root.rglob("*")):
            if place.is_file():
                found[re.sub(r"~\d+$", "~", str(place.relative_to(root)))] = place.read_bytes()
        return found

    def litter(self):
        """Hidden files anywhere but in the trash, and an empty trash: what no start should leave."""
        hidden = [str(place.relative_to(self.path)) for place in self.path.rglob(".*") if place.is_file()]
        empty = [str(place.relative_to(self.path)) for place in self.path.rglob(".trash") if not any(place.iterdir())]
        return hidden + empty

"""What bench.py and speed-compare.py share: profiles of a size, a clean home, and how it is known that the program waits."""
import os, pathlib, sys, time

from builds import ROOT

KEY = "d7aea56c-080a-4afc-b624-fd36c3332acb"


def load_tools(given=None):
    """The folder with tui_bench.py and floor/, and that module."""
    for place in (given, os.environ.get("CLICKWIRE_BENCH_TOOLS"), ROOT.parent / "shared" / "tools", "/work/shared/tools"):
        if place and (pathlib.Path(place) / "tui_bench.py").is_file():
            sys.path.insert(0, str(place))
            sys.dont_write_bytecode = True
            import tui_bench
            return pathlib.Path(place).resolve(), tui_bench
    sys.exit("no tools found; say --tools DIR (with tui_bench.py and floor/)")


def profile(rows, name="bench"):
    """A profile of so many rows, half postbacks and half registration links."""
    lines = ['version = 1', f'name = "{name}"', 'integration = "1win"', '', '[tracker]', 'id = "chatterfy"', f'key = "{KEY}"', '', '[click]', 'param = "sub4"', '']
    for number in range(rows // 2):
        lines += ['[[postbacks]]', f'name = "Postback {number}"', f'event = "event{number}"', 'params = [{ key = "tracker.cost", value = "{amount}" }, { key = "tracker.currency", value = "usd" }]', '']
    for number in range(rows - rows // 2):
        lines += ['[[registration_links]]', f'name = "Link {number}"', f'base_url = "https://partner.example/go?lp={number}"', '']
    return "\n".join(lines)


def one_profile(home, rows):
    """A folder with one profile of so many rows."""
    folder = home / f"rows-{rows}"
    folder.mkdir()
    (folder / "bench.toml").write_text(profile(rows))
    return folder


def many_profiles(home, count, rows=10):
    """A folder with so many small profiles."""
    folder = home / f"profiles-{count}"
    folder.mkdir()
    for number in range(count):
        (folder / f"offer-{number:05}.toml").write_text(profile(rows, f"offer {number:05}"))
    return folder


def environment(home):
    """Nothing of whoever measures: a home of its own, English, no desktop."""
    return {"HOME": str(home), "XDG_DATA_HOME": f"{home}/data", "XDG_CONFIG_HOME": f"{home}/config", "XDG_STATE_HOME": f"{home}/state", "CLICKWIRE_LANG": "en",
            "TERM": "xterm-256color", "COLORTERM": "truecolor", "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}


def wait_until_idle(tui, limit=120):
    """Reads what the program writes until it sleeps and has used no processor time for a while: whatever it had to do is done."""
    end, quiet, before = time.monotonic() + limit, 0, -1
    while time.monotonic() < end and quiet < 4:
        tui.pump(8)
        try:
            stat = pathlib.Path(f"/proc/{tui.pid}/stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            return
        if stat[0] == "Z":
            return
        now = tui.cpu_ns()[0]
        quiet = quiet + 1 if stat[0] == "S" and now == before else 0
        before = now

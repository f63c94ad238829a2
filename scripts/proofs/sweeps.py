"""Every file call of what writes, killed or failed, one a run. Afterwards each file must be one of its states, whole, under its name, and what was
said must be true."""
import collections
import concurrent.futures
import re
import subprocess
import tomllib

from .home import Home
from .scenes import SCENES

CHANGING = "openat,open,creat,write,pwrite64,writev,ftruncate,truncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,chmod,fchmod," \
    "fchmodat,fchown,fchownat,link,linkat,symlink,symlinkat,copy_file_range,sendfile,mkdir,mkdirat,rmdir,flock"
READING = "read,pread64,statx,newfstatat,fstat,lstat,stat,getdents64,readlink,readlinkat,fstatfs"
ERRORS = ("ENOSPC", "EIO", "EROFS", "EACCES", "EDQUOT")
CALL = re.compile(r"(\d+)\s+(\w+)\((.*)")


def is_there():
    try:
        return subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


def strace(log, fault=None):
    return ["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={CHANGING},{READING}", *(["-e", f"inject={fault}"] if fault else [])]


def points(log, home, begin=0):
    """(call, how many of that call its thread has made) from the first one that touches the home on, and what the call was.
    strace counts `when=` for each thread and each call."""
    counted, found, touched = collections.Counter(), {}, False
    for number, line in enumerate(log.read_text(errors="replace").splitlines()):
        call = CALL.match(line)
        if not call:
            continue
        counted[call[1], call[2]] += 1
        touched = touched or str(home) in line
        if touched and number >= begin:
            found.setdefault((call[2], counted[call[1], call[2]]), call[3][:110])
    return found


class Stages:
    """What the files may be: before, in between, and in the end."""

    def __init__(self, binary, scene, below):
        self.all, self.texts = [], set()
        with Home(binary, below) as home:
            scene.prepare(home)
            self.take(home)
            self.earlier = histories(home)
            log = home.path / "trace"
            self.begin = scene.perform(home, strace(log), lambda: self.take(home), log).begin
            self.take(home)
            assert len(self.all) > 1, f"{scene.name} changes nothing"
            self.points = points(log, home.path, self.begin)
            self.start_points = {} if self.begin == 0 else {at: what for at, what in points(log, home.path).items() if at not in self.points}

    def take(self, home):
        state = look(home)
        if state not in self.all:
            self.all.append(state)
        # An undo ends as it began.
        self.new = state
        self.texts.update(state.values())

    @property
    def old(self):
        return self.all[0]
def look(home):
    """What counts: profiles with their trash, settings, the user's own catalog."""
    state = {f"profiles/{name}": text for name, text in home.files("profiles").items() if not name.rpartition("/")[2].startswith(".")}
    return state | {f"config/{name}": text for name, text in home.files("config").items() if not name.rpartition("/")[2].startswith(".")}


def without_copies(state):
    """A killed process may leave the copy of what it was about to write over: beside it, or among what was removed."""
    there = {text for name, text in state.items() if "/.trash/" not in name}
    return {name: text for name, text in state.items() if not name.endswith(".old") and not ("/.trash/" in name and text in there)}


def histories(home):
    """How often each text is kept as an earlier state."""
    return collections.Counter(text for name, text in home.files("state/clickwire/history").items() if re.search(r"/\d+\.toml$", name))


def made_whole(scene, stages, state):
    """Where the terminal went while a text was typed, what was typed so far is kept (R1): that is taken for all of it."""
    for end in range(1, len(scene.typed)):
        half, whole = scene.typed[:end], scene.typed
        file, half_file = f"/{whole.lower()}.toml", f"/{half.lower()}.toml"
        said, half_said = f'name = "{whole}"'.encode(), f'name = "{half}"'.encode()
        made = {name.replace(half_file, file): text.replace(half_said, said) for name, text in state.items()}
        if made in stages.all:
            return made
    return state


def judge(scene, stages, home, told, killed, in_start, lost_terminal):
    """What is wrong after a run, in words, and what the files say; nothing is wrong where all is as promised."""
    wrong = []
    started = home.next_start()
    state = made_whole(scene, stages, look(home)) if lost_terminal else look(home)
    if started[0] not in (0, 1):
        wrong.append(f"the next start ends with {started[0]}: {started[2][:200]}")
    if litter := home.litter():
        wrong.append(f"litter: {litter}")
    for name, text in state.items():
        if text not in stages.texts:
            wrong.append(f"{name} is neither old nor new: {text!r}")
    if scene.apart:
        strangers = [name for name in state if all(name not in stage for stage in stages.all)]
        missing = [name for name in stages.old if name not in state and all(name in stage for stage in stages.all)]
        if strangers or missing:
            wrong.append(f"names: {strangers} strange, {missing} missing")
    elif (without_copies(state) not in map(without_copies, stages.all)) if killed else state not in stages.all:
        wrong.append(f"files: {sorted(state)}, which is no state of them")
    wrong += [f"history: {name} is not whole" for name, text in home.files("state/clickwire/history").items()
              if name.endswith(".toml") and text not in stages.texts and text]
    if gone := stages.earlier - histories(home):
        wrong.append(f"history: {sum(gone.values())} states are gone")
    try:
        tomllib.loads((home.path / "state/clickwire/state.toml").read_text())
    except FileNotFoundError:
        pass
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        wrong.append(f"state.toml: {error}")
    if not killed:
        wrong += scene.is_true(stages, home, state, told, in_start)
    return wrong, state


def fault_of(mode, point):
    return f"{point[0]}:{'signal=SIGKILL' if mode == 'kill' else f'error={mode}'}:when={point[1]}"


def one(binary, scene, stages, below, mode, point, in_start):
    with Home(binary, below) as home:
        scene.prepare(home)
        log = home.path / "trace"
        told = scene.perform(home, strace(log, fault_of(mode, point)), lambda: None, log)
        if told.status is None:
            return "hangs", [f"it hangs: {told.said[-300:]}"]
        log_text = log.read_text(errors="replace") if log.exists() else ""
        log.unlink(missing_ok=True)
        killed = told.status in (-9, 137)
        if mode != "kill" and "(INJECTED)" not in log_text:
            return "not reached", []
        if mode == "kill" and not killed:
            return "not reached", []
        lost_terminal = told.status == 129 and re.search(r"(read\(0|write\(1), .*\(INJECTED\)", log_text)
        wrong, state = judge(scene, stages, home, told, killed, in_start, lost_terminal)
        if told.status not in (0, 1, 2, -9, 137) and not lost_terminal:
            wrong.append(f"ends with {told.status}: {told.said[-300:]}")
        outcome = "new" if state == stages.new else "old" if state == stages.old else "between"
        outcome += ", not gone on" if told.is_cut and not killed else ""
        return outcome + (" and said" if told.status in (1, 2) else ""), wrong


def chosen(stages, mode, quick):
    """The points of a mode: a kill between two calls that change nothing leaves what the call before left."""
    changing = set(CHANGING.split(","))
    every = [(at, False) for at in stages.points] + [(at, True) for at in stages.start_points]
    every = [(at, start) for at, start in every if mode != "kill" or at[0] in changing]
    return [(at, start) for at, start in every if not start and at[0] in changing] if quick else every


def kind_of(folder):
    """The file system of a folder."""
    return subprocess.run(["stat", "-f", "-c", "%T", folder], capture_output=True, text=True).stdout.strip().replace("ext2/ext3", "ext4") or folder


def sweep(binary, folders, modes, names, quick, workers):
    """Rows of (scene, folder, mode, points, outcomes), and what was found wrong."""
    rows, wrong = [], []
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        for scene in SCENES:
            if names and scene.name not in names or quick and not scene.quick:
                continue
            for below in folders:
                stages = Stages(binary, scene, below)
                assert stages.points, f"{scene.name}: nothing to sweep"
                for mode in modes:
                    points_here = chosen(stages, mode, quick)
                    # A quick sweep lets each call fail in one way; over the scenes each way meets each kind of call.
                    given = [ERRORS[(place + len(rows)) % len(ERRORS)] if mode == "in turn" else mode for place in range(len(points_here))]
                    runs = [(at, start, mode, pool.submit(one, binary, scene, stages, below, mode, at, start))
                            for (at, start), mode in zip(points_here, given)]
                    outcomes, told = collections.Counter(), len(wrong)
                    for at, start, mode_here, run in runs:
                        outcome, found = run.result()
                        outcomes[outcome] += 1
                        what = stages.points.get(at) or stages.start_points.get(at)
                        wrong += [f"WRONG {scene.name}, {below}, {mode_here} at {at[0]} {at[1]}{' of the start' if start else ''} ({what}): {text}" for text in found]
                    print("\n".join(wrong[told:]), end="\n" if wrong[told:] else "")
                    rows.append((scene.name, kind_of(below), mode, len(points_here), outcomes))
                    print(f"  {scene.name:<28} {below:<9} {mode:<7} {len(points_here):>4} points  {dict(outcomes)}", flush=True)
    return rows, wrong

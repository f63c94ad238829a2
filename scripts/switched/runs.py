"""Runs tests of a binary in one process, one after another, and stops at the first that fails, dies or does not end."""
import os
import pathlib
import re
import resource
import select
import shutil
import signal
import subprocess
import tempfile
import time

STARTED = re.compile(r"^test (\S+)(?: - should panic)? \.\.\. (?:(ok|FAILED|ignored)\b)?", re.MULTILINE)
# More memory than any test wants: a list that grows without end must not take the machine along.
MOST_MEMORY = 6 << 30
# So long may a test stand still that takes no time of the processor, for it may only wait for its turn.
IDLE = 240


def surroundings(build, **more):
    """Nothing is kept of a run: no accepted pictures, no seeds, no files."""
    return dict(os.environ, INSTA_UPDATE="no", INSTA_WORKSPACE_ROOT=str(build.copy), PROPTEST_MAX_SHRINK_ITERS="0", PROPTEST_DISABLE_FAILURE_PERSISTENCE="1", CARGO_MANIFEST_DIR=str(build.copy), **more)


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.nice(19)
    # A session of its own is a group of its own for the scheduler, where there are such groups: it gives way too.
    try:
        with open("/proc/self/autogroup", "w") as group:
            group.write(os.environ.get("CLICKWIRE_MUTANTS_NICE", "19"))
    except OSError:
        pass


def spent(session):
    """The processor's seconds that all of a session took so far: on a busy machine the clock says nothing of who hangs."""
    ticks = 0
    for entry in os.scandir("/proc"):
        if entry.name.isdecimal():
            try:
                with open(f"/proc/{entry.name}/stat") as stat:
                    fields = stat.read().rpartition(")")[2].split()
            except OSError:
                continue
            if fields[3] == session:
                ticks += sum(map(int, fields[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


def end(process, place):
    """Ends a run and all that it started: a program in a terminal has a session of its own, and a hung one would go on for hours."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()
    for entry in os.scandir("/proc"):
        try:
            if entry.name.isdecimal() and any(place.encode() in pathlib.Path(entry.path, what).read_bytes() for what in ("environ", "cmdline")):
                os.kill(int(entry.name), signal.SIGKILL)
        except OSError:
            continue


class Run:
    """Some tests of one binary with some surroundings; `patience` says how many of the processor's seconds each may take."""

    def __init__(self, build, kind, tests, patience, **env):
        memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
        self.place = tempfile.mkdtemp(prefix="clickwire-mutants-", dir=memory)
        self.tests, self.patience = tests, patience
        command = [build.folder / "bin" / kind, "--exact", "--test-threads", "1", *tests]
        surround = surroundings(build, TMPDIR=self.place, **env)
        self.process = subprocess.Popen(command, cwd=build.copy, env=surround, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True, preexec_fn=limits)

    def outcome(self):
        """(`passed`, None), or what went wrong and the test: `failed`, `died`, `hung`."""
        try:
            return self.watch()
        finally:
            end(self.process, self.place)
            self.process.stdout.close()
            shutil.rmtree(self.place, ignore_errors=True)

    def watch(self):
        text, out, session = "", self.process.stdout.fileno(), str(self.process.pid)
        since, before, running = time.monotonic(), 0, None
        while True:
            told = STARTED.findall(text)
            if failed := next((test for test, how in told if how == "FAILED"), None):
                return "failed", failed
            last = next((test for test, how in reversed(told) if not how), None) if told and not told[-1][1] else None
            if (len(told), last) != running:
                since, before, running = time.monotonic(), spent(session), (len(told), last)
            if not select.select([out], [], [], 2)[0]:
                patience = self.patience.get(last, 10)
                if spent(session) - before > patience or time.monotonic() - since > IDLE + 10 * patience:
                    return "hung", last
                continue
            if not (more := os.read(out, 65536)):
                self.process.wait()
                return ("passed", None) if self.process.returncode == 0 else ("failed" if self.process.returncode == 101 and not last else "died", last)
            text += more.decode(errors="replace")

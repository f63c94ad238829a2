"""A terminal (a pty) with a program in it, and just enough of a screen to read what the program shows."""
import errno
import fcntl
import os
import re
import select
import signal
import struct
import termios
import time

SEQUENCE = re.compile(rb"\x1b\[([0-9;?<>=]*)[ -/]*([@-~])|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[^\[\]PX^_]|([\x20-\x7e\x80-\xff]+)|([\x00-\x1a\x1c-\x1f])", re.S)
MODES = {"?1049": False, "?25": True, "?1000": False, "?1002": False, "?1003": False, "?1006": False, "?2004": False, "?1004": False}


class Screen:
    """The cells of the terminal and the modes that a program switches. What is not understood is left out."""

    def __init__(self, columns, rows):
        self.resize(columns, rows)
        self.modes = dict(MODES)
        self.rest = b""

    def resize(self, columns, rows):
        self.columns, self.rows, self.row, self.column = columns, rows, 0, 0
        self.cells = [[" "] * columns for _ in range(rows)]

    def feed(self, data):
        data = self.rest + data
        cut = data.rfind(b"\x1b")
        held = data[cut:] if cut >= 0 and not SEQUENCE.match(data, cut) and len(data) - cut < 64 else b""
        # A letter whose bytes have not all come is held back too.
        tail = re.search(rb"(?:[\xc0-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf7][\x80-\xbf]{0,2})$", data)
        self.rest = held or (tail[0] if tail else b"")
        for found in SEQUENCE.finditer(data[: len(data) - len(self.rest)]):
            if found[3]:
                self.write(found[3].decode("utf8", "replace"))
            elif found[4]:
                self.control(found[4])
            elif found[2]:
                self.perform(found[1].decode(), found[2].decode())

    def write(self, text):
        for letter in text:
            if self.row < self.rows and self.column < self.columns:
                self.cells[self.row][self.column] = letter
            self.column += 1

    def control(self, byte):
        if byte == b"\r":
            self.column = 0
        elif byte == b"\n":
            self.row += 1
            if self.row >= self.rows:
                self.row = self.rows - 1
                self.cells = self.cells[1:] + [[" "] * self.columns]

    def perform(self, arguments, act):
        numbers = [int(part) if part.isdigit() else 0 for part in arguments.split(";")]
        if act == "H":
            self.row, self.column = max(numbers[0], 1) - 1, max((numbers + [1])[1], 1) - 1
        elif act in "ABCDG" and len(act) == 1:
            step = max(numbers[0], 1)
            self.row += {"A": -step, "B": step}.get(act, 0)
            self.column = step - 1 if act == "G" else self.column + {"C": step, "D": -step}.get(act, 0)
        elif act == "J":
            self.cells = [[" "] * self.columns for _ in range(self.rows)]
        elif act == "K" and self.row < self.rows:
            self.cells[self.row][self.column:] = [" "] * max(0, self.columns - self.column)
        elif act == "X" and self.row < self.rows:
            end = min(self.columns, self.column + max(numbers[0], 1))
            self.cells[self.row][self.column:end] = [" "] * (end - self.column)
        elif act in "hl" and arguments.startswith("?"):
            for mode in arguments[1:].split(";"):
                self.modes["?" + mode] = act == "h"

    def text(self):
        return "\n".join("".join(row).rstrip() for row in self.cells)

    def kept(self):
        """Which modes are not as a shell wants them."""
        return [mode for mode, wanted in MODES.items() if self.modes.get(mode, wanted) != wanted]


class Terminal:
    """A program in a terminal of its own."""

    def __init__(self, command, env, cwd, columns=100, rows=30):
        self.screen = Screen(columns, rows)
        # The program's end is kept open, so that what the terminal is set to can be asked after the program has gone.
        self.master, self.slave = os.openpty()
        self.before = termios.tcgetattr(self.slave)
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.login_tty(self.slave)
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
                os.chdir(cwd)
                os.execvpe(command[0], command, env)
            finally:
                os._exit(127)
        self.raw = bytearray()
        # Every line that the screen has ever shown.
        self.lines = set()
        self.status = None
        self.reads = True

    def close(self):
        if self.poll() is None:
            os.killpg(self.pid, signal.SIGKILL)
            self.wait(5)
        for end in (self.master, self.slave):
            os.close(end)

    def pump(self, seconds):
        """Takes what arrives within some time; false where nothing did."""
        if not self.reads:
            time.sleep(seconds)
            return False
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.master, 1 << 16)
        except OSError as error:
            if error.errno == errno.EIO:
                return False
            raise
        self.raw += data
        self.screen.feed(data)
        self.lines.update(self.screen.text().splitlines())
        return bool(data)

    def poll(self):
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status

    def wait(self, seconds):
        """The exit status (negative: the signal); None where it lives on."""
        until = time.monotonic() + seconds
        while self.poll() is None and time.monotonic() < until:
            self.pump(0.005)
        while self.reads and self.pump(0):
            pass
        return self.status

    def send(self, keys):
        try:
            os.write(self.master, keys.encode() if isinstance(keys, str) else keys)
        except OSError:
            pass

    def see(self, *texts, seconds=5):
        """Waits until texts stand on the screen; false where they do not come, or the program is gone."""
        until = time.monotonic() + seconds
        while not all(text in self.screen.text() for text in texts):
            if time.monotonic() > until or (self.poll() is not None and not self.pump(0)):
                return all(text in self.screen.text() for text in texts)
            self.pump(0.02)
        return True

    def settle(self, quiet=0.06, most=3):
        until = time.monotonic() + most
        while time.monotonic() < until and self.pump(quiet):
            pass

    def resize(self, columns, rows):
        self.screen.resize(columns, rows)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def kept(self):
        """What is not given back: modes of the screen, or of the line."""
        now = termios.tcgetattr(self.slave)
        line = ["line"] if now[:4] != self.before[:4] else []
        return self.screen.kept() + line

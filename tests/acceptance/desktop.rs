//! A desktop of one's own without a clipboard manager: a display that nobody sees, and other programs that copy and paste on it.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, getuid, kill_process};
use tempfile::TempDir;

/// Nothing takes so long, not even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// Tells the programs of one desktop from those of another, which may have the same display after it.
const MARK: &str = "CLICKWIRE_TEST_DESKTOP";

fn marked(folder: &TempDir) -> (&'static str, String) {
    (MARK, folder.path().display().to_string())
}

/// A display, and what the programs on it are told of it.
pub struct Desktop {
    server: Child,
    /// The environment of programs on it.
    pub env: Vec<(&'static str, String)>,
    copy: &'static [&'static str],
    paste: &'static [&'static str],
    folder: TempDir,
}

impl Desktop {
    /// One of X11; `None`, with a word, where it cannot be had. `.ci/run` installs what it needs and then says that it must.
    pub fn x11() -> Option<Self> {
        if !are_there(&["Xvfb", "xclip"]) {
            return None;
        }
        let arguments = ["-displayfd", "1", "-screen", "0", "64x64x24", "-nolisten", "tcp", "-noreset"];
        let mut server = Command::new("Xvfb").args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        let folder = TempDir::new().unwrap();
        let env = vec![("DISPLAY", format!(":{}", number.trim())), marked(&folder)];
        let copy = ["xclip", "-quiet", "-selection", "clipboard", "-i"].as_slice();
        Some(Desktop { server, env, copy, paste: &["xclip", "-selection", "clipboard", "-o"], folder })
    }

    /// One of Wayland; `None`, with a word, where it cannot be had.
    pub fn wayland() -> Option<Self> {
        if !are_there(&["sway", "wl-copy", "wl-paste"]) {
            return None;
        }
        let folder = TempDir::new().unwrap();
        let empty = folder.path().join("empty");
        fs::write(&empty, "").unwrap();
        let runtime = folder.path().to_str().unwrap().to_owned();
        let headless = [("WLR_BACKENDS", "headless"), ("WLR_LIBINPUT_NO_DEVICES", "1"), ("WLR_RENDERER", "pixman"), ("XDG_RUNTIME_DIR", &runtime)];
        let mut sway = unprivileged("sway", folder.path());
        sway.arg("-c").arg(empty).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").envs(headless);
        let server = sway.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let socket =
            || fs::read_dir(folder.path()).unwrap().filter_map(|file| file.unwrap().file_name().into_string().ok()).find(|name| is_socket(name));
        let began = Instant::now();
        while socket().is_none() && began.elapsed() < PATIENCE {
            std::thread::yield_now();
        }
        let env = vec![("WAYLAND_DISPLAY", socket().unwrap()), ("XDG_RUNTIME_DIR", runtime), marked(&folder)];
        Some(Desktop { server, env, copy: &["wl-copy", "--foreground"], paste: &["wl-paste", "--no-newline"], folder })
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").envs(self.env.iter().cloned());
        command
    }

    /// What a program on this desktop pastes now; `None` where there is nothing to paste.
    pub fn pasted(&self) -> Option<String> {
        let output = self.command(self.paste).stdin(Stdio::null()).stderr(Stdio::null()).output().unwrap();
        output.status.success().then(|| String::from_utf8(output.stdout).unwrap())
    }

    /// Another program copies something, and keeps it for as long as the answer is kept.
    pub fn copied_elsewhere(&self, text: &str) -> Elsewhere {
        let mut program = self.command(self.copy).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        program.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        let elsewhere = Elsewhere(program);
        until("another program's text", || self.pasted().as_deref() == Some(text));
        elsewhere
    }

    /// The clickwires that hold something for this desktop.
    pub fn holders(&self) -> Vec<Holder> {
        let processes = fs::read_dir("/proc").unwrap().filter_map(|entry| entry.unwrap().file_name().to_str()?.parse().ok());
        let here = format!("{MARK}={}", self.folder.path().display());
        let is_here =
            |holder: &Holder| holder.read("cmdline").contains("--hold-clipboard") && holder.read("environ").split('\0').any(|set| set == here);
        processes.map(Holder).filter(is_here).collect()
    }

    /// The one clickwire that holds something, once it is the only one.
    pub fn holder(&self) -> Holder {
        until("one holder", || self.holders().len() == 1);
        self.holders().pop().unwrap()
    }

    /// Waits until nobody holds anything.
    pub fn is_let_go(&self) {
        until("no holder", || self.holders().is_empty());
    }

    /// The display ends, as when one logs out.
    pub fn vanish(&mut self) {
        self.server.kill().and_then(|()| self.server.wait()).unwrap();
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        for Holder(number) in self.holders() {
            let _gone_already = Pid::from_raw(number).map(|pid| kill_process(pid, Signal::KILL));
        }
        let _gone_already = self.server.kill().and_then(|()| self.server.wait());
    }
}

/// Another program that copied something.
pub struct Elsewhere(Child);

impl Drop for Elsewhere {
    fn drop(&mut self) {
        let _gone_already = self.0.kill().and_then(|()| self.0.wait());
    }
}

/// A clickwire that holds something, by its process number.
pub struct Holder(pub i32);

impl Holder {
    /// A file of its process, empty where there is none.
    pub fn read(&self, name: &str) -> String {
        fs::read(format!("/proc/{}/{name}", self.0)).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }

    /// Where a link of its process points.
    pub fn link(&self, name: &str) -> PathBuf {
        fs::read_link(format!("/proc/{}/{name}", self.0)).unwrap()
    }

    /// What it has open.
    pub fn open_files(&self) -> Vec<String> {
        let numbers = fs::read_dir(format!("/proc/{}/fd", self.0)).unwrap().map(|entry| entry.unwrap().path());
        numbers.filter_map(|number| Some(fs::read_link(number).ok()?.to_string_lossy().into_owned())).collect()
    }

    /// Its parent, its session and its terminal, by the numbers that the system gives them.
    pub fn place(&self) -> [i32; 3] {
        let stat = self.read("stat");
        let numbers: Vec<i32> = stat[stat.rfind(')').unwrap() + 3..].split(' ').skip(1).take(4).map(|number| number.parse().unwrap()).collect();
        [numbers[0], numbers[2], numbers[3]]
    }
}

/// Waits for what must come.
pub fn until(what: &str, holds: impl Fn() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < PATIENCE, "still waiting for {what}");
        std::thread::yield_now();
    }
}

/// A program that refuses to run as root runs as nobody then, in a folder that is nobody's.
fn unprivileged(program: &str, folder: &Path) -> Command {
    const NOBODY: u32 = 65534;
    if !getuid().is_root() {
        return Command::new(program);
    }
    chown(folder, Some(NOBODY), Some(NOBODY)).unwrap();
    let mut command = Command::new("setpriv");
    command.args(["--reuid", "65534", "--regid", "65534", "--clear-groups", program]);
    command
}

fn is_socket(name: &str) -> bool {
    name.strip_prefix("wayland-").is_some_and(|number| number.chars().all(|c| c.is_ascii_digit()))
}

fn are_there(programs: &[&str]) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let is_there = |program: &&&str| std::env::split_paths(&folders).any(|folder| folder.join(program).is_file());
    let missing: Vec<&&str> = programs.iter().filter(|program| !is_there(program)).collect();
    let must = std::env::var("CLICKWIRE_TEST_DESKTOPS").unwrap_or_default();
    assert!(missing.is_empty() || !must.split(' ').any(|must| must == programs[0]), "{missing:?} is to be there and is not");
    if !missing.is_empty() {
        eprintln!("skipped: {missing:?} is not installed");
    }
    missing.is_empty()
}

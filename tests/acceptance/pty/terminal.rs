//! A terminal for the built program: sends what a person sends, shows what a person sees, and knows what the shell finds afterwards.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::fs::{Mode, OFlags};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use vt100::{MouseProtocolMode, Parser, Screen};

/// Nothing takes so long, not even on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// The shell around the program: it says what the program left behind. The inner one writes the program's process number down.
pub const SHELL: &str = r#"trap '' INT QUIT
sh -c 'echo $$ > "$HOME/pid"; exec "$@"' sh "$@"
echo "ended with $?"; stty -a; echo "shell is back"; read -r _"#;

/// A terminal with the program in it, in a home of its own.
pub struct Terminal {
    home: TempDir,
    master: Option<Box<dyn MasterPty + Send>>,
    keyboard: Option<Box<dyn Write + Send>>,
    output: Receiver<Vec<u8>>,
    reads: Arc<AtomicBool>,
    parser: Parser,
    raw: Vec<u8>,
}

/// How the program is started.
pub struct Start {
    columns: u16,
    rows: u16,
    shell: String,
    program: PathBuf,
    arguments: Vec<String>,
    env: Vec<(String, String)>,
}

impl Start {
    /// In a terminal of this size.
    pub fn at(columns: u16, rows: u16) -> Self {
        Start { columns, rows, shell: SHELL.into(), program: env!("CARGO_BIN_EXE_clickwire").into(), arguments: Vec::new(), env: Vec::new() }
    }

    /// Another program in the place of clickwire.
    pub fn program(mut self, program: PathBuf) -> Self {
        self.program = program;
        self
    }

    /// Under `strace` with these options; what follows are the arguments of clickwire.
    #[cfg(target_os = "linux")]
    pub fn under_strace(mut self, options: &[String]) -> Self {
        self.arguments.extend(options.iter().cloned().chain([self.program.to_str().unwrap().to_owned()]));
        self.program("strace".into())
    }

    /// With these arguments.
    pub fn with(mut self, arguments: &[&str]) -> Self {
        self.arguments.extend(arguments.iter().copied().map(str::to_owned));
        self
    }

    /// With this environment variable.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.env.push((name.into(), value.into()));
        self
    }

    /// Under another shell script, which starts the program as `"$@"`.
    pub fn shell(mut self, script: &str) -> Self {
        self.shell = script.into();
        self
    }

    /// Starts.
    pub fn open(self) -> Terminal {
        let home = TempDir::new().unwrap();
        let pair = native_pty_system().openpty(size(self.columns, self.rows)).unwrap();
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", &self.shell, "sh"]);
        command.arg(&self.program);
        command.args(&self.arguments);
        command.env_clear();
        for (name, folder) in [("HOME", ""), ("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config"), ("XDG_STATE_HOME", "state")] {
            command.env(name, home.path().join(folder));
        }
        // No display and no SSH: the only clipboard is the terminal's.
        for (name, value) in [("PATH", std::env::var("PATH").unwrap().as_str()), ("TERM", "xterm-256color"), ("CLICKWIRE_LANG", "en")] {
            command.env(name, value);
        }
        if let Some(measured) = std::env::var_os("LLVM_PROFILE_FILE") {
            command.env("LLVM_PROFILE_FILE", measured);
        }
        for (name, value) in &self.env {
            command.env(name, value);
        }
        drop(pair.slave.spawn_command(command).unwrap());
        let reads = Arc::new(AtomicBool::new(true));
        let output = read(pair.master.try_clone_reader().unwrap(), Arc::clone(&reads));
        let keyboard = pair.master.take_writer().unwrap();
        let parser = Parser::new(cells(self.rows), cells(self.columns), 0);
        Terminal { home, master: Some(pair.master), keyboard: Some(keyboard), output, reads, parser, raw: Vec::new() }
    }
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count.max(1)).unwrap()
}

/// What the terminal shows arrives from a thread, so that waiting for it can end.
fn read(mut output: Box<dyn Read + Send>, reads: Arc<AtomicBool>) -> Receiver<Vec<u8>> {
    let (tell, told) = channel();
    thread::spawn(move || {
        let mut bytes = vec![0; 64 * 1024];
        while let Ok(count @ 1..) = output.read(&mut bytes) {
            if tell.send(bytes[..count].to_vec()).is_err() {
                break;
            }
            while !reads.load(Ordering::SeqCst) {
                thread::park_timeout(Duration::from_millis(5));
            }
        }
    });
    told
}

impl Terminal {
    /// The screen as it is.
    pub fn screen(&self) -> &Screen {
        self.parser.screen()
    }

    /// The text on the screen, without the blanks behind it.
    pub fn picture(&self) -> String {
        self.screen().contents().lines().map(|line| line.trim_end().to_owned() + "\n").collect()
    }

    /// Every byte that the program sent.
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// A file of this home.
    pub fn file(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Types or sends bytes.
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) -> &mut Self {
        let keyboard = self.keyboard.as_mut().unwrap();
        keyboard.write_all(bytes.as_ref()).and_then(|()| keyboard.flush()).unwrap();
        self
    }

    /// Pastes as a terminal does that marks pastes.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.send(format!("\x1b[200~{text}\x1b[201~"))
    }

    /// Waits until something holds.
    pub fn until(&mut self, what: &str, holds: impl Fn(&Terminal) -> bool) -> &mut Self {
        let until = Instant::now() + PATIENCE;
        while !holds(self) {
            match self.output.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(bytes) => {
                    self.parser.process(&bytes);
                    self.raw.extend_from_slice(&bytes);
                }
                Err(error) => panic!("{error} while waiting for {what}; the screen is:\n{}", self.picture()),
            }
        }
        self
    }

    /// Lets time pass, as a person does or a slow line; what arrives meanwhile is taken.
    pub fn after(&mut self, time: Duration) -> &mut Self {
        let until = Instant::now() + time;
        while let Ok(bytes) = self.output.recv_timeout(until.saturating_duration_since(Instant::now())) {
            self.parser.process(&bytes);
            self.raw.extend_from_slice(&bytes);
        }
        self
    }

    /// Waits until the screen shows a text.
    pub fn see(&mut self, text: &str) -> &mut Self {
        self.until(&format!("{text:?}"), |terminal| terminal.picture().contains(text))
    }

    /// Waits until the program has the screen, down to its last line.
    pub fn see_it_open(&mut self) -> &mut Self {
        self.until("the screen", |terminal| terminal.screen().alternate_screen() && terminal.picture().contains("q quit"))
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.master.as_ref().unwrap().resize(size(columns, rows)).unwrap();
        self.parser.screen_mut().set_size(cells(rows), cells(columns));
        self
    }

    /// Reads nothing more, like a window that hangs, and lets what the program could still write be full.
    pub fn stop_reading(&mut self) -> &mut Self {
        self.reads.store(false, Ordering::SeqCst);
        let mut line = self.line();
        let filling = Instant::now();
        // What the reader was about to take leaves room once more.
        while filling.elapsed() < Duration::from_millis(300) {
            while line.write(&[b' '; 4096]).is_ok() {}
            thread::yield_now();
        }
        self
    }

    /// Reads again.
    pub fn go_on_reading(&mut self) -> &mut Self {
        self.reads.store(true, Ordering::SeqCst);
        self
    }

    /// The program's end of the terminal, which another program may write to and switch as well.
    pub fn line(&self) -> File {
        let name = self.master.as_ref().and_then(|master| master.tty_name()).unwrap();
        let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::NONBLOCK;
        File::from(rustix::fs::open(name, flags, Mode::empty()).unwrap())
    }

    /// Waits until the program is gone, and says how long that took. The shell may still wait for the terminal.
    pub fn is_gone(&self) -> Duration {
        let began = Instant::now();
        let stat = format!("/proc/{}/stat", self.process().as_raw_nonzero());
        while fs::read_to_string(&stat).is_ok_and(|stat| !stat.contains(") Z ")) {
            assert!(began.elapsed() < PATIENCE, "it lives on");
            thread::yield_now();
        }
        began.elapsed()
    }

    /// Sends the program a signal.
    pub fn signal(&mut self, signal: Signal) -> &mut Self {
        kill_process(self.process(), signal).unwrap();
        self
    }

    /// The program's process.
    pub fn process(&self) -> Pid {
        let number = fs::read_to_string(self.file("pid")).unwrap();
        Pid::from_raw(number.trim().parse().unwrap()).unwrap()
    }

    /// True while the screen, the cursor and the modes are as a shell wants them.
    pub fn is_given_back(&self) -> bool {
        let screen = self.screen();
        !screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste() && screen.mouse_protocol_mode() == MouseProtocolMode::None
    }

    /// Waits until the program is stopped: a signal to go on that comes earlier is lost. Where the system does not tell, the screen must do.
    pub fn is_stopped(&mut self) -> &mut Self {
        self.until("the screen given back", Terminal::is_given_back);
        let stat = format!("/proc/{}/stat", self.process().as_raw_nonzero());
        let until = Instant::now() + PATIENCE;
        while fs::read_to_string(&stat).is_ok_and(|stat| !stat.contains(") T ")) {
            assert!(Instant::now() < until, "not stopped");
            std::thread::yield_now();
        }
        self
    }

    /// Waits until the program has ended with this status, and asserts that the shell finds its terminal as it was.
    pub fn ended_with(&mut self, status: u8) {
        self.see("shell is back");
        let contents = self.picture();
        assert!(contents.contains(&format!("ended with {status}\n")), "status {status}, but:\n{contents}");
        assert!(self.is_given_back(), "not given back");
        for mode in [" icanon", " echo", " isig", " icrnl", " opost"] {
            assert!(contents.replace('\n', " ").contains(mode), "{mode} is not as before:\n{contents}");
        }
        self.send("\n");
    }

    /// Takes the terminal away, as a window that is closed.
    pub fn vanish(&mut self) {
        // Our reader has the terminal open too. It ends at the next output, which a new size brings.
        self.output = channel().1;
        self.resize(60, 20);
        self.keyboard = None;
        self.master = None;
    }
}

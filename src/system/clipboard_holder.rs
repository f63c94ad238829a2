//! What was copied outlives the program: another process of clickwire, without a terminal, hands the text out until something else is copied, and
//! for a day at the most. The text comes by a pipe, so that no list of processes shows it.

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use arboard::{Clipboard, Error, SetExtLinux};
use rustix::fs::{Mode, OFlags};
use signal_hook::consts::SIGHUP;

/// The argument that makes clickwire a holder; behind it stands for how many seconds at the most.
pub const ARGUMENT: &str = "--hold-clipboard";
/// The longest time.
pub const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);
/// The answer when the text is in the clipboard; any other is the cause why it is not.
pub const TAKEN: &str = "taken";

/// A display that takes longer is given up.
const LONGEST_TAKING: Duration = Duration::from_secs(5);
/// So often it is looked whether the display is still there: one that ends tells nobody.
const BETWEEN_LOOKS: Duration = Duration::from_secs(30);

/// For how long these arguments, the program's name first, ask to hold; `None` where they ask for something else.
pub fn asked_for(args: &[OsString]) -> Option<Duration> {
    let [_, argument, seconds] = args else { return None };
    let seconds = seconds.to_str().filter(|_| argument == ARGUMENT)?;
    Some(Duration::from_secs(seconds.parse().ok()?).min(LONGEST))
}

/// Holds what comes on stdin, and says on stdout what became of it.
pub fn hold(longest: Duration) {
    // Alone from here on: no terminal can end it any more, nor is one kept from being closed.
    let _is_alone_already = rustix::process::setsid();
    let _goes_on_without = signal_hook::flag::register(SIGHUP, Arc::default());
    let mut text = String::new();
    if io::stdin().read_to_string(&mut text).is_err() || text.is_empty() {
        return;
    }
    let (tell, told) = channel();
    thread::spawn(move || serve(&text, &tell));
    let taken = told.recv_timeout(LONGEST_TAKING).unwrap_or_else(|_| Err(String::new()));
    answer(taken.as_ref().map_or_else(String::as_str, |()| TAKEN));
    let until = Until::after(longest);
    while taken.is_ok() && !until.is_over() {
        let served = told.recv_timeout(BETWEEN_LOOKS.min(longest / 60));
        if served != Err(RecvTimeoutError::Timeout) || is_display_gone() {
            break;
        }
    }
}

/// Puts the text into the clipboard, tells that, and hands it out until another program's text stands there.
fn serve(text: &str, tell: &Sender<Result<(), String>>) {
    let taken = Clipboard::new().and_then(|mut clipboard| clipboard.set_text(text).map(|()| clipboard));
    let told = tell.send(taken.as_ref().map(drop).map_err(ToString::to_string));
    if let (Ok(mut clipboard), Ok(())) = (taken, told) {
        let _ended = clipboard.set().wait().text(text);
    }
}

/// Answers, and lets go of whatever it was started with.
fn answer(word: &str) {
    let mut out = io::stdout();
    let _gone = out.write_all(word.as_bytes()).and_then(|()| out.flush());
    if let Ok(nothing) = rustix::fs::open("/dev/null", OFlags::RDWR | OFlags::CLOEXEC, Mode::empty()) {
        let _kept = rustix::stdio::dup2_stdin(&nothing).and_then(|()| rustix::stdio::dup2_stdout(&nothing));
    }
}

fn is_display_gone() -> bool {
    let seen = Clipboard::new().and_then(|mut clipboard| clipboard.get_text());
    matches!(seen, Err(Error::Unknown { .. }))
}

/// The end, by whichever clock comes first: one stands still while the machine sleeps, the other can be set.
struct Until {
    longest: Duration,
    began: (Instant, SystemTime),
}

impl Until {
    fn after(longest: Duration) -> Self {
        Until { longest, began: (Instant::now(), SystemTime::now()) }
    }

    fn is_over(&self) -> bool {
        self.began.0.elapsed() >= self.longest || self.began.1.elapsed().is_ok_and(|passed| passed >= self.longest)
    }
}

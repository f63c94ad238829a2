//! The thread on which the slow ways of copying run: a clipboard may hang, and the screen must not.

use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::time::{Duration, Instant};

use super::input::Waker;
use crate::wizard::message::CopyOutcome;

/// One way to copy.
pub trait Way: Send {
    /// Copies.
    ///
    /// # Errors
    /// The cause, in whatever words the system has for it.
    fn copy(&mut self, text: &str) -> Result<CopyOutcome, String>;
}

/// The system's clipboard. It is kept open, for on X11 and Wayland its owner hands the text out.
#[derive(Default)]
pub struct SystemClipboard(Option<arboard::Clipboard>);

impl Way for SystemClipboard {
    fn copy(&mut self, text: &str) -> Result<CopyOutcome, String> {
        let mut clipboard = match self.0.take() {
            Some(open) => open,
            None => arboard::Clipboard::new().map_err(|error| error.to_string())?,
        };
        clipboard.set_text(text).map_err(|error| error.to_string())?;
        // One that failed is opened anew the next time.
        self.0 = Some(clipboard);
        Ok(CopyOutcome::Copied)
    }
}

/// tmux, which hands the text on to the terminal it runs in.
pub struct Tmux;

impl Way for Tmux {
    fn copy(&mut self, text: &str) -> Result<CopyOutcome, String> {
        fed("tmux", &["load-buffer", "-w", "-"], text.as_bytes()).map(|()| CopyOutcome::SentToTerminal)
    }
}

/// The clipboard of the Windows around a WSL, which a program of Windows fills.
pub struct WindowsClipboard;

impl WindowsClipboard {
    /// Where it is found: by its name, and where WSL was told to leave the folders of Windows alone.
    const PROGRAMS: [&str; 2] = ["clip.exe", "/mnt/c/Windows/System32/clip.exe"];
}

impl Way for WindowsClipboard {
    fn copy(&mut self, text: &str) -> Result<CopyOutcome, String> {
        // Bytes that are no ASCII are taken for those of the code page, unless each letter is two.
        let wide = || text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let bytes: Vec<u8> = if text.is_ascii() { text.into() } else { wide() };
        let mut outcome = Err(String::new());
        for program in WindowsClipboard::PROGRAMS {
            outcome = fed(program, &[], &bytes).map(|()| CopyOutcome::Copied);
            if outcome.is_ok() {
                break;
            }
        }
        outcome
    }
}

/// Runs a program that takes the text on its stdin.
fn fed(program: &str, arguments: &[&str], text: &[u8]) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{program}: {error}");
    let mut child =
        Command::new(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().map_err(failed)?;
    let written = child.stdin.take().map_or(Ok(()), |mut stdin| stdin.write_all(text));
    let status = child.wait().map_err(failed)?;
    written.map_err(failed)?;
    if status.success() { Ok(()) } else { Err(format!("{program}: {status}")) }
}

type Outcome = Result<CopyOutcome, String>;

/// The thread, seen from the session. It has one text at a time; of those that come meanwhile only the last is copied.
pub struct Worker {
    texts: Sender<String>,
    outcomes: Receiver<Outcome>,
    under_way: Option<String>,
}

impl Worker {
    /// Starts the thread; `None` where the system has no more threads.
    pub fn start(mut ways: Vec<Box<dyn Way>>, waker: Option<Waker>) -> Option<Self> {
        let (texts, to_copy) = channel::<String>();
        let (tell, outcomes) = channel();
        let work = move || {
            for text in to_copy {
                let outcome = first_that_works(&mut ways, &text);
                if tell.send(outcome).is_err() {
                    break;
                }
                if let Some(waker) = &waker {
                    waker.wake();
                }
            }
        };
        std::thread::Builder::new().name("clipboard".into()).spawn(work).ok()?;
        Some(Worker { texts, outcomes, under_way: None })
    }

    /// Copies a text, at once or after the one under way.
    pub fn copy(&mut self, text: &str) {
        if self.under_way.is_none() && self.texts.send(text.to_owned()).is_ok() {
            self.under_way = Some(text.to_owned());
        }
    }

    /// The outcome for the latest text, once it is there; an outdated text is followed by the latest.
    pub fn answer(&mut self, latest: &str) -> Option<Outcome> {
        match self.outcomes.try_recv() {
            Ok(outcome) if self.under_way.take().is_none_or(|text| text == latest) => Some(outcome),
            Ok(_) => {
                self.copy(latest);
                None
            }
            Err(TryRecvError::Empty) => None,
            // Where panics unwind, a way that panicked took the thread with it.
            Err(TryRecvError::Disconnected) => Some(Err("panic".into())),
        }
    }

    /// Lets the thread end, and waits a little for what it hands over.
    pub fn close(self, patience: Duration) {
        let Worker { texts, outcomes, .. } = self;
        drop(texts);
        let until = Instant::now() + patience;
        while outcomes.recv_timeout(until.saturating_duration_since(Instant::now())).is_ok() {}
    }
}

fn first_that_works(ways: &mut [Box<dyn Way>], text: &str) -> Outcome {
    let mut outcome = Err(String::new());
    for way in ways {
        outcome = way.copy(text);
        if outcome.is_ok() {
            break;
        }
    }
    outcome
}

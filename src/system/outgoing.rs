//! Bytes on their way to the terminal. A terminal that takes none, because its reader is busy or it was told to stop, holds nobody up.

use std::io::{self, IsTerminal, Write};
#[cfg(unix)]
use std::os::fd::AsFd;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
#[cfg(unix)]
use std::time::Instant;

#[cfg(unix)]
use rustix::event::{PollFd, PollFlags, Timespec};
#[cfg(unix)]
use rustix::fs::OFlags;
#[cfg(unix)]
use rustix::io::Errno;
#[cfg(unix)]
use rustix::termios::{Action, QueueSelector};

/// Ends whatever sequence the terminal may be in the middle of, and is nothing to it otherwise.
const END_OF_SEQUENCE: &[u8] = b"\x1b\\";

/// How long a terminal that takes nothing may keep the program from ending.
const PATIENCE: Duration = Duration::from_millis(150);

/// True while the terminal has only a part of what was last sent. Known to the panic hook, which has no frame at hand.
static CUT: AtomicBool = AtomicBool::new(false);

/// Sends as much as the terminal takes at once, and says how many bytes that were.
pub fn send(bytes: &[u8]) -> io::Result<usize> {
    let sent = taken_at_once(io::stdout(), bytes)?;
    CUT.store(sent < bytes.len(), Ordering::SeqCst);
    Ok(sent)
}

/// Sends the last words to a terminal: waits a moment for it to take them, and then makes room for them by force.
pub fn send_last(words: &[u8]) {
    let words = if CUT.load(Ordering::SeqCst) { [END_OF_SEQUENCE, words].concat() } else { words.to_vec() };
    // A terminal that is gone is told nothing.
    if !sent_within(io::stdout(), &words, PATIENCE).unwrap_or(true) {
        make_room_for(&[END_OF_SEQUENCE, &words].concat());
    }
    CUT.store(false, Ordering::SeqCst);
}

/// Lets a stopped terminal go on; where that does not help, what nobody has read of the last frames is of no use any more.
#[cfg(unix)]
fn make_room_for(words: &[u8]) {
    let out = io::stdout();
    let _refused = rustix::termios::tcflow(&out, Action::OOn);
    if !sent_within(&out, words, Duration::ZERO).unwrap_or(true) {
        let _refused = rustix::termios::tcflush(&out, QueueSelector::OFlush);
        let _gone = sent_within(&out, words, Duration::ZERO);
    }
}

/// The console of Windows waits by itself.
#[cfg(windows)]
fn make_room_for(_: &[u8]) {}

/// Says something on stderr when the program is about to end. A terminal that takes nothing is not waited for; what is no terminal is.
pub fn tell_last(words: &str) {
    let line = format!("{words}\n");
    let _gone = if io::stderr().is_terminal() {
        sent_within(io::stderr(), line.as_bytes(), PATIENCE).map(drop)
    } else {
        io::stderr().write_all(line.as_bytes())
    };
}

#[cfg(unix)]
fn sent_within(out: impl AsFd, bytes: &[u8], patience: Duration) -> io::Result<bool> {
    let until = Instant::now() + patience;
    let mut sent = taken_at_once(&out, bytes)?;
    while sent < bytes.len() {
        let left = Timespec::try_from(until.saturating_duration_since(Instant::now())).unwrap_or_default();
        match rustix::event::poll(&mut [PollFd::new(&out, PollFlags::OUT)], Some(&left)) {
            Ok(0) => return Ok(false),
            Ok(_) | Err(Errno::INTR) => sent += taken_at_once(&out, &bytes[sent..])?,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(true)
}

/// The terminal is shared with the shell, so it is told not to wait for the time of the write alone.
#[cfg(unix)]
fn taken_at_once(out: impl AsFd, bytes: &[u8]) -> io::Result<usize> {
    let flags = rustix::fs::fcntl_getfl(&out)?;
    rustix::fs::fcntl_setfl(&out, flags | OFlags::NONBLOCK)?;
    let mut sent = 0;
    let outcome = loop {
        if sent == bytes.len() {
            break Ok(sent);
        }
        match rustix::io::write(&out, &bytes[sent..]) {
            Ok(count) => sent += count,
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => break Ok(sent),
            Err(error) => break Err(error.into()),
        }
    };
    rustix::fs::fcntl_setfl(&out, flags)?;
    outcome
}

#[cfg(windows)]
fn sent_within(out: impl Write, bytes: &[u8], _: Duration) -> io::Result<bool> {
    taken_at_once(out, bytes).map(|_| true)
}

#[cfg(windows)]
fn taken_at_once(mut out: impl Write, bytes: &[u8]) -> io::Result<usize> {
    out.write_all(bytes).and_then(|()| out.flush()).map(|()| bytes.len())
}

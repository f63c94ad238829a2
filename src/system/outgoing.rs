//! Bytes on their way to the terminal. A terminal that takes none, because its reader is busy or it was told to stop, holds nobody up.

use std::io;
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

/// True while the terminal has only a part of what was last sent. Known to the panic hook, which has no frame at hand.
static CUT: AtomicBool = AtomicBool::new(false);

/// Sends as much as the terminal takes at once, and says how many bytes that were.
pub fn send(bytes: &[u8]) -> io::Result<usize> {
    let sent = taken_at_once(bytes)?;
    CUT.store(sent < bytes.len(), Ordering::SeqCst);
    Ok(sent)
}

/// Sends the last words to a terminal: waits so long for it to take them, and then makes room for them by force.
pub fn send_last(words: &[u8], patience: Duration) {
    let words = if CUT.load(Ordering::SeqCst) { [END_OF_SEQUENCE, words].concat() } else { words.to_vec() };
    // A terminal that is gone is told nothing.
    let is_sent = sent_within(&words, patience).unwrap_or(true);
    #[cfg(unix)]
    if !is_sent {
        let out = io::stdout();
        let _refused = rustix::termios::tcflow(&out, Action::OOn);
        if !sent_within(&[END_OF_SEQUENCE, &words].concat(), Duration::ZERO).unwrap_or(true) {
            // What nobody has read of the last frames is of no use any more.
            let _refused = rustix::termios::tcflush(&out, QueueSelector::OFlush);
            let _gone = sent_within(&[END_OF_SEQUENCE, &words].concat(), Duration::ZERO);
        }
    }
    CUT.store(false, Ordering::SeqCst);
}

#[cfg(unix)]
fn sent_within(bytes: &[u8], patience: Duration) -> io::Result<bool> {
    let until = Instant::now() + patience;
    let mut sent = taken_at_once(bytes)?;
    while sent < bytes.len() {
        let left = Timespec::try_from(until.saturating_duration_since(Instant::now())).unwrap_or_default();
        let out = io::stdout();
        match rustix::event::poll(&mut [PollFd::new(&out, PollFlags::OUT)], Some(&left)) {
            Ok(0) => return Ok(false),
            Ok(_) | Err(Errno::INTR) => sent += taken_at_once(&bytes[sent..])?,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(true)
}

/// The terminal is shared with the shell, so it is told not to wait for the time of the write alone.
#[cfg(unix)]
fn taken_at_once(bytes: &[u8]) -> io::Result<usize> {
    let out = io::stdout();
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
fn sent_within(bytes: &[u8], _: Duration) -> io::Result<bool> {
    taken_at_once(bytes).map(|_| true)
}

#[cfg(windows)]
fn taken_at_once(bytes: &[u8]) -> io::Result<usize> {
    use std::io::Write;
    let mut out = io::stdout().lock();
    out.write_all(bytes).and_then(|()| out.flush()).map(|()| bytes.len())
}

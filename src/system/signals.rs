//! Signals that are waited for like input: their arrival makes a file descriptor readable.

use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::backend::SignalDelivery;
use signal_hook::iterator::exfiltrator::SignalOnly;

/// What a signal asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// End, with this signal's exit status.
    End(i32),
    /// Stop until continued.
    Stop,
    /// The program goes on after a stop.
    Continue,
    /// The terminal has another size.
    Resize,
}

/// Signals as they arrive.
pub struct Signals(SignalDelivery<UnixStream, SignalOnly>);

impl Signals {
    /// Starts to listen.
    pub fn listen() -> io::Result<Self> {
        let (reader, writer) = UnixStream::pair()?;
        let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH];
        SignalDelivery::with_pipe(reader, writer, SignalOnly, signals).map(Signals)
    }

    /// Becomes readable when a signal arrives.
    pub fn descriptor(&self) -> BorrowedFd<'_> {
        self.0.get_read().as_fd()
    }

    /// Those that arrived since.
    pub fn arrived(&mut self) -> impl Iterator<Item = Signal> {
        self.0.pending().map(|signal| match signal {
            SIGTSTP => Signal::Stop,
            SIGCONT => Signal::Continue,
            SIGWINCH => Signal::Resize,
            end => Signal::End(end),
        })
    }
}

/// Stops the program, as the terminal's own stop key would; returns when it is continued.
pub fn stop() -> io::Result<()> {
    signal_hook::low_level::emulate_default_handler(SIGTSTP)
}

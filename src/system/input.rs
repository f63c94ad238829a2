//! Waiting for input, signals and the worker together, without a tick: nothing wakes an idle program.

use std::io;
use std::time::{Duration, Instant};

#[cfg(unix)]
use std::os::fd::AsFd;
#[cfg(unix)]
use std::os::unix::net::UnixStream;
#[cfg(unix)]
use std::sync::Arc;

#[cfg(unix)]
use rustix::event::{PollFd, PollFlags, Timespec};

#[cfg(unix)]
use super::decoder::Decoder;
#[cfg(windows)]
use super::keys::Keyboard;
#[cfg(unix)]
use super::signals::{Signal, Signals};
use crate::wizard::message::Message;

/// Everything that is there is taken before one draw, but a flood must not keep the screen from moving.
const LONGEST_DRAIN: Duration = Duration::from_millis(16);

/// What the terminal still has to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// Nothing.
    Idle,
    /// More of a frame, as soon as it takes it.
    Waits,
}

/// What arrived in one go.
#[derive(Debug, Default)]
pub struct Arrived {
    /// Keys, pastes and the mouse.
    pub messages: Vec<Message>,
    /// Signals.
    #[cfg(unix)]
    pub signals: Vec<Signal>,
    /// True when the terminal is gone.
    pub hung_up: bool,
}

/// Wakes a waiting session from another thread.
#[derive(Clone)]
pub struct Waker {
    #[cfg(unix)]
    writer: Arc<UnixStream>,
}

impl Waker {
    /// Ends the wait.
    pub fn wake(&self) {
        // A full pipe wakes just as well.
        #[cfg(unix)]
        let _full = rustix::io::write(&*self.writer, &[0]);
    }
}

/// What a session waits for.
#[cfg(unix)]
pub struct Input {
    terminal: io::Stdin,
    signals: Signals,
    woken: UnixStream,
    waker: UnixStream,
    decoder: Decoder,
}

#[cfg(unix)]
impl Input {
    /// Starts to listen to signals and the terminal.
    pub fn listen() -> io::Result<Self> {
        let (woken, waker) = UnixStream::pair()?;
        woken.set_nonblocking(true)?;
        waker.set_nonblocking(true)?;
        Ok(Input { terminal: io::stdin(), signals: Signals::listen()?, woken, waker, decoder: Decoder::default() })
    }

    /// What another thread wakes this session with.
    pub fn waker(&self) -> io::Result<Waker> {
        Ok(Waker { writer: Arc::new(self.waker.try_clone()?) })
    }

    /// Waits until something arrives or a time has come, and takes all there is.
    pub fn wait(&mut self, until: Option<Instant>, output: Output) -> io::Result<Arrived> {
        let mut arrived = Arrived::default();
        let deadline = [until, self.decoder.patience_ends()].into_iter().flatten().min();
        if self.take(deadline.map(|at| at.saturating_duration_since(Instant::now())), output, &mut arrived)? {
            let began = Instant::now();
            while began.elapsed() < LONGEST_DRAIN && !arrived.hung_up && self.take(Some(Duration::ZERO), Output::Idle, &mut arrived)? {}
        }
        if self.decoder.patience_ends().is_some_and(|at| at <= Instant::now()) {
            self.decoder.give_up(&mut arrived.messages);
        }
        Ok(arrived)
    }

    /// Takes what is ready; false where nothing is.
    fn take(&mut self, timeout: Option<Duration>, output: Output, arrived: &mut Arrived) -> io::Result<bool> {
        let [terminal, signals, woken] = self.poll(timeout, output)?;
        if !signals.is_empty() {
            arrived.signals.extend(self.signals.arrived());
        }
        if !woken.is_empty() {
            while rustix::io::read(&self.woken, &mut [0; 64]).is_ok_and(|count| count > 0) {}
        }
        if terminal.contains(PollFlags::IN) {
            self.read(arrived);
        } else if terminal.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
            arrived.hung_up = true;
        }
        Ok(!(terminal | signals | woken).is_empty())
    }

    fn poll(&self, timeout: Option<Duration>, output: Output) -> io::Result<[PollFlags; 3]> {
        let out = io::stdout();
        let mut waited = [
            PollFd::from_borrowed_fd(self.terminal.as_fd(), PollFlags::IN),
            PollFd::from_borrowed_fd(self.signals.descriptor(), PollFlags::IN),
            PollFd::from_borrowed_fd(self.woken.as_fd(), PollFlags::IN),
            PollFd::from_borrowed_fd(out.as_fd(), PollFlags::OUT),
        ];
        let count = waited.len() - usize::from(output == Output::Idle);
        let timeout = timeout.and_then(|timeout| Timespec::try_from(timeout).ok());
        match rustix::event::poll(&mut waited[..count], timeout.as_ref()) {
            // A signal interrupts the wait; the next one finds it in its pipe.
            Ok(_) | Err(rustix::io::Errno::INTR) => {
                let [terminal, signals, woken, _] = waited.map(|descriptor| descriptor.revents());
                Ok([terminal, signals, woken])
            }
            Err(error) => Err(error.into()),
        }
    }

    fn read(&mut self, arrived: &mut Arrived) {
        let mut bytes = [0; 16 * 1024];
        match rustix::io::read(&self.terminal, &mut bytes) {
            Ok(0) => arrived.hung_up = true,
            Ok(count) => self.decoder.feed(&bytes[..count], Instant::now(), &mut arrived.messages),
            Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => {}
            Err(_) => arrived.hung_up = true,
        }
    }
}

/// What a session waits for. The console knows no signals, and has no handle to wait for beside a worker's answer.
#[cfg(windows)]
pub struct Input {
    keyboard: Keyboard,
}

#[cfg(windows)]
impl Input {
    /// Starts to listen to the console.
    pub fn listen() -> io::Result<Self> {
        Ok(Input { keyboard: Keyboard::default() })
    }

    /// What another thread wakes this session with.
    pub fn waker(&self) -> io::Result<Waker> {
        Ok(Waker {})
    }

    /// Waits until something arrives or a time has come, and takes all there is.
    pub fn wait(&mut self, until: Option<Instant>, _: Output) -> io::Result<Arrived> {
        use crossterm::event;
        // With a time limit a worker is under way: look for its answer now and then.
        let patience = if until.is_some() { Duration::from_millis(20) } else { Duration::from_secs(3600) };
        let mut arrived = Arrived::default();
        let mut ready = event::poll(patience)?;
        let began = Instant::now();
        while ready {
            arrived.messages.extend(self.keyboard.message(event::read()?));
            ready = began.elapsed() < LONGEST_DRAIN && event::poll(Duration::ZERO)?;
        }
        Ok(arrived)
    }
}

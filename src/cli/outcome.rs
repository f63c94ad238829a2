//! How a command ends.

use std::io;

use crate::system::profile_store::StoreError;
use crate::words::Say;

/// How a command that ran ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Done.
    Done,
    /// Done, and there is something to see to.
    SeeTo,
    /// What was asked for cannot be read or does not exist; it has been said.
    Wrong,
    /// The terminal program ended with this status.
    Status(u8),
}

impl Exit {
    /// The exit status.
    pub const fn code(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::SeeTo => 1,
            Exit::Wrong => 2,
            Exit::Status(status) => status,
        }
    }
}

/// Why a command could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// What was asked for is wrong, cannot be read or does not exist.
    #[error("{}", .0.id)]
    Refused(Say),
    /// The result cannot be written.
    #[error("the result cannot be written")]
    Unwritten(io::Error),
    /// Whoever read the result has read enough, which is no failure.
    #[error("nobody reads the result any more")]
    Unread(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if is_reader_gone(&error) { Failure::Unread(error) } else { Failure::Unwritten(error) }
    }
}

/// Windows has a second word for a closed pipe, "not connected", which Rust does not count among the broken ones.
fn is_reader_gone(error: &io::Error) -> bool {
    const PIPE_NOT_CONNECTED: i32 = 233;
    error.kind() == io::ErrorKind::BrokenPipe || (cfg!(windows) && error.raw_os_error() == Some(PIPE_NOT_CONNECTED))
}

impl From<Say> for Failure {
    fn from(say: Say) -> Self {
        Failure::Refused(say)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Failure::Refused(error.say())
    }
}

/// What a command's function gives back.
pub type Outcome = Result<Exit, Failure>;

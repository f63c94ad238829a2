//! How a session ends.

/// The exit status of a panic, as Rust's own.
pub const PANICKED: i32 = 101;

/// A session that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// What ended it.
    pub end: End,
    /// True when edits could not be saved where they belong.
    pub is_unsaved: bool,
}

impl Ended {
    /// The exit status.
    pub fn status(self) -> u8 {
        if self.is_unsaved && matches!(self.end, End::Quit) { 1 } else { self.end.status() }
    }
}

/// What ends a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The user quit.
    Quit,
    /// A signal asked for it, or the terminal went away, which counts as a hangup.
    Signal(i32),
}

impl End {
    /// The exit status.
    fn status(self) -> u8 {
        match self {
            End::Quit => 0,
            End::Signal(number) => u8::try_from(128 + number).unwrap_or(u8::MAX),
        }
    }
}

//! How a session ends.

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The user quit.
    Quit,
    /// A signal asked for it, or the terminal went away, which counts as a hangup.
    Signal(i32),
}

impl End {
    /// The exit status.
    pub fn status(self) -> u8 {
        match self {
            End::Quit => 0,
            End::Signal(number) => u8::try_from(128 + number).unwrap_or(u8::MAX),
        }
    }
}

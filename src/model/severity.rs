//! How bad it is what a check or a comparison has to say.

/// How bad a finding is, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The link does not work.
    Error,
    /// It works, and loses something.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// The word of the commands.
    pub const fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

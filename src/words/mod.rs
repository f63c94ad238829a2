//! What is said, before it is put into a language: message ids with arguments, and data that brings its languages along.

use std::borrow::Cow;

mod lang;
pub mod layout;
mod phrase;
pub mod wrap;

pub use lang::Lang;
pub use phrase::Phrase;

/// A message: an id of `assets/locales/*.ftl` with its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Say {
    /// The message's id.
    pub id: &'static str,
    /// Its arguments by name.
    pub args: Vec<(&'static str, Arg)>,
}

impl Say {
    /// A message without arguments.
    pub const fn new(id: &'static str) -> Self {
        Say { id, args: Vec::new() }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}

/// One argument of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Text as it is: a name, a link, a macro.
    Text(String),
    /// A count, which chooses the plural.
    Count(i64),
    /// A phrase of a data file.
    Phrase(Phrase),
    /// Another message, said inside this one.
    Say(Box<Say>),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<Cow<'_, str>> for Arg {
    fn from(text: Cow<'_, str>) -> Self {
        Arg::Text(text.into_owned())
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Arg::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<Phrase> for Arg {
    fn from(phrase: Phrase) -> Self {
        Arg::Phrase(phrase)
    }
}

impl From<Say> for Arg {
    fn from(say: Say) -> Self {
        Arg::Say(Box::new(say))
    }
}

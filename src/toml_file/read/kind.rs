//! The types that a key can have, in words.

use crate::words::Say;

/// What a key should hold, for error messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `"text"`
    Text,
    /// `true` or `false`
    Flag,
    /// a whole number
    Number,
    /// `2025-04-29`
    Date,
    /// `[ … ]`
    List,
    /// `{ … }` or `[section]`
    Table,
    /// `"text"` or `{ en = …, ru = … }`
    Phrase,
}

impl Kind {
    /// Its name for the user.
    pub(super) fn say(self) -> Say {
        Say::new(match self {
            Kind::Text => "kind-text",
            Kind::Flag => "kind-flag",
            Kind::Number => "kind-number",
            Kind::Date => "kind-date",
            Kind::List => "kind-list",
            Kind::Table => "kind-table",
            Kind::Phrase => "kind-phrase",
        })
    }
}

//! What a tracker's file tells its user: where something is found there. With a custom partner the path may be another one.

use crate::words::Phrase;

/// A text of a tracker's file; both may hold `{partner}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// With a partner of the catalog, and where the other one is empty.
    pub text: Phrase,
    /// With a custom partner.
    pub custom: Phrase,
}

impl Told {
    /// The text for a custom partner, or for one of the catalog.
    pub fn of(&self, is_custom: bool) -> &Phrase {
        if is_custom && !self.custom.is_empty() { &self.custom } else { &self.text }
    }
}

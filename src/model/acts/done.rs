//! What an act stands on, and what comes of it.

use super::act::Act;
use crate::model::at::At;
use crate::model::catalog::Catalog;
use crate::model::profile::Profile;
use crate::model::setup::Setup;
use crate::words::Say;

/// What is known besides the document.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// Partners and trackers.
    pub catalog: &'a Catalog,
    /// The other profiles.
    pub others: &'a [&'a Profile],
    /// True where the document's links may stand in cabinets already.
    pub in_use: bool,
}

impl<'a> Ground<'a> {
    /// The document with its partner and tracker.
    pub fn setup(&self, profile: &'a Profile) -> Setup<'a> {
        self.catalog.setup(profile)
    }
}

/// What came of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The document as it is now.
    pub profile: Profile,
    /// What is to be said, the most important first.
    pub told: Vec<Say>,
    /// Where it happened; `None` where one stays.
    pub at: Option<At>,
    /// What is to be decided yet.
    pub ask: Option<Ask>,
}

/// A document and what is to be said; else why the act cannot be done, and the document stays.
pub type Outcome = Result<Done, Say>;

/// A question. Esc, or an answer without an act, leaves all as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The question.
    pub title: Say,
    /// What is worth knowing before answering.
    pub body: Vec<Say>,
    /// The answers; the first is the likely one.
    pub answers: Vec<(Say, Option<Act>)>,
}

impl Done {
    /// The document, with nothing to say.
    pub fn of(profile: Profile) -> Self {
        Done { profile, told: Vec::new(), at: None, ask: None }
    }

    /// Says something more.
    #[must_use]
    pub fn tell(mut self, say: impl Into<Option<Say>>) -> Self {
        self.told.extend(say.into());
        self
    }

    /// Leads to a place.
    #[must_use]
    pub fn at(mut self, at: At) -> Self {
        self.at = Some(at);
        self
    }

    /// Asks something; `None` asks nothing.
    #[must_use]
    pub fn ask(mut self, ask: impl Into<Option<Ask>>) -> Self {
        self.ask = ask.into();
        self
    }
}

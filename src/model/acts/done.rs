//! What an act stands on, and what comes of it.

use super::act::Act;
use crate::model::at::At;
use crate::model::catalog::{About, BadFile, Catalog};
use crate::model::integration::Integration;
use crate::model::profile::Profile;
use crate::model::setup::Setup;
use crate::model::tracker::Tracker;
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

    /// The tracker of that id (empty: the default one), without which nobody knows what a row should hold; else why there is none.
    pub fn tracker(&self, id: &str) -> Result<&'a Tracker, Say> {
        let why = || self.catalog.unreadable(About::Tracker, id).map_or(Say::new("problem-tracker-unknown"), BadFile::say);
        self.catalog.tracker(id).ok_or_else(why)
    }

    /// The ready integration of that id; else why it cannot be chosen.
    pub fn ready(&self, id: &str) -> Result<&'a Integration, Say> {
        let known = self.catalog.integration(id);
        let why = || {
            let name = known.map_or(id, |known| known.name.as_str());
            self.catalog.unreadable(About::Integration, id).map_or_else(|| Say::new("partner-not-ready").with("name", name), BadFile::say)
        };
        known.filter(|known| known.is_ready()).ok_or_else(why)
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
    /// What the likely answer makes, a line each.
    pub preview: Vec<Say>,
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

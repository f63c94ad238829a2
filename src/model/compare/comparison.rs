//! What a comparison gives.

use super::part::PartDiff;
use crate::model::profile::ItemId;
use crate::words::Say;

/// What a comparison gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The postback, or the registration link, that the URL was compared with; `None` where it is like neither.
    pub item: Option<ItemId>,
    /// The answer to "why is it not counted".
    pub verdict: Say,
    /// What the verdict is about: the same for URLs that are wrong in the same way.
    pub cause: Reason,
    /// The parts: what the endpoint holds, the parameters in the profile's order, then those that the profile does not have.
    pub parts: Vec<PartDiff>,
    /// True where anything differs.
    pub differs: bool,
    /// True for a postback that reaches its click.
    pub counted: bool,
    /// The event that it is taken as; `None` for an unnamed conversion, and for what is not counted.
    pub taken_as: Option<String>,
    /// Why nothing could be compared at all.
    pub refusal: Option<Refusal>,
}

/// Why a URL could not be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The user's own file of the partner or the tracker cannot be read.
    Unreadable,
    /// The catalog does not have the profile's tracker.
    TrackerUnknown,
    /// It is no URL.
    NotAUrl,
}

/// What a verdict is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reason {
    /// The code of the difference; empty where there is none.
    pub code: &'static str,
    /// The key of the part that differs; empty where it is the whole.
    pub key: String,
}

impl Reason {
    pub(super) fn whole(code: &'static str) -> Self {
        Reason { code, key: String::new() }
    }

    pub(super) fn of(part: &PartDiff) -> Self {
        Reason { code: part.code(), key: part.key.clone() }
    }
}

pub(super) fn unlike(verdict: Say, code: &'static str) -> Comparison {
    Comparison { item: None, verdict, cause: Reason::whole(code), parts: Vec::new(), differs: true, counted: false, taken_as: None, refusal: None }
}

pub(super) fn refused(refusal: Refusal, verdict: Say) -> Comparison {
    let code = match refusal {
        Refusal::Unreadable => "unreadable",
        Refusal::TrackerUnknown => "tracker-unknown",
        Refusal::NotAUrl => "not-a-url",
    };
    Comparison { refusal: Some(refusal), ..unlike(verdict, code) }
}

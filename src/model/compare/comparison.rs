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
    /// The parts: what the endpoint holds, the parameters in the profile's order, then those that the profile does not have.
    pub parts: Vec<PartDiff>,
    /// True where anything differs.
    pub differs: bool,
}

pub(super) fn unlike(verdict: Say) -> Comparison {
    Comparison { item: None, verdict, parts: Vec::new(), differs: true }
}

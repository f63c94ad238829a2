//! A received URL against the profile: part by part, and first of all in one sentence why it is not counted.

mod part;
mod postback;
mod registration;
mod value;
mod verdict;

pub use part::{DiffKind, PartDiff};

use super::paste::clean::{Target, clean};
use super::profile::ItemId;
use super::setup::Setup;
use super::tracker::filled;
use super::url_rules::without_scheme;
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

/// Compares a URL from the tracker's log, a cabinet or a message with what the profile says.
#[must_use]
pub fn compare(setup: &Setup<'_>, url: &str) -> Comparison {
    let Some(tracker) = setup.tracker else { return unlike(Say::new("compare-tracker-unknown")) };
    let url = clean(url, Target::Received).text;
    let url = if url.starts_with('/') { with_host(setup, &url) } else { url };
    if without_scheme(&url).is_none() {
        return unlike(Say::new("compare-not-a-url"));
    }
    let as_postback = postback::compare(setup, tracker, &url);
    as_postback.or_else(|| registration::compare(setup, tracker, &url)).unwrap_or_else(|| {
        let say = Say::new("compare-unlike").with("tracker", tracker.name.as_str());
        unlike(say)
    })
}

fn unlike(verdict: Say) -> Comparison {
    Comparison { item: None, verdict, parts: Vec::new(), differs: true }
}

/// A log may leave the host out: the profile's own is meant.
fn with_host(setup: &Setup<'_>, path: &str) -> String {
    let filled = setup.tracker.map(|tracker| filled(&tracker.endpoint, &setup.profile.tracker.values)).unwrap_or_default();
    let host_end = filled.find("://").map(|scheme| scheme + 3).and_then(|host| Some(host + filled[host..].find('/')?));
    format!("{}{path}", &filled[..host_end.unwrap_or(filled.len())])
}

/// The parameters of a received query: key decoded, value as it stands there. Of a repeated key the first counts.
fn received_pairs(query: &str) -> Vec<(String, &str)> {
    let mut all: Vec<(String, &str)> = Vec::new();
    for (key, value) in super::paste::read_link::pairs(query) {
        let key = super::paste::read_link::decode_key(key);
        if all.iter().all(|(known, _)| *known != key) {
            all.push((key, value));
        }
    }
    all
}

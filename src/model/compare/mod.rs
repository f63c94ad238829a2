//! A received URL against the profile: part by part, and first of all in one sentence why it is not counted.

mod comparison;
mod csv;
mod judge;
mod log;
mod part;
mod postback;
mod registration;
mod value;
mod verdict;

pub use comparison::{Comparison, Reason, Refusal};
use comparison::{refused, unlike};
pub use log::{Compared, Line, compare_all, is_log, lines, say_line, say_summary, url_in_words};
pub use part::{DiffKind, PartDiff};

use super::paste::clean::{Target, clean};
use super::profile::ItemId;
use super::setup::Setup;
use super::tracker::filled;
use super::url_rules::without_scheme;
use crate::words::Say;

/// Compares a URL from the tracker's log, a cabinet or a message with what the profile says.
pub fn compare(setup: &Setup<'_>, url: &str) -> Comparison {
    if let Some(bad) = setup.unreadable() {
        return refused(Refusal::Unreadable, Say::new("compare-unreadable").with("file", bad.say()));
    }
    let Some(tracker) = setup.tracker else { return refused(Refusal::TrackerUnknown, Say::new("compare-tracker-unknown")) };
    let url = clean(url, Target::Received).text;
    let url = if url.starts_with('/') { with_host(setup, &url) } else { url };
    if without_scheme(&url).is_none() {
        return refused(Refusal::NotAUrl, Say::new("compare-not-a-url"));
    }
    let as_postback = postback::compare(setup, tracker, &url);
    as_postback.or_else(|| registration::compare(setup, tracker, &url)).unwrap_or_else(|| {
        let say = Say::new("compare-unlike").with("tracker", tracker.name.as_str());
        unlike(say, "unlike")
    })
}

/// What is wrong with one postback as it is about to be sent, part by part; notes are left out.
pub fn wrong_with(setup: &Setup<'_>, postback: ItemId, url: &str) -> Vec<PartDiff> {
    let found = setup.tracker.zip(setup.profile.postback(postback));
    let compared = found.and_then(|(tracker, postback)| postback::with(setup, tracker, postback, url));
    compared.map(|compared| compared.parts.into_iter().filter(PartDiff::differs).collect()).unwrap_or_default()
}

/// A log may leave the host out: the profile's own is meant.
fn with_host(setup: &Setup<'_>, path: &str) -> String {
    let filled = setup.tracker.map(|tracker| filled(&tracker.endpoint, &setup.profile.tracker.values)).unwrap_or_default();
    let host_end = filled.find("://").map(|scheme| scheme + 3).and_then(|host| Some(host + filled[host..].find('/')?));
    format!("{}{path}", &filled[..host_end.unwrap_or(filled.len())])
}

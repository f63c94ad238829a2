//! Where in a registration link the click id goes out.

use super::super::tracker::Tracker;
use super::opened::{Opened, decoded};
use super::partner::start_of;

/// The place of the click id in a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Carried {
    /// The parameter; `None` where the id stands in the path or bare in the query.
    pub(super) param: Option<String>,
    /// What the lead brings there.
    pub(super) value: Option<String>,
    /// What stands there in the link; `None` where the link does not carry the id.
    pub(super) written: Option<String>,
}

/// Looks for the tracker's click macro in a link, `filled` being the same as the lead opens it: in the click parameter first, for a link may
/// carry the id more than once.
pub(super) fn carried(link: &Opened, filled: &Opened, tracker: &Tracker, click_param: &str, click_id: &str) -> Carried {
    let click_macro = &tracker.links.click_macro;
    let pairs = || link.pairs.iter().zip(&filled.pairs).map(|((key, raw), (_, value))| (decoded(key), decoded(raw), decoded(value)));
    let carries = |(_, raw, _): &(String, String, String)| raw.contains(click_macro);
    let start = start_of(link).map(|(raw, _)| decoded(raw));
    let own = pairs().find(|pair| pair.0 == click_param && carries(pair));
    let started = || pairs().find(|pair| start.as_ref() == Some(&pair.1) && carries(pair));
    if let Some((key, raw, value)) = own.or_else(started).or_else(|| pairs().find(carries)) {
        return Carried { param: Some(key), value: Some(value), written: Some(raw) };
    }
    let is_bare = link.pairs.iter().any(|(key, _)| key.contains(click_macro));
    if is_bare || link.head.contains(click_macro) {
        return Carried { param: None, value: Some(click_id.to_owned()), written: Some(click_macro.clone()) };
    }
    Carried { param: Some(click_param.to_owned()), value: filled.value(click_param), written: None }
}

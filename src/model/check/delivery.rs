//! A pair of partner and tracker that cannot work: the way in which the cabinet sends cannot fill what the tracker needs.

use super::case::Case;
use super::finding::{Finding, Severity};
use crate::model::at::At;
use crate::words::Say;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for postback in case.postbacks() {
        let lost = case.setup.undeliverable(postback);
        findings.extend(lost.into_iter().map(|(at, say)| Finding::new("delivery-impossible", Severity::Error, at, say)));
    }
}

/// Events that arrive without a word of what they are: the tracker takes them all for one.
pub(super) fn untold(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(tracker) = case.tracker().filter(|tracker| tracker.has_event() && tracker.absent_event.is_empty() && !tracker.event_required) else {
        return;
    };
    if case.setup.carries_constants() {
        return;
    }
    let mut postbacks = case.profile().postbacks.iter().filter(|postback| postback.event.is_empty());
    let Some(first) = postbacks.next() else { return };
    for postback in postbacks {
        let say = Say::new("check-delivery-untold").with("tracker", tracker.name.as_str()).with("name", postback.name.as_str());
        findings.push(Finding::new("event-duplicate", Severity::Warning, At::Event(postback.id), say.with("other", first.name.as_str())));
    }
}

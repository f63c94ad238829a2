//! One URL with a status macro: whether any of the partner's words arrives as the event that pays, and what arrives with a sum besides.

use super::case::Case;
use super::finding::{Finding, Severity};
use crate::model::at::At;
use crate::model::profile::Postback;
use crate::model::status_words::StatusWord;
use crate::model::tracker::Tracker;
use crate::words::Say;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(tracker) = case.tracker() else { return };
    for postback in &case.profile().postbacks {
        let words = case.setup.status_words(postback);
        findings.extend(none_pays(case, tracker, postback, &words));
        findings.extend(too_much(case, tracker, postback, &words));
    }
}

fn listed<'w>(words: impl Iterator<Item = &'w StatusWord>) -> String {
    words.map(|one| one.word.as_str()).collect::<Vec<_>>().join(", ")
}

fn finding(case: &Case<'_>, postback: &Postback, say: Say) -> Finding {
    let per_status = case.setup.integration.is_some_and(|known| known.per_status);
    let say = if per_status { Say::new("check-status-per-status").with("what", say) } else { say };
    Finding::new("status-unmapped", Severity::Warning, At::Event(postback.id), say)
}

/// No word arrives as the event that pays.
fn none_pays(case: &Case<'_>, tracker: &Tracker, postback: &Postback, words: &[StatusWord]) -> Option<Finding> {
    let paid = || words.iter().filter(|one| one.is_paid());
    if paid().count() == 0 || paid().any(|one| tracker.pays(&one.event)) {
        return None;
    }
    let wanted = paid().find_map(|one| tracker.events.get(&one.role)).map(|known| known.event.clone()).unwrap_or_default();
    let say = Say::new("check-status-unmapped").with("tracker", tracker.name.as_str()).with("words", listed(paid())).with("event", wanted);
    Some(finding(case, postback, say))
}

/// A word that pays nothing arrives with a sum.
fn too_much(case: &Case<'_>, tracker: &Tracker, postback: &Postback, words: &[StatusWord]) -> Option<Finding> {
    // What each word is worth is set in a tracker that takes them all.
    let lavish = || words.iter().filter(|one| one.brings_too_much() && !tracker.takes_any_event());
    let amount = lavish().next()?.amount.clone();
    let say = Say::new("check-status-amount").with("tracker", tracker.name.as_str()).with("words", listed(lavish())).with("amount", amount);
    Some(finding(case, postback, say))
}

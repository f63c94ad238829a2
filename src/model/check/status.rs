//! One URL with a status macro: whether any of the partner's words arrives as the event that pays, and what arrives with a sum besides.

use std::collections::HashSet;

use super::case::Case;
use super::finding::{Finding, Severity};
use super::fix::{Edit, Fix};
use crate::model::at::At;
use crate::model::profile::{Param, Postback, param};
use crate::model::status_words::StatusWord;
use crate::model::tracker::Tracker;
use crate::words::Say;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(tracker) = case.tracker() else { return };
    for postback in case.postbacks() {
        let words = case.setup.status_words(postback);
        let found = none_pays(case, tracker, postback, &words).into_iter().chain(too_much(case, tracker, postback, &words));
        findings.extend(found.map(|finding| finding.offering(each_status(case, tracker, postback, &words))));
    }
}

/// A postback for each word that the tracker has an event for, where the partner's cabinet takes a link for each status. Those that pay nothing
/// bring no sum.
fn each_status(case: &Case<'_>, tracker: &Tracker, postback: &Postback, words: &[StatusWord]) -> Option<Fix> {
    if !case.setup.integration.is_some_and(|known| known.per_status) {
        return None;
    }
    let sums = [tracker.amount_key(None), tracker.keys.currency.as_str()];
    let of_word = |one: &StatusWord| {
        let event = tracker.events.get(&one.role)?.event.clone();
        let mut params: Vec<Param> = postback.params.iter().map(|known| param(&known.key, &known.value)).collect();
        params.retain(|param| one.is_paid() || !sums.contains(&param.key.as_str()));
        Some(Postback { name: one.word.clone(), event, role: Some(one.role), params, ..Postback::default() })
    };
    let names: HashSet<&str> = case.profile().postbacks.iter().map(|known| known.name.as_str()).collect();
    let each: Vec<Postback> = words.iter().filter_map(of_word).filter(|one| !names.contains(one.name.as_str())).collect();
    let list = each.iter().map(|one| format!("{} → {}", one.name, one.event)).collect::<Vec<_>>().join(", ");
    let say = Say::new("check-fix-each-status").with("list", list);
    (each.len() > 1).then(|| Fix { say, edits: vec![Edit::ReplacePostback(postback.id, each)] })
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

//! Events: the tracker's words. No check applies to a macro.

use crate::model::at::At;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::case::Case;
use super::doubles;
use super::finding::{Finding, Severity};
use super::fix::{Edit, Fix};
use super::known_template::{missing, params_of_role};
use crate::model::nearest::is_one_step;
use crate::model::profile::Postback;
use crate::model::role::Role;
use crate::model::slug::event_slug;
use crate::model::tracker::{OtherEvents, Tracker};
use crate::words::Say;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(tracker) = case.tracker().filter(|tracker| tracker.has_event()) else { return };
    let slugs = slugs(case, tracker);
    for postback in case.postbacks() {
        if case.setup.lacks_event(postback) {
            findings.push(missing_event(tracker, postback));
        }
        let Some(event) = case.event(postback) else { continue };
        match raw_role(tracker, &slugs, &event) {
            Some(raw_role) => {
                let role = case.role(postback).filter(|role| tracker.events.contains_key(role)).unwrap_or(raw_role);
                findings.push(raw(case, tracker, postback, &event, role));
            }
            None => findings.extend(unknown(tracker, postback, &event)),
        }
    }
}

/// Postbacks that the tracker cannot tell from each other.
pub(super) fn doubles(case: &Case<'_>, findings: &mut Vec<Finding>) {
    match case.tracker() {
        Some(tracker) if tracker.has_event() => duplicates(case, tracker, findings),
        Some(tracker) => untold(case, tracker, findings),
        None => {}
    }
}

/// Postbacks without a parameter for the event: whatever happens is one and the same conversion.
fn untold(case: &Case<'_>, tracker: &Tracker, findings: &mut Vec<Finding>) {
    let postbacks = &case.profile().postbacks;
    for (place, postback) in postbacks.iter().enumerate() {
        let is_of_all = case.setup.template(postback).is_some_and(|template| template.status.is_some());
        let id = match place {
            0 if is_of_all => "check-event-untold-status",
            0 => continue,
            _ => "check-event-untold",
        };
        let say = Say::new(id).with("name", postback.name.as_str()).with("tracker", tracker.name.as_str());
        let say = say.with("other", postbacks[0].name.as_str());
        findings.push(Finding::new("event-duplicate", Severity::Warning, At::Postback(postback.id), say));
    }
}

fn missing_event(tracker: &Tracker, postback: &Postback) -> Finding {
    let say = Say::new("check-event-missing").with("name", postback.name.as_str()).with("tracker", tracker.name.as_str());
    Finding::new("event-missing", Severity::Error, At::Event(postback.id), say).not_filled_in()
}

/// The slugs that the tracker itself makes of the usual names, where its word is another.
fn slugs(case: &Case<'_>, tracker: &Tracker) -> HashMap<String, Role> {
    let of_tracker = tracker.usual.iter().map(|usual| (usual.name.as_str(), usual.role));
    let of_partner = case.setup.integration.iter().flat_map(|known| &known.postbacks).map(|template| (template.name.as_str(), template.role));
    let named = of_tracker.chain(of_partner).filter_map(|(name, role)| Some((bare_slug(&event_slug(name)).to_owned(), role?)));
    // Of one word it cannot be said whether it is a slug or an event of the user's own.
    named
        .filter(|(slug, role)| !tracker.takes_any_event() && slug.contains('_') && tracker.events.get(role).is_some_and(|known| known.event != *slug))
        .collect()
}

fn bare_slug(slug: &str) -> &str {
    slug.trim_end_matches('_')
}

/// The role of an event that is still as the tracker writes it before anyone corrects it.
fn raw_role(tracker: &Tracker, slugs: &HashMap<String, Role>, event: &str) -> Option<Role> {
    if tracker.knows_event(event) {
        return None;
    }
    let of_slug = slugs.get(bare_slug(event)).copied();
    tracker.role_of_raw_event(event).or(of_slug)
}

fn raw(case: &Case<'_>, tracker: &Tracker, postback: &Postback, event: &str, role: Role) -> Finding {
    let right = tracker.events.get(&role).map(|known| known.event.as_str()).unwrap_or_default();
    let wanted = params_of_role(case, tracker, role).into_iter().map(|param| (param.key, param.value));
    let added = missing(case, postback, wanted);
    let mut edits = vec![Edit::Write(At::Event(postback.id), right.to_owned())];
    let mut label = Say::new("check-fix-write").with("value", right);
    if let Some(add) = Fix::add(postback.id, added) {
        edits.extend(add.edits);
        label = Say::new("check-fix-event").with("event", right).with("params", add.say);
    }
    let say = Say::new("check-event-raw").with("value", event).with("right", right).with("tracker", tracker.name.as_str());
    let finding = Finding::new("event-raw", Severity::Error, At::Event(postback.id), say).showing(event);
    finding.mended(Fix { say: label, edits })
}

/// The tracker's word that an event is a slip of.
pub(super) fn meant_event<'a>(tracker: &'a Tracker, event: &str) -> Option<&'a str> {
    if tracker.takes_any_event() || tracker.knows_event(event) {
        return None;
    }
    let small = event.to_lowercase();
    if let Some(meant) = tracker.events_mistaken.get(&small) {
        return Some(meant);
    }
    let known = || tracker.events.values().map(|known| known.event.as_str()).chain(tracker.events_known.iter().map(String::as_str));
    let is_same = |known: &&str| known.eq_ignore_ascii_case(&small) || !known.is_ascii() && known.to_lowercase() == small;
    known().find(is_same).or_else(|| known().find(|known| is_letter_off(known, &small)))
}

/// One letter more, less, other or swapped; a digit is somebody's own numbering.
fn is_letter_off(known: &str, event: &str) -> bool {
    let has_digits = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    let is_near = known.len() > 3 && known.len().abs_diff(event.len()) <= 1 && (has_digits(known) || !has_digits(event));
    is_near && is_one_step(&known.to_lowercase(), event)
}

fn unknown(tracker: &Tracker, postback: &Postback, event: &str) -> Option<Finding> {
    let Some(right) = meant_event(tracker, event) else { return refused(tracker, postback, event) };
    let say = Say::new("check-event-unknown").with("value", event).with("right", right).with("tracker", tracker.name.as_str());
    let finding = Finding::new("event-unknown", Severity::Warning, At::Event(postback.id), say).showing(event);
    Some(finding.mended(Fix::write(At::Event(postback.id), right)))
}

/// An event that a tracker with a closed list does not take.
fn refused(tracker: &Tracker, postback: &Postback, event: &str) -> Option<Finding> {
    if tracker.other_events != OtherEvents::Refused || tracker.knows_event(event) {
        return None;
    }
    let mut known: Vec<&str> =
        tracker.events.values().map(|known| known.event.as_str()).chain(tracker.events_known.iter().map(String::as_str)).collect();
    known.sort_unstable();
    known.dedup();
    let say = Say::new("check-event-refused").with("value", event).with("tracker", tracker.name.as_str()).with("known", known.join(", "));
    Some(Finding::new("event-unknown", Severity::Warning, At::Event(postback.id), say).showing(event))
}

/// What tells two postbacks of one event apart at the tracker: constants, and whether there is a transaction.
#[derive(PartialEq, Eq, Hash)]
struct Signature<'a> {
    event: String,
    has_transaction: bool,
    constants: Vec<(&'a str, &'a str)>,
}

/// The first deposit and the repeats of a tracker that has one word for both: each is sent for what it is, and nothing is counted twice.
fn are_first_and_repeat(case: &Case<'_>, tracker: &Tracker, one: &Postback, other: &Postback) -> bool {
    let word = |role: Role| tracker.events.get(&role).map(|known| known.event.as_str());
    let roles = [case.role(one), case.role(other)];
    word(Role::FirstDeposit) == word(Role::RepeatDeposit) && [Role::FirstDeposit, Role::RepeatDeposit].iter().all(|role| roles.contains(&Some(*role)))
}

/// What the tracker tells a postback by, as a number; none where it takes no event.
pub(super) fn number(case: &Case<'_>, postback: &Postback) -> Option<u64> {
    let tracker = case.tracker().filter(|tracker| tracker.has_event())?;
    signature(case, tracker, postback).map(|signature| doubles::number(&signature))
}

fn signature<'a>(case: &Case<'a>, tracker: &Tracker, postback: &'a Postback) -> Option<Signature<'a>> {
    let event = case.event(postback)?;
    let is_own = |key: &str| !key.is_empty() && key != tracker.keys.currency && !case.is_locked_key(key);
    let constant = postback.params.iter().filter(|param| is_own(&param.key) && !param.value.is_empty() && case.is_constant(&param.value));
    let mut constants: Vec<(&str, &str)> = constant.map(|param| (param.key.as_str(), param.value.as_str())).collect();
    constants.sort_unstable();
    Some(Signature { event, has_transaction: case.value(postback, &tracker.keys.transaction).is_some(), constants })
}

fn duplicates(case: &Case<'_>, tracker: &Tracker, findings: &mut Vec<Finding>) {
    let mut seen: HashMap<Signature<'_>, &Postback> = HashMap::new();
    for postback in doubles::doubles(&case.profile().postbacks, |postback| case.numbers.events.get(postback.id)) {
        let Some(signature) = signature(case, tracker, postback) else { continue };
        match seen.entry(signature) {
            Entry::Vacant(free) => {
                free.insert(postback);
            }
            Entry::Occupied(known) if are_first_and_repeat(case, tracker, known.get(), postback) => {}
            Entry::Occupied(known) => {
                let event = known.key().event.clone();
                let say = Say::new("check-event-duplicate").with("value", event.clone()).with("other", known.get().name.as_str());
                findings.push(Finding::new("event-duplicate", Severity::Warning, At::Event(postback.id), say).showing(event));
            }
        }
    }
}

//! Parameters and custom fields that the tracker does not store.

use std::cell::LazyCell;
use std::collections::HashSet;

use super::case::Case;
use super::finding::{Finding, Severity};
use super::fix::Fix;
use super::misnamed::right_key;
use crate::model::at::At;
use crate::model::tracker::Tracker;
use crate::words::Say;

/// So many of a numbered family are tried (Keitaro has 30).
const MOST_OF_A_FAMILY: usize = 30;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(tracker) = case.tracker().filter(|tracker| tracker.keys.is_whole) else { return };
    let used = LazyCell::new(|| used_keys(case));
    for postback in case.postbacks() {
        let role = case.role(postback);
        let own = postback.params.iter().filter(|param| right_key(tracker, role, &param.key).is_none());
        findings.extend(own.filter_map(|param| {
            let found = unknown(tracker, &param.key, At::Param(postback.id, param.id))?;
            Some(found.offering(stored_name(&used, tracker, &param.key).map(|name| Fix::write(At::ParamKey(postback.id, param.id), name))))
        }));
    }
    findings.extend(case.profile().custom_fields.iter().filter_map(|field| {
        let found = unknown(tracker, &field.key, At::CustomField(field.id))?;
        Some(found.offering(stored_name(&used, tracker, &field.key).map(|name| Fix::write(At::FieldKey(field.id), name))))
    }));
}

fn used_keys<'a>(case: &'a Case<'_>) -> HashSet<&'a str> {
    let params = case.profile().postbacks.iter().flat_map(|postback| &postback.params).map(|param| param.key.as_str());
    params.chain(case.profile().custom_fields.iter().map(|field| field.key.as_str())).collect()
}

/// A name under which the tracker would store it, and that nothing else of the profile has: with the tracker's prefix, else the first free one of
/// a numbered family (`sub_id_3`). Which of the fields is meant only the user knows.
fn stored_name(used: &HashSet<&str>, tracker: &Tracker, key: &str) -> Option<String> {
    let is_free = |name: &String| !used.contains(name.as_str());
    if !tracker.keys.field_prefix.is_empty() {
        return Some(format!("{}{key}", tracker.keys.field_prefix)).filter(is_free);
    }
    let family = tracker.other_keys.iter().find(|family| family.contains('#'))?;
    (1..=MOST_OF_A_FAMILY).map(|number: usize| family.replace('#', &number.to_string())).find(is_free)
}

fn unknown(tracker: &Tracker, key: &str, at: At) -> Option<Finding> {
    if key.is_empty() || tracker.stores(key) {
        return None;
    }
    let (id, right) = match tracker.keys.field_prefix.as_str() {
        "" => ("check-field-unknown-others", tracker.other_keys.join(", ").replace('#', "1")),
        prefix => ("check-field-unknown-prefix", format!("{prefix}{key}")),
    };
    let say = Say::new(id).with("key", key).with("tracker", tracker.name.as_str()).with("right", right);
    Some(Finding::new("field-unknown", Severity::Warning, at, say).showing(key))
}

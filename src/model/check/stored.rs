//! Parameters and custom fields that the tracker does not store.

use super::case::Case;
use super::finding::{Finding, Severity};
use super::misnamed::right_key;
use crate::model::at::At;
use crate::model::tracker::Tracker;
use crate::words::Say;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(tracker) = case.tracker().filter(|tracker| tracker.keys.is_whole) else { return };
    for postback in &case.profile().postbacks {
        let role = case.role(postback);
        let own = postback.params.iter().filter(|param| right_key(tracker, role, &param.key).is_none());
        findings.extend(own.filter_map(|param| unknown(tracker, &param.key, At::Param(postback.id, param.id))));
    }
    findings.extend(case.profile().custom_fields.iter().filter_map(|field| unknown(tracker, &field.key, At::CustomField(field.id))));
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

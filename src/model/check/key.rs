//! What is not filled in yet, the values of the tracker's endpoint, and names of things that are not there.

use crate::model::at::At;
use std::collections::{HashMap, HashSet};

use super::case::Case;
use super::finding::{Finding, Severity};
use super::fix::Fix;
use crate::model::catalog::BadFile;
use crate::model::profile::{CustomField, Profile};
use crate::model::tracker::{Format, Placeholder, Tracker};
use crate::model::url_rules::without_scheme;
use crate::words::Say;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    findings.extend(integration_unknown(case));
    match case.setup.tracker {
        Some(tracker) => {
            for placeholder in &tracker.placeholders {
                findings.extend(placeholder_value(case, tracker, placeholder));
            }
        }
        None => findings.push(tracker_unknown(case)),
    }
    findings.extend(click_param_missing(case));
    base_url_missing(case.profile(), findings);
    postback_unknown(case, findings);
}

fn integration_unknown(case: &Case<'_>) -> Option<Finding> {
    if let Some(bad) = case.setup.bad_integration {
        return Some(unreadable("integration-unreadable", At::Integration, bad));
    }
    let id = case.profile().integration.as_deref().filter(|_| case.setup.integration_is_unknown())?;
    let say = Say::new("check-integration-unknown").with("value", id);
    Some(Finding::new("integration-unknown", Severity::Error, At::Integration, say).showing(id))
}

/// A file of the user's own that says how links are built: what it would say is not guessed.
fn unreadable(code: &'static str, at: At, bad: &BadFile) -> Finding {
    Finding::new(code, Severity::Error, at, Say::new("check-file-unreadable").with("file", bad.say()))
}

fn tracker_unknown(case: &Case<'_>) -> Finding {
    if let Some(bad) = case.setup.bad_tracker {
        return unreadable("tracker-unreadable", At::Tracker, bad);
    }
    let profile = case.profile();
    let id = profile.tracker.id.as_str();
    Finding::new("tracker-unknown", Severity::Error, At::Tracker, Say::new("check-tracker-unknown").with("value", id)).showing(id)
}

fn placeholder_value(case: &Case<'_>, tracker: &Tracker, placeholder: &Placeholder) -> Option<Finding> {
    let at = At::Placeholder(placeholder.name.clone());
    let value = case.profile().tracker.values.get(&placeholder.name).map(|value| value.trim()).unwrap_or_default();
    if value.is_empty() {
        let say = Say::new("check-key-missing").with("label", placeholder.label.clone()).with("tracker", tracker.name.as_str());
        return Some(Finding::new("key-missing", Severity::Error, at, say).not_filled_in());
    }
    if !placeholder.format.accepts(value) {
        let say = Say::new("check-key-invalid")
            .with("label", placeholder.label.clone())
            .with("value", value)
            .with("format", Say::new(format_message(placeholder.format)))
            .with("tracker", tracker.name.as_str());
        let fix = value_inside(placeholder.format, value).map(|found| Fix::write(At::Placeholder(placeholder.name.clone()), found));
        return Some(Finding::new("key-invalid", Severity::Error, at, say).showing(value).mended(fix));
    }
    key_shared(case, placeholder, value)
}

const fn format_message(format: Format) -> &'static str {
    match format {
        Format::Uuid => "check-format-uuid",
        Format::Host => "check-format-host",
        Format::Token => "check-format-token",
    }
}

/// The value inside a longer text, such as a whole link where the key alone belongs; `None` where there is no single one.
fn value_inside(format: Format, text: &str) -> Option<&str> {
    match format {
        Format::Uuid => {
            let pieces = text.split(|character: char| !character.is_ascii_hexdigit() && character != '-');
            let found: HashSet<&str> = pieces.filter(|piece| format.accepts(piece)).collect();
            (found.len() == 1).then(|| found.into_iter().next()).flatten()
        }
        Format::Host => {
            let host = without_scheme(text)?.split(['/', '?', '#']).next()?;
            format.accepts(host).then_some(host)
        }
        Format::Token => None,
    }
}

/// One key in profiles of different partners. Two custom profiles cannot be told apart, and copies for one partner are normal.
fn key_shared(case: &Case<'_>, placeholder: &Placeholder, value: &str) -> Option<Finding> {
    if !placeholder.per_partner {
        return None;
    }
    let profile = case.profile();
    let other = case.others.holder(&placeholder.name, value, profile.integration.as_deref())?;
    let say = Say::new("check-key-shared").with("label", placeholder.label.clone()).with("other", other);
    Some(Finding::new("key-shared", Severity::Warning, At::Placeholder(placeholder.name.clone()), say).showing(value))
}

fn click_param_missing(case: &Case<'_>) -> Option<Finding> {
    let say = Say::new("check-click-param-missing");
    let missing = Finding::new("click-param-missing", Severity::Error, At::ClickParam, say).not_filled_in();
    case.profile().click.param.trim().is_empty().then_some(missing)
}

fn base_url_missing(profile: &Profile, findings: &mut Vec<Finding>) {
    if profile.registration_links.is_empty() {
        findings.push(Finding::new("base-url-missing", Severity::Note, At::Links, Say::new("check-base-url-none")).not_filled_in());
    }
    for link in profile.registration_links.iter().filter(|link| link.base_url.trim().is_empty()) {
        let say = Say::new("check-base-url-missing").with("name", link.name.as_str());
        findings.push(Finding::new("base-url-missing", Severity::Error, At::BaseUrl(link.id), say).not_filled_in());
    }
}

fn postback_unknown(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let profile = case.profile();
    if profile.custom_fields.iter().all(|field| field.postbacks.is_none()) {
        return;
    }
    let names: HashSet<&str> = profile.postbacks.iter().map(|postback| postback.name.as_str()).collect();
    let mut alike: HashMap<String, Vec<&str>> = HashMap::new();
    for name in &names {
        alike.entry(folded(name)).or_default().push(name);
    }
    for field in &profile.custom_fields {
        for (index, name) in field.postbacks.iter().flatten().enumerate().filter(|(_, name)| !names.contains(name.as_str())) {
            let meant = alike.get(&folded(name)).and_then(|alike| if let [only] = alike.as_slice() { Some(*only) } else { None });
            let fix = meant.filter(|meant| may_carry(case, meant, field)).map(|meant| Fix::write(At::FieldPostback(field.id, index), meant));
            let say = Say::new("check-postback-unknown").with("value", name.as_str()).with("key", field.key.as_str());
            findings.push(Finding::new("postback-unknown", Severity::Error, At::FieldPostbacks(field.id), say).showing(name).mended(fix));
        }
    }
}

/// A name without what people overlook.
fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// True where the field would meet no other of its key. One under a key of the tracker's own would say something else about the postback.
fn may_carry(case: &Case<'_>, postback: &str, field: &CustomField) -> bool {
    let is_trackers = case.tracker().is_some_and(|tracker| {
        let keys = &tracker.keys;
        [&keys.amount, &keys.currency, &keys.transaction].into_iter().any(|known| *known == field.key)
    });
    !is_trackers && !case.profile().custom_fields.iter().any(|other| other.id != field.id && other.key == field.key && other.applies_to(postback))
}

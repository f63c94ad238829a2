//! What stands twice: keys in one link, and names.

use crate::model::at::At;
use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

use super::case::Case;
use super::doubles::doubles;
use super::finding::{Finding, Severity};
use super::fix::Fix;
use crate::model::profile::{CustomField, ItemId, Param, Profile};
use crate::words::Say;

/// A key that stands twice in one link.
pub(super) fn keys(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for postback in case.postbacks() {
        // What stands there never goes out.
        let is_locked = |param: &Param| case.is_locked_key(&param.key).then_some(true);
        params(&postback.params, &is_locked, &|param| At::Param(postback.id, param.id), findings);
    }
    let click_macro = case.tracker().map(|tracker| tracker.links.click_macro.as_str()).unwrap_or_default();
    let click_param = &case.profile().click.param;
    for link in case.links() {
        // A value of the partner's link may be meant.
        let is_locked = |param: &Param| (param.key == *click_param).then(|| param.value.is_empty() || param.value == click_macro);
        params(&link.params, &is_locked, &|param| At::Param(link.id, param.id), findings);
    }
}

/// Custom fields that meet in a postback, and names that two have.
pub(super) fn fields_and_names(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let profile = case.profile();
    fields(profile, findings);
    let postbacks = doubles(&profile.postbacks, |postback| case.numbers.names.get(postback.id)).into_iter();
    names(postbacks.map(|postback| (postback.name.as_str(), At::Postback(postback.id))), "check-name-duplicate-postback", findings);
    let links = doubles(&profile.registration_links, |link| case.numbers.names.get(link.id)).into_iter();
    names(links.map(|link| (link.name.as_str(), At::Link(link.id))), "check-name-duplicate-link", findings);
}

fn finding(id: &'static str, key: &str, at: At) -> Finding {
    Finding::new("param-duplicate", Severity::Error, at, Say::new(id).with("key", key)).showing(key)
}

/// `is_locked` says whether a parameter's key is ours, and if so whether the parameter may go without a question.
fn params(params: &[Param], is_locked: &dyn Fn(&Param) -> Option<bool>, at: &dyn Fn(&Param) -> At, findings: &mut Vec<Finding>) {
    let mut seen: HashMap<&str, &str> = HashMap::new();
    for param in params.iter().filter(|param| !param.key.is_empty()) {
        if let Some(may_go) = is_locked(param) {
            let (locked, remove) = (finding("check-param-locked", &param.key, at(param)), Fix::remove(param.id, &param.key));
            findings.push(if may_go { locked.mended(remove) } else { locked.offering([remove]) });
        } else if let Some(earlier) = seen.insert(&param.key, &param.value) {
            // Which of two values was meant, only the user knows.
            let fix = (earlier == param.value).then(|| Fix::remove(param.id, &param.key));
            findings.push(finding("check-param-duplicate", &param.key, at(param)).mended(fix));
        }
    }
}

/// Two custom fields of one key meet in a postback. A parameter that overrides a field is no such case.
fn fields(profile: &Profile, findings: &mut Vec<Finding>) {
    let names: LazyCell<HashSet<&str>, _> = LazyCell::new(|| profile.postbacks.iter().map(|postback| postback.name.as_str()).collect());
    let carriers = |field: &CustomField| field.postbacks.iter().flatten().any(|name| names.contains(name.as_str()));
    let mut everywhere: HashSet<&str> = HashSet::new();
    let mut somewhere: HashSet<&str> = HashSet::new();
    let mut taken: HashMap<(&str, &str), ItemId> = HashMap::new();
    for field in profile.custom_fields.iter().filter(|field| !field.key.is_empty() && !profile.postbacks.is_empty()) {
        let key = field.key.as_str();
        let meets = match &field.postbacks {
            None => !everywhere.insert(key) || somewhere.contains(key),
            Some(own) => {
                let existing = own.iter().map(String::as_str).filter(|name| names.contains(name));
                let is_taken = existing.filter(|name| *taken.entry((key, name)).or_insert(field.id) != field.id).count() > 0;
                let meets_all = everywhere.contains(key) && carriers(field);
                if carriers(field) {
                    somewhere.insert(key);
                }
                is_taken || meets_all
            }
        };
        if meets {
            findings.push(finding("check-field-duplicate", key, At::CustomField(field.id)));
        }
    }
}

fn names<'a>(named: impl Iterator<Item = (&'a str, At)>, id: &'static str, findings: &mut Vec<Finding>) {
    let mut seen = HashSet::new();
    for (name, at) in named.filter(|(name, _)| !name.trim().is_empty()) {
        if !seen.insert(name.trim()) {
            findings.push(Finding::new("name-duplicate", Severity::Warning, at, Say::new(id).with("name", name)).showing(name));
        }
    }
}

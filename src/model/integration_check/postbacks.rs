//! Postbacks: their names and roles, the partner's words, and the custom fields that they fill.

use super::case::{Case, at, repeated};
use crate::model::role::Role;
use crate::toml_file::read::{FileError, Reader};
use crate::words::Say;

/// What is wrong with the postbacks.
pub(super) fn check(case: &Case<'_>, flaws: &mut Vec<FileError>) {
    let postbacks = case.file.tables("postbacks").ok().flatten().unwrap_or_default();
    let texts = |key: &str| postbacks.iter().map(|about| about.text(key).ok().flatten().unwrap_or_default()).collect::<Vec<_>>();
    let names = texts("name");
    if let Some((index, name)) = repeated(names.into_iter().filter(|name| !name.is_empty())) {
        flaws.push(at(&postbacks[index], "name", "flaw-twice", name));
    }
    let roles = texts("role");
    // "conversion" names nothing further, so several may stand side by side.
    for (index, role) in roles.iter().enumerate().filter(|(_, role)| !role.is_empty() && **role != Role::Conversion.word()) {
        if roles[..index].contains(role) {
            flaws.push(at(&postbacks[index], "role", "flaw-role-twice", role));
        }
    }
    for about in &postbacks {
        one(case, about, flaws);
    }
}

fn one(case: &Case<'_>, about: &Reader<'_>, flaws: &mut Vec<FileError>) {
    let has = |key: &str| about.text(key).is_ok_and(|text| text.is_some());
    if let Ok(Some(words)) = about.table("words") {
        if !has("status") {
            flaws.push(about.error("words", Say::new("flaw-words-without-status")));
        }
        words_of(&words, flaws);
    }
    fields(case, about, flaws);
}

/// One word cannot mean two things, and a role without words is never reported.
fn words_of(words: &Reader<'_>, flaws: &mut Vec<FileError>) {
    let mut seen: Vec<String> = Vec::new();
    for role in words.keys() {
        let own = words.texts(role).ok().flatten().unwrap_or_default();
        if own.is_empty() || own.iter().any(|word| word.trim().is_empty()) {
            flaws.push(words.error(role, Say::new("flaw-no-words")));
        }
        for word in own {
            if seen.contains(&word) {
                flaws.push(at(words, role, "flaw-word-twice", &word));
            }
            seen.push(word);
        }
    }
}

/// Keys of custom fields are neutral: the tracker's file puts its prefix before them.
fn fields(case: &Case<'_>, about: &Reader<'_>, flaws: &mut Vec<FileError>) {
    let fields = about.tables("fields").ok().flatten().unwrap_or_default();
    let keys: Vec<&str> = fields.iter().map(|field| field.text("key").ok().flatten().unwrap_or_default()).collect();
    let trackers = case.catalog.trackers();
    for (field, key) in fields.iter().zip(&keys) {
        let prefix = trackers.iter().map(|tracker| tracker.keys.field_prefix.as_str()).find(|prefix| !prefix.is_empty() && key.starts_with(prefix));
        if let Some(prefix) = prefix {
            flaws.push(field.error("key", Say::new("flaw-field-prefix").with("value", *key).with("prefix", prefix)));
        }
    }
    if let Some((index, key)) = repeated(keys.into_iter().filter(|key| !key.is_empty())) {
        flaws.push(at(&fields[index], "key", "flaw-twice", key));
    }
}

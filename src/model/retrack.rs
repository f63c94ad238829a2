//! Another tracker for a profile: its links are rendered anew, and what has no counterpart there is named.

use super::profile::{CustomField, Param, Postback, Profile};
use super::rebase::rebase;
use super::role::Role;
use super::setup::Setup;
use super::template::{Fresh, of_partner, of_roles};
use super::tracker::Tracker;

/// The profile on the other tracker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switched {
    /// The profile.
    pub profile: Profile,
    /// Keys and events that the other tracker has nothing for.
    pub lost: Vec<String>,
}

/// Renders a profile on another tracker: templates anew, what was edited by hand key by key.
#[must_use]
pub fn switch(setup: Setup<'_>, from: &Tracker, to: &Tracker) -> Switched {
    let mut profile = setup.profile.clone();
    let mut lost = Vec::new();
    let (style, assumed) = (setup.macro_style(), setup.assumed_roles());
    let fresh = |tracker: &Tracker| of_partner(setup.integration, tracker, style).and(of_roles(setup.integration, tracker, style, &assumed));
    let (old, new) = (fresh(from), fresh(to));
    let roles: Vec<_> = profile.postbacks.iter().map(|postback| (postback.id, setup.role(postback))).collect();
    rebase(&mut profile, &old, &new);
    for postback in &mut profile.postbacks {
        let Some((_, role)) = roles.iter().find(|(id, _)| *id == postback.id) else { continue };
        let is_new = new.postbacks.iter().any(|known| known.name == postback.name && known.event == postback.event);
        if let Some(role) = role.filter(|role| !is_new && from.events.get(role).is_some_and(|known| known.event == postback.event)) {
            match to.events.get(&role) {
                Some(known) => postback.event.clone_from(&known.event),
                None => lost.push(postback.event.clone()),
            }
        }
        translate_event(postback, *role, from, to, &mut lost);
        translate_params(postback, from, to, &new, &mut lost);
    }
    translate_fields(&mut profile, from, to, &mut lost);
    lost.extend(old.custom_fields.iter().filter(|_| to.keys.field_prefix.is_empty()).map(|field| field.key.clone()));
    profile.tracker.id.clone_from(&to.id);
    // A value of the old tracker's goes with it; one that neither knows is the user's own.
    profile.tracker.values.retain(|name, value| match to.placeholder(name) {
        Some(placeholder) => placeholder.format.accepts(value),
        None => from.placeholder(name).is_none(),
    });
    lost.sort();
    lost.dedup();
    Switched { profile, lost }
}

/// A tracker without a parameter for the event loses it; on another one the role says again what it is.
fn translate_event(postback: &mut Postback, role: Option<Role>, from: &Tracker, to: &Tracker, lost: &mut Vec<String>) {
    if !to.has_event() && !postback.event.is_empty() {
        lost.push(std::mem::take(&mut postback.event));
    } else if !from.has_event() && postback.event.is_empty() {
        postback.event = role.and_then(|role| to.events.get(&role)).map(|known| known.event.clone()).unwrap_or_default();
    }
}

/// The key of the other tracker that carries the same; `None` where it has none.
fn counterpart(key: &str, from: &Tracker, to: &Tracker) -> Option<String> {
    let pairs = [(&from.keys.amount, &to.keys.amount), (&from.keys.currency, &to.keys.currency), (&from.keys.transaction, &to.keys.transaction)];
    if let Some((_, other)) = pairs.into_iter().find(|(own, _)| *own == key) {
        return Some(other.clone()).filter(|other| !other.is_empty());
    }
    let of_role = from.role_keys.iter().find(|(_, own)| own.amount == key).map(|(role, _)| to.amount_key(Some(*role)).to_owned());
    if let Some(other) = of_role {
        return Some(other).filter(|other| !other.is_empty());
    }
    let prefix = &from.keys.field_prefix;
    let field = key.strip_prefix(prefix.as_str()).filter(|_| !prefix.is_empty());
    match field {
        Some(name) if !to.keys.field_prefix.is_empty() => Some(format!("{}{name}", to.keys.field_prefix)),
        Some(_) => None,
        None => (!is_key_of(key, from)).then(|| key.to_owned()),
    }
}

fn is_key_of(key: &str, tracker: &Tracker) -> bool {
    tracker.word_keys.iter().any(|(_, known)| known == key) || tracker.role_keys.values().any(|own| own.state == key)
}

fn translate_params(postback: &mut Postback, from: &Tracker, to: &Tracker, new: &Fresh, lost: &mut Vec<String>) {
    let came = new.postbacks.iter().find(|known| known.name == postback.name).map(|known| known.params.as_slice()).unwrap_or_default();
    let is_new = |param: &Param| came.iter().any(|known| known.key == param.key && known.value == param.value);
    let mut params: Vec<Param> = Vec::new();
    for param in std::mem::take(&mut postback.params) {
        if is_new(&param) {
            params.push(param);
            continue;
        }
        match counterpart(&param.key, from, to) {
            Some(key) => {
                params.retain(|known| known.key != key);
                params.push(Param { key, ..param });
            }
            None => lost.push(param.key),
        }
    }
    postback.params = params;
}

fn translate_fields(profile: &mut Profile, from: &Tracker, to: &Tracker, lost: &mut Vec<String>) {
    let translated = |field: &CustomField| {
        let key = counterpart(&field.key, from, to);
        lost.extend(key.is_none().then(|| field.key.clone()));
        Some(CustomField { key: key?, ..field.clone() })
    };
    profile.custom_fields = profile.custom_fields.iter().filter_map(translated).collect();
}

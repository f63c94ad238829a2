//! Another integration, macro style or tracker for a profile: what was edited by hand stays, what was not is replaced (3-files).

use super::profile::{CustomField, Param, Postback, Profile};
use super::role::Role;
use super::template::Fresh;

/// True for a postback that is the user's own, as an import makes it: it says itself what it reports, where a template leaves that to its name.
#[must_use]
pub fn is_own(postback: &Postback) -> bool {
    postback.role.is_some()
}

/// Replaces what `profile` has from `old` by what `new` gives. Elements that are the user's own, and those that were edited, added or removed
/// by hand, stay as they are.
pub fn rebase(profile: &mut Profile, old: &Fresh, new: &Fresh) {
    let mut postbacks: Vec<Postback> = Vec::new();
    let mut used: Vec<&str> = Vec::new();
    for postback in std::mem::take(&mut profile.postbacks) {
        let was = old.postbacks.iter().find(|known| known.name == postback.name);
        let becomes = new.postbacks.iter().find(|known| known.name == postback.name);
        match (was.filter(|_| !is_own(&postback)), becomes) {
            (Some(was), Some(becomes)) => {
                used.push(&becomes.name);
                postbacks.push(merged(postback, was, becomes));
            }
            (Some(was), None) if is_same(&postback, was) => {}
            (_, becomes) => {
                used.extend(becomes.map(|known| known.name.as_str()));
                postbacks.push(postback);
            }
        }
    }
    let removed_by_hand = |name: &str| old.postbacks.iter().any(|known| known.name == name);
    let reported = |role: Option<Role>| role.is_some() && postbacks.iter().any(|own| own.role == role);
    let with_roles = new.postbacks.iter().zip(new.roles.iter().copied().chain(std::iter::repeat(None)));
    let came = with_roles.filter(|(known, role)| !used.contains(&known.name.as_str()) && !removed_by_hand(&known.name) && !reported(*role));
    let came: Vec<Postback> = came.map(|(known, _)| known.clone()).collect();
    postbacks.extend(came);
    profile.postbacks = postbacks.into();
    rebase_fields(profile, old, new);
    profile.number_new();
}

fn is_same(postback: &Postback, template: &Postback) -> bool {
    let same_params = postback.params.len() == template.params.len()
        && postback.params.iter().zip(&template.params).all(|(own, known)| own.key == known.key && own.value == known.value);
    postback.event == template.event && same_params && postback.role == template.role && postback.slot == template.slot
}

/// One postback: its event and each parameter that is still as it came are replaced.
fn merged(mut postback: Postback, was: &Postback, becomes: &Postback) -> Postback {
    if postback.event == was.event {
        postback.event.clone_from(&becomes.event);
    }
    let came = |param: &Param, template: &Postback| template.params.iter().any(|known| known.key == param.key && known.value == param.value);
    let edited: Vec<Param> = postback.params.iter().filter(|param| !came(param, was)).cloned().collect();
    let removed = |key: &str| was.params.iter().any(|known| known.key == key) && postback.params.iter().all(|param| param.key != key);
    let new = || becomes.params.iter().filter(|known| !removed(&known.key) && edited.iter().all(|param| param.key != known.key));
    let is_new_key = |key: &str| new().any(|known| known.key == key);
    let mut params: Vec<Param> = Vec::new();
    for known in new() {
        // What carries the same under another key is the same parameter.
        let same_value = |param: &&Param| param.value == known.value && came(param, was) && !is_new_key(&param.key);
        let by_key = postback.params.iter().find(|param| param.key == known.key);
        let by_value = || postback.params.iter().find(|param| same_value(param) && params.iter().all(|used| used.id != param.id));
        let id = by_key.or_else(by_value).map(|param| param.id).unwrap_or_default();
        params.push(Param { id, ..known.clone() });
    }
    params.extend(edited);
    postback.params = params;
    postback
}

fn rebase_fields(profile: &mut Profile, old: &Fresh, new: &Fresh) {
    let came = |fresh: &Fresh, key: &str, text: &str| fresh.custom_fields.iter().any(|known| known.key == key && known.macro_text == text);
    let had: Vec<(String, String)> = profile.custom_fields.iter().map(|field| (field.key.clone(), field.macro_text.clone())).collect();
    let own: Vec<&str> = profile.postbacks.iter().filter(|postback| is_own(postback)).map(|postback| postback.name.as_str()).collect();
    // The fields of the user's own links are the user's own too, and what a partner gives does not go into those links.
    let only_own = |field: &CustomField| {
        field.postbacks.as_ref().is_some_and(|names| !names.is_empty() && names.iter().all(|name| own.contains(&name.as_str())))
    };
    profile.custom_fields.retain(|field| only_own(field) || !came(old, &field.key, &field.macro_text) || came(new, &field.key, &field.macro_text));
    for known in new.custom_fields.iter().filter(|known| !only_own(known)) {
        let is_there = profile.custom_fields.iter().any(|field| field.key == known.key);
        let removed = came(old, &known.key, &known.macro_text) && !had.contains(&(known.key.clone(), known.macro_text.clone()));
        if !is_there && !removed {
            let names = known.postbacks.as_ref().map(|names| names.iter().filter(|name| !own.contains(&name.as_str())).cloned().collect());
            profile.custom_fields.push(CustomField { postbacks: names, ..known.clone() });
        }
    }
}

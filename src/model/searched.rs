//! What a search looks at in a profile: texts that stand there. No link is built for it.

use super::brief::brief;
use super::find::Query;
use super::label::role_of_bare_label;
use super::profile::{ItemId, Param, Profile};
use super::role::Role;
use super::setup::Setup;

/// The texts of a postback, custom field or registration link: its name, what it sends, its host and path, its field in the cabinet.
fn texts(setup: Setup<'_>, id: ItemId) -> Vec<String> {
    let profile = setup.profile;
    let mut texts: Vec<String> = profile.name_of(id).map(str::to_owned).into_iter().collect();
    let params = |params: &[Param]| params.iter().flat_map(|param| [param.key.clone(), param.value.clone()]).collect::<Vec<_>>();
    if let Some(postback) = profile.postback(id) {
        texts.push(postback.event.clone());
        texts.extend(setup.slot(postback).iter().flat_map(|slot| slot.texts()).map(|(_, text)| text.to_owned()));
        texts.extend(params(&postback.params));
        texts.extend(setup.tracker.map(|tracker| tracker.endpoint.clone()));
        // A domain of the user's own; a key's letters would be found in everything.
        texts.extend(profile.tracker.values.values().filter(|value| value.contains('.')).cloned());
    } else if let Some(link) = profile.registration_link(id) {
        texts.push(link.base_url.clone());
        texts.extend(params(&link.params));
    } else if let Some(field) = profile.custom_field(id) {
        texts.push(field.macro_text.clone());
    }
    texts
}

/// What of a profile itself is looked at.
pub fn of_profile(profile: &Profile) -> String {
    format!("{} {} {}", brief(&profile.name), profile.integration.as_deref().unwrap_or_default(), profile.click.param)
}

/// True where an element is what is looked for, as it is written or as people call it; `with` are words that may stand for it too.
pub fn is_found(query: &Query, setup: Setup<'_>, id: ItemId, with: &[&str]) -> bool {
    let own = texts(setup, id);
    let all: Vec<&str> = own.iter().map(String::as_str).chain(with.iter().copied()).collect();
    let role = if query.has_roles() { roles(setup, id) } else { None };
    query.inside(&all, role.as_slice())
}

/// The event that an element is about: a postback's own, the one that a registration link is called after.
pub fn roles(setup: Setup<'_>, id: ItemId) -> Option<Role> {
    let of_link = || role_of_bare_label(&setup.registration_link(id)?.name);
    setup.postback(id).and_then(|postback| setup.role(postback)).or_else(of_link)
}

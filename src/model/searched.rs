//! What a search looks at in a profile: texts that stand there. No link is built for it.

use super::find::Query;
use super::profile::{ItemId, Param};
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

/// True where an element is what is looked for, as it is written or as people call it; `with` are words that may stand for it too.
pub fn is_found(query: &Query, setup: Setup<'_>, id: ItemId, with: &[&str]) -> bool {
    let is_role = || query.role().is_some_and(|role| setup.profile.postback(id).is_some_and(|postback| setup.role(postback) == Some(role)));
    let own = texts(setup, id);
    let all: Vec<&str> = own.iter().map(String::as_str).chain(with.iter().copied()).collect();
    query.inside(&all) || is_role()
}

//! What a search looks at in a profile: texts that stand there. No link is built for it.

use std::rc::Rc;

use super::brief::brief;
use super::by_id::ById;
use super::find::Query;
use super::label::role_of_bare_label;
use super::profile::{CustomField, ItemId, Param, Postback, Profile, RegistrationLink};
use super::role::Role;
use super::setup::Setup;

/// An element that is looked for.
enum Element<'a> {
    Postback(&'a Postback),
    Field(&'a CustomField),
    Link(&'a RegistrationLink),
}

impl<'a> Element<'a> {
    fn of(setup: Setup<'a>, id: ItemId) -> Option<Self> {
        let field = || setup.profile.custom_field(id).map(Element::Field);
        let link = || setup.registration_link(id).map(Element::Link);
        setup.postback(id).map(Element::Postback).or_else(link).or_else(field)
    }

    const fn id(&self) -> ItemId {
        match self {
            Element::Postback(postback) => postback.id,
            Element::Field(field) => field.id,
            Element::Link(link) => link.id,
        }
    }

    /// Its name, what it sends, its host and path, its field in the cabinet.
    fn texts(&self, setup: Setup<'_>) -> Vec<String> {
        let params = |params: &[Param]| params.iter().flat_map(|param| [param.key.clone(), param.value.clone()]).collect::<Vec<_>>();
        match self {
            Element::Postback(postback) => {
                let mut texts = vec![postback.name.clone(), postback.event.clone()];
                texts.extend(setup.slot(postback).iter().flat_map(|slot| slot.texts()).map(|(_, text)| text.to_owned()));
                texts.extend(params(&postback.params));
                texts.extend(setup.tracker.map(|tracker| tracker.endpoint.clone()));
                // A domain of the user's own; a key's letters would be found in everything.
                texts.extend(setup.profile.tracker.values.values().filter(|value| value.contains('.')).cloned());
                texts
            }
            Element::Link(link) => [vec![link.name.clone(), link.base_url.clone()], params(&link.params)].concat(),
            Element::Field(field) => vec![field.key.clone(), field.macro_text.clone()],
        }
    }

    fn role(&self, setup: Setup<'_>) -> Option<Role> {
        match self {
            Element::Postback(postback) => setup.role(postback),
            Element::Link(link) => role_of_bare_label(&link.name),
            Element::Field(_) => None,
        }
    }

    fn is_found(&self, query: &Query, setup: Setup<'_>, with: &[&str]) -> bool {
        let own = self.texts(setup);
        let all: Vec<&str> = own.iter().map(String::as_str).chain(with.iter().copied()).collect();
        let role = if query.has_roles() { self.role(setup) } else { None };
        query.inside(&all, role.as_slice())
    }
}

impl Setup<'_> {
    /// Which elements a text finds. Of an open profile it is kept: a list that is filtered asks for it with every key.
    pub fn found(&self, typed: &str) -> Rc<ById<bool>> {
        self.found_once(typed, || {
            let (query, profile) = (Query::new(typed), self.profile);
            let postbacks = profile.postbacks.iter().map(Element::Postback);
            let all = postbacks.chain(profile.custom_fields.iter().map(Element::Field)).chain(profile.registration_links.iter().map(Element::Link));
            all.map(|element| (element.id(), element.is_found(&query, *self, &[]))).collect()
        })
    }
}

/// What of a profile itself is looked at.
pub fn of_profile(profile: &Profile) -> String {
    format!("{} {} {}", brief(&profile.name), profile.integration.as_deref().unwrap_or_default(), profile.click.param)
}

/// True where an element is what is looked for, as it is written or as people call it; `with` are words that may stand for it too.
pub fn is_found(query: &Query, setup: Setup<'_>, id: ItemId, with: &[&str]) -> bool {
    Element::of(setup, id).is_some_and(|element| element.is_found(query, setup, with))
}

/// The event that an element is about: a postback's own, the one that a registration link is called after.
pub fn roles(setup: Setup<'_>, id: ItemId) -> Option<Role> {
    Element::of(setup, id)?.role(setup)
}

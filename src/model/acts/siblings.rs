//! Elements among their siblings: added, doubled, moved, removed, ticked.

use super::act::New;
use super::done::{Done, Outcome};
use crate::model::at::At;
use crate::model::elements::free_name;
use crate::model::hidden::marked;
use crate::model::profile::{CustomField, ItemId, Param, Postback, Profile, RegistrationLink};
use crate::model::shared::Shared;
use crate::words::Say;

/// A new element; the text to be given to it first is where one goes.
pub fn add(profile: &Profile, new: New, after: Option<ItemId>) -> Outcome {
    let mut profile = profile.clone();
    let id = profile.fresh_id();
    let at = match new {
        New::Postback => {
            profile.postbacks.insert(behind(&profile.postbacks, |known| Some(known.id) == after), Postback { id, ..Postback::default() });
            At::PostbackName(id)
        }
        New::CustomField => {
            let field = CustomField { id, postbacks: Some(Vec::new()), ..CustomField::default() };
            profile.custom_fields.insert(behind(&profile.custom_fields, |known| Some(known.id) == after), field);
            At::FieldKey(id)
        }
        New::Link => {
            // It is called "Registration" until the user says otherwise: what is asked for is its URL.
            let link = RegistrationLink { id, name: profile.free_link_name(), ..RegistrationLink::default() };
            profile.registration_links.insert(behind(&profile.registration_links, |known| Some(known.id) == after), link);
            At::BaseUrl(id)
        }
        New::Param(owner) => {
            let params = profile.params_mut(owner).ok_or_else(nothing_here)?;
            params.insert(behind(&*params, |known| Some(known.id) == after), Param { id, ..Param::default() });
            At::ParamKey(owner, id)
        }
    };
    Ok(Done::of(profile).at(at))
}

/// A copy behind the element.
pub fn duplicate(profile: &Profile, at: &At) -> Outcome {
    let mut profile = profile.clone();
    let id = profile.fresh_id();
    let copy = match at.clone().pointed_at() {
        At::Postback(known) => {
            let place = place_of(&profile.postbacks, |other| other.id == known)?;
            let mut copy = Postback { id, placed: None, ..profile.postbacks[place].clone() };
            copy.name = free_name(&copy.name, |name| profile.postbacks.iter().all(|other| other.name != name));
            renumber(&mut copy.params);
            profile.postbacks.insert(place + 1, copy);
            At::Postback(id)
        }
        At::Link(known) | At::BaseUrl(known) => {
            let place = place_of(&profile.registration_links, |other| other.id == known)?;
            let mut copy = RegistrationLink { id, placed: None, ..profile.registration_links[place].clone() };
            copy.name = free_name(&copy.name, |name| profile.registration_links.iter().all(|other| other.name != name));
            renumber(&mut copy.params);
            profile.registration_links.insert(place + 1, copy);
            At::Link(id)
        }
        At::CustomField(known) => {
            let place = place_of(&profile.custom_fields, |other| other.id == known)?;
            profile.custom_fields.insert(place + 1, CustomField { id, ..profile.custom_fields[place].clone() });
            At::CustomField(id)
        }
        At::Param(owner, known) => {
            let params = profile.params_mut(owner).ok_or_else(nothing_here)?;
            let place = place_of(&*params, |other| other.id == known)?;
            params.insert(place + 1, Param { id, ..params[place].clone() });
            At::Param(owner, id)
        }
        _ => return Err(nothing_here()),
    };
    Ok(Done::of(profile).at(copy))
}

/// The element one place down or up; at the end it stays.
pub fn shift(profile: &Profile, at: &At, down: bool) -> Outcome {
    let before = profile;
    let mut profile = profile.clone();
    match at.clone().pointed_at() {
        At::Postback(id) => swap(&mut profile.postbacks, |known| known.id == id, down),
        At::CustomField(id) => swap(&mut profile.custom_fields, |known| known.id == id, down),
        At::Link(id) | At::BaseUrl(id) => swap(&mut profile.registration_links, |known| known.id == id, down),
        At::Param(owner, id) => {
            let params = profile.params_mut(owner).ok_or_else(nothing_here)?;
            if let Some((one, other)) = neighbours(&*params, |known| known.id == id, down) {
                params.swap(one, other);
            }
        }
        _ => return Err(nothing_here()),
    }
    if profile == *before {
        return Err(Say::new(if down { "move-is-last" } else { "move-is-first" }));
    }
    Ok(Done::of(profile))
}

/// The element goes, and what knew it by name forgets it.
pub fn remove(profile: &Profile, at: &At) -> Outcome {
    let mut after = profile.clone();
    match at.clone().pointed_at() {
        At::Postback(id) | At::CustomField(id) | At::Link(id) | At::BaseUrl(id) => after.remove(id),
        At::Param(owner, id) => after.params_mut(owner).ok_or_else(nothing_here)?.retain(|param| param.id != id),
        _ => return Err(nothing_here()),
    }
    Ok(Done::of(after).tell(removed(profile, at)))
}

/// Whether a postback carries a custom field, turned over.
pub fn tick(profile: &Profile, field: ItemId, postback: ItemId) -> Done {
    let mut profile = profile.clone();
    profile.tick(field, postback);
    Done::of(profile)
}

/// The postback carries the field no longer.
pub fn untick(profile: &Profile, field: ItemId, postback: ItemId) -> Done {
    let name = profile.postback(postback).map(|known| known.name.as_str()).unwrap_or_default();
    let carries = profile.custom_field(field).is_some_and(|known| known.applies_to(name));
    let done = if carries { tick(profile, field, postback) } else { Done::of(profile.clone()) };
    done.tell(removed(profile, &At::CustomField(field)))
}

fn removed(profile: &Profile, at: &At) -> Say {
    let name = match at {
        At::BaseUrl(id) => At::LinkName(*id).read(profile),
        other => other.name().and_then(|name| name.read(profile)),
    };
    Say::new("removed").with("name", marked(name.unwrap_or_default()))
}

fn nothing_here() -> Say {
    Say::new("cannot-here")
}

/// Parameters of a copy are numbered anew.
fn renumber(params: &mut [Param]) {
    for param in params {
        param.id = ItemId::default();
    }
}

fn place_of<'i, T: 'i>(items: impl IntoIterator<Item = &'i T>, is_it: impl Fn(&T) -> bool) -> Result<usize, Say> {
    items.into_iter().position(is_it).ok_or_else(nothing_here)
}

/// The place behind a sibling, or at the end.
fn behind<'i, T: 'i>(items: impl IntoIterator<Item = &'i T, IntoIter: ExactSizeIterator>, is_sibling: impl Fn(&T) -> bool) -> usize {
    let mut items = items.into_iter();
    let count = items.len();
    items.position(is_sibling).map_or(count, |place| place + 1)
}

fn swap<T>(items: &mut Shared<T>, is_it: impl Fn(&T) -> bool, down: bool) {
    if let Some((one, other)) = neighbours(&*items, is_it, down) {
        items.swap(one, other);
    }
}

/// The places of an element and of its neighbour on that side, where it has one.
fn neighbours<'i, T: 'i>(
    items: impl IntoIterator<Item = &'i T, IntoIter: ExactSizeIterator>,
    is_it: impl Fn(&T) -> bool,
    down: bool,
) -> Option<(usize, usize)> {
    let mut items = items.into_iter();
    let count = items.len();
    let place = items.position(is_it)?;
    let other = if down { place + 1 } else { place.wrapping_sub(1) };
    (other < count).then_some((place, other))
}

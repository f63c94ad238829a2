//! A text at an address, read as the user means it.

use super::click::click_param_as_typed;
use super::done::{Done, Ground, Outcome};
use super::place::{bare_value, place, take_link};
use super::words::ask_word;
use crate::model::at::At;
use crate::model::catalog::Catalog;
use crate::model::macros::is_name;
use crate::model::offers::sensible_postbacks;
use crate::model::paste::{Pasted, recognise};
use crate::model::profile::{CustomField, ItemId, Profile};
use crate::model::setup::Setup;
use crate::model::slug::event_slug;
use crate::model::tracker::{Format, Tracker};
use crate::model::url_rules::without_scheme;
use crate::words::Say;

/// Writes a text. A link where no link can be meant goes where links go.
pub fn write(ground: &Ground<'_>, profile: &Profile, at: &At, typed: &str) -> Outcome {
    let typed = typed.trim();
    if is_misplaced(ground.catalog, profile, at, typed) {
        return place(ground, profile, Some(at), typed);
    }
    if let Some(objection) = objection(ground, profile, at, typed) {
        return Err(objection);
    }
    match at {
        At::ClickParam => click_param_as_typed(ground, profile, typed),
        At::Placeholder(name) => placeholder(ground, profile, name, typed),
        At::FieldMacro(id) => Ok(Done::of(field_macro(ground.setup(profile), *id, typed))),
        At::PostbackName(id) => Ok(Done::of(postback_name(ground, profile, *id, typed))),
        At::NewWord(_) if typed.is_empty() => Ok(Done::of(profile.clone())),
        At::NewWord(id) => Ok(Done::of(profile.clone()).ask(ask_word(ground, profile, *id, typed)?)),
        At::Event(id) => Ok(Done::of(event(ground, profile, *id, typed))),
        _ => Ok(Done::of(written(profile, at, typed))),
    }
}

/// Puts a text in while it is typed: as it stands; of a postback link in the place of a value what Enter takes of it.
pub fn as_typed(catalog: &Catalog, profile: &mut Profile, at: &At, text: &str) {
    match at {
        At::Placeholder(name) if without_scheme(text).is_some() => {
            let tracker = catalog.tracker(&profile.tracker.id);
            let value = match recognise(text, catalog, tracker) {
                Pasted::Postback(link) => link.values.get(name).cloned().unwrap_or_default(),
                _ => bare_value(tracker, name, text).to_owned(),
            };
            at.write(profile, &value);
        }
        At::PostbackName(id) => profile.rename_postback(*id, text),
        _ => at.write(profile, text),
    }
}

/// True for a whole link, or a key that can be nothing else, where only other texts are meant.
pub fn is_misplaced(catalog: &Catalog, profile: &Profile, at: &At, text: &str) -> bool {
    let is_name = matches!(at, At::Name | At::PostbackName(_) | At::LinkName(_));
    if !at.is_text() || at.takes_link() {
        return false;
    }
    let tracker = catalog.tracker(&profile.tracker.id);
    match recognise(text, catalog, tracker) {
        Pasted::Postback(_) | Pasted::ForeignPostback(_) | Pasted::Signed(_) | Pasted::Url(_) => true,
        Pasted::Key { placeholder, .. } => {
            is_name && tracker.and_then(|tracker| tracker.placeholder(&placeholder)).is_some_and(|known| known.format == Format::Uuid)
        }
        Pasted::Other => false,
    }
}

/// True for what is pasted and does not belong there: besides what never does, a link of another kind than the text wants: a postback where leads
/// go, a partner's link where the tracker's key stands.
pub fn belongs_elsewhere(catalog: &Catalog, profile: &Profile, at: &At, text: &str) -> bool {
    if !at.takes_link() {
        return is_misplaced(catalog, profile, at, text);
    }
    let tracker = catalog.tracker(&profile.tracker.id);
    let pasted = recognise(text, catalog, tracker);
    match at {
        At::BaseUrl(_) => matches!(pasted, Pasted::Postback(_) | Pasted::ForeignPostback(_) | Pasted::Signed(_)),
        At::Placeholder(name) => {
            let is_host = tracker.and_then(|tracker| tracker.placeholder(name)).is_some_and(|known| known.format == Format::Host);
            !is_host && matches!(pasted, Pasted::Url(_) | Pasted::ForeignPostback(_) | Pasted::Signed(_))
        }
        _ => false,
    }
}

fn objection(ground: &Ground<'_>, profile: &Profile, at: &At, text: &str) -> Option<Say> {
    let is_taken = || ground.others.iter().any(|other| other.is_called(text));
    match at {
        At::Name | At::PostbackName(_) | At::LinkName(_) if text.is_empty() => Some(Say::new("name-empty")),
        At::Name if text != profile.name && is_taken() => Some(Say::new("name-taken").with("name", text)),
        _ => None,
    }
}

fn written(profile: &Profile, at: &At, text: &str) -> Profile {
    let mut profile = profile.clone();
    at.write(&mut profile, text);
    profile
}

/// A value of the tracker's endpoint: bare, or inside a whole postback link.
fn placeholder(ground: &Ground<'_>, profile: &Profile, name: &str, typed: &str) -> Outcome {
    let tracker = ground.setup(profile).tracker;
    if let Pasted::Postback(link) = recognise(typed, ground.catalog, tracker) {
        return take_link(ground, profile, &link);
    }
    Ok(Done::of(written(profile, &At::Placeholder(name.to_owned()), bare_value(tracker, name, typed))))
}

/// A bare name becomes a macro in the partner's style. A field that is new is proposed for the postbacks where its macro makes sense.
fn field_macro(setup: Setup<'_>, id: ItemId, typed: &str) -> Profile {
    let text = if is_name(typed) { setup.macro_style().wrap(typed) } else { typed.to_owned() };
    let is_new = |known: &&CustomField| known.postbacks.as_ref().is_some_and(Vec::is_empty) && known.macro_text.is_empty();
    let proposed = setup.profile.custom_field(id).filter(is_new).filter(|_| !text.is_empty()).map(|_| sensible_postbacks(setup, &text));
    let mut profile = written(setup.profile, &At::FieldMacro(id), &text);
    if let (Some(field), Some(names)) = (profile.custom_field_mut(id), proposed) {
        field.postbacks = Some(names);
    }
    profile
}

/// The custom fields follow the name; a new postback gets the event that its name stands for. One that had a name and no event keeps none.
fn postback_name(ground: &Ground<'_>, profile: &Profile, id: ItemId, name: &str) -> Profile {
    let is_new = profile.postback(id).is_some_and(|postback| postback.name.is_empty());
    let mut profile = profile.clone();
    profile.rename_postback(id, name);
    let has_event = ground.setup(&profile).tracker.is_none_or(Tracker::has_event);
    if let Some(postback) = profile.postback_mut(id).filter(|postback| has_event && is_new && postback.event.is_empty()) {
        postback.event = event_slug(name);
    }
    let told = ground.setup(&profile).role_of_name(name, "");
    if let Some(postback) = profile.postback_mut(id).filter(|postback| postback.role.is_some()) {
        // A role that is written down follows what the user says later.
        postback.role = told.or(postback.role);
    }
    profile
}

fn event(ground: &Ground<'_>, profile: &Profile, id: ItemId, event: &str) -> Profile {
    let mut profile = written(profile, &At::Event(id), event);
    let told = ground.setup(&profile).tracker.and_then(|tracker| tracker.role_of_event(event));
    if let Some(postback) = profile.postback_mut(id).filter(|postback| postback.role.is_some()) {
        postback.role = told.or(postback.role);
    }
    profile
}

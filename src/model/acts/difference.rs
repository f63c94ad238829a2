//! What goes, comes and changes between two states of a profile.

use std::collections::HashMap;

use crate::model::at::At;
use crate::model::by_id::{ById, mark_same};
use crate::model::catalog::Catalog;
use crate::model::hidden::marked;
use crate::model::placed::Placed;
use crate::model::profile::{CustomField, ItemId, Param, Profile};
use crate::model::setup::Setup;
use crate::model::shared::Shared;
use crate::words::Say;

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It goes.
    Goes(Say),
    /// It comes.
    Comes(Say),
    /// What stands there becomes something else.
    Becomes {
        /// What it is of; `None` where the texts say it themselves.
        what: Option<Say>,
        /// As it was.
        from: Say,
        /// As it is.
        to: Say,
    },
    /// It stands in another place among its siblings.
    Moves(Say),
}

impl Change {
    /// A text that becomes another one.
    pub fn becomes(what: Say, from: &str, to: &str) -> Self {
        Change::Becomes { what: Some(what), from: text(from), to: text(to) }
    }

    /// In words: `− Conversion`, `+ First Deposit`, `sub2 → subId1`.
    pub fn say(&self) -> Say {
        match self {
            Change::Goes(what) => Say::new("change-goes").with("what", what.clone()),
            Change::Comes(what) => Say::new("change-comes").with("what", what.clone()),
            Change::Becomes { what, from, to } => {
                let say = Say::new("change-becomes").with("from", from.clone()).with("to", to.clone());
                what.iter().fold(say, |say, what| inside(what.clone(), say))
            }
            Change::Moves(what) => Say::new("change-moves").with("what", what.clone()),
        }
    }
}

/// What a profile shows, by its places, in its order.
type Parts = Vec<(At, Say)>;

/// What goes, comes and changes, in the profile's order; what comes stands last.
pub fn difference(catalog: &Catalog, before: &Profile, after: &Profile) -> Vec<Change> {
    changes(catalog, before, after).into_iter().map(|(_, change)| change).collect()
}

/// The same, each with its place.
pub fn changes(catalog: &Catalog, before: &Profile, after: &Profile) -> Vec<(At, Change)> {
    let (old_setup, new_setup) = (catalog.setup(before), catalog.setup(after));
    // What is the very same element in both shows the same.
    let same = same(before, after);
    let (old, new) = (parts(old_setup, |id| !same.get(id)), parts(new_setup, |id| !same.get(id)));
    let (had, has): (HashMap<&At, &Say>, HashMap<&At, &Say>) = (old.iter().map(by_place).collect(), new.iter().map(by_place).collect());
    let mut changes = Vec::new();
    for (at, from) in &old {
        let change = match has.get(at) {
            // The click macro follows the parameter: that is one change.
            Some(_) if *at == At::ClickMacro && before.click.param != after.click.param => continue,
            Some(to) if *to == from => continue,
            Some(to) => Change::Becomes { what: label(new_setup, at), from: from.clone(), to: (*to).clone() },
            None if says_itself(at, after) => Change::Goes(labelled(old_setup, at, from)),
            None => continue,
        };
        changes.push((at.clone(), change));
    }
    let came = new.iter().filter(|(at, _)| !had.contains_key(at) && says_itself(at, before));
    changes.extend(came.map(|(at, shown)| (at.clone(), Change::Comes(labelled(new_setup, at, shown)))));
    if changes.is_empty() {
        // What is the same, in another order: the first that stands elsewhere.
        let element =
            first_moved(before, after).and_then(|moved| parts(old_setup, |id| id == moved).into_iter().find(|(at, _)| at.owner() == Some(moved)));
        let inside = || old.iter().zip(&new).find(|((at, _), (other, _))| at != other).map(|(old, _)| old.clone());
        changes.extend(element.or_else(inside).map(|(at, shown)| (at.clone(), Change::Moves(labelled(old_setup, &at, &shown)))));
    }
    changes
}

fn same(before: &Profile, after: &Profile) -> ById<bool> {
    let mut same = ById::default();
    mark_same(&before.postbacks, &after.postbacks, |postback| postback.id, &mut same);
    mark_same(&before.custom_fields, &after.custom_fields, |field| field.id, &mut same);
    mark_same(&before.registration_links, &after.registration_links, |link| link.id, &mut same);
    same
}

/// The first element that stands elsewhere among its siblings.
fn first_moved(before: &Profile, after: &Profile) -> Option<ItemId> {
    fn of<T>(before: &Shared<T>, after: &Shared<T>, id: fn(&T) -> ItemId) -> Option<ItemId> {
        before.iter().map(id).zip(after.iter().map(id)).find(|(one, other)| one != other).map(|(one, _)| one)
    }
    of(&before.postbacks, &after.postbacks, |postback| postback.id)
        .or_else(|| of(&before.custom_fields, &after.custom_fields, |field| field.id))
        .or_else(|| of(&before.registration_links, &after.registration_links, |link| link.id))
}

fn by_place((at, shown): &(At, Say)) -> (&At, &Say) {
    (at, shown)
}

/// False for a part of an element that the other side does not have at all: the element says it.
fn says_itself(at: &At, other: &Profile) -> bool {
    let is_element = matches!(at, At::Postback(_) | At::CustomField(_) | At::Link(_));
    is_element || at.owner().is_none_or(|id| other.params(id).is_some() || other.custom_field(id).is_some())
}

fn labelled(setup: Setup<'_>, at: &At, shown: &Say) -> Say {
    label(setup, at).map_or_else(|| shown.clone(), |label| inside(label, shown.clone()))
}

/// What a part is called; an element says itself.
pub fn label(setup: Setup<'_>, at: &At) -> Option<Say> {
    Some(match at {
        At::Name => Say::new("label-profile-name"),
        At::Integration => Say::new("label-integration"),
        At::Tracker => Say::new("label-tracker"),
        At::MacroStyle => Say::new("label-macro-style"),
        At::ClickParam => Say::new("label-click-param"),
        At::ClickMacro => Say::new("label-click-macro"),
        At::Placeholder(name) => {
            let known = setup.tracker.and_then(|tracker| tracker.placeholder(name));
            known.map_or_else(|| text(name), |known| Say::new("phrase").with("text", known.label.clone()))
        }
        At::Postback(_) | At::CustomField(_) | At::Link(_) => return None,
        of_element => text(setup.profile.name_of(of_element.owner()?)?),
    })
}

/// All but the elements of which this is false.
fn parts(setup: Setup<'_>, is_shown: impl Fn(ItemId) -> bool) -> Parts {
    let profile = setup.profile;
    let mut all = vec![
        (At::Integration, setup.partner_name().map_or_else(|| Say::new("custom-short"), text)),
        (At::Tracker, text(setup.tracker.map_or(profile.tracker.id.as_str(), |known| known.name.as_str()))),
        (At::MacroStyle, text(&setup.macro_style().to_string())),
        (At::Name, text(&profile.name)),
        (At::ClickParam, text(&profile.click.param)),
        (At::ClickMacro, text(&setup.click_macro())),
    ];
    all.extend(profile.tracker.values.iter().map(|(name, value)| (At::Placeholder(name.clone()), text(value))));
    for postback in profile.postbacks.iter().filter(|postback| is_shown(postback.id)) {
        all.push((At::Postback(postback.id), text(&postback.name)));
        all.push((At::Event(postback.id), text(&postback.event)));
        all.push((At::Slot(postback.id), text(&postback.slot)));
        all.extend(placed(postback.id, postback.placed.as_ref()));
        all.extend(params(postback.id, &postback.params));
    }
    for field in profile.custom_fields.iter().filter(|field| is_shown(field.id)) {
        all.push((At::CustomField(field.id), text(&pair(&field.key, &field.macro_text))));
        all.push((At::FieldPostbacks(field.id), carried_by(field)));
    }
    for link in profile.registration_links.iter().filter(|link| is_shown(link.id)) {
        all.push((At::Link(link.id), text(&link.name)));
        all.push((At::BaseUrl(link.id), text(&link.base_url)));
        all.extend(placed(link.id, link.placed.as_ref()));
        all.extend(params(link.id, &link.params));
    }
    all.retain(|(_, shown)| *shown != text(""));
    all
}

fn params(owner: ItemId, params: &[Param]) -> impl Iterator<Item = (At, Say)> {
    params.iter().map(move |param| (At::Param(owner, param.id), text(&pair(&param.key, &param.value))))
}

fn placed(owner: ItemId, placed: Option<&Placed>) -> Option<(At, Say)> {
    placed.map(|placed| (At::Placed(owner), Say::new("placed-on").with("day", placed.on.say())))
}

fn pair(key: &str, value: &str) -> String {
    format!("{key}={value}")
}

fn carried_by(field: &CustomField) -> Say {
    match &field.postbacks {
        None => Say::new("carried-by-all"),
        Some(names) => text(&names.join(", ")),
    }
}

fn text(text: &str) -> Say {
    Say::new("text").with("text", marked(text))
}

fn inside(what: Say, say: Say) -> Say {
    Say::new("change-inside").with("what", what).with("change", say)
}

//! Siblings of a row: removed, doubled and moved.

use crate::model::elements::free_name;
use crate::model::profile::{CustomField, ItemId, Param, Postback, Profile, RegistrationLink};
use crate::words::Say;

use super::effect::Effect;
use super::field::Field;
use super::row::RowId;
use super::state::{Tone, Wizard};

impl Wizard {
    /// Removes at once; undo brings it back.
    pub(super) fn remove(&mut self, effects: &mut Vec<Effect>) {
        let Some(row) = self.focus() else { return };
        if let RowId::Profile(id) = row {
            return self.remove_profile(id, effects);
        }
        let name = self.element_name(row);
        self.edit_profile(effects, |profile| remove_row(profile, row));
        self.tell(Tone::Plain, Say::new("removed").with("name", name));
    }

    fn element_name(&self, row: RowId) -> String {
        let Some(setup) = self.setup() else { return String::new() };
        let field = match row {
            RowId::BaseUrl(id) => Field::LinkName(id),
            RowId::Carried(_, id) => Field::FieldKey(id),
            other => Field::name_of_row(other).unwrap_or(Field::ProfileName),
        };
        crate::model::hidden::marked(&field.value(setup))
    }

    /// Doubles the row under the cursor; the copy stands behind it.
    pub(super) fn duplicate(&mut self, effects: &mut Vec<Effect>) {
        let Some(row) = self.focus() else { return };
        if let RowId::Profile(id) = row {
            return self.duplicate_profile(id, effects);
        }
        let mut copy = None;
        self.edit_profile(effects, |profile| copy = duplicate_row(profile, row));
        if let Some(copy) = copy {
            self.focus_on(copy);
        }
    }

    /// Moves the row under the cursor among its siblings.
    pub(super) fn move_row(&mut self, down: bool, effects: &mut Vec<Effect>) {
        let Some(row) = self.focus() else { return };
        self.edit_profile(effects, |profile| match row {
            RowId::Postback(id) => shift(&mut profile.postbacks, |known| known.id == id, down),
            RowId::Field(id) => shift(&mut profile.custom_fields, |known| known.id == id, down),
            RowId::Link(id) | RowId::BaseUrl(id) => shift(&mut profile.registration_links, |known| known.id == id, down),
            RowId::Param(owner, id) => {
                if let Some(postback) = profile.postbacks.iter_mut().find(|known| known.id == owner) {
                    shift(&mut postback.params, |known| known.id == id, down);
                }
            }
            RowId::LinkParam(owner, id) => {
                if let Some(link) = profile.registration_links.iter_mut().find(|known| known.id == owner) {
                    shift(&mut link.params, |known| known.id == id, down);
                }
            }
            _ => {}
        });
    }
}

fn shift<T>(items: &mut [T], is_it: impl Fn(&T) -> bool, down: bool) {
    let Some(place) = items.iter().position(is_it) else { return };
    let other = if down { place + 1 } else { place.wrapping_sub(1) };
    if other < items.len() {
        items.swap(place, other);
    }
}

fn remove_row(profile: &mut Profile, row: RowId) {
    match row {
        RowId::Postback(id) | RowId::SumPostback(id) | RowId::Field(id) | RowId::Link(id) | RowId::BaseUrl(id) | RowId::SumLink(id) => {
            profile.remove(id);
        }
        RowId::Param(owner, id) => {
            profile.postbacks.iter_mut().filter(|known| known.id == owner).for_each(|known| known.params.retain(|param| param.id != id));
        }
        RowId::LinkParam(owner, id) => {
            profile.registration_links.iter_mut().filter(|known| known.id == owner).for_each(|known| known.params.retain(|param| param.id != id));
        }
        RowId::Carried(postback, field) => {
            let all: Vec<String> = profile.postbacks.iter().map(|known| known.name.clone()).collect();
            let Some(name) = profile.postback(postback).map(|known| known.name.clone()) else { return };
            if let Some(field) = profile.custom_fields.iter_mut().find(|known| known.id == field) {
                field.postbacks.get_or_insert(all).retain(|known| *known != name);
            }
        }
        _ => {}
    }
}

fn duplicate_row(profile: &mut Profile, row: RowId) -> Option<RowId> {
    let fresh = profile.fresh_id();
    let renumber = |params: &mut Vec<Param>, next: &mut u32| {
        for param in params {
            *next += 1;
            param.id = ItemId(*next);
        }
    };
    let mut next = profile.next_id;
    let copy = match row {
        RowId::Postback(id) => {
            let place = profile.postbacks.iter().position(|known| known.id == id)?;
            let mut copy = Postback { id: fresh, ..profile.postbacks[place].clone() };
            copy.name = free_name(&copy.name, |name| profile.postbacks.iter().all(|known| known.name != name));
            renumber(&mut copy.params, &mut next);
            profile.postbacks.insert(place + 1, copy);
            RowId::Postback(fresh)
        }
        RowId::Link(id) | RowId::BaseUrl(id) => {
            let place = profile.registration_links.iter().position(|known| known.id == id)?;
            let mut copy = RegistrationLink { id: fresh, ..profile.registration_links[place].clone() };
            copy.name = free_name(&copy.name, |name| profile.registration_links.iter().all(|known| known.name != name));
            renumber(&mut copy.params, &mut next);
            profile.registration_links.insert(place + 1, copy);
            RowId::Link(fresh)
        }
        RowId::Field(id) => {
            let place = profile.custom_fields.iter().position(|known| known.id == id)?;
            profile.custom_fields.insert(place + 1, CustomField { id: fresh, ..profile.custom_fields[place].clone() });
            RowId::Field(fresh)
        }
        RowId::Param(owner, id) => {
            let params = &mut profile.postbacks.iter_mut().find(|known| known.id == owner)?.params;
            double_param(params, id, fresh)?;
            RowId::Param(owner, fresh)
        }
        RowId::LinkParam(owner, id) => {
            let params = &mut profile.registration_links.iter_mut().find(|known| known.id == owner)?.params;
            double_param(params, id, fresh)?;
            RowId::LinkParam(owner, fresh)
        }
        _ => return None,
    };
    profile.next_id = next;
    Some(copy)
}

fn double_param(params: &mut Vec<Param>, id: ItemId, fresh: ItemId) -> Option<()> {
    let place = params.iter().position(|known| known.id == id)?;
    params.insert(place + 1, Param { id: fresh, ..params[place].clone() });
    Some(())
}

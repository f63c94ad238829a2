//! Rows that open, are ticked and added.

use crate::model::profile::{CustomField, ItemId, Param, Postback, Profile, RegistrationLink};
use crate::words::Say;

use super::effect::Effect;
use super::field::Field;
use super::row::RowId;
use super::state::{Page, Tone, Wizard};
use super::step::Step;

impl Wizard {
    pub(super) fn is_open(&self, row: RowId) -> bool {
        row.postback().or(row.field()).is_some_and(|id| self.is_open_id(id))
    }

    /// True when the element's row is open.
    pub fn is_open_id(&self, id: ItemId) -> bool {
        self.doc.as_ref().is_some_and(|doc| doc.open.contains(&id))
    }

    /// The element around a row, if it is open.
    pub(super) fn open_owner(&self, row: RowId) -> Option<ItemId> {
        let on_step = matches!(self.page, Page::Step(Step::Postbacks | Step::Fields));
        row.postback().or(row.field()).filter(|_| on_step && self.is_open(row))
    }

    pub(super) fn set_open(&mut self, open: bool) {
        let Some(row) = self.focus() else { return };
        if open {
            let id = row.postback().or(row.field());
            if let (Some(doc), Some(id)) = (&mut self.doc, id) {
                doc.open.insert(id);
            }
        } else if let Some(owner) = self.open_owner(row) {
            self.close_element(owner);
        }
    }

    pub(super) fn close_element(&mut self, id: ItemId) {
        if let Some(doc) = &mut self.doc {
            doc.open.remove(&id);
            let is_field = doc.profile.custom_field(id).is_some();
            self.focus_on(if is_field { RowId::Field(id) } else { RowId::Postback(id) });
        }
    }

    /// Space: opens or closes, ticks, chooses.
    pub(super) fn toggle(&mut self, effects: &mut Vec<Effect>) {
        match self.focus() {
            Some(RowId::FieldTick(field, postback)) => self.tick(field, postback, effects),
            Some(RowId::ClickChoice(_)) => self.enter(effects),
            Some(row) => self.set_open(!self.is_open(row)),
            None => {}
        }
    }

    /// Whether a postback carries a custom field. All ticked is the same as "every postback".
    pub(super) fn tick(&mut self, field: ItemId, postback: ItemId, effects: &mut Vec<Effect>) {
        self.edit_profile(effects, |profile| profile.tick(field, postback));
    }

    /// Adds a sibling of the row under the cursor and starts to edit it.
    pub(super) fn add(&mut self, effects: &mut Vec<Effect>) {
        match (self.page, self.focus()) {
            (Page::Profiles, _) => self.new_profile(),
            (
                _,
                Some(
                    RowId::Param(postback, _)
                    | RowId::AddParam(postback)
                    | RowId::ClickId(postback)
                    | RowId::Event(postback)
                    | RowId::Carried(postback, _)
                    | RowId::Slot(postback),
                ),
            ) => {
                self.add_param(postback);
            }
            (_, Some(RowId::LinkParam(link, _) | RowId::AddLinkParam(link))) => self.add_link_param(link),
            (Page::Step(Step::Postbacks), _) | (_, Some(RowId::SumPostback(_))) => self.add_postback(),
            (Page::Step(Step::Fields), _) => self.add_field(),
            (Page::Step(Step::Links), _) | (_, Some(RowId::SumLink(_))) => self.add_link(effects),
            _ => self.tell(Tone::Plain, Say::new("cannot-here")),
        }
    }

    pub(super) fn add_postback(&mut self) {
        let after = self.focus().and_then(RowId::postback);
        self.page = Page::Step(Step::Postbacks);
        self.add_and_edit(|profile, id| {
            put_behind(&mut profile.postbacks, |known| Some(known.id) == after, Postback { id, ..Postback::default() });
            Field::PostbackName(id)
        });
    }

    /// The parameter under the cursor.
    fn focused_param(&self) -> Option<ItemId> {
        match self.focus() {
            Some(RowId::Param(_, id) | RowId::LinkParam(_, id)) => Some(id),
            _ => None,
        }
    }

    pub(super) fn add_param(&mut self, postback: ItemId) {
        let after = self.focused_param();
        self.add_and_edit(|profile, id| {
            if let Some(postback) = profile.postbacks.iter_mut().find(|known| known.id == postback) {
                put_behind(&mut postback.params, |known| Some(known.id) == after, Param { id, ..Param::default() });
            }
            Field::ParamKey(postback, id)
        });
    }

    pub(super) fn add_link_param(&mut self, link: ItemId) {
        let after = self.focused_param();
        self.add_and_edit(|profile, id| {
            if let Some(link) = profile.registration_links.iter_mut().find(|known| known.id == link) {
                put_behind(&mut link.params, |known| Some(known.id) == after, Param { id, ..Param::default() });
            }
            Field::LinkParamKey(link, id)
        });
    }

    pub(super) fn add_field(&mut self) {
        let after = self.focus().and_then(RowId::field);
        self.add_and_edit(|profile, id| {
            let field = CustomField { id, postbacks: Some(Vec::new()), ..CustomField::default() };
            put_behind(&mut profile.custom_fields, |known| Some(known.id) == after, field);
            Field::FieldKey(id)
        });
    }

    /// A registration link is named "Registration" until the user says otherwise: what is asked for is its URL.
    pub(super) fn add_link(&mut self, _effects: &mut Vec<Effect>) {
        let after = self.focus().and_then(RowId::registration_link);
        self.page = Page::Step(Step::Links);
        self.add_and_edit(|profile, id| {
            let link = RegistrationLink { id, name: profile.free_link_name(), ..RegistrationLink::default() };
            put_behind(&mut profile.registration_links, |known| Some(known.id) == after, link);
            Field::BaseUrl(id)
        });
    }

    /// Adds an element and edits it; giving up takes it away again.
    fn add_and_edit(&mut self, add: impl FnOnce(&mut Profile, ItemId) -> Field) {
        let Some(doc) = &mut self.doc else { return };
        let before = Box::new(doc.profile.clone());
        let id = doc.profile.fresh_id();
        let field = add(&mut doc.profile, id);
        self.focus_on(field.row());
        self.start_editing(field);
        if let Some(editing) = &mut self.editing {
            editing.before_adding = Some(before);
        }
    }
}

/// Puts a new one behind its sibling, or at the end.
fn put_behind<T>(items: &mut Vec<T>, is_sibling: impl Fn(&T) -> bool, item: T) {
    let place = items.iter().position(is_sibling).map_or(items.len(), |place| place + 1);
    items.insert(place, item);
}

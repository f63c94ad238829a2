//! Rows that open, are ticked, added, doubled, moved and removed.

use crate::model::acts::{Act, New};
use crate::model::at::At;
use crate::model::offers;
use crate::model::profile::ItemId;
use crate::words::Say;

use super::effect::Effect;
use super::row::RowId;
use super::state::{Tone, Wizard};
use super::step::Step;
use super::view::Page;

impl Wizard {
    pub(super) fn is_open(&self, row: RowId) -> bool {
        row.owner().or(row.field()).is_some_and(|id| self.is_open_id(id))
    }

    /// True when the element's row is open.
    pub fn is_open_id(&self, id: ItemId) -> bool {
        self.doc.as_ref().is_some_and(|doc| doc.open.contains(&id))
    }

    /// The element around a row, if it is open.
    pub(super) fn open_owner(&self, row: RowId) -> Option<ItemId> {
        let on_step = matches!(self.page, Page::Step(Step::Postbacks | Step::Fields));
        row.owner().or(row.field()).filter(|_| on_step && self.is_open(row))
    }

    pub(super) fn set_open(&mut self, open: bool) {
        let Some(row) = self.focus() else { return };
        if open {
            let id = row.owner().or(row.field());
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
            Some(RowId::FieldTick(field, postback)) => drop(self.perform(&Act::Tick(field, postback), effects)),
            Some(RowId::ClickChoice(_) | RowId::ToDo(_)) => self.enter(effects),
            Some(row) => self.set_open(!self.is_open(row)),
            None => {}
        }
    }

    /// Adds a sibling of the row under the cursor and starts to edit it.
    pub(super) fn add(&mut self) {
        match (self.page, self.focus()) {
            (Page::Profiles, _) => self.new_profile(),
            (_, Some(RowId::StatusWord(id, _) | RowId::AddWord(id))) => {
                self.show(&At::NewWord(id));
                self.start_editing(At::NewWord(id));
            }
            (
                _,
                Some(
                    RowId::Param(owner, _)
                    | RowId::AddParam(owner)
                    | RowId::ClickId(owner)
                    | RowId::Event(owner)
                    | RowId::Carried(owner, _)
                    | RowId::Slot(owner),
                ),
            ) => self.add_new(New::Param(owner)),
            (Page::Step(Step::Postbacks), _) | (_, Some(RowId::SumPostback(_))) => self.add_new(New::Postback),
            (Page::Step(Step::Fields), _) => self.add_new(New::CustomField),
            (Page::Step(Step::Links), _) | (_, Some(RowId::SumLink(_))) => self.add_new(New::Link),
            _ => self.tell(Tone::Plain, Say::new("cannot-here")),
        }
    }

    /// Adds an element behind the one under the cursor and edits it; giving up takes it away again.
    pub(super) fn add_new(&mut self, new: New) {
        let after = self.focus().and_then(|row| match (new, row) {
            (New::Param(_), RowId::Param(_, id)) => Some(id),
            (New::Param(_), _) => None,
            (New::CustomField, row) => row.field(),
            (New::Postback | New::Link, row) => row.owner(),
        });
        let Ok(done) = self.outcome(&Act::Add(new, after)) else { return };
        let Some(doc) = &mut self.doc else { return };
        let before = Box::new(doc.profile.clone());
        doc.put(done.profile);
        if let Some(at) = done.at {
            self.show(&at);
            self.start_editing(at);
        }
        let offers = self.setup().filter(|_| new == New::Postback).map(offers::new_postbacks);
        if let Some(editing) = &mut self.editing {
            editing.before_adding = Some(before);
            editing.offers.extend(offers.into_iter().flatten());
        }
    }

    /// The postbacks that were chosen instead of a name of one's own; they stand where that one would have stood.
    pub(super) fn add_chosen_events(&mut self, effects: &mut Vec<Effect>) {
        let (Some(editing), Some(doc)) = (&self.editing, &self.doc) else { return };
        let roles = editing.adds();
        let place = doc.profile.postbacks.iter().position(|known| Some(known.id) == editing.at.owner());
        let after = place.and_then(|place| doc.profile.postbacks.get(place.checked_sub(1)?)).map(|known| known.id);
        self.give_up();
        self.perform(&Act::AddEvents(roles, after), effects);
    }

    /// Removes at once; undo brings it back.
    pub(super) fn remove(&mut self, effects: &mut Vec<Effect>) {
        match self.focus() {
            Some(RowId::Profile(id)) => self.remove_profile(id, effects),
            Some(RowId::Carried(postback, field)) => drop(self.perform(&Act::Untick(field, postback), effects)),
            Some(row) => self.with_row(row, Act::Remove, effects),
            None => {}
        }
    }

    /// Doubles the row under the cursor; the copy stands behind it.
    pub(super) fn duplicate(&mut self, effects: &mut Vec<Effect>) {
        match self.focus() {
            Some(RowId::Profile(id) | RowId::Found(id, _)) => self.start_like(id),
            Some(row) => self.with_row(row, Act::Duplicate, effects),
            None => {}
        }
    }

    /// Moves the row under the cursor among its siblings.
    pub(super) fn move_row(&mut self, down: bool, effects: &mut Vec<Effect>) {
        if let Some(row) = self.focus() {
            self.with_row(row, |at| Act::Move(at, down), effects);
        }
    }

    fn with_row(&mut self, row: RowId, act: impl FnOnce(crate::model::at::At) -> Act, effects: &mut Vec<Effect>) {
        if let Some(at) = self.setup().and_then(|setup| row.at(setup)) {
            self.perform(&act(at), effects);
        }
    }
}

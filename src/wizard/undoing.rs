//! Undo and redo say what they do, and go where it is.

use crate::model::acts::{EditSaid, edit_said};
use crate::model::at::At;
use crate::words::Say;

use super::deeds::Way;
use super::effect::Effect;
use super::row::RowId;
use super::state::{Tone, Wizard};
use super::step::Step;
use super::steps::rows;
use super::view::Page;

impl Wizard {
    /// Takes the last edit back, or on the list the last deed.
    pub(super) fn undo(&mut self, effects: &mut Vec<Effect>) {
        if self.is_just_made() {
            return self.unmake(effects);
        }
        self.turn(Way::Undo, effects);
    }

    /// Does it again.
    pub(super) fn redo(&mut self, effects: &mut Vec<Effect>) {
        self.turn(Way::Redo, effects);
    }

    fn turn(&mut self, way: Way, effects: &mut Vec<Effect>) {
        let Some(doc) = self.doc.as_mut() else { return self.turn_deed(way, effects) };
        let now = doc.profile.clone();
        let is_redo = way == Way::Redo;
        let Some(next) = (if is_redo { doc.history.redo(&now) } else { doc.history.undo(&now) }) else { return };
        doc.put(next.clone());
        let (before, after) = if is_redo { (&now, &next) } else { (&next, &now) };
        let edit = edit_said(&self.catalog, before, after);
        self.changed(effects);
        let (said, plain) = if is_redo { ("redone-edit", "redone") } else { ("undone-edit", "undone") };
        let say = match edit {
            Some(edit) => {
                self.go_to_edit(&edit);
                Say::new(said).with("what", edit.what)
            }
            None => Say::new(plain),
        };
        self.tell(Tone::Plain, say);
    }

    /// Goes where an edit was: to its row; where its element is gone, to the page where it stood. A profile that is but lent to the list stays there.
    fn go_to_edit(&mut self, edit: &EditSaid) {
        let at = &edit.at;
        if *at == At::Integration && self.lent.is_none() {
            self.refresh_list();
            self.page = Page::Step(Step::Integration);
            return self.focus_on_chosen();
        }
        let Some(setup) = self.setup().filter(|_| self.lent.is_none()) else { return };
        let is_there = at.owner().is_none_or(|id| setup.profile.name_of(id).is_some());
        let (row, step) = (RowId::of(at, setup), Step::of_number(edit.step).unwrap_or_default());
        // The summary shows links too: who is there stays there.
        let in_summary = at.owner().into_iter().flat_map(|id| [RowId::SumPostback(id), RowId::SumLink(id)]);
        let shown = std::iter::once(row).chain(in_summary.filter(|_| !is_inner(at)));
        let all = rows(self);
        if let Some(row) = shown.into_iter().find(|row| all.contains(row)) {
            return self.focus_on(row);
        }
        if !is_there && !is_inner(at) && self.page == Page::Step(Step::Summary) {
            return;
        }
        if step == Step::Integration {
            self.refresh_list();
        }
        self.page = Page::Step(step);
        if !is_there {
            return;
        }
        self.filters.remove(&self.page);
        if let (Some(doc), Some(owner)) = (&mut self.doc, at.owner().filter(|_| step == Step::Postbacks && is_inner(at))) {
            doc.open.insert(owner);
        }
        self.focus_on(row);
    }
}

/// True for a part of an element that stands on rows of its own.
const fn is_inner(at: &At) -> bool {
    !matches!(at, At::Postback(_) | At::Link(_) | At::Placed(_) | At::CustomField(_))
}

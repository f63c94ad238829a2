//! Editing one text: its keys, and what becomes of it when it is committed.

use crate::model::acts::{Act, is_misplaced};
use crate::model::at::At;
use crate::model::offers;

use super::bindings::Action;
use super::editing::Editing;
use super::effect::Effect;
use super::key::{Code, Key};
use super::line_editor::LineEditor;
use super::row::RowId;
use super::state::{Tone, Wizard};
use super::view::Page;

impl Wizard {
    /// Puts the cursor into a text.
    pub(super) fn start_editing(&mut self, at: At) {
        let Some(setup) = self.setup() else { return };
        let line = LineEditor::new(at.read(setup.profile).unwrap_or_default());
        let (offers, whole) = offers::at(setup, &at);
        self.editing = Some(Editing { at, line, offers, chosen: None, whole, before_adding: None });
    }

    /// `e`: edits the name or key of the row under the cursor.
    pub(super) fn edit_name(&mut self, effects: &mut Vec<Effect>) {
        match self.focus() {
            Some(RowId::Profile(id)) => self.rename_listed(id, effects),
            Some(row) => {
                let Some(name) = self.setup().and_then(|setup| row.name(setup)) else { return };
                self.show(&name);
                self.start_editing(name);
            }
            None => {}
        }
    }

    /// A key that the table does not have is typed; false where it means nothing.
    pub(super) fn type_into_text(&mut self, key: Key) -> bool {
        let Some(editing) = &mut self.editing else { return false };
        if editing.line.press(key) {
            editing.chosen = None;
            return true;
        }
        let is_page = matches!(key.code, Code::PageDown | Code::PageUp);
        if is_page {
            (0..5).for_each(|_| editing.choose(key.code == Code::PageDown));
        }
        is_page
    }

    pub(super) fn act_on_text(&mut self, action: Action, effects: &mut Vec<Effect>) {
        let Some(editing) = &mut self.editing else { return };
        match action {
            // What is chosen among the offers is taken first; postbacks are added as they are.
            Action::Commit if !editing.adds().is_empty() => self.add_chosen_events(effects),
            // A beginning such as "fields." wants to be gone on with.
            Action::Commit if editing.take() && editing.line.text().ends_with('.') => {}
            Action::Commit => self.commit_and_go_on(effects),
            Action::GiveUp if editing.chosen.is_some() => editing.chosen = None,
            Action::GiveUp => self.give_up(),
            Action::OfferDown if !editing.offers.is_empty() => editing.choose(true),
            Action::OfferUp if !editing.offers.is_empty() => editing.choose(false),
            Action::NextField | Action::OfferDown => self.next_field(true, effects),
            Action::PreviousField | Action::OfferUp => self.next_field(false, effects),
            _ => {}
        }
    }

    /// Gives the edit up; an element that was just added goes away again.
    pub(super) fn give_up(&mut self) {
        let Some(editing) = self.editing.take() else { return };
        let Some(before) = editing.before_adding else { return };
        if let Some(doc) = &mut self.doc {
            doc.put(*before);
        }
    }

    /// Enter: commits; where the step still lacks another required text, the cursor goes there.
    fn commit_and_go_on(&mut self, effects: &mut Vec<Effect>) {
        let was_required = self.required_here();
        if !self.commit(effects) || self.editing.is_some() || self.overlay.is_some() || was_required.is_none() {
            return;
        }
        if let Some(at) = self.required_here().filter(|at| Some(at) != was_required.as_ref()) {
            self.show(&at);
            self.start_editing(at);
        }
    }

    fn required_here(&self) -> Option<At> {
        let Page::Step(step) = self.page else { return None };
        let setup = self.catalog.setup(&self.doc.as_ref()?.profile);
        super::walking::required_text(setup, step)
    }

    /// Commits the text if it is valid; true when nothing is being edited any more.
    pub(super) fn commit(&mut self, effects: &mut Vec<Effect>) -> bool {
        let Some(editing) = &self.editing else { return true };
        let (at, typed, is_new) = (editing.at.clone(), editing.line.text().trim().to_owned(), editing.before_adding.is_some());
        if typed.is_empty() && is_new && !matches!(at, At::BaseUrl(_)) {
            self.give_up();
            return true;
        }
        if self.is_misplaced(&at, &typed) {
            self.give_up();
            self.perform(&Act::Write(at, typed), effects);
            return true;
        }
        let act = Act::Write(at.clone(), typed);
        let done = match self.outcome(&act) {
            Ok(done) => done,
            Err(objection) => {
                self.tell(Tone::Bad, objection);
                return false;
            }
        };
        let before = self.editing.take().and_then(|editing| editing.before_adding);
        if at == At::Name {
            self.note_name(&done.profile.name);
        }
        self.take(done, before, Tone::Plain, effects);
        if at == At::Name && self.is_naming() {
            self.go_to(super::step::Step::Click, effects);
            return true;
        }
        // A new parameter's key is followed by its value.
        match at.other().filter(|other| is_new && other.is_second()) {
            Some(value) => {
                self.start_editing(value);
                false
            }
            None => true,
        }
    }

    /// A profile that gets another name gets it in the list too, where that can be undone. The name that a new one begins with is none.
    fn note_name(&mut self, name: &str) {
        let Some(doc) = self.doc.as_ref().filter(|doc| doc.profile.name != name && !self.is_naming()) else { return };
        self.deeds.renamed(doc.id, &doc.profile.name, name);
    }

    /// True for a link (or a key) where another text is meant.
    pub(super) fn is_misplaced(&self, at: &At, text: &str) -> bool {
        self.doc.as_ref().is_some_and(|doc| is_misplaced(&self.catalog, &doc.profile, at, text))
    }

    /// True while a new custom profile gets its name.
    pub fn is_naming(&self) -> bool {
        self.doc.as_ref().is_some_and(|doc| doc.fresh && doc.profile.integration.is_none() && doc.profile.click.param.is_empty())
    }

    /// The profile is another one: checked anew, and saved.
    pub(super) fn changed(&mut self, effects: &mut Vec<Effect>) {
        self.check();
        if self.filters_findings() {
            self.ask_for_finding_texts(effects);
        }
        if self.doc.as_ref().is_none_or(|doc| doc.untouched.is_none()) {
            self.save_now(false, effects);
        }
    }
}

//! Editing one text: its keys, and what becomes of it when it is committed.

use crate::model::macros::{MacroStyle, is_name};
use crate::model::profile::Profile;
use crate::words::Say;

use super::bindings::{Action, Context, lookup};
use super::editing::Editing;
use super::effect::Effect;
use super::field::{Field, placeholder_name};
use super::key::{Code, Key};
use super::keyboard::latin;
use super::line_editor::LineEditor;
use super::offers::offers;
use super::row::RowId;
use super::state::{Page, Tone, Wizard};
use super::steps::rows;

impl Wizard {
    /// Puts the cursor into a text.
    pub(super) fn start_editing(&mut self, field: Field) {
        let Some(setup) = self.setup() else { return };
        let line = LineEditor::new(&field.value(setup));
        let (offers, whole) = offers(setup, field);
        self.editing = Some(Editing { field, line, offers, chosen: None, whole, before_adding: None });
    }

    /// `e`: edits the name or key of the row under the cursor.
    pub(super) fn edit_name(&mut self, effects: &mut Vec<Effect>) {
        match self.focus() {
            Some(RowId::Profile(id)) => self.rename_listed(id, effects),
            Some(row) => {
                let Some(field) = Field::name_of_row(row) else { return };
                if self.page == Page::Step(super::step::Step::Summary) {
                    self.go_to_row(if row.postback().is_some() { super::step::Step::Postbacks } else { super::step::Step::Links }, field.row());
                }
                self.start_editing(field);
            }
            None => {}
        }
    }

    pub(super) fn press_editing(&mut self, key: Key, effects: &mut Vec<Effect>) {
        // Ctrl with a Cyrillic letter is the Latin one on the same key; typed letters stay as they are.
        let key = if key.ctrl || key.alt { latin(key) } else { key };
        let action = lookup(Context::Edit, key).map(|binding| binding.action);
        let Some(editing) = &mut self.editing else { return };
        match action {
            Some(Action::Commit) => {
                if !editing.take() {
                    self.commit_and_go_on(effects);
                }
            }
            Some(Action::GiveUp) if editing.chosen.is_some() => editing.chosen = None,
            Some(Action::GiveUp) => self.give_up(),
            Some(Action::OfferDown) if !editing.offers.is_empty() => editing.choose(true),
            Some(Action::OfferUp) if !editing.offers.is_empty() => editing.choose(false),
            Some(Action::NextField | Action::OfferDown) => self.next_field(true, effects),
            Some(Action::PreviousField | Action::OfferUp) => self.next_field(false, effects),
            _ => {
                if editing.line.press(key) {
                    editing.chosen = None;
                } else if key.code == Code::PageDown || key.code == Code::PageUp {
                    (0..5).for_each(|_| editing.choose(key.code == Code::PageDown));
                }
            }
        }
    }

    /// Gives the edit up; an element that was just added goes away again.
    pub(super) fn give_up(&mut self) {
        let Some(editing) = self.editing.take() else { return };
        let Some(before) = editing.before_adding else { return };
        if let Some(doc) = &mut self.doc {
            doc.profile = *before;
        }
    }

    /// Enter: commits; where the step still lacks another required text, the cursor goes there.
    fn commit_and_go_on(&mut self, effects: &mut Vec<Effect>) {
        let was_required = self.required_here();
        if !self.commit(effects) || self.editing.is_some() || self.overlay.is_some() || was_required.is_none() {
            return;
        }
        if let Some(field) = self.required_here().filter(|field| Some(*field) != was_required) {
            self.focus_on(field.row());
            self.start_editing(field);
        }
    }

    fn required_here(&self) -> Option<Field> {
        let Page::Step(step) = self.page else { return None };
        let setup = self.catalog.setup(&self.doc.as_ref()?.profile);
        super::act::required_field(setup, step)
    }

    /// Commits the text if it is valid; true when nothing is being edited any more.
    pub(super) fn commit(&mut self, effects: &mut Vec<Effect>) -> bool {
        let Some(editing) = &self.editing else { return true };
        let field = editing.field;
        let typed = editing.line.text().trim().to_owned();
        if let Some(objection) = self.objection(field, &typed) {
            self.tell(Tone::Bad, objection);
            return false;
        }
        let Some(editing) = self.editing.take() else { return true };
        if typed.is_empty() && editing.before_adding.is_some() && !matches!(field, Field::BaseUrl(_)) {
            self.editing = Some(editing);
            self.give_up();
            return true;
        }
        let follow = editing.before_adding.is_some() && matches!(field, Field::ParamKey(..) | Field::LinkParamKey(..) | Field::FieldKey(_));
        self.put(field, &typed, editing.before_adding, effects);
        if field == Field::ProfileName && self.is_naming() {
            self.go_to(super::step::Step::Click, effects);
            return true;
        }
        if follow && self.editing.is_none() {
            // A new parameter's key is followed by its value.
            if let Some(value) = field.other_of_row() {
                self.start_editing(value);
                return false;
            }
        }
        true
    }

    /// True while a new custom profile gets its name.
    pub fn is_naming(&self) -> bool {
        self.doc.as_ref().is_some_and(|doc| doc.fresh && doc.profile.integration.is_none() && doc.profile.click.param.is_empty())
    }

    /// Why a text cannot be taken; `None` where it can.
    fn objection(&self, field: Field, text: &str) -> Option<Say> {
        let before_adding = self.editing.as_ref().is_some_and(|editing| editing.before_adding.is_some());
        match field {
            Field::ProfileName if text.is_empty() => Some(Say::new("name-empty")),
            Field::ProfileName if self.name_is_taken(text) => Some(Say::new("name-taken").with("name", text)),
            Field::PostbackName(_) | Field::LinkName(_) if text.is_empty() && !before_adding => Some(Say::new("name-empty")),
            _ => None,
        }
    }

    fn name_is_taken(&self, name: &str) -> bool {
        let own = self.doc.as_ref().and_then(|doc| doc.file.as_ref());
        let others = self.profiles.iter().flatten().filter(|listed| Some(&listed.file) != own);
        others.filter_map(|listed| listed.profile.as_ref().ok()).any(|profile| profile.name == name)
    }

    /// Puts a committed text into the profile, read as the user means it.
    fn put(&mut self, field: Field, typed: &str, before: Option<Box<Profile>>, effects: &mut Vec<Effect>) {
        let text = match field {
            Field::ClickParam => self.read_click_param(typed, effects),
            Field::Placeholder(place) => return self.put_placeholder(place, typed, before, effects),
            Field::FieldMacro(_) if is_name(typed) => self.setup().map_or(MacroStyle::default(), |setup| setup.macro_style()).wrap(typed),
            _ => typed.to_owned(),
        };
        let placeholder = None;
        let proposed = self.proposed_postbacks(field, &text);
        self.edit_from(before, effects, |profile| {
            field.set(profile, placeholder, &text);
            if let (Field::FieldMacro(id), Some(names)) = (field, proposed)
                && let Some(custom) = profile.custom_fields.iter_mut().find(|known| known.id == id)
            {
                custom.postbacks = Some(names);
            }
            if let Field::PostbackName(id) = field {
                propose_event(profile, id, &text);
            }
        });
    }

    /// A custom field that no postback carries yet is proposed for those where its macro makes sense.
    fn proposed_postbacks(&self, field: Field, text: &str) -> Option<Vec<String>> {
        let Field::FieldMacro(id) = field else { return None };
        // The preview has the typed text already.
        let setup = self.catalog.setup(&self.doc.as_ref()?.profile);
        let is_new =
            setup.profile.custom_field(id)?.postbacks.as_ref().is_some_and(Vec::is_empty) && setup.profile.custom_field(id)?.macro_text.is_empty();
        (is_new && !text.is_empty()).then(|| crate::model::offers::sensible_postbacks(setup, text))
    }

    /// A click parameter typed with its braces is taken without them, and said. Of a custom integration they tell the macro style.
    fn read_click_param(&mut self, typed: &str, effects: &mut Vec<Effect>) -> String {
        let Some((style, name)) = MacroStyle::recognise(typed) else { return typed.to_owned() };
        let name = name.to_owned();
        if self.setup().is_some_and(|setup| setup.integration.is_none() && setup.macro_style() != style) {
            self.set_macro_style(style, effects);
        }
        self.tell(Tone::Plain, Say::new("click-param-bare").with("typed", typed).with("name", name.as_str()));
        name
    }

    pub(super) fn put_plain(&mut self, place: u16, text: &str, before: Option<Box<Profile>>, effects: &mut Vec<Effect>) {
        let Some(name) = self.setup().and_then(|setup| placeholder_name(setup, place)).map(str::to_owned) else { return };
        self.edit_from(before, effects, |profile| Field::Placeholder(place).set(profile, Some(&name), text));
    }

    /// Changes the profile: one edit, one undo, saved at once.
    pub(super) fn edit_profile(&mut self, effects: &mut Vec<Effect>, change: impl FnOnce(&mut Profile)) {
        self.edit_from(None, effects, change);
    }

    /// As `edit_profile`; `before` is the profile before an element was added that this edit completes.
    fn edit_from(&mut self, before: Option<Box<Profile>>, effects: &mut Vec<Effect>, change: impl FnOnce(&mut Profile)) {
        let Some(doc) = &mut self.doc else { return };
        let before = before.map_or_else(|| doc.profile.clone(), |before| *before);
        change(&mut doc.profile);
        doc.profile.number_new();
        if doc.profile != before {
            doc.history.remember(before);
            self.changed(effects);
        }
    }

    /// The profile is another one: checked anew, and saved.
    pub(super) fn changed(&mut self, effects: &mut Vec<Effect>) {
        self.check();
        let Some(doc) = &self.doc else { return };
        effects.push(Effect::Save { file: doc.file.clone(), profile: Box::new(doc.profile.clone()), force: false });
    }

    pub(super) fn undo(&mut self, effects: &mut Vec<Effect>) {
        if self.page == Page::Profiles || self.doc.is_none() {
            self.page = Page::Profiles;
            effects.extend(self.trash.take().map(Effect::Restore));
            return;
        }
        let Some(doc) = &mut self.doc else { return };
        if let Some(before) = doc.history.undo(&doc.profile) {
            self.turn_to(before, effects);
            self.tell(Tone::Plain, Say::new("undone"));
        }
    }

    pub(super) fn redo(&mut self, effects: &mut Vec<Effect>) {
        let Some(doc) = &mut self.doc else { return };
        if let Some(after) = doc.history.redo(&doc.profile) {
            self.turn_to(after, effects);
            self.tell(Tone::Plain, Say::new("redone"));
        }
    }

    /// Another state of the profile; the cursor goes to the row that came back.
    fn turn_to(&mut self, profile: Profile, effects: &mut Vec<Effect>) {
        let known: std::collections::HashSet<RowId> = rows(self).into_iter().collect();
        if let Some(doc) = &mut self.doc {
            doc.profile = profile;
        }
        self.changed(effects);
        if let Some(row) = rows(self).into_iter().find(|row| row.takes_focus() && !known.contains(row)) {
            self.focus_on(row);
        }
    }
}

/// A postback that was just named gets the event that its name stands for.
fn propose_event(profile: &mut Profile, id: crate::model::profile::ItemId, name: &str) {
    if let Some(postback) = profile.postbacks.iter_mut().find(|known| known.id == id && known.event.is_empty()) {
        postback.event = crate::model::slug::event_slug(name);
    }
}

//! What each action of the table does while no text field has the cursor, and when it can be done.

use super::bindings::Action;
use super::deeds::Way;
use super::effect::Effect;
use super::listed::profile_id;
use super::overlay::Overlay;
use super::row::RowId;
use super::state::{Notice, Tone, Wizard};
use super::step::Step;
use super::view::Page;
use crate::model::at::At;
use crate::model::check::Finding;
use crate::model::mask::Mask;
use crate::words::Say;

impl Wizard {
    /// The text that Enter edits on the row under the cursor.
    pub(super) fn focused_text(&self) -> Option<At> {
        self.focus()?.text(self.setup()?)
    }

    /// True when the action has something to act on here. What is false is neither hinted at nor done.
    pub fn can(&self, action: Action) -> bool {
        let row = self.focus();
        let in_profile = self.doc.is_some() && (self.page != Page::Profiles || self.lent.is_some());
        if self.can_on_list(action) {
            return true;
        }
        match action {
            Action::Open => row.is_some_and(|row| row.opens() && !self.is_open(row)),
            Action::Close => row.is_some_and(|row| self.open_owner(row).is_some()),
            Action::Toggle => row.is_some_and(|row| row.opens() || matches!(row, RowId::FieldTick(..) | RowId::ClickChoice(_) | RowId::ToDo(_))),
            Action::Copy | Action::Place => in_profile && row.and_then(RowId::owner).is_some(),
            Action::Add => {
                in_profile && self.page != Page::Step(Step::Integration) && self.page != Page::Step(Step::Click) || self.page == Page::Profiles
            }
            Action::Edit => row.is_some_and(|row| matches!(row, RowId::Profile(_)) || self.setup().is_some_and(|setup| row.name(setup).is_some())),
            Action::Remove => row.is_some_and(RowId::removes),
            Action::Duplicate => row.is_some_and(|row| row.doubles() || matches!(row, RowId::Found(..))),
            Action::MoveDown | Action::MoveUp => row.is_some_and(RowId::moves),
            Action::Undo => self.doc.as_ref().map_or_else(|| self.deeds.can(Way::Undo), |doc| doc.history.can_undo() || self.is_just_made()),
            Action::Redo => self.doc.as_ref().map_or_else(|| self.deeds.can(Way::Redo), |doc| doc.history.can_redo()),
            Action::PreviousTab | Action::NextTab => self.page == Page::Step(Step::Integration),
            Action::Filter => self.page != Page::Step(Step::Click),
            Action::Sheet => self.handed_on().is_some(),
            Action::Replace => self.can_replace(),
            Action::Many => self.can_make_many(),
            Action::Fix => row.is_some_and(|row| self.findings_of(row).any(Finding::is_mendable)),
            Action::FixAll => in_profile && self.doc.iter().flat_map(|doc| doc.findings.iter()).any(|finding| finding.fix.is_some()),
            Action::CopyNext
            | Action::CopyAll
            | Action::Print
            | Action::NextStep
            | Action::PreviousStep
            | Action::Step(_)
            | Action::Findings
            | Action::Trace
            | Action::History
            | Action::Compare
            | Action::Tracker
            | Action::SaveIntegration => in_profile,
            _ => true,
        }
    }

    /// Does what an action asks for, or tells why it cannot be done here.
    pub(super) fn act(&mut self, action: Action, effects: &mut Vec<Effect>) {
        if !self.can(action) {
            return self.tell_cannot(action);
        }
        if self.can_on_list(action) {
            return self.act_on_list(action, effects);
        }
        match action {
            Action::Up => self.step_focus(-1),
            Action::Down => self.step_focus(1),
            Action::PageUp => self.page_focus(false),
            Action::PageDown => self.page_focus(true),
            Action::First => self.focus_end(false),
            Action::Last => self.focus_end(true),
            Action::NextStep => self.go_by(true, effects),
            Action::PreviousStep => self.go_by(false, effects),
            Action::Step(number) => self.go_to_number(number, effects),
            Action::PreviousTab | Action::NextTab => {
                if !self.list.turn(action == Action::NextTab) {
                    return self.tell(Tone::Plain, Say::new("tabs-end"));
                }
                self.refresh_list();
            }
            Action::Enter => self.enter(effects),
            Action::Toggle => self.toggle(effects),
            Action::Open | Action::Close => self.set_open(action == Action::Open),
            Action::Copy => self.copy(effects),
            Action::CopyNext => self.copy_next(effects),
            Action::CopyAll => self.copy_all(effects),
            Action::Print => effects.push(Effect::Print { lines: self.printed_links(), of: self.doc_id(), mask: Mask::of(self.setup()) }),
            Action::Place => self.place(effects),
            Action::Add => self.add(),
            Action::Edit => self.edit_name(effects),
            Action::Remove => self.remove(effects),
            Action::Duplicate => self.duplicate(effects),
            Action::MoveDown | Action::MoveUp => self.move_row(action == Action::MoveDown, effects),
            Action::Undo => self.undo(effects),
            Action::Redo => self.redo(effects),
            Action::Filter => self.start_filter(effects),
            Action::Findings => {
                self.finding_filter.clear();
                self.overlay = Some(Overlay::Findings(0));
            }
            Action::Fix => self.fix(effects),
            Action::FixAll => self.fix_all(effects),
            Action::Trace => self.show_trace(),
            Action::Sheet => self.show_sheet(),
            Action::History => self.ask_for_history(effects),
            Action::Import => self.start_import(),
            Action::Replace => self.start_replacing(),
            Action::Many => self.start_many(),
            Action::Compare => self.start_compare(),
            Action::Tracker => self.choose_tracker(),
            Action::SaveIntegration => self.start_saving_integration(),
            Action::Language => self.next_language(effects),
            Action::Mouse => self.switch_mouse(effects),
            Action::Settings => self.overlay = Some(Overlay::Settings(0)),
            Action::Back => self.back(effects),
            Action::Quit => {
                self.remember_place(effects);
                effects.push(Effect::Quit);
            }
            Action::Interrupt => self.interrupt(effects),
            // They are of other contexts, or done there.
            Action::Commit
            | Action::GiveUp
            | Action::NextField
            | Action::PreviousField
            | Action::OfferUp
            | Action::OfferDown
            | Action::KeepFilter
            | Action::CloseHelp
            | Action::Help => {}
        }
    }

    pub(super) fn tell_cannot(&mut self, action: Action) {
        let id = match action {
            Action::NextStep | Action::PreviousStep | Action::Step(_) if self.page != Page::Profiles => "choose-partner-first",
            Action::Copy | Action::Place => "copy-no-link-here",
            Action::Enter if self.is_compared() => "compare-stands",
            Action::Undo => "undo-nothing",
            Action::Redo => "redo-nothing",
            Action::Fix | Action::FixAll => "fix-nothing",
            Action::NextStep
            | Action::PreviousStep
            | Action::Step(_)
            | Action::Findings
            | Action::CopyNext
            | Action::CopyAll
            | Action::Print
            | Action::Trace
            | Action::Sheet
            | Action::History
            | Action::Compare
            | Action::Tracker
            | Action::SaveIntegration
                if self.doc.is_none() || self.page == Page::Profiles =>
            {
                "open-profile-first"
            }
            _ => "cannot-here",
        };
        self.tell(Tone::Plain, Say::new(id));
    }

    /// One level back: an open row, a filter, the page. Never out of the program.
    fn back(&mut self, effects: &mut Vec<Effect>) {
        if let Some(owner) = self.focus().and_then(|row| self.open_owner(row)) {
            return self.close_element(owner);
        }
        if self.page == Page::Profiles && self.hide_links() || self.drop_filter() {
            return;
        }
        match self.page {
            Page::Profiles => self.tell(Tone::Plain, Say::new("quit-with-q")),
            Page::Step(_) if self.doc.is_none() && self.profiles.as_ref().is_none_or(Vec::is_empty) => {
                self.tell(Tone::Plain, Say::new("quit-with-q"));
            }
            Page::Step(_) => self.show_profiles(effects),
        }
    }

    /// Leaves the open profile for the list.
    pub(super) fn show_profiles(&mut self, effects: &mut Vec<Effect>) {
        self.remember_place(effects);
        let left = self.leave();
        self.page = Page::Profiles;
        if let Some(place) = left {
            self.focus_on(RowId::Profile(profile_id(&place)));
        }
        effects.push(Effect::List);
    }

    /// Ctrl-C: copies where there is a link, as people expect of it; elsewhere it quits.
    fn interrupt(&mut self, effects: &mut Vec<Effect>) {
        if !self.can(Action::Copy) || matches!(self.focus(), Some(RowId::Profile(_))) {
            return self.act(Action::Quit, effects);
        }
        self.act(Action::Copy, effects);
        if let [Effect::Copy { .. } | Effect::Open { .. }] = effects.as_slice() {
            self.notice = Some(Notice { say: Say::new("interrupt-copies"), tone: Tone::Good, by_interrupt: true });
        }
    }
}

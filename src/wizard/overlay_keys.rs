//! What the actions of the table do while something lies over the page.

use crate::model::find::Query;

use super::act_help::help_lines;
use super::bindings::{Action, Binding, Context};
use super::effect::Effect;
use super::overlay::{Answer, HelpList, Overlay};
use super::state::Wizard;

/// How far a list's choice or scroll moves for an action, where `page` lines are a page; `None` for what moves nothing.
pub(super) const fn movement(action: Action, page: isize) -> Option<isize> {
    match action {
        Action::Up => Some(-1),
        Action::Down => Some(1),
        Action::PageUp => Some(-page),
        Action::PageDown => Some(page),
        Action::First => Some(isize::MIN),
        Action::Last => Some(isize::MAX),
        _ => None,
    }
}

/// True for an action that moves a choice or a page.
pub(super) const fn moves(action: Action) -> bool {
    movement(action, 1).is_some()
}

/// Moves a place inside a list of `count`.
pub(super) fn moved(place: usize, by: isize, count: usize) -> usize {
    let last = count.saturating_sub(1);
    if by == isize::MIN {
        return 0;
    }
    place.saturating_add_signed(by).min(last)
}

impl Wizard {
    /// How many lines a page key goes: as many as are seen, but one that stays in sight.
    pub(super) fn overlay_page(&self) -> isize {
        let seen = self.overlay_area().map_or(0, |area| area.height.saturating_sub(3));
        isize::try_from(seen).unwrap_or(1).max(1)
    }

    /// No page scrolls further than to its last line.
    pub(super) fn stop_at(&mut self, last: usize) {
        self.page_end = last;
        if let Some(Overlay::Choose(choose)) = &mut self.overlay {
            choose.top = choose.top.min(last);
        }
        if let Some(top) = self.overlay.as_mut().and_then(Overlay::top_mut) {
            *top = (*top).min(last);
        }
    }

    /// What lies over the page, below the help.
    fn over(&self) -> Option<&Overlay> {
        match &self.overlay {
            Some(Overlay::Help(help)) => help.behind.as_deref(),
            over => over.as_ref(),
        }
    }

    /// True when the action has something to act on in what lies over the page.
    pub(super) fn can_over(&self, action: Action) -> bool {
        if let (Some(Overlay::Help(help)), Action::First | Action::Last | Action::CloseHelp) = (&self.overlay, action) {
            // Where something is typed they are the line's own keys.
            return help.line.text().is_empty();
        }
        match (self.over(), action) {
            (Some(Overlay::Findings(place)), Action::Fix) => self.sorted_findings().get(*place).is_some_and(|finding| finding.is_mendable()),
            (Some(Overlay::Findings(_)), Action::FixAll) => self.doc.iter().flat_map(|doc| doc.findings.iter()).any(|finding| finding.fix.is_some()),
            (Some(Overlay::Findings(_)), Action::Undo) => self.doc.as_ref().is_some_and(|doc| doc.history.can_undo()),
            (Some(Overlay::Findings(_)), Action::Enter) => !self.sorted_findings().is_empty(),
            (Some(Overlay::Choose(_)), Action::Open) => self.chosen_state().is_some(),
            (over, Action::Copy) => matches!(over, Some(Overlay::Sheet(_) | Overlay::Report(_))),
            // What is compared stands there until Esc: Enter asks for nothing more.
            (Some(Overlay::Compare(page)), Action::Enter) => page.comparison.is_none(),
            (Some(Overlay::Import(page)), Action::Edit) => page.makes_profile(),
            (Some(Overlay::Import(page)), Action::Up | Action::Down) if page.read.ways.len() > 1 => true,
            (Some(over), Action::Down | Action::PageDown | Action::Last) if over.is_read() => over.top() < self.page_end,
            (Some(over), Action::Up | Action::PageUp | Action::First) if over.is_read() => over.top() > 0,
            _ => true,
        }
    }

    pub(super) fn act_over(&mut self, context: Context, action: Action, effects: &mut Vec<Effect>) {
        let page = self.overlay_page();
        let by = movement(action, page);
        match (context, action, by) {
            (Context::Help, ..) => self.act_on_help(action, by, effects),
            (Context::Findings, Action::Back, _) if self.drop_filter() => {}
            (Context::Line, Action::Enter | Action::Back, _) if matches!(self.overlay, Some(Overlay::Import(_))) => self.act_on_import_name(action),
            (_, Action::Back, _) | (Context::Reading, Action::Enter, _) => self.close_overlay(),
            (Context::Report, ..) => self.act_on_report(action, by, effects),
            (Context::Findings, ..) => self.act_on_findings(action, by, effects),
            (Context::Settings, ..) => self.act_on_settings(action, by, effects),
            (Context::Choice, Action::Enter, _) => self.take_answer(effects),
            (Context::Choice, Action::Open, _) => self.show_state(),
            (Context::Choice, _, Some(by)) => {
                if let Some(Overlay::Choose(choose)) = &mut self.overlay {
                    if by.unsigned_abs() > 1 && !choose.preview.is_empty() {
                        // Where it ends is told right after this key, as of a page.
                        choose.top = moved(choose.top, by, usize::MAX);
                        return;
                    }
                    choose.chosen = moved(choose.chosen, by, choose.answers.len());
                }
            }
            (Context::Line, Action::Enter, _) => self.compare_typed(),
            (Context::Fields, ..) => self.act_on_form(action, effects),
            (Context::Reading, Action::Copy, _) => self.copy_read(effects),
            (Context::Reading, _, Some(by)) => {
                if let Some(top) = self.overlay.as_mut().and_then(Overlay::top_mut) {
                    // Where the page ends is told right after this key (`Message::PageEnd`).
                    *top = moved(*top, by, usize::MAX);
                }
            }
            _ => {}
        }
    }

    /// What lay below comes back.
    fn close_overlay(&mut self) {
        self.overlay = match self.overlay.take() {
            Some(Overlay::Difference(page)) => page.behind.map(Overlay::Choose),
            Some(Overlay::Choose(choose)) => choose.behind.map(Overlay::Form),
            Some(Overlay::Help(help)) => help.behind.map(|behind| *behind),
            _ => None,
        };
    }

    fn act_on_help(&mut self, action: Action, by: Option<isize>, effects: &mut Vec<Effect>) {
        let Some(Overlay::Help(help)) = &self.overlay else { return };
        let (shown, chosen, context) = (self.shown_help(help), help.chosen, help.context);
        if let Some(by) = by {
            let count = shown.len();
            if let Some(Overlay::Help(help)) = &mut self.overlay {
                help.chosen = moved(chosen, by, count);
            }
            return;
        }
        let run = shown.get(chosen).map(|binding| binding.action).filter(|_| action == Action::Enter);
        self.close_overlay();
        if let Some(action) = run {
            self.act_in(context, action, effects);
        }
    }

    /// The lines of the help that pass its filter.
    pub fn shown_help(&self, help: &HelpList) -> Vec<&'static Binding> {
        // Who begins with the key that filters elsewhere looks for what follows it.
        let typed = help.line.text().trim();
        let typed = typed.strip_prefix('/').filter(|rest| !rest.is_empty()).unwrap_or(typed).to_owned();
        let lines = help_lines(self, help.context);
        if typed.is_empty() {
            return lines;
        }
        let query = Query::new(&typed);
        lines
            .into_iter()
            .filter(|binding| {
                self.help_texts.get(binding.help).is_some_and(|text| query.text(text).is_some()) || binding.keys.contains(&typed.as_str())
            })
            .collect()
    }

    pub(super) fn act_on_findings(&mut self, action: Action, by: Option<isize>, effects: &mut Vec<Effect>) {
        let Some(Overlay::Findings(place)) = self.overlay else { return };
        match action {
            Action::Enter => {
                self.overlay = None;
                return self.go_to_finding(place);
            }
            Action::Fix => self.fix_listed(place, effects),
            Action::FixAll => self.fix_all(effects),
            Action::Undo => self.undo(effects),
            Action::Filter => self.start_filter(effects),
            _ => {}
        }
        if let Some(Overlay::Findings(place)) = self.overlay {
            self.overlay = Some(Overlay::Findings(moved(place, by.unwrap_or(0), self.sorted_findings().len())));
        }
    }

    fn take_answer(&mut self, effects: &mut Vec<Effect>) {
        let Some(Overlay::Choose(choose)) = self.overlay.take() else { return };
        let Some((_, answer)) = choose.answers.get(choose.chosen).cloned() else { return };
        let (joins, count) = (choose.joins, self.edit_count());
        if matches!(answer, Answer::SeeDifference | Answer::SeeSides(_)) {
            self.overlay = Some(Overlay::Choose(choose));
        }
        self.answer(answer, effects);
        if joins && self.edit_count() > count {
            self.doc.iter_mut().for_each(|doc| doc.history.join());
        }
    }

    fn edit_count(&self) -> usize {
        self.doc.as_ref().map_or(0, |doc| doc.history.edits())
    }
}

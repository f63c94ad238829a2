//! The mouse: click to focus or choose, click `>` to open, click a link to copy it, a step or tab to go there, wheel to scroll.

use super::bindings::{Action, Context};
use super::effect::Effect;
use super::row::RowId;
use super::state::Wizard;
use super::step::Step;
use super::steps::rows;
use super::view::Page;

impl Wizard {
    pub(super) fn click(&mut self, column: u16, row: u16, effects: &mut Vec<Effect>) {
        if self.overlay.is_some() {
            return;
        }
        if self.editing.is_some() && !self.commit(effects) {
            return;
        }
        self.filtering = false;
        let Some(areas) = self.areas() else { return };
        if areas.body.holds(column, row) {
            let Some(target) = self.row_at(row - areas.body.y) else { return };
            self.click_row(target, column - areas.body.x, effects);
        }
    }

    /// What is typed is taken before one leaves it; false where it cannot be.
    fn leaves_text(&mut self, effects: &mut Vec<Effect>) -> bool {
        self.notice = None;
        self.filtering = false;
        self.overlay.is_none() && (self.editing.is_none() || self.commit(effects))
    }

    pub(super) fn click_step(&mut self, step: Step, effects: &mut Vec<Effect>) {
        if self.leaves_text(effects) {
            self.go_to(step, effects);
        }
    }

    pub(super) fn click_tab(&mut self, place: usize, effects: &mut Vec<Effect>) {
        let tab = self.list.tabs.get(place).map(|(tab, _)| tab.clone());
        if let Some(tab) = tab.filter(|_| self.leaves_text(effects)) {
            self.list.tab = tab;
            self.refresh_list();
        }
    }

    /// The row at a line of the body.
    pub fn row_at(&self, line: u16) -> Option<RowId> {
        let areas = self.areas()?;
        let view = self.view();
        let mut left = usize::from(line) + view.skip;
        for row in rows(self).into_iter().skip(view.top) {
            let height = self.height(row, areas.row_width());
            if left < height {
                return Some(row);
            }
            left -= height;
        }
        None
    }

    fn click_row(&mut self, row: RowId, column: u16, effects: &mut Vec<Effect>) {
        let copies = matches!(row, RowId::PostbackLink(_) | RowId::FinalUrl(_) | RowId::SumUrl(_));
        if let Some(id) = row.owner().filter(|_| copies) {
            let head = match self.page {
                Page::Step(Step::Postbacks) => RowId::Postback(id),
                Page::Step(Step::Links) => RowId::Link(id),
                _ => rows(self).into_iter().find(|known| known.takes_focus() && known.owner() == Some(id)).unwrap_or(row),
            };
            self.focus_on(head);
            return self.copy(effects);
        }
        if !row.takes_focus() {
            return;
        }
        let was_focused = self.focus() == Some(row);
        self.focus_on(row);
        let on_mark = row.opens() && column < 4;
        if on_mark || was_focused {
            self.enter(effects);
        }
    }

    /// The wheel moves the cursor with the page, so that it never gets out of sight.
    pub(super) fn scroll(&mut self, notches: i16) {
        let context = match self.context() {
            over @ (Context::Findings | Context::Choice | Context::Reading | Context::Report | Context::Settings | Context::Help) => over,
            Context::Line | Context::Fields => return,
            Context::Browse | Context::Edit | Context::Filter => Context::Browse,
        };
        let action = if notches > 0 { Action::Down } else { Action::Up };
        for _ in 0..notches.unsigned_abs().min(50) {
            self.act_in(context, action, &mut Vec::new());
        }
    }
}

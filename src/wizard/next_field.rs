//! From one text of a page to the next.

use crate::model::at::At;
use crate::model::setup::Setup;

use super::effect::Effect;
use super::row::RowId;
use super::state::Wizard;
use super::steps::rows;

impl Wizard {
    /// Commits and goes to the next (or the previous) text of the page, from a row's name to the next one's name too; behind the last one, nothing
    /// is edited any more.
    pub(super) fn next_field(&mut self, forward: bool, effects: &mut Vec<Effect>) {
        let Some(at) = self.editing.as_ref().map(|editing| editing.at.clone()) else { return };
        if !self.commit(effects) || self.editing.is_some() || self.overlay.is_some() {
            return;
        }
        if let Some(other) = at.other().filter(|_| at.is_second() != forward) {
            return self.start_editing(other);
        }
        let Some(setup) = self.setup() else { return };
        let (rows, own) = (rows(self), RowId::of(&at, setup));
        let Some(place) = rows.iter().position(|row| *row == own) else { return };
        let is_name = own.name(setup).is_some_and(|name| name == at);
        let text = |row: &RowId| first_text(*row, setup, forward).or_else(|| row.name(setup).filter(|_| is_name));
        let next = if forward { rows[place + 1..].iter().find_map(text) } else { rows[..place].iter().rev().find_map(text) };
        if let Some(next) = next {
            self.show(&next);
            self.start_editing(next);
        }
    }
}

/// The text of a row at which the cursor arrives, coming from above or from below.
fn first_text(row: RowId, setup: Setup<'_>, from_above: bool) -> Option<At> {
    let text = row.text(setup)?;
    match text.other() {
        Some(other) if other.is_second() != from_above => Some(other),
        _ => Some(text),
    }
}

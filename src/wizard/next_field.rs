//! From one text of a page to the next.

use super::effect::Effect;
use super::field::Field;
use super::row::RowId;
use super::state::Wizard;
use super::steps::rows;

impl Wizard {
    /// Commits and goes to the next (or the previous) text of the page; behind the last one, nothing is edited any more.
    pub(super) fn next_field(&mut self, forward: bool, effects: &mut Vec<Effect>) {
        let Some(field) = self.editing.as_ref().map(|editing| editing.field) else { return };
        if !self.commit(effects) {
            return;
        }
        if self.editing.is_some() || self.overlay.is_some() {
            return;
        }
        if let Some(other) = field.other_of_row().filter(|_| field.is_second() != forward) {
            return self.start_editing(other);
        }
        let rows = rows(self);
        let Some(place) = rows.iter().position(|row| *row == field.row()) else { return };
        let next = if forward {
            rows[place + 1..].iter().find_map(|row| first_field(*row, true))
        } else {
            rows[..place].iter().rev().find_map(|row| first_field(*row, false))
        };
        if let Some(next) = next {
            self.focus_on(next.row());
            self.start_editing(next);
        }
    }
}

/// The text of a row at which the cursor arrives, coming from above or from below.
fn first_field(row: RowId, from_above: bool) -> Option<Field> {
    let field = Field::of_row(row)?;
    match field.other_of_row() {
        Some(other) if other.is_second() != from_above => Some(other),
        _ => Some(field),
    }
}

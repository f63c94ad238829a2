//! The cursor among the rows of a page.

use super::row::RowId;
use super::state::Wizard;
use super::steps::rows;

impl Wizard {
    /// Moves the cursor by one row.
    pub(super) fn step_focus(&mut self, by: isize) {
        let rows = self.rows();
        let Some(place) = self.view().place_among(&rows) else { return };
        let places = std::iter::successors(Some(place), |place| place.checked_add_signed(by).filter(|next| *next < rows.len()));
        let next = places.skip(1).map(|place| (place, rows[place])).find(|(_, row)| row.takes_focus());
        if let Some((place, row)) = next {
            let view = self.views.entry(self.page).or_default();
            (view.focus, view.place) = (Some(row), place);
        }
        self.has_only_stepped = true;
    }

    /// Moves the cursor by as many lines as are seen.
    pub(super) fn page_focus(&mut self, down: bool) {
        let rows = rows(self);
        let (Some(areas), Some(focus)) = (self.areas(), self.focus()) else { return };
        let Some(mut at) = rows.iter().position(|row| *row == focus) else { return };
        let mut room = usize::from(areas.body.height);
        let mut last = at;
        while let Some(next) = at.checked_add_signed(if down { 1 } else { -1 }).filter(|next| *next < rows.len()) {
            let height = self.height(rows[next], areas.row_width());
            if height > room {
                break;
            }
            room -= height;
            at = next;
            if rows[at].takes_focus() {
                last = at;
            }
        }
        self.focus_on(rows[last]);
    }

    pub(super) fn focus_end(&mut self, last: bool) {
        let rows = rows(self);
        let mut focusable = rows.iter().filter(|row| row.takes_focus());
        let row = if last { focusable.next_back() } else { focusable.find(|row| !matches!(row, RowId::ProfileName)) };
        if let Some(row) = row {
            self.focus_on(*row);
        }
    }
}

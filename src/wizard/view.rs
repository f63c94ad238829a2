//! Where the user is, and what of a page is seen.

use super::row::RowId;
use super::step::Step;

/// Where the user is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The list of profiles.
    Profiles,
    /// A step of the walk; without a profile it is the choice of a partner.
    Step(Step),
}

/// The focus of a page and how far it is scrolled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The row under the cursor.
    pub focus: Option<RowId>,
    /// Its place at the last look, for when the row is gone.
    pub place: usize,
    /// The first row that is seen.
    pub top: usize,
    /// How many of its lines are scrolled away.
    pub skip: usize,
}

impl View {
    /// The place of the focus among the rows: where it was at the last look, as a rule.
    pub(super) fn place_among(&self, rows: &[RowId]) -> Option<usize> {
        let focus = self.focus?;
        if rows.get(self.place) == Some(&focus) { Some(self.place) } else { rows.iter().position(|row| *row == focus) }
    }
}

//! What was put into the partner's cabinet, and when: the one place where a link is stored, as a memory and never as a source (3-files).

use super::day::Day;

/// One row of the partner's own table: our key, and the macro without its delimiters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The tracker's parameter key.
    pub key: String,
    /// The partner's macro, bare.
    pub macro_name: String,
}

/// What a person puts into the cabinet for one link: the link that is copied, and the rows that are entered beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entered {
    /// The link.
    pub link: String,
    /// The rows; none where the cabinet takes the whole link.
    pub rows: Vec<TableRow>,
}

/// A link that stands in the cabinet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// What was put there.
    pub what: Entered,
    /// On which day.
    pub on: Day,
}

impl Entered {
    /// In one line: `https://… · clickid ← click_id · sum ← amount`.
    pub fn line(&self) -> String {
        self.rows.iter().fold(self.link.clone(), |line, row| format!("{line} · {} ← {}", row.key, row.macro_name))
    }
}

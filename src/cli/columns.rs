//! Text in columns, for lists on the terminal.

use unicode_width::UnicodeWidthStr;

use super::output::{Output, Paint};
use crate::model::brief::brief;
use crate::model::hidden::marked;

/// A cell that is wider does not push the columns of all others away.
const WIDEST: usize = 200;

/// Rows of text under a heading.
pub struct Columns<const N: usize> {
    heading: [String; N],
    rows: Vec<[String; N]>,
}

impl<const N: usize> Columns<N> {
    /// Columns with these headings; where all are empty there is no line of them.
    pub fn new(heading: [String; N]) -> Self {
        Columns { heading, rows: Vec::new() }
    }

    /// Adds a row.
    pub fn push(&mut self, row: [String; N]) {
        self.rows.push(row.map(|cell| marked(&brief(&cell))));
    }

    /// Prints them, each column as wide as its widest cell, but for cells that are wider than any screen.
    pub fn print(&self, out: &mut Output) -> std::io::Result<()> {
        let width = |column: usize| {
            self.rows.iter().chain([&self.heading]).map(|row| row[column].width()).filter(|width| *width <= WIDEST).max().unwrap_or(0)
        };
        let widths: [usize; N] = std::array::from_fn(width);
        if self.heading.iter().any(|head| !head.is_empty()) {
            let heading = out.painted(Paint::Bold, &line(&self.heading, &widths));
            out.line(&heading)?;
        }
        self.rows.iter().try_for_each(|row| out.line(&line(row, &widths)))
    }
}

fn line<const N: usize>(row: &[String; N], widths: &[usize; N]) -> String {
    let mut line = String::new();
    for (cell, width) in row.iter().zip(widths) {
        line.push_str(cell);
        line.push_str(&" ".repeat(width.saturating_sub(cell.width()) + 2));
    }
    line.truncate(line.trim_end().len());
    line
}

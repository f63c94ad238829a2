//! What rows are made of: a label with its text, the marks of the checks.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::model::at::At;
use crate::model::brief::brief;
use crate::model::check::{PLACED_CHANGED, Severity};
use crate::wizard::row::RowId;
use crate::words::Say;
use crate::words::wrap::wide;

use super::editor::field_text;
use super::pen::Pen;

/// A row as it is drawn.
#[derive(Debug, Default, PartialEq)]
pub struct Drawn {
    /// Its lines.
    pub lines: Vec<Line<'static>>,
    /// The column of the cursor on its first line, where a text of it is edited.
    pub cursor: Option<u16>,
}

impl Drawn {
    /// A row of one line.
    pub fn one(line: impl Into<Line<'static>>) -> Self {
        Drawn { lines: vec![line.into()], cursor: None }
    }
}

/// Columns of the label of a one-text row.
pub fn label_width(room: usize) -> usize {
    if room < 60 { 16 } else { 22 }
}

/// Columns of a label that is longer than most: as many as it needs, but not more than half the row.
pub fn wide_label(label: &str, room: usize) -> usize {
    label_width(room).max(wide(&brief(label)).min(room / 2))
}

/// A row of one text: label and value, or what is to be typed there.
pub fn field_row(pen: Pen<'_>, at: &At, label: &str, hint: &str, room: usize) -> Drawn {
    let width = wide_label(&format!("{label} "), room);
    let indent = 2;
    let marks = marks_at(pen, at);
    let marks_width: usize = marks.iter().map(Span::width).sum();
    let value_room = room.saturating_sub(indent + width + marks_width + 2);
    let (mut spans, cursor) = field_text(pen, at, hint, value_room);
    let mut left = vec![Span::raw("  "), Span::raw(pen.column(label, width))];
    left.append(&mut spans);
    let column = cursor.map(|column| u16::try_from(indent + width + column).unwrap_or(u16::MAX));
    Drawn { lines: vec![pen.split(left, marks, room)], cursor: column }
}

/// A row of the table of a postback: a label that is not edited, and a text that is.
pub fn labelled(pen: Pen<'_>, label: &str, at: &At, hint: &str, room: usize) -> Drawn {
    let width = wide_label(label, room);
    let right = marks_at(pen, at);
    let right_width: usize = right.iter().map(Span::width).sum();
    let (spans, cursor) = field_text(pen, at, hint, room.saturating_sub(8 + width + right_width));
    let mut left = vec![Span::raw(format!("      {} ", pen.column(label, width)))];
    left.extend(spans);
    Drawn { lines: vec![pen.split(left, right, room)], cursor: cursor.map(|column| u16::try_from(7 + width + column).unwrap_or(u16::MAX)) }
}

/// What the checks say of a text's row.
pub fn marks_at(pen: Pen<'_>, at: &At) -> Vec<Span<'static>> {
    pen.setup.map(|setup| marks(pen, RowId::of(at, setup))).unwrap_or_default()
}

/// What the checks say of a row, in a word: the worst kind and how many.
pub fn marks(pen: Pen<'_>, row: RowId) -> Vec<Span<'static>> {
    let (mut errors, mut warnings, mut notes, mut to_fill) = (0usize, 0usize, 0usize, 0usize);
    // A link that changed since it was placed is told in words.
    for finding in pen.wizard.findings_of(row).filter(|finding| finding.code != PLACED_CHANGED) {
        match (finding.to_fill, finding.severity) {
            (true, _) => to_fill += 1,
            (_, Severity::Error) => errors += 1,
            (_, Severity::Warning) => warnings += 1,
            (_, Severity::Note) => notes += 1,
        }
    }
    let mark = |id: &'static str, count: usize, style: Style| vec![Span::styled(format!("{} ", pen.say(&Say::new(id).with("count", count))), style)];
    if errors > 0 {
        mark("count-errors", errors, pen.theme.bad())
    } else if warnings > 0 {
        mark("count-warnings", warnings, pen.theme.warn())
    } else if to_fill > 0 {
        vec![Span::styled(format!("{} ", pen.get("to-fill-in")), pen.theme.dim())]
    } else if notes > 0 {
        mark("count-notes", notes, pen.theme.dim())
    } else {
        Vec::new()
    }
}

/// "+ something".
pub fn add_row(pen: Pen<'_>, id: &str, indent: usize) -> Drawn {
    Drawn::one(Line::styled(format!("{}+ {}", " ".repeat(indent), pen.get(id)), pen.theme.dim()))
}

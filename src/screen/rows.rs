//! One row as lines.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::model::check::Severity;
use crate::wizard::field::Field;
use crate::wizard::row::RowId;
use crate::words::Say;

use super::editor::field_text;
use super::page::custom;
use super::pen::Pen;
use super::{catalog_rows, link_lines, profile_rows};

/// A row as it is drawn.
#[derive(Default)]
pub struct Drawn {
    /// Its lines.
    pub lines: Vec<Line<'static>>,
    /// The column of the cursor on its first line, where a text of it is edited.
    pub cursor: Option<u16>,
}

impl Drawn {
    /// A row of one line.
    #[must_use]
    pub fn one(line: impl Into<Line<'static>>) -> Self {
        Drawn { lines: vec![line.into()], cursor: None }
    }
}

/// The row's lines at a width.
pub fn draw_row(pen: Pen<'_>, row: RowId, width: u16) -> Drawn {
    let room = usize::from(width);
    match row {
        RowId::Blank => Drawn::one(""),
        RowId::Heading(id) => Drawn::one(Line::styled(pen.fit(&format!("  {}", heading(pen, id)), room.saturating_sub(1)), pen.theme.dim())),
        RowId::Profile(_) | RowId::AddProfile | RowId::Custom | RowId::Integration(_) | RowId::BadFile(_) => catalog_rows::draw(pen, row, room),
        RowId::IntegrationNotes => link_lines::notes(pen, room),
        RowId::PlaceholderWhere(place) => link_lines::place(pen, place, room),
        RowId::PostbackLink(_)
        | RowId::FullLink(_)
        | RowId::FinalUrl(_)
        | RowId::SumUrl(_)
        | RowId::RawLink(_)
        | RowId::Changed(_)
        | RowId::Remark(_) => link_lines::draw(pen, row, room),
        _ => profile_rows::draw(pen, row, room),
    }
}

fn heading(pen: Pen<'_>, id: &'static str) -> String {
    let Some(setup) = pen.wizard.setup() else { return String::new() };
    let tracker = setup.tracker.map(|tracker| tracker.name.clone()).unwrap_or_default();
    pen.say(&Say::new(id).with("custom", custom(setup)).with("partner", setup.partner_name().unwrap_or_default()).with("tracker", tracker))
}

/// Columns of the label of a one-text row.
pub fn label_width(room: usize) -> usize {
    if room < 60 { 16 } else { 22 }
}

/// A row of one text: label and value, or what is to be typed there.
pub fn field_row(pen: Pen<'_>, field: Field, label: &str, hint: &str, room: usize) -> Drawn {
    let width = label_width(room);
    let indent = 2;
    let marks = marks(pen, field.row());
    let marks_width: usize = marks.iter().map(Span::width).sum();
    let value_room = room.saturating_sub(indent + width + marks_width + 2);
    let (mut spans, cursor) = field_text(pen, field, hint, value_room);
    let mut left = vec![Span::raw("  "), Span::raw(pen.column(label, width))];
    left.append(&mut spans);
    let column = cursor.map(|column| u16::try_from(indent + width + column).unwrap_or(u16::MAX));
    Drawn { lines: vec![pen.split(left, marks, room)], cursor: column }
}

/// What the checks say of a row, in a word: the worst kind and how many.
pub fn marks(pen: Pen<'_>, row: RowId) -> Vec<Span<'static>> {
    let (mut errors, mut warnings, mut notes, mut to_fill) = (0usize, 0usize, 0usize, 0usize);
    for finding in pen.wizard.findings_of(row) {
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

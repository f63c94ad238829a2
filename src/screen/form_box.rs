//! A form: each line below what it asks, and what follows from them below all.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::wizard::form::{Form, FormLine, Purpose};
use crate::wizard::layout::Area;
use crate::words::wrap::sentence_lines;

use super::boxes;
use super::editor::window;
use super::frame::Frame;
use super::pen::{Pen, cursor, write};

/// Columns that a line takes at the least.
const LEAST: usize = 24;

/// So many lines are usually told below the others.
const TOLD: usize = 3;

/// Draws the lines; where there is no room for all, those around the cursor.
pub fn draw(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area, form: &Form) {
    let width = usize::from(boxes::inside(area).width.saturating_sub(2));
    let mut lines: Vec<Line<'static>> = Vec::new();
    let mut at = (0, 0);
    for (place, line) in form.lines.iter().enumerate() {
        let has_cursor = place == form.at;
        lines.extend(sentence_lines(&pen.say(&line.ask), width).into_iter().map(|text| Line::raw(format!(" {text}"))));
        let (field, column) = field(pen, line, has_cursor, width);
        if has_cursor {
            at = (lines.len(), 1 + column);
        }
        lines.extend([field, Line::default()]);
    }
    let asked = lines.len();
    lines.extend(form.told.iter().flat_map(|say| sentence_lines(&pen.say(say), width)).map(|text| Line::styled(format!(" {text}"), pen.theme.dim())));
    // What is told comes and goes as one types; the box keeps its height.
    let wanted = asked + (lines.len() - asked).max(TOLD) + 2;
    let area = boxes::centred(area, area.width, u16::try_from(wanted).unwrap_or(u16::MAX));
    boxes::draw(frame, pen, area, &pen.get(title(&form.purpose)));
    let inside = boxes::inside(area);
    let height = usize::from(inside.height);
    if lines.len() > height {
        // Blanks are the first to go.
        let above = lines[..at.0].iter().filter(|line| line.spans.is_empty()).count();
        lines.retain(|line| !line.spans.is_empty());
        at.0 -= above;
    }
    let first = (at.0 + 1).saturating_sub(height);
    for (row, line) in (0..inside.height).zip(lines.iter().skip(first)) {
        write(frame, inside, row, line);
    }
    boxes::more(frame, pen, (area, inside), first, lines.len());
    cursor(frame, inside, u16::try_from(at.1).unwrap_or(0), u16::try_from(at.0 - first).unwrap_or(0));
}

fn title(purpose: &Purpose) -> &'static str {
    match purpose {
        Purpose::Integration => "key-save-integration",
        Purpose::Replace => "replace-form",
        Purpose::Like(..) => "like-form",
        Purpose::Many(_) => "many-form",
    }
}

/// The line as it is typed, and the column of the cursor in it.
fn field(pen: Pen<'_>, line: &FormLine, has_cursor: bool, width: usize) -> (Line<'static>, usize) {
    let (typed, column) =
        if has_cursor { window(&line.line, width.saturating_sub(1)) } else { (pen.fit(line.line.text(), width.saturating_sub(1)), 0) };
    let filler = " ".repeat(LEAST.min(width).saturating_sub(typed.width()));
    let style = if has_cursor { pen.theme.field() } else { pen.theme.plain() };
    // Who sees no colours sees by the mark which line has the cursor.
    let mark = if has_cursor { ">" } else { " " };
    (Line::from(vec![Span::raw(mark), Span::styled(typed + &filler, style)]), column)
}

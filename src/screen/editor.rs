//! A text under the cursor, and the offers below it.

use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::model::at::At;
use crate::model::hidden::marked;
use crate::wizard::layout::Area;
use crate::wizard::line_editor::LineEditor;

use super::boxes;
use super::frame::Frame;
use super::pen::{Pen, rect};

/// How many offers are shown at once.
const OFFERS: usize = 8;

/// The text of a field, and the column of the cursor where it is edited. An empty one shows what is to be typed.
pub fn field_text(pen: Pen<'_>, at: &At, hint: &str, room: usize) -> (Vec<Span<'static>>, Option<usize>) {
    match &pen.wizard.editing {
        Some(editing) if editing.at == *at => {
            let (text, column) = window(&editing.line, room.saturating_sub(1));
            let filler = " ".repeat(room.saturating_sub(text.width()).min(12));
            (vec![Span::styled(format!("{text}{filler}"), pen.theme.field())], Some(column))
        }
        _ => {
            let value = pen.wizard.value_of(at);
            if value.is_empty() {
                return (vec![Span::styled(pen.fit(hint, room), pen.theme.dim())], None);
            }
            let style = if is_macro(pen, &value) { pen.theme.macro_part() } else { pen.theme.plain() };
            (vec![Span::styled(pen.fit_value(&value, room), style)], None)
        }
    }
}

/// True for a text that the partner or the tracker puts a value in for.
fn is_macro(pen: Pen<'_>, text: &str) -> bool {
    pen.setup.is_some_and(|setup| setup.macro_style().name_in(text).is_some() || setup.tracker.is_some_and(|tracker| tracker.fills(text)))
}

/// The part of a line around its cursor that fits into `room` columns, and the cursor's column in it.
pub fn window(line: &LineEditor, room: usize) -> (String, usize) {
    let (before, behind) = line.text().split_at(line.cursor());
    let (start, column) = fitting(before.graphemes(true).rev(), room);
    let (end, _) = fitting(behind.graphemes(true), room - column);
    (marked(&before[before.len() - start..]) + &marked(&behind[..end]), column)
}

/// How many bytes of these graphemes fit into `room` columns, and how many columns they take.
fn fitting<'t>(graphemes: impl Iterator<Item = &'t str>, room: usize) -> (usize, usize) {
    let (mut bytes, mut columns) = (0, 0);
    for grapheme in graphemes {
        let width = marked(grapheme).width();
        if columns + width > room {
            break;
        }
        bytes += grapheme.len();
        columns += width;
    }
    (bytes, columns)
}

/// Draws the offers under the text that is edited, or above it where there is no room; `column` is that of the cursor.
pub fn draw_offers(frame: &mut Frame<'_>, pen: Pen<'_>, body: Area, column: u16) {
    let Some(editing) = &pen.wizard.editing else { return };
    let shown = editing.shown();
    let Some(line) = line_of(pen, body).filter(|_| !shown.is_empty()) else { return };
    let wanted = u16::try_from(shown.len().min(OFFERS) + 2).unwrap_or(2);
    let below = body.height.saturating_sub(line + 1) + 2;
    let above = line;
    let (y, height) = if below >= wanted || below >= above {
        (body.y + line + 1, wanted.min(below))
    } else {
        (body.y + line - wanted.min(above), wanted.min(above))
    };
    let height = height.min(frame.area().height.saturating_sub(y));
    if height < 3 {
        return;
    }
    let adds = shown.iter().any(|offer| !offer.adds.is_empty());
    let title = pen.get(if adds { "offers-events-title" } else { "offers-title" });
    let text_width = shown.iter().map(|offer| offer.text.width()).max().unwrap_or(0).min(28);
    let line = |place: usize| {
        let offer = shown[place];
        Line::from(vec![Span::raw(format!(" {}  ", pen.column(&offer.text, text_width))), Span::styled(pen.say(&offer.means), pen.theme.dim())])
    };
    // A list that scrolls keeps its width.
    let needed = if shown.len() > OFFERS { usize::MAX } else { (0..shown.len()).map(|place| line(place).width() + 3).max().unwrap_or(0) };
    let widest = body.width.saturating_sub(10).clamp(20, 64).min(body.width);
    let width = u16::try_from(needed.max(title.width() + 7)).unwrap_or(u16::MAX).min(widest);
    // What is offered stands under the text in whose place it goes, past the frame and a blank.
    let begins = u16::try_from(window(&editing.line, usize::from(column)).1 + 2).unwrap_or(u16::MAX);
    let area = Area { x: body.x + column.saturating_sub(begins).min(body.width - width), y, width, height };
    // What stands at its right would be the end of a sentence whose beginning is hidden.
    let beside = rect(frame, Area { width: (body.x + body.width).saturating_sub(area.x + 1).max(area.width), ..area });
    Clear.render(beside, frame.buffer_mut());
    boxes::framed(frame, pen, area, &title);
    boxes::list(frame, pen, (area, boxes::inside(area)), shown.len(), editing.chosen, line);
}

/// The line of the body on which the edited row stands.
fn line_of(pen: Pen<'_>, body: Area) -> Option<u16> {
    let focus = pen.wizard.focus()?;
    (0..body.height).find(|line| pen.wizard.row_at(*line) == Some(focus))
}

//! A text under the cursor, and the offers below it.

use ratatui::Frame;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::model::at::At;
use crate::model::hidden::marked;
use crate::model::offers::Offer;
use crate::wizard::layout::Area;
use crate::wizard::line_editor::LineEditor;

use super::boxes;
use super::pen::Pen;

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
            (vec![Span::raw(pen.fit_value(&value, room))], None)
        }
    }
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

/// Draws the offers under the row that is edited, or above it where there is no room.
pub fn draw_offers(frame: &mut Frame<'_>, pen: Pen<'_>, body: Area) {
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
    let width = body.width.saturating_sub(10).clamp(20, 64).min(body.width);
    let area = Area { x: body.x + body.width.saturating_sub(width).min(8), y, width, height };
    let adds = shown.iter().any(|offer| !offer.adds.is_empty());
    boxes::draw(frame, pen, area, &pen.get(if adds { "offers-events-title" } else { "offers-title" }));
    draw_list(frame, pen, area, &shown, editing.chosen);
}

fn draw_list(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area, shown: &[&Offer], chosen: Option<usize>) {
    let inside = boxes::inside(area);
    let text_width = shown.iter().map(|offer| offer.text.width()).max().unwrap_or(0).min(28);
    boxes::list(frame, pen, (area, inside), shown.len(), chosen, |place| {
        let offer = shown[place];
        Line::from(vec![Span::raw(format!(" {}  ", pen.column(&offer.text, text_width))), Span::styled(pen.say(&offer.means), pen.theme.dim())])
    });
}

/// The line of the body on which the edited row stands.
fn line_of(pen: Pen<'_>, body: Area) -> Option<u16> {
    let focus = pen.wizard.focus()?;
    (0..body.height).find(|line| pen.wizard.row_at(*line) == Some(focus))
}

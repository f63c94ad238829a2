//! The name and the id of an integration of the user's own, as they are asked for.

use ratatui::Frame;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::wizard::layout::Area;
use crate::wizard::line_editor::LineEditor;
use crate::wizard::overlay::IntegrationPage;
use crate::words::wrap::sentence_lines;

use super::boxes;
use super::editor::window;
use super::pen::{Pen, cursor, write};

/// Columns that a line takes at the least.
const LEAST: usize = 24;

/// Draws both lines, each below what it asks.
pub fn draw(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area, page: &IntegrationPage) {
    boxes::draw(frame, pen, area, &pen.get("key-save-integration"));
    let inside = boxes::inside(area);
    let width = usize::from(inside.width.saturating_sub(2));
    let mut row = 0;
    let lines: [(&str, &LineEditor, bool); 2] = [("save-integration-name", &page.name, !page.on_id), ("save-integration-id", &page.id, page.on_id)];
    for (ask, line, has_cursor) in lines {
        for text in sentence_lines(&pen.get(ask), width) {
            write(frame, inside, row, &Line::raw(format!(" {text}")));
            row += 1;
        }
        let (typed, column) = window(line, width.saturating_sub(1));
        let filler = " ".repeat(LEAST.min(width).saturating_sub(typed.width()));
        let style = if has_cursor { pen.theme.field() } else { pen.theme.plain() };
        // Who sees no colours sees by the mark which line has the cursor.
        let mark = if has_cursor { ">" } else { " " };
        write(frame, inside, row, &Line::from(vec![Span::raw(mark), Span::styled(typed + &filler, style)]));
        if has_cursor {
            cursor(frame, inside, u16::try_from(1 + column).unwrap_or(0), row);
        }
        row += 2;
    }
}

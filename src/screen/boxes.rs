//! A box over the page.

use ratatui::Frame;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget};
use unicode_width::UnicodeWidthStr;

use crate::wizard::layout::Area;

use super::pen::{self, Pen, rect, select, write};

/// Clears an area and draws a frame around it, with a title.
pub fn draw(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area, title: &str) {
    let cells = rect(frame, area);
    Clear.render(cells, frame.buffer_mut());
    let [upper_left, upper_right, lower_left, lower_right, across, down] = pen.theme.frame();
    let width = usize::from(area.width);
    if width < 2 || area.height < 2 {
        return;
    }
    let title = pen.fit(title, width.saturating_sub(6));
    let head = if title.is_empty() { String::new() } else { format!(" {title} ") };
    let rest = width.saturating_sub(3 + head.width());
    let dim = pen.theme.dim();
    let top = Line::from(vec![
        Span::styled(format!("{upper_left}{across}"), dim),
        Span::styled(head, pen.theme.strong()),
        Span::styled(format!("{}{upper_right}", across.repeat(rest)), dim),
    ]);
    write(frame, area, 0, &top);
    for row in 1..area.height - 1 {
        write(frame, area, row, &Line::styled(format!("{down}{}{down}", " ".repeat(width - 2)), dim));
    }
    write(frame, area, area.height - 1, &Line::styled(format!("{lower_left}{}{lower_right}", across.repeat(width - 2)), dim));
    // The frame is dim, what stands inside is not.
    let content = rect(frame, inside(area));
    frame.buffer_mut().set_style(content, ratatui::style::Style::reset());
}

/// What a box has inside its frame.
pub fn inside(area: Area) -> Area {
    Area { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: area.height.saturating_sub(2) }
}

/// The list of a box: `count` lines, of which those are drawn that are seen, with the chosen one among them.
pub fn list(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area, count: usize, chosen: Option<usize>, line: impl Fn(usize) -> Line<'static>) {
    let first = chosen.map_or(0, |chosen| (chosen + 1).saturating_sub(usize::from(area.height)));
    for (row, place) in (0..area.height).zip(first..count) {
        write(frame, area, row, &line(place));
        if chosen == Some(place) {
            select(frame, pen, area, row);
        }
    }
    more(frame, pen, area, first, count);
}

/// Marks on the box's right side that its list goes on above or below: `first` is the first line that is seen of `count`.
pub fn more(frame: &mut Frame<'_>, pen: Pen<'_>, list: Area, first: usize, count: usize) {
    let side = Area { width: list.width + 1, ..list };
    pen::more(frame, pen, side, first > 0, first + usize::from(list.height) < count);
}

/// A box of that size in the middle of an area, smaller where there is no room.
pub fn centred(area: Area, width: u16, height: u16) -> Area {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Area { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height }
}

//! A box over the page.

use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget};
use unicode_width::UnicodeWidthStr;

use crate::wizard::layout::Area;

use super::frame::Frame;
use super::pen::{Pen, rect, select, write};
use super::unseen::Unseen;

/// Draws a box that is all that counts: what stands beside it, cut into pieces by it, goes.
pub fn draw(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area, title: &str) {
    let beside = rect(frame, Area { x: 0, width: frame.area().width, ..area });
    Clear.render(beside, frame.buffer_mut());
    framed(frame, pen, area, title);
}

/// Clears an area and draws a frame around it, with a title.
pub fn framed(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area, title: &str) {
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
pub fn list(
    frame: &mut Frame<'_>,
    pen: Pen<'_>,
    (around, list): (Area, Area),
    count: usize,
    chosen: Option<usize>,
    line: impl Fn(usize) -> Line<'static>,
) {
    let first = chosen.map_or(0, |chosen| (chosen + 1).saturating_sub(usize::from(list.height)));
    for (row, place) in (0..list.height).zip(first..count) {
        write(frame, list, row, &line(place));
        if chosen == Some(place) {
            select(frame, pen, list, row);
        }
    }
    more(frame, pen, (around, list), first, count);
}

/// Says on the frame of a box that its list goes on: `first` is the first line that is seen of `count`.
pub fn more(frame: &mut Frame<'_>, pen: Pen<'_>, (around, list): (Area, Area), first: usize, count: usize) {
    tell(frame, pen, (around, list), Unseen::of(first, count, usize::from(list.height)));
}

/// Says on the frame of a box how much of its list is not seen.
pub fn tell(frame: &mut Frame<'_>, pen: Pen<'_>, (around, list): (Area, Area), unseen: Unseen) {
    unseen.mark(frame, pen, Area { width: list.width + 1, ..list });
    let bottom =
        Area { y: around.y + around.height.saturating_sub(1), height: around.height.min(1), width: around.width.saturating_sub(1), ..around };
    unseen.tell(frame, pen, bottom);
}

/// A box of that size in the middle of an area, smaller where there is no room.
pub fn centred(area: Area, width: u16, height: u16) -> Area {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Area { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height }
}

//! That a list goes on: a mark where it does, and how much there is.

use ratatui::style::{Modifier, Style};
use ratatui::text::Line;

use crate::wizard::layout::Area;
use crate::words::wrap::wide;

use super::frame::Frame;
use super::pen::{Pen, write};

/// How much of a list is out of sight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unseen {
    /// Rows or lines above those that are seen.
    pub above: usize,
    /// Rows or lines below them.
    pub below: usize,
}

impl Unseen {
    /// What is not seen of so many lines where this one is the first of a page that tall.
    pub fn of(first: usize, count: usize, height: usize) -> Self {
        Unseen { above: first, below: count.saturating_sub(first + height) }
    }

    /// Marks it at the right end of an area, in the column that is left free for that.
    pub fn mark(self, frame: &mut Frame<'_>, pen: Pen<'_>, area: Area) {
        let (up, down) = pen.theme.more();
        let end = Area { x: area.x + area.width.saturating_sub(1), width: 1, ..area };
        for (is_there, mark, row) in [(self.above > 0, up, 0), (self.below > 0, down, area.height.saturating_sub(1))] {
            if is_there {
                // The cell may have been the frame's, a coloured letter's, or the end of the row under the cursor.
                let cell = frame.buffer_mut().cell((end.x, end.y + row)).map_or(Style::new(), ratatui::buffer::Cell::style);
                let style = Style::reset().patch(pen.theme.strong());
                let is_selected = cell.add_modifier.contains(Modifier::REVERSED);
                write(frame, end, row, &Line::styled(mark, if is_selected { pen.theme.selected(style) } else { style }));
            }
        }
    }

    /// Tells how much it is, at the right end of a line of the frame.
    pub fn tell(self, frame: &mut Frame<'_>, pen: Pen<'_>, rule: Area) {
        let (up, down) = pen.theme.more();
        let sides = [(up, self.above), (down, self.below)];
        let told: Vec<String> = sides.iter().filter(|(_, count)| *count > 0).map(|(mark, count)| format!("{mark} {count}")).collect();
        let text = format!(" {} ", told.join("  "));
        let width = u16::try_from(wide(&text)).unwrap_or(u16::MAX);
        if told.is_empty() || rule.height == 0 || rule.width < width + 2 {
            return;
        }
        write(frame, Area { x: rule.x + rule.width - width - 1, width, ..rule }, 0, &Line::styled(text, Style::reset().patch(pen.theme.plain())));
    }
}

//! How wide the columns of a row are: what stands last gives way first, and no text is cut while there are blanks to give.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::words::wrap::wide;

use super::pen::Pen;

/// Of a text that is cut so much is left at the least.
const SHORTEST: usize = 6;

/// A text in its column.
#[derive(Debug)]
pub struct Cell {
    /// What stands there.
    pub text: String,
    /// How it looks.
    pub style: Style,
    /// Columns it takes where there is room, so that the texts of several rows stand under each other.
    pub base: usize,
    /// Columns that are left to it where there is none.
    pub least: usize,
}

impl Cell {
    /// A text that may be cut down to so many columns.
    pub fn new(text: String, style: Style, base: usize, least: usize) -> Self {
        Cell { text, style, base, least }
    }

    /// Columns that it takes where there is room: a text longer than its column stands two blanks from the next one.
    pub fn wish(&self) -> usize {
        if self.need() > self.base { self.need() + 1 } else { self.base }
    }

    /// Columns of the whole text.
    pub fn need(&self) -> usize {
        wide(&self.text)
    }
}

/// A row of columns after what stands at its head, with the longest of the right ends beside which nothing is cut, or else the last of them.
pub fn row(pen: Pen<'_>, head: Vec<Span<'static>>, cells: &[Cell], ends: Vec<Vec<Span<'static>>>, room: usize) -> Line<'static> {
    let head_width: usize = head.iter().map(Span::width).sum();
    let needed = head_width + cells.iter().map(|cell| cell.need() + 1).sum::<usize>();
    let mut ends = ends.into_iter();
    let mut end = ends.next().unwrap_or_default();
    while needed + width_of(&end) > room {
        let Some(shorter) = ends.next() else { break };
        end = shorter;
    }
    let texts = texts(pen, cells, room.saturating_sub(head_width + width_of(&end) + 1));
    pen.split([head, texts].concat(), end, room)
}

/// The texts of columns that share so much room, a blank behind each.
pub fn texts(pen: Pen<'_>, cells: &[Cell], room: usize) -> Vec<Span<'static>> {
    let text = |(cell, width): (&Cell, usize)| [Span::styled(pen.column(&cell.text, width), cell.style), Span::raw(" ")];
    cells.iter().zip(widths(cells, room)).filter(|(_, width)| *width > 0).flat_map(text).collect()
}

/// Columns of a piece of a row.
pub fn width_of(spans: &[Span<'_>]) -> usize {
    spans.iter().map(Span::width).sum()
}

/// The widths of columns that share so much room, a blank between them.
fn widths(cells: &[Cell], room: usize) -> Vec<usize> {
    let mut widths: Vec<usize> = cells.iter().map(Cell::wish).collect();
    let mut missing = (widths.iter().sum::<usize>() + cells.len().saturating_sub(1)).saturating_sub(room);
    for down_to in [Cell::need, |cell: &Cell| cell.least.min(cell.need()), |_: &Cell| 0] {
        for (width, cell) in widths.iter_mut().zip(cells).rev() {
            let given = width.saturating_sub(down_to(cell)).min(missing);
            *width -= given;
            missing -= given;
        }
    }
    // A few letters of a text are worth nothing: their columns go to another one that is cut.
    for place in (0..cells.len()).rev().filter(|place| *place > 0) {
        if widths[place] < cells[place].need().min(SHORTEST) {
            let mut freed = std::mem::take(&mut widths[place]) + 1;
            for (width, cell) in widths.iter_mut().zip(cells).take(place) {
                let given = cell.need().saturating_sub(*width).min(freed);
                *width += given;
                freed -= given;
            }
        }
    }
    widths
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cells() -> impl Strategy<Value = Vec<Cell>> {
        let cell = (0usize..60, 0usize..30, 1usize..20).prop_map(|(need, base, least)| Cell::new("x".repeat(need), Style::new(), base, least));
        prop::collection::vec(cell, 1..5)
    }

    proptest! {
        #[test]
        fn no_column_is_cut_while_there_is_room(cells in cells(), room in 0usize..240) {
            let widths = widths(&cells, room);
            let needed: usize = cells.iter().map(Cell::need).sum::<usize>() + cells.len() - 1;
            for (width, cell) in widths.iter().zip(&cells) {
                prop_assert!(needed > room || *width >= cell.need());
                prop_assert!(needed <= room || *width <= cell.need(), "blanks are kept beside what was cut");
            }
        }

        #[test]
        fn columns_stay_inside_the_row(cells in cells(), room in 10usize..240) {
            let widths = widths(&cells, room);
            let seen = widths.iter().filter(|width| **width > 0).count();
            prop_assert!(widths.iter().sum::<usize>() + seen.saturating_sub(1) <= room);
        }

        #[test]
        fn the_last_column_gives_way_first(cells in cells(), room in 0usize..240) {
            let widths = widths(&cells, room);
            let cut = |place: usize| widths[place] < cells[place].need();
            for place in 0..cells.len() {
                let is_least_behind = (place + 1..cells.len()).all(|later| widths[later] <= cells[later].least.min(cells[later].need()));
                prop_assert!(!cut(place) || is_least_behind);
            }
        }
    }
}

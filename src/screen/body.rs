//! The rows of a page, as many as are seen, and how many are not.

use crate::wizard::layout::Area;
use crate::wizard::row::RowId;

use super::drawn::Drawn;
use super::frame::Frame;
use super::pen::{Pen, cursor, select, write};
use super::rows::draw_row;
use super::unseen::Unseen;

/// What was drawn.
#[derive(Default)]
pub struct Body {
    /// Rows that take the cursor and are out of sight.
    pub unseen: Unseen,
    /// The column of the cursor, where a text of a row is edited.
    pub edited: Option<u16>,
}

/// Draws the rows, their text in so many columns, and marks where the list goes on.
pub fn draw(frame: &mut Frame<'_>, pen: Pen<'_>, body: Area, width: u16) -> Body {
    let view = pen.wizard.view();
    let all = pen.wizard.rows();
    let taking = |rows: &[RowId]| rows.iter().filter(|row| row.takes_focus()).count();
    let mut edited = None;
    let mut unseen = Unseen { above: taking(&all[..view.top.min(all.len())]), below: 0 };
    let (mut y, mut skip, mut is_cut) = (0, view.skip, false);
    for (place, row) in all.iter().enumerate().skip(view.top) {
        if y >= body.height {
            unseen.below = taking(&all[place..]);
            break;
        }
        let Drawn { lines, cursor: column } = draw_row(pen, *row, width);
        for (number, line) in lines.iter().enumerate().skip(std::mem::take(&mut skip)) {
            if y >= body.height {
                is_cut = true;
                break;
            }
            write(frame, Area { width, ..body }, y, line);
            if view.focus == Some(*row) && number == 0 {
                match column {
                    Some(column) => {
                        cursor(frame, body, column, y);
                        edited = Some(column);
                    }
                    None => select(frame, pen, body, y),
                }
            }
            y += 1;
        }
    }
    // Of the row at the top or the bottom a part may be out of sight.
    let marked = Unseen { above: view.top + view.skip, below: unseen.below + usize::from(is_cut) };
    marked.mark(frame, pen, body);
    Body { unseen, edited }
}

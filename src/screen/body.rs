//! The rows of a page, as many as are seen, and how many are not.

use crate::model::profile::ItemId;
use crate::wizard::Wizard;
use crate::wizard::layout::Area;
use crate::wizard::row::RowId;

use super::drawn::Drawn;
use super::frame::Frame;
use super::pen::{Pen, cursor, select, write};
use super::rows::draw_row;
use super::unseen::Unseen;

/// Rows as they were drawn last. They stand as long as nothing but the cursor's place changes, and they have as much room: what is said below takes lines of
/// it, and links are shown whole where there are enough. Those of the element that the cursor leaves or comes to do not: a link is shown whole under it.
#[derive(Debug, Default)]
pub struct Kept {
    changes: u64,
    body: Area,
    owner: Option<ItemId>,
    rows: Vec<(RowId, Option<Drawn>)>,
}

impl Kept {
    /// The rows that stand still; from now on those of the frame to come are kept.
    fn take(&mut self, wizard: &Wizard, body: Area) -> Vec<(RowId, Option<Drawn>)> {
        let owner = wizard.focus().and_then(RowId::owner);
        let before = std::mem::replace(self, Kept { changes: wizard.changes(), body, owner, rows: Vec::new() });
        let mut rows = before.rows;
        let has_moved_only = (before.changes, before.body) == (wizard.changes(), body);
        rows.retain(|(row, _)| has_moved_only && row.owner().is_none_or(|of| ![before.owner, owner].contains(&Some(of))));
        rows
    }
}

/// What was drawn.
#[derive(Default)]
pub struct Body {
    /// Rows that take the cursor and are out of sight.
    pub unseen: Unseen,
    /// The column of the cursor, where a text of a row is edited.
    pub edited: Option<u16>,
}

/// Draws the rows, their text in so many columns, and marks where the list goes on.
pub fn draw(frame: &mut Frame<'_>, pen: Pen<'_>, body: Area, width: u16, kept: &mut Kept) -> Body {
    let view = pen.wizard.view();
    let mut standing = kept.take(pen.wizard, body);
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
        let stands = standing.iter_mut().filter(|(known, _)| known == row).find_map(|(_, drawn)| drawn.take());
        debug_assert!(stands.as_ref().is_none_or(|drawn| *drawn == draw_row(pen, *row, width)), "{row:?} has changed");
        let drawn = stands.unwrap_or_else(|| draw_row(pen, *row, width));
        for (number, line) in drawn.lines.iter().enumerate().skip(std::mem::take(&mut skip)) {
            if y >= body.height {
                is_cut = true;
                break;
            }
            write(frame, Area { width, ..body }, y, line);
            if view.focus == Some(*row) && number == 0 {
                match drawn.cursor {
                    Some(column) => {
                        cursor(frame, body, column, y);
                        edited = Some(column);
                    }
                    None => select(frame, pen, body, y),
                }
            }
            y += 1;
        }
        kept.rows.push((*row, Some(drawn)));
    }
    // Of the row at the top or the bottom a part may be out of sight.
    let marked = Unseen { above: view.top + view.skip, below: unseen.below + usize::from(is_cut) };
    marked.mark(frame, pen, body);
    Body { unseen, edited }
}

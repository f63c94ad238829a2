//! What a frame shows beside what changed in it: what stands between two changes is written once more where that is shorter than a step over it, and
//! blanks are erased together with those that were there already.

use std::ops::Range;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::look::{self, Look, PLAIN, on_blank};

/// No letter of so many bytes is wide.
pub const NARROW: usize = 2;

/// Column and row.
pub type Place = (u16, u16);

/// The places of the cells that differ, row by row; where there was no frame before, from blanks. Most rows are as they were, which is seen at once; of
/// those with wide letters ratatui knows what such a letter leaves behind.
pub fn changes(before: &Buffer, after: &Buffer) -> Vec<Place> {
    let width = usize::from(after.area.width).max(1);
    let blank = if before.content.is_empty() { vec![Cell::default(); width] } else { Vec::new() };
    let rows = before.content.chunks(width).chain(std::iter::repeat(blank.as_slice())).zip(after.content.chunks(width)).zip(0..);
    let mut places = Vec::new();
    for ((old, new), row) in rows {
        let Some(first) = old.iter().zip(new).position(|(old, new)| !is_same(old, new)) else { continue };
        if old.iter().chain(new).all(|cell| is_narrow(cell) || cell.symbol().width() == 1) {
            let differing = old.iter().zip(new).zip(0..).skip(first).filter(|((old, new), _)| !is_same(old, new));
            places.extend(differing.map(|(_, column)| (column, row)));
        } else {
            let alone = |cells: &[Cell]| Buffer { area: Rect { height: 1, y: row, ..after.area }, content: cells.to_vec() };
            places.extend(alone(old).diff(&alone(new)).into_iter().map(|(column, row, _)| (column, row)));
        }
    }
    places
}

fn is_same(one: &Cell, other: &Cell) -> bool {
    let is_same_letter = match (one.symbol().as_bytes(), other.symbol().as_bytes()) {
        ([one], [other]) => one == other,
        (one, other) => one == other,
    };
    is_same_letter && look::of(one) == look::of(other)
}

/// How many blanks without a look stand from here on in this row, and whether nothing but them does.
pub fn blanks(frame: &Buffer, (column, row): Place) -> (u16, bool) {
    let is_blank = |column: &u16| frame.cell((*column, row)).is_some_and(|cell| cell.symbol() == " " && on_blank(look::of(cell)) == PLAIN);
    let end = (column..frame.area.width).find(|column| !is_blank(column)).unwrap_or(frame.area.width);
    (end.saturating_sub(column).max(1), end == frame.area.width)
}

/// The letters of these columns of a row, where all of them are narrow and look like this.
pub fn letters(frame: &Buffer, columns: Range<u16>, row: u16, look: Look) -> Option<String> {
    let is_after_narrow = columns.start.checked_sub(1).and_then(|before| frame.cell((before, row))).is_none_or(is_narrow);
    let as_written = |column| {
        let cell = frame.cell((column, row)).filter(|cell| is_narrow(cell))?;
        let of = look::of(cell);
        let is_alike = if cell.symbol() == " " { on_blank(of) == on_blank(look) } else { of == look };
        is_alike.then(|| cell.symbol())
    };
    if is_after_narrow { columns.map(as_written).collect() } else { None }
}

fn is_narrow(cell: &Cell) -> bool {
    cell.symbol().len() <= NARROW
}

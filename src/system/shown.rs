//! What the terminal shows by now, as far as it helps to say the next frame in few bytes: what stands between two changes is written once more
//! where that is shorter than a step over it, and blanks are erased together with those that were there already.

use ratatui::buffer::Cell;
use ratatui::layout::Size;

use super::look::{self, Look, PLAIN, on_blank};

/// No letter of so many bytes is wide.
pub const NARROW: usize = 2;

/// The cells of a terminal.
#[derive(Debug, Default)]
pub struct Shown {
    width: u16,
    cells: Vec<Seen>,
}

/// One cell: its letter, where that is one narrow character, and its look.
#[derive(Clone, Copy, Debug)]
struct Seen(Option<char>, Look);

impl Shown {
    /// A terminal of this size with nothing on it.
    pub fn blank(size: Size) -> Self {
        Shown { width: size.width, cells: vec![Seen(Some(' '), PLAIN); size.area() as usize] }
    }

    /// A terminal of which nothing is known.
    pub fn unknown() -> Self {
        Shown::default()
    }

    /// Takes note of a cell that is drawn.
    pub fn set(&mut self, column: u16, row: u16, cell: &Cell) {
        let Some(place) = self.place(column, row) else { return };
        let mut letters = cell.symbol().chars();
        let letter = letters.next().filter(|letter| letter.len_utf8() <= NARROW && letters.next().is_none());
        self.cells[place] = Seen(letter, look::of(cell));
        // A wide one covers what stood beside it.
        if letter.is_none() && let Some(beside) = self.place(column + 1, row) {
            self.cells[beside].0 = None;
        }
    }

    /// How many blanks without a look stand from here on in this row, and whether nothing but them does.
    pub fn blanks(&self, column: u16, row: u16) -> (u16, bool) {
        let Some(place) = self.place(column, row) else { return (1, false) };
        let rest = &self.cells[place..place + usize::from(self.width - column)];
        let blanks = rest.iter().take_while(|Seen(letter, look)| *letter == Some(' ') && on_blank(*look) == PLAIN).count();
        (u16::try_from(blanks).unwrap_or(1).max(1), blanks == rest.len())
    }

    /// The letters from one column to before another one, where all of them are known and look like this.
    pub fn letters(&self, columns: std::ops::Range<u16>, row: u16, look: Look) -> Option<String> {
        let place = self.place(columns.start, row)?;
        let between = self.cells.get(place..place + columns.len())?;
        let as_written = |Seen(letter, of): &Seen| match letter {
            Some(' ') if on_blank(*of) == on_blank(look) => Some(' '),
            _ if *of == look => *letter,
            _ => None,
        };
        between.iter().map(as_written).collect()
    }

    fn place(&self, column: u16, row: u16) -> Option<usize> {
        let place = usize::from(row) * usize::from(self.width) + usize::from(column);
        (column < self.width && place < self.cells.len()).then_some(place)
    }
}

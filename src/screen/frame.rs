//! What a screen is drawn on. ratatui's own frame comes only with its terminal, which compares every cell of two frames for each key; ours compares
//! rows (`system/frames`).

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The cells of a screen, and where its cursor stands.
#[derive(Debug)]
pub struct Frame<'a> {
    cells: &'a mut Buffer,
    cursor: Option<Position>,
}

impl<'a> Frame<'a> {
    /// Draws on these cells.
    pub fn on(cells: &'a mut Buffer) -> Self {
        Frame { cells, cursor: None }
    }

    /// The whole screen.
    pub fn area(&self) -> Rect {
        self.cells.area
    }

    /// Its cells.
    pub fn buffer_mut(&mut self) -> &mut Buffer {
        self.cells
    }

    /// Shows the cursor there.
    pub fn set_cursor_position(&mut self, position: Position) {
        self.cursor = Some(position);
    }

    /// Where the cursor is shown; `None` while nothing is typed.
    pub fn cursor(&self) -> Option<Position> {
        self.cursor
    }
}

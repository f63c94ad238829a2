//! The frames of a terminal: each is drawn anew, and what differs from the one before goes out in one piece, or as fast as the terminal takes it.
//!
//! ratatui's own terminal compares each cell with a function of its own, which took a third of what a key costs; it flushes in the middle of a frame,
//! waits for the terminal, looks the size up before each one, and asks where its cursor is.

use std::io;

use crossterm::Command;
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::terminal::{Clear, ClearType};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use super::{ansi, outgoing};
use crate::screen::Frame;

/// A frame that is being gathered, and the one that the terminal has.
pub struct Frames {
    bytes: Vec<u8>,
    size: Size,
    /// Nothing at all where the terminal is blank: the first frame is there before there are cells for another one.
    shown: Buffer,
    next: Buffer,
    cursor: Option<Position>,
    is_behind: bool,
}

impl Frames {
    /// Frames of this size for a terminal whose cursor is hidden.
    pub fn new(size: Size) -> Self {
        Frames { bytes: Vec::new(), size, shown: Buffer::default(), next: Buffer::default(), cursor: None, is_behind: false }
    }

    /// The size of the frames to come.
    pub fn size(&self) -> Size {
        self.size
    }

    /// True while the terminal has not taken all of what was sent. The next frame waits for that.
    pub fn is_behind(&self) -> bool {
        self.is_behind
    }

    /// Begins afresh with these bytes, which hide the cursor, in a terminal that was left.
    pub fn begin(&mut self, bytes: Vec<u8>) {
        self.bytes = bytes;
        self.shown = Buffer::default();
        self.cursor = None;
        self.is_behind = false;
    }

    /// Clears the terminal, which has this size now, so that the next frame draws every cell.
    pub fn clear(&mut self, size: Size) -> io::Result<()> {
        self.size = size;
        (self.shown, self.next) = (Buffer::default(), Buffer::default());
        self.command(Clear(ClearType::All))
    }

    /// Adds bytes that are no part of the picture; they go out with the frame.
    pub fn add(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Adds a command, always as a sequence: where crossterm finds no console that reads them it would call Windows at once, past the frame.
    fn command(&mut self, command: impl Command) -> io::Result<()> {
        let mut sequence = String::new();
        command.write_ansi(&mut sequence).map_err(io::Error::other)?;
        self.add(sequence.as_bytes());
        Ok(())
    }

    /// Draws one frame and sends it, in one write where the terminal takes it.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.gather(render)?;
        self.flush()
    }

    fn gather(&mut self, render: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        if self.next.area.as_size() == self.size {
            self.next.reset();
        } else {
            self.next = Buffer::empty(Rect::from((Position::ORIGIN, self.size)));
        }
        let mut frame = Frame::on(&mut self.next);
        render(&mut frame);
        let (before, cursor) = (self.cursor, frame.cursor());
        ansi::draw(&mut self.bytes, &self.shown, &self.next)?;
        std::mem::swap(&mut self.shown, &mut self.next);
        self.cursor = cursor;
        if let Some(Position { x, y }) = cursor {
            if before.is_none() {
                self.command(Show)?;
            }
            // What was drawn moved it.
            self.command(MoveTo(x, y))?;
        } else if before.is_some() {
            self.command(Hide)?;
        }
        Ok(())
    }

    /// Sends what the terminal takes of what was gathered.
    pub fn flush(&mut self) -> io::Result<()> {
        if self.bytes.is_empty() {
            return Ok(());
        }
        let sent = outgoing::send(&self.bytes)?;
        self.bytes.drain(..sent);
        self.is_behind = !self.bytes.is_empty();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(frames: &mut Frames, text: &str, cursor: Option<Position>) -> String {
        let render = |frame: &mut Frame<'_>| {
            frame.buffer_mut().set_string(0, 0, text, ratatui::style::Style::new());
            if let Some(position) = cursor {
                frame.set_cursor_position(position);
            }
        };
        frames.gather(render).unwrap();
        String::from_utf8(std::mem::take(&mut frames.bytes)).unwrap()
    }

    #[test]
    fn a_frame_without_a_change_sends_nothing() {
        let mut frames = Frames::new(Size::new(20, 2));
        assert!(drawn(&mut frames, "hello", None).contains("hello"));
        assert_eq!(drawn(&mut frames, "hello", None), "");
    }

    #[test]
    fn the_cursor_is_shown_only_while_something_is_typed() {
        let mut frames = Frames::new(Size::new(20, 2));
        assert!(!drawn(&mut frames, "hello", None).contains("\x1b[?25"));
        assert!(drawn(&mut frames, "hello", Some(Position::new(5, 0))).contains("\x1b[?25h"));
        assert!(!drawn(&mut frames, "hello", Some(Position::new(4, 0))).contains("\x1b[?25"));
        assert_eq!(drawn(&mut frames, "hello", None), "\x1b[?25l");
    }
}

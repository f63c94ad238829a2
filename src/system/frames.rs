//! Where ratatui draws to: a frame's bytes are gathered and go to the terminal in one piece, or as fast as it takes them.
//!
//! ratatui's own backend flushes in the middle of a frame, waits for the terminal, looks the size up before each one, and asks where its cursor is.

use std::io;

use crossterm::Command;
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::terminal::{Clear, ClearType as Cleared};
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::shown::Shown;
use super::{ansi, outgoing};

/// A frame that is being gathered.
pub struct Frames {
    bytes: Vec<u8>,
    shown: Shown,
    size: Size,
    cursor_shown: bool,
    is_behind: bool,
}

impl Frames {
    /// Frames of this size for a terminal whose cursor is hidden.
    pub fn new(size: Size) -> Self {
        Frames { bytes: Vec::new(), shown: Shown::blank(size), size, cursor_shown: false, is_behind: false }
    }

    /// Sets the size of the frames to come.
    pub fn set_size(&mut self, size: Size) {
        self.size = size;
    }

    /// True while the terminal has not taken all of what was sent. The next frame waits for that.
    pub fn is_behind(&self) -> bool {
        self.is_behind
    }

    /// Begins afresh with these bytes, which hide the cursor, in a terminal that was left.
    pub fn begin(&mut self, bytes: Vec<u8>) {
        self.bytes = bytes;
        self.shown = Shown::blank(self.size);
        self.cursor_shown = false;
        self.is_behind = false;
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
}

impl Backend for Frames {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        ansi::draw(&mut self.bytes, &mut self.shown, content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if std::mem::replace(&mut self.cursor_shown, false) { self.command(Hide) } else { Ok(()) }
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if std::mem::replace(&mut self.cursor_shown, true) { Ok(()) } else { self.command(Show) }
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Err(io::Error::new(io::ErrorKind::Unsupported, "the terminal is asked nothing"))
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let Position { x, y } = position.into();
        self.command(MoveTo(x, y))
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.shown = if region == ClearType::All { Shown::blank(self.size) } else { Shown::unknown() };
        self.command(Clear(match region {
            ClearType::All => Cleared::All,
            ClearType::AfterCursor => Cleared::FromCursorDown,
            ClearType::BeforeCursor => Cleared::FromCursorUp,
            ClearType::CurrentLine => Cleared::CurrentLine,
            ClearType::UntilNewLine => Cleared::UntilNewLine,
        }))
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::default() })
    }

    fn flush(&mut self) -> io::Result<()> {
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
    use ratatui::Terminal;

    use super::*;

    fn drawn(terminal: &mut Terminal<Frames>, text: &str, cursor: Option<Position>) -> String {
        let mut frame = terminal.get_frame();
        frame.render_widget(text, frame.area());
        // As `Terminal::draw` does, but without the flush.
        terminal.flush().unwrap();
        match cursor {
            Some(position) => terminal.show_cursor().and_then(|()| terminal.set_cursor_position(position)).unwrap(),
            None => terminal.hide_cursor().unwrap(),
        }
        terminal.swap_buffers();
        String::from_utf8(std::mem::take(&mut terminal.backend_mut().bytes)).unwrap()
    }

    #[test]
    fn a_frame_without_a_change_sends_nothing() {
        let mut terminal = Terminal::new(Frames::new(Size::new(20, 2))).unwrap();
        assert!(drawn(&mut terminal, "hello", None).contains("hello"));
        assert_eq!(drawn(&mut terminal, "hello", None), "");
    }

    #[test]
    fn the_cursor_is_shown_only_while_something_is_typed() {
        let mut terminal = Terminal::new(Frames::new(Size::new(20, 2))).unwrap();
        assert!(!drawn(&mut terminal, "hello", None).contains("\x1b[?25"));
        assert!(drawn(&mut terminal, "hello", Some(Position::new(5, 0))).contains("\x1b[?25h"));
        assert!(!drawn(&mut terminal, "hello", Some(Position::new(4, 0))).contains("\x1b[?25"));
        assert_eq!(drawn(&mut terminal, "hello", None), "\x1b[?25l");
    }
}

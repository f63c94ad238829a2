//! Entering and leaving the terminal. There is one way to restore it, for quit, error, panic, signals and stops alike.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::{Print, ResetColor};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use crossterm::{execute, queue};
use ratatui::Frame;
use ratatui::layout::{Rect, Size};

use super::frames::Frames;
use crate::model::hidden::marked;
use crate::words::Say;

// Known to the panic hook, which has no `Terminal` at hand.
static ENTERED: AtomicBool = AtomicBool::new(false);
static MOUSE: AtomicBool = AtomicBool::new(false);

/// Says why the screens cannot be shown here: they need a terminal on both ends.
///
/// # Errors
/// Where standard input or output is no terminal.
pub fn require_terminal() -> Result<(), Say> {
    let mintty = std::env::var_os("MSYSTEM").is_some() || std::env::var("TERM_PROGRAM").is_ok_and(|program| program == "mintty");
    // mintty's pipes pass for a terminal on Windows, but have no console behind them.
    let console = !cfg!(windows) || !mintty || crossterm::terminal::size().is_ok();
    judge(io::stdin().is_terminal() && io::stdout().is_terminal() && console, cfg!(windows) && mintty)
}

fn judge(terminal: bool, mintty: bool) -> Result<(), Say> {
    match (terminal, mintty) {
        (true, _) => Ok(()),
        (false, true) => Err(Say::new("session-mintty")),
        (false, false) => Err(Say::new("session-no-terminal")),
    }
}

/// The terminal while it is ours; dropping it gives it back.
pub struct Terminal {
    inner: ratatui::Terminal<Frames>,
    mouse: bool,
}

impl Terminal {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// Where the terminal does not take its modes.
    pub fn enter(mouse: bool) -> io::Result<Self> {
        let mut terminal = Terminal { inner: ratatui::Terminal::new(Frames::new(size()))?, mouse };
        terminal.take()?;
        Ok(terminal)
    }

    /// Takes the terminal over again after `leave`, at the size it has now, and forgets what was on it.
    ///
    /// # Errors
    /// Where the terminal does not take its modes.
    pub fn enter_again(&mut self) -> io::Result<Size> {
        restore();
        self.take()?;
        self.repaint()
    }

    fn take(&mut self) -> io::Result<()> {
        ENTERED.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        execute!(io::stdout(), EnterAlternateScreen, Hide)?;
        // The Windows console has no mark for a paste, whatever the terminal around it may send.
        if cfg!(unix) {
            execute!(io::stdout(), EnableBracketedPaste)?;
        }
        self.inner.backend_mut().cursor_was_hidden();
        switch_mouse(self.mouse)
    }

    /// Gives the terminal back.
    pub fn leave(&mut self) {
        restore();
    }

    /// Looks the size up and lets the next frame draw every cell.
    ///
    /// # Errors
    /// Never, as nothing is written yet.
    pub fn repaint(&mut self) -> io::Result<Size> {
        let size = size();
        self.inner.backend_mut().set_size(size);
        self.inner.resize(Rect::from((ratatui::layout::Position::ORIGIN, size)))?;
        Ok(size)
    }

    /// The size that the next frame will have.
    #[must_use]
    pub fn size(&self) -> Size {
        self.inner.size().unwrap_or_default()
    }

    /// Draws one frame, in one write.
    ///
    /// # Errors
    /// Where the terminal is gone.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.inner.draw(render).map(drop)
    }

    /// Turns the mouse on or off.
    ///
    /// # Errors
    /// Where the terminal is gone.
    pub fn set_mouse(&mut self, on: bool) -> io::Result<()> {
        self.mouse = on;
        switch_mouse(on)
    }

    /// Sends text to the terminal's clipboard (OSC 52) with the next frame. There is no answer.
    ///
    /// # Errors
    /// Never, as nothing is written yet.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        let mut bytes = Vec::new();
        queue!(bytes, CopyToClipboard::to_clipboard_from(text))?;
        self.inner.backend_mut().add(&bytes);
        Ok(())
    }

    /// Leaves the alternate screen and prints lines where the mouse can select them. Keys are still read one by one; `enter_again` ends it.
    ///
    /// # Errors
    /// Where the terminal is gone.
    pub fn print(&mut self, lines: &[String], hint: &str) -> io::Result<()> {
        switch_mouse(false)?;
        let mut bytes = Vec::new();
        queue!(bytes, LeaveAlternateScreen, Show, Print("\r\n"))?;
        for line in lines {
            queue!(bytes, Print(marked(line)), Print("\r\n"))?;
        }
        queue!(bytes, Print("\r\n"), Print(hint), Print("\r\n"))?;
        let mut out = io::stdout().lock();
        out.write_all(&bytes)?;
        out.flush()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore();
    }
}

/// Restores the terminal, once, whoever asks first. A terminal that is gone cannot be restored, so failures are no news.
pub fn restore() {
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    let _gone = switch_mouse(false);
    let _gone = execute!(io::stdout(), DisableBracketedPaste, ResetColor, LeaveAlternateScreen, Show);
    let _gone = disable_raw_mode();
}

/// Makes a panic restore the terminal before it says `words` and what happened. A worker's panic is left to whoever waits for the worker.
pub fn restore_on_panic(words: String) {
    let main = std::thread::current().id();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().id() == main {
            restore();
            let what = panic
                .payload()
                .downcast_ref::<&str>()
                .copied()
                .or_else(|| panic.payload().downcast_ref::<String>().map(String::as_str))
                .unwrap_or_default();
            let place = panic.location().map(ToString::to_string).unwrap_or_default();
            let _gone = writeln!(io::stderr(), "{words}\n{} ({place})", marked(what));
        }
    }));
}

/// The terminal's size; one that does not know its size is taken for 80×24.
#[must_use]
pub fn size() -> Size {
    match measured() {
        Some((columns, rows)) if columns > 0 && rows > 0 => Size::new(columns, rows),
        _ => Size::new(80, 24),
    }
}

#[cfg(unix)]
fn measured() -> Option<(u16, u16)> {
    // crossterm would open /dev/tty and, where that fails, start a program.
    rustix::termios::tcgetwinsize(io::stdout()).ok().map(|size| (size.ws_col, size.ws_row))
}

#[cfg(windows)]
fn measured() -> Option<(u16, u16)> {
    crossterm::terminal::size().ok()
}

/// Presses and the wheel, with coordinates that have no limit. crossterm's own command asks for every movement too.
#[cfg(unix)]
fn switch_mouse(on: bool) -> io::Result<()> {
    if MOUSE.swap(on, Ordering::SeqCst) == on {
        return Ok(());
    }
    execute!(io::stdout(), Print(if on { "\x1b[?1000h\x1b[?1006h" } else { "\x1b[?1006l\x1b[?1000l" }))
}

#[cfg(windows)]
fn switch_mouse(on: bool) -> io::Result<()> {
    use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
    if MOUSE.swap(on, Ordering::SeqCst) == on {
        return Ok(());
    }
    if on { execute!(io::stdout(), EnableMouseCapture) } else { execute!(io::stdout(), DisableMouseCapture) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_terminal_it_says_so_and_names_winpty_where_that_helps() {
        assert_eq!(judge(true, true), Ok(()));
        assert_eq!(judge(false, false), Err(Say::new("session-no-terminal")));
        assert_eq!(judge(false, true), Err(Say::new("session-mintty")));
    }
}

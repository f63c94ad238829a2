//! Entering and leaving the terminal. There is one way to restore it, for quit, error, panic, signals and stops alike.

use std::io::{self, IsTerminal};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::{Hide, MoveToPreviousLine, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::{Print, ResetColor};
use crossterm::terminal::{Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};
use ratatui::layout::Size;
use unicode_width::UnicodeWidthStr;

use super::backdrop::QUESTION;
use super::end::PANICKED;
use super::frames::Frames;
use super::listing::LIST_THREAD;
use super::outgoing;
use crate::model::cores::CORE_THREAD;
use crate::model::hidden::marked;
use crate::screen::Frame;
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
    judge(io::stdin().is_terminal() && io::stdout().is_terminal() && console, cfg!(windows) && mintty, takes_sequences())
}

fn judge(terminal: bool, mintty: bool, sequences: bool) -> Result<(), Say> {
    match (terminal, mintty) {
        (true, _) if sequences => Ok(()),
        (true, _) => Err(Say::new("session-old-console")),
        (false, true) => Err(Say::new("session-mintty")),
        (false, false) => Err(Say::new("session-no-terminal")),
    }
}

/// True where escape sequences are understood. The console of Windows is told to, once; in its legacy mode it cannot.
pub fn takes_sequences() -> bool {
    #[cfg(windows)]
    return crossterm::ansi_support::supports_ansi();
    #[cfg(unix)]
    true
}

/// The terminal while it is ours; dropping it gives it back.
pub struct Terminal {
    frames: Frames,
    mouse: bool,
}

impl Terminal {
    /// Takes the terminal over.
    pub fn enter(mouse: bool) -> io::Result<Self> {
        let mut terminal = Terminal { frames: Frames::new(size()), mouse };
        terminal.take()?;
        Ok(terminal)
    }

    /// Takes the terminal over again after `leave`, at the size it has now, and forgets what was on it.
    pub fn enter_again(&mut self) -> io::Result<Size> {
        restore();
        self.take()?;
        self.repaint()
    }

    fn take(&mut self) -> io::Result<()> {
        ENTERED.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        report_resizes(true);
        let mut bytes = Vec::with_capacity(16 * 1024);
        queue!(bytes, EnterAlternateScreen, Hide)?;
        // The Windows console has no mark for a paste, whatever the terminal around it may send.
        if cfg!(unix) {
            queue!(bytes, EnableBracketedPaste)?;
        }
        switch_mouse(&mut bytes, self.mouse)?;
        self.frames.begin(bytes);
        Ok(())
    }

    /// Gives the terminal back, with what was to go out with a frame that does not come any more, such as a copy.
    pub fn leave(&mut self) {
        let _gone = self.catch_up();
        restore();
    }

    /// Looks the size up and lets the next frame draw every cell.
    pub fn repaint(&mut self) -> io::Result<Size> {
        let size = size();
        self.frames.clear(size)?;
        Ok(size)
    }

    /// The size that the next frame will have.
    pub fn size(&self) -> Size {
        self.frames.size()
    }

    /// True while the terminal has not taken all of the last frame. It may never do so: what else there is to do goes on meanwhile.
    pub fn is_behind(&self) -> bool {
        self.frames.is_behind()
    }

    /// Sends more of the last frame.
    pub fn catch_up(&mut self) -> io::Result<()> {
        self.frames.flush()
    }

    /// Draws one frame, in one write where the terminal takes it.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.frames.draw(render)
    }

    /// Turns the mouse on or off with the next frame.
    pub fn set_mouse(&mut self, on: bool) -> io::Result<()> {
        self.mouse = on;
        let mut bytes = Vec::new();
        switch_mouse(&mut bytes, on)?;
        self.frames.add(&bytes);
        Ok(())
    }

    /// Asks what lies behind the letters. The answer comes with the input, or never.
    pub fn ask_backdrop(&mut self) -> io::Result<()> {
        self.frames.add(QUESTION);
        self.catch_up()
    }

    /// Sends text to the terminal's clipboard (OSC 52) with the next frame. There is no answer.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        let mut bytes = Vec::new();
        queue!(bytes, CopyToClipboard::to_clipboard_from(text))?;
        self.frames.add(&bytes);
        Ok(())
    }

    /// Leaves the alternate screen and prints lines where the mouse can select them. Keys are still read one by one; `enter_again` ends it.
    pub fn print(&mut self, lines: &[String], below: &[String]) -> io::Result<()> {
        let mut bytes = Vec::new();
        switch_mouse(&mut bytes, false)?;
        queue!(bytes, LeaveAlternateScreen, Show, Print("\r\n"))?;
        for line in lines {
            queue!(bytes, Print(marked(line)), Print("\r\n"))?;
        }
        queue!(bytes, Print("\r\n"))?;
        for line in below {
            queue!(bytes, Print(line), Print("\r\n"))?;
        }
        self.frames.add(&bytes);
        self.catch_up()
    }

    /// Takes printed lines away again, as far as they have not left the screen.
    pub fn wipe(&mut self, lines: &[String], below: &[String]) -> io::Result<()> {
        let size = self.size();
        let wide = usize::from(size.width.max(1));
        let rows: usize = lines.iter().map(|line| marked(line)).chain(below.iter().cloned()).map(|line| line.width().div_ceil(wide).max(1)).sum();
        let up = u16::try_from(rows + 2).unwrap_or(u16::MAX).min(size.height.saturating_sub(1));
        let mut bytes = Vec::new();
        queue!(bytes, MoveToPreviousLine(up.max(1)), Clear(ClearType::FromCursorDown))?;
        self.frames.add(&bytes);
        Ok(())
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
    let mut bytes = Vec::new();
    let _never = switch_mouse(&mut bytes, false);
    let _never = queue!(bytes, DisableBracketedPaste, ResetColor, LeaveAlternateScreen, Show);
    outgoing::send_last(&bytes);
    report_resizes(false);
    let _gone = disable_raw_mode();
}

/// The console of Windows tells of another size only when asked to, and crossterm asks only with the mouse. One that does not take it keeps its size.
#[cfg(windows)]
fn report_resizes(on: bool) {
    use crossterm_winapi::{ConsoleMode, Handle};
    const ENABLE_WINDOW_INPUT: u32 = 0x0008;
    let set = || {
        let console = ConsoleMode::from(Handle::current_in_handle()?);
        let mode = console.mode()?;
        console.set_mode(if on { mode | ENABLE_WINDOW_INPUT } else { mode & !ENABLE_WINDOW_INPUT })
    };
    let _refused: io::Result<()> = set();
}

#[cfg(unix)]
const fn report_resizes(_: bool) {}

/// Makes a panic restore the terminal, say `words` and what happened, and end the program. Nothing is unwound, for each edit was saved when it was made.
/// A clipboard that panics must not end the session, in our thread or in one of its own: the thread stays where it is, and the copy is told as one that hangs.
pub fn restore_on_panic(words: String) {
    let main = std::thread::current().id();
    std::panic::set_hook(Box::new(move |panic| {
        let thread = std::thread::current();
        while thread.id() != main && !matches!(thread.name(), Some(LIST_THREAD | CORE_THREAD)) {
            std::thread::park();
        }
        restore();
        let what = panic
            .payload()
            .downcast_ref::<&str>()
            .copied()
            .or_else(|| panic.payload().downcast_ref::<String>().map(String::as_str))
            .unwrap_or_default();
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        outgoing::tell_last(&format!("{words}\n{} ({place})", marked(what)));
        std::process::exit(PANICKED);
    }));
}

/// The terminal's size; one that does not know its size is taken for 80×24.
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
fn switch_mouse(bytes: &mut Vec<u8>, on: bool) -> io::Result<()> {
    if MOUSE.swap(on, Ordering::SeqCst) == on {
        return Ok(());
    }
    queue!(bytes, Print(if on { "\x1b[?1000h\x1b[?1006h" } else { "\x1b[?1006l\x1b[?1000l" }))
}

#[cfg(windows)]
fn switch_mouse(bytes: &mut Vec<u8>, on: bool) -> io::Result<()> {
    use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
    if MOUSE.swap(on, Ordering::SeqCst) == on {
        return Ok(());
    }
    if on { queue!(bytes, EnableMouseCapture) } else { queue!(bytes, DisableMouseCapture) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_terminal_it_says_so_and_names_winpty_where_that_helps() {
        assert_eq!(judge(true, true, true), Ok(()));
        assert_eq!(judge(false, false, true), Err(Say::new("session-no-terminal")));
        assert_eq!(judge(false, true, true), Err(Say::new("session-mintty")));
        assert_eq!(judge(true, false, false), Err(Say::new("session-old-console")));
    }
}

//! What a session has outside of the program: its terminal and the clipboard.

use std::io;

use super::clipboard::{Clipboard, Deed};
use super::end::End;
use super::terminal::Terminal;
use crate::wizard::effect::Effect;
use crate::wizard::message::{CopyOutcome, Message};

/// What the terminal shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The program.
    Screen,
    /// Printed lines, until a key.
    Lines,
    /// Whatever is there while the program is stopped.
    Foreign,
}

/// The terminal and the clipboard, and what became of them.
pub struct Outside {
    /// The terminal.
    pub terminal: Terminal,
    /// The clipboard.
    pub clipboard: Clipboard,
    /// Copies are printed, to be selected by mouse.
    pub print_copies: bool,
    /// Lines that are to be printed, once the words below them are known.
    pub to_print: Option<Vec<String>>,
    /// What the terminal shows.
    pub shown: Shown,
    /// The picture is not the latest.
    pub stale: bool,
    /// The end, once it is known.
    pub end: Option<End>,
}

impl Outside {
    /// True when there is a new picture, and somewhere to draw it.
    pub fn is_to_be_drawn(&self) -> bool {
        self.stale && self.shown == Shown::Screen && !self.terminal.is_behind()
    }

    /// Performs an effect that needs no disk.
    ///
    /// # Errors
    /// Where the terminal is gone.
    pub fn perform(&mut self, effect: Effect) -> io::Result<Vec<Message>> {
        match effect {
            Effect::Quit => {
                self.end.get_or_insert(End::Quit);
            }
            Effect::Copy { text, ticket, .. } if self.print_copies => {
                self.to_print = Some(text.lines().map(str::to_owned).collect());
                return Ok(vec![Message::Copied { ticket, outcome: CopyOutcome::Printed }]);
            }
            Effect::Copy { text, ticket, .. } => {
                let deed = self.clipboard.copy(text, ticket);
                return self.send(deed);
            }
            Effect::Print { lines, .. } => self.to_print = Some(lines),
            Effect::Mouse(on) => self.terminal.set_mouse(on)?,
            _ => {}
        }
        Ok(Vec::new())
    }

    /// What has come of earlier copies.
    ///
    /// # Errors
    /// Where the terminal is gone.
    pub fn copied(&mut self) -> io::Result<Vec<Message>> {
        let deed = self.clipboard.look();
        self.send(deed)
    }

    fn send(&mut self, deed: Deed) -> io::Result<Vec<Message>> {
        if let Some(text) = deed.send {
            self.stale = true;
            self.terminal.copy(&text)?;
        }
        Ok(deed.told)
    }

    /// Prints what is to be printed, with these words below it.
    ///
    /// # Errors
    /// Where the terminal is gone.
    pub fn print(&mut self, below: &str) -> io::Result<()> {
        if let Some(lines) = self.to_print.take() {
            self.shown = Shown::Lines;
            self.terminal.print(&lines, below)?;
        }
        Ok(())
    }
}

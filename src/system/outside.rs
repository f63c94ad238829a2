//! What a session has outside of the program: its terminal and the clipboard.

use std::io;

use super::clipboard::{Clipboard, Deed};
use super::clipboard_plan::{Surroundings, plan};
use super::end::End;
use super::terminal::Terminal;
use crate::model::clipboard::{Holder, Preference};
use crate::model::mask::Mask;
use crate::wizard::effect::Effect;
use crate::wizard::key::Key;
use crate::wizard::keyboard::latin;
use crate::wizard::message::{CopyOutcome, Message};
use crate::words::Say;

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

/// Lines that are printed outside of the program.
#[derive(Clone, Debug, Default)]
pub struct Printed {
    /// The lines.
    pub lines: Vec<String>,
    /// The keys in them.
    pub mask: Mask,
    /// True where the keys are hidden.
    pub is_masked: bool,
}

impl Printed {
    fn seen(&self) -> Vec<String> {
        if self.is_masked { self.lines.iter().map(|line| self.mask.text(line)).collect() } else { self.lines.clone() }
    }

    /// The words below them.
    fn below(&self, words: impl Fn(&Say) -> String) -> Vec<String> {
        let mask = if self.is_masked { ["mask-not-to-paste", "session-unmask"].as_slice() } else { &["session-mask"] };
        let mask = if self.mask.is_empty() { &[] } else { mask };
        mask.iter().chain(&["session-press-any-key"]).map(|id| words(&Say::new(id))).collect()
    }
}

/// The terminal and the clipboard, and what became of them.
pub struct Outside {
    /// The terminal.
    pub terminal: Terminal,
    /// The clipboard.
    pub clipboard: Clipboard,
    /// How links are copied.
    pub preference: Preference,
    /// Whether a copy outlives the program.
    pub holder: Holder,
    /// Lines that are to be printed, once the words below them are known.
    pub to_print: Option<Printed>,
    /// The lines that are printed.
    pub printed: Option<Printed>,
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
            Effect::Copy { text, ticket, .. } if self.preference == Preference::Print => {
                self.to_print = Some(Printed { lines: text.lines().map(str::to_owned).collect(), ..Printed::default() });
                return Ok(vec![Message::Copied { ticket, outcome: CopyOutcome::Printed }]);
            }
            Effect::Copy { text, ticket, .. } => {
                let deed = self.clipboard.copy(text, ticket);
                return self.send(deed);
            }
            Effect::Print { lines, mask, .. } => self.to_print = Some(Printed { lines, mask, is_masked: false }),
            Effect::Mouse(on) => self.terminal.set_mouse(on)?,
            Effect::Clipboard(way) => {
                self.preference = way;
                return self.turn();
            }
            Effect::Holder(holder) => {
                self.holder = holder;
                return self.turn();
            }
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

    /// Copies in the way that is chosen now.
    fn turn(&mut self) -> io::Result<Vec<Message>> {
        let deed = self.clipboard.turn_to(plan(self.preference, self.holder, Surroundings::here()));
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
    pub fn print(&mut self, words: impl Fn(&Say) -> String) -> io::Result<()> {
        if let Some(printed) = self.to_print.take() {
            self.shown = Shown::Lines;
            self.terminal.print(&printed.seen(), &printed.below(words))?;
            self.printed = Some(printed);
        }
        Ok(())
    }

    /// True where a key hides the keys in the printed lines.
    pub fn masks(&self, message: &Message) -> bool {
        let has_keys = self.printed.as_ref().is_some_and(|printed| !printed.mask.is_empty());
        let is_asked = matches!(message, Message::Key(key) if latin(*key) == Key::char('m'));
        self.shown == Shown::Lines && has_keys && is_asked
    }

    /// Hides the keys in the printed lines, or shows them again.
    ///
    /// # Errors
    /// Where the terminal is gone.
    pub fn turn_mask(&mut self, words: impl Fn(&Say) -> String) -> io::Result<()> {
        if let Some(printed) = self.printed.take() {
            self.terminal.wipe(&printed.seen(), &printed.below(&words))?;
            self.to_print = Some(Printed { is_masked: !printed.is_masked, ..printed });
        }
        self.print(words)
    }
}

//! What a session needs of the program that it runs, and how it ends.

use ratatui::Frame;

use super::clipboard::Preference;
use crate::wizard::effect::Effect;
use crate::wizard::message::Message;
use crate::words::Say;

/// What a session shows and updates.
pub trait App {
    /// Takes one message.
    fn update(&mut self, message: Message) -> Vec<Effect>;
    /// Draws one frame.
    fn draw(&self, frame: &mut Frame<'_>);
    /// True while a text field has the cursor.
    fn is_editing(&self) -> bool;
    /// The program ends from outside: commits a valid text that is being typed, and drops another.
    fn finish(&mut self) -> Vec<Effect>;
    /// Puts a message into words.
    fn say(&self, say: &Say) -> String;
}

/// What performs effects on the disk.
pub trait Desk {
    /// Performs one effect, and says what came of it.
    fn perform(&mut self, effect: Effect) -> Vec<Message>;
}

/// What a session is started with.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// The mouse.
    pub mouse: bool,
    /// How to copy.
    pub clipboard: Preference,
}

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The user quit.
    Quit,
    /// A signal asked for it, or the terminal went away, which counts as a hangup.
    Signal(i32),
}

impl End {
    /// The exit status.
    pub fn status(self) -> u8 {
        match self {
            End::Quit => 0,
            End::Signal(number) => u8::try_from(128 + number).unwrap_or(u8::MAX),
        }
    }
}

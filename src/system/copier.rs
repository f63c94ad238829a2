//! Copying for someone who waits for it: no session, no screen, and no escape sequence unless it is asked for by name.

use std::io::{self, IsTerminal};
use std::thread;
use std::time::Duration;

use crossterm::clipboard::CopyToClipboard;
use crossterm::execute;

use super::clipboard::{Clipboard, Deed};
use super::clipboard_plan::{Plan, SendToTerminal, Surroundings, plan};
use crate::model::clipboard::{Holder, Preference};
use crate::wizard::effect::CopyTicket;
use crate::wizard::message::{CopyOutcome, Message};
use crate::words::Say;

/// How long to wait before the clipboard is looked at again; it has its own time limit.
const PATIENCE: Duration = Duration::from_millis(5);

/// The clipboard, waited for. It is kept, for on X11 and Wayland its owner hands the text out.
pub struct Copier {
    clipboard: Clipboard,
    /// Whoever asks for no clipboard prints it; that is no failure.
    prints: bool,
}

impl Copier {
    /// The ways of a preference. The terminal is sent the text (OSC 52) only where that is what the user chose.
    pub fn new(preference: Preference, holder: Holder) -> Self {
        let ways = plan(preference, holder, Surroundings::here());
        let plan = match preference {
            Preference::Terminal if io::stdout().is_terminal() => ways,
            _ => Plan { terminal: SendToTerminal::Never, ..ways },
        };
        Copier { clipboard: Clipboard::new(plan, None), prints: preference == Preference::Print }
    }

    /// Copies, and waits at most as long as a session would.
    pub fn copy(&mut self, text: &str) -> CopyOutcome {
        if self.prints {
            return CopyOutcome::Printed;
        }
        let mut deed = self.clipboard.copy(text.to_owned(), CopyTicket::Text);
        send(&deed);
        while deed.told.is_empty() {
            thread::sleep(PATIENCE);
            deed = self.clipboard.look();
            send(&deed);
        }
        let outcome = deed.told.into_iter().find_map(|told| if let Message::Copied { outcome, .. } = told { Some(outcome) } else { None });
        outcome.unwrap_or_else(|| CopyOutcome::Failed(Say::new("clipboard-hangs")))
    }

    /// Hands the text to a clipboard manager, where there is one.
    pub fn close(self) {
        self.clipboard.close();
    }
}

/// The outcome says that it was sent; a terminal that is gone will not miss it.
fn send(deed: &Deed) {
    if let Some(text) = &deed.send {
        let _ = execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text));
    }
}

//! Copying: which ways there are here, and what became of a copy. Nothing here blocks; the slow ways run in `clipboard_worker`.

use std::time::{Duration, Instant};

use super::clipboard_worker::{SystemClipboard, Tmux, Way, Worker};
use super::input::Waker;
use crate::model::clipboard::Preference;
use crate::wizard::effect::CopyTicket;
use crate::wizard::message::{CopyOutcome, Message};
use crate::words::Say;

/// A way that takes longer is given up, so that the user is told within half a second.
const LONGEST_COPY: Duration = Duration::from_millis(450);

/// Where the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surroundings {
    /// Over SSH, so that the system's clipboard is another machine's.
    pub ssh: bool,
    /// Inside tmux, which drops OSC 52 by default.
    pub tmux: bool,
    /// On a system whose clipboard loses its text when the program ends.
    pub forgetful: bool,
}

impl Surroundings {
    /// Reads them from the environment.
    pub fn here() -> Self {
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        Surroundings { ssh: set("SSH_TTY") || set("SSH_CONNECTION"), tmux: set("TMUX"), forgetful: cfg!(all(unix, not(target_os = "macos"))) }
    }
}

/// When the terminal is sent the text too (OSC 52).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendToTerminal {
    /// Never.
    Never,
    /// When no other way worked.
    Otherwise,
    /// In any case.
    Always,
}

/// The ways to copy, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The system's clipboard.
    pub system: bool,
    /// `tmux load-buffer`.
    pub tmux: bool,
    /// OSC 52.
    pub terminal: SendToTerminal,
}

/// Chooses the ways.
pub fn plan(preference: Preference, here: Surroundings) -> Plan {
    let terminal = Plan { system: false, tmux: here.tmux, terminal: if here.tmux { SendToTerminal::Otherwise } else { SendToTerminal::Always } };
    match preference {
        Preference::Terminal | Preference::Print => terminal,
        Preference::System => Plan { system: true, tmux: false, terminal: SendToTerminal::Never },
        Preference::Auto if here.ssh => terminal,
        Preference::Auto => {
            Plan { system: true, tmux: here.tmux, terminal: if here.forgetful { SendToTerminal::Always } else { SendToTerminal::Otherwise } }
        }
    }
}

/// What is to be done now for a copy.
#[derive(Debug, Default, PartialEq)]
pub struct Deed {
    /// Text to send to the terminal.
    pub send: Option<String>,
    /// What to tell the wizard.
    pub told: Vec<Message>,
}

/// The clipboard of a session.
pub struct Clipboard {
    terminal: SendToTerminal,
    ways: Vec<Box<dyn Way>>,
    waker: Option<Waker>,
    worker: Option<Worker>,
    /// Who waits for an answer; all of them for that of the latest text.
    waiting: Vec<CopyTicket>,
    text: String,
    deadline: Instant,
}

impl Clipboard {
    /// The ways of a plan; none is opened before something is copied.
    pub fn new(plan: Plan, waker: impl Into<Option<Waker>>) -> Self {
        let mut ways: Vec<Box<dyn Way>> = Vec::new();
        if plan.system {
            ways.push(Box::new(SystemClipboard::default()));
        }
        if plan.tmux {
            ways.push(Box::new(Tmux));
        }
        Clipboard::with_ways(plan.terminal, ways, waker.into())
    }

    /// Other ways than the real ones.
    pub fn with_ways(terminal: SendToTerminal, ways: Vec<Box<dyn Way>>, waker: Option<Waker>) -> Self {
        Clipboard { terminal, ways, waker, worker: None, waiting: Vec::new(), text: String::new(), deadline: Instant::now() }
    }

    /// Begins to copy.
    pub fn copy(&mut self, text: String, ticket: CopyTicket) -> Deed {
        if self.waiting.is_empty() {
            self.deadline = Instant::now() + LONGEST_COPY;
        }
        self.waiting.push(ticket);
        self.text = text;
        if !self.ways.is_empty() {
            self.worker = Worker::start(std::mem::take(&mut self.ways), self.waker.clone());
        }
        let mut deed = match &mut self.worker {
            Some(worker) => {
                worker.copy(&self.text);
                Deed::default()
            }
            None => self.finish(Err("no thread".into())),
        };
        if self.terminal == SendToTerminal::Always {
            deed.send = Some(self.text.clone());
        }
        deed
    }

    /// When `look` must be called at the latest; `None` where nothing is under way.
    pub fn deadline(&self) -> Option<Instant> {
        (!self.waiting.is_empty()).then_some(self.deadline)
    }

    /// Looks for an answer.
    pub fn look(&mut self) -> Deed {
        let Some(worker) = &mut self.worker else { return Deed::default() };
        match worker.answer(&self.text) {
            Some(_) if self.waiting.is_empty() => Deed::default(),
            Some(outcome) => self.finish(outcome),
            None if self.deadline().is_some_and(|deadline| deadline <= Instant::now()) => self.finish(Err(String::new())),
            None => Deed::default(),
        }
    }

    fn finish(&mut self, outcome: Result<CopyOutcome, String>) -> Deed {
        let (send, outcome) = match (outcome, self.terminal) {
            (Ok(outcome), _) => (None, outcome),
            (Err(_), SendToTerminal::Always) => (None, CopyOutcome::SentToTerminal),
            (Err(_), SendToTerminal::Otherwise) => (Some(self.text.clone()), CopyOutcome::SentToTerminal),
            (Err(cause), SendToTerminal::Never) => (None, CopyOutcome::Failed(why(cause))),
        };
        let told = self.waiting.drain(..).map(|ticket| Message::Copied { ticket, outcome: outcome.clone() }).collect();
        Deed { send, told }
    }

    /// Copies by other ways from now on; who still waits for an answer gets one.
    pub fn turn_to(&mut self, plan: Plan) -> Deed {
        let deed = if self.waiting.is_empty() { Deed::default() } else { self.finish(Err(String::new())) };
        std::mem::replace(self, Clipboard::new(plan, self.waker.clone())).close();
        deed
    }

    /// Ends the worker; on X11 the text is handed to the clipboard manager, if there is one, which must not take long.
    pub fn close(self) {
        if let Some(worker) = self.worker {
            worker.close(Duration::from_millis(150));
        }
    }
}

fn why(cause: String) -> Say {
    if cause.is_empty() { Say::new("clipboard-hangs") } else { Say::new("clipboard-failed").with("cause", cause) }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, channel};

    use super::*;

    const HOME: Surroundings = Surroundings { ssh: false, tmux: false, forgetful: true };

    #[test]
    fn over_ssh_the_terminal_has_the_clipboard_and_tmux_is_asked_first() {
        let ssh = Surroundings { ssh: true, ..HOME };
        assert_eq!(plan(Preference::Auto, ssh), Plan { system: false, tmux: false, terminal: SendToTerminal::Always });
        let tmux = Surroundings { tmux: true, ..ssh };
        assert_eq!(plan(Preference::Auto, tmux), Plan { system: false, tmux: true, terminal: SendToTerminal::Otherwise });
    }

    #[test]
    fn at_home_the_system_has_it_and_what_linux_forgets_is_sent_as_well() {
        assert_eq!(plan(Preference::Auto, HOME), Plan { system: true, tmux: false, terminal: SendToTerminal::Always });
        let mac = Surroundings { forgetful: false, ..HOME };
        assert_eq!(plan(Preference::Auto, mac), Plan { system: true, tmux: false, terminal: SendToTerminal::Otherwise });
    }

    #[test]
    fn a_setting_overrules_the_surroundings() {
        let ssh = Surroundings { ssh: true, ..HOME };
        assert_eq!(plan(Preference::System, ssh), Plan { system: true, tmux: false, terminal: SendToTerminal::Never });
        assert_eq!(plan(Preference::Terminal, HOME), Plan { system: false, tmux: false, terminal: SendToTerminal::Always });
    }

    /// A way that answers when, and as, the test says.
    struct Told(Receiver<Result<CopyOutcome, String>>);

    impl Way for Told {
        fn copy(&mut self, _: &str) -> Result<CopyOutcome, String> {
            self.0.recv().unwrap_or(Err(String::new()))
        }
    }

    fn looked(clipboard: &mut Clipboard) -> Deed {
        loop {
            let deed = clipboard.look();
            if !deed.told.is_empty() {
                return deed;
            }
            std::thread::yield_now();
        }
    }

    fn copied(outcome: CopyOutcome) -> Vec<Message> {
        vec![Message::Copied { ticket: CopyTicket::Text, outcome }]
    }

    #[test]
    fn a_copy_that_works_is_told_as_copied() {
        let (tell, told) = channel();
        let mut clipboard = Clipboard::with_ways(SendToTerminal::Otherwise, vec![Box::new(Told(told))], None);
        assert_eq!(clipboard.copy("link".into(), CopyTicket::Text), Deed::default());
        tell.send(Ok(CopyOutcome::Copied)).unwrap();
        assert_eq!(looked(&mut clipboard), Deed { send: None, told: copied(CopyOutcome::Copied) });
        assert_eq!(clipboard.deadline(), None);
    }

    #[test]
    fn where_no_way_works_the_terminal_is_sent_the_text() {
        let (tell, told) = channel();
        let mut clipboard = Clipboard::with_ways(SendToTerminal::Otherwise, vec![Box::new(Told(told))], None);
        clipboard.copy("link".into(), CopyTicket::Text);
        tell.send(Err("no display".into())).unwrap();
        assert_eq!(looked(&mut clipboard), Deed { send: Some("link".into()), told: copied(CopyOutcome::SentToTerminal) });
    }

    #[test]
    fn a_clipboard_that_hangs_is_told_within_half_a_second_and_again_for_the_next_copy() {
        let (tell, told) = channel();
        let mut clipboard = Clipboard::with_ways(SendToTerminal::Never, vec![Box::new(Told(told))], None);
        for _ in 0..2 {
            let began = Instant::now();
            clipboard.copy("link".into(), CopyTicket::Text);
            let hangs = CopyOutcome::Failed(Say::new("clipboard-hangs"));
            assert_eq!(looked(&mut clipboard).told, copied(hangs));
            assert!(began.elapsed() < Duration::from_millis(500));
        }
        drop(tell);
    }

    #[test]
    fn copies_in_a_hurry_are_all_told_and_the_last_text_stays() {
        let (tell, told) = channel();
        let mut clipboard = Clipboard::with_ways(SendToTerminal::Never, vec![Box::new(Told(told))], None);
        for text in ["one", "two", "three"] {
            clipboard.copy(text.into(), CopyTicket::Text);
        }
        tell.send(Err("the text is outdated".into())).unwrap();
        tell.send(Ok(CopyOutcome::Copied)).unwrap();
        assert_eq!(looked(&mut clipboard).told, [copied(CopyOutcome::Copied), copied(CopyOutcome::Copied), copied(CopyOutcome::Copied)].concat());
        clipboard.close();
    }
}

//! Copying: the ways of a plan, and what became of a copy. Nothing here blocks; the slow ways run in `clipboard_worker`.

use std::time::{Duration, Instant};

use super::clipboard_plan::{Plan, SendToTerminal, WayTo};
use super::clipboard_worker::{SystemClipboard, Tmux, Way, WindowsClipboard, Worker};
#[cfg(all(unix, not(target_os = "macos")))]
use super::held_clipboard::HeldClipboard;
use super::input::Waker;
use crate::wizard::effect::CopyTicket;
use crate::wizard::message::{CopyOutcome, Message};
use crate::words::Say;

/// A way that takes longer is given up, so that the user is told within half a second.
const LONGEST_COPY: Duration = Duration::from_millis(450);

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
        Clipboard::with_ways(plan.terminal, plan.ways.into_iter().map(way).collect(), waker.into())
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

fn way(to: WayTo) -> Box<dyn Way> {
    match to {
        #[cfg(all(unix, not(target_os = "macos")))]
        WayTo::Holder => Box::new(HeldClipboard::default()),
        // Where the system keeps the text itself nothing is held.
        #[cfg(not(all(unix, not(target_os = "macos"))))]
        WayTo::Holder => Box::new(SystemClipboard::default()),
        WayTo::System => Box::new(SystemClipboard::default()),
        WayTo::Windows => Box::new(WindowsClipboard),
        WayTo::Tmux => Box::new(Tmux),
    }
}

fn why(cause: String) -> Say {
    if cause.is_empty() { Say::new("clipboard-hangs") } else { Say::new("clipboard-failed").with("cause", cause) }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, channel};

    use super::*;

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

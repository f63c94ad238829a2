//! One sitting: draw, wait, update, perform. Everything that waits is taken before one draw.

use std::io;
use std::time::{Duration, Instant};

use super::burst::{Head, head};
use super::clipboard::Clipboard;
use super::clipboard_plan::{Surroundings, plan};
use super::disk::Disk;
use super::end::{End, Ended};
use super::input::{Input, Output};
use super::listing::HEAD;
use super::outgoing;
use super::outside::{Outside, Shown};
#[cfg(unix)]
use super::signals::{self, Signal};
use super::sitting::Sitting;
use super::stage::Stage;
use super::terminal::{Terminal, restore_on_panic};
use crate::model::clipboard::{Holder, Preference};
use crate::model::hidden::marked;
use crate::wizard::key::{Code, Key};
use crate::wizard::message::Message;
use crate::words::Say;

/// Work that takes longer than this shows how far it is.
const LONGEST_WITHOUT_A_FRAME: Duration = Duration::from_millis(100);
/// A terminal that is near answers within this time.
const LONGEST_ANSWER: Duration = Duration::from_millis(100);
const HANGUP: i32 = 1;

/// What a session is started with.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// The mouse.
    pub mouse: bool,
    /// How to copy.
    pub clipboard: Preference,
    /// Whether a copy outlives the program.
    pub holder: Holder,
    /// Ask what lies behind the terminal's letters.
    pub asks_backdrop: bool,
}

/// Runs a session until its end; the terminal is restored then.
///
/// # Errors
/// Where the terminal does not take its modes, or the system has no file descriptors left.
pub fn run(stage: &mut Stage<'_>, disk: &mut Disk, input: Input, options: Options) -> io::Result<Ended> {
    restore_on_panic(stage.say(&Say::new("session-panic")));
    let clipboard = Clipboard::new(plan(options.clipboard, options.holder, Surroundings::here()), input.waker()?);
    let terminal = Terminal::enter(options.mouse)?;
    let Options { clipboard: preference, holder, .. } = options;
    let outside = Outside { terminal, clipboard, preference, holder, to_print: None, printed: None, shown: Shown::Screen, stale: true, end: None };
    let mut session =
        Session { sitting: Sitting::new(stage, disk), outside, marks_pastes: false, drawn: Instant::now(), asked: None, held: Vec::new(), moved: 0 };
    // A terminal that takes no more output is gone.
    let end = session.live(input, options.asks_backdrop).unwrap_or(End::Signal(HANGUP));
    Ok(session.finish(end))
}

struct Session<'a, 's> {
    sitting: Sitting<'a, 's>,
    outside: Outside,
    /// The terminal marks its pastes, so nothing else is one.
    marks_pastes: bool,
    drawn: Instant,
    /// When the terminal was asked what it has not answered yet.
    asked: Option<Instant>,
    /// Input that waits for the list of profiles, for it would find only its head.
    held: Vec<Message>,
    /// How many keys have moved the cursor meanwhile.
    moved: usize,
}

impl Session<'_, '_> {
    fn live(&mut self, mut input: Input, asks_backdrop: bool) -> io::Result<End> {
        self.sized()?;
        self.draw()?;
        if asks_backdrop {
            self.outside.terminal.ask_backdrop()?;
            self.asked = Some(Instant::now());
        }
        // What the first frame does not show is done behind it. It shows nothing itself, so where nothing is told of it the frame stands.
        self.outside.stale |= self.sitting.receive(Message::Shown, &mut |effect| self.outside.perform(effect))?;
        loop {
            self.save()?;
            if let Some(end) = self.outside.end {
                self.hear_answer(&mut input)?;
                return Ok(end);
            }
            self.draw()?;
            let output = if self.outside.terminal.is_behind() { Output::Waits } else { Output::Idle };
            let arrived = input
                .wait([self.outside.clipboard.deadline(), self.sitting.due(), self.sitting.looks_again()].into_iter().flatten().min(), output)?;
            if output == Output::Waits {
                self.outside.terminal.catch_up()?;
            }
            self.take_with_list(arrived.messages)?;
            for message in self.outside.copied()? {
                self.receive(message)?;
            }
            #[cfg(unix)]
            for signal in arrived.signals {
                self.signal(signal)?;
            }
            self.outside.stale |= self.sitting.due().is_some();
            self.sitting.save_due(&mut |effect| self.outside.perform(effect))?;
            if arrived.hung_up {
                self.outside.end.get_or_insert(End::Signal(HANGUP));
            }
        }
    }

    fn draw(&mut self) -> io::Result<()> {
        if self.outside.is_to_be_drawn() {
            self.outside.stale = false;
            let sitting = &mut self.sitting;
            self.outside.terminal.draw(|frame| sitting.draw(frame))?;
            self.drawn = Instant::now();
        }
        Ok(())
    }

    /// While the list of profiles is under way, what does more than move the cursor in its head waits for all of it.
    fn take_with_list(&mut self, mut messages: Vec<Message>) -> io::Result<()> {
        if let Some(listed) = self.sitting.listed_meanwhile() {
            self.receive(listed)?;
        }
        if !self.sitting.is_listing() {
            let held = std::mem::take(&mut self.held);
            return self.take(held.into_iter().chain(messages).collect());
        }
        let moves = |message: &Message| matches!(message, Message::Key(key) if [Key::plain(Code::Up), Key::plain(Code::Down)].contains(key));
        let may_pass = |(place, message): (usize, &Message)| match message {
            Message::Resize { .. } | Message::Backdrop(_) => true,
            message => moves(message) && self.held.is_empty() && self.moved + place < HEAD / 2,
        };
        let passing = messages.iter().enumerate().take_while(|pair| may_pass(*pair)).count();
        self.held.extend(messages.split_off(passing));
        self.moved += passing;
        self.take(messages)
    }

    /// Takes the input that arrived in one go, in which a paste may hide.
    fn take(&mut self, mut messages: Vec<Message>) -> io::Result<()> {
        let (mut at, mut keys_end, mut keys_edit) = (0, 0, false);
        while at < messages.len() && self.outside.end.is_none() {
            let editing = self.sitting.is_editing() || self.outside.shown == Shown::Lines;
            if !self.marks_pastes && (at >= keys_end || editing != keys_edit) {
                match head(&messages[at..], editing) {
                    Head::Paste(length, text) => {
                        at += length;
                        self.input(Message::Paste(text))?;
                        continue;
                    }
                    Head::Keys(length) => (keys_end, keys_edit) = (at + length, editing),
                }
            }
            let message = std::mem::replace(&mut messages[at], Message::Scroll(0));
            self.marks_pastes |= matches!(message, Message::Paste(_));
            self.input(message)?;
            at += 1;
            if self.drawn.elapsed() > LONGEST_WITHOUT_A_FRAME {
                self.draw()?;
            }
        }
        Ok(())
    }

    /// An answer that comes when the shell has the terminal again would be typed there. It is under way for a moment only.
    fn hear_answer(&mut self, input: &mut Input) -> io::Result<()> {
        while let Some(due) = self.asked.map(|at| at + LONGEST_ANSWER).filter(|due| Instant::now() < *due) {
            let arrived = input.wait(Some(due), Output::Idle)?;
            let answer = arrived.messages.into_iter().find(|message| matches!(message, Message::Backdrop(_)));
            if answer.is_some() || arrived.hung_up {
                self.asked = None;
            }
            answer.map_or(Ok(()), |answer| self.receive(answer))?;
        }
        Ok(())
    }

    fn input(&mut self, message: Message) -> io::Result<()> {
        match message {
            Message::Backdrop(_) => {
                self.asked = None;
                self.receive(message)
            }
            Message::Resize { .. } => self.resized(),
            Message::Scroll(_) if self.outside.shown != Shown::Screen => Ok(()),
            message if self.outside.masks(&message) => self.outside.turn_mask(|say| self.sitting.say(say)),
            _ if self.outside.shown != Shown::Screen => self.come_back(),
            message => self.receive(message),
        }
    }

    fn receive(&mut self, message: Message) -> io::Result<()> {
        self.outside.stale = true;
        self.sitting.receive(message, &mut |effect| self.outside.perform(effect))?;
        self.outside.print(|say| self.sitting.say(say))
    }

    fn save(&mut self) -> io::Result<()> {
        // The frame may have been drawn before the save: what became of it is to be seen too.
        self.outside.stale |= self.sitting.save(&mut |effect| self.outside.perform(effect))?;
        Ok(())
    }

    fn come_back(&mut self) -> io::Result<()> {
        self.outside.shown = Shown::Screen;
        self.outside.printed = None;
        self.outside.terminal.enter_again()?;
        self.sized()
    }

    fn resized(&mut self) -> io::Result<()> {
        // Painted anew even at the size known: in between the terminal may have cut the picture.
        if self.outside.shown == Shown::Screen {
            self.outside.terminal.repaint()?;
            self.sized()?;
        }
        Ok(())
    }

    fn sized(&mut self) -> io::Result<()> {
        let size = self.outside.terminal.size();
        self.receive(Message::Resize { columns: size.width, rows: size.height })
    }

    #[cfg(unix)]
    fn signal(&mut self, signal: Signal) -> io::Result<()> {
        match signal {
            Signal::End(number) => {
                self.outside.end.get_or_insert(End::Signal(number));
                Ok(())
            }
            Signal::Resize => self.resized(),
            Signal::Stop => {
                self.save()?;
                self.outside.shown = Shown::Foreign;
                self.outside.terminal.leave();
                signals::stop()
            }
            Signal::Continue => self.come_back(),
        }
    }

    /// Saves what can be saved, and gives the terminal back; what could not be saved is told where the shell shows it.
    fn finish(mut self, end: End) -> Ended {
        if end != End::Quit {
            self.sitting.commit();
        }
        let unsaved = self.sitting.end();
        self.outside.terminal.leave();
        self.outside.clipboard.close();
        for say in &unsaved {
            let words = self.sitting.say(say);
            outgoing::tell_last(&words.lines().map(marked).collect::<Vec<_>>().join("\n"));
        }
        Ended { end, is_unsaved: !unsaved.is_empty() }
    }
}

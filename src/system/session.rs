//! One sitting: draw, wait, update, perform. Everything that waits is taken before one draw.

use std::collections::VecDeque;
use std::io;
use std::time::{Duration, Instant};

use super::burst::{Head, head};
use super::clipboard::{Clipboard, Deed, Preference, Surroundings, plan};
use super::disk::Disk;
pub use super::end::End;
use super::input::{Input, Output};
use super::saves::Saves;
#[cfg(unix)]
use super::signals::{self, Signal};
use super::stage::Stage;
use super::terminal::{Terminal, restore_on_panic};
use crate::wizard::effect::Effect;
use crate::wizard::message::{CopyOutcome, Message};
use crate::words::Say;

/// Work that takes longer than this shows how far it is.
const LONGEST_WITHOUT_A_FRAME: Duration = Duration::from_millis(100);
const HANGUP: i32 = 1;

/// What the terminal shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Screen,
    /// Printed lines, until a key.
    Lines,
    /// Whatever is there while the program is stopped.
    Foreign,
}

/// What a session is started with.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// The mouse.
    pub mouse: bool,
    /// How to copy.
    pub clipboard: Preference,
}

/// Runs a session until its end; the terminal is restored then.
///
/// # Errors
/// Where the terminal does not take its modes, or the system has no file descriptors left.
pub fn run(stage: &mut Stage<'_>, disk: &mut Disk, options: Options) -> io::Result<End> {
    restore_on_panic(stage.say(&Say::new("session-panic")));
    let input = Input::listen()?;
    let clipboard = Clipboard::new(plan(options.clipboard, Surroundings::here()), input.waker()?);
    let terminal = Terminal::enter(options.mouse)?;
    let print_copies = options.clipboard == Preference::Print;
    let mut session = Session {
        stage,
        disk,
        terminal,
        clipboard,
        print_copies,
        marks_pastes: false,
        saves: Saves::default(),
        shown: Shown::Screen,
        stale: true,
        drawn: Instant::now(),
        end: None,
    };
    // A terminal that takes no more output is gone.
    let end = session.live(input).unwrap_or(End::Signal(HANGUP));
    session.finish(end);
    Ok(end)
}

struct Session<'a, 's> {
    stage: &'a mut Stage<'s>,
    disk: &'a mut Disk,
    terminal: Terminal,
    clipboard: Clipboard,
    print_copies: bool,
    /// The terminal marks its pastes, so nothing else is one.
    marks_pastes: bool,
    saves: Saves,
    shown: Shown,
    stale: bool,
    drawn: Instant,
    end: Option<End>,
}

impl Session<'_, '_> {
    fn live(&mut self, mut input: Input) -> io::Result<End> {
        self.sized()?;
        self.draw()?;
        // What the first frame does not show is done behind it.
        self.receive(Message::Shown)?;
        loop {
            self.save()?;
            if let Some(end) = self.end {
                return Ok(end);
            }
            self.draw()?;
            let output = if self.terminal.is_behind() { Output::Waits } else { Output::Idle };
            let arrived = input.wait([self.clipboard.deadline(), self.saves.due()].into_iter().flatten().min(), output)?;
            if output == Output::Waits {
                self.terminal.catch_up()?;
            }
            self.take(arrived.messages)?;
            let deed = self.clipboard.look();
            self.told(deed)?;
            #[cfg(unix)]
            for signal in arrived.signals {
                self.signal(signal)?;
            }
            if self.saves.is_due() {
                for message in self.saves.make_all(self.disk) {
                    self.receive(message)?;
                }
            }
            if arrived.hung_up {
                self.end.get_or_insert(End::Signal(HANGUP));
            }
        }
    }

    fn draw(&mut self) -> io::Result<()> {
        if self.stale && self.shown == Shown::Screen && !self.terminal.is_behind() {
            self.stale = false;
            self.terminal.draw(|frame| self.stage.draw(frame))?;
            self.drawn = Instant::now();
        }
        Ok(())
    }

    /// Takes the input that arrived in one go, in which a paste may hide.
    fn take(&mut self, mut messages: Vec<Message>) -> io::Result<()> {
        let (mut at, mut keys_end, mut keys_edit) = (0, 0, false);
        while at < messages.len() && self.end.is_none() {
            let editing = self.stage.is_editing() || self.shown == Shown::Lines;
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

    fn input(&mut self, message: Message) -> io::Result<()> {
        match message {
            Message::Resize { .. } => self.resized(),
            Message::Scroll(_) if self.shown != Shown::Screen => Ok(()),
            _ if self.shown != Shown::Screen => self.come_back(),
            message => self.receive(message),
        }
    }

    /// Gives the stage a message, and performs what it wants until nothing more follows.
    fn receive(&mut self, message: Message) -> io::Result<()> {
        self.stale = true;
        let mut messages = VecDeque::from([message]);
        while let Some(message) = messages.pop_front() {
            for effect in self.stage.update(message) {
                messages.extend(self.perform(effect)?);
            }
        }
        Ok(())
    }

    fn perform(&mut self, effect: Effect) -> io::Result<Vec<Message>> {
        match effect {
            Effect::Quit => {
                self.end.get_or_insert(End::Quit);
            }
            Effect::Copy { of: Some(file), text, ticket } => {
                let outdated = self.disk.perform(Effect::Look(file));
                return if outdated.is_empty() { self.perform(Effect::Copy { of: None, text, ticket }) } else { Ok(outdated) };
            }
            Effect::Print { of: Some(file), lines } => {
                let outdated = self.disk.perform(Effect::Look(file));
                return if outdated.is_empty() { self.perform(Effect::Print { of: None, lines }) } else { Ok(outdated) };
            }
            Effect::Copy { text, ticket, .. } if self.print_copies => {
                self.print(&text.lines().map(str::to_owned).collect::<Vec<_>>())?;
                return Ok(vec![Message::Copied { ticket, outcome: CopyOutcome::Printed }]);
            }
            Effect::Copy { text, ticket, .. } => {
                let deed = self.clipboard.copy(text, ticket);
                return self.send(deed);
            }
            Effect::Print { lines, .. } => self.print(&lines)?,
            Effect::Mouse(on) => self.terminal.set_mouse(on)?,
            Effect::Save { .. } => return Ok(self.saves.put_off(effect, self.disk)),
            other => {
                let mut messages = self.saves.make_all(self.disk);
                messages.extend(self.disk.perform(other));
                return Ok(messages);
            }
        }
        Ok(Vec::new())
    }

    fn save(&mut self) -> io::Result<()> {
        while let Some(messages) = self.saves.make_latest(self.disk) {
            for message in messages {
                self.receive(message)?;
            }
        }
        Ok(())
    }

    fn send(&mut self, deed: Deed) -> io::Result<Vec<Message>> {
        if let Some(text) = deed.send {
            self.stale = true;
            self.terminal.copy(&text)?;
        }
        Ok(deed.told)
    }

    fn told(&mut self, deed: Deed) -> io::Result<()> {
        for message in self.send(deed)? {
            self.receive(message)?;
        }
        Ok(())
    }

    fn print(&mut self, lines: &[String]) -> io::Result<()> {
        self.shown = Shown::Lines;
        self.terminal.print(lines, &self.stage.say(&Say::new("session-press-any-key")))
    }

    fn come_back(&mut self) -> io::Result<()> {
        self.shown = Shown::Screen;
        self.terminal.enter_again()?;
        self.sized()
    }

    fn resized(&mut self) -> io::Result<()> {
        // Painted anew even at the size known: in between the terminal may have cut the picture.
        if self.shown == Shown::Screen {
            self.terminal.repaint()?;
            self.sized()?;
        }
        Ok(())
    }

    fn sized(&mut self) -> io::Result<()> {
        let size = self.terminal.size();
        self.receive(Message::Resize { columns: size.width, rows: size.height })
    }

    #[cfg(unix)]
    fn signal(&mut self, signal: Signal) -> io::Result<()> {
        match signal {
            Signal::End(number) => {
                self.end.get_or_insert(End::Signal(number));
                Ok(())
            }
            Signal::Resize => self.resized(),
            Signal::Stop => {
                self.save()?;
                self.shown = Shown::Foreign;
                self.terminal.leave();
                signals::stop()
            }
            Signal::Continue => self.come_back(),
        }
    }

    /// Saves what can be saved, and gives the terminal back.
    fn finish(mut self, end: End) {
        let typed = if end == End::Quit { Vec::new() } else { self.stage.finish() };
        self.saves.make_last(self.disk);
        for effect in typed {
            if !matches!(effect, Effect::Quit | Effect::Copy { .. } | Effect::Print { .. } | Effect::Mouse(_)) {
                self.disk.perform(effect);
            }
        }
        self.terminal.leave();
        self.clipboard.close();
    }
}

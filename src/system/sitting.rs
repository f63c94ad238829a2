//! Between the wizard and the disk: messages go in, and what follows from them is performed until nothing more follows. The terminal is left to
//! whoever sits before it, as `outside`: it gets the effects that only a terminal performs.

use std::collections::VecDeque;
use std::io;
use std::time::{Duration, Instant};

use super::disk::Disk;
use super::saves::Saves;
use super::stage::Stage;
use crate::screen::Frame;
use crate::wizard::Wizard;
use crate::wizard::doc::DocId;
use crate::wizard::effect::{CopyTicket, Effect};
use crate::wizard::message::Message;
use crate::words::Say;

/// A wizard on its stage with the disk behind it.
pub struct Sitting<'a, 's> {
    stage: &'a mut Stage<'s>,
    disk: &'a mut Disk,
    saves: Saves,
}

impl<'a, 's> Sitting<'a, 's> {
    /// A sitting with nothing to save yet.
    pub fn new(stage: &'a mut Stage<'s>, disk: &'a mut Disk) -> Self {
        Sitting { stage, disk, saves: Saves::default() }
    }

    /// Draws one frame.
    pub fn draw(&mut self, frame: &mut Frame<'_>) {
        self.stage.draw(frame);
    }

    /// True while the list of profiles is under way.
    pub const fn is_listing(&self) -> bool {
        self.disk.listing.is_under_way()
    }

    /// When to look for that list where nothing wakes the session: the console of Windows is looked at now and then.
    pub fn looks_again(&self) -> Option<Instant> {
        (cfg!(windows) && self.is_listing()).then(|| Instant::now() + Duration::from_millis(20))
    }

    /// The list that was under way, once it is there.
    pub fn listed_meanwhile(&mut self) -> Option<Message> {
        self.disk.listed_meanwhile()
    }

    /// The wizard, to be looked at.
    pub const fn wizard(&self) -> &Wizard {
        self.stage.wizard()
    }

    /// Puts a message into words.
    pub fn say(&self, say: &Say) -> String {
        self.stage.say(say)
    }

    /// True while a text field has the cursor.
    pub fn is_editing(&self) -> bool {
        self.stage.is_editing()
    }

    /// Takes a message, and performs what it leads to; true where something was told of it. Saves wait for `save`.
    ///
    /// # Errors
    /// Those of `outside`.
    pub fn receive(&mut self, message: Message, outside: &mut impl FnMut(Effect) -> io::Result<Vec<Message>>) -> io::Result<bool> {
        let mut messages = VecDeque::from([message]);
        let mut is_told = false;
        while let Some(message) = messages.pop_front() {
            for effect in self.stage.update(message) {
                messages.extend(self.perform(effect, outside)?);
            }
            is_told |= !messages.is_empty();
        }
        Ok(is_told)
    }

    fn perform(&mut self, effect: Effect, outside: &mut impl FnMut(Effect) -> io::Result<Vec<Message>>) -> io::Result<Vec<Message>> {
        match effect {
            Effect::Copy { of: Some(doc), .. } | Effect::Print { of: Some(doc), .. } => {
                let outdated = self.disk.perform(Effect::Look(doc));
                if outdated.is_empty() { outside(effect) } else { Ok(outdated) }
            }
            Effect::CopySheet { sheet, of } => {
                let text = self.stage.sheet_text(&sheet);
                self.perform(Effect::Copy { text, ticket: CopyTicket::Sheet, of }, outside)
            }
            Effect::CopySays(says) => {
                let text = says.iter().map(|say| self.stage.say(say)).collect::<Vec<_>>().join("\n");
                self.perform(Effect::Copy { text, ticket: CopyTicket::Text, of: None }, outside)
            }
            Effect::Quit | Effect::Copy { .. } | Effect::Print { .. } | Effect::Mouse(_) | Effect::Clipboard(_) | Effect::Holder(_) => {
                outside(effect)
            }
            Effect::Save { doc, profile, force } => {
                self.saves.put_off(doc, profile, force);
                Ok(Vec::new())
            }
            Effect::MakeLike { doc, like, profile } => {
                self.saves.put_off_like(doc, profile, like);
                Ok(self.saves.make_all(self.disk))
            }
            Effect::Open { doc, .. } => Ok(self.read_anew(doc, effect)),
            other => {
                let mut messages = self.saves.make_all(self.disk);
                messages.extend(self.disk.perform(other));
                Ok(messages)
            }
        }
    }

    /// A document is read anew: what was to be saved of it is given up, where it can be read.
    fn read_anew(&mut self, doc: DocId, open: Effect) -> Vec<Message> {
        let given_up = self.saves.take(doc);
        let mut messages = self.saves.make_all(self.disk);
        let answered = self.disk.perform(open);
        if !answered.iter().any(|message| matches!(message, Message::Opened(opened) if opened.profile.is_ok())) {
            self.saves.keep(given_up);
        }
        messages.extend(answered);
        messages
    }

    /// Makes the saves that what arrived in one go asked for; true where there was something to be told of them.
    ///
    /// # Errors
    /// Those of `outside`.
    pub fn save(&mut self, outside: &mut impl FnMut(Effect) -> io::Result<Vec<Message>>) -> io::Result<bool> {
        let mut is_told = false;
        loop {
            let told = self.saves.make_fresh(self.disk);
            if told.is_empty() {
                return Ok(is_told);
            }
            is_told = true;
            for message in told {
                self.receive(message, outside)?;
            }
        }
    }

    /// When saves that another program kept waiting are to be tried again.
    pub const fn due(&self) -> Option<Instant> {
        self.saves.due()
    }

    /// Tries them again, if it is time.
    ///
    /// # Errors
    /// Those of `outside`.
    pub fn save_due(&mut self, outside: &mut impl FnMut(Effect) -> io::Result<Vec<Message>>) -> io::Result<()> {
        if self.saves.is_due() {
            for message in self.saves.make_all(self.disk) {
                self.receive(message, outside)?;
            }
        }
        Ok(())
    }

    /// The program ends from outside: a valid text that is being typed is committed.
    pub fn commit(&mut self) {
        for effect in self.stage.finish() {
            match effect {
                Effect::Save { doc, profile, force } => self.saves.put_off(doc, profile, force),
                Effect::MakeLike { doc, like, profile } => self.saves.put_off_like(doc, profile, like),
                // What a terminal performs is nothing to the disk.
                other => drop(self.disk.perform(other)),
            }
        }
    }

    /// Saves what can be saved; says of each document that cannot where its edits are kept.
    pub fn end(&mut self) -> Vec<Say> {
        let unsaved = self.saves.make_last(self.disk);
        unsaved.iter().filter_map(|pending| Some(self.disk.rescue(pending.doc, &pending.profile, &pending.why.as_ref()?.say))).collect()
    }
}

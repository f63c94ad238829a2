//! Saves on their way to the disk, one a document: of several states in one go only the last one gets there. What another program keeps
//! waiting is tried again by itself; what the disk refuses, with the next edit and at the end.

use std::time::{Duration, Instant};

use super::disk::Disk;
use crate::model::profile::Profile;
use crate::wizard::doc::DocId;
use crate::wizard::effect::Effect;
use crate::wizard::message::Message;
use crate::words::Say;

/// So long another program that is saving is left alone.
const PAUSE: Duration = Duration::from_millis(300);
/// So long the end of the program waits for one.
const LAST_PATIENCE: Duration = Duration::from_millis(600);

/// The saves that are still to be made, in the order in which they were asked for.
#[derive(Default)]
pub struct Saves {
    pending: Vec<Pending>,
    due: Option<Instant>,
}

/// A document that is not on disk as it is here.
#[derive(Clone, Debug)]
pub struct Pending {
    /// The document.
    pub doc: DocId,
    /// Its profile.
    pub profile: Box<Profile>,
    /// Why the disk did not take it.
    pub why: Say,
    force: bool,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Not tried yet.
    Fresh,
    /// Another program was saving.
    Waits,
    /// The disk refused, or the user is asked about another program's changes.
    Refused,
}

impl Saves {
    /// Keeps a save for the end of what arrived in one go. What was forced stays so.
    pub fn put_off(&mut self, doc: DocId, profile: Box<Profile>, force: bool) {
        let was_forced = self.take(doc).is_some_and(|pending| pending.force);
        self.pending.push(Pending { doc, profile, force: force || was_forced, state: State::Fresh, why: Say::new("store-no-place") });
    }

    /// Takes out what is to be saved of a document.
    pub fn take(&mut self, doc: DocId) -> Option<Pending> {
        let place = self.pending.iter().position(|pending| pending.doc == doc)?;
        Some(self.pending.remove(place))
    }

    /// Puts back what was taken out.
    pub fn keep(&mut self, taken: Option<Pending>) {
        self.pending.extend(taken);
    }

    /// Makes those that were not tried yet.
    pub fn make_fresh(&mut self, disk: &mut Disk) -> Vec<Message> {
        self.make(disk, |state| state == State::Fresh)
    }

    /// Makes all but those that the disk refused.
    pub fn make_all(&mut self, disk: &mut Disk) -> Vec<Message> {
        self.due = None;
        self.make(disk, |state| state != State::Refused)
    }

    /// Makes all of them before the program ends, and gives those that the disk does not take. Another program that is saving gets a moment.
    pub fn make_last(&mut self, disk: &mut Disk) -> &[Pending] {
        let began = Instant::now();
        self.make(disk, |_| true);
        while self.pending.iter().any(|pending| pending.state == State::Waits) && began.elapsed() < LAST_PATIENCE {
            self.make(disk, |state| state == State::Waits);
        }
        &self.pending
    }

    /// When those that wait are to be tried again.
    pub const fn due(&self) -> Option<Instant> {
        self.due
    }

    /// True when that time has come.
    pub fn is_due(&self) -> bool {
        self.due.is_some_and(|due| due <= Instant::now())
    }

    fn make(&mut self, disk: &mut Disk, is_meant: impl Fn(State) -> bool) -> Vec<Message> {
        let mut told = Vec::new();
        for pending in std::mem::take(&mut self.pending) {
            if !is_meant(pending.state) {
                self.pending.push(pending);
                continue;
            }
            let Pending { doc, profile, force, .. } = pending.clone();
            let messages = disk.perform(Effect::Save { doc, profile, force });
            let why = messages.iter().find_map(|message| if let Message::NotSaved { why, .. } = message { Some(why) } else { None });
            if let Some(why) = why {
                let state = if why.try_again { State::Waits } else { State::Refused };
                self.pending.push(Pending { state, why: why.say.clone(), ..pending });
                if why.try_again {
                    self.due = Some(Instant::now() + PAUSE);
                }
            }
            told.extend(messages);
        }
        told
    }
}

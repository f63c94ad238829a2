//! Saves on their way to the disk, one a document: of several states in one go only the last one gets there. What another program keeps
//! waiting is tried again by itself; what the disk refuses, with the next edit and at the end.

use std::path::PathBuf;
use std::rc::Rc;
use std::time::{Duration, Instant};

use super::disk::Disk;
use crate::model::profile::Profile;
use crate::wizard::doc::DocId;
use crate::wizard::effect::Effect;
use crate::wizard::message::{Message, NotSaved};

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
    pub profile: Rc<Profile>,
    /// Why the disk did not take it; `None` while it was not tried.
    pub why: Option<NotSaved>,
    force: bool,
    /// The file that a new one is like, whose comments it keeps.
    like: Option<PathBuf>,
}

impl Pending {
    fn effect(&self) -> Effect {
        let (doc, profile) = (self.doc, Rc::clone(&self.profile));
        match self.like.clone() {
            Some(like) => Effect::MakeLike { doc, like, profile },
            None => Effect::Save { doc, profile, force: self.force },
        }
    }

    /// True where another program was saving: it is tried again without being asked for.
    fn waits(&self) -> bool {
        self.why.as_ref().is_some_and(|why| why.try_again)
    }
}

impl Saves {
    /// Keeps a save for the end of what arrived in one go. What was forced stays so.
    pub fn put_off(&mut self, doc: DocId, profile: Rc<Profile>, force: bool) {
        let before = self.take(doc);
        let was_forced = before.as_ref().is_some_and(|pending| pending.force);
        self.pending.push(Pending { doc, profile, why: None, force: force || was_forced, like: before.and_then(|pending| pending.like) });
    }

    /// The same for a new document that is like this file: until it is on disk, each try writes it into a copy of that file's text.
    pub fn put_off_like(&mut self, doc: DocId, profile: Rc<Profile>, like: PathBuf) {
        self.pending.push(Pending { doc, profile, why: None, force: false, like: Some(like) });
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
        self.make(disk, |pending| pending.why.is_none())
    }

    /// Makes all but those that the disk refused.
    pub fn make_all(&mut self, disk: &mut Disk) -> Vec<Message> {
        self.due = None;
        self.make(disk, |pending| pending.why.is_none() || pending.waits())
    }

    /// Makes all of them before the program ends, and gives those that the disk does not take. Another program that is saving gets a moment.
    pub fn make_last(&mut self, disk: &mut Disk) -> &[Pending] {
        let began = Instant::now();
        self.make(disk, |_| true);
        while self.pending.iter().any(Pending::waits) && began.elapsed() < LAST_PATIENCE {
            self.make(disk, Pending::waits);
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

    fn make(&mut self, disk: &mut Disk, is_meant: impl Fn(&Pending) -> bool) -> Vec<Message> {
        let mut told = Vec::new();
        for pending in std::mem::take(&mut self.pending) {
            if !is_meant(&pending) {
                self.pending.push(pending);
                continue;
            }
            let messages = disk.perform(pending.effect());
            let why = messages.iter().find_map(|message| if let Message::NotSaved { why, .. } = message { Some(why) } else { None });
            if let Some(why) = why {
                self.due = if why.try_again { Some(Instant::now() + PAUSE) } else { self.due };
                self.pending.push(Pending { why: Some(why.clone()), ..pending });
            }
            told.extend(messages);
        }
        told
    }
}

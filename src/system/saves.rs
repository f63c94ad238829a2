//! Saves on their way to the disk: of several states in one go only the last one gets there, and what another program keeps waiting is tried
//! again by itself.

use std::time::{Duration, Instant};

use super::disk::Disk;
use crate::wizard::effect::Effect;
use crate::wizard::message::Message;

/// So long another program that is saving is left alone.
const PAUSE: Duration = Duration::from_millis(300);

/// The saves that are still to be made.
#[derive(Default)]
pub struct Saves {
    /// The latest state of the open profile.
    latest: Option<Effect>,
    /// Those that another program keeps waiting, one a file, and when they are tried again.
    waiting: Vec<Effect>,
    due: Option<Instant>,
}

impl Saves {
    /// Keeps a save for the end of what arrived in one go; an earlier one of another file is made now.
    pub fn put_off(&mut self, save: Effect, disk: &mut Disk) -> Vec<Message> {
        let needless = self.latest.as_ref().is_none_or(|before| is_outdone(before, &save));
        let earlier = self.latest.replace(save).filter(|_| !needless);
        earlier.map(|earlier| self.save(earlier, disk)).unwrap_or_default()
    }

    /// Makes the latest save, if there is one.
    pub fn make_latest(&mut self, disk: &mut Disk) -> Option<Vec<Message>> {
        let save = self.latest.take()?;
        Some(self.save(save, disk))
    }

    /// Makes all of them.
    pub fn make_all(&mut self, disk: &mut Disk) -> Vec<Message> {
        self.due = None;
        let latest = self.latest.take();
        let mut saves = std::mem::take(&mut self.waiting);
        saves.retain(|save| !latest.as_ref().is_some_and(|latest| is_outdone(save, latest)));
        saves.extend(latest);
        saves.into_iter().flat_map(|save| self.save(save, disk)).collect()
    }

    /// Makes all of them before the program ends; another program that is saving gets a moment for it.
    pub fn make_last(&mut self, disk: &mut Disk) {
        const LONGEST: Duration = Duration::from_millis(600);
        let began = Instant::now();
        self.make_all(disk);
        while !self.waiting.is_empty() && began.elapsed() < LONGEST {
            self.make_all(disk);
        }
    }

    /// When those that wait are to be tried again.
    pub fn due(&self) -> Option<Instant> {
        self.due
    }

    /// True when that time has come.
    pub fn is_due(&self) -> bool {
        self.due.is_some_and(|due| due <= Instant::now())
    }

    fn save(&mut self, save: Effect, disk: &mut Disk) -> Vec<Message> {
        self.waiting.retain(|waiting| !is_outdone(waiting, &save));
        let messages = disk.perform(save.clone());
        if messages.iter().any(|message| matches!(message, Message::NotSaved(why) if why.try_again)) {
            self.waiting.push(save);
            self.due = Some(Instant::now() + PAUSE);
        }
        messages
    }
}

/// True when the later of two saves makes the earlier one needless.
fn is_outdone(earlier: &Effect, later: &Effect) -> bool {
    match (earlier, later) {
        (Effect::Save { file: before, force: forced, .. }, Effect::Save { file, force, .. }) => before == file && forced == force,
        _ => false,
    }
}

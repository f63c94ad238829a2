//! What was done to the list of profiles, to be taken back there and done again.

use std::path::PathBuf;

use crate::model::acts::Exchange;

/// One thing that was done to the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListDeed {
    /// Profiles got other values; these are what they were and are.
    Replaced(Vec<Exchange>),
    /// A profile was made: this file.
    Made(PathBuf),
    /// A profile was put aside as this file.
    Removed(PathBuf),
}

/// What was done, and what was taken back, the last one behind.
#[derive(Debug, Default)]
pub struct ListDeeds {
    done: Vec<ListDeed>,
    undone: Vec<ListDeed>,
}

impl ListDeeds {
    /// Something was done; what was taken back is gone.
    pub fn did(&mut self, deed: ListDeed) {
        self.undone.clear();
        self.done.push(deed);
    }

    /// What would be taken back next.
    pub fn last(&self) -> Option<&ListDeed> {
        self.done.last()
    }

    /// Takes the last one out, to be taken back (`true`) or done again.
    pub fn take(&mut self, back: bool) -> Option<ListDeed> {
        if back { self.done.pop() } else { self.undone.pop() }
    }

    /// It was taken back (`true`), or done again, and this is what it is now.
    pub fn turned(&mut self, back: bool, deed: ListDeed) {
        if back { &mut self.undone } else { &mut self.done }.push(deed);
    }
}

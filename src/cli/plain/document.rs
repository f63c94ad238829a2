//! The open profile: its file, its earlier states, what the checks say, and which links were copied.

use std::path::{Path, PathBuf};

use crate::model::catalog::Catalog;
use crate::model::check::{Beside, Finding};
use crate::model::profile::{ItemId, Profile};
use crate::model::tracker_half::ToDo;
use crate::system::rescue::Held;
use crate::words::Say;

/// So many edits can be taken back.
const UNDO_LIMIT: usize = 100;

/// The profile that is open.
pub struct Document {
    /// The profile.
    pub profile: Profile,
    /// Its file; `None` until it is saved.
    pub file: Option<PathBuf>,
    /// What the checks say, the most urgent first.
    pub findings: Vec<Finding>,
    /// The links that were copied, as they were.
    pub copied: Vec<(ItemId, String)>,
    /// What was ticked of all that is to be done in the tracker.
    pub ticked: Vec<ToDo>,
    /// Why it is not on disk as it is here.
    pub not_saved: Option<Say>,
    /// Where its edits are kept meanwhile.
    pub rescued: Option<Held>,
    /// True where those are of an earlier start.
    pub is_brought_back: bool,
    /// The file that a new one is like, whose comments it keeps.
    pub like: Option<PathBuf>,
    /// True for one that is made here: its links stand in no cabinet yet.
    pub is_new: bool,
    /// What a new one was called when it began; `None` for one that was opened.
    pub begun: Option<String>,
    earlier: Vec<Profile>,
    undone: Vec<Profile>,
    beside: Beside,
}

impl Document {
    /// A profile with what stands beside it.
    pub fn new(profile: Profile, file: Option<PathBuf>, beside: Beside, catalog: &Catalog) -> Self {
        let is_new = file.is_none();
        let (findings, copied, ticked, earlier, undone) = (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut document = Document {
            profile,
            file,
            findings,
            copied,
            ticked,
            not_saved: None,
            rescued: None,
            is_brought_back: false,
            like: None,
            is_new,
            begun: None,
            earlier,
            undone,
            beside,
        };
        document.findings = document.check(catalog, &document.profile);
        document
    }

    /// What the checks say about a state of the profile; the most urgent first.
    pub fn check(&self, catalog: &Catalog, state: &Profile) -> Vec<Finding> {
        let mut findings = self.beside.check(&catalog.setup(state), self.file.as_deref());
        findings.sort_by_key(Finding::urgency);
        findings
    }

    /// Another state, which undo takes back; false where it is the same.
    pub fn put(&mut self, next: Profile) -> bool {
        if next == self.profile {
            return false;
        }
        self.undone.clear();
        self.earlier.push(std::mem::replace(&mut self.profile, next));
        let too_many = self.earlier.len().saturating_sub(UNDO_LIMIT);
        self.earlier.drain(..too_many);
        true
    }

    /// Takes the last edit back; false where there is none.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.earlier.pop() else { return false };
        self.undone.push(std::mem::replace(&mut self.profile, before));
        true
    }

    /// Brings an undone edit back; false where there is none.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.undone.pop() else { return false };
        self.earlier.push(std::mem::replace(&mut self.profile, after));
        true
    }

    /// Ticks what is to be done in the tracker, or takes the tick away.
    pub fn tick(&mut self, to_do: ToDo) {
        if self.ticked.contains(&to_do) {
            self.ticked.retain(|known| *known != to_do);
        } else {
            self.ticked.push(to_do);
        }
    }

    /// True for the open profile's own file.
    pub fn is_of(&self, file: &Path) -> bool {
        self.file.as_deref() == Some(file)
    }
}

//! What was done to the list of profiles, to be undone there like any edit: profiles made, removed and renamed.

use std::path::{Path, PathBuf};

use crate::model::acts::Exchange;

use super::doc::DocId;

/// One thing that was done to the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// A profile was made, or brought back: this file.
    Made(PathBuf),
    /// A profile was put aside; this brings it back.
    Removed(PathBuf),
    /// A document got another name.
    Renamed {
        /// The document.
        doc: DocId,
        /// Its name before.
        from: String,
        /// Its name since.
        to: String,
    },
    /// Profiles got other values; these are what they were and are.
    Replaced(Vec<Exchange>),
}

/// Whether something is done for the first time, or taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The user did it.
    Anew,
    /// It takes the last deed back.
    Undo,
    /// It does again what was taken back.
    Redo,
}

/// What was done, and what was taken back, the last one behind.
#[derive(Clone, Debug, Default)]
pub struct Deeds {
    done: Vec<Deed>,
    undone: Vec<Deed>,
}

impl Deeds {
    /// Something was done, this way.
    pub(super) fn record(&mut self, way: Way, deed: Deed) {
        match way {
            Way::Anew => {
                self.undone.clear();
                self.done.push(deed);
            }
            Way::Undo => {
                self.done.pop();
                self.undone.push(deed);
            }
            Way::Redo => {
                self.undone.pop();
                self.done.push(deed);
            }
        }
    }

    /// A document got its file.
    pub(super) fn made(&mut self, file: PathBuf) {
        self.record(Way::Anew, Deed::Made(file));
    }

    /// A document got another name.
    pub(super) fn renamed(&mut self, doc: DocId, from: &str, to: &str) {
        self.record(Way::Anew, Deed::Renamed { doc, from: from.to_owned(), to: to.to_owned() });
    }

    /// A file has another name.
    pub(super) fn moved(&mut self, from: &Path, to: &Path) {
        for deed in self.done.iter_mut().chain(&mut self.undone) {
            let files: Vec<&mut PathBuf> = match deed {
                Deed::Made(file) => vec![file],
                Deed::Replaced(all) => all.iter_mut().map(|one| &mut one.file).collect(),
                Deed::Removed(_) | Deed::Renamed { .. } => Vec::new(),
            };
            files.into_iter().filter(|file| *file == from).for_each(|file| *file = to.to_path_buf());
        }
    }

    /// What can be taken back, or done again.
    pub(super) fn stack(&mut self, way: Way) -> &mut Vec<Deed> {
        if way == Way::Redo { &mut self.undone } else { &mut self.done }
    }

    /// What would be taken back, or done again, next.
    pub(super) fn last(&self, way: Way) -> Option<&Deed> {
        if way == Way::Redo { self.undone.last() } else { self.done.last() }
    }

    /// True when there is something to take back, or to do again.
    pub(super) fn can(&self, way: Way) -> bool {
        self.last(way).is_some()
    }
}

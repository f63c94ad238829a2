//! A profile in the list.

use std::cell::OnceCell;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::model::check::{Beside, Counts};
use crate::model::profile::Profile;
use crate::toml_file::read::FileError;

/// A profile in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Its file.
    pub file: PathBuf,
    /// The profile, or why it cannot be opened.
    pub profile: Result<Profile, FileError>,
    /// When the file was last changed, where the disk tells.
    pub modified: Option<SystemTime>,
    /// True when it is so here only, and not on disk.
    pub is_unsaved: bool,
    /// How much the checks find, once it was in sight.
    pub(super) counts: OnceCell<Counts>,
    /// The number of its row: every key asks for those of all.
    id: u64,
}

impl Listed {
    /// A file as it is on disk.
    pub fn new(file: PathBuf, profile: Result<Profile, FileError>, modified: Option<SystemTime>) -> Self {
        Listed { id: profile_id(&file), file, profile, modified, is_unsaved: false, counts: OnceCell::new() }
    }

    /// The number that names its file in a row.
    pub const fn id(&self) -> u64 {
        self.id
    }

    /// It has another file now.
    pub(super) fn moves_to(&mut self, file: &Path) {
        self.file = file.to_path_buf();
        self.id = profile_id(file);
    }

    /// How much the checks find; `None` while it was never in sight.
    pub fn counted(&self) -> Option<Counts> {
        self.counts.get().copied()
    }

    /// The name of the file that this one is a shared drive's conflicted copy of.
    pub fn conflicted_copy_of(&self, beside: &Beside) -> Option<String> {
        beside.copy_of(&self.file, self.profile.as_ref().ok().map(|profile| profile.name.as_str()))
    }

    /// True when git left its conflict marks in the file.
    pub fn has_conflict_marks(&self) -> bool {
        self.profile.as_ref().is_err_and(|error| error.is_unmerged)
    }
}

/// The number that names a profile's file in a row.
pub fn profile_id(file: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    file.hash(&mut hasher);
    hasher.finish()
}

/// The listed profiles side by side.
pub fn beside(listed: &[Listed]) -> Beside {
    Beside::of(listed.iter().filter_map(|listed| Some((listed.file.as_path(), listed.profile.as_ref().ok()?))))
}

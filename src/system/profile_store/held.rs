//! The lock of an open profile, and who else has one.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::system::lock_file::LockFile;
use crate::words::Say;

/// Another instance has the profile open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBy {
    /// Its process number, where it can be read.
    pub process: Option<u32>,
    /// Its machine.
    pub host: String,
}

impl HeldBy {
    /// What stands in a lock.
    pub(super) fn of(lock: &Path) -> Self {
        let text = fs::read_to_string(lock).unwrap_or_default();
        let (process, host) = text.split_once(' ').unwrap_or_default();
        HeldBy { process: process.parse().ok(), host: host.to_owned() }
    }

    /// In words.
    pub fn say(&self) -> Say {
        let process = self.process.map_or_else(|| "?".to_owned(), |process| process.to_string());
        Say::new("store-held").with("process", process).with("host", self.host.as_str())
    }
}

/// The lock of the profile that is open here; freed when dropped.
pub struct Lock {
    file: PathBuf,
    _beside: Option<LockFile>,
    old: Option<File>,
}

impl Lock {
    /// The lock of a file, and the one that 1.0.0 looks for.
    pub(super) fn of(file: &Path, beside: Option<LockFile>, old: Option<File>) -> Self {
        Lock { file: file.to_path_buf(), _beside: beside, old }
    }

    /// True when it is that file's.
    pub fn is_for(&self, file: &Path) -> bool {
        self.file == file
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(old) = &self.old {
            drop(old.set_len(0));
            drop(old.unlock());
        }
    }
}

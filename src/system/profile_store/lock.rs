//! Who has a profile open. Locks lie in the state folder, not beside the profiles, which may be shared or in git. They only inform: that no
//! update is lost is the content check's doing.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process;
use std::thread;
use std::time::Duration;

use super::ProfileStore;
use crate::system::atomic_save::{self, Access};
use crate::system::host;
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
    /// In words.
    #[must_use]
    pub fn say(&self) -> Say {
        let process = self.process.map_or_else(|| "?".to_owned(), |process| process.to_string());
        Say::new("store-held").with("process", process).with("host", self.host.as_str())
    }
}

/// The lock of the profile that is open here; freed when dropped.
pub struct Lock {
    file: PathBuf,
    handle: File,
}

impl Lock {
    /// True when it is that file's.
    pub fn is_for(&self, file: &Path) -> bool {
        self.file == file
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        drop(self.handle.set_len(0));
        drop(self.handle.unlock());
    }
}

impl ProfileStore {
    /// Marks a profile as open here, in place of the one before. Where no lock can be made, nobody is told, and nothing fails.
    ///
    /// # Errors
    /// When another instance has it open.
    pub fn lock(&mut self, file: &Path) -> Result<(), HeldBy> {
        if self.lock.as_ref().is_some_and(|lock| lock.is_for(file)) {
            return Ok(());
        }
        self.lock = None;
        let Some(mut handle) = self.lock_file(&lock_name(file)) else { return Ok(()) };
        match handle.try_lock() {
            Ok(()) => {
                let written = handle.set_len(0).and_then(|()| write!(handle, "{} {}", process::id(), host::name()));
                drop(written);
                self.lock = Some(Lock { file: file.to_path_buf(), handle });
                Ok(())
            }
            Err(TryLockError::WouldBlock) => Err(self.holder(file)),
            Err(TryLockError::Error(_)) => Ok(()),
        }
    }

    /// The profile that was open here is not any more.
    pub fn unlock(&mut self) {
        self.lock = None;
    }

    fn holder(&self, file: &Path) -> HeldBy {
        let path = self.state.as_ref().map(|state| state.join("locks").join(lock_name(file)));
        let text = path.and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default();
        let (process, host) = text.split_once(' ').unwrap_or_default();
        HeldBy { process: process.parse().ok(), host: host.to_owned() }
    }

    /// One instance at a time compares and writes. A holder that hangs does not stop the others for long.
    pub(super) fn turn(&self) -> Option<File> {
        const TRIES: u32 = 50;
        let file = self.lock_file("saving.lock")?;
        for _ in 0..TRIES {
            match file.try_lock() {
                Ok(()) => return Some(file),
                Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(10)),
                Err(TryLockError::Error(_)) => return None,
            }
        }
        None
    }

    fn lock_file(&self, name: &str) -> Option<File> {
        let folder = self.state.as_ref()?.join("locks");
        atomic_save::make_folder(&folder, Access::Private).ok()?;
        OpenOptions::new().create(true).truncate(false).read(true).write(true).open(folder.join(name)).ok()
    }
}

/// The lock's name: the profile's, for people, and a number of the whole path.
fn lock_name(file: &Path) -> String {
    let mut hasher = DefaultHasher::new();
    fs::canonicalize(file).unwrap_or_else(|_| file.to_path_buf()).hash(&mut hasher);
    let stem: String = file.file_stem().unwrap_or_default().to_string_lossy().chars().take(40).collect();
    format!("{stem}-{:016x}.lock", hasher.finish())
}

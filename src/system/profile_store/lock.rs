//! Who has a profile open. The lock lies beside the profile, where all meet who share the folder, and goes when the profile is closed; another
//! one in the state folder is for clickwire 1.0.0, which looks there. They only inform: that no update is lost is the turn's doing.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::thread;
use std::time::Duration;

use super::ProfileStore;
use super::held::{HeldBy, Lock};
use crate::system::atomic_save::{self, Access};
use crate::system::host;
use crate::system::lock_file::{Asked, ENDING, LockFile};

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
        let we = format!("{} {}", process::id(), host::name());
        let place = place_of(file);
        let beside = match ask_patiently(&place) {
            Ok(Asked::Others) => return Err(HeldBy::of(&place)),
            Ok(Asked::Mine(mut lock)) => {
                lock.say(&we);
                Some(lock)
            }
            Ok(Asked::Unknown) | Err(_) => None,
        };
        let old_name = old_name(file);
        let mut old = self.lock_of_old(&old_name);
        if let Some(handle) = &mut old {
            match handle.try_lock() {
                Ok(()) => drop(handle.set_len(0).and_then(|()| handle.write_all(we.as_bytes()))),
                Err(TryLockError::WouldBlock) => return Err(HeldBy::of(&self.locks_of_old().unwrap_or_default().join(old_name))),
                Err(TryLockError::Error(_)) => old = None,
            }
        }
        self.lock = Some(Lock::of(file, beside, old));
        Ok(())
    }

    /// The profile that was open here is not any more.
    pub fn unlock(&mut self) {
        self.lock = None;
    }

    fn locks_of_old(&self) -> Option<PathBuf> {
        self.state.as_ref().map(|state| state.join("locks"))
    }

    /// A lock of 1.0.0, not yet taken.
    pub(super) fn lock_of_old(&self, name: &str) -> Option<File> {
        let folder = self.locks_of_old()?;
        atomic_save::make_folder(&folder, Access::Private).ok()?;
        OpenOptions::new().create(true).truncate(false).read(true).write(true).open(folder.join(name)).ok()
    }
}

/// Who looks whether a lock is a dead one's holds it for that moment, and says nothing in it.
fn ask_patiently(place: &Path) -> io::Result<Asked> {
    const TRIES: usize = 5;
    for _ in 1..TRIES {
        match LockFile::ask(place) {
            Ok(Asked::Others) if HeldBy::of(place).process.is_none() => thread::sleep(Duration::from_millis(2)),
            asked => return asked,
        }
    }
    LockFile::ask(place)
}

/// Beside the file itself, whatever links lead to it.
fn place_of(file: &Path) -> PathBuf {
    let target = atomic_save::follow(file).unwrap_or_else(|_| file.to_path_buf());
    atomic_save::folder_of(&target).join(format!(".{}.open-now{ENDING}", atomic_save::head(&target)))
}

/// The name of 1.0.0's lock: the profile's, for people, and a number of the whole path.
fn old_name(file: &Path) -> String {
    let mut hasher = DefaultHasher::new();
    fs::canonicalize(file).unwrap_or_else(|_| file.to_path_buf()).hash(&mut hasher);
    let stem: String = file.file_stem().unwrap_or_default().to_string_lossy().chars().take(40).collect();
    format!("{stem}-{:016x}.lock", hasher.finish())
}

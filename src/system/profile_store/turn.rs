//! The turn of a save: while one has it, no other clickwire changes a file or a name of the folder, whatever home, user or machine it is of.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::{ProfileStore, StoreError, shown};
use crate::system::atomic_save;
use crate::system::lock_file::{Asked, ENDING, LockFile};
use crate::words::Say;

/// How long the turn is asked for anew before it is asked again.
const PAUSE: Duration = Duration::from_millis(10);

/// The turn; it ends when dropped.
pub struct Turn {
    _locks: Vec<LockFile>,
    _handles: Vec<File>,
}

impl Turn {
    /// The turn in a folder if nobody else has it now.
    pub fn now(folder: &Path) -> Option<Turn> {
        match LockFile::ask(&lock_of(folder)) {
            Ok(Asked::Mine(lock)) => Some(Turn { _locks: vec![lock], _handles: Vec::new() }),
            Ok(Asked::Unknown) => Some(Turn { _locks: Vec::new(), _handles: Vec::new() }),
            Ok(Asked::Others) | Err(_) => None,
        }
    }
}

/// The lock of a folder's turn.
fn lock_of(folder: &Path) -> PathBuf {
    folder.join(format!(".saving-now{ENDING}"))
}

impl ProfileStore {
    /// The turn to change a file, waited for as long as there is patience.
    pub(super) fn turn(&mut self, file: &Path) -> Result<Turn, StoreError> {
        let until = Instant::now() + self.patience;
        loop {
            if let Some(turn) = self.ask_for_turn(file)? {
                return Ok(turn);
            }
            if Instant::now() >= until {
                return Err(StoreError::Busy { file: file.to_path_buf() });
            }
            thread::sleep(PAUSE);
        }
    }

    /// The turn, unless another has it. All that is held so far is given back then, so that nobody waits for each other.
    fn ask_for_turn(&mut self, file: &Path) -> Result<Option<Turn>, StoreError> {
        let (mut locks, mut handles) = (Vec::new(), Vec::new());
        for folder in meeting_places(file) {
            match LockFile::ask(&lock_of(&folder)) {
                Ok(Asked::Mine(lock)) => locks.push(lock),
                Ok(Asked::Others) => return Ok(None),
                Ok(Asked::Unknown) => self.tell_of_missing_locks(&folder),
                Err(_) if !folder.is_dir() => {}
                Err(cause) => return Err(StoreError::Disk { path: file.to_path_buf(), cause }),
            }
        }
        // Of a file with names in several folders the file itself is the place to meet; 1.0.0 meets in the state folder.
        for shared in several_names(file).into_iter().chain(self.lock_of_old("saving.lock")) {
            match shared.try_lock() {
                Ok(()) => handles.push(shared),
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(_)) => {}
            }
        }
        Ok(Some(Turn { _locks: locks, _handles: handles }))
    }

    fn tell_of_missing_locks(&mut self, folder: &Path) {
        if !std::mem::replace(&mut self.knows_no_locks, true) {
            self.told.push(Say::new("store-no-locks").with("path", shown(folder)));
        }
    }
}

/// The folders in which those meet who may change a file: its own, and that of the file which it is a link to. In one order for all.
fn meeting_places(file: &Path) -> Vec<PathBuf> {
    let target = atomic_save::follow(file).unwrap_or_else(|_| file.to_path_buf());
    let folder = |file: &Path| {
        let folder = atomic_save::folder_of(file);
        fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf())
    };
    let mut folders = vec![folder(file), folder(&target)];
    folders.sort();
    folders.dedup();
    folders
}

fn several_names(file: &Path) -> Option<File> {
    fs::metadata(file).ok().filter(|metadata| metadata.is_file() && atomic_save::link_count(metadata) > 1)?;
    File::open(file).ok()
}

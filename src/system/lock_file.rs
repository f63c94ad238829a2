//! A lock that is a file, for all who share a folder: it lies where they meet and is gone again when its holder is. A holder that was killed
//! frees the lock; its file is taken over by the next, or cleared at the next start.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The end of every lock's name; `.clickwire` says whose it is.
pub const ENDING: &str = ".clickwire.lock";

/// A lock that is held; freed, and its file removed, when dropped.
#[derive(Debug)]
pub struct LockFile {
    path: PathBuf,
    handle: File,
}

/// What came of asking for a lock.
#[derive(Debug)]
pub enum Asked {
    /// It is ours.
    Mine(LockFile),
    /// Another has it.
    Others,
    /// The file system knows no locks.
    Unknown,
}

impl LockFile {
    /// Asks for the lock of that name and waits for nobody.
    ///
    /// # Errors
    /// When its file cannot be made.
    pub fn ask(path: &Path) -> io::Result<Asked> {
        system::ask(path)
    }

    /// Writes into the file who holds the lock. What cannot be written stays unsaid.
    pub fn say(&mut self, who: &str) {
        drop(self.handle.set_len(0).and_then(|()| self.handle.write_all(who.as_bytes())));
    }
}

impl Drop for LockFile {
    fn drop(&mut self) {
        // While it is still held: nobody else can have the name then, unless something that tidies the folder removed the file.
        if system::is_at(&self.handle, &self.path) {
            drop(fs::remove_file(&self.path));
        }
    }
}

/// Clears the file of a lock that nobody holds.
pub fn clear(path: &Path) {
    match LockFile::ask(path) {
        Ok(Asked::Mine(lock)) => drop(lock),
        // Where no locks are known it keeps nobody out.
        Ok(Asked::Unknown) => drop(fs::remove_file(path)),
        Ok(Asked::Others) | Err(_) => {}
    }
}

#[cfg(not(windows))]
mod system {
    use std::fs::{self, File, OpenOptions, TryLockError};
    use std::io::{self, ErrorKind};
    use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
    use std::path::Path;

    use super::{Asked, LockFile};

    /// So often others may remove the file between our opening it and our locking it.
    const TRIES: usize = 100;

    pub fn ask(path: &Path) -> io::Result<Asked> {
        for _ in 0..TRIES {
            let Some((handle, is_new)) = open(path)? else { continue };
            match handle.try_lock() {
                Ok(()) if is_at(&handle, path) => return Ok(Asked::Mine(LockFile { path: path.to_path_buf(), handle })),
                // Who had it before us removed it with the file: what we hold has no name, and keeps nobody out.
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(Asked::Others),
                Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Interrupted => {}
                Err(TryLockError::Error(_)) => {
                    if is_new {
                        drop(fs::remove_file(path));
                    }
                    return Ok(Asked::Unknown);
                }
            }
        }
        Ok(Asked::Others)
    }

    /// Opens the file or makes it, and says whether it made it; `None` when it went or came in between.
    fn open(path: &Path) -> io::Result<Option<(File, bool)>> {
        match OpenOptions::new().read(true).write(true).open(path) {
            Ok(file) => Ok(Some((file, false))),
            Err(error) if error.kind() == ErrorKind::PermissionDenied => File::open(path).map(|file| Some((file, false))).or(Err(error)),
            // Everyone who may write in the folder may lock it.
            Err(error) if error.kind() == ErrorKind::NotFound => {
                match OpenOptions::new().read(true).write(true).create_new(true).mode(0o666).open(path) {
                    Ok(file) => Ok(Some((file, true))),
                    Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(None),
                    Err(error) => Err(error),
                }
            }
            Err(error) => Err(error),
        }
    }

    /// True when the file that is open is the one of that name.
    pub fn is_at(handle: &File, path: &Path) -> bool {
        let named = fs::symlink_metadata(path).map(|named| (named.dev(), named.ino()));
        let ours = handle.metadata().map(|ours| (ours.dev(), ours.ino()));
        matches!((named, ours), (Ok(named), Ok(ours)) if named == ours)
    }
}

#[cfg(windows)]
mod system {
    use std::fs::{File, OpenOptions};
    use std::io;
    use std::os::windows::fs::OpenOptionsExt;
    use std::path::Path;

    use super::{Asked, LockFile};

    const SHARE_READ: u32 = 1;
    const SHARE_DELETE: u32 = 4;
    const SHARING_VIOLATION: i32 = 32;

    /// A file that is open for writing, and shared for reading only, is a lock: nobody else can open it for writing.
    pub fn ask(path: &Path) -> io::Result<Asked> {
        match OpenOptions::new().write(true).create(true).truncate(false).share_mode(SHARE_READ | SHARE_DELETE).open(path) {
            Ok(handle) => Ok(Asked::Mine(LockFile { path: path.to_path_buf(), handle })),
            Err(error) if error.raw_os_error() == Some(SHARING_VIOLATION) => Ok(Asked::Others),
            Err(error) => Err(error),
        }
    }

    /// What is locked so keeps its name.
    pub fn is_at(_: &File, _: &Path) -> bool {
        true
    }
}

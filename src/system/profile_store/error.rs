//! What can go wrong with the profiles on disk, and how it is said.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::system::atomic_save::{WriteError, is_held};
use crate::toml_file::read::FileError;
use crate::words::Say;

/// Why the disk does not have what was asked for.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No profile has that name.
    #[error("no profile {name}")]
    NotFound {
        /// The name.
        name: String,
    },
    /// The file is no profile of ours; nothing is written into it.
    #[error("{file}: {error}")]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// Why.
        error: FileError,
    },
    /// Another program changed the file since it was read, or removed it.
    #[error("{file} was changed by another program")]
    Changed {
        /// The file.
        file: PathBuf,
        /// True when it is not there any more.
        gone: bool,
    },
    /// Another program is saving in the folder; nothing was written.
    #[error("{file} is being saved by another program")]
    Busy {
        /// The file.
        file: PathBuf,
    },
    /// Another profile has the name.
    #[error("{name} is taken by {file}")]
    NameTaken {
        /// The name.
        name: String,
        /// The other profile's file.
        file: PathBuf,
    },
    /// This machine names no folder for profiles.
    #[error("no place for profiles")]
    NoPlace,
    /// The text is longer than what is read back.
    #[error("{file} would be too large")]
    TooLarge {
        /// The file.
        file: PathBuf,
    },
    /// The disk refused.
    #[error("{path}: {cause}")]
    Disk {
        /// What was to be written or moved.
        path: PathBuf,
        /// Why not.
        cause: io::Error,
    },
}

impl From<WriteError> for StoreError {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Disk { path, cause } => StoreError::Disk { path, cause },
            WriteError::Changed { path } => StoreError::Changed { gone: std::fs::symlink_metadata(&path).is_err(), file: path },
        }
    }
}

impl StoreError {
    /// The error in words: cause, path and what to do.
    pub fn say(&self) -> Say {
        match self {
            StoreError::NotFound { name } => Say::new("store-not-found").with("name", name.as_str()),
            StoreError::Unreadable { file, error } => unreadable(file, error),
            StoreError::Changed { file, gone: false } => Say::new("store-changed").with("path", shown(file)),
            StoreError::Changed { file, gone: true } => Say::new("store-gone").with("path", shown(file)),
            StoreError::Busy { file } => Say::new("store-busy").with("path", shown(file)),
            StoreError::NameTaken { name, file } => Say::new("cli-name-taken").with("name", name.as_str()).with("file", shown(file)),
            StoreError::NoPlace => Say::new("store-no-place"),
            StoreError::TooLarge { file } => Say::new("store-would-be-too-large").with("path", shown(file)),
            StoreError::Disk { path, cause } => Say::new("store-not-written").with("path", shown(path)).with("cause", cause_say(cause)),
        }
    }

    /// True when it can be had soon: another program is saving just now.
    pub const fn is_busy(&self) -> bool {
        matches!(self, StoreError::Busy { .. })
    }

    /// The same before something is given out of a profile that is saved here: nothing of one's own is in danger then.
    pub fn say_outdated(&self) -> Say {
        match self {
            StoreError::Changed { file, gone: false } => Say::new("store-outdated").with("path", shown(file)),
            StoreError::Changed { file, gone: true } => Say::new("store-outdated-gone").with("path", shown(file)),
            _ => self.say(),
        }
    }

    /// True when another program changed or removed the file: reload it, or keep mine.
    pub const fn is_changed_outside(&self) -> bool {
        matches!(self, StoreError::Changed { .. })
    }
}

/// A file that cannot be used, with its place in front: `/home/a/x.toml:3:8: …`.
pub fn unreadable(file: &Path, error: &FileError) -> Say {
    error.in_file(&shown(file))
}

/// A path for people.
pub fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// The disk's reason in words; a rare one in the system's own.
pub fn cause_say(cause: &io::Error) -> Say {
    let id = match cause.kind() {
        ErrorKind::PermissionDenied => "store-cause-permission",
        ErrorKind::ReadOnlyFilesystem => "store-cause-read-only",
        ErrorKind::StorageFull => "store-cause-full",
        ErrorKind::QuotaExceeded => "store-cause-quota",
        ErrorKind::NotFound => "store-cause-missing",
        ErrorKind::NotADirectory => "store-cause-not-a-folder",
        ErrorKind::AlreadyExists => "store-cause-taken",
        ErrorKind::InvalidFilename => "store-cause-bad-name",
        _ if is_held(cause) => "store-cause-open",
        _ if is_device_failure(cause) => "store-cause-device",
        _ => return Say::new("store-cause-other").with("text", cause.to_string()),
    };
    Say::new(id)
}

fn is_device_failure(cause: &io::Error) -> bool {
    #[cfg(unix)]
    return cause.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error());
    #[cfg(not(unix))]
    {
        let _ = cause;
        false
    }
}

//! Writing a file so that it is wholly old or wholly new at every moment, whatever ends the program (8-promises, R4, R5, R11).

mod exchange;
mod in_place;
mod leftovers;
mod names;
mod place_taken;
mod places;
mod probe;

use std::fs::{self, File, Metadata, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

pub use leftovers::{clear_behind, clear_leftover, clear_leftovers, is_over, is_unfinished};
pub use names::{head, mark};
pub use place_taken::is_held;
pub use places::{folder_of, follow, sync_folder_of};
pub use probe::can_be_written;

/// Who may read a file that is made new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// This user only (0600).
    Private,
    /// Whom the umask lets.
    Umask,
}

/// A write that did not happen.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The disk refused.
    #[error("{path}: {cause}")]
    Disk {
        /// The file that was to be written.
        path: PathBuf,
        /// Why not.
        cause: io::Error,
    },
    /// Something else stands in the file than was to be written over.
    #[error("{path} was changed by another program")]
    Changed {
        /// The file.
        path: PathBuf,
    },
}

impl WriteError {
    /// True when a file of that name is in the way.
    pub fn is_taken(&self) -> bool {
        matches!(self, WriteError::Disk { cause, .. } if cause.kind() == io::ErrorKind::AlreadyExists)
    }
}

/// Turns a cause into an error about `path`.
fn about(path: &Path) -> impl Fn(io::Error) -> WriteError {
    move |cause| WriteError::Disk { path: path.to_path_buf(), cause }
}

/// What a file must say until the very moment at which it is written over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected<'t> {
    /// It must not be there.
    Nothing,
    /// This text.
    Text(&'t str),
}

/// How well a change is on disk: it is there, but whether it would outlast a power cut only a flush of the folder tells.
#[derive(Debug)]
#[must_use]
pub enum Written {
    /// It would.
    Confirmed,
    /// The flush failed.
    Unconfirmed(io::Error),
}

impl Written {
    /// Flushes the folder of a file that has just changed its place or its name.
    pub fn in_folder_of(file: &Path) -> Self {
        sync_folder_of(file).map_or_else(Written::Unconfirmed, |()| Written::Confirmed)
    }

    /// Both: what is confirmed must be so twice.
    pub fn and(self, other: Written) -> Self {
        if let Written::Confirmed = self { other } else { self }
    }
}

/// Writes a file that must not be there yet.
///
/// # Errors
/// When it is there (`is_taken`) or cannot be written; nothing is left behind then.
pub fn write_new(file: &Path, text: &str, access: Access) -> Result<Written, WriteError> {
    let temporary = temporary(file, text, access).map_err(about(file))?;
    temporary.as_file().sync_all().map_err(about(file))?;
    temporary.persist_noclobber(file).map_err(|error| about(file)(error.error))?;
    Ok(Written::in_folder_of(file))
}

/// Writes a file over the one that says what is expected, and over no other. Links are followed and kept, and so is the mode.
///
/// # Errors
/// When it cannot be written, or says something else; the file is whole then.
pub fn replace(file: &Path, text: &str, access: Access, expected: Expected<'_>) -> Result<Written, WriteError> {
    let target = follow(file).map_err(about(file))?;
    let old = match fs::metadata(&target) {
        Ok(old) if old.permissions().readonly() => return Err(about(file)(io::ErrorKind::PermissionDenied.into())),
        Ok(old) => Some(old),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(about(file)(error)),
    };
    let done = match (&old, expected) {
        (Some(old), Expected::Text(before)) if link_count(old) > 1 => in_place::rewrite(&target, before, text),
        (Some(old), Expected::Text(before)) => temporary(&target, text, access)
            .and_then(|temporary| prepared(temporary, Some(old)))
            .and_then(|temporary| exchange::over(temporary, &target, before, text)),
        (None, Expected::Nothing) => {
            temporary(&target, text, access).and_then(|temporary| prepared(temporary, None)).and_then(|temporary| exchange::anew(temporary, &target))
        }
        _ => Ok(false),
    };
    match done {
        Ok(true) => Ok(Written::in_folder_of(&target)),
        Ok(false) => Err(WriteError::Changed { path: file.to_path_buf() }),
        Err(error) => Err(about(file)(error)),
    }
}

/// Writes a file over whatever is there, for what may be lost in a power cut: whole at every moment, but not waited for.
///
/// # Errors
/// When it cannot be written.
pub fn replace_soon(file: &Path, text: &str, access: Access) -> Result<(), WriteError> {
    let temporary = temporary(file, text, access).map_err(about(file))?;
    temporary.persist(file).map(drop).map_err(|error| about(file)(error.error))
}

/// The file flushed, with the mode and the owner of the one that it is to replace.
fn prepared(temporary: NamedTempFile, old: Option<&Metadata>) -> io::Result<NamedTempFile> {
    temporary.as_file().sync_all()?;
    if let Some(old) = old {
        keep_owner(temporary.as_file(), old);
        temporary.as_file().set_permissions(old.permissions())?;
    }
    Ok(temporary)
}

/// A file with that text in the folder of `target`; it is gone again when dropped.
fn temporary(target: &Path, text: &str, access: Access) -> io::Result<NamedTempFile> {
    let prefix = names::temporary_prefix(target);
    let mut builder = Builder::new();
    builder.prefix(&prefix);
    let shared = permissions(access);
    if let Some(shared) = &shared {
        builder.permissions(shared.clone());
    }
    let mut file = builder.tempfile_in(folder_of(target))?;
    file.write_all(text.as_bytes())?;
    Ok(file)
}

/// What a new file's mode is before the umask; `None` is for this user only.
fn permissions(access: Access) -> Option<Permissions> {
    #[cfg(unix)]
    if access == Access::Umask {
        use std::os::unix::fs::PermissionsExt;
        return Some(Permissions::from_mode(0o666));
    }
    let _ = access;
    None
}

/// A file of a shared folder stays its group's, where we may do that.
fn keep_owner(file: &File, old: &Metadata) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        let ours = file.metadata().map(|ours| (ours.uid(), ours.gid()));
        if ours.is_ok_and(|ours| ours != (old.uid(), old.gid())) && fchown(file, Some(old.uid()), Some(old.gid())).is_err() {
            // Only root may give a file away; the group is tried alone.
            drop(fchown(file, None, Some(old.gid())));
        }
    }
    #[cfg(not(unix))]
    let _ = (file, old);
}

/// How many names a file has, where the system tells.
pub fn link_count(metadata: &Metadata) -> u64 {
    #[cfg(unix)]
    return std::os::unix::fs::MetadataExt::nlink(metadata);
    #[cfg(not(unix))]
    {
        let _ = metadata;
        1
    }
}

/// Makes a folder and those above it.
///
/// # Errors
/// When it cannot be made.
pub fn make_folder(folder: &Path, access: Access) -> Result<(), WriteError> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    if access == Access::Private {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    let _ = access;
    builder.create(folder).and_then(|()| sync_folder_of(folder)).map_err(about(folder))
}

/// Renames a file, never over another one.
///
/// # Errors
/// `AlreadyExists` when the new name is taken; otherwise what the disk says.
pub fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_vendor = "apple"))]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        use rustix::io::Errno;
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            // The file system does not know this way.
            Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {}
            done => return done.map_err(io::Error::from),
        }
    }
    if fs::symlink_metadata(to).is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    fs::rename(from, to)
}

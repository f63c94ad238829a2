//! Writing a file so that it is wholly old or wholly new at every moment, whatever ends the program (8-promises, R4, R5, R11).

mod in_place;
mod leftovers;

use std::fs::{self, File, Metadata, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

pub use leftovers::{clear_leftover, clear_leftovers};

/// Who may read a file that is made new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// This user only (0600).
    Private,
    /// Whom the umask lets.
    Umask,
}

/// A write that did not happen, or of which it is not known whether it will outlast a power cut.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {cause}")]
pub struct WriteError {
    /// The file that was to be written.
    pub path: PathBuf,
    /// Why not.
    pub cause: io::Error,
}

/// Turns a cause into an error about `path`.
fn about(path: &Path) -> impl Fn(io::Error) -> WriteError {
    move |cause| WriteError { path: path.to_path_buf(), cause }
}

/// Writes a file that must not be there yet.
///
/// # Errors
/// When it is there (`AlreadyExists`) or cannot be written; nothing is left behind then.
pub fn write_new(file: &Path, text: &str, access: Access) -> Result<(), WriteError> {
    let temporary = temporary(file, text, access).map_err(about(file))?;
    temporary.as_file().sync_all().map_err(about(file))?;
    temporary.persist_noclobber(file).map_err(|error| about(file)(error.error))?;
    sync_folder_of(file).map_err(about(file))
}

/// Writes a file, over the one that may be there. Links are followed and kept, and so is the mode.
///
/// # Errors
/// When it cannot be written; the old file is whole then.
pub fn replace(file: &Path, text: &str, access: Access) -> Result<(), WriteError> {
    let target = follow(file).map_err(about(file))?;
    match fs::metadata(&target) {
        Ok(old) if old.permissions().readonly() => Err(about(file)(io::ErrorKind::PermissionDenied.into())),
        Ok(old) if link_count(&old) > 1 => in_place::rewrite(&target, text).map_err(about(file)),
        Ok(old) => swap(&target, text, access, Some(&old)).map_err(about(file)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => swap(&target, text, access, None).map_err(about(file)),
        Err(error) => Err(about(file)(error)),
    }
}

/// The same for what may be lost in a power cut: whole at every moment, but not waited for.
///
/// # Errors
/// When it cannot be written.
pub fn replace_soon(file: &Path, text: &str, access: Access) -> Result<(), WriteError> {
    let temporary = temporary(file, text, access).map_err(about(file))?;
    temporary.persist(file).map(drop).map_err(|error| about(file)(error.error))
}

fn swap(target: &Path, text: &str, access: Access, old: Option<&Metadata>) -> io::Result<()> {
    let temporary = temporary(target, text, access)?;
    temporary.as_file().sync_all()?;
    if let Some(old) = old {
        keep_owner(temporary.as_file(), old);
        temporary.as_file().set_permissions(old.permissions())?;
    }
    temporary.persist(target).map_err(|error| error.error)?;
    sync_folder_of(target)
}

/// A file with that text in the folder of `target`; it is gone again when dropped.
fn temporary(target: &Path, text: &str, access: Access) -> io::Result<NamedTempFile> {
    let prefix = leftovers::temporary_prefix(target);
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

fn link_count(metadata: &Metadata) -> u64 {
    #[cfg(unix)]
    return std::os::unix::fs::MetadataExt::nlink(metadata);
    #[cfg(not(unix))]
    {
        let _ = metadata;
        1
    }
}

/// The file that a chain of symbolic links ends in, whether it is there or not.
fn follow(file: &Path) -> io::Result<PathBuf> {
    const LONGEST_CHAIN: usize = 40;
    let mut target = file.to_path_buf();
    for _ in 0..LONGEST_CHAIN {
        match fs::read_link(&target) {
            Ok(next) => target = folder_of(&target).join(next),
            Err(_) => return Ok(target),
        }
    }
    Err(io::Error::other("too many symbolic links"))
}

/// The folder that a file is in.
fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes a change of names last through a power cut.
///
/// # Errors
/// When the disk fails.
pub fn sync_folder_of(file: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        let synced = File::open(folder_of(file))?.sync_all();
        // Some network file systems flush no folders; there is nothing more to be done there.
        let cannot = |error: &io::Error| matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported);
        if synced.as_ref().is_err_and(cannot) { Ok(()) } else { synced }
    }
    #[cfg(not(unix))]
    {
        let _ = file;
        Ok(())
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

//! Removed profiles lie in a hidden folder beside the others for thirty days: `.trash/1win.toml~1764000000`, the moment behind the name.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::{ProfileStore, StoreError, names};
use crate::system::atomic_save;

const TRASH: &str = ".trash";
const KEPT_SECONDS: u64 = 30 * 24 * 60 * 60;

impl ProfileStore {
    /// Puts a profile's file aside, as it is, and gives the ticket that brings it back.
    ///
    /// # Errors
    /// When the disk refuses; the file stays where it is then.
    pub fn remove(&mut self, file: &Path) -> Result<PathBuf, StoreError> {
        let trash = file.parent().unwrap_or(Path::new("")).join(TRASH);
        atomic_save::make_folder(&trash, self.access)?;
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let disk = |cause| StoreError::Disk { path: file.to_path_buf(), cause };
        for moment in now().. {
            let place = trash.join(format!("{name}~{moment}"));
            match atomic_save::rename_new(file, &place) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                moved => {
                    moved.and_then(|()| atomic_save::sync_folder_of(&place)).and_then(|()| atomic_save::sync_folder_of(file)).map_err(disk)?;
                    return Ok(place);
                }
            }
        }
        Err(disk(io::ErrorKind::AlreadyExists.into()))
    }

    /// Brings a removed profile back under its old file name, or the next free one.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn restore(&mut self, trash: &Path) -> Result<PathBuf, StoreError> {
        let disk = |cause| StoreError::Disk { path: trash.to_path_buf(), cause };
        let name = trash.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let name = name.rsplit_once('~').map_or(name.as_str(), |(name, _)| name);
        let folder = trash.parent().and_then(Path::parent).unwrap_or(Path::new(""));
        let slug = name.strip_suffix(".toml").unwrap_or(name);
        for place in names::candidates(folder, slug) {
            match atomic_save::rename_new(trash, &place) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                moved => {
                    moved.and_then(|()| atomic_save::sync_folder_of(&place)).map_err(disk)?;
                    // The last one out leaves no empty folder behind.
                    drop(fs::remove_dir(folder.join(TRASH)));
                    return Ok(place);
                }
            }
        }
        Err(disk(io::ErrorKind::AlreadyExists.into()))
    }
}

/// Clears what is over in the profiles' folder: what killed saves left, and what was removed long ago.
pub fn clear_folder(folder: &Path) {
    atomic_save::clear_leftovers(folder);
    clear_one(folder, TRASH);
}

/// The same for one hidden name of it.
pub fn clear_one(folder: &Path, hidden: &str) {
    if hidden != TRASH {
        return atomic_save::clear_leftover(folder, hidden);
    }
    let trash = folder.join(TRASH);
    for name in fs::read_dir(&trash).into_iter().flatten().flatten().map(|entry| entry.file_name()) {
        let moment = name.to_str().and_then(|name| name.rsplit_once('~')).and_then(|(_, moment)| moment.parse::<u64>().ok());
        if moment.is_some_and(|moment| moment.saturating_add(KEPT_SECONDS) < now()) {
            drop(fs::remove_file(trash.join(name)));
        }
    }
    drop(fs::remove_dir(trash));
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_secs())
}

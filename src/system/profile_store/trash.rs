//! Removed profiles lie in a hidden folder beside the others for thirty days: `.trash/1win.toml~1764000000`, the moment behind the name.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::{ProfileStore, StoreError, names};
use crate::system::atomic_save::{self, Written};
use crate::toml_file::read::FileError;
use crate::words::Say;

/// The folder of what was removed.
pub const TRASH: &str = ".trash";
/// So long it lies there.
pub const KEPT_SECONDS: u64 = 30 * 24 * 60 * 60;
/// Of the 255 bytes that a file name may have so many are for the name of the file; the moment needs some of the rest.
const LONGEST_NAME: usize = 240;

impl ProfileStore {
    /// Puts a profile's file aside, as it is, and gives the ticket that brings it back.
    ///
    /// # Errors
    /// When the disk refuses; the file stays where it is then.
    pub fn remove(&mut self, file: &Path) -> Result<PathBuf, StoreError> {
        let _turn = self.turn(file)?;
        let trash = self.put_aside(file)?;
        self.moved(file, &trash);
        Ok(trash)
    }

    /// The same for one who has the turn.
    pub(super) fn put_aside(&mut self, file: &Path) -> Result<PathBuf, StoreError> {
        // A folder that cannot be read stands in the list in the place of all its profiles.
        if file.is_dir() {
            return Err(StoreError::Unreadable { file: file.to_path_buf(), error: FileError::whole(Say::new("store-no-file")) });
        }
        let trash = atomic_save::folder_of(file).join(TRASH);
        atomic_save::make_folder(&trash, self.access)?;
        let name = name_there(file);
        let disk = |cause| StoreError::Disk { path: file.to_path_buf(), cause };
        for moment in now().. {
            let place = trash.join(format!("{name}~{moment}"));
            match atomic_save::rename_new(file, &place) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(disk(error)),
                Ok(()) => {
                    self.done(&place, Written::in_folder_of(&place).and(Written::in_folder_of(file)));
                    return Ok(place);
                }
            }
        }
        Err(disk(io::ErrorKind::AlreadyExists.into()))
    }

    /// Puts a copy of a file's text where removed ones lie, for one who has the turn, and gives its file.
    pub(super) fn keep_copy(&mut self, file: &Path, text: &str) -> Result<PathBuf, StoreError> {
        let trash = atomic_save::folder_of(file).join(TRASH);
        atomic_save::make_folder(&trash, self.access)?;
        let name = name_there(file);
        for moment in now().. {
            let place = trash.join(format!("{name}~{moment}"));
            match atomic_save::write_new(&place, text, self.access) {
                Err(error) if error.is_taken() => {}
                written => {
                    self.done(file, written?);
                    return Ok(place);
                }
            }
        }
        Err(StoreError::Disk { path: trash, cause: io::ErrorKind::AlreadyExists.into() })
    }

    /// Brings a removed profile back under its old file name, or the next free one.
    pub fn restore(&mut self, trash: &Path) -> Result<PathBuf, StoreError> {
        let disk = |cause| StoreError::Disk { path: trash.to_path_buf(), cause };
        let name = trash.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let name = name.rsplit_once('~').map_or(name.as_str(), |(name, _)| name);
        let folder = trash.parent().and_then(Path::parent).unwrap_or(Path::new(""));
        let _turn = self.turn(&folder.join(name))?;
        let slug = name.strip_suffix(".toml").unwrap_or(name);
        for place in names::candidates(folder, slug) {
            match atomic_save::rename_new(trash, &place) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(disk(error)),
                Ok(()) => {
                    self.done(&place, Written::in_folder_of(&place));
                    self.moved(trash, &place);
                    // The last one out leaves no empty folder behind.
                    drop(fs::remove_dir(folder.join(TRASH)));
                    return Ok(place);
                }
            }
        }
        Err(disk(io::ErrorKind::AlreadyExists.into()))
    }
}

/// A file's name before the moment. One that leaves no room for it is cut, and comes back so.
fn name_there(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    if name.len() > LONGEST_NAME { atomic_save::head(file) } else { name.into_owned() }
}

/// Clears what was removed long ago, and what a killed process left there.
pub fn clear(folder: &Path) {
    let trash = folder.join(TRASH);
    for name in fs::read_dir(&trash).into_iter().flatten().flatten().map(|entry| entry.file_name()) {
        if let Some(hidden) = name.to_str().filter(|name| name.starts_with('.')) {
            atomic_save::clear_leftover(&trash, hidden);
        }
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

//! The history of a profile: its text before each run of the program, or command, that changed it. In the state folder, for this user only:
//! `history/1win-0f3a…/1764000000000.toml`, the moment of the change in milliseconds, and `of` beside it, which says whose it is.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Datelike, Local, SecondsFormat, Utc};

use super::trash::{KEPT_SECONDS, TRASH};
use super::{ProfileStore, StoreError, shown};
use crate::model::day::Day;
use crate::model::earlier::{EarlierText, Moment};
use crate::system::atomic_save::{self, Access, WriteError};
use crate::system::text_file::{self, ReadError};
use crate::words::Say;

/// The folder of the histories, inside the state folder.
pub const FOLDER: &str = "history";
/// So many states are kept of a profile …
const MOST: usize = 50;
/// … and so long.
const DAYS: u64 = 90;
const DAY_SECONDS: u64 = 24 * 60 * 60;
/// So long a history that holds nothing yet is left alone.
const FRESH: Duration = Duration::from_secs(60);
/// The file that says whose history it is.
const OF: &str = "of";

impl ProfileStore {
    /// Keeps what a file said before this run changed it for the first time. That it cannot be kept is told once, and keeps nothing else from
    /// being done.
    pub(super) fn keep_earlier(&mut self, file: &Path, before: &str) {
        let Some(folder) = self.history_of(file) else { return };
        if !self.kept.files.insert(file.to_path_buf()) || before.is_empty() {
            return;
        }
        if let Err(error) = write(&folder, file, before)
            && !std::mem::replace(&mut self.kept.has_failed, true)
        {
            self.told.push(Say::new("store-history-not-kept").with("path", shown(&folder)).with("cause", error.to_string()));
        }
    }

    /// A file that was made in this run: it was nothing before, and what lay under its name is another profile's.
    pub(super) fn begin_history(&mut self, file: &Path) {
        self.kept.files.insert(file.to_path_buf());
        if let Some(folder) = self.history_of(file) {
            drop(fs::remove_dir_all(folder));
        }
    }

    /// The history goes where its file goes.
    pub(super) fn move_history(&mut self, from: &Path, to: &Path) {
        if self.kept.files.remove(from) {
            self.kept.files.insert(to.to_path_buf());
        }
        let Some((old, new)) = self.history_of(from).zip(self.history_of(to)) else { return };
        if !old.is_dir() {
            return;
        }
        drop(fs::remove_dir_all(&new));
        // Said first: where only the folder keeps its old name, `clear` gives it the new one.
        drop(atomic_save::replace_soon(&old.join(OF), &whole(to), Access::Private));
        drop(fs::rename(&old, &new));
    }

    /// The texts that a profile's file had, newest first.
    ///
    /// # Errors
    /// When one of them cannot be read: without it the others would stand for what they are not.
    pub fn earlier(&self, file: &Path) -> Result<Vec<EarlierText>, StoreError> {
        let Some(folder) = self.history_of(file) else { return Ok(Vec::new()) };
        let since = now().saturating_sub(DAYS * DAY_SECONDS * 1000);
        let known = moments(&folder).map_err(|cause| unreadable(&folder, cause))?;
        let mut texts = Vec::new();
        for moment in known.into_iter().rev().filter(|moment| *moment >= since).take(MOST) {
            let place = place(&folder, moment);
            match (told(moment), text_file::read(&place)) {
                (Some(until), Ok(read)) => texts.push(EarlierText { until, text: read.text }),
                (Some(_), Err(ReadError::Disk(cause))) if cause.kind() != io::ErrorKind::NotFound => return Err(unreadable(&place, cause)),
                // Cleared meanwhile, no text, or of no day that there is: so it will be the next time too.
                _ => {}
            }
        }
        Ok(texts)
    }

    fn history_of(&self, file: &Path) -> Option<PathBuf> {
        folder_for(self.state.as_ref()?, file)
    }
}

fn unreadable(file: &Path, cause: io::Error) -> StoreError {
    StoreError::Unreadable { file: file.to_path_buf(), error: ReadError::Disk(cause).into() }
}

/// The folder of a file's history.
fn folder_for(state: &Path, file: &Path) -> Option<PathBuf> {
    let folder = atomic_save::folder_of(file);
    let whole = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf()).join(file.file_name()?);
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let stem: String = stem.chars().filter(|letter| letter.is_alphanumeric() || *letter == '-').take(40).collect();
    Some(state.join(FOLDER).join(format!("{stem}-{:016x}", hash(&whole.to_string_lossy()))))
}

/// A file's whole path, as `of` says it.
fn whole(file: &Path) -> String {
    std::path::absolute(file).unwrap_or_else(|_| file.to_path_buf()).to_string_lossy().into_owned()
}

/// One small file, not waited for; what is too old or too much goes.
fn write(folder: &Path, file: &Path, text: &str) -> Result<(), WriteError> {
    let known = moments(folder).map_err(|cause| WriteError::Disk { path: folder.to_path_buf(), cause })?;
    let is_known = known.last().is_some_and(|last| text_file::read(&place(folder, *last)).is_ok_and(|read| read.text == text));
    if is_known {
        return Ok(());
    }
    let (of, file) = (folder.join(OF), whole(file));
    if !text_file::read(&of).is_ok_and(|read| read.text == file) {
        atomic_save::make_folder(folder, Access::Private)?;
        atomic_save::replace_soon(&of, &file, Access::Private)?;
    }
    let moment = known.last().map_or_else(now, |last| now().max(last + 1));
    atomic_save::replace_soon(&place(folder, moment), text, Access::Private)?;
    let since = moment.saturating_sub(DAYS * DAY_SECONDS * 1000);
    let too_many = (known.len() + 1).saturating_sub(MOST);
    for (_, old) in known.iter().enumerate().filter(|(place, known)| *place < too_many || **known < since) {
        drop(fs::remove_file(place(folder, *old)));
    }
    Ok(())
}

/// Clears histories of what is gone for good: no key outlives its profile by more than the trash does. A folder that is not there now, a drive
/// that is not plugged in, may come back.
pub fn clear(state: &Path) {
    let folders = fs::read_dir(state.join(FOLDER)).into_iter().flatten().flatten().map(|entry| entry.path());
    for folder in folders.filter(|folder| folder.is_dir()) {
        atomic_save::clear_leftovers(&folder);
        // What cannot be read is no reason to remove anything.
        let Ok(known) = moments(&folder) else { continue };
        let Ok(of) = text_file::read(&folder.join(OF)) else {
            // A killed process had only made it, unless one is about to fill it.
            if !is_fresh(&folder) {
                drop(fs::remove_dir(&folder));
            }
            continue;
        };
        let file = PathBuf::from(of.text.trim_end());
        let is_gone = fs::symlink_metadata(&file).is_err();
        let was_removed = file.parent().and_then(Path::file_name).is_some_and(|name| name == TRASH);
        let home = if was_removed { file.parent().and_then(Path::parent) } else { file.parent() };
        let newest = known.last().copied().unwrap_or_default() / 1000;
        let is_old = newest + KEPT_SECONDS < now() / 1000;
        let is_too_old = newest + DAYS * DAY_SECONDS < now() / 1000 && !(known.is_empty() && is_fresh(&folder));
        if is_too_old || is_gone && home.is_some_and(Path::is_dir) && (was_removed || is_old) {
            drop(fs::remove_dir_all(&folder));
        } else if !is_gone && let Some(place) = folder_for(state, &file).filter(|place| *place != folder && !place.exists()) {
            drop(fs::rename(&folder, place));
        }
    }
}

/// True for a folder that was changed just now: a process may be about to write into it.
fn is_fresh(folder: &Path) -> bool {
    let changed = fs::metadata(folder).and_then(|metadata| metadata.modified()).ok();
    changed.and_then(|at| SystemTime::now().duration_since(at).ok()).is_none_or(|age| age < FRESH)
}

fn place(folder: &Path, moment: u64) -> PathBuf {
    folder.join(format!("{moment}.toml"))
}

/// The moments of the states that are kept, oldest first.
fn moments(folder: &Path) -> io::Result<Vec<u64>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?.collect::<io::Result<Vec<_>>>()?,
    };
    let moment = |file: PathBuf| file.extension().filter(|ending| *ending == "toml").and_then(|_| file.file_stem()?.to_str()?.parse().ok());
    let mut moments: Vec<u64> = entries.into_iter().map(|entry| entry.path()).filter_map(moment).collect();
    moments.sort_unstable();
    Ok(moments)
}

fn told(moment: u64) -> Option<Moment> {
    let utc = DateTime::<Utc>::from_timestamp_millis(i64::try_from(moment).ok()?)?;
    let here = utc.with_timezone(&Local);
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    let day = Day { year: u16::try_from(here.year()).unwrap_or_default(), month: part(here.month()), day: part(here.day()) };
    Some(Moment { day, time: here.format("%H:%M").to_string(), utc: utc.to_rfc3339_opts(SecondsFormat::Secs, true) })
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).ok().and_then(|passed| u64::try_from(passed.as_millis()).ok()).unwrap_or_default()
}

/// FNV-1a: the same in every version of the program, as the names of folders must be.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

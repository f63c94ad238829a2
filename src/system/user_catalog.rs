//! The user's own integrations and trackers: every TOML file of two folders.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::atomic_save::{self, Access, Expected};
use super::paths::Paths;
use super::profile_store::{StoreError, shown, text_if_there};
use super::text_file::{self, ReadError};
use crate::model::catalog::{Catalog, UserFile};
use crate::model::own_integration::Draft;
use crate::model::slug::file_slug;
use crate::wizard::message::IntegrationSaved;

/// The shipped catalog with the user's files over it.
pub fn load(paths: &Paths) -> Catalog {
    Catalog::new(read(paths.integrations.as_deref()), read(paths.trackers.as_deref()))
}

/// The TOML files of a folder, by name; what cannot be read, the folder itself too, is there with its error. A folder that is not there holds none.
pub fn read(folder: Option<&Path>) -> Vec<UserFile> {
    let text = |file: &PathBuf| text_file::read(file).map(|read| read.text).map_err(Into::into);
    match files(folder) {
        Ok(files) => files.iter().map(|file| UserFile { path: shown(file), text: text(file) }).collect(),
        Err(error) => vec![UserFile { path: folder.map(shown).unwrap_or_default(), text: Err(ReadError::Disk(error).into()) }],
    }
}

/// The paths of a folder's TOML files, by name.
///
/// # Errors
/// When the folder is there and cannot be read to its end.
pub fn files(folder: Option<&Path>) -> io::Result<Vec<PathBuf>> {
    let Some(folder) = folder else { return Ok(Vec::new()) };
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?.collect::<io::Result<Vec<_>>>()?,
    };
    let is_ours = |file: &PathBuf| {
        let is_hidden = file.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        !is_hidden && file.extension().is_some_and(|ending| ending == "toml")
    };
    let mut files: Vec<PathBuf> = entries.into_iter().map(|entry| entry.path()).filter(is_ours).collect();
    files.sort();
    Ok(files)
}

/// The user's own file that is named after an integration's id, as it is now; `None` where it cannot be read.
fn integration_file(paths: &Paths, id: &str) -> Option<UserFile> {
    let file = place_of(paths, id)?;
    let text = text_file::read(&file).ok()?.text;
    Some(UserFile { path: shown(&file), text: Ok(text) })
}

/// Writes an integration of the user's own as it was shown, and says what became of it.
pub fn save_draft(paths: &Paths, draft: &Draft) -> IntegrationSaved {
    let outcome = match save_integration(paths, &draft.id, &draft.text, draft.replaces.as_deref()) {
        Ok(file) => Ok(draft.say_saved(&shown(&file))),
        Err(error) if error.is_changed_outside() => Err(draft.say_changed()),
        Err(error) => Err(error.say()),
    };
    IntegrationSaved { there: integration_file(paths, &draft.id), outcome }
}

fn place_of(paths: &Paths, id: &str) -> Option<PathBuf> {
    Some(file_of(paths.integrations.as_deref()?, id))
}

/// The file of that id in a folder.
pub fn file_of(folder: &Path, id: &str) -> PathBuf {
    folder.join(format!("{}.toml", file_slug(id)))
}

/// Writes an integration of the user's own under its id, where its file still says what is expected (`None`: where there is none). What was
/// there stays beside it as `id.toml.old`. Gives the file.
///
/// # Errors
/// When there is no place for it, the file says something else by now, or the disk refuses.
pub fn save_integration(paths: &Paths, id: &str, text: &str, expected: Option<&str>) -> Result<PathBuf, StoreError> {
    save_file(paths.integrations.as_deref().ok_or(StoreError::NoPlace)?, id, text, expected)
}

/// The same for a file of any of the user's folders.
///
/// # Errors
/// When the file says something else by now, or the disk refuses.
pub fn save_file(folder: &Path, id: &str, text: &str, expected: Option<&str>) -> Result<PathBuf, StoreError> {
    let file = file_of(folder, id);
    atomic_save::make_folder(file.parent().unwrap_or(Path::new("")), Access::Private)?;
    let there = text_if_there(&file)?;
    if there.as_deref() != expected {
        return Err(StoreError::Changed { gone: there.is_none(), file });
    }
    if let Some(old) = &there {
        let kept = file.with_extension("toml.old");
        let before = text_if_there(&kept)?;
        drop(atomic_save::replace(&kept, old, Access::Private, expectation(before.as_deref()))?);
        if let Err(error) = atomic_save::replace(&file, text, Access::Private, expectation(expected)) {
            take_back(&kept, old, before.as_deref());
            return Err(error.into());
        }
        return Ok(file);
    }
    drop(atomic_save::replace(&file, text, Access::Private, expectation(expected))?);
    Ok(file)
}

/// A copy that was kept for nothing goes again. One that cannot go does no harm.
fn take_back(kept: &Path, old: &str, before: Option<&str>) {
    match before {
        Some(before) => drop(atomic_save::replace(kept, before, Access::Private, Expected::Text(old))),
        None => drop(fs::remove_file(kept)),
    }
}

fn expectation(there: Option<&str>) -> Expected<'_> {
    there.map_or(Expected::Nothing, Expected::Text)
}

//! The profiles on disk: listed, opened, saved atomically into the text they came from, renamed, duplicated, put aside and brought back.

mod error;
mod find;
mod lock;
mod names;
mod opened;
mod save;
mod trash;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

pub use error::{StoreError, cause_say, shown, unreadable};
pub use lock::HeldBy;
use lock::Lock;
use opened::Opened;

use super::atomic_save::Access;
use super::paths::Paths;
use super::text_file;
use crate::model::profile::Profile;
use crate::model::profile_toml;
use crate::toml_file::read::FileError;

/// The folder of profiles, and what was read from it.
pub struct ProfileStore {
    folder: Option<PathBuf>,
    access: Access,
    state: Option<PathBuf>,
    opened: HashMap<PathBuf, Opened>,
    lock: Option<Lock>,
}

impl ProfileStore {
    /// The profiles of that folder; what is made in the default folder is for this user's eyes only. Touches no disk.
    #[must_use]
    pub fn new(folder: PathBuf, is_default: bool) -> Self {
        let access = if is_default { Access::Private } else { Access::Umask };
        ProfileStore { folder: Some(folder), access, state: None, opened: HashMap::new(), lock: None }
    }

    /// The profiles of this user. Without a place for them the list is empty, and a save says so.
    #[must_use]
    pub fn at(paths: &Paths) -> Self {
        let store = ProfileStore::new(PathBuf::new(), paths.profiles_are_private);
        ProfileStore { folder: paths.profiles.clone(), state: paths.state.clone(), ..store }
    }

    /// The same with a folder for locks, which other instances look into.
    #[must_use]
    pub fn with_state(self, state: PathBuf) -> Self {
        ProfileStore { state: Some(state), ..self }
    }

    /// The folder of profiles, where there is one.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// Reads a profile and remembers its text, for saving into it and for noticing what others change.
    ///
    /// # Errors
    /// When the file cannot be read or is no profile.
    pub fn open(&mut self, file: &Path) -> Result<Profile, FileError> {
        let text = text_file::read(file)?.text;
        let profile = profile_toml::parse(&text)?;
        match self.opened.get_mut(file) {
            // What can be undone here can still be undone when the file is as we left it.
            Some(opened) if opened.text == text => {}
            _ => drop(self.opened.insert(file.to_path_buf(), Opened::new(text, profile.clone()))),
        }
        Ok(profile)
    }

    /// Gives a profile another name, and its file with it.
    ///
    /// # Errors
    /// When it cannot be read or saved.
    pub fn rename(&mut self, file: &Path, new_name: &str) -> Result<PathBuf, StoreError> {
        let mut profile = self.open(file).map_err(|error| StoreError::Unreadable { file: file.to_path_buf(), error })?;
        new_name.clone_into(&mut profile.name);
        self.save(Some(file), &profile, false)
    }

    /// Copies a profile, with its comments, under a new name: the given one, or its own with the next free number.
    ///
    /// # Errors
    /// When it cannot be read or the copy not saved.
    pub fn duplicate(&mut self, file: &Path, new_name: Option<&str>) -> Result<PathBuf, StoreError> {
        let unreadable = |error| StoreError::Unreadable { file: file.to_path_buf(), error };
        let text = text_file::read(file).map_err(|error| unreadable(error.into()))?.text;
        let mut profile = profile_toml::parse(&text).map_err(unreadable)?;
        profile.name = new_name.map_or_else(|| self.next_name(&profile.name), str::to_owned);
        self.create(Some(&text), &profile)
    }
}

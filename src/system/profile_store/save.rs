//! Saving: never over what another program wrote, and nothing where nothing changed.

use std::path::{Path, PathBuf};

use super::opened::Opened;
use super::{ProfileStore, StoreError, names};
use crate::model::profile::Profile;
use crate::model::profile_toml::{self, says_the_same};
use crate::model::slug::file_slug;
use crate::system::atomic_save::{self, Access};
use crate::system::text_file::{self, ReadError};
use crate::toml_file::read::FileError;

impl ProfileStore {
    /// Saves a profile and gives the file that it is in now, for a new name renames the file. Without a file it makes a new one. `force` writes
    /// over what another program changed.
    ///
    /// # Errors
    /// When another program changed the file, or the disk refuses; the file is whole then, as it was.
    pub fn save(&mut self, file: Option<&Path>, profile: &Profile, force: bool) -> Result<PathBuf, StoreError> {
        match file {
            None => self.create(None, profile),
            Some(file) => self.update(file, profile, force),
        }
    }

    /// Makes a new file from `base`'s text, under the first free name of the profile's slug.
    pub(super) fn create(&mut self, base: Option<&str>, profile: &Profile) -> Result<PathBuf, StoreError> {
        let folder = self.folder.clone().ok_or(StoreError::NoPlace)?;
        let text = profile_toml::save(base, profile);
        atomic_save::make_folder(&folder, self.access)?;
        for file in names::candidates(&folder, &file_slug(&profile.name)) {
            refuse_too_large(&file, &text)?;
            // Looked at first, so that a taken name costs no flush.
            if names::is_free(&file) {
                match atomic_save::write_new(&file, &text, self.access) {
                    Err(error) if error.cause.kind() == std::io::ErrorKind::AlreadyExists => {}
                    Err(error) => return Err(error.into()),
                    Ok(()) => {
                        self.opened.insert(file.clone(), Opened::new(text, profile.clone()));
                        return Ok(file);
                    }
                }
            }
        }
        Err(StoreError::NoPlace)
    }

    fn update(&mut self, file: &Path, profile: &Profile, force: bool) -> Result<PathBuf, StoreError> {
        let _turn = self.turn();
        let on_disk = OnDisk::read(file)?;
        self.settle_base(file, &on_disk, force)?;
        let access = self.access_of(file);
        let Some(opened) = self.opened.get_mut(file) else { return Err(changed(file, &on_disk)) };
        if on_disk.says(&opened.text) && says_the_same(&opened.profile, profile) {
            return Ok(file.to_path_buf());
        }
        let (text, file_then) = opened.text_for(profile);
        refuse_too_large(file, &text)?;
        let is_renamed = opened.profile.name != profile.name;
        opened.attempted = Some(text.clone());
        atomic_save::make_folder(file.parent().unwrap_or(Path::new("")), access)?;
        atomic_save::replace(file, &text, access)?;
        opened.written(text, profile, file.to_path_buf());
        Ok(if is_renamed { self.rename_file(file, &profile.name, file_then) } else { file.to_path_buf() })
    }

    /// Makes sure that there is a text to write into, and that nothing of another program's gets lost unasked.
    fn settle_base(&mut self, file: &Path, on_disk: &OnDisk, force: bool) -> Result<(), StoreError> {
        let Some(opened) = self.opened.get_mut(file) else { return self.adopt(file, on_disk, force) };
        match on_disk {
            OnDisk::Text(text) if opened.is_ours(text) => return Ok(()),
            _ if !force => return Err(changed(file, on_disk)),
            OnDisk::Missing => return Ok(()),
            OnDisk::Text(text) => {
                if let Ok(theirs) = profile_toml::parse(text) {
                    opened.take_over(text.clone(), theirs);
                    return Ok(());
                }
            }
            OnDisk::NoText(_) => {}
        }
        // Ours replaces it, as the user wishes; what stood there goes where it can be found.
        self.remove(file).map(drop)
    }

    /// A file that was not opened here: what it says now is what is written into.
    fn adopt(&mut self, file: &Path, on_disk: &OnDisk, force: bool) -> Result<(), StoreError> {
        let unreadable = |error| StoreError::Unreadable { file: file.to_path_buf(), error };
        let opened = match on_disk {
            OnDisk::Missing if force => Opened::new(String::new(), Profile::default()),
            OnDisk::Missing => return Err(changed(file, on_disk)),
            OnDisk::NoText(error) => return Err(unreadable(error.clone())),
            OnDisk::Text(text) => Opened::new(text.clone(), profile_toml::parse(text).map_err(unreadable)?),
        };
        self.opened.insert(file.to_path_buf(), opened);
        Ok(())
    }

    /// Renames a file after its profile's new name, or to the name that it had when it said this before. That another name cannot be had is no
    /// error: all is saved.
    fn rename_file(&mut self, file: &Path, name: &str, file_then: Option<PathBuf>) -> PathBuf {
        let slug = file_slug(name);
        if file_then.as_deref() == Some(file) || (file_then.is_none() && names::is_called_after(file, &slug)) {
            return file.to_path_buf();
        }
        let folder = file.parent().unwrap_or(Path::new(""));
        for new in file_then.into_iter().chain(names::candidates(folder, &slug)) {
            match atomic_save::rename_new(file, &new) {
                Ok(()) => {
                    // The texts are flushed; only which of its names the file has could be lost.
                    drop(atomic_save::sync_folder_of(&new));
                    self.moved(file, &new);
                    return new;
                }
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(_) => break,
            }
        }
        file.to_path_buf()
    }

    /// What is remembered of a file goes with it.
    fn moved(&mut self, from: &Path, to: &Path) {
        if let Some(opened) = self.opened.remove(from) {
            self.opened.insert(to.to_path_buf(), opened);
        }
        if self.lock.as_ref().is_some_and(|lock| lock.is_for(from)) {
            // Nobody else can have opened a name that did not exist.
            drop(self.lock(to));
        }
    }

    fn access_of(&self, file: &Path) -> Access {
        if file.parent() == self.folder.as_deref() { self.access } else { Access::Umask }
    }
}

/// What stands under a file's name now.
enum OnDisk {
    Missing,
    NoText(FileError),
    Text(String),
}

impl OnDisk {
    fn read(file: &Path) -> Result<Self, StoreError> {
        match text_file::read(file) {
            Ok(read) => Ok(OnDisk::Text(read.text)),
            Err(error) if error.is_missing() => Ok(OnDisk::Missing),
            Err(ReadError::Disk(cause)) => Err(StoreError::Disk { path: file.to_path_buf(), cause }),
            Err(ReadError::NoText(error)) => Ok(OnDisk::NoText(error)),
        }
    }

    fn says(&self, text: &str) -> bool {
        matches!(self, OnDisk::Text(here) if here == text)
    }
}

fn changed(file: &Path, on_disk: &OnDisk) -> StoreError {
    StoreError::Changed { file: file.to_path_buf(), gone: matches!(on_disk, OnDisk::Missing) }
}

/// What could not be read back must not be written.
fn refuse_too_large(file: &Path, text: &str) -> Result<(), StoreError> {
    if text.len() as u64 > text_file::LIMIT { Err(StoreError::TooLarge { file: file.to_path_buf() }) } else { Ok(()) }
}

//! Saving: never over what another program wrote, and nothing where nothing changed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::opened::Opened;
use super::renaming::Renaming;
use super::turn::Turn;
use super::{ProfileStore, StoreError, names};
use crate::model::profile::Profile;
use crate::model::profile_toml::{self, says_the_same};
use crate::model::slug::file_slug;
use crate::system::atomic_save::{self, Access, Expected};
use crate::system::text_file::{self, ReadError};
use crate::toml_file::read::FileError;
use crate::wizard::message::Versions;
use crate::words::Say;

impl ProfileStore {
    /// Saves a profile and gives the file that it is in now, for a new name renames the file. Without a file it makes a new one. `force` writes
    /// over what another program changed.
    ///
    /// # Errors
    /// When another program changed the file or is saving it, or the disk refuses; the file is whole then, as it was.
    pub fn save(&mut self, file: Option<&Path>, profile: &Profile, force: bool) -> Result<PathBuf, StoreError> {
        let Some(file) = file else {
            let turn = self.turn_in_folder()?;
            return self.create(&turn, None, profile);
        };
        if self.has_nothing_to_save(file, profile) {
            return Ok(file.to_path_buf());
        }
        if force {
            atomic_save::make_folder(atomic_save::folder_of(file), self.access_of(file))?;
        }
        let turn = self.turn(file)?;
        self.update(&turn, file, profile, force)
    }

    /// The turn to make new files, with the folder made.
    pub(super) fn turn_in_folder(&mut self) -> Result<Turn, StoreError> {
        let folder = self.folder.clone().ok_or(StoreError::NoPlace)?;
        atomic_save::make_folder(&folder, self.access)?;
        self.turn(&folder.join("new.toml"))
    }

    /// Makes a new file from `base`'s text, under the first free name of the profile's slug.
    pub(super) fn create(&mut self, _: &Turn, base: Option<&str>, profile: &Profile) -> Result<PathBuf, StoreError> {
        let folder = self.folder.clone().ok_or(StoreError::NoPlace)?;
        let text = profile_toml::save(base, profile);
        for file in names::candidates(&folder, &file_slug(&profile.name)) {
            refuse_too_large(&file, &text)?;
            // Looked at first, so that a taken name costs no flush.
            if names::is_free(&file) {
                match atomic_save::write_new(&file, &text, self.access) {
                    Err(error) if error.is_taken() => {}
                    Err(error) => return Err(error.into()),
                    Ok(written) => {
                        self.done(&file, written);
                        self.begin_history(&file);
                        self.opened.insert(file.clone(), Opened::new(text, profile.clone()));
                        return Ok(file);
                    }
                }
            }
        }
        Err(StoreError::NoPlace)
    }

    fn has_nothing_to_save(&self, file: &Path, profile: &Profile) -> bool {
        let is_same = |opened: &&Opened| says_the_same(&opened.profile, profile);
        self.opened.get(file).filter(is_same).is_some_and(|opened| text_file::read(file).is_ok_and(|read| read.text == *opened.text))
    }

    /// Writes a profile into its file. The file is looked at while we have the turn, and once more at the moment of the change.
    pub(super) fn update(&mut self, turn: &Turn, file: &Path, profile: &Profile, force: bool) -> Result<PathBuf, StoreError> {
        let on_disk = self.settle_base(file, OnDisk::read(file)?, force)?;
        let access = self.access_of(file);
        let Some(opened) = self.opened.get_mut(file) else { return Err(changed(file, &on_disk)) };
        if on_disk.says(&opened.text) && says_the_same(&opened.profile, profile) {
            return Ok(file.to_path_buf());
        }
        let new = opened.to_write(profile);
        refuse_too_large(file, &new.text)?;
        let file_then = new.file_then.clone();
        let renaming = if opened.profile.name == profile.name { None } else { Renaming::begin(turn, file, &profile.name, file_then, access)? };
        opened.attempted = Some(Arc::clone(&new.text));
        let written = atomic_save::replace(file, &new.text, access, on_disk.expected())?;
        let before = Arc::clone(&opened.text);
        opened.written(new, profile, file.to_path_buf());
        self.keep_earlier(file, &before);
        self.done(file, written);
        Ok(renaming.map_or_else(|| file.to_path_buf(), |renaming| self.rename_file(file, renaming)))
    }

    /// Looks whether a profile's file still says what it said when it was read or written here.
    ///
    /// # Errors
    /// `Changed` when another program changed or removed it.
    pub fn look(&self, file: &Path) -> Result<(), StoreError> {
        let Some(opened) = self.opened.get(file) else { return Ok(()) };
        let on_disk = OnDisk::read(file)?;
        match &on_disk {
            OnDisk::Text(text) if opened.is_ours(text) => Ok(()),
            _ => Err(changed(file, &on_disk)),
        }
    }

    /// The texts of a profile that two have changed; `None` where it was not opened here.
    pub fn versions(&self, file: &Path, profile: &Profile) -> Option<Versions> {
        let (base, mine) = self.texts(file, profile)?;
        let theirs = text_file::read(file).map(|read| read.text).unwrap_or_default();
        Some(Versions { title: Say::new("difference-title"), base, mine, theirs })
    }

    /// What a profile's file said when it was last read or written here, and what it would say; `None` where it was not opened here.
    pub fn texts(&self, file: &Path, profile: &Profile) -> Option<(String, String)> {
        let opened = self.opened.get(file)?;
        Some((opened.text.to_string(), Arc::unwrap_or_clone(opened.text_here(profile))))
    }

    /// Makes sure that there is a text to write into, and that nothing of another program's gets lost unasked. Gives what stands there then.
    fn settle_base(&mut self, file: &Path, on_disk: OnDisk, force: bool) -> Result<OnDisk, StoreError> {
        let Some(opened) = self.opened.get_mut(file) else {
            self.adopt(file, &on_disk, force)?;
            return Ok(on_disk);
        };
        match &on_disk {
            OnDisk::Text(text) if opened.is_ours(text) => return Ok(on_disk),
            _ if !force => return Err(changed(file, &on_disk)),
            OnDisk::Missing => return Ok(on_disk),
            OnDisk::Text(text) => {
                if let Ok(theirs) = profile_toml::parse(text) {
                    opened.take_over(text.clone(), theirs);
                    return Ok(on_disk);
                }
            }
            OnDisk::NoText(_) => {}
        }
        // Ours replaces it, as the user wishes; what stood there goes where it can be found.
        self.put_aside(file)?;
        Ok(OnDisk::Missing)
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

    /// Gives the file the name of its profile. That it cannot be had is told, and no error: all is saved.
    fn rename_file(&mut self, file: &Path, renaming: Renaming) -> PathBuf {
        match renaming.perform() {
            Ok((new, written)) => {
                self.done(&new, written);
                self.moved(file, &new);
                new
            }
            Err(cause) => {
                self.doubt("store-not-renamed", file, &cause);
                file.to_path_buf()
            }
        }
    }

    /// What is remembered of a file goes with it.
    pub(super) fn moved(&mut self, from: &Path, to: &Path) {
        if let Some(opened) = self.opened.remove(from) {
            self.opened.insert(to.to_path_buf(), opened);
        }
        self.move_history(from, to);
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

    /// What must still be so when it is written over.
    fn expected(&self) -> Expected<'_> {
        match self {
            OnDisk::Text(text) => Expected::Text(text),
            OnDisk::Missing | OnDisk::NoText(_) => Expected::Nothing,
        }
    }
}

fn changed(file: &Path, on_disk: &OnDisk) -> StoreError {
    StoreError::Changed { file: file.to_path_buf(), gone: matches!(on_disk, OnDisk::Missing) }
}

/// What could not be read back must not be written.
fn refuse_too_large(file: &Path, text: &str) -> Result<(), StoreError> {
    if text.len() as u64 > text_file::LIMIT { Err(StoreError::TooLarge { file: file.to_path_buf() }) } else { Ok(()) }
}

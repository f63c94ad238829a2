//! Names of profiles and of their files.

use std::fs;
use std::path::{Path, PathBuf};

use super::turn::Turn;
use super::{ProfileStore, StoreError, text_if_there};
use crate::model::profile::Profile;
use crate::model::profile_toml;
use crate::system::text_file;

/// The files that a slug may get, best first: `1win.toml`, `1win-2.toml`, …
pub fn candidates(folder: &Path, slug: &str) -> impl Iterator<Item = PathBuf> {
    let numbered = (2..10_000).map(move |number| format!("{slug}-{number}.toml"));
    std::iter::once(format!("{slug}.toml")).chain(numbered).map(move |name| folder.join(name))
}

/// True when nothing has that name, not even a broken link.
pub fn is_free(file: &Path) -> bool {
    fs::symlink_metadata(file).is_err()
}

/// True when a file's name is the slug, or the slug with a number.
pub fn is_called_after(file: &Path, slug: &str) -> bool {
    let Some(rest) = file.file_stem().and_then(|stem| stem.to_str()).and_then(|stem| stem.strip_prefix(slug)) else { return false };
    rest.is_empty() || rest.strip_prefix('-').is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

impl ProfileStore {
    /// Saves a new profile, whose name no other one may have.
    ///
    /// # Errors
    /// When the name is taken, or the disk refuses; nothing is written then.
    pub fn save_new(&mut self, profile: &Profile) -> Result<PathBuf, StoreError> {
        let turn = self.turn_in_folder()?;
        self.refuse_taken(&turn, &profile.name, None)?;
        self.create(&turn, None, profile)
    }

    /// Gives a profile another name, and its file with it.
    ///
    /// # Errors
    /// When it cannot be read or saved, or another profile has the name.
    pub fn rename(&mut self, file: &Path, new_name: &str) -> Result<PathBuf, StoreError> {
        let turn = self.turn(file)?;
        self.refuse_taken(&turn, new_name, Some(file))?;
        let mut profile = self.open(file).map_err(|error| StoreError::Unreadable { file: file.to_path_buf(), error })?;
        new_name.clone_into(&mut profile.name);
        self.update(&turn, file, &profile, false)
    }

    /// Copies a profile, with its comments, under a new name: the given one, or its own with the next free number.
    ///
    /// # Errors
    /// When it cannot be read, the copy cannot be saved, or another profile has the name.
    pub fn duplicate(&mut self, file: &Path, new_name: Option<&str>) -> Result<PathBuf, StoreError> {
        let turn = self.turn_in_folder()?;
        let unreadable = |error| StoreError::Unreadable { file: file.to_path_buf(), error };
        let text = text_file::read(file).map_err(|error| unreadable(error.into()))?.text;
        let mut profile = profile_toml::parse(&text).map_err(unreadable)?;
        profile.forget_placed();
        match new_name {
            Some(name) => {
                self.refuse_taken(&turn, name, None)?;
                name.clone_into(&mut profile.name);
            }
            None => profile.name = self.next_name(&profile.name),
        }
        self.create(&turn, Some(&text), &profile)
    }

    /// Saves a new profile into a copy of another one's text, whose comments it keeps; where that is gone, into a fresh one.
    ///
    /// # Errors
    /// When the other one's text cannot be read, or the disk refuses; nothing is written then.
    pub fn make_like(&mut self, file: &Path, profile: &Profile) -> Result<PathBuf, StoreError> {
        let turn = self.turn_in_folder()?;
        let text = text_if_there(file)?;
        self.create(&turn, text.as_deref(), profile)
    }

    /// Nobody else can take a name while we have the turn, so what is free now stays so.
    fn refuse_taken(&self, _: &Turn, name: &str, own: Option<&Path>) -> Result<(), StoreError> {
        match self.files_called(name)?.into_iter().find(|file| Some(file.as_path()) != own) {
            Some(file) => Err(StoreError::NameTaken { name: name.to_owned(), file }),
            None => Ok(()),
        }
    }

    /// The first free one of `1win 2`, `1win 3`, … for a copy of `1win` or of `1win 2`.
    fn next_name(&self, name: &str) -> String {
        let taken: Vec<String> = self.list().into_iter().filter_map(|listed| Some(listed.profile.ok()?.name)).collect();
        let stem = match name.rsplit_once(' ') {
            Some((stem, number)) if !stem.is_empty() && number.parse::<u32>().is_ok() => stem,
            _ => name,
        };
        let mut names = (2_usize..).map(|number| format!("{stem} {number}"));
        names.find(|candidate| !taken.contains(candidate)).unwrap_or_default()
    }
}

//! Listing the profiles, and finding one by its name.

use std::cmp::Reverse;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::opened::Opened;
use super::{ProfileStore, StoreError, cause_say, leftovers};
use crate::model::cores;
use crate::model::profile::Profile;
use crate::model::profile_toml;
use crate::model::slug::file_slug;
use crate::system::{atomic_save, text_file};
use crate::toml_file::read::FileError;
use crate::wizard::message::Listed;
use crate::words::Say;

impl ProfileStore {
    /// The profiles, the last changed first; files that are none are there with their errors. Clears what killed saves left.
    pub fn list(&self) -> Vec<Listed> {
        let mut all = self.each(|listed| listed);
        all.sort_by(|one, other| (Reverse(one.modified), &one.file).cmp(&(Reverse(other.modified), &other.file)));
        all
    }

    /// What `make` makes of each of them, in no order. It is made where the profile is read, so that of ten thousand few are there at a time.
    pub fn each<T: Send>(&self, make: impl Fn(Listed) -> T + Sync) -> Vec<T> {
        match self.files() {
            Ok(files) => cores::each(&files, |file| make(read(file, self.opened.get(file)).listed)),
            Err(unreadable) => vec![make(*unreadable)],
        }
    }

    /// So many profiles from the beginning of that list, without the others being read; `None` where it is no longer than that.
    pub fn list_head(&self, length: usize) -> Option<Vec<Listed>> {
        let mut files = self.files().ok().filter(|files| files.len() > length)?;
        files.sort_by_cached_key(|file| (Reverse(fs::metadata(file).and_then(|metadata| metadata.modified()).ok()), file.clone()));
        Some(cores::each(&files[..length], |file| read(file, self.opened.get(file)).listed))
    }

    /// The profile of that name; else the one whose file is called after it.
    ///
    /// # Errors
    /// When there is none, or it is found but cannot be read.
    pub fn find(&self, name: &str) -> Result<Listed, StoreError> {
        self.find_text(name).map(|found| found.listed)
    }

    /// Finds a profile by its name and opens it, reading and parsing its file once.
    ///
    /// # Errors
    /// When there is none, or it is found but cannot be read.
    pub fn find_and_open(&mut self, name: &str) -> Result<(PathBuf, Profile), StoreError> {
        let Found { listed: Listed { file, profile, .. }, text } = self.find_text(name)?;
        match profile {
            Ok(profile) => {
                self.opened.insert(file.clone(), Opened::new(text, profile.clone()));
                Ok((file, profile))
            }
            Err(error) => Err(StoreError::Unreadable { file, error }),
        }
    }

    fn find_text(&self, name: &str) -> Result<Found, StoreError> {
        let folder = self.folder.as_deref().ok_or_else(|| StoreError::NotFound { name: name.to_owned() })?;
        leftovers::clear_folder(folder);
        // Most names lead straight to their file; the others have to be looked for in all.
        let called = folder.join(format!("{}.toml", file_slug(name)));
        let likely = if called.exists() { Some(read(&called, None)) } else { None };
        let likely = match likely {
            Some(found) if is_named(&found.listed, name) => return Ok(found),
            other => other,
        };
        let files = self.files().map_err(unreadable_folder)?;
        let mut others = files.iter().filter(|file| **file != called);
        if let Some(found) = others.find_map(|file| read_if_named(file, name)) {
            return Ok(found);
        }
        // A file that others named, such as a shared drive, is called as it is called.
        let literally = folder.join(format!("{name}.toml"));
        let is_there = likely.is_none() && literally.file_stem().is_some_and(|stem| stem == name) && literally.exists();
        match if is_there { Some(read(&literally, None)) } else { likely } {
            None => Err(StoreError::NotFound { name: name.to_owned() }),
            Some(Found { listed: Listed { file, profile: Err(error), .. }, .. }) => Err(StoreError::Unreadable { file, error }),
            Some(found) => Ok(found),
        }
    }

    /// The files of the profiles of exactly that name.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub(super) fn files_called(&self, name: &str) -> Result<Vec<PathBuf>, StoreError> {
        let files = self.files().map_err(unreadable_folder)?;
        Ok(files.into_iter().filter(|file| read_if_named(file, name).is_some()).collect())
    }

    /// The files of profiles, leftovers cleared; a folder that is there but cannot be read, as an entry that says so.
    fn files(&self) -> Result<Vec<PathBuf>, Box<Listed>> {
        let Some(folder) = self.folder.as_deref() else { return Ok(Vec::new()) };
        let mut names = Names::of(folder)?;
        atomic_save::clear_behind(&names.links);
        if leftovers::clear(folder, &names.hidden) {
            names = Names::of(folder)?;
        }
        Ok(names.files)
    }
}

/// What lies in the profiles' folder.
#[derive(Default)]
struct Names {
    files: Vec<PathBuf>,
    /// Those of the files that are links to others.
    links: Vec<PathBuf>,
    hidden: Vec<String>,
}

impl Names {
    fn of(folder: &Path) -> Result<Self, Box<Listed>> {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Names::default()),
            Err(error) => return Err(unreadable(folder, &error)),
        };
        let mut names = Names::default();
        for entry in entries {
            let entry = entry.map_err(|error| unreadable(folder, &error))?;
            let name = entry.file_name();
            match name.to_str() {
                Some(hidden) if hidden.starts_with('.') => names.hidden.push(hidden.to_owned()),
                _ if Path::new(&name).extension().is_some_and(|ending| ending == "toml") => {
                    let file = folder.join(name);
                    if entry.file_type().is_ok_and(|kind| kind.is_symlink()) {
                        names.links.push(file.clone());
                    }
                    names.files.push(file);
                }
                _ => {}
            }
        }
        Ok(names)
    }
}

/// A folder that cannot be read to its end stands in the list with its error: a part of the profiles is not all of them.
fn unreadable(folder: &Path, cause: &io::Error) -> Box<Listed> {
    let error = FileError::whole(Say::new("store-not-read").with("cause", cause_say(cause)));
    Box::new(Listed::new(folder.to_path_buf(), Err(error), None))
}

/// A profile and the text it was read from; no text where its file cannot be read.
struct Found {
    listed: Listed,
    text: String,
}

/// Reads a profile. What an open one's file is known to say is not parsed again.
fn read(file: &Path, open: Option<&Opened>) -> Found {
    match text_file::read(file) {
        Ok(read) => {
            let known = open.filter(|open| *open.text == read.text).map(|open| Ok(open.profile.clone()));
            let profile = known.unwrap_or_else(|| profile_toml::parse(&read.text));
            Found { listed: Listed::new(file.to_path_buf(), profile, read.modified), text: read.text }
        }
        Err(error) => Found { listed: Listed::new(file.to_path_buf(), Err(error.into()), None), text: String::new() },
    }
}

fn unreadable_folder(folder: Box<Listed>) -> StoreError {
    match *folder {
        Listed { file, profile: Err(error), .. } => StoreError::Unreadable { file, error },
        Listed { file, .. } => StoreError::Changed { file, gone: false },
    }
}

/// A profile of exactly that name. A file in which the name does not stand is not parsed, unless an escape may spell it.
fn read_if_named(file: &Path, name: &str) -> Option<Found> {
    let read = text_file::read(file).ok()?;
    if !read.text.contains(name) && !read.text.contains('\\') {
        return None;
    }
    let listed = Listed::new(file.to_path_buf(), profile_toml::parse(&read.text), read.modified);
    is_named(&listed, name).then_some(Found { listed, text: read.text })
}

fn is_named(listed: &Listed, name: &str) -> bool {
    listed.profile.as_ref().is_ok_and(|profile| profile.name == name)
}

//! The user's own integrations and trackers, as texts.

use std::fs;
use std::path::{Path, PathBuf};

use crate::model::catalog::UserFile;
use crate::system::text_file;

/// The TOML files of a folder, by name. A folder that is not there holds none.
#[must_use]
pub fn read(folder: Option<&Path>) -> Vec<UserFile> {
    files(folder)
        .iter()
        .map(|file| UserFile { path: file.display().to_string(), text: text_file::read(file).map(|read| read.text).map_err(Into::into) })
        .collect()
}

/// Their paths.
#[must_use]
pub fn files(folder: Option<&Path>) -> Vec<PathBuf> {
    let entries = folder.and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "toml")).collect();
    files.sort();
    files
}

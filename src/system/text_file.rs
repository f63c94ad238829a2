//! Reading a text file of the user's, whatever it is.

use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::time::SystemTime;

use super::profile_store::cause_say;
use crate::toml_file::read::{FileError, Place};
use crate::words::Say;

/// The largest file that is read, in bytes: a hundred times a large profile.
pub const LIMIT: u64 = 4 << 20;

/// A file's text and when it was last changed.
#[derive(Debug)]
pub struct TextFile {
    /// The text.
    pub text: String,
    /// Its last change, where the disk tells.
    pub modified: Option<SystemTime>,
}

/// Why a file has no text for us.
#[derive(Debug)]
pub enum ReadError {
    /// The disk refused.
    Disk(io::Error),
    /// It is no text, or too much of it.
    NoText(FileError),
}

impl ReadError {
    /// True when there is no such file.
    pub fn is_missing(&self) -> bool {
        matches!(self, ReadError::Disk(error) if error.kind() == io::ErrorKind::NotFound)
    }
}

impl From<ReadError> for FileError {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Disk(cause) => FileError::whole(Say::new("store-not-read").with("cause", cause_say(&cause))),
            ReadError::NoText(error) => error,
        }
    }
}

/// Reads a file. One that is too large, or that is no file (a pipe would never end), is not read at all.
///
/// # Errors
/// When it cannot be read or is no text.
pub fn read(file: &Path) -> Result<TextFile, ReadError> {
    read_up_to(file, LIMIT)
}

/// The same with another limit, in bytes.
///
/// # Errors
/// When it cannot be read or is no text.
pub fn read_up_to(file: &Path, limit: u64) -> Result<TextFile, ReadError> {
    let metadata = fs::metadata(file).map_err(ReadError::Disk)?;
    if !metadata.is_file() {
        return Err(ReadError::NoText(FileError::whole(Say::new("store-no-file"))));
    }
    if metadata.len() > limit {
        return Err(too_large(limit));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default() + 1);
    let opened = fs::File::open(file).map_err(ReadError::Disk)?;
    opened.take(limit + 1).read_to_end(&mut bytes).map_err(ReadError::Disk)?;
    if bytes.len() as u64 > limit {
        return Err(too_large(limit));
    }
    let text = String::from_utf8(bytes).map_err(|error| ReadError::NoText(not_utf8(&error)))?;
    Ok(TextFile { text, modified: metadata.modified().ok() })
}

fn too_large(limit: u64) -> ReadError {
    ReadError::NoText(FileError::whole(Say::new("store-too-large").with("megabytes", (limit >> 20).to_string())))
}

fn not_utf8(error: &std::string::FromUtf8Error) -> FileError {
    let good = error.utf8_error().valid_up_to();
    let head = String::from_utf8_lossy(&error.as_bytes()[..good]);
    FileError::at(Place::of(&head, good), Say::new("store-not-utf8"))
}

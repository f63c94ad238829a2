//! The text that a command works on: a file's, or what comes on stdin.

use std::io::{self, IsTerminal, Read};
use std::path::Path;

use super::desk::Desk;
use super::outcome::Failure;
use crate::system::profile_store::unreadable;
use crate::system::text_file;
use crate::toml_file::read::FileError;
use crate::words::Say;

/// The text of a file; of stdin for `-` and where no file is named.
///
/// # Errors
/// When it cannot be read, is too much or no text.
pub fn read(desk: &Desk, file: Option<&str>) -> Result<String, Failure> {
    match file {
        None | Some("-") => from_stdin(desk),
        Some(file) => Ok(text_file::read(Path::new(file)).map_err(|error| unreadable(Path::new(file), &FileError::from(error)))?.text),
    }
}

/// Everything on stdin, up to the size of the largest file that is read.
fn from_stdin(desk: &Desk) -> Result<String, Failure> {
    if io::stdin().is_terminal() {
        desk.tell(&Say::new("cli-import-waits"));
    }
    let mut bytes = Vec::new();
    let unread = |cause: io::Error| Say::new("cli-import-unread").with("cause", cause.to_string());
    io::stdin().lock().take(text_file::LIMIT + 1).read_to_end(&mut bytes).map_err(unread)?;
    if bytes.len() as u64 > text_file::LIMIT {
        return Err(Say::new("cli-import-too-much").with("megabytes", (text_file::LIMIT >> 20).to_string()).into());
    }
    Ok(String::from_utf8(bytes).map_err(|_| Say::new("cli-import-not-text"))?)
}

//! The text that a command works on: a file's, or what comes on stdin.

use std::io::{self, IsTerminal, Read};
use std::path::Path;

use super::desk::Desk;
use super::outcome::Failure;
use crate::system::profile_store::unreadable;
use crate::system::text_file;
use crate::toml_file::read::FileError;
use crate::words::Say;

/// The largest log that is read, in bytes.
const LOG_LIMIT: u64 = 64 << 20;

/// The text of a file; of stdin for `-` and where no file is named.
///
/// # Errors
/// When it cannot be read, is too much or no text.
pub fn read(desk: &Desk, file: Option<&str>) -> Result<String, Failure> {
    read_up_to(desk, file, text_file::LIMIT)
}

/// The same for a whole log, which may be long: a day of a busy campaign.
///
/// # Errors
/// When it cannot be read, is too much or no text.
pub fn log(desk: &Desk, file: Option<&str>) -> Result<String, Failure> {
    read_up_to(desk, file, LOG_LIMIT)
}

fn read_up_to(desk: &Desk, file: Option<&str>, limit: u64) -> Result<String, Failure> {
    match file {
        None | Some("-") => from_stdin(desk, limit),
        Some(file) => {
            let read = text_file::read_up_to(Path::new(file), limit);
            Ok(read.map_err(|error| unreadable(Path::new(file), &FileError::from(error)))?.text)
        }
    }
}

/// Everything on stdin, up to the size of the largest file that is read.
fn from_stdin(desk: &Desk, limit: u64) -> Result<String, Failure> {
    if io::stdin().is_terminal() {
        desk.tell(&Say::new("cli-import-waits"));
    }
    let mut bytes = Vec::new();
    let unread = |cause: io::Error| Say::new("cli-import-unread").with("cause", cause.to_string());
    io::stdin().lock().take(limit + 1).read_to_end(&mut bytes).map_err(unread)?;
    if bytes.len() as u64 > limit {
        return Err(Say::new("cli-import-too-much").with("megabytes", (limit >> 20).to_string()).into());
    }
    Ok(String::from_utf8(bytes).map_err(|_| Say::new("cli-import-not-text"))?)
}

//! A word that is no command but nearly one: `chek` is no name of a profile.

use std::ffi::OsString;

use super::bare::COMMANDS;
use super::desk::Desk;
use super::usage::near;
use crate::model::nearest::nearest;
use crate::system::profile_store::StoreError;
use crate::words::Say;

/// A bare NAME that names no profile, and nearly a command.
///
/// # Errors
/// Names the command that was meant.
pub fn profile_or_command(desk: &Desk, name: &str) -> Result<(), Say> {
    let Some(command) = nearly(name) else { return Ok(()) };
    match desk.store().find(name) {
        Err(StoreError::NotFound { .. }) => Err(Say::new("cli-name-nearly-command").with("name", name).with("near", command)),
        // What else there is to say of it is said where it is opened.
        _ => Ok(()),
    }
}

/// What was meant by a command line whose command is none.
pub fn command(args: &[OsString]) -> Option<Say> {
    let words: Vec<&str> = args.iter().skip(1).filter_map(|arg| arg.to_str()).filter(|arg| !arg.starts_with('-')).collect();
    if words.iter().any(|word| COMMANDS.contains(word)) {
        return None;
    }
    words.into_iter().find_map(nearly).map(|command| near(&[command.to_owned()]))
}

fn nearly(word: &str) -> Option<&'static str> {
    nearest(word, COMMANDS)
}

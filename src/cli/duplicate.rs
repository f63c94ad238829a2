//! `duplicate`: a copy of a profile under a new name.

use super::desk::Desk;
use super::lookup::{file_of, free_name};
use super::outcome::Outcome;
use super::output::Output;
use super::rename::Options;
use crate::model::hidden::marked;
use crate::system::profile_store::shown;

/// Copies a profile, comments and all, and prints the copy's file.
///
/// # Errors
/// When there is no such profile, the new name is taken, or the disk refuses.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    let file = file_of(desk, &options.name)?;
    let new_name = free_name(desk, &options.new_name, None)?;
    let mut store = desk.store();
    let file = store.duplicate(&file, Some(new_name))?;
    out.line(&marked(&shown(&file)))?;
    Ok(desk.after(&mut store))
}

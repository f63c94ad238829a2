//! `rename`: another name for a profile, and for its file.

use super::desk::Desk;
use super::lookup::{file_of, free_name};
use super::outcome::Outcome;
use super::output::Output;
use crate::model::hidden::marked;
use crate::system::profile_store::shown;

/// Options of `rename`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The profile.
    #[arg(id = "profile_name", value_name = "NAME")]
    pub name: String,
    /// Its new name.
    #[arg(id = "new_name", value_name = "NEW")]
    pub new_name: String,
}

/// Renames a profile and prints its file.
///
/// # Errors
/// When there is no such profile, the new name is taken, or the disk refuses.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    let file = file_of(desk, &options.name)?;
    let new_name = free_name(desk, &options.new_name, Some(&file))?;
    let mut store = desk.store();
    let file = store.rename(&file, new_name)?;
    out.line(&marked(&shown(&file)))?;
    Ok(desk.after(&mut store))
}

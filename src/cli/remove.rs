//! `remove`: puts a profile's file aside, from where it can be brought back for a while.

use super::desk::Desk;
use super::lookup::file_of;
use super::outcome::Outcome;
use crate::system::profile_store::shown;
use crate::words::Say;

/// Options of `remove`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The profile.
    #[arg(id = "profile_name", value_name = "NAME")]
    pub name: String,
}

/// Removes a profile, a file that cannot be read included, and says where it lies now.
///
/// # Errors
/// When there is no such profile, or the disk refuses.
pub fn run(desk: &Desk, options: &Options) -> Outcome {
    let file = file_of(desk, &options.name)?;
    let mut store = desk.store();
    let place = store.remove(&file)?;
    desk.tell(&Say::new("cli-removed").with("file", shown(&file)).with("place", shown(&place)));
    Ok(desk.after(&mut store))
}

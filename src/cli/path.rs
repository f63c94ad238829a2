//! `path`: where everything is.

use super::columns::Columns;
use super::desk::Desk;
use super::outcome::{Exit, Outcome};
use super::output::Output;

/// Prints every folder and file with what it holds.
///
/// # Errors
/// When the result cannot be written.
pub fn run(desk: &Desk, out: &mut Output) -> Outcome {
    let folders = &desk.folders;
    let places = [
        ("cli-path-profiles", &folders.profiles),
        ("cli-path-integrations", &folders.integrations),
        ("cli-path-trackers", &folders.trackers),
        ("cli-path-settings", &folders.settings),
        ("cli-path-state", &folders.state),
    ];
    let mut columns = Columns::new(Default::default());
    for (id, place) in places {
        columns.push([desk.words.get(id), place.display().to_string()]);
    }
    columns.print(out)?;
    Ok(Exit::Done)
}

//! `path`: where everything is.

use super::columns::Columns;
use super::desk::Desk;
use super::outcome::{Exit, Outcome};
use super::output::Output;

/// Prints every folder and file with what it holds.
pub fn run(desk: &Desk, out: &mut Output) -> Outcome {
    let paths = &desk.paths;
    let places = [
        ("cli-path-profiles", &paths.profiles),
        ("cli-path-integrations", &paths.integrations),
        ("cli-path-trackers", &paths.trackers),
        ("cli-path-settings", &paths.settings),
        ("cli-path-state", &paths.state),
    ];
    let mut columns = Columns::new(Default::default());
    for (id, place) in places {
        let place = place.as_ref().map_or_else(|| desk.words.get("cli-path-none"), |place| place.display().to_string());
        columns.push([desk.words.get(id), place]);
    }
    if let Some(folder) = &paths.portable {
        columns.push([desk.words.get("cli-path-portable"), folder.display().to_string()]);
    }
    columns.print(out)?;
    Ok(Exit::Done)
}

//! `profiles`: every profile file, with what its checks find.

use serde::Serialize;

use super::arguments::Format;
use super::columns::Columns;
use super::desk::Desk;
use super::lookup::stem;
use super::outcome::{Exit, Outcome};
use super::output::Output;
use crate::model::words::Say;
use crate::system::profile_store::shown;
use crate::wizard::message::Listed;

/// Options of `profiles`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// How the list is written.
    #[arg(long, value_name = "text|json", default_value = "text", hide_possible_values = true, hide_default_value = true)]
    pub format: Format,
}

/// One profile of the list.
#[derive(Debug, Serialize)]
struct Entry {
    name: String,
    file: String,
    integration: Option<String>,
    tracker: Option<String>,
    errors: usize,
    warnings: usize,
    error: Option<String>,
}

/// Prints the list; a file that cannot be read stands in it with its error.
///
/// # Errors
/// When the profiles cannot be listed, or the result not written.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    let all: Vec<Entry> = desk.profiles()?.iter().map(|listed| entry(desk, listed)).collect();
    match options.format {
        Format::Json => out.json(&all)?,
        Format::Text => text(desk, out, all)?,
    }
    Ok(Exit::Done)
}

fn entry(desk: &Desk, listed: &Listed) -> Entry {
    let file = listed.file.display().to_string();
    match &listed.profile {
        Ok(profile) => Entry {
            name: profile.name.clone(),
            file,
            integration: profile.integration.clone(),
            tracker: desk.catalog().tracker(&profile.tracker.id).map(|tracker| tracker.id.clone()).or_else(|| Some(profile.tracker.id.clone())),
            errors: 0,
            warnings: 0,
            error: None,
        },
        Err(error) => {
            let place = error.place.map(|place| format!("{place}: ")).unwrap_or_default();
            Entry {
                name: stem(&listed.file).unwrap_or_default().to_owned(),
                file,
                integration: None,
                tracker: None,
                errors: 0,
                warnings: 0,
                error: Some(format!("{place}{}", desk.words.say(&error.say))),
            }
        }
    }
}

fn text(desk: &Desk, out: &mut Output, all: Vec<Entry>) -> std::io::Result<()> {
    if all.is_empty() {
        let folder = desk.paths.profiles.as_deref().map(shown).unwrap_or_default();
        desk.tell(&Say::new("cli-profiles-none").with("folder", folder));
        return Ok(());
    }
    let heads = ["cli-column-name", "cli-column-partner", "cli-column-tracker", "cli-column-state"].map(|id| desk.words.get(id));
    let mut columns = Columns::new(heads);
    for entry in all {
        let partner = match &entry.integration {
            Some(id) => desk.catalog().integration(id).map_or_else(|| id.clone(), |known| known.name.clone()),
            None if entry.error.is_some() => String::new(),
            None => desk.words.get("cli-custom"),
        };
        let state = state(desk, &entry);
        let tracker = entry.tracker.unwrap_or_default();
        let tracker = desk.catalog().tracker(&tracker).filter(|_| !tracker.is_empty()).map_or(tracker.clone(), |known| known.name.clone());
        columns.push([entry.name, partner, tracker, state]);
    }
    columns.print(out)
}

fn state(desk: &Desk, entry: &Entry) -> String {
    if let Some(error) = &entry.error {
        return desk.words.say(&Say::new("cli-profiles-unreadable").with("file", entry.file.as_str()).with("cause", error.as_str()));
    }
    let mut parts = Vec::new();
    if entry.errors > 0 {
        parts.push(desk.words.say(&Say::new("cli-count-errors").with("count", entry.errors)));
    }
    if entry.warnings > 0 {
        parts.push(desk.words.say(&Say::new("cli-count-warnings").with("count", entry.warnings)));
    }
    if parts.is_empty() { desk.words.get("cli-count-none") } else { parts.join(", ") }
}

//! `profiles`: every profile file, with what its checks find.

use serde::Serialize;

use super::check_text::summary;
use super::columns::Columns;
use super::desk::Desk;
use super::lookup::stem;
use super::options::Format;
use super::outcome::{Exit, Outcome};
use super::output::Output;
use crate::model::check::{Beside, counts};
use crate::model::hidden::marked;
use crate::model::profile::Profile;
use crate::model::tracker::Tracker;
use crate::system::profile_store::{shown, unreadable};
use crate::wizard::message::{Listed, beside};
use crate::words::Say;

/// Options of `profiles`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// How the list is written.
    #[arg(long, value_name = "text|json", default_value = "text", hide_possible_values = true, hide_default_value = true)]
    pub format: Format,
}

/// One profile of the list.
#[derive(Debug, Default, Serialize)]
struct Entry {
    name: String,
    file: String,
    integration: Option<String>,
    tracker: Option<String>,
    errors: usize,
    warnings: usize,
    to_fill_in: usize,
    error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    conflicted_copy_of: Option<String>,
}

/// Prints the list; a file that cannot be read stands in it with its error.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    let listed = desk.profiles()?;
    let beside = beside(&listed);
    match options.format {
        Format::Json => out.json(&listed.iter().map(|one| entry(desk, one, &beside)).collect::<Vec<_>>())?,
        Format::Text => text(desk, out, &listed, &beside)?,
    }
    Ok(Exit::Done)
}

fn entry(desk: &Desk, listed: &Listed, beside: &Beside) -> Entry {
    let entry = Entry { file: shown(&listed.file), conflicted_copy_of: listed.conflicted_copy_of(beside), ..Entry::default() };
    match &listed.profile {
        Ok(profile) => {
            let counts = counts(&beside.check(&desk.catalog().setup(profile), Some(&listed.file)));
            Entry {
                name: profile.name.clone(),
                integration: profile.integration.clone(),
                tracker: Some(tracker_of(desk, profile).map_or_else(|| profile.tracker.id.clone(), |tracker| tracker.id.clone())),
                errors: counts.errors,
                warnings: counts.warnings,
                to_fill_in: counts.to_fill,
                ..entry
            }
        }
        Err(error) => {
            let place = error.place.map(|place| format!("{place}: ")).unwrap_or_default();
            let name = stem(&listed.file).unwrap_or_default().to_owned();
            Entry { name, error: Some(format!("{place}{}", desk.in_english(&error.say))), ..entry }
        }
    }
}

fn tracker_of<'d>(desk: &'d Desk, profile: &Profile) -> Option<&'d Tracker> {
    desk.catalog().tracker(&profile.tracker.id)
}

fn text(desk: &Desk, out: &mut Output, listed: &[Listed], beside: &Beside) -> std::io::Result<()> {
    if listed.is_empty() {
        let folder = desk.paths.profiles.as_deref().map(shown).unwrap_or_default();
        desk.tell(&Say::new("cli-profiles-none").with("folder", folder));
        return Ok(());
    }
    let heads = ["cli-column-name", "cli-column-partner", "cli-column-tracker", "cli-column-state"].map(|id| desk.words.get(id));
    let mut columns = Columns::new(heads);
    for entry in listed {
        let mut row = row(desk, entry, beside);
        if let Some(original) = entry.conflicted_copy_of(beside) {
            let copy = desk.words.say(&Say::new("conflicted-copy").with("file", marked(&original)));
            row[3] = format!("{copy}; {}", row[3]);
        }
        columns.push(row);
    }
    columns.print(out)
}

fn row(desk: &Desk, listed: &Listed, beside: &Beside) -> [String; 4] {
    match &listed.profile {
        Ok(profile) => {
            let setup = desk.catalog().setup(profile);
            let partner = setup.partner_name().map_or_else(|| desk.words.get("cli-custom"), str::to_owned);
            let tracker = tracker_of(desk, profile).map_or_else(|| profile.tracker.id.clone(), |tracker| tracker.name.clone());
            [profile.name.clone(), partner, tracker, desk.words.say(&summary(&beside.check(&setup, Some(&listed.file))))]
        }
        Err(error) => {
            let state = Say::new("cli-profiles-unreadable").with("cause", unreadable(&listed.file, error));
            [stem(&listed.file).unwrap_or_default().to_owned(), String::new(), String::new(), desk.words.say(&state)]
        }
    }
}

//! `integrations add` and `trackers add`: a file from a colleague, checked, into the user's own folder. Nothing of the user's is written over
//! before the difference was shown.

use std::path::Path;

use super::desk::Desk;
use super::difference_lines::lines_in_words;
use super::given_text;
use super::outcome::{Exit, Failure, Outcome};
use super::output::Output;
use super::validation::{flaws, folder};
use crate::model::catalog::About;
use crate::model::file_shape::id_of;
use crate::model::line_difference::of_two;
use crate::model::list_file::is_list;
use crate::system::profile_store::{StoreError, shown, text_if_there};
use crate::system::user_catalog;
use crate::words::Say;

/// Options of `add`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The file, or `-` for what comes on stdin.
    #[arg(id = "added_file", value_name = "FILE|-")]
    pub file: String,
    /// Puts it in the place of one that says something else.
    #[arg(long)]
    pub replace: bool,
}

/// Puts the file into the user's folder and prints where it lies.
pub fn run(desk: &Desk, out: &mut Output, about: About, options: &Options) -> Outcome {
    let text = given_text::read(desk, Some(&options.file))?;
    let given = Path::new(&options.file);
    let place = folder(desk, about).ok_or(StoreError::NoPlace)?;
    if is_list(&text) {
        return Err(Say::new("cli-add-list").with("path", shown(given)).into());
    }
    let id = id_of(&text).unwrap_or_default();
    let file = user_catalog::file_of(place, &id);
    let wrong = flaws(desk, about, &text, &file)?;
    if !wrong.is_empty() {
        for flaw in &wrong {
            desk.tell_file(given, flaw);
        }
        return Err(Say::new("cli-add-flaws").with("path", shown(given)).with("count", wrong.len()).into());
    }
    let there = text_if_there(&file)?;
    match &there {
        Some(there) if *there == text => desk.tell(&Say::new("cli-add-there").with("path", shown(&file))),
        Some(there) => {
            show(desk, there, &text, &Say::new("cli-add-other").with("path", shown(&file)));
            if !options.replace {
                return Err(Say::new("cli-add-not-replaced").with("path", shown(&file)).into());
            }
            put(place, &id, &text, Some(there))?;
            desk.tell(&Say::new("cli-add-replaced").with("path", shown(&file)));
        }
        None => {
            if let Some(shipped) = desk.catalog().shipped_text(about, &id).filter(|shipped| *shipped != text) {
                show(desk, shipped, &text, &Say::new("cli-add-shipped").with("id", id.as_str()));
            }
            put(place, &id, &text, None)?;
        }
    }
    out.line(&shown(&file))?;
    Ok(Exit::Done)
}

fn put(place: &Path, id: &str, text: &str, expected: Option<&str>) -> Result<(), Failure> {
    user_catalog::save_file(place, id, text, expected).map(drop).map_err(Failure::from)
}

/// Says what differs, line by line.
fn show(desk: &Desk, before: &str, after: &str, title: &Say) {
    desk.tell(title);
    for say in lines_in_words(&of_two(before, after)) {
        desk.tell(&say);
    }
}

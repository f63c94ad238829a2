//! `integrations check` and `trackers check`: everything wrong with data files, each at its line and column.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::desk::Desk;
use super::outcome::{Exit, Failure, Outcome};
use super::output::{Output, Paint};
use crate::model::catalog::About;
use crate::model::file_shape::id_of;
use crate::model::hidden::marked;
use crate::model::list_file::split_in_place;
use crate::model::{integration_check, tracker_check};
use crate::system::profile_store::{shown, unreadable};
use crate::system::text_file::{self, ReadError};
use crate::system::user_catalog;
use crate::toml_file::read::FileError;
use crate::words::Say;

/// Validates a file, or every one of the user's own, and prints what is wrong.
pub fn run(desk: &Desk, out: &mut Output, about: About, file: Option<&Path>) -> Outcome {
    let own = files(desk, about)?;
    let files = file.map_or_else(|| own.clone(), |file| vec![file.to_path_buf()]);
    if files.is_empty() {
        let id = match about {
            About::Integration => "cli-integrations-none",
            About::Tracker => "cli-trackers-none",
        };
        desk.tell(&Say::new(id).with("folder", folder(desk, about).map(shown).unwrap_or_default()));
    }
    let mut exit = Exit::Done;
    for file in &files {
        exit = exit.max(one(desk, out, about, file, &own)?);
    }
    Ok(exit)
}

/// The folder of the user's own files.
pub fn folder(desk: &Desk, about: About) -> Option<&Path> {
    match about {
        About::Integration => desk.paths.integrations.as_deref(),
        About::Tracker => desk.paths.trackers.as_deref(),
    }
}

/// Everything wrong with the text of a file that lies, or is to lie, at a path.
///
/// # Errors
/// When the folder of the user's own files cannot be read.
pub fn flaws(desk: &Desk, about: About, text: &str, file: &Path) -> Result<Vec<FileError>, Failure> {
    Ok(all_flaws(desk, about, text, &others(file, &files(desk, about)?)))
}

/// The user's own files.
fn files(desk: &Desk, about: About) -> Result<Vec<PathBuf>, Failure> {
    let folder = folder(desk, about);
    user_catalog::files(folder).map_err(|error| unreadable(folder.unwrap_or(Path::new("")), &ReadError::Disk(error).into()).into())
}

fn all_flaws(desk: &Desk, about: About, text: &str, others: &[(String, String)]) -> Vec<FileError> {
    let mut flaws: Vec<FileError> = match about {
        About::Integration => split_in_place(text).iter().flat_map(|part| integration_check::check(part, desk.catalog(), others)).collect(),
        About::Tracker => tracker_check::check(text, others),
    };
    // What is wrong with the head of a list is wrong with each partner, and is told once.
    let mut told = HashSet::new();
    flaws.retain(|flaw| told.insert((flaw.place.map(|place| (place.line, place.column)), desk.words.say(&flaw.say))));
    flaws
}

fn one(desk: &Desk, out: &mut Output, about: About, file: &Path, own: &[PathBuf]) -> Outcome {
    let text = match text_file::read(file) {
        Ok(read) => read.text,
        Err(ReadError::NoText(flaw)) => return report(desk, out, file, &[flaw]),
        Err(error) => {
            desk.tell_file(file, &error.into());
            return Ok(Exit::Wrong);
        }
    };
    report(desk, out, file, &all_flaws(desk, about, &text, &others(file, own)))
}

/// The ids of the user's other files.
fn others(file: &Path, own: &[PathBuf]) -> Vec<(String, String)> {
    let is_same = |other: &Path| other == file || matches!((other.canonicalize(), file.canonicalize()), (Ok(one), Ok(two)) if one == two);
    let others = own.iter().filter(|other| !is_same(other));
    others.filter_map(|other| Some((id_of(&text_file::read(other).ok()?.text)?, shown(other)))).collect()
}

fn report(desk: &Desk, out: &mut Output, file: &Path, flaws: &[FileError]) -> Outcome {
    let path = marked(&shown(file));
    for flaw in flaws {
        let place = flaw.place.map_or_else(|| path.clone(), |place| format!("{path}:{place}"));
        let place = out.painted(Paint::Bold, &place);
        out.line(&format!("{place}: {}", desk.words.say(&flaw.say)))?;
    }
    if flaws.is_empty() {
        out.line(&desk.words.say(&Say::new("cli-integration-right").with("path", shown(file))))?;
        return Ok(Exit::Done);
    }
    desk.tell(&Say::new("cli-integration-flaws").with("path", shown(file)).with("count", flaws.len()));
    Ok(Exit::SeeTo)
}

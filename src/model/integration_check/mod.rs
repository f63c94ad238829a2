//! What is wrong with an integration file: everything at once, each at its place (issue 4: a file is data, and wrong data tracks nothing).

mod identity;
mod macros_used;
mod postbacks;
mod shape;

use super::catalog::Catalog;
use super::integration::Integration;
use crate::toml_file::read::{self, FileError, Reader};
use crate::words::Say;

/// The file under inspection, with what it is measured by.
struct Case<'a> {
    file: &'a Reader<'a>,
    known: &'a Integration,
    catalog: &'a Catalog,
}

/// Everything wrong with the text of an integration file, in the order of the file. `others` are the ids of the user's other files with
/// their paths.
#[must_use]
pub fn check(text: &str, catalog: &Catalog, others: &[(String, String)]) -> Vec<FileError> {
    let mut flaws = Vec::new();
    let read = read::read(text, |file| {
        shape::check(file, &mut flaws);
        identity::check(file, others, &mut flaws);
        if let Ok(known) = catalog.parse_integration(text) {
            let case = Case { file, known: &known, catalog };
            macros_used::check(&case, &mut flaws);
            postbacks::check(&case, &mut flaws);
            identity::check_promise(&case, &mut flaws);
        }
        Ok(())
    });
    flaws.extend(read.err());
    // A shape that the walk passes and the reader does not is still an error, once.
    if flaws.is_empty() {
        flaws.extend(catalog.parse_integration(text).err());
    }
    flaws.sort_by_key(|flaw| flaw.place.map(|place| (place.line, place.column)));
    flaws
}

/// The id that a file gives itself, whatever else is wrong with it.
#[must_use]
pub fn id_of(text: &str) -> Option<String> {
    read::read(text, |file| file.text("id").map(|id| id.map(str::to_owned))).ok().flatten()
}

/// An error at a key's value.
fn at(file: &Reader<'_>, key: &str, id: &'static str, value: &str) -> FileError {
    file.error(key, Say::new(id).with("value", value))
}

/// The first entry that stands there twice.
fn repeated<'t>(texts: impl IntoIterator<Item = &'t str>) -> Option<(usize, &'t str)> {
    let mut seen: Vec<&str> = Vec::new();
    for (index, text) in texts.into_iter().enumerate() {
        if seen.contains(&text) {
            return Some((index, text));
        }
        seen.push(text);
    }
    None
}

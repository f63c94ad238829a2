//! What is wrong with an integration file: everything at once, each at its place (issue 4: a file is data, and wrong data tracks nothing).

mod case;
mod identity;
mod macros_used;
mod postbacks;
mod shape;

use super::catalog::Catalog;
use crate::toml_file::read::{self, FileError};
use case::Case;

/// Everything wrong with the text of an integration file, in the order of the file. `others` are the ids of the user's other files with
/// their paths.
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

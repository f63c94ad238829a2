//! What is wrong with a tracker file: everything at once, each at its place.

mod promise;
mod shape;

use super::slug::is_slug;
use super::tracker::Tracker;
use crate::toml_file::read::{self, FileError, Reader};
use crate::words::Say;

/// Everything wrong with the text of a tracker file, in the order of the file. `others` are the ids of the user's other files with their paths.
pub fn check(text: &str, others: &[(String, String)]) -> Vec<FileError> {
    let mut flaws = Vec::new();
    let read = read::read(text, |file| {
        shape::check(file, &mut flaws);
        identity(file, others, &mut flaws);
        if let Ok(known) = Tracker::read(file) {
            promise::check(file, &known, &mut flaws);
        }
        Ok(())
    });
    flaws.extend(read.err());
    // A shape that the walk passes and the reader does not is still an error, once.
    if flaws.is_empty() {
        flaws.extend(read::read(text, Tracker::read).err());
    }
    flaws.sort_by_key(|flaw| flaw.place.map(|place| (place.line, place.column)));
    flaws
}

/// Who it is, before it is known to be whole.
fn identity(file: &Reader<'_>, others: &[(String, String)], flaws: &mut Vec<FileError>) {
    for key in ["id", "name", "endpoint", "source"] {
        match file.text(key) {
            Ok(None) if key == "source" => flaws.push(file.error(key, Say::new("flaw-tracker-without-source"))),
            Ok(None) => flaws.push(file.error(key, Say::new("file-key-missing"))),
            Ok(Some(text)) if key == "id" && !is_slug(text) => flaws.push(file.error(key, Say::new("flaw-not-a-slug").with("value", text))),
            // A value of the wrong type has been told with its shape.
            _ => {}
        }
    }
    let id = file.text("id").ok().flatten();
    if let Some((_, path)) = others.iter().find(|(other, _)| Some(other.as_str()) == id) {
        flaws.push(file.error("id", Say::new("flaw-id-taken").with("value", id.unwrap_or_default()).with("path", path.as_str())));
    }
}

//! The file under inspection, and what its checks share.

use crate::model::catalog::Catalog;
use crate::model::integration::Integration;
use crate::toml_file::read::{FileError, Reader};
use crate::words::Say;

/// The file under inspection, with what it is measured by.
pub(super) struct Case<'a> {
    pub file: &'a Reader<'a>,
    pub known: &'a Integration,
    pub catalog: &'a Catalog,
}

/// An error at a key's value.
pub(super) fn at(file: &Reader<'_>, key: &str, id: &'static str, value: &str) -> FileError {
    file.error(key, Say::new(id).with("value", value))
}

/// The first entry that stands there twice.
pub(super) fn repeated<'t>(texts: impl IntoIterator<Item = &'t str>) -> Option<(usize, &'t str)> {
    let mut seen: Vec<&str> = Vec::new();
    for (index, text) in texts.into_iter().enumerate() {
        if seen.contains(&text) {
            return Some((index, text));
        }
        seen.push(text);
    }
    None
}

//! The names of what lies beside a file while it is written: they say who writes.

use std::path::Path;
use std::process;

use crate::system::host;

/// What stands behind the file's own name in the name of a temporary one.
pub(super) const TEMPORARY: &str = ".tmp-";
/// The same of the journal of a rewrite in place.
pub(super) const JOURNAL: &str = ".redo-";

/// The head of a temporary file's name: `.1win.toml.tmp-4711-a1b2c3-`.
pub(super) fn temporary_prefix(target: &Path) -> String {
    format!(".{}{TEMPORARY}{}-", head(target), mark())
}

/// The name of the journal of a rewrite in place.
pub(super) fn journal_name(target: &Path) -> String {
    format!(".{}{JOURNAL}{}", head(target), mark())
}

/// A file's name for the name of another one beside it. A long one is cut, for a file name has at most 255 bytes.
pub fn head(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let mut end = name.len().min(200);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    name[..end].to_owned()
}

/// Who writes, for the name of what is there while it is being written: `4711-a1b2c3`, this process and this machine.
pub fn mark() -> String {
    format!("{}-{}", process::id(), host::tag())
}

//! What killed saves left in the profiles' folder: cleared, or finished, at the next start.

use std::fs;
use std::path::Path;

use super::turn::Turn;
use super::{renaming, trash};
use crate::system::atomic_save;

/// Clears what is over in the profiles' folder: what killed saves left, and what was removed long ago.
pub fn clear_folder(folder: &Path) {
    let names = fs::read_dir(folder).into_iter().flatten().flatten().filter_map(|entry| entry.file_name().into_string().ok());
    clear(folder, &names.filter(|name| name.starts_with('.')).collect::<Vec<_>>());
}

/// The same with the hidden names of the folder known; true when files may have got other names by it.
pub fn clear(folder: &Path, hidden: &[String]) -> bool {
    if hidden.iter().any(|name| name == trash::TRASH) {
        trash::clear(folder);
    }
    let (renamings, others): (Vec<&String>, Vec<&String>) = hidden.iter().partition(|name| renaming::is_left(folder, name));
    let (rewrites, others): (Vec<&String>, Vec<&String>) = others.into_iter().partition(|name| atomic_save::is_unfinished(folder, name));
    for name in others {
        atomic_save::clear_leftover(folder, name);
    }
    if renamings.is_empty() && rewrites.is_empty() {
        return false;
    }
    // Files are about to change: not while another saves.
    let Some(turn) = Turn::now(folder) else { return false };
    for name in rewrites {
        atomic_save::clear_leftover(folder, name);
    }
    for name in &renamings {
        renaming::finish(&turn, folder, name);
    }
    !renamings.is_empty()
}

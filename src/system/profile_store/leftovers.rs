//! What killed saves left in the profiles' folder: cleared, or finished, at the next start.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::turn::Turn;
use super::{renaming, trash};
use crate::system::{atomic_save, lock_file};

/// Clears what is over in the profiles' folder: what killed saves left, and what was removed long ago.
pub fn clear_folder(folder: &Path) {
    clear(folder, &hidden_in(folder));
}

fn hidden_in(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).into_iter().flatten().flatten().filter_map(|entry| entry.file_name().into_string().ok());
    names.filter(|name| name.starts_with('.')).collect()
}

/// The same with the hidden names of the folder known; true when files may have got other names by it.
pub fn clear(folder: &Path, hidden: &[String]) -> bool {
    if hidden.iter().any(|name| name == trash::TRASH) {
        trash::clear(folder);
    }
    clear_saves(folder, hidden)
}

fn clear_saves(folder: &Path, hidden: &[String]) -> bool {
    let (renamings, others): (Vec<&String>, Vec<&String>) = hidden.iter().partition(|name| renaming::is_left(folder, name));
    let (rewrites, others): (Vec<&String>, Vec<&String>) = others.into_iter().partition(|name| atomic_save::is_unfinished(folder, name));
    for name in others {
        if name.ends_with(lock_file::ENDING) {
            lock_file::clear(&folder.join(name));
        } else {
            atomic_save::clear_leftover(folder, name);
        }
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

/// What was left beside files elsewhere, which profiles are links to.
pub fn clear_behind(links: &[PathBuf]) {
    let targets = links.iter().filter_map(|link| Some((atomic_save::folder_of(link), atomic_save::follow(link).ok()?)));
    let folders = targets.map(|(own, target)| (own, atomic_save::folder_of(&target).to_path_buf())).filter(|(own, folder)| folder != own);
    let folders: BTreeSet<PathBuf> = folders.map(|(_, folder)| folder).collect();
    for folder in folders {
        clear_saves(&folder, &hidden_in(&folder));
    }
}

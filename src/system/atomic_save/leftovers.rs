//! What a killed save leaves behind, and how the next start clears it: only what is ours, and only of processes that are gone.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::in_place;
use super::names::{JOURNAL, TEMPORARY};
use super::places::{folder_of, follow};
use crate::system::{host, lock_file};

/// Whatever its process number says, nothing is being saved for so long.
const CERTAINLY_DEAD: Duration = Duration::from_secs(24 * 60 * 60);

/// Clears what killed saves left in a folder and behind the links that lie in it, and finishes those that were under way in place. What cannot
/// be cleared is left for another time.
pub fn clear_leftovers(folder: &Path) {
    let links = clear_in(folder);
    clear_behind(&links);
}

/// The same beside the files that these are links to.
pub fn clear_behind(links: &[PathBuf]) {
    let targets = links.iter().filter_map(|link| Some((folder_of(link), follow(link).ok()?)));
    let elsewhere = targets.map(|(own, target)| (own, folder_of(&target).to_path_buf())).filter(|(own, folder)| folder != own);
    let folders: BTreeSet<PathBuf> = elsewhere.map(|(_, folder)| folder).collect();
    for folder in folders {
        clear_in(&folder);
    }
}

/// Clears one folder and gives the links in it.
fn clear_in(folder: &Path) -> Vec<PathBuf> {
    let mut links = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.file_name().to_str() {
            Some(hidden) if hidden.starts_with('.') => clear_leftover(folder, hidden),
            _ if entry.file_type().is_ok_and(|kind| kind.is_symlink()) => links.push(entry.path()),
            _ => {}
        }
    }
    links
}

/// Clears one hidden file of a folder, if it is such a leftover.
pub fn clear_leftover(folder: &Path, name: &str) {
    let file = folder.join(name);
    if name.ends_with(lock_file::ENDING) {
        lock_file::clear(&file);
    } else if let Some((_, writer)) = name.rsplit_once(TEMPORARY) {
        if is_over(&file, writer) {
            drop(fs::remove_file(&file));
        }
    } else if let Some((target, writer)) = name.rsplit_once(JOURNAL)
        && is_over(&file, writer)
    {
        in_place::finish(&file, &target[1..]);
    }
}

/// True when a hidden file is the journal of a rewrite whose process is gone: clearing it may change the file it is about.
pub fn is_unfinished(folder: &Path, name: &str) -> bool {
    name.rsplit_once(JOURNAL).is_some_and(|(_, writer)| is_over(&folder.join(name), writer))
}

/// True when the writer `4711-a1b2c3…` of a file is this machine's and gone.
pub fn is_over(file: &Path, writer: &str) -> bool {
    let mut parts = writer.split('-');
    let (Some(Ok(process)), Some(machine)) = (parts.next().map(str::parse::<u32>), parts.next()) else { return false };
    let age = fs::symlink_metadata(file).and_then(|metadata| metadata.modified()).ok().and_then(|at| SystemTime::now().duration_since(at).ok());
    let old = age.is_some_and(|age| age > CERTAINLY_DEAD);
    old || (machine == host::tag() && !host::is_running(process))
}

//! Whether anything can be saved, said before the first edit is lost.

use std::fs;
use std::path::{Path, PathBuf};

use super::{ProfileStore, StoreError, cause_say, earlier, shown};
use crate::system::atomic_save;
use crate::system::paths::Paths;
use crate::words::Say;

impl ProfileStore {
    /// Why nothing can be saved in the profiles' folder; `None` where it can. The folder need not be there yet.
    pub fn obstacle(&self) -> Option<Say> {
        let Some(folder) = self.folder() else { return Some(StoreError::NoPlace.say()) };
        let there = folder.ancestors().find(|place| fs::symlink_metadata(place).is_ok())?;
        let cause = atomic_save::can_be_written(there).err()?;
        Some(Say::new("store-place-refuses").with("path", shown(there)).with("cause", cause_say(&cause)))
    }
}

/// Clears what killed saves left beside settings, in the user's own catalog and in what the program remembers. The profiles' folder is cleared
/// where it is read, the histories where the program starts or a profile was written.
pub fn clear_beside_profiles(paths: &Paths) {
    let settings = paths.settings.as_deref().and_then(Path::parent).map(Path::to_path_buf);
    let folders = [settings, paths.integrations.clone(), paths.trackers.clone(), paths.state.clone()];
    folders.iter().flatten().for_each(|folder: &PathBuf| atomic_save::clear_leftovers(folder));
}

/// Clears the histories of profiles that are gone for good.
pub fn clear_histories(paths: &Paths) {
    paths.state.iter().for_each(|state| earlier::clear(state));
}

//! What this run of the program has done for the history of profiles.

use std::collections::HashSet;
use std::path::PathBuf;

/// What this run has kept already.
#[derive(Default)]
pub struct Kept {
    /// The files whose state before this run is kept, or that were not there before it.
    pub files: HashSet<PathBuf>,
    /// That a state could not be kept was told.
    pub has_failed: bool,
}

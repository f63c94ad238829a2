//! The profiles on disk: listed, opened, saved atomically into the text they came from, renamed, duplicated, put aside and brought back.

mod earlier;
mod error;
mod exchange;
mod find;
mod held;
mod kept;
mod leftovers;
mod lock;
mod names;
mod opened;
mod place;
mod renaming;
mod save;
mod sides;
mod there;
mod trash;
mod turn;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub use error::{StoreError, cause_say, shown, unreadable};
pub use exchange::NotAll;
pub use held::HeldBy;
use held::Lock;
use kept::Kept;
pub use names::candidates;
use opened::Opened;
pub use place::{clear_beside_profiles, clear_histories};
pub use there::text_if_there;

use super::atomic_save::{Access, Written};
use super::paths::Paths;
use super::text_file;
use crate::model::profile::Profile;
use crate::model::profile_toml;
use crate::toml_file::read::FileError;
use crate::words::Say;

/// So long a command waits for its turn: twenty of them at once all get it.
const PATIENCE: Duration = Duration::from_secs(5);

/// The folder of profiles, and what was read from it.
pub struct ProfileStore {
    folder: Option<PathBuf>,
    access: Access,
    state: Option<PathBuf>,
    opened: HashMap<PathBuf, Opened>,
    lock: Option<Lock>,
    patience: Duration,
    knows_no_locks: bool,
    told: Vec<Say>,
    is_in_doubt: bool,
    kept: Kept,
}

impl ProfileStore {
    /// The profiles of that folder; what is made in the default folder is for this user's eyes only. Touches no disk.
    pub fn new(folder: PathBuf, is_default: bool) -> Self {
        let access = if is_default { Access::Private } else { Access::Umask };
        ProfileStore {
            folder: Some(folder),
            access,
            state: None,
            opened: HashMap::new(),
            lock: None,
            patience: PATIENCE,
            knows_no_locks: false,
            told: Vec::new(),
            is_in_doubt: false,
            kept: Kept::default(),
        }
    }

    /// The profiles of this user. Without a place for them the list is empty, and a save says so.
    pub fn at(paths: &Paths) -> Self {
        let store = ProfileStore::new(PathBuf::new(), paths.profiles_are_private);
        ProfileStore { folder: paths.profiles.clone(), state: paths.state.clone(), ..store }
    }

    /// The same for one who cannot wait so long while another program saves, and comes again.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        ProfileStore { patience, ..self }
    }

    /// What there is to say of what was done; told once.
    pub fn told(&mut self) -> Vec<Say> {
        std::mem::take(&mut self.told)
    }

    /// True when something that was done is to be seen to: the disk did not confirm it, or a file kept its old name.
    pub fn is_in_doubt(&self) -> bool {
        self.is_in_doubt
    }

    /// The folder of profiles, where there is one.
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// Reads a profile and remembers its text, for saving into it and for noticing what others change.
    ///
    /// # Errors
    /// When the file cannot be read or is no profile.
    pub fn open(&mut self, file: &Path) -> Result<Profile, FileError> {
        self.open_again(file).map(|(profile, _)| profile)
    }

    /// The same for one who may have it open already: true where the file says what was last read or written here.
    ///
    /// # Errors
    /// When the file cannot be read or is no profile.
    pub fn open_again(&mut self, file: &Path) -> Result<(Profile, bool), FileError> {
        let text = text_file::read(file)?.text;
        let profile = profile_toml::parse(&text)?;
        // What can be undone here can still be undone when the file is as we left it.
        let is_as_left = self.opened.get(file).is_some_and(|opened| *opened.text == text);
        if !is_as_left {
            self.opened.insert(file.to_path_buf(), Opened::new(text, profile.clone()));
        }
        Ok((profile, is_as_left))
    }

    /// A file that was read before the program's last start: this is what it said then. What it says now is looked at when it is saved.
    pub fn take_up(&mut self, file: &Path, text: String, profile: Profile) {
        self.opened.insert(file.to_path_buf(), Opened::new(text, profile));
    }

    /// Something is done; that the disk did not confirm it is told.
    fn done(&mut self, file: &Path, written: Written) {
        if let Written::Unconfirmed(cause) = written {
            self.doubt("store-unconfirmed", file, &cause);
        }
    }

    fn doubt(&mut self, id: &'static str, file: &Path, cause: &std::io::Error) {
        self.is_in_doubt = true;
        self.told.push(Say::new(id).with("path", shown(file)).with("cause", cause_say(cause)));
    }
}

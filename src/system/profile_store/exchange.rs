//! Several profiles saved as one: all of them, or none.

use std::path::{Path, PathBuf};

use super::{ProfileStore, StoreError, shown};
use crate::model::acts::Exchange;
use crate::model::profile::Profile;
use crate::model::profile_toml::says_the_same;
use crate::words::Say;

/// Why not all profiles were saved, and what became of those that were.
#[derive(Debug)]
pub struct NotAll {
    /// Why one was not.
    pub error: StoreError,
    put_back: Vec<PathBuf>,
    left: Vec<(PathBuf, StoreError)>,
}

impl From<StoreError> for Box<NotAll> {
    fn from(error: StoreError) -> Self {
        Box::new(NotAll { error, put_back: Vec::new(), left: Vec::new() })
    }
}

impl NotAll {
    /// What became of each file that was written before, the outcome last.
    pub fn say_rest(&self) -> Vec<Say> {
        let put_back = self.put_back.iter().map(|file| Say::new("replace-put-back").with("path", shown(file)));
        put_back.chain(self.left.iter().map(|(_, error)| error.say())).chain([self.outcome()]).collect()
    }

    /// That nothing was changed, or which files were.
    pub fn outcome(&self) -> Say {
        let left: Vec<String> = self.left.iter().map(|(file, _)| shown(file)).collect();
        if left.is_empty() { Say::new("replace-unchanged") } else { Say::new("replace-half").with("files", left.join(", ")) }
    }
}

impl ProfileStore {
    /// Saves what each profile becomes, where its file still says what it said before. Where one cannot be saved, those before it get their old
    /// text back.
    ///
    /// # Errors
    /// Why one could not, and what became of the others.
    pub fn exchange(&mut self, all: &[Exchange]) -> Result<(), Box<NotAll>> {
        all.iter().try_for_each(|one| self.expect(&one.file, &one.before))?;
        for (place, one) in all.iter().enumerate() {
            let Err(error) = self.save(Some(&one.file), &one.after, false) else { continue };
            let mut not_all = Box::<NotAll>::from(error);
            for written in all[..place].iter().rev() {
                match self.save(Some(&written.file), &written.before, false) {
                    Ok(file) => not_all.put_back.push(file),
                    Err(error) => not_all.left.push((written.file.clone(), error)),
                }
            }
            return Err(not_all);
        }
        Ok(())
    }

    /// Looks whether a file still says what a profile says, whoever read it.
    fn expect(&mut self, file: &Path, profile: &Profile) -> Result<(), StoreError> {
        let here = self.open(file).map_err(|error| StoreError::Unreadable { file: file.to_path_buf(), error })?;
        if says_the_same(&here, profile) { Ok(()) } else { Err(StoreError::Changed { file: file.to_path_buf(), gone: false }) }
    }
}

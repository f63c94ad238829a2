//! A file that git could not merge: its sides, and taking one of them.

use std::fs;
use std::path::Path;

use super::{ProfileStore, StoreError, shown};
use crate::system::atomic_save::{self, Access, Expected};
use crate::system::text_file;
use crate::toml_file::read::{FileError, Side, side_of};
use crate::wizard::message::Versions;
use crate::words::Say;

impl ProfileStore {
    /// The sides of a file with git's conflict marks; `None` where it has no whole ones any more.
    pub fn sides(&self, file: &Path) -> Option<Versions> {
        let text = text_file::read(file).ok()?.text;
        let side = |side| side_of(&text, side);
        Some(Versions { title: Say::new("difference-sides"), base: side(Side::Base)?, mine: side(Side::Ours)?, theirs: side(Side::Theirs)? })
    }

    /// Writes a file as one side has it. As it was, with the marks, it lies among what was removed.
    pub fn take_side(&mut self, file: &Path, side: Side) -> Result<(), StoreError> {
        let _turn = self.turn(file)?;
        let unreadable = |error| StoreError::Unreadable { file: file.to_path_buf(), error };
        let text = text_file::read(file).map_err(|error| unreadable(error.into()))?.text;
        let no_marks = || unreadable(FileError::whole(Say::new("sides-gone").with("path", shown(file))));
        let taken = side_of(&text, side).filter(|taken| *taken != text).ok_or_else(no_marks)?;
        let copy = self.keep_copy(file, &text)?;
        let written = atomic_save::replace(file, &taken, Access::Umask, Expected::Text(&text)).inspect_err(|_| {
            // Nothing was taken, and both sides stand where they stood.
            if text_file::read(file).is_ok_and(|read| read.text == text) {
                drop(fs::remove_file(&copy));
                drop(copy.parent().map(fs::remove_dir));
            }
        })?;
        self.done(file, written);
        Ok(())
    }
}

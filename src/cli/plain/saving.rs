//! Profiles opened, begun, loaded again, doubled and put aside; the end of a sitting.

use std::path::{Path, PathBuf};

use super::document::Document;
use super::list_deeds::ListDeed;
use super::question::Stop;
use super::sitting::Sitting;
use crate::cli::difference_lines::lines_in_words;
use crate::cli::lookup::Named;
use crate::model::acts::is_as_begun;
use crate::model::at::At;
use crate::model::check::Beside;
use crate::model::line_difference;
use crate::model::profile::Profile;
use crate::system::profile_store::{shown, unreadable};
use crate::words::Say;

impl Sitting<'_> {
    /// Opens a profile, and tells who else has it open.
    pub fn open_file(&mut self, file: &Path) {
        let opened = self.read_file(file);
        self.told.extend(opened.err());
    }

    fn read_file(&mut self, file: &Path) -> Result<(), Say> {
        // Of the same file the edits are kept before it is read anew; of another one only where that can be read.
        let is_open = self.open.as_ref().is_some_and(|open| open.is_of(file));
        if is_open {
            self.keep_unsaved()?;
        }
        // A rename that is saved at last has moved it.
        let file = self.open.as_ref().and_then(|open| open.file.clone()).filter(|_| is_open).unwrap_or_else(|| file.to_path_buf());
        let profile = self.store.open(&file).map_err(|error| unreadable(&file, &error))?;
        if !is_open {
            self.keep_unsaved()?;
        }
        self.show(profile, &file);
        Ok(())
    }

    fn show(&mut self, profile: Profile, file: &Path) {
        self.told.extend(self.store.lock(file).err().map(|held| held.say()));
        self.open = Some(self.document(profile, Some(file)));
        self.begin_at([Stop::Profiles, Stop::At(At::Profile)]);
    }

    /// A new profile. It is saved once it is more than what the program began.
    pub fn begin(&mut self, profile: Profile) {
        let begun = profile.name.clone();
        let mut open = self.document(profile.numbered(), None);
        open.begun = Some(begun);
        self.open = Some(open);
        self.begin_at([Stop::Profiles, Stop::Partner(None)]);
        self.save_once_touched();
    }

    /// True for a new profile that nobody has edited, copied from or ticked yet: it is nowhere but here.
    pub fn is_untouched(&self) -> bool {
        let Some(open) = self.open.as_ref().filter(|open| open.file.is_none()) else { return false };
        let is_as_begun = |begun: &String| self.with_ground(|ground| is_as_begun(ground, &open.profile, begun));
        open.copied.is_empty() && open.ticked.is_empty() && open.begun.as_ref().is_some_and(is_as_begun)
    }

    /// A new profile gets its file as soon as there is something in it to keep; what the disk refused is tried again with the next edit.
    pub fn save_once_touched(&mut self) {
        let is_to_be_saved = self.open.as_ref().is_some_and(|open| open.file.is_none() && open.not_saved.is_none());
        if is_to_be_saved && !self.is_untouched() {
            self.save(false);
        }
    }

    /// A new profile that nobody has touched is left without a trace.
    pub fn drop_untouched(&mut self) {
        if self.is_untouched() {
            self.needs_no_saving();
            self.let_go();
        }
    }

    /// No profile is open any more.
    ///
    /// # Errors
    /// Where what could not be saved of it can be kept nowhere; it stays open then.
    pub fn close(&mut self) -> Result<(), Say> {
        self.keep_unsaved()?;
        self.let_go();
        Ok(())
    }

    fn let_go(&mut self) {
        self.open = None;
        self.store.unlock();
    }

    /// A profile as a document, beside those that are there.
    pub fn document(&self, profile: Profile, file: Option<&Path>) -> Document {
        let named: Vec<Named> = self.profiles().into_iter().filter_map(Result::ok).collect();
        let beside = Beside::of(named.iter().map(|named| (named.file.as_path(), &named.profile)));
        Document::new(profile, file.map(Path::to_path_buf), beside, &self.catalog)
    }

    /// Loads the profile as it is on disk; what is here is given up. What an earlier start could not save stays, and is offered again.
    pub fn reload(&mut self) {
        let Some(file) = self.open.as_ref().and_then(|open| open.file.clone()) else { return };
        let profile = match self.store.open(&file) {
            Ok(profile) => profile,
            Err(error) => return self.told.push(unreadable(&file, &error)),
        };
        let given_up = self.open.take().filter(|open| !open.is_brought_back).and_then(|open| open.rescued);
        self.show(profile, &file);
        if let Some(held) = given_up {
            held.forget();
        }
    }

    /// Copies a profile under another name.
    ///
    /// # Errors
    /// Why the disk does not.
    pub fn duplicate_file(&mut self, file: &Path) -> Result<(), Say> {
        let copy = self.store.duplicate(file, None).map_err(|error| error.say())?;
        self.told.push(Say::new("plain-file-duplicated").with("path", shown(&copy)));
        self.list_deeds.did(ListDeed::Made(copy));
        self.told.extend(self.store.told());
        Ok(())
    }

    /// Puts a profile aside, and says where.
    ///
    /// # Errors
    /// Why the disk does not; or when it is open, and not saved.
    pub fn remove_file(&mut self, file: &Path) -> Result<(), Say> {
        if let Some(open) = self.open.as_ref().filter(|open| open.is_of(file)) {
            if open.not_saved.is_some() {
                return Err(Say::new("list-not-saved"));
            }
            self.close()?;
        }
        let trash = self.put_aside(file)?;
        self.list_deeds.did(ListDeed::Removed(trash));
        Ok(())
    }

    /// Puts a profile aside, and says where; gives the place.
    ///
    /// # Errors
    /// Why the disk does not.
    pub fn put_aside(&mut self, file: &Path) -> Result<PathBuf, Say> {
        let trash = self.store.remove(file).map_err(|error| error.say())?;
        self.told.push(Say::new("plain-file-removed").with("path", shown(&trash)));
        self.told.extend(self.store.told());
        Ok(trash)
    }

    /// Tells the lines that differ, each with whose it is.
    pub fn see_difference(&mut self) {
        let versions = self.open.as_ref().and_then(|open| self.store.versions(open.file.as_deref()?, &open.profile));
        let Some(versions) = versions else { return };
        self.told.extend(lines_in_words(&line_difference::of_three(&versions.base, &versions.mine, &versions.theirs)));
    }

    /// The end: what cannot be saved is kept for a later start; says where.
    #[must_use]
    pub fn end(mut self) -> Vec<Say> {
        let kept = self.leave_unsaved();
        self.copier.close();
        self.unsaved.into_iter().chain(kept.map(|kept| kept.say)).collect()
    }
}

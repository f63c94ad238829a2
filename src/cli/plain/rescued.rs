//! Edits that could not be saved: kept where this sitting cannot save them either, and those of an earlier one offered at the start.

use std::path::{Path, PathBuf};

use super::question::{Deed, Question, Stop};
use super::sitting::Sitting;
use crate::model::at::At;
use crate::system::profile_store::StoreError;
use crate::system::rescue::{self, Brought, Held, Kept};
use crate::wizard::message::Rescued;
use crate::words::Say;

/// Whether edits are to be brought back.
pub fn asked(rescued: &Rescued) -> Question {
    let told = [Say::new("rescued-title").with("name", rescued.name.as_str()), rescued.say_where()];
    let question = Question::new(Say::new("rescued-ask")).tell(told);
    let question = question.choice(Say::new("answer-bring-back"), Deed::BringBack(rescued.place.clone()));
    let question = question.choice(Say::new("answer-put-aside"), Deed::PutAside(rescued.place.clone()));
    question.enter(Say::new("answer-another-time"), Deed::Back)
}

impl Sitting<'_> {
    /// Asks about all of them before all else.
    pub fn ask_about_rescued(&mut self) {
        for rescued in rescue::all(&self.desk.paths).into_iter().rev() {
            self.go(Stop::Rescued(rescued));
        }
    }

    /// Writes the open profile into its file. What cannot be written lies in a rescue file at once: a signal would leave no time for it.
    ///
    /// # Errors
    /// Those of the store.
    pub fn put_on_disk(&mut self, force: bool) -> Result<(), StoreError> {
        let Some(open) = &mut self.open else { return Ok(()) };
        let written = match (&open.file, &open.like) {
            (None, Some(like)) => self.store.make_like(like, &open.profile),
            (file, _) => self.store.save(file.as_deref(), &open.profile, force),
        };
        match written {
            Ok(file) => {
                // Who else has it open was told when it was opened.
                drop(self.store.lock(&file));
                (open.file, open.is_brought_back) = (Some(file), false);
                self.needs_no_saving();
                Ok(())
            }
            Err(error) => {
                self.keep_at_once(&error);
                Err(error)
            }
        }
    }

    fn keep_at_once(&mut self, error: &StoreError) {
        let Some(open) = &mut self.open else { return };
        let file = open.file.as_deref();
        if file.and_then(|file| self.store.texts(file, &open.profile)).is_some_and(|(base, text)| base == text) {
            // All was taken back: there is nothing to keep.
            return self.needs_no_saving();
        }
        let before = open.rescued.as_ref().map(|held| held.place.as_path());
        let kept = rescue::at_once(&self.desk.paths, &self.store, before, file, &open.profile);
        if let Some(place) = kept.filter(|place| before != Some(place)) {
            open.rescued = Some(Held::of(place));
        }
        open.not_saved = Some(error.say());
    }

    /// The open profile is on disk, or need not be: what was kept of it goes.
    pub fn needs_no_saving(&mut self) {
        let Some(open) = &mut self.open else { return };
        open.not_saved = None;
        if let Some(held) = open.rescued.take() {
            held.forget();
        }
    }

    /// Before the open profile is left: what is not saved of it is kept for a later start.
    ///
    /// # Errors
    /// Where it can be kept nowhere; it stays open then.
    pub fn keep_unsaved(&mut self) -> Result<(), Say> {
        match self.leave_unsaved() {
            None => Ok(()),
            Some(Kept { say, is_kept: false }) => Err(say),
            Some(Kept { say, .. }) => {
                self.told.push(say.clone());
                self.unsaved.push(say);
                Ok(())
            }
        }
    }

    /// Tries once more to save what is not saved; gives what becomes of it where the disk does not take it.
    pub fn leave_unsaved(&mut self) -> Option<Kept> {
        self.open.as_ref().filter(|open| open.not_saved.is_some())?;
        if self.is_untouched() {
            self.needs_no_saving();
            return None;
        }
        let failed = self.put_on_disk(false).err();
        self.told.extend(self.store.told());
        let (why, open) = (failed?.say(), self.open.as_ref().filter(|open| open.not_saved.is_some())?);
        let before = open.rescued.as_ref().map(|held| held.place.as_path());
        Some(rescue::of_profile(&self.desk.paths, &self.store, before, open.file.as_deref(), &open.profile, &why))
    }

    /// Edits are a profile again, which is saved; the state before them is one undo away, and what another program wrote is asked about.
    ///
    /// # Errors
    /// When they cannot be read any more.
    pub fn bring_back(&mut self, place: PathBuf) -> Result<(), Say> {
        self.close()?;
        let Some(Brought { file, profile, before }) = rescue::bring_back(&mut self.store, &place) else {
            self.back();
            return Err(rescue::say_unreadable(&place));
        };
        let back = if before.is_some() { "rescued-back" } else { "rescued-back-new" };
        let others = self.rescued_but(&place);
        let mut open = self.document(before.unwrap_or_else(|| profile.clone()), file.as_deref());
        open.put(profile);
        (open.rescued, open.is_brought_back) = (Some(Held::of(place)), true);
        self.open = Some(open);
        self.begin_at([Stop::Profiles, Stop::At(At::Profile)].into_iter().chain(others));
        self.told.push(Say::new(back));
        self.changed();
        Ok(())
    }

    /// Keeps edits where they are not offered again.
    pub fn put_rescued_aside(&mut self, place: &Path) {
        self.back();
        self.told.push(rescue::say_aside(&rescue::put_aside(place)));
    }

    /// The questions about others.
    fn rescued_but(&self, place: &Path) -> Vec<Stop> {
        self.stops().iter().filter(|stop| matches!(stop, Stop::Rescued(rescued) if rescued.place != place)).cloned().collect()
    }
}

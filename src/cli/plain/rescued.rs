//! Edits that could not be saved: kept where this sitting cannot save them either, and those of an earlier one offered at the start.

use std::path::{Path, PathBuf};

use super::question::{Deed, Question, Stop};
use super::sitting::Sitting;
use crate::model::at::At;
use crate::system::rescue::{self, Brought};
use crate::wizard::message::Rescued;
use crate::words::Say;

/// Whether edits are to be brought back.
pub fn asked(rescued: &Rescued) -> Question {
    let question = Question::new(Say::new("rescued-title").with("name", rescued.name.as_str())).tell([rescued.say_where()]);
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

    /// Tries once more to save the open profile, if it is not saved, and keeps it for a later start where that is in vain.
    pub fn keep_unsaved(&mut self) {
        let Some(open) = self.open.as_mut().filter(|open| open.not_saved.is_some()) else { return };
        open.not_saved = None;
        match self.store.save(open.file.as_deref(), &open.profile, false) {
            Ok(file) => {
                open.file = Some(file);
                open.rescued.take().iter().for_each(|place| rescue::forget(place));
            }
            Err(error) => {
                let say =
                    rescue::of_profile(&self.desk.paths, &self.store, open.rescued.as_deref(), open.file.as_deref(), &open.profile, &error.say());
                self.told.push(say.clone());
                self.unsaved.push(say);
            }
        }
    }

    /// Edits are a profile again, which is saved; the state before them is one undo away, and what another program wrote is asked about.
    ///
    /// # Errors
    /// When they cannot be read any more.
    pub fn bring_back(&mut self, place: PathBuf) -> Result<(), Say> {
        self.close();
        let Some(Brought { file, profile, before }) = rescue::bring_back(&mut self.store, &place) else {
            self.back();
            return Err(rescue::say_unreadable(&place));
        };
        let others = self.rescued_but(&place);
        let mut open = self.document(before.unwrap_or_else(|| profile.clone()), file.as_deref());
        open.put(profile);
        open.rescued = Some(place);
        self.open = Some(open);
        self.begin_at([Stop::Profiles, Stop::At(At::Profile)].into_iter().chain(others));
        self.told.push(Say::new("rescued-back"));
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

//! What is done to the list of profiles, taken back there and done again.

use std::path::{Path, PathBuf};

use crate::model::acts::Exchange;
use crate::model::at::At;
use crate::words::Say;

use super::deeds::{Deed, Way};
use super::doc::DocId;
use super::effect::Effect;
use super::listed::profile_id;
use super::row::RowId;
use super::state::{Tone, Wizard};
use super::view::Page;

impl Wizard {
    /// Takes the last deed of the list back, or does it again.
    pub(super) fn turn_deed(&mut self, way: Way, effects: &mut Vec<Effect>) {
        while let Some(deed) = self.deeds.stack(way).last().cloned() {
            match deed {
                Deed::Made(file) => return effects.push(Effect::Remove { file, way }),
                Deed::Removed(trash) => return effects.push(Effect::Restore { trash, way }),
                Deed::Replaced(all) => return effects.push(Effect::Exchange { all: all.into_iter().map(Exchange::back).collect(), way }),
                Deed::Renamed { doc, from, to } => {
                    if self.rename_back(doc, &from, &to, effects) {
                        self.deeds.record(way, Deed::Renamed { doc, from: to.clone(), to: from.clone() });
                        self.tell(Tone::Plain, Say::new("profile-renamed-back").with("before", to).with("name", from));
                        return;
                    }
                }
            }
            // It was taken back where the profile was open, or another program was faster.
            self.deeds.stack(way).pop();
        }
        self.tell(Tone::Plain, Say::new(if way == Way::Redo { "redo-nothing" } else { "undo-nothing" }));
    }

    fn rename_back(&mut self, doc: DocId, from: &str, to: &str, effects: &mut Vec<Effect>) -> bool {
        let is_called_so = self.doc_mut(doc).is_some_and(|doc| doc.profile.name == to);
        is_called_so && self.write_left(doc, &At::Name, from, effects)
    }

    /// A profile was put aside; what is remembered of it waits there.
    pub(super) fn removed(&mut self, name: &str, file: &Path, trash: PathBuf, way: Way) {
        self.doc_moved(file, &trash);
        self.deeds.record(way, Deed::Removed(trash));
        self.page_of_list();
        self.tell(Tone::Plain, Say::new(if way == Way::Undo { "profile-made-undone" } else { "profile-removed" }).with("name", name));
    }

    /// A profile was brought back: the cursor goes there.
    pub(super) fn restored(&mut self, name: &str, file: PathBuf, trash: &Path, way: Way) {
        self.doc_moved(trash, &file);
        self.listed_anew(&file, Say::new("profile-back").with("name", name));
        self.deeds.record(way, Deed::Made(file));
    }

    fn listed_anew(&mut self, file: &Path, say: Say) {
        self.page_of_list();
        self.focus_on(RowId::Profile(profile_id(file)));
        self.tell(Tone::Plain, say);
    }

    fn doc_moved(&mut self, from: &Path, to: &Path) {
        for left in self.left.iter_mut().filter(|left| left.doc.file.as_deref() == Some(from)) {
            left.doc.file = Some(to.to_path_buf());
        }
    }

    /// What was to be done to the list was not.
    pub(super) fn not_done(&mut self, say: Say, way: Way) {
        if way != Way::Anew {
            self.deeds.stack(way).pop();
        }
        self.tell(Tone::Bad, say);
    }

    /// Where no profile is left, the list of partners stands for the list of profiles.
    fn page_of_list(&mut self) {
        if self.doc.is_none() && self.profiles.as_ref().is_some_and(|profiles| !profiles.is_empty()) {
            self.page = Page::Profiles;
        }
    }
}

//! The documents of this sitting: one is open, others were left. Undo, ticks, open rows and the cursor wait in them until they are opened again.

use std::path::{Path, PathBuf};

use crate::model::acts::{Act, is_as_begun};
use crate::model::at::At;
use crate::model::profile_toml::says_the_same;

use super::doc::{Doc, DocId, Left, SaveState};
use super::effect::{Effect, LeftAt, Opening};
use super::links::all_links;
use super::listed::profile_id;
use super::message::{Listed, NotSaved, Opened};
use super::row::RowId;
use super::state::{Tone, Wizard};
use super::step::Step;
use super::steps::rows;
use super::view::Page;

/// So many saved documents are remembered after they were left; of those that are not saved every one is.
const REMEMBERED: usize = 50;

impl Wizard {
    /// A number for a new document.
    pub(super) fn new_doc_id(&mut self) -> DocId {
        self.last_doc = self.last_doc.next();
        self.last_doc
    }

    /// A new profile is saved as soon as it is more than what the program began: edited, copied from, ticked.
    pub(super) fn save_once_touched(&mut self, effects: &mut Vec<Effect>) {
        // An element that waits for its first text may go away again.
        let is_adding = self.editing.as_ref().is_some_and(|editing| editing.before_adding.is_some());
        let doc = self.doc.as_ref().filter(|_| !is_adding);
        let Some((doc, begun)) = doc.and_then(|doc| Some((doc, doc.untouched.as_ref()?))) else { return };
        let is_used = !doc.copied.is_empty() || doc.given_out.is_some() || !doc.ticked.is_empty();
        if !is_used && self.with_ground(|ground| is_as_begun(ground, &doc.profile, begun)) {
            return;
        }
        self.doc.iter_mut().for_each(|doc| doc.untouched = None);
        self.save_now(false, effects);
    }

    /// Makes a document the open one; the one that was open is left.
    pub(super) fn open(&mut self, doc: Doc) {
        self.leave();
        self.editing = None;
        self.overlay = None;
        self.filters.clear();
        self.doc = Some(doc);
        self.check();
    }

    /// Leaves the open document; gives the path that stands for it in the list.
    pub(super) fn leave(&mut self) -> Option<PathBuf> {
        let mut doc = self.doc.take()?;
        if doc.untouched.is_some() {
            self.views.clear();
            return None;
        }
        (doc.preview, doc.live) = (None, None);
        let place = doc.place();
        self.left.push(Left { doc, page: self.page, views: std::mem::take(&mut self.views) });
        let mut spare = self.left.iter().filter(|left| left.doc.is_saved()).count().saturating_sub(REMEMBERED);
        self.left.retain(|left| {
            let is_spare = spare > 0 && left.doc.is_saved();
            spare -= usize::from(is_spare);
            !is_spare
        });
        self.list_left(&place);
        Some(place)
    }

    /// Opens a profile of the list: what was left with unsaved edits goes on, any other is read.
    pub(super) fn open_place(&mut self, place: &Path, opening: Opening, effects: &mut Vec<Effect>) {
        let known = self.left.iter().position(|left| left.doc.place() == place);
        match known {
            Some(at) if !self.left[at].doc.is_saved() => {
                let left = self.left.remove(at);
                self.take_up(left);
                // The disk may have changed its mind; the same question comes back where it has not.
                self.save_now(false, effects);
                self.begin_at(opening, effects);
            }
            _ => {
                let doc = match known {
                    Some(at) => self.left[at].doc.id,
                    None => self.new_doc_id(),
                };
                effects.push(Effect::Open { doc, file: place.to_path_buf(), opening });
            }
        }
    }

    /// A profile was read. What is remembered of it holds where the file says what was left there.
    pub(super) fn opened(&mut self, opened: Opened, effects: &mut Vec<Effect>) {
        let Opened { doc: id, file, profile, left: left_at, as_left, opening } = opened;
        let profile = match profile {
            Ok(profile) => *profile,
            Err(error) => {
                self.lent = None;
                return self.tell(Tone::Bad, error.say);
            }
        };
        self.give_up_doc(|doc| doc.id == id);
        let left = self.left.iter().position(|left| left.doc.id == id).map(|at| self.left.remove(at));
        let step = Step::of_number(left_at.step).unwrap_or(Step::Summary);
        let known = left.filter(|left| as_left && says_the_same(&left.doc.profile, &profile));
        let is_known = known.is_some();
        match known {
            Some(left) => self.take_up(left),
            None => self.open(Doc::new(id, profile, Some(file))),
        }
        if matches!(opening, Opening::For(_)) {
            if self.page == Page::Profiles {
                self.page = Page::Step(step);
            }
        } else {
            self.turn_to(step);
            if !is_known && opening == Opening::AsLeft {
                self.put_back(&left_at);
            }
            self.remember_place(effects);
        }
        self.begin_at(opening, effects);
    }

    /// Where the open profile is left: the step, and what the cursor stands on.
    pub(super) fn remember_place(&self, effects: &mut Vec<Effect>) {
        let (Some(doc), Page::Step(step), Some(setup)) = (&self.doc, self.page, self.setup()) else { return };
        // A row that is nothing of the file itself stands for what it belongs to.
        let around = |id| if setup.profile.postback(id).is_some() { At::Postback(id) } else { At::Link(id) };
        let at = self.focus().and_then(|row| row.at(setup).or_else(|| row.owner().map(around)));
        let row = at.map(|at| at.path(&doc.profile)).unwrap_or_default();
        effects.push(Effect::LeftAt { doc: doc.id, at: LeftAt { step: step.number(), row } });
    }

    /// The cursor stands where it was left, or on what that was inside of.
    fn put_back(&mut self, left: &LeftAt) {
        let Some(setup) = self.setup().filter(|_| self.editing.is_none() && !left.row.is_empty()) else { return };
        let path = |row: &RowId| row.at(setup).map(|at| at.path(setup.profile)).unwrap_or_default();
        let is_around = |path: &str| left.row.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        let around = rows(self).into_iter().filter(|row| row.takes_focus()).map(|row| (path(&row), row));
        let row = around.filter(|(path, _)| !path.is_empty() && is_around(path)).max_by_key(|(path, _)| path.len()).map(|(_, row)| row);
        if let Some(row) = row {
            self.focus_on(row);
        }
    }

    /// The open document, where it is meant, gives way to another state of it: it is not left.
    pub(super) fn give_up_doc(&mut self, is_meant: impl Fn(&Doc) -> bool) {
        if self.doc.take_if(|doc| is_meant(doc)).is_some() {
            self.views.clear();
        }
    }

    /// Opens a document that was left, as it was.
    fn take_up(&mut self, left: Left) {
        self.open(left.doc);
        self.page = left.page;
        self.views = left.views;
    }

    /// A profile that is opened to be renamed has the cursor in its name, one that is opened for a link on that link.
    fn begin_at(&mut self, opening: Opening, effects: &mut Vec<Effect>) {
        match opening {
            Opening::AsLeft => {}
            Opening::AtName => {
                self.editing = None;
                self.page = Page::Step(Step::Integration);
                self.refresh_list();
                self.focus_on(RowId::ProfileName);
                self.start_editing(At::Name);
            }
            Opening::AtLink(place) => {
                self.editing = None;
                self.go_to(Step::Summary, effects);
                let id = self.setup().and_then(|setup| all_links(setup).get(usize::from(place)).map(|named| named.id));
                let is_it = |row: &RowId| id.is_some() && row.takes_focus() && row.owner() == id;
                if let Some(row) = rows(self).into_iter().find(is_it) {
                    self.focus_on(row);
                }
            }
            Opening::For(wanted) => self.do_for_row(wanted, effects),
        }
    }

    /// The document of that number, open or left.
    pub(super) fn doc(&self, id: DocId) -> Option<&Doc> {
        self.doc.iter().chain(self.left.iter().map(|left| &left.doc)).find(|doc| doc.id == id)
    }

    /// The same, to be changed.
    pub(super) fn doc_mut(&mut self, id: DocId) -> Option<&mut Doc> {
        let open = self.doc.as_mut().filter(|doc| doc.id == id);
        open.or_else(|| self.left.iter_mut().map(|left| &mut left.doc).find(|doc| doc.id == id))
    }

    /// Asks for the open document to be saved as it is.
    pub(super) fn save_now(&self, force: bool, effects: &mut Vec<Effect>) {
        let Some(doc) = &self.doc else { return };
        effects.push(Effect::Save { doc: doc.id, profile: doc.profile.share(), force });
    }

    /// A document is on disk, in this file.
    pub(super) fn saved(&mut self, id: DocId, file: &Path, effects: &mut Vec<Effect>) {
        let is_open = self.doc.as_ref().is_some_and(|doc| doc.id == id);
        let Some(doc) = self.doc_mut(id) else { return };
        let (before, was_saved, is_new) = (doc.place(), doc.is_saved(), doc.file.is_none());
        doc.saved = SaveState::Saved;
        doc.file = Some(file.to_path_buf());
        if is_new {
            self.deeds.made(file.to_path_buf());
        } else {
            self.deeds.moved(&before, file);
        }
        // The list's cursor goes with the file.
        for view in self.views.values_mut().filter(|view| view.focus == Some(RowId::Profile(profile_id(&before)))) {
            view.focus = Some(RowId::Profile(profile_id(file)));
        }
        for listed in self.profiles.iter_mut().flatten().filter(|listed| listed.file == before) {
            listed.moves_to(file);
        }
        if !is_open && !was_saved {
            effects.push(Effect::List);
        }
    }

    /// A document is not on disk.
    pub(super) fn not_saved(&mut self, id: DocId, why: NotSaved) {
        let is_open = self.doc.as_ref().is_some_and(|doc| doc.id == id);
        let state = SaveState::NotSaved(why.say.clone());
        let Some(doc) = self.doc_mut(id) else { return };
        let is_known = std::mem::replace(&mut doc.saved, state.clone()) == state;
        if why.try_again && is_known {
            return;
        }
        if why.changed_outside && is_open {
            self.ask_about_conflict(why.say);
        } else {
            self.tell(Tone::Bad, why.say);
        }
    }

    /// The profiles as they are on disk, with what was left here and is not there yet.
    pub(super) fn with_unsaved(&self, mut listed: Vec<Listed>) -> Vec<Listed> {
        for left in self.left.iter().filter(|left| !left.doc.is_saved()) {
            list(&mut listed, &left.doc);
        }
        listed
    }

    /// Lists what was just left, until the disk tells.
    fn list_left(&mut self, place: &Path) {
        self.found = None;
        if let (Some(listed), Some(left)) = (&mut self.profiles, self.left.iter().find(|left| left.doc.place() == place)) {
            list(listed, &left.doc);
        }
    }

    /// Writes a text of a document that was left: one edit of it, which it can undo too.
    pub(super) fn write_left(&mut self, id: DocId, at: &At, text: &str, effects: &mut Vec<Effect>) -> bool {
        let Some(place) = self.left.iter().position(|left| left.doc.id == id) else { return false };
        let left = self.left.remove(place);
        let (page, views) = (self.page, std::mem::take(&mut self.views));
        self.take_up(left);
        let done = self.perform(&Act::Write(at.clone(), text.to_owned()), effects);
        self.leave();
        self.page = page;
        self.views = views;
        done
    }
}

/// A document stands in the list as it is here.
fn list(listed: &mut Vec<Listed>, doc: &Doc) {
    let place = doc.place();
    let known = listed.iter().position(|known| known.file == place);
    let modified = known.and_then(|at| listed[at].modified);
    let mut here = Listed::new(place, Ok(doc.profile.clone()), modified);
    here.is_unsaved = !doc.is_saved();
    match known {
        Some(at) => listed[at] = here,
        None => listed.insert(0, here),
    }
}

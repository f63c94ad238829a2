//! "undo" and "redo" say what they do, and lead to where it is.

use super::document::Document;
use super::question::Stop;
use super::sitting::Sitting;
use crate::model::acts::{EditSaid, New, edit_said};
use crate::model::at::At;
use crate::model::profile::Profile;
use crate::words::Say;

impl Sitting<'_> {
    /// Takes the last edit back; where there is none, what was done to the list.
    ///
    /// # Errors
    /// Where there is none.
    pub fn undo(&mut self) -> Result<(), Say> {
        let Some((before, after)) = self.turned(Document::undo) else { return self.turn_list(true) };
        let edit = edit_said(&self.catalog, &after, &before);
        self.tell_edit(edit, "plain-undone-edit", "plain-undone");
        Ok(())
    }

    /// Does it again.
    ///
    /// # Errors
    /// Where nothing was taken back.
    pub fn redo(&mut self) -> Result<(), Say> {
        let Some((before, after)) = self.turned(Document::redo) else { return self.turn_list(false) };
        let edit = edit_said(&self.catalog, &before, &after);
        self.tell_edit(edit, "plain-redone-edit", "plain-redone");
        Ok(())
    }

    /// The profile before and after it was turned to another state.
    fn turned(&mut self, turn: impl FnOnce(&mut Document) -> bool) -> Option<(Profile, Profile)> {
        let open = self.open.as_mut()?;
        let before = open.profile.clone();
        turn(open).then(|| (before, open.profile.clone()))
    }

    fn tell_edit(&mut self, edit: Option<EditSaid>, said: &'static str, plain: &'static str) {
        let say = edit.as_ref().map_or_else(|| Say::new(plain), |edit| Say::new(said).with("what", edit.what.clone()));
        self.told.push(say);
        self.changed();
        if let Some(edit) = edit {
            self.go_to_edit(edit.at, edit.step);
        }
    }

    /// A part of an element is asked about with it, an element among its siblings. Who hears the summary hears the links there.
    fn go_to_edit(&mut self, at: At, step: usize) {
        let Some(profile) = self.open.as_ref().map(|open| &open.profile) else { return };
        let list = match step {
            3 => Some(Stop::List(New::Postback)),
            4 => Some(Stop::List(New::CustomField)),
            5 => Some(Stop::List(New::Link)),
            _ => None,
        };
        let place = match &at {
            At::Postback(_) | At::Link(_) | At::Placed(_) if self.stop() == Stop::At(At::Profile) => None,
            At::Postback(_) | At::Link(_) | At::CustomField(_) | At::Placed(_) => list,
            At::Integration | At::Tracker | At::Profile => None,
            inner => match inner.owner() {
                // The words of a status macro are parts of it, too.
                Some(id) if self.stop() == Stop::Words(id) => None,
                Some(id) if profile.postback(id).is_some() => Some(Stop::At(At::Postback(id))),
                Some(id) if profile.registration_link(id).is_some() => Some(Stop::At(At::Link(id))),
                Some(id) => profile.custom_field(id).map(|_| Stop::At(At::CustomField(id))),
                None => Some(Stop::At(at)),
            },
        };
        // What is to be done about the file comes first.
        if let Some(place) = place.filter(|place| *place != self.stop() && self.stop() != Stop::Conflict) {
            self.go(place);
        }
    }
}

//! What is kept of a profile for those who ask a setup more than once.

use std::rc::Rc;

use super::by_id::ById;
use super::open_profile::{OfLink, OfPostback, WorkedOut};
use super::profile::{ItemId, Postback, RegistrationLink};
use super::role::Role;
use super::setup::Setup;

impl<'a> Setup<'a> {
    /// The same, where what is worked out of the profile is kept: there, unless it is kept already.
    pub(super) fn keeping<'b>(&self, worked_out: &'b WorkedOut) -> Setup<'b>
    where
        'a: 'b,
    {
        Setup { worked_out: self.worked_out.or(Some(worked_out)), ..*self }
    }

    /// What is kept of a postback, where it is the open profile's own.
    pub(super) fn kept_of(&self, postback: &Postback) -> Option<&'a OfPostback> {
        self.worked_out?.of_postback(self.profile, postback)
    }

    /// What is kept of a registration link.
    pub(super) fn kept_of_link(&self, link: &RegistrationLink) -> Option<&'a OfLink> {
        self.worked_out?.of_link(self.profile, link)
    }

    /// Keeps what is known of the postbacks' roles, so that it need not be worked out again.
    pub(super) fn keep_roles(&self, roles: &ById<Option<Role>>) {
        for postback in &self.profile.postbacks {
            if let Some(kept) = self.kept_of(postback) {
                let _ = kept.role.set(roles.get(postback.id));
            }
        }
    }

    /// What a text finds, looked for unless it is what was last looked for here.
    pub(super) fn found_once(&self, typed: &str, look: impl FnOnce() -> ById<bool>) -> Rc<ById<bool>> {
        let Some(worked_out) = self.worked_out else { return Rc::new(look()) };
        let known = worked_out.found.take().filter(|(known, _)| known == typed);
        let (typed, found) = known.unwrap_or_else(|| (typed.to_owned(), Rc::new(look())));
        worked_out.found.replace(Some((typed, Rc::clone(&found))));
        found
    }

    /// The postback of that number.
    pub fn postback(&self, id: ItemId) -> Option<&'a Postback> {
        let Some(worked_out) = self.worked_out else { return self.profile.postback(id) };
        worked_out.place_of(self.profile, id).and_then(|place| self.profile.postbacks.get(place)).filter(|postback| postback.id == id)
    }

    /// The registration link of that number.
    pub fn registration_link(&self, id: ItemId) -> Option<&'a RegistrationLink> {
        let Some(worked_out) = self.worked_out else { return self.profile.registration_link(id) };
        worked_out.place_of(self.profile, id).and_then(|place| self.profile.registration_links.get(place)).filter(|link| link.id == id)
    }
}

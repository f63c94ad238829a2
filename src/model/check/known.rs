//! What was said of elements that are the same still, so that it need not be worked out again: an edit costs what it changed.

use std::rc::Rc;

use super::doubles::Numbers;
use super::finding::Finding;
use crate::model::by_id::{ById, mark_same};
use crate::model::profile::{ItemId, Profile};
use crate::model::role::Role;

/// A profile as it was looked at, and what each family said of its postbacks and links that looks at nothing but one of them and what all share. It
/// holds for one catalog.
#[derive(Clone, Debug, Default)]
pub struct Known {
    profile: Profile,
    roles: ById<Option<Role>>,
    numbers: Numbers,
    /// By the number of the family.
    findings: Vec<Vec<Rc<Finding>>>,
}

impl Known {
    /// What is known of a profile from now on. Of what belongs to no postback or link nothing is kept.
    pub(super) fn of(profile: Profile, roles: ById<Option<Role>>, numbers: Numbers, findings: Vec<Vec<Rc<Finding>>>) -> Self {
        Known { profile, roles, numbers, findings }
    }

    /// True where it is about a profile in which what all postbacks and links share is the same.
    pub(super) fn is_about(&self, profile: &Profile) -> bool {
        self.profile.has_the_head_of(profile)
    }

    /// The postbacks and links that are the very same as then; none where what all of them share is another.
    pub(super) fn same_in(&self, profile: &Profile) -> ById<bool> {
        if !self.is_about(profile) {
            return ById::default();
        }
        let mut same = ById::with_room(profile.next_id);
        mark_same(&self.profile.postbacks, &profile.postbacks, |postback| postback.id, &mut same);
        mark_same(&self.profile.registration_links, &profile.registration_links, |link| link.id, &mut same);
        same
    }

    /// The numbers by which doubles were found.
    pub(super) const fn numbers(&self) -> &Numbers {
        &self.numbers
    }

    /// The roles that postbacks had.
    pub(super) const fn roles(&self) -> &ById<Option<Role>> {
        &self.roles
    }

    /// The role that a postback had.
    pub(super) fn role(&self, id: ItemId) -> Option<Role> {
        self.roles.get(id)
    }

    /// What a family said of these elements.
    pub(super) fn said<'k>(&'k self, family: usize, of: &'k ById<bool>) -> impl Iterator<Item = &'k Rc<Finding>> {
        let of_family = self.findings.get(family).into_iter().flatten();
        of_family.filter(|finding| finding.at.owner().is_some_and(|owner| of.get(owner)))
    }
}

//! What was said of elements that are the same still, so that it need not be worked out again: an edit costs what it changed.

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
    findings: Vec<(usize, Finding)>,
}

impl Known {
    /// What is known of a profile from now on. Of what belongs to no postback or link nothing is kept.
    pub(super) fn of(profile: &Profile, roles: ById<Option<Role>>, findings: Vec<(usize, Finding)>) -> Self {
        Known { profile: profile.clone(), roles, findings }
    }

    /// The postbacks and links that are the very same as then; none where what all of them share is another.
    pub(super) fn same_in(&self, profile: &Profile) -> ById<bool> {
        let Profile { name, integration, macro_style, tracker, click, custom_fields, postbacks, registration_links, next_id: _ } = profile;
        let is_shared_alike = self.profile.name == *name
            && self.profile.integration == *integration
            && self.profile.macro_style == *macro_style
            && self.profile.tracker == *tracker
            && self.profile.click == *click
            && self.profile.custom_fields == *custom_fields;
        if !is_shared_alike {
            return ById::default();
        }
        let mut same = ById::default();
        mark_same(&self.profile.postbacks, postbacks, |postback| postback.id, &mut same);
        mark_same(&self.profile.registration_links, registration_links, |link| link.id, &mut same);
        same
    }

    /// The role that a postback had.
    pub(super) fn role(&self, id: ItemId) -> Option<Role> {
        self.roles.get(id)
    }

    /// What a family said of these elements.
    pub(super) fn said<'k>(&'k self, family: usize, of: &'k ById<bool>) -> impl Iterator<Item = &'k Finding> {
        let is_of = move |finding: &Finding| finding.at.owner().is_some_and(|owner| of.get(owner));
        self.findings.iter().filter(move |(by, finding)| *by == family && is_of(finding)).map(|(_, finding)| finding)
    }
}

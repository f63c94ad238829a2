//! On which step of the walk an address is edited.

use std::collections::HashSet;

use super::At;
use crate::model::profile::{ItemId, Profile};

/// Which elements are edited where.
pub struct Places {
    fields: HashSet<ItemId>,
    links: HashSet<ItemId>,
}

impl Places {
    /// The places of a profile.
    pub fn new(profile: &Profile) -> Self {
        Places {
            fields: profile.custom_fields.iter().map(|field| field.id).collect(),
            links: profile.registration_links.iter().map(|link| link.id).collect(),
        }
    }

    /// The number of the step on which an address is edited, from 1.
    pub fn step_of(&self, at: &At) -> usize {
        match at {
            At::Profile | At::Name | At::Integration => 1,
            At::MacroStyle | At::Tracker | At::Placeholder(_) | At::ClickParam | At::ClickMacro => 2,
            At::Links => 5,
            of_element => match of_element.owner() {
                Some(id) if self.fields.contains(&id) => 4,
                Some(id) if self.links.contains(&id) => 5,
                _ => 3,
            },
        }
    }
}

//! On which step of the walk an address is edited.

use super::At;
use crate::model::by_id::ById;
use crate::model::profile::{ItemId, Profile};

/// On which step each element is edited, for many addresses of one profile.
pub struct Places(ById<u8>);

impl Places {
    /// The places of a profile.
    pub fn new(profile: &Profile) -> Self {
        let mut steps = ById::with_room(profile.next_id);
        profile.custom_fields.iter().for_each(|field| steps.set(field.id, 4));
        profile.registration_links.iter().for_each(|link| steps.set(link.id, 5));
        Places(steps)
    }

    /// The number of the step on which an address is edited, from 1.
    pub fn step_of(&self, at: &At) -> usize {
        step(at, |id| usize::from(self.0.get(id).max(3)))
    }
}

impl At {
    /// The number of the step on which it is edited, from 1.
    pub fn step(&self, profile: &Profile) -> usize {
        step(self, |id| match id {
            _ if profile.custom_field(id).is_some() => 4,
            _ if profile.registration_link(id).is_some() => 5,
            _ => 3,
        })
    }
}

fn step(at: &At, of_element: impl Fn(ItemId) -> usize) -> usize {
    match at {
        At::Profile | At::Name | At::Integration => 1,
        At::MacroStyle | At::Tracker | At::Placeholder(_) | At::ClickParam | At::ClickMacro => 2,
        At::Links => 5,
        of => of.owner().map_or(3, of_element),
    }
}

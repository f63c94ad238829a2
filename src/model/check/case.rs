//! What is checked, with what several families need of it worked out once.

use super::place::{Text, texts};
use crate::model::profile::Profile;
use crate::model::setup::Setup;

/// A profile under examination.
pub(super) struct Case<'a> {
    /// The profile, its integration and its tracker.
    pub setup: Setup<'a>,
    /// The user's other profiles.
    pub others: &'a [&'a Profile],
    /// Every text of the profile.
    pub texts: Vec<Text<'a>>,
}

impl<'a> Case<'a> {
    /// Works out what the families need.
    pub fn new(setup: Setup<'a>, others: &'a [&'a Profile]) -> Self {
        Case { setup, others, texts: texts(setup.profile) }
    }

    /// The profile.
    pub fn profile(&self) -> &'a Profile {
        self.setup.profile
    }
}

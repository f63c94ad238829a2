//! The steps of the walk.

use crate::model::at::At;
use crate::model::profile::Profile;

/// One step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// Which partner.
    #[default]
    Integration,
    /// The click parameter and the postback key.
    Click,
    /// One postback per event.
    Postbacks,
    /// Custom fields and their macros.
    Fields,
    /// What leads get.
    Links,
    /// What goes where.
    Summary,
}

impl Step {
    /// All of them, in the order of the walk.
    pub const ALL: [Step; 6] = [Step::Integration, Step::Click, Step::Postbacks, Step::Fields, Step::Links, Step::Summary];

    /// Its number, from 1.
    pub fn number(self) -> usize {
        Step::ALL.iter().position(|step| *step == self).unwrap_or(0) + 1
    }

    /// The step of a number; `None` outside 1 to 6.
    pub fn of_number(number: usize) -> Option<Step> {
        Step::ALL.get(number.checked_sub(1)?).copied()
    }

    /// The step on which an address is edited.
    pub fn edited(profile: &Profile, at: &At) -> Step {
        Step::of_number(at.step(profile)).unwrap_or_default()
    }

    /// The next one; the last stays.
    #[must_use]
    pub fn next(self) -> Step {
        Step::of_number(self.number() + 1).unwrap_or(self)
    }

    /// The one before; the first stays.
    #[must_use]
    pub fn previous(self) -> Step {
        Step::of_number(self.number() - 1).unwrap_or(self)
    }

    /// The message id of its full name.
    pub fn label(self) -> &'static str {
        match self {
            Step::Integration => "step-integration",
            Step::Click => "step-click",
            Step::Postbacks => "step-postbacks",
            Step::Fields => "step-fields",
            Step::Links => "step-links",
            Step::Summary => "step-summary",
        }
    }

    /// The message id of its name where room is scarce.
    pub fn short_label(self) -> &'static str {
        match self {
            Step::Fields => "step-fields-short",
            Step::Links => "step-links-short",
            _ => self.label(),
        }
    }
}

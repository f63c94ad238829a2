//! What the checks say of the open profile, and what follows from it for every frame: worked out once a revision, so that a key costs the same
//! however much there is to say.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::rc::Rc;

use crate::model::at::At;
use crate::model::at::Places;
use crate::model::check::{Counts, Finding, Severity, counts};
use crate::model::profile::{ItemId, Profile};
use crate::model::tracker_half::ToDo;

use super::step::Step;

/// The findings of a profile, in its order.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    all: Vec<Rc<Finding>>,
    of_owner: HashMap<Option<ItemId>, Vec<usize>>,
    steps: HashMap<Step, Marks>,
    counts: Counts,
    to_do: OnceCell<Vec<ToDo>>,
}

/// What of a step's findings shows in its mark.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks {
    /// An error stands there.
    pub is_wrong: bool,
    /// Something is to be filled in there.
    pub is_open: bool,
}

impl Checked {
    /// The findings of a profile.
    pub fn new(all: Vec<Rc<Finding>>, profile: &Profile) -> Self {
        let mut checked = Checked { counts: counts(all.iter().map(Rc::as_ref)), ..Checked::default() };
        let places = Places::new(profile);
        for (place, finding) in all.iter().enumerate() {
            checked.of_owner.entry(finding.at.owner()).or_default().push(place);
            let marks = checked.steps.entry(Step::of_number(places.step_of(&finding.at)).unwrap_or_default()).or_default();
            marks.is_wrong |= finding.severity == Severity::Error && !finding.to_fill;
            marks.is_open |= finding.to_fill;
        }
        checked.all = all;
        checked
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.all.iter().map(Rc::as_ref)
    }

    /// The findings that are about an element, or about none.
    pub fn of(&self, owner: Option<ItemId>) -> impl Iterator<Item = &Finding> {
        self.of_owner.get(&owner).into_iter().flatten().filter_map(|place| self.all.get(*place)).map(Rc::as_ref)
    }

    /// What of a step's findings shows in its mark.
    pub fn marks(&self, step: Step) -> Marks {
        self.steps.get(&step).copied().unwrap_or_default()
    }

    /// What is to be done in the tracker: worked out where it is first looked at.
    pub(super) fn to_do(&self, work_out: impl FnOnce() -> Vec<ToDo>) -> &[ToDo] {
        self.to_do.get_or_init(work_out)
    }

    /// How many there are of each kind.
    pub fn counts(&self) -> &Counts {
        &self.counts
    }
}

/// What the checks say of the profile with the text in it.
#[derive(Clone, Debug)]
pub struct Live {
    /// The text that is edited.
    pub(super) at: At,
    /// As it is typed.
    pub(super) text: String,
    /// True where the whole profile was looked at, false where it was what the text can be about.
    pub(super) is_whole: bool,
    /// What they say.
    pub(super) checked: Checked,
}

impl Live {
    /// True where it holds for an element, or for what belongs to none.
    pub(super) fn is_about(&self, owner: Option<ItemId>) -> bool {
        self.is_whole || self.at.owner() == owner
    }
}

//! Undo and redo: the profile before and after each edit.

use crate::model::profile::{Param, Profile};

/// How many elements of profiles are kept at the most, so that a huge profile does not eat the memory.
const WEIGHT_LIMIT: usize = 200_000;

/// Earlier and undone states of one profile.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// Each with what it weighs.
    earlier: Vec<(usize, Profile)>,
    undone: Vec<Profile>,
}

impl History {
    /// Remembers the profile as it was before an edit; what was undone is gone.
    pub fn remember(&mut self, before: Profile) {
        self.undone.clear();
        self.earlier.push((weight_of(&before), before));
        let mut weight = 0;
        let kept = self.earlier.iter().rev().take_while(|(of_one, _)| {
            weight += of_one;
            weight <= WEIGHT_LIMIT
        });
        let too_many = self.earlier.len() - kept.count().max(1);
        self.earlier.drain(..too_many);
    }

    /// How many edits can be taken back.
    pub fn edits(&self) -> usize {
        self.earlier.len()
    }

    /// Makes the last two edits one.
    pub fn join(&mut self) {
        if self.earlier.len() > 1 {
            self.earlier.pop();
        }
    }

    /// Takes the last edit back.
    pub fn undo(&mut self, now: &Profile) -> Option<Profile> {
        let (_, before) = self.earlier.pop()?;
        self.undone.push(now.clone());
        Some(before)
    }

    /// Brings an undone edit back.
    pub fn redo(&mut self, now: &Profile) -> Option<Profile> {
        let after = self.undone.pop()?;
        self.earlier.push((weight_of(now), now.clone()));
        Some(after)
    }

    /// True when there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.earlier.is_empty()
    }

    /// True when there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}

/// What an edit leaves as it is is shared between the states; but each of them may have changed all there is.
fn weight_of(profile: &Profile) -> usize {
    let params = |params: &[Param]| 1 + params.len();
    let postbacks: usize = profile.postbacks.iter().map(|postback| params(&postback.params)).sum();
    let links: usize = profile.registration_links.iter().map(|link| params(&link.params)).sum();
    10 + postbacks + links + profile.custom_fields.len()
}

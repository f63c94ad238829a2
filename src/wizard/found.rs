//! What the checks say of a document while one of its texts is edited: with that text in it, where it is not committed yet.

use crate::model::check::{Counts, Finding, counts as counts_of};
use crate::model::profile::ItemId;

use super::checked::{Checked, Marks};
use super::doc::Doc;
use super::step::Step;

impl Doc {
    /// The findings that are about an element, or about none, as the text under the cursor makes them.
    pub fn found(&self, owner: Option<ItemId>) -> impl Iterator<Item = &Finding> {
        let live = self.live.as_deref().filter(|live| live.is_about(owner)).map(|live| &live.checked);
        live.unwrap_or(&self.findings).of(owner)
    }

    /// The same of the whole profile.
    fn found_whole(&self) -> &Checked {
        self.live.as_deref().filter(|live| live.is_whole).map_or(&self.findings, |live| &live.checked)
    }

    /// What of a step's findings shows in its mark.
    pub fn found_marks(&self, step: Step) -> Marks {
        self.found_whole().marks(step)
    }

    /// How many findings there are of each kind.
    pub fn found_counts(&self) -> Counts {
        let counts = self.found_whole().counts();
        let Some(live) = self.live.as_deref().filter(|live| !live.is_whole) else { return *counts };
        let part = live.at.owner();
        let (before, now) = (counts_of(self.findings.of(part)), counts_of(self.found(part)));
        let changed = |all: usize, before: usize, now: usize| (all + now).saturating_sub(before);
        Counts {
            errors: changed(counts.errors, before.errors, now.errors),
            warnings: changed(counts.warnings, before.warnings, now.warnings),
            notes: changed(counts.notes, before.notes, now.notes),
            to_fill: changed(counts.to_fill, before.to_fill, now.to_fill),
            placed_changed: changed(counts.placed_changed, before.placed_changed, now.placed_changed),
        }
    }
}

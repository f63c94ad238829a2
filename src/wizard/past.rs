//! The profile's history on disk: earlier states with what was changed, and one of them back as an edit.

use super::doc::DocId;
use super::effect::Effect;
use super::overlay::{Answer, Choose, DifferencePage, Overlay};
use super::state::{Tone, Wizard};
use crate::model::acts::Done;
use crate::model::earlier::{Earlier, EarlierText, states};
use crate::model::line_difference::of_two;
use crate::words::Say;

impl Wizard {
    pub(super) fn ask_for_history(&self, effects: &mut Vec<Effect>) {
        effects.extend(self.doc_id().map(Effect::History));
    }

    /// Shows the states, newest first; beside each what was changed then.
    pub(super) fn show_history(&mut self, doc: DocId, texts: Vec<EarlierText>, now: &str) {
        let Some(open) = self.doc.as_ref().filter(|open| open.id == doc) else { return };
        let all = states(&self.catalog, texts, &open.profile, now);
        let name = open.profile.name.clone();
        if all.is_empty() {
            return self.tell(Tone::Plain, Say::new("history-none").with("name", name));
        }
        let beside = all.iter().map(|one| one.changes.clone()).collect();
        let answers = all.into_iter().map(|one| (one.until.say(), Answer::Restore(Box::new(one)))).collect();
        let title = Say::new("history-title").with("name", name);
        self.overlay = Some(Overlay::Choose(Choose { title, body: vec![Say::new("history-body")], answers, beside, ..Choose::default() }));
    }

    /// The state that Enter would bring back, where the question is about one.
    pub(super) fn chosen_state(&self) -> Option<&Earlier> {
        let Some(Overlay::Choose(choose)) = &self.overlay else { return None };
        match choose.answers.get(choose.chosen)? {
            (_, Answer::Restore(earlier)) => Some(earlier),
            _ => None,
        }
    }

    /// The texts before and after, over the list, which comes back behind them.
    pub(super) fn show_state(&mut self) {
        let Some(earlier) = self.chosen_state() else { return };
        let (title, lines) = (Say::new("history-difference").with("when", earlier.until.say()), of_two(&earlier.text, &earlier.after));
        let behind = match self.overlay.take() {
            Some(Overlay::Choose(choose)) => Some(choose),
            _ => None,
        };
        self.overlay = Some(Overlay::Difference(DifferencePage { title, lines, top: 0, behind }));
    }

    /// Brings a state back as one edit.
    pub(super) fn restore_state(&mut self, earlier: &Earlier, effects: &mut Vec<Effect>) {
        let Some(doc) = &self.doc else { return };
        let mut profile = earlier.profile.clone();
        // A name that another profile has by now stays that one's.
        if self.others().iter().any(|other| other.is_called(&profile.name)) {
            profile.name.clone_from(&doc.profile.name);
        }
        let told = Say::new("history-brought-back").with("when", earlier.until.say());
        self.take(Done { profile, told: vec![told], at: None, ask: None }, None, Tone::Good, effects);
    }
}

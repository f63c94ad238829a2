//! Acts of the model, done with the open profile: one act, one undo, saved at once.

use crate::model::acts::{Act, Done, Ground, Outcome, difference};
use crate::model::at::At;
use crate::model::profile::Profile;
use crate::words::Say;

use super::effect::Effect;
use super::overlay::{Answer, Choose, Overlay};
use super::row::RowId;
use super::state::{Tone, Wizard};
use super::step::Step;
use super::steps::rows;
use super::view::Page;

impl Wizard {
    /// Does an act and tells what came of it; false where it cannot be done.
    pub(super) fn perform(&mut self, act: &Act, effects: &mut Vec<Effect>) -> bool {
        match self.outcome(act) {
            Ok(done) => {
                self.take(done, None, tone_of(act), effects);
                true
            }
            Err(why) => {
                self.tell(if matches!(act, Act::Write(..)) { Tone::Bad } else { Tone::Plain }, why);
                false
            }
        }
    }

    /// What would come of an act.
    pub(super) fn outcome(&self, act: &Act) -> Outcome {
        let Some(doc) = &self.doc else { return Err(Say::new("open-profile-first")) };
        self.with_ground(|ground| act.perform(ground, &doc.profile))
    }

    /// Asks something of what is known besides the open profile.
    pub(super) fn with_ground<T>(&self, ask: impl FnOnce(&Ground<'_>) -> T) -> T {
        let others = self.others();
        let in_use = self.doc.as_ref().is_some_and(|doc| !doc.fresh || !doc.copied.is_empty());
        ask(&Ground { catalog: &self.catalog, others: &others, in_use })
    }

    /// What would go, come and change by an act.
    pub(super) fn beside(&self, act: &Act) -> Vec<Say> {
        let (Some(doc), Ok(done)) = (&self.doc, self.outcome(act)) else { return Vec::new() };
        difference(&self.catalog, &doc.profile, &done.profile).iter().map(crate::model::acts::Change::say).collect()
    }

    /// Takes over what came of an act. `before` is the profile before an element was added that the act completes.
    pub(super) fn take(&mut self, done: Done, before: Option<Box<Profile>>, tone: Tone, effects: &mut Vec<Effect>) {
        let Some(doc) = &mut self.doc else { return };
        let now = doc.put(done.profile);
        let before = before.map_or(now, |before| *before);
        let joins = !doc.is_as(&before);
        if joins {
            doc.history.remember(before);
            self.changed(effects);
        }
        if let Some(at) = &done.at {
            self.show(at);
        }
        if let Some(say) = done.told.into_iter().next() {
            self.tell(tone, say);
        }
        if let Some(ask) = done.ask {
            let beside = self.beside_words(&ask);
            let (title, body, preview) = (ask.title, ask.body, ask.preview);
            self.overlay = Some(Overlay::Choose(Choose { title, body, preview, answers: answers(ask.answers), beside, joins, ..Choose::default() }));
        }
    }

    /// Puts the cursor where something is: on this page, if it is there.
    pub(super) fn show(&mut self, at: &At) {
        let Some(setup) = self.setup() else { return };
        let (row, step) = (RowId::of(at, setup), Step::edited(setup.profile, at));
        if !rows(self).contains(&row) {
            self.page = Page::Step(step);
            // It is shown, whatever was looked for before.
            self.filters.remove(&self.page);
        }
        self.focus_on(row);
    }
}

/// The answers of a question that an act asks.
pub fn answers(of_act: Vec<(Say, Option<Act>)>) -> Vec<(Say, Answer)> {
    let answer = |act: Option<Act>| act.map_or(Answer::Leave, |act| Answer::Act(Box::new(act)));
    of_act.into_iter().map(|(say, act)| (say, answer(act))).collect()
}

fn tone_of(act: &Act) -> Tone {
    match act {
        Act::Partner(_)
        | Act::Paste(..)
        | Act::TakeLink(_)
        | Act::TakeUrls(..)
        | Act::TakeRead(..)
        | Act::Many(_)
        | Act::Place(..)
        | Act::Mend(_) => Tone::Good,
        _ => Tone::Plain,
    }
}

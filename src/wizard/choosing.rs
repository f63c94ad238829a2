//! Choices that change much at once: click parameter, macro style, integration, tracker.

use std::path::Path;

use crate::model::acts::{Act, ask_partner};
use crate::model::at::At;
use crate::model::line_difference;
use crate::model::macros::MacroStyle;
use crate::model::signed_api;
use crate::model::tracker::Tracker;
use crate::toml_file::read::Side;
use crate::words::Say;

use super::acting::answers;
use super::deeds::Way;
use super::doc::Doc;
use super::effect::{Effect, Opening};
use super::message::Versions;
use super::overlay::{Answer, Choose, DifferencePage, Overlay};
use super::state::{Tone, Wizard};
use super::step::Step;

impl Wizard {
    /// Does what an answer says.
    pub(super) fn answer(&mut self, answer: Answer, effects: &mut Vec<Effect>) {
        match answer {
            Answer::Leave => {}
            Answer::Tell(say) => self.tell(Tone::Plain, say),
            Answer::CustomNamed(name) if self.doc.is_none() => self.begin_custom(&name, effects),
            Answer::CustomNamed(_) => self.choose_partner(None, effects),
            Answer::Act(act) => self.answer_act(&act, effects),
            Answer::Reload => {
                if let Some((doc, file)) = self.doc.as_ref().and_then(|doc| Some((doc.id, doc.file.clone()?))) {
                    effects.push(Effect::Open { doc, file, opening: Opening::AsLeft });
                }
            }
            Answer::Restore(earlier) => self.restore_state(&earlier, effects),
            Answer::BringBack(place) => {
                let doc = self.new_doc_id();
                effects.push(Effect::BringBack { doc, place });
            }
            Answer::PutAside(place) => {
                effects.push(Effect::PutAside(place));
                self.ask_about_rescued();
            }
            Answer::AnotherTime => self.ask_about_rescued(),
            Answer::KeepMine => self.save_now(true, effects),
            Answer::SeeDifference => {
                // The question stays: it comes back behind the difference.
                let read = |doc: &Doc| Effect::ReadVersions { doc: doc.id, profile: Box::new(doc.profile.clone()) };
                effects.extend(self.doc.as_ref().map(read));
            }
            Answer::SeeSides(file) => effects.push(Effect::ReadSides(file)),
            Answer::Replace(all) => effects.push(Effect::Exchange { all, way: Way::Anew }),
            Answer::ReplaceAs(kind, form) => self.ask_to_replace(&form, Some(kind), effects),
            Answer::SaveIntegration(draft) => effects.push(Effect::SaveIntegration(draft)),
            Answer::TakeSide(file, side) => effects.push(Effect::TakeSide { file, side }),
        }
    }

    /// An act that answers a question; one about a text that is being edited completes the edit.
    fn answer_act(&mut self, act: &Act, effects: &mut Vec<Effect>) {
        let before = self.editing.take().and_then(|editing| editing.before_adding);
        match self.outcome(act) {
            Ok(done) => self.take(done, before, Tone::Good, effects),
            Err(why) => self.tell(Tone::Bad, why),
        }
        self.follow_word(act);
        if matches!(act, Act::Partner(_)) {
            self.go_on_to_click(effects);
        }
    }

    pub(super) fn choose_click_param(&mut self, place: u16, effects: &mut Vec<Effect>) {
        let param = self.setup().and_then(|setup| setup.integration?.click_params.get(usize::from(place)).map(|known| known.param.clone()));
        let Some(param) = param else { return };
        if self.doc.as_ref().is_some_and(|doc| doc.profile.click.param == param) {
            return self.tell(Tone::Plain, Say::new("click-param-is").with("param", param));
        }
        self.perform(&Act::ClickParam(param), effects);
    }

    pub(super) fn choose_style(&mut self) {
        let Some(setup) = self.setup() else { return };
        let now = setup.macro_style();
        let answer = |style: MacroStyle| (Say::new("answer-style").with("example", style.wrap("sub1")), Answer::Act(Box::new(Act::Style(style))));
        let answers = MacroStyle::ALL.map(answer).to_vec();
        let chosen = MacroStyle::ALL.iter().position(|style| *style == now).unwrap_or(0);
        let (title, body) = (Say::new("style-title"), vec![Say::new("style-body")]);
        self.overlay = Some(Overlay::Choose(Choose { title, body, answers, chosen, ..Choose::default() }));
    }

    /// Another partner (`None`: custom). On a profile with content it is shown first what that changes.
    pub(super) fn choose_partner(&mut self, id: Option<&str>, effects: &mut Vec<Effect>) {
        let Some(doc) = &self.doc else { return self.tell(Tone::Plain, Say::new("open-profile-first")) };
        match self.with_ground(|ground| ask_partner(ground, &doc.profile, id)) {
            Ok(Some(ask)) => {
                let beside = vec![ask.body, Vec::new()];
                self.overlay = Some(Overlay::Choose(Choose { title: ask.title, answers: answers(ask.answers), beside, ..Choose::default() }));
            }
            Ok(None) if self.perform(&Act::Partner(id.map(str::to_owned)), effects) => self.go_on_to_click(effects),
            Ok(None) => {}
            Err(why) => self.tell(Tone::Plain, why),
        }
    }

    /// After another partner the click id comes first; what was told stays.
    fn go_on_to_click(&mut self, effects: &mut Vec<Effect>) {
        let told = self.notice.take();
        self.go_to(Step::Click, effects);
        self.notice = told;
    }

    /// Another tracker; what each would change stands beside it.
    pub(super) fn choose_tracker(&mut self) {
        let Some(setup) = self.setup() else { return };
        let now = setup.profile.tracker.id.clone();
        let trackers = self.catalog.trackers();
        let chosen = trackers.iter().position(|tracker| tracker.id == now).unwrap_or(0);
        let act = |tracker: &&Tracker| Act::Tracker(tracker.id.clone());
        let named = |name: &str| Say::new("text").with("text", name);
        let mut beside: Vec<Vec<Say>> = trackers.iter().map(|tracker| self.beside(&act(tracker))).collect();
        let mut answers: Vec<(Say, Answer)> = trackers.iter().map(|tracker| (named(&tracker.name), Answer::Act(Box::new(act(tracker))))).collect();
        // Whoever looks for them here is told why no link reaches them.
        for signed in signed_api::all() {
            answers.push((named(&signed.short), Answer::Tell(signed.say())));
            beside.push(vec![Say::new("signed-api-beside")]);
        }
        let (title, body) = (Say::new("tracker-title"), vec![Say::new("tracker-body")]);
        self.overlay = Some(Overlay::Choose(Choose { title, body, answers, beside, chosen, ..Choose::default() }));
    }

    pub(super) fn ask_about_conflict(&mut self, say: Say) {
        // What is all saved loses nothing when it is loaded again.
        let is_saved = self.doc.as_ref().is_some_and(Doc::is_saved);
        let answers = vec![
            (Say::new(if is_saved { "answer-load" } else { "answer-reload" }), Answer::Reload),
            (Say::new("answer-keep-mine"), Answer::KeepMine),
            (Say::new("answer-see-difference"), Answer::SeeDifference),
            (Say::new("answer-leave"), Answer::Leave),
        ];
        self.overlay = Some(Overlay::Choose(Choose { title: Say::new("conflict-title"), body: vec![say], answers, ..Choose::default() }));
    }

    /// A file that git could not merge: one of its sides can be taken.
    pub(super) fn ask_about_sides(&mut self, file: &Path, marks: &Say) {
        let named = |id| Say { id, args: marks.args.clone() };
        let answers = vec![
            (named("answer-take-ours"), Answer::TakeSide(file.to_path_buf(), Side::Ours)),
            (named("answer-take-theirs"), Answer::TakeSide(file.to_path_buf(), Side::Theirs)),
            (Say::new("answer-see-difference"), Answer::SeeSides(file.to_path_buf())),
            (Say::new("answer-leave"), Answer::Leave),
        ];
        self.overlay = Some(Overlay::Choose(Choose { title: Say::new("sides-title"), body: vec![marks.clone()], answers, ..Choose::default() }));
    }

    /// What differs, over the question, which comes back behind it.
    pub(super) fn show_difference(&mut self, versions: &Versions) {
        let lines = line_difference::of_three(&versions.base, &versions.mine, &versions.theirs);
        let behind = match self.overlay.take() {
            Some(Overlay::Choose(question)) => Some(question),
            _ => None,
        };
        self.overlay = Some(Overlay::Difference(DifferencePage { title: versions.title.clone(), lines, top: 0, behind }));
    }

    /// The text at an address as the profile has it.
    pub fn value_of(&self, at: &At) -> String {
        self.setup().and_then(|setup| at.read(setup.profile)).unwrap_or_default().to_owned()
    }
}

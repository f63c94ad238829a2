//! Choices that change much at once: click parameter, macro style, integration, tracker.

use std::path::Path;

use crate::model::integration::Integration;
use crate::model::line_difference;
use crate::model::macros::MacroStyle;
use crate::model::profile::Profile;
use crate::model::rebase::rebase;
use crate::model::retrack;
use crate::model::template::{self, Fresh};
use crate::model::tracker::Tracker;
use crate::toml_file::read::Side;
use crate::words::Say;

use super::effect::Effect;
use super::field::Field;
use super::message::Versions;
use super::overlay::{Answer, Choose, DifferencePage, Overlay};
use super::state::{SaveState, Tone, Wizard};
use super::step::Step;

/// What an integration (or a custom start in that style) gives on a tracker.
fn fresh_of(integration: Option<&Integration>, tracker: &Tracker, style: MacroStyle) -> Fresh {
    match integration {
        Some(integration) => template::of_integration(integration, tracker),
        None => template::of_custom(tracker, style),
    }
}

impl Wizard {
    /// Does what an answer says.
    pub(super) fn answer(&mut self, answer: Answer, effects: &mut Vec<Effect>) {
        match answer {
            Answer::Leave => {}
            Answer::CustomNamed(name) if self.doc.is_none() => self.begin_custom(&name, effects),
            Answer::CustomNamed(_) => self.change_integration(None, effects),
            Answer::Style(style) => self.set_macro_style(style, effects),
            Answer::Tracker(id) => self.change_tracker(&id, effects),
            Answer::ClickParam(param) => self.set_click_param(&param, effects),
            Answer::Reload => effects.extend(self.doc.as_ref().and_then(|doc| doc.file.clone()).map(Effect::Open)),
            Answer::KeepMine => {
                if let Some(doc) = &self.doc {
                    effects.push(Effect::Save { file: doc.file.clone(), profile: Box::new(doc.profile.clone()), force: true });
                }
            }
            Answer::SeeDifference => {
                // The question stays: it comes back behind the difference.
                if let Some((doc, file)) = self.doc.as_ref().and_then(|doc| Some((doc, doc.file.clone()?))) {
                    effects.push(Effect::ReadVersions { file, profile: Box::new(doc.profile.clone()) });
                }
            }
            Answer::SeeSides(file) => effects.push(Effect::ReadSides(file)),
            Answer::TakeSide(file, side) => effects.push(Effect::TakeSide { file, side }),
            Answer::LinkEach(urls) => self.put_links(&urls, effects),
            Answer::FirstLine(url) => {
                if let Some(editing) = &mut self.editing {
                    editing.line.set(&url);
                }
                self.commit(effects);
            }
        }
    }

    pub(super) fn choose_click_param(&mut self, place: u16, effects: &mut Vec<Effect>) {
        let param = self.setup().and_then(|setup| setup.integration?.click_params.get(usize::from(place)).map(|known| known.param.clone()));
        if let Some(param) = param {
            self.set_click_param(&param, effects);
        }
    }

    /// One edit that carries through every link; on links that are in use already it says what that does.
    fn set_click_param(&mut self, param: &str, effects: &mut Vec<Effect>) {
        let had_links = self.doc.as_ref().is_some_and(|doc| !doc.profile.click.param.is_empty() && !doc.copied.is_empty());
        let before = self.doc.as_ref().map(|doc| doc.profile.click.param.clone()).unwrap_or_default();
        self.edit_profile(effects, |profile| param.clone_into(&mut profile.click.param));
        if before != param {
            let id = if had_links || self.doc.as_ref().is_some_and(|doc| !doc.fresh) { "click-param-changed-live" } else { "click-param-changed" };
            self.tell(Tone::Plain, Say::new(id).with("before", before).with("param", param));
        }
    }

    pub(super) fn choose_style(&mut self) {
        let Some(setup) = self.setup() else { return };
        let now = setup.macro_style();
        let answers = MacroStyle::ALL.map(|style| (Say::new("answer-style").with("example", style.wrap("sub1")), Answer::Style(style))).to_vec();
        let chosen = MacroStyle::ALL.iter().position(|style| *style == now).unwrap_or(0);
        self.overlay = Some(Overlay::Choose(Choose { title: Say::new("style-title"), body: Some(Say::new("style-body")), answers, chosen }));
    }

    pub(super) fn set_macro_style(&mut self, style: MacroStyle, effects: &mut Vec<Effect>) {
        let Some(setup) = self.setup() else { return };
        let Some(tracker) = setup.tracker else { return };
        let (old, new) = (fresh_of(None, tracker, setup.macro_style()), fresh_of(None, tracker, style));
        self.edit_profile(effects, |profile| {
            profile.macro_style = Some(style).filter(|style| *style != MacroStyle::default());
            rebase(profile, &old, &new);
        });
    }

    /// Another integration: what was edited by hand stays.
    pub(super) fn change_integration(&mut self, id: Option<&str>, effects: &mut Vec<Effect>) {
        let Some(setup) = self.setup() else { return };
        let Some(tracker) = setup.tracker else { return };
        let next = id.and_then(|id| self.catalog.integration(id));
        let old = fresh_of(setup.integration, tracker, setup.macro_style());
        let new = fresh_of(next, tracker, setup.profile.macro_style.unwrap_or_default());
        let old_default = setup.integration.and_then(|known| known.click_params.first()).map(|known| known.param.clone());
        let new_default = next.and_then(|known| known.click_params.first()).map(|known| known.param.clone());
        let name = next.map(|known| known.name.clone()).unwrap_or_default();
        let old_name = setup.integration.map(|known| known.name.clone());
        let free = self.free_name_for(&name);
        let id = id.map(str::to_owned);
        self.edit_profile(effects, |profile| {
            profile.integration = id;
            rebase(profile, &old, &new);
            let untouched = profile.click.param.is_empty() || Some(&profile.click.param) == old_default.as_ref();
            if let Some(param) = new_default.filter(|_| untouched) {
                profile.click.param = param;
            }
            if Some(&profile.name) == old_name.as_ref() && !free.is_empty() {
                profile.name = free;
            }
        });
        self.go_to(Step::Click, effects);
        self.tell(Tone::Good, Say::new("integration-changed").with("name", if name.is_empty() { "—".to_owned() } else { name }));
    }

    fn free_name_for(&self, name: &str) -> String {
        let taken = self.others().iter().any(|profile| profile.name == name);
        if taken || name.is_empty() { String::new() } else { name.to_owned() }
    }

    pub(super) fn choose_tracker(&mut self) {
        let Some(setup) = self.setup() else { return };
        let now = setup.profile.tracker.id.clone();
        let trackers = self.catalog.trackers();
        let chosen = trackers.iter().position(|tracker| tracker.id == now).unwrap_or(0);
        let answers =
            trackers.iter().map(|tracker| (Say::new("text").with("text", tracker.name.as_str()), Answer::Tracker(tracker.id.clone()))).collect();
        self.overlay = Some(Overlay::Choose(Choose { title: Say::new("tracker-title"), body: Some(Say::new("tracker-body")), answers, chosen }));
    }

    fn change_tracker(&mut self, id: &str, effects: &mut Vec<Effect>) {
        let Some(setup) = self.setup() else { return };
        let (Some(from), Some(to)) = (setup.tracker.cloned(), self.catalog.tracker(id).cloned()) else { return };
        if from.id == to.id {
            return;
        }
        let switched = retrack::switch(setup, &from, &to);
        let lost = switched.lost.join(", ");
        self.edit_profile(effects, |profile| *profile = Profile { next_id: profile.next_id, ..switched.profile });
        let say = Say::new(if lost.is_empty() { "tracker-changed" } else { "tracker-changed-lost" }).with("tracker", to.name.as_str());
        self.tell(Tone::Plain, if lost.is_empty() { say } else { say.with("lost", lost) });
    }

    pub(super) fn ask_about_conflict(&mut self, say: Say) {
        // What is all saved loses nothing when it is loaded again.
        let is_saved = self.doc.as_ref().is_some_and(|doc| doc.saved == SaveState::Saved);
        let answers = vec![
            (Say::new(if is_saved { "answer-load" } else { "answer-reload" }), Answer::Reload),
            (Say::new("answer-keep-mine"), Answer::KeepMine),
            (Say::new("answer-see-difference"), Answer::SeeDifference),
            (Say::new("answer-leave"), Answer::Leave),
        ];
        self.overlay = Some(Overlay::Choose(Choose { title: Say::new("conflict-title"), body: Some(say), answers, chosen: 0 }));
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
        self.overlay = Some(Overlay::Choose(Choose { title: Say::new("sides-title"), body: Some(marks.clone()), answers, chosen: 0 }));
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

    /// The value of a field as the profile has it.
    pub fn value_of(&self, field: Field) -> String {
        self.setup().map(|setup| field.value(setup)).unwrap_or_default()
    }
}

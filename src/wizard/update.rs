//! The one door: a message goes in, effects come out.

use crate::model::acts::as_typed;

use super::checked::Checked;
use super::effect::Effect;
use super::message::{Message, beside};
use super::overlay::Overlay;
use super::state::{Tone, Wizard};
use super::step::Step;
use super::view::Page;

impl Wizard {
    /// Takes in what happened and says what is to be done.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.has_only_stepped = false;
        match message {
            Message::Key(key) => self.press(key, &mut effects),
            Message::Paste(text) => self.paste(&text, &mut effects),
            Message::Click { column, row } => self.click(column, row, &mut effects),
            Message::ClickStep(step) => self.click_step(step, &mut effects),
            Message::ClickTab(place) => self.click_tab(place, &mut effects),
            Message::Scroll(notches) => self.scroll(notches),
            Message::Resize { columns, rows } => self.size = (columns, rows),
            Message::Shown => {
                effects.push(Effect::LookAround);
                effects.extend(self.profiles.is_none().then_some(Effect::List));
            }
            Message::Ending => self.end(&mut effects),
            Message::PageEnd(last) => self.stop_at(last),
            outcome => self.take_outcome(outcome, &mut effects),
        }
        self.save_once_touched(&mut effects);
        self.preview();
        self.look_live();
        self.give_back();
        if self.page == Page::Profiles && self.found.is_none() {
            self.find_links();
        }
        self.settle();
        self.count_in_sight();
        self.changes += u64::from(!self.has_only_stepped);
        effects
    }

    fn take_outcome(&mut self, message: Message, effects: &mut Vec<Effect>) {
        match message {
            Message::Saved { doc, file } => self.saved(doc, &file, effects),
            Message::NotSaved { doc, why } => self.not_saved(doc, why),
            Message::Today { doc, id, day } => self.place_on(doc, id, day, effects),
            Message::Earlier { doc, texts, now } => self.show_history(doc, texts, &now),
            Message::Outdated(say) => self.ask_about_conflict(say),
            Message::Versions(versions) => self.show_difference(&versions),
            Message::Opened(opened) => self.opened(opened, effects),
            Message::Rescued(rescued) => {
                self.rescued = rescued;
                self.ask_about_rescued();
            }
            Message::BroughtBack { doc, file, profile, before } => self.brought_back(doc, file, *profile, before, effects),
            Message::Profiles { listed, now } => {
                if self.profiles.is_none() {
                    // The cursor stood on the only row that there was.
                    self.views.remove(&Page::Profiles);
                }
                let listed = self.with_unsaved(listed);
                self.beside = beside(&listed);
                self.profiles = Some(listed);
                self.found = None;
                self.now = Some(now);
                self.profiles_changed();
            }
            Message::Removed { name, file, trash, way } => self.removed(&name, &file, trash, way),
            Message::Restored { name, file, trash, way } => self.restored(&name, file, &trash, way),
            Message::Replaced { all, way } => self.replaced(all, way),
            Message::NotDone { say, way } => self.not_done(say, way),
            Message::Copied { ticket, outcome } => self.tell_copied(&ticket, outcome),
            Message::IntegrationSaved(saved) => self.integration_saved(saved),
            Message::HelpTexts(texts) => self.help_texts = texts,
            Message::FindingTexts(texts) => self.finding_texts = texts,
            Message::Backdrop(backdrop) => self.stand_before(backdrop, effects),
            Message::Notice(say) => self.tell(Tone::Plain, say),
            Message::Trouble(say) => self.tell(Tone::Bad, say),
            _ => {}
        }
    }

    /// Links follow each letter that is typed: they are built from the profile with the text under the cursor in it.
    fn preview(&mut self) {
        let Some(doc) = &mut self.doc else { return };
        doc.preview = self.editing.as_ref().map(|editing| {
            let mut profile = doc.profile.clone();
            as_typed(&self.catalog, &mut profile, &editing.at, editing.line.text().trim());
            Box::new(profile.into())
        });
    }

    fn profiles_changed(&mut self) {
        let has_profiles = self.profiles.as_ref().is_some_and(|profiles| !profiles.is_empty());
        if !has_profiles && self.page == Page::Profiles && self.doc.is_none() {
            self.page = Page::Step(Step::Integration);
        }
        // A hundred files are parsed for that list: only where it is looked at.
        if self.page == Page::Step(Step::Integration) {
            self.refresh_list();
        }
        if self.doc.is_some() && !self.others().is_empty() {
            self.check();
        }
    }

    /// Makes the list of integrations anew.
    pub(super) fn refresh_list(&mut self) {
        let used: Vec<&str> = self.profiles.iter().flatten().filter_map(|listed| listed.profile.as_ref().ok()?.integration.as_deref()).collect();
        self.list.refresh(&self.catalog, &used);
    }

    /// Looks at the profile anew, after it changed.
    pub(super) fn check(&mut self) {
        let Some(doc) = &mut self.doc else { return };
        let findings = self.beside.check_again(&self.catalog.setup_open(&doc.profile), doc.file.as_deref(), &mut doc.known);
        doc.findings = Checked::new(findings, &doc.profile);
    }

    /// True when an overlay of this kind is open.
    pub fn shows_help(&self) -> bool {
        matches!(self.overlay, Some(Overlay::Help(_)))
    }
}

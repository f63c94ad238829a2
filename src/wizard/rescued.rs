//! Edits that could not be saved before an earlier end: offered at the start, and brought back as a document that is saved like any other.

use std::path::PathBuf;

use crate::model::profile::Profile;
use crate::words::Say;

use super::doc::{Doc, DocId};
use super::effect::Effect;
use super::overlay::{Answer, Choose, Overlay};
use super::state::{Tone, Wizard};
use super::step::Step;
use super::view::Page;

impl Wizard {
    /// Asks about the next ones. Whatever else is asked goes first; then they wait for another start.
    pub(super) fn ask_about_rescued(&mut self) {
        if self.overlay.is_some() || self.rescued.is_empty() {
            return;
        }
        let rescued = self.rescued.remove(0);
        let belongs = rescued.say_where();
        let answers = vec![
            (Say::new("answer-bring-back"), Answer::BringBack(rescued.place.clone())),
            (Say::new("answer-another-time"), Answer::AnotherTime),
            (Say::new("answer-put-aside"), Answer::PutAside(rescued.place)),
        ];
        let title = Say::new("rescued-title").with("name", rescued.name);
        self.overlay = Some(Overlay::Choose(Choose { title, body: vec![belongs], answers, ..Choose::default() }));
    }

    /// Rescued edits are a document again. What is on disk is one undo away, and another program's changes are asked about.
    pub(super) fn brought_back(
        &mut self,
        id: DocId,
        file: Option<PathBuf>,
        profile: Profile,
        before: Option<Box<Profile>>,
        effects: &mut Vec<Effect>,
    ) {
        let is_same = |doc: &Doc| file.is_some() && doc.file == file;
        self.left.retain(|left| !is_same(&left.doc));
        self.give_up_doc(is_same);
        let mut doc = Doc::new(id, profile, file);
        let back = if before.is_some() { "rescued-back" } else { "rescued-back-new" };
        if let Some(before) = before {
            doc.history.remember(*before);
        }
        self.open(doc);
        self.page = Page::Step(Step::Summary);
        self.tell(Tone::Good, Say::new(back));
        self.changed(effects);
    }
}

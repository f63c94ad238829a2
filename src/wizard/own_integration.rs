//! Saving the profile as an integration of the user's own: its name and id are asked for, and what that changes is seen before.

use crate::model::hidden::without_hidden;
use crate::model::integration_file;
use crate::model::own_integration::draft;
use crate::model::slug::file_slug;
use crate::words::Say;

use super::bindings::Action;
use super::line_editor::LineEditor;
use super::message::IntegrationSaved;
use super::overlay::{Answer, Choose, DifferencePage, IntegrationPage, Overlay};
use super::state::{Tone, Wizard};

impl Wizard {
    /// Asks for the name and the id; what is not finished is said at once.
    pub(super) fn start_saving_integration(&mut self) {
        let Some(setup) = self.setup() else { return };
        let name = setup.profile.name.clone();
        if integration_file::write(setup, &file_slug(&name), &name).is_none() {
            return self.tell(Tone::Bad, Say::new("save-integration-unfinished"));
        }
        let page = IntegrationPage { name: LineEditor::new(&name), id: LineEditor::new(&file_slug(&name)), on_id: false };
        self.overlay = Some(Overlay::Integration(Box::new(page)));
    }

    pub(super) fn act_on_integration(&mut self, action: Action) {
        match &mut self.overlay {
            Some(Overlay::Integration(page)) if action != Action::Enter || !page.on_id => page.on_id = !page.on_id,
            Some(Overlay::Integration(page)) => {
                let page = page.clone();
                self.show_draft(&page);
            }
            _ => {}
        }
    }

    pub(super) fn paste_into_integration(&mut self, text: &str) {
        if let Some(Overlay::Integration(page)) = &mut self.overlay {
            let typed: String = without_hidden(text).trim().chars().take(100).collect();
            page.edit(|line| line.insert(&typed));
        }
    }

    /// What would be written, before it is: of a file of the user's own the lines that differ, then the question.
    fn show_draft(&mut self, page: &IntegrationPage) {
        let Some(doc) = &self.doc else { return };
        let draft = match draft(&self.catalog, &doc.profile, page.id.text(), page.name.text()) {
            Ok(draft) if draft.is_saved() => {
                self.overlay = None;
                return self.tell(Tone::Plain, Say::new("save-integration-same"));
            }
            Ok(draft) => draft,
            Err(why) => return self.tell(Tone::Bad, why),
        };
        let (title, lines, replaces) = (draft.title(), draft.lines(), draft.replaces.is_some());
        let beside = vec![draft.changes(&self.catalog), Vec::new()];
        let write = Answer::SaveIntegration(Box::new(draft));
        let answers = vec![(Say::new("save-integration-write"), write), (Say::new("answer-leave"), Answer::Leave)];
        let question = Choose { title: title.clone(), answers, beside, ..Choose::default() };
        self.overlay = Some(if replaces {
            Overlay::Difference(DifferencePage { title, lines, top: 0, behind: Some(question) })
        } else {
            Overlay::Choose(question)
        });
    }

    /// The catalog knows the file as it is now, at once.
    pub(super) fn integration_saved(&mut self, saved: IntegrationSaved) {
        self.catalog.know(saved.there.into_iter().collect());
        self.refresh_list();
        self.check();
        match saved.outcome {
            Ok(say) => self.tell(Tone::Good, say),
            Err(say) => self.tell(Tone::Bad, say),
        }
    }
}

impl IntegrationPage {
    /// Edits the line that has the cursor; the id follows the name until it is typed.
    pub(super) fn edit<T>(&mut self, edit: impl FnOnce(&mut LineEditor) -> T) -> T {
        if self.on_id {
            return edit(&mut self.id);
        }
        let follows = self.id.text() == file_slug(self.name.text());
        let edited = edit(&mut self.name);
        if follows {
            self.id.set(&file_slug(self.name.text()));
        }
        edited
    }
}

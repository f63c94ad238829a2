//! Saving the profile as an integration of the user's own: its name and id are asked for, and what that changes is seen before.

use crate::model::integration_file;
use crate::model::own_integration::draft;
use crate::model::slug::file_slug;
use crate::words::Say;

use super::doc::Doc;
use super::form::{Form, FormLine, Purpose};
use super::message::IntegrationSaved;
use super::overlay::{Answer, Choose, DifferencePage, Overlay};
use super::state::{Tone, Wizard};

impl Wizard {
    /// Asks for the name and the id; what is not finished is said at once.
    pub(super) fn start_saving_integration(&mut self) {
        let Some(setup) = self.setup() else { return };
        let name = setup.profile.name.clone();
        if integration_file::write(setup, &file_slug(&name), &name).is_none() {
            return self.tell(Tone::Bad, Say::new("save-integration-unfinished"));
        }
        let lines = vec![FormLine::new(Say::new("save-integration-name"), &name), FormLine::new(Say::new("save-integration-id"), &file_slug(&name))];
        self.overlay = Some(Overlay::Form(Box::new(Form::new(Purpose::Integration, lines))));
    }

    /// What would be written, before it is: of a file of the user's own the lines that differ, then the question.
    pub(super) fn show_draft(&mut self, form: &Form) {
        let Some(doc) = &self.doc else { return };
        let draft = match draft(&self.catalog, &doc.profile, form.text(1), form.text(0)) {
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
        self.doc.iter_mut().chain(self.left.iter_mut().map(|left| &mut left.doc)).for_each(Doc::forget_catalog);
        self.refresh_list();
        self.check();
        match saved.outcome {
            Ok(say) => self.tell(Tone::Good, say),
            Err(say) => self.tell(Tone::Bad, say),
        }
    }
}

//! The program is ended from outside while a text is typed: nobody is there to see what became of it.

use crate::model::at::At;
use crate::model::check::{Finding, Severity};
use crate::model::profile::Profile;

use super::effect::Effect;
use super::state::Wizard;

impl Wizard {
    /// Takes the text that Enter would take without an error. Any other is dropped: what stood there before was better.
    pub(super) fn end(&mut self, effects: &mut Vec<Effect>) {
        self.remember_place(effects);
        let (Some(editing), Some(doc)) = (&self.editing, &self.doc) else { return };
        let at = editing.at.clone();
        let before = editing.before_adding.as_deref().unwrap_or(&doc.profile).clone();
        let is_emptied = editing.line.text().trim().is_empty();
        let known = self.errors_at(&at, &before);
        let kept = effects.len();
        self.commit(effects);
        // A parameter without a key is on its way to another one: its value goes into no link.
        let is_key = matches!(at, At::ParamKey(..) | At::FieldKey(_));
        // An objection leaves the text under the cursor; a new key goes on to its value, which is not typed yet.
        let is_refused = self.editing.take().is_some_and(|editing| editing.at == at);
        let errors = self.doc.as_ref().map(|doc| self.errors_at(&at, &doc.profile)).unwrap_or_default();
        // What is not filled in yet beside a text that was typed is another one.
        let is_worse =
            errors.iter().any(|error| !known.iter().any(|old| (old.code, &old.at) == (error.code, &error.at)) && (is_emptied || !error.to_fill));
        if is_refused || is_worse || (is_key && is_emptied) {
            effects.truncate(kept);
            if let Some(doc) = &mut self.doc {
                doc.profile = before.into();
            }
            self.check();
        }
    }

    /// The errors at a text, and at what it names, in a state of the profile.
    fn errors_at(&self, at: &At, profile: &Profile) -> Vec<Finding> {
        let pointed_at = at.clone().pointed_at();
        let named = matches!(at, At::PostbackName(_) | At::FieldKey(_) | At::FieldMacro(_)).then(|| at.owner()).flatten();
        let is_there = |finding: &Finding| finding.at == pointed_at || named.is_some() && finding.at.owner() == named;
        let findings = self.beside.check(&self.catalog.setup(profile), self.doc.as_ref().and_then(|doc| doc.file.as_deref()));
        findings.into_iter().filter(|finding| finding.severity == Severity::Error && is_there(finding)).collect()
    }
}

//! What no tracker has: import, compare and trace.

use crate::model::compare;
use crate::model::import;
use crate::model::trace::{self, Samples};
use crate::words::Say;

use super::doc::Doc;
use super::effect::Effect;
use super::overlay::{Compare, ImportPage, Overlay, TracePage};
use super::state::{Tone, Wizard};
use super::step::Step;
use super::view::Page;

/// The most that an import may hold, in bytes.
const IMPORT_LIMIT: usize = 512 * 1024;

impl Wizard {
    pub(super) fn start_import(&mut self) {
        self.overlay = Some(Overlay::Import(ImportPage::default()));
    }

    /// Makes a profile from pasted links, opens it, and shows what was not read.
    pub(super) fn import_text(&mut self, text: &str, effects: &mut Vec<Effect>) {
        if text.len() > IMPORT_LIMIT {
            return self.tell(Tone::Bad, Say::new("paste-too-long").with("limit", IMPORT_LIMIT / 1024));
        }
        let name = self.free_import_name();
        let imported = import::import(text, &name, &self.catalog);
        if imported.profile.postbacks.is_empty() && imported.profile.registration_links.is_empty() {
            self.overlay = None;
            return self.tell(Tone::Bad, Say::new("import-no-links"));
        }
        let doc = self.new_doc_id();
        self.open(Doc::new(doc, imported.profile.clone().numbered(), None));
        self.page = Page::Step(Step::Summary);
        self.changed(effects);
        let fixable = self.doc.iter().flat_map(|doc| doc.findings.iter()).filter(|finding| finding.fix.is_some()).count();
        let told = imported.say_all(fixable);
        self.overlay = Some(Overlay::Import(ImportPage { report: told, top: 0 }));
    }

    fn free_import_name(&self) -> String {
        let listed = self.profiles.iter().flatten().filter_map(|listed| listed.profile.as_ref().ok());
        let names: Vec<&str> = listed.chain(self.doc.iter().map(|doc| &doc.profile)).map(|profile| profile.name.as_str()).collect();
        let taken = |name: &str| names.contains(&name);
        if taken("Import") { crate::model::elements::free_name("Import", |name| !taken(name)) } else { "Import".to_owned() }
    }

    pub(super) fn start_compare(&mut self) {
        self.overlay = Some(Overlay::Compare(Box::default()));
    }

    pub(super) fn compared(&self, url: &str) -> Option<Compare> {
        let setup = self.setup().filter(|_| !url.is_empty())?;
        Some(Compare::One(Box::new(compare::compare(&setup, url))))
    }

    /// A paste of more than one URL is a log.
    pub(super) fn compared_log(&self, text: &str) -> Option<Compare> {
        let setup = self.setup().filter(|_| compare::is_log(text))?;
        Some(Compare::Log(compare::compare_all(compare::lines(text), |url| compare::compare(&setup, url))))
    }

    pub(super) fn show_trace(&mut self) {
        let Some(setup) = self.setup() else { return };
        let trace = trace::trace(&setup, &Samples::default());
        self.overlay = Some(Overlay::Trace(Box::new(TracePage { trace, top: 0 })));
    }
}

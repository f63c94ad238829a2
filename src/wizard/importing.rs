//! Importing: what is pasted is read and shown with the ways to take it; nothing is taken before Enter.

use crate::model::acts::{Gives, Ground, read};
use crate::model::profile::Profile;
use crate::words::Say;

use super::bindings::Action;
use super::doc::Doc;
use super::effect::Effect;
use super::line_editor::LineEditor;
use super::overlay::{ImportPage, Overlay};
use super::overlay_keys::moved;
use super::state::{Tone, Wizard};
use super::step::Step;
use super::view::Page;

/// The most that an import may hold, in bytes.
const IMPORT_LIMIT: usize = 512 * 1024;

impl Wizard {
    pub(super) fn start_import(&mut self) {
        self.overlay = Some(Overlay::Import(Box::default()));
    }

    /// Reads a text with links and shows what it holds; what is read already stays where it has none. Links that were pasted over an open profile
    /// are taken into it unless another way is chosen.
    pub(super) fn import_text(&mut self, text: &str, is_for_open: bool) {
        if text.len() > IMPORT_LIMIT {
            return self.tell(Tone::Bad, Say::new("paste-too-long").with("limit", IMPORT_LIMIT / 1024));
        }
        let others = self.all_profiles();
        let open = self.doc.as_ref().map(|doc| doc.profile.as_ref()).filter(|_| is_for_open);
        let read = read(&Ground { catalog: &self.catalog, others: &others, in_use: false }, text, open);
        if read.ways.is_empty() {
            return self.tell(Tone::Bad, Say::new("import-no-links"));
        }
        let mut page = Box::new(ImportPage { read: read.into_first(), is_for_open, ..ImportPage::default() });
        self.follow_way(&mut page);
        self.overlay = Some(Overlay::Import(page));
    }

    /// Every profile that is known, the open one among them: a new one is called otherwise.
    fn all_profiles(&self) -> Vec<&Profile> {
        let listed = self.profiles.iter().flatten().filter_map(|listed| listed.profile.as_ref().ok());
        listed.chain(self.doc.iter().map(|doc| doc.profile.as_ref())).collect()
    }

    /// Name and report as the chosen way has them.
    fn follow_way(&self, page: &mut ImportPage) {
        let profile = match page.way().map(|way| &way.gives) {
            Some(Gives::New(profile)) => profile,
            _ => &page.read.made.profile,
        };
        let findings = self.beside.check(&self.catalog.setup(profile), None);
        let fixable = findings.iter().filter(|finding| finding.fix.is_some()).count();
        let name = LineEditor::new(&profile.name);
        page.report = page.read.made.say_all(fixable);
        page.report.splice(1..1, page.read.looks.iter().map(|known| known.why.clone()));
        if !page.is_named {
            page.name = name;
        }
    }

    /// True where there is more than one way to take what was read.
    pub(super) fn has_ways(&self) -> bool {
        matches!(&self.overlay, Some(Overlay::Import(page)) if page.read.ways.len() > 1)
    }

    pub(super) fn act_on_report(&mut self, action: Action, by: Option<isize>, effects: &mut Vec<Effect>) {
        let Some(Overlay::Import(mut page)) = self.overlay.take() else { return };
        match (action, by) {
            (Action::Enter, _) => return self.take_read(&page, effects),
            (Action::Edit, _) => page.naming = Some(page.name.text().to_owned()),
            (Action::Up | Action::Down, Some(by)) if page.read.ways.len() > 1 => {
                page.chosen = moved(page.chosen, by, page.read.ways.len());
                page.top = 0;
                self.follow_way(&mut page);
            }
            // Where the page ends is told right after this key (`Message::PageEnd`).
            (_, Some(by)) => page.top = moved(page.top, by, usize::MAX),
            _ => {}
        }
        self.overlay = Some(Overlay::Import(page));
    }

    /// Enter takes the typed name, where it can be one; Esc takes the one before.
    pub(super) fn act_on_import_name(&mut self, action: Action) {
        let Some(Overlay::Import(page)) = &self.overlay else { return };
        let typed = page.name.text().trim().to_owned();
        let is_taken = self.all_profiles().iter().any(|known| known.is_called(&typed));
        let objection = match action {
            Action::Enter if typed.is_empty() => Some(Say::new("name-empty")),
            Action::Enter if is_taken => Some(Say::new("name-taken").with("name", typed.as_str())),
            _ => None,
        };
        if let Some(objection) = objection {
            return self.tell(Tone::Bad, objection);
        }
        let Some(Overlay::Import(page)) = &mut self.overlay else { return };
        let before = page.naming.take().unwrap_or_default();
        page.is_named |= action == Action::Enter && typed != before;
        page.name = LineEditor::new(if action == Action::Enter { &typed } else { &before });
    }

    /// Takes what was read the chosen way.
    fn take_read(&mut self, page: &ImportPage, effects: &mut Vec<Effect>) {
        let Some(way) = page.way() else { return };
        match &way.gives {
            Gives::Into(act) => drop(self.perform(act, effects)),
            Gives::New(profile) => {
                let profile = Profile { name: page.name.text().to_owned(), ..(**profile).clone() };
                let told = way.told.clone().unwrap_or_else(|| Say::new("import-taken"));
                let doc = self.new_doc_id();
                self.open(Doc::new(doc, profile.numbered(), None));
                self.page = Page::Step(Step::Summary);
                self.changed(effects);
                self.tell(Tone::Good, told);
            }
        }
    }
}

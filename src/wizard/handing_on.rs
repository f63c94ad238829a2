//! What is handed on: the instruction for a manager, and what is to be placed anew. Shown to be read, and copied whole.

use super::effect::Effect;
use super::overlay::{Overlay, SheetPage};
use super::row::RowId;
use super::state::Wizard;
use super::view::Page;
use crate::model::profile::Profile;
use crate::model::sheet::sheet;

impl Wizard {
    /// The profile that an instruction is wanted of: the one under the cursor of the list, else the open one.
    pub(super) fn handed_on(&self) -> Option<&Profile> {
        if self.page != Page::Profiles {
            return self.doc.as_ref().map(|doc| doc.profile.as_ref());
        }
        match self.focus()? {
            RowId::Profile(id) => self.listed(id)?.profile.as_ref().ok(),
            _ => None,
        }
    }

    pub(super) fn show_sheet(&mut self) {
        let Some(profile) = self.handed_on() else { return };
        let sheet = sheet(&self.catalog.setup(profile));
        let of = self.doc_id().filter(|_| self.page != Page::Profiles);
        self.overlay = Some(Overlay::Sheet(Box::new(SheetPage { sheet, of, top: 0 })));
    }

    pub(super) fn copy_read(&self, effects: &mut Vec<Effect>) {
        match &self.overlay {
            Some(Overlay::Sheet(page)) => effects.push(Effect::CopySheet { sheet: Box::new(page.sheet.clone()), of: page.of }),
            Some(Overlay::Report(page)) => effects.push(Effect::CopySays(page.copied.clone())),
            _ => {}
        }
    }
}

//! Step 1: which partner.

use super::super::catalog_list::Tab;
use super::super::row::RowId;
use super::super::state::Wizard;

pub(super) fn rows(wizard: &Wizard) -> Vec<RowId> {
    let mut rows = Vec::with_capacity(wizard.list.shown.len() + 4);
    if wizard.doc.is_some() {
        rows.extend([RowId::ProfileName, RowId::Blank]);
    }
    let filter = wizard.list.filter.trim();
    // "Custom" is always there; where the user looks for a partner it comes after those that were found.
    if filter.is_empty() {
        rows.push(RowId::Custom);
    }
    rows.extend(wizard.list.shown.iter().map(|place| RowId::Integration(*place)));
    if !filter.is_empty() {
        rows.push(RowId::Custom);
    }
    if wizard.list.tab == Tab::All {
        let bad = u16::try_from(wizard.catalog.bad_files().len()).unwrap_or(u16::MAX);
        rows.extend((0..bad).map(RowId::BadFile));
    }
    rows
}

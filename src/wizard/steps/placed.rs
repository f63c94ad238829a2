//! Below a link on any step: what stands in the cabinet of it, where it is another one since.

use crate::model::check::PLACED_CHANGED;
use crate::model::profile::ItemId;

use super::super::row::RowId;
use super::super::state::Wizard;

/// The row of what stands in the cabinet, where the link is another one since: the findings know, and no link need be built to count rows.
pub(super) fn placed_then(wizard: &Wizard, id: ItemId) -> Option<RowId> {
    let is_changed = wizard.doc.as_ref().is_some_and(|doc| doc.findings.of(Some(id)).any(|finding| finding.code == PLACED_CHANGED));
    is_changed.then_some(RowId::PlacedThen(id))
}

//! Step 5: registration links, each with its final URL in sight.

use crate::model::setup::Setup;

use super::super::row::RowId;
use super::super::state::Wizard;
use super::placed::placed_then;

pub(super) fn rows(wizard: &Wizard, setup: Setup<'_>) -> Vec<RowId> {
    let mut rows = Vec::with_capacity(setup.profile.registration_links.len() * 6 + 1);
    let passes = wizard.passing();
    for link in setup.profile.registration_links.iter().filter(|link| passes(link.id)) {
        rows.extend([RowId::Link(link.id), RowId::BaseUrl(link.id)]);
        rows.extend(link.params.iter().map(|param| RowId::Param(link.id, param.id)));
        rows.extend([RowId::AddParam(link.id), RowId::FinalUrl(link.id)]);
        rows.extend(placed_then(wizard, link.id));
        rows.push(RowId::Blank);
    }
    rows.push(RowId::AddLink);
    rows
}

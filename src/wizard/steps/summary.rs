//! Step 6: what goes where, in the order of the partner's cabinet.

use crate::model::integration::Delivery;
use crate::model::setup::Setup;

use super::super::pieces::sides;

use super::super::row::RowId;
use super::super::state::Wizard;
use super::placed::placed_then;

pub(super) fn rows(wizard: &Wizard, setup: Setup<'_>) -> Vec<RowId> {
    let mut rows = vec![RowId::Heading("summary-cabinet")];
    let passes = wizard.passing();
    for postback in setup.in_cabinet_order().into_iter().filter(|postback| passes(postback.id)) {
        rows.extend([RowId::SumPostback(postback.id), RowId::SumUrl(postback.id)]);
        let sides: Vec<RowId> = sides(setup, postback.id).map(RowId::Side).collect();
        if !sides.is_empty() {
            rows.push(RowId::Heading(if setup.delivery() == Delivery::Table { "table-heading" } else { "appends-heading" }));
        }
        rows.extend(sides);
        rows.extend(placed_then(wizard, postback.id));
    }
    rows.extend([RowId::Blank, RowId::Heading("summary-links")]);
    for link in setup.profile.registration_links.iter().filter(|link| passes(link.id)) {
        rows.extend([RowId::SumLink(link.id), RowId::SumUrl(link.id)]);
        rows.extend(placed_then(wizard, link.id));
    }
    if setup.integration.is_some_and(|integration| !integration.notes.is_empty()) {
        rows.extend([RowId::Blank, RowId::IntegrationNotes]);
    }
    let to_do = u16::try_from(wizard.all_to_do().len()).unwrap_or(u16::MAX);
    if to_do > 0 {
        rows.extend([RowId::Blank, RowId::Heading("summary-tracker")]);
        rows.extend((0..to_do).map(RowId::ToDo));
    }
    rows
}

//! Step 3: one postback per event; an open row shows its link and the table it is made of.

use crate::model::integration::Delivery;
use crate::model::postback_link::Origin;
use crate::model::profile::Postback;
use crate::model::setup::Setup;
use crate::model::tracker::Tracker;

use super::super::links::remarks;
use super::super::row::RowId;
use super::super::state::Wizard;
use super::placed::placed_then;

pub(super) fn rows(wizard: &Wizard, setup: Setup<'_>) -> Vec<RowId> {
    let mut rows = Vec::with_capacity(setup.profile.postbacks.len() * 2 + 4);
    let is_open = |postback: &Postback| wizard.doc.as_ref().is_some_and(|doc| doc.open.contains(&postback.id));
    let passes = wizard.passing();
    for postback in setup.profile.postbacks.iter().filter(|postback| passes(postback.id)) {
        rows.push(RowId::Postback(postback.id));
        if is_open(postback) {
            push_open(wizard, setup, postback, &mut rows);
        }
    }
    rows.push(RowId::AddPostback);
    if setup.integration.is_some_and(|integration| !integration.notes.is_empty()) {
        rows.extend([RowId::Blank, RowId::IntegrationNotes]);
    }
    rows
}

fn push_open(wizard: &Wizard, setup: Setup<'_>, postback: &Postback, rows: &mut Vec<RowId>) {
    let id = postback.id;
    rows.push(RowId::PostbackLink(id));
    // Whether they have something to say is asked when they are drawn; building a thousand links to count rows would be waste.
    if setup.tracker.is_some_and(|tracker| setup.missing_placeholders(tracker).next().is_none()) && !setup.click_macro().is_empty() {
        rows.extend([RowId::RawLink(id), RowId::Changed(id)]);
    }
    rows.extend(placed_then(wizard, id));
    rows.extend((0..u16::try_from(remarks(setup, postback).len()).unwrap_or(u16::MAX)).map(|place| RowId::Remark(id, place)));
    if setup.maps_words(postback) {
        rows.push(RowId::Heading("words-become"));
        rows.extend((0..u16::try_from(setup.mapped_words(postback).len()).unwrap_or(u16::MAX)).map(|place| RowId::StatusWord(id, place)));
        rows.push(RowId::AddWord(id));
    }
    if setup.tracker.is_none_or(Tracker::has_event) {
        rows.push(RowId::Event(id));
    }
    rows.push(RowId::ClickId(id));
    rows.extend(postback.params.iter().map(|param| RowId::Param(id, param.id)));
    if let Some(tracker) = setup.tracker {
        let carried = setup.link_params(tracker, postback).into_iter().filter_map(|param| match param.origin {
            Origin::Field(field) => Some(RowId::Carried(id, field)),
            _ => None,
        });
        rows.extend(carried);
    }
    rows.extend([RowId::AddParam(id), RowId::Slot(id)]);
    if setup.delivery() != Delivery::Url {
        push_table(setup, postback, rows);
    }
    rows.push(RowId::Blank);
}

/// The rows that the user enters into the partner's own table.
fn push_table(setup: Setup<'_>, postback: &Postback, rows: &mut Vec<RowId>) {
    let Ok(link) = setup.postback_link(postback) else { return };
    let Some((_, table)) = &link.table else { return };
    rows.push(RowId::Heading(if setup.delivery() == Delivery::Table { "table-heading" } else { "appends-heading" }));
    rows.extend((0..u16::try_from(table.len()).unwrap_or(u16::MAX)).map(|place| RowId::TableRow(postback.id, place)));
    rows.push(RowId::Heading("table-full"));
    rows.push(RowId::FullLink(postback.id));
}

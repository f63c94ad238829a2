//! Step 6: what goes where, in the order of the partner's cabinet.

use crate::model::profile::Postback;
use crate::model::setup::Setup;

use super::super::row::RowId;

/// The postbacks in the order of the cabinet's slots; those without one keep theirs, at the end.
#[must_use]
pub fn in_cabinet_order(setup: Setup<'_>) -> Vec<&Postback> {
    let mut postbacks: Vec<&Postback> = setup.profile.postbacks.iter().collect();
    if let Some(integration) = setup.integration {
        let place = |postback: &&Postback| {
            let role = setup.role(postback);
            integration.postbacks.iter().position(|template| template.role.is_some() && template.role == role).unwrap_or(usize::MAX)
        };
        postbacks.sort_by_cached_key(place);
    }
    postbacks
}

pub(super) fn rows(setup: Setup<'_>) -> Vec<RowId> {
    let mut rows = vec![RowId::Heading("summary-cabinet")];
    for postback in in_cabinet_order(setup) {
        rows.extend([RowId::SumPostback(postback.id), RowId::SumUrl(postback.id)]);
    }
    rows.extend([RowId::Blank, RowId::Heading("summary-links")]);
    for link in &setup.profile.registration_links {
        rows.extend([RowId::SumLink(link.id), RowId::SumUrl(link.id)]);
    }
    if setup.integration.is_some_and(|integration| !integration.notes.is_empty()) {
        rows.extend([RowId::Blank, RowId::IntegrationNotes]);
    }
    rows
}

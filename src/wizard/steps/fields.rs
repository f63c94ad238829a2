//! Step 4: custom fields, and which postbacks carry them.

use crate::model::setup::Setup;

use super::super::row::RowId;
use super::super::state::Wizard;

pub(super) fn rows(wizard: &Wizard, setup: Setup<'_>) -> Vec<RowId> {
    let mut rows = Vec::new();
    let passes = wizard.passing();
    for field in setup.profile.custom_fields.iter().filter(|field| passes(field.id)) {
        rows.push(RowId::Field(field.id));
        if wizard.doc.as_ref().is_some_and(|doc| doc.open.contains(&field.id)) {
            rows.extend(setup.profile.postbacks.iter().map(|postback| RowId::FieldTick(field.id, postback.id)));
        }
    }
    rows.push(RowId::AddField);
    rows
}

//! Step 2: the click parameter and what the tracker's endpoint needs.

use crate::model::setup::Setup;

use super::super::row::RowId;

fn numbered(count: usize, row: fn(u16) -> RowId) -> impl Iterator<Item = RowId> {
    (0..u16::try_from(count).unwrap_or(u16::MAX)).map(row)
}

pub(super) fn rows(setup: Setup<'_>) -> Vec<RowId> {
    let known = setup.integration.map_or(0, |integration| integration.click_params.len());
    let mut rows = Vec::new();
    if known > 0 {
        rows.push(RowId::Heading("click-heading-known"));
    }
    rows.extend(numbered(known, RowId::ClickChoice));
    rows.push(RowId::ClickParam);
    if setup.integration.is_none() {
        rows.push(RowId::MacroStyle);
    }
    let placeholders = setup.tracker.map_or(0, |tracker| tracker.placeholders.len());
    if placeholders > 0 {
        rows.push(RowId::Blank);
    }
    rows.extend(
        numbered(placeholders, RowId::Placeholder).zip(numbered(placeholders, RowId::PlaceholderWhere)).flat_map(|(value, place)| [value, place]),
    );
    // Seldom needed, so it comes last: a value that the two rows above do not give.
    rows.extend([RowId::Blank, RowId::ClickMacro]);
    rows
}

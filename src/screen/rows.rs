//! One row as lines.

use ratatui::text::Line;

use crate::wizard::row::RowId;
use crate::words::Say;

use super::drawn::Drawn;
use super::pen::Pen;
use super::sentence::custom;
use super::{catalog_rows, checklist_rows, link_lines, profile_rows};

/// The row's lines at a width.
pub fn draw_row(pen: Pen<'_>, row: RowId, width: u16) -> Drawn {
    let room = usize::from(width);
    match row {
        RowId::Blank => Drawn::one(""),
        RowId::Heading(id) => Drawn::one(Line::styled(pen.fit(&format!("  {}", heading(pen, id)), room.saturating_sub(1)), pen.theme.dim())),
        RowId::Profile(_) | RowId::Found(..) | RowId::AddProfile | RowId::Custom | RowId::Integration(_) | RowId::BadFile(_) => {
            catalog_rows::draw(pen, row, room)
        }
        RowId::IntegrationNotes => link_lines::notes(pen, room),
        RowId::PlaceholderWhere(place) => link_lines::place(pen, place, room),
        RowId::PostbackLink(_)
        | RowId::FullLink(_)
        | RowId::FinalUrl(_)
        | RowId::SumUrl(_)
        | RowId::RawLink(_)
        | RowId::Changed(_)
        | RowId::PlacedThen(_)
        | RowId::Remark(..) => link_lines::draw(pen, row, room),
        RowId::Side(_) | RowId::ToDo(_) => checklist_rows::draw(pen, row, width),
        _ => profile_rows::draw(pen, row, room),
    }
}

fn heading(pen: Pen<'_>, id: &'static str) -> String {
    let Some(setup) = pen.setup else { return String::new() };
    let tracker = setup.tracker.map(|tracker| tracker.name.clone()).unwrap_or_default();
    pen.say(&Say::new(id).with("custom", custom(setup)).with("partner", setup.partner_name().unwrap_or_default()).with("tracker", tracker))
}

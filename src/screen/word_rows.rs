//! Rows of a postback with a status macro: each word of the partner's with what the tracker makes of it.

use ratatui::text::Span;

use crate::model::at::At;
use crate::model::profile::ItemId;
use crate::model::setup::Setup;
use crate::wizard::row::RowId;

use super::drawn::{Drawn, add_row, labelled};
use super::pen::Pen;

/// A word, or the row that adds one.
pub fn draw(pen: Pen<'_>, setup: Setup<'_>, row: RowId, room: usize) -> Drawn {
    match row {
        RowId::StatusWord(id, place) => word(pen, setup, id, place, room),
        RowId::AddWord(id) if pen.wizard.editing.as_ref().is_some_and(|editing| editing.at == At::NewWord(id)) => {
            labelled(pen, &pen.get("label-word"), &At::NewWord(id), "", room)
        }
        _ => add_row(pen, "add-word", 6),
    }
}

/// The word with what it becomes, and the parameter that says so.
fn word(pen: Pen<'_>, setup: Setup<'_>, id: ItemId, place: u16, room: usize) -> Drawn {
    let words = setup.postback(id).map(|known| setup.mapped_words(known)).unwrap_or_default();
    let Some(word) = words.into_iter().nth(usize::from(place)) else { return Drawn::default() };
    let left = vec![Span::raw(format!("      {}", pen.say(&word.say())))];
    let by = word.by.map(|by| by.key).filter(|_| room >= 60);
    let right = by.map(|key| Span::styled(format!("{} ", pen.data(&key)), pen.theme.dim()));
    Drawn::one(pen.split(left, right.into_iter().collect(), room))
}

//! Rows of the checklist besides its links: the sides of a table's rows, and what is to be done in the tracker.

use ratatui::text::{Line, Span};

use crate::wizard::piece::Piece;
use crate::wizard::pieces::piece_text;
use crate::wizard::row::RowId;

use super::drawn::Drawn;
use super::pen::Pen;

/// A row of the checklist at a width.
pub fn draw(pen: Pen<'_>, row: RowId, width: u16) -> Drawn {
    match row {
        RowId::Side(piece) => side(pen, piece, usize::from(width)),
        RowId::ToDo(place) => to_do(pen, place, width),
        _ => Drawn::default(),
    }
}

/// The mark of what is done, or is not yet.
pub fn tick(pen: Pen<'_>, is_done: bool) -> Span<'static> {
    let (id, style) = if is_done { ("tick-copied", pen.theme.good()) } else { ("tick-not-copied", pen.theme.dim()) };
    Span::styled(format!("{} ", pen.get(id)), style)
}

fn side(pen: Pen<'_>, piece: Piece, room: usize) -> Drawn {
    let Some(Ok(text)) = pen.setup.and_then(|setup| piece_text(setup, piece)) else { return Drawn::default() };
    let (label, style) = match piece {
        Piece::Macro(..) => ("side-macro", pen.theme.macro_part()),
        _ => ("side-key", pen.theme.strong()),
    };
    let label = Span::styled(format!("{} ", pen.column(&pen.get(label), 9)), pen.theme.dim());
    let left = vec![Span::raw("      "), tick(pen, pen.wizard.is_carried(piece)), label, Span::styled(pen.data(&text), style)];
    Drawn::one(pen.split(left, Vec::new(), room))
}

fn to_do(pen: Pen<'_>, place: u16, width: u16) -> Drawn {
    let Some(to_do) = pen.wizard.to_do(place) else { return Drawn::default() };
    let mut texts = pen.wizard.to_do_lines(to_do, width).into_iter().map(|line| pen.data(&line));
    let (head, style) = match &to_do.head {
        Some(head) => (pen.say(head), pen.theme.strong()),
        None => (texts.next().unwrap_or_default(), pen.theme.plain()),
    };
    let room = usize::from(width);
    let left = vec![Span::raw("  "), tick(pen, pen.wizard.is_ticked(to_do)), Span::styled(head, style)];
    let mut lines = vec![pen.split(left, Vec::new(), room)];
    let style = if to_do.head.is_some() { pen.theme.dim() } else { pen.theme.plain() };
    lines.extend(texts.map(|line| Line::styled(format!("      {line}"), style)));
    Drawn { lines, cursor: None }
}

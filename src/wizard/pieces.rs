//! The pieces of a profile that are carried away, in their order, and what each of them is.

use crate::model::integration::Delivery;
use crate::model::placed::TableRow;
use crate::model::profile::ItemId;
use crate::model::setup::Setup;
use crate::model::unbuilt::Unbuilt;

use super::links::{all_links, link_of, postback_link_of};
use super::piece::Piece;

/// Exactly what is copied, or why there is nothing yet; `None` where there is no such piece.
pub fn piece_text(setup: Setup<'_>, piece: Piece) -> Option<Result<String, Unbuilt>> {
    match piece {
        Piece::Link(id) => link_of(setup, id).map(|link| link.map(|link| link.to_string())),
        Piece::Key(id, place) => row(setup, id, place).map(|row| Ok(row.key)),
        Piece::Macro(id, place) => row(setup, id, place).map(|row| Ok(row.macro_name)),
    }
}

fn row(setup: Setup<'_>, id: ItemId, place: u16) -> Option<TableRow> {
    table(setup, id).into_iter().nth(usize::from(place))
}

/// The rows that are entered beside a postback's link.
pub fn table(setup: Setup<'_>, id: ItemId) -> Vec<TableRow> {
    if setup.delivery() == Delivery::Url {
        return Vec::new();
    }
    postback_link_of(setup, id).and_then(Result::ok).map(|link| link.rows().to_vec()).unwrap_or_default()
}

/// The sides of those rows, in their order.
pub fn sides(setup: Setup<'_>, id: ItemId) -> impl Iterator<Item = Piece> {
    let count = u16::try_from(table(setup, id).len()).unwrap_or(u16::MAX);
    (0..count).flat_map(move |place| [Piece::Key(id, place), Piece::Macro(id, place)])
}

/// All that is to be carried away, in the order of the summary.
pub fn pieces(setup: Setup<'_>) -> Vec<Piece> {
    all_links(setup).into_iter().flat_map(|named| std::iter::once(Piece::Link(named.id)).chain(sides(setup, named.id))).collect()
}

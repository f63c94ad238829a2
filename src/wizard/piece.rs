//! What is carried away piece by piece: links, and each side of the rows that a cabinet's own table wants.

use crate::model::profile::ItemId;

/// One thing that is copied in one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Piece {
    /// The link of a postback or registration link.
    Link(ItemId),
    /// Our key of a row of a postback's table, by its place.
    Key(ItemId, u16),
    /// The partner's macro of that row.
    Macro(ItemId, u16),
}

impl From<ItemId> for Piece {
    fn from(id: ItemId) -> Self {
        Piece::Link(id)
    }
}

impl Piece {
    /// The postback or registration link that it is of.
    pub const fn owner(self) -> ItemId {
        match self {
            Piece::Link(id) | Piece::Key(id, _) | Piece::Macro(id, _) => id,
        }
    }
}

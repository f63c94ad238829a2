//! What a postback's links are when they are built.

use std::rc::Rc;

use super::link::Link;
pub use super::placed::TableRow;
use super::profile::ItemId;

/// Where a parameter of a postback link comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The tracker's own constant parameter; locked.
    Constant,
    /// The event.
    Event,
    /// The click id; locked.
    Click,
    /// The postback's own parameter.
    Own(ItemId),
    /// A custom field.
    Field(ItemId),
}

/// One parameter of a postback link, unencoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkParam {
    /// The key.
    pub key: String,
    /// The value.
    pub value: String,
    /// Where it comes from.
    pub origin: Origin,
}

/// The links of one postback.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostbackLink {
    /// The finished link; what is copied.
    pub ready: Rc<Link>,
    /// Where the cabinet appends what changes: the link with everything in it, and the rows to enter by hand.
    pub table: Option<(Rc<Link>, Vec<TableRow>)>,
    /// The parameters of the full link.
    pub params: Vec<LinkParam>,
}

impl PostbackLink {
    /// The rows to enter by hand; none where the cabinet takes the whole link.
    pub fn rows(&self) -> &[TableRow] {
        self.table.as_ref().map_or(&[], |(_, rows)| rows)
    }
}

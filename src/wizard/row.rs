//! Rows: every page is a list of them, and navigation, drawing, mouse and tests all read the same list.

use crate::model::profile::ItemId;

/// What a row is; the same row keeps its id whatever happens around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowId {
    /// A line of nothing.
    Blank,
    /// A heading or a sentence; its message id.
    Heading(&'static str),

    /// A profile of the list, by its file.
    Profile(u64),
    /// A new profile.
    AddProfile,
    /// A data file of the user's that cannot be used, by its place in the catalog's list.
    BadFile(u16),

    /// The open profile's name.
    ProfileName,
    /// The custom integration.
    Custom,
    /// An integration, by its place in the catalog.
    Integration(u16),
    /// What to beware of with the chosen integration.
    IntegrationNotes,

    /// One of the integration's click parameters, by its place.
    ClickChoice(u16),
    /// The click parameter, typed.
    ClickParam,
    /// The click macro, where it differs.
    ClickMacro,
    /// The partner's macro style.
    MacroStyle,
    /// A value that the tracker's endpoint needs, by its place.
    Placeholder(u16),
    /// Where that value is found.
    PlaceholderWhere(u16),

    /// A postback.
    Postback(ItemId),
    /// Its ready link, or why there is none.
    PostbackLink(ItemId),
    /// The raw link that it came from.
    RawLink(ItemId),
    /// What was changed in it.
    Changed(ItemId),
    /// What to know of its event or sum.
    Remark(ItemId),
    /// Its event.
    Event(ItemId),
    /// The locked click id.
    ClickId(ItemId),
    /// One of its own parameters.
    Param(ItemId, ItemId),
    /// A custom field that it carries: postback, field.
    Carried(ItemId, ItemId),
    /// A new parameter.
    AddParam(ItemId),
    /// The field of the partner's cabinet.
    Slot(ItemId),
    /// With table delivery: the link with everything in it.
    FullLink(ItemId),
    /// With table delivery: a row to enter, by its place.
    TableRow(ItemId, u16),
    /// A new postback.
    AddPostback,

    /// A custom field.
    Field(ItemId),
    /// Whether a postback carries it: field, postback.
    FieldTick(ItemId, ItemId),
    /// A new custom field.
    AddField,

    /// A registration link's name.
    Link(ItemId),
    /// Its base URL.
    BaseUrl(ItemId),
    /// One of its parameters.
    LinkParam(ItemId, ItemId),
    /// A new parameter.
    AddLinkParam(ItemId),
    /// The final URL, or why there is none.
    FinalUrl(ItemId),
    /// A new registration link.
    AddLink,

    /// A postback in the summary.
    SumPostback(ItemId),
    /// A registration link in the summary.
    SumLink(ItemId),
    /// The link of the row above.
    SumUrl(ItemId),
}

impl RowId {
    /// True when the cursor can stand on it.
    pub fn takes_focus(self) -> bool {
        !matches!(
            self,
            RowId::Blank
                | RowId::Heading(_)
                | RowId::IntegrationNotes
                | RowId::PlaceholderWhere(_)
                | RowId::PostbackLink(_)
                | RowId::RawLink(_)
                | RowId::Changed(_)
                | RowId::Remark(_)
                | RowId::FullLink(_)
                | RowId::TableRow(..)
                | RowId::FinalUrl(_)
                | RowId::SumUrl(_)
        )
    }

    /// The postback that this row belongs to.
    pub fn postback(self) -> Option<ItemId> {
        match self {
            RowId::Postback(id)
            | RowId::PostbackLink(id)
            | RowId::RawLink(id)
            | RowId::Changed(id)
            | RowId::Remark(id)
            | RowId::Event(id)
            | RowId::ClickId(id)
            | RowId::Param(id, _)
            | RowId::Carried(id, _)
            | RowId::AddParam(id)
            | RowId::Slot(id)
            | RowId::FullLink(id)
            | RowId::TableRow(id, _)
            | RowId::SumPostback(id) => Some(id),
            _ => None,
        }
    }

    /// The registration link that this row belongs to.
    pub fn registration_link(self) -> Option<ItemId> {
        match self {
            RowId::Link(id) | RowId::BaseUrl(id) | RowId::LinkParam(id, _) | RowId::AddLinkParam(id) | RowId::FinalUrl(id) | RowId::SumLink(id) => {
                Some(id)
            }
            _ => None,
        }
    }

    /// The custom field that this row belongs to.
    pub fn field(self) -> Option<ItemId> {
        match self {
            RowId::Field(id) | RowId::FieldTick(id, _) => Some(id),
            _ => None,
        }
    }

    /// True for a row that shows or hides what is inside it.
    pub fn opens(self) -> bool {
        matches!(self, RowId::Postback(_) | RowId::Field(_))
    }

    /// True for a row that can be moved among its siblings.
    pub fn moves(self) -> bool {
        matches!(self, RowId::Postback(_) | RowId::Param(..) | RowId::Field(_) | RowId::Link(_) | RowId::BaseUrl(_) | RowId::LinkParam(..))
    }

    /// True for a row that can be doubled.
    pub fn doubles(self) -> bool {
        self.moves() || matches!(self, RowId::Profile(_))
    }

    /// True for a row whose element can be removed.
    pub fn removes(self) -> bool {
        self.doubles() || matches!(self, RowId::SumPostback(_) | RowId::SumLink(_) | RowId::Carried(..))
    }
}

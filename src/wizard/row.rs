//! Rows: every page is a list of them, and navigation, drawing, mouse and tests all read the same list.

use crate::model::at::At;
use crate::model::profile::ItemId;
use crate::model::setup::Setup;

use super::piece::Piece;

/// What a row is; the same row keeps its id whatever happens around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowId {
    /// A line of nothing.
    Blank,
    /// A heading or a sentence; its message id.
    Heading(&'static str),

    /// A profile of the list, by its file.
    Profile(u64),
    /// A link of a listed profile: whose, and its place in the summary's order.
    Found(u64, u16),
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
    Remark(ItemId, u16),
    /// What stands in the cabinet of a link that is another one since.
    PlacedThen(ItemId),
    /// A word of the partner's and what the tracker makes of it, by its place.
    StatusWord(ItemId, u16),
    /// A word that is not listed yet.
    AddWord(ItemId),
    /// Its event.
    Event(ItemId),
    /// The locked click id.
    ClickId(ItemId),
    /// A parameter of a postback or registration link: which of them, and which parameter.
    Param(ItemId, ItemId),
    /// A custom field that it carries: postback, field.
    Carried(ItemId, ItemId),
    /// A new parameter of a postback or registration link.
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
    /// One side of a row of the cabinet's own table.
    Side(Piece),
    /// What is to be done in the tracker, by its place.
    ToDo(u16),
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
                | RowId::Remark(..)
                | RowId::PlacedThen(_)
                | RowId::FullLink(_)
                | RowId::TableRow(..)
                | RowId::FinalUrl(_)
                | RowId::SumUrl(_)
        )
    }

    /// What stands on the row; `None` where that is nothing of the profile.
    pub fn at(self, setup: Setup<'_>) -> Option<At> {
        Some(match self {
            RowId::ProfileName => At::Name,
            RowId::ClickParam | RowId::ClickChoice(_) => At::ClickParam,
            RowId::ClickMacro => At::ClickMacro,
            RowId::MacroStyle => At::MacroStyle,
            RowId::Placeholder(place) => At::Placeholder(setup.tracker?.placeholders.get(usize::from(place))?.name.clone()),
            RowId::Postback(id) | RowId::SumPostback(id) => At::Postback(id),
            RowId::Event(id) => At::Event(id),
            RowId::Slot(id) => At::Slot(id),
            RowId::AddWord(id) => At::NewWord(id),
            RowId::Param(owner, id) => At::Param(owner, id),
            RowId::Field(id) | RowId::Carried(_, id) => At::CustomField(id),
            RowId::FieldTick(id, _) => At::FieldPostbacks(id),
            RowId::Link(id) | RowId::SumLink(id) => At::Link(id),
            RowId::BaseUrl(id) => At::BaseUrl(id),
            _ => return None,
        })
    }

    /// The row on which something is edited, or that of the element around it.
    pub fn of(at: &At, setup: Setup<'_>) -> RowId {
        match at {
            At::Profile | At::Name => RowId::ProfileName,
            At::Integration => RowId::Custom,
            At::MacroStyle => RowId::MacroStyle,
            At::Tracker => RowId::Placeholder(0),
            At::Placeholder(name) => {
                let place = setup.tracker.and_then(|tracker| tracker.placeholders.iter().position(|placeholder| placeholder.name == *name));
                RowId::Placeholder(place.and_then(|place| u16::try_from(place).ok()).unwrap_or(0))
            }
            At::ClickParam => RowId::ClickParam,
            At::ClickMacro => RowId::ClickMacro,
            At::Placed(id) if setup.postback(*id).is_none() => RowId::Link(*id),
            At::Postback(id) | At::PostbackName(id) | At::Placed(id) => RowId::Postback(*id),
            At::Event(id) => RowId::Event(*id),
            At::Slot(id) => RowId::Slot(*id),
            At::NewWord(id) => RowId::AddWord(*id),
            At::Param(owner, id) | At::ParamKey(owner, id) | At::ParamValue(owner, id) => RowId::Param(*owner, *id),
            At::CustomField(id) | At::FieldKey(id) | At::FieldMacro(id) | At::FieldPostbacks(id) | At::FieldPostback(id, _) => RowId::Field(*id),
            At::Links => RowId::AddLink,
            At::Link(id) | At::LinkName(id) => RowId::Link(*id),
            At::BaseUrl(id) => RowId::BaseUrl(*id),
        }
    }

    /// The text that Enter edits on the row.
    pub fn text(self, setup: Setup<'_>) -> Option<At> {
        match self {
            RowId::ClickChoice(_) | RowId::SumLink(_) | RowId::Carried(..) => None,
            row => row.at(setup)?.text(),
        }
    }

    /// The text that `e` edits on the row: the name or key, where it has one besides its value.
    pub fn name(self, setup: Setup<'_>) -> Option<At> {
        match self {
            RowId::ClickChoice(_) | RowId::Carried(..) | RowId::FieldTick(..) => None,
            row => row.at(setup)?.name(),
        }
    }

    /// The postback or registration link that this row belongs to: whose link it means.
    pub fn owner(self) -> Option<ItemId> {
        match self {
            RowId::Postback(id)
            | RowId::PostbackLink(id)
            | RowId::RawLink(id)
            | RowId::Changed(id)
            | RowId::Remark(id, _)
            | RowId::PlacedThen(id)
            | RowId::StatusWord(id, _)
            | RowId::AddWord(id)
            | RowId::Event(id)
            | RowId::ClickId(id)
            | RowId::Param(id, _)
            | RowId::Carried(id, _)
            | RowId::AddParam(id)
            | RowId::Slot(id)
            | RowId::FullLink(id)
            | RowId::TableRow(id, _)
            | RowId::SumPostback(id)
            | RowId::Link(id)
            | RowId::BaseUrl(id)
            | RowId::FinalUrl(id)
            | RowId::SumLink(id)
            | RowId::SumUrl(id) => Some(id),
            RowId::Side(piece) => Some(piece.owner()),
            _ => None,
        }
    }

    /// What is copied on this row.
    pub fn piece(self) -> Option<Piece> {
        match self {
            RowId::Side(piece) => Some(piece),
            row => row.owner().map(Piece::Link),
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
        matches!(self, RowId::Postback(_) | RowId::Param(..) | RowId::Field(_) | RowId::Link(_) | RowId::BaseUrl(_))
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

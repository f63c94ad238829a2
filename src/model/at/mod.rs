//! Where something is in a profile: the one address that findings, mends, rows, edited texts, plain questions and the JSON's `where` speak.

mod order;
mod path;
mod places;
mod row_texts;
mod text;

pub use order::order_of;
pub use places::Places;
pub use text::{texts, texts_but};

use super::profile::ItemId;

/// An address in a profile: an element, or one text of it. Elements are named by their numbers, so an address holds while others come, go and move.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum At {
    /// The profile as a whole.
    Profile,
    /// Its name.
    Name,
    /// Its integration.
    Integration,
    /// The macro style of a custom integration.
    MacroStyle,
    /// The tracker's id.
    Tracker,
    /// The value of one of the tracker's placeholders, by its name.
    Placeholder(String),
    /// The click parameter.
    ClickParam,
    /// The click macro.
    ClickMacro,
    /// A postback.
    Postback(ItemId),
    /// A postback's name.
    PostbackName(ItemId),
    /// A postback's event.
    Event(ItemId),
    /// A postback's slot.
    Slot(ItemId),
    /// A word of the partner's that no list of a postback has yet.
    NewWord(ItemId),
    /// A custom field.
    CustomField(ItemId),
    /// A custom field's key.
    FieldKey(ItemId),
    /// A custom field's macro.
    FieldMacro(ItemId),
    /// The postbacks that carry a custom field.
    FieldPostbacks(ItemId),
    /// One of the postbacks that a custom field names, by its place.
    FieldPostback(ItemId, usize),
    /// The registration links, where there is none yet.
    Links,
    /// What stands in the cabinet of a postback or registration link.
    Placed(ItemId),
    /// A registration link.
    Link(ItemId),
    /// A registration link's name.
    LinkName(ItemId),
    /// A registration link's base URL.
    BaseUrl(ItemId),
    /// A parameter: of which postback or registration link, and which.
    Param(ItemId, ItemId),
    /// A parameter's key.
    ParamKey(ItemId, ItemId),
    /// A parameter's value.
    ParamValue(ItemId, ItemId),
}

impl At {
    /// The postback, custom field or registration link that it belongs to.
    #[must_use]
    pub fn owner(&self) -> Option<ItemId> {
        match self {
            At::Postback(id)
            | At::PostbackName(id)
            | At::Event(id)
            | At::Slot(id)
            | At::NewWord(id)
            | At::CustomField(id)
            | At::FieldKey(id)
            | At::FieldMacro(id)
            | At::FieldPostbacks(id)
            | At::FieldPostback(id, _)
            | At::Placed(id)
            | At::Link(id)
            | At::LinkName(id)
            | At::BaseUrl(id)
            | At::Param(id, _)
            | At::ParamKey(id, _)
            | At::ParamValue(id, _) => Some(*id),
            At::Profile
            | At::Name
            | At::Integration
            | At::MacroStyle
            | At::Tracker
            | At::Placeholder(_)
            | At::ClickParam
            | At::ClickMacro
            | At::Links => None,
        }
    }

    /// What a person points at for this text: a name, slot, key or value stands for its element; an event, a base URL and a value of the
    /// tracker's endpoint stand for themselves.
    #[must_use]
    pub fn pointed_at(self) -> At {
        match self {
            At::PostbackName(id) | At::Slot(id) | At::NewWord(id) => At::Postback(id),
            At::FieldKey(id) | At::FieldMacro(id) => At::CustomField(id),
            At::FieldPostback(id, _) => At::FieldPostbacks(id),
            At::LinkName(id) => At::Link(id),
            At::ParamKey(owner, id) | At::ParamValue(owner, id) => At::Param(owner, id),
            other => other,
        }
    }
}

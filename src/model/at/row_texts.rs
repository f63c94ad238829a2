//! The texts of one row: the one that is edited, the one that names it, and the other of two.

use super::At;

impl At {
    /// The text that is edited where this address stands; `None` where it only opens.
    pub fn text(&self) -> Option<At> {
        Some(match self {
            At::Param(owner, id) => At::ParamValue(*owner, *id),
            At::CustomField(id) => At::FieldKey(*id),
            At::Link(id) => At::LinkName(*id),
            text if text.is_text() => text.clone(),
            _ => return None,
        })
    }

    /// The text that names what stands there: a name or a key, else the text itself.
    pub fn name(&self) -> Option<At> {
        Some(match self {
            At::Postback(id) => At::PostbackName(*id),
            At::Param(owner, id) => At::ParamKey(*owner, *id),
            At::FieldPostbacks(id) | At::FieldPostback(id, _) => At::FieldKey(*id),
            other => return other.text(),
        })
    }

    /// The other text of a row that has two.
    pub fn other(&self) -> Option<At> {
        Some(match self {
            At::ParamKey(owner, id) => At::ParamValue(*owner, *id),
            At::ParamValue(owner, id) => At::ParamKey(*owner, *id),
            At::FieldKey(id) => At::FieldMacro(*id),
            At::FieldMacro(id) => At::FieldKey(*id),
            _ => return None,
        })
    }

    /// True for a text that only people read: it goes into no link.
    pub const fn is_for_people(&self) -> bool {
        matches!(self, At::Name | At::PostbackName(_) | At::LinkName(_) | At::Slot(_) | At::FieldPostback(..))
    }

    /// True for the second text of a row that has two.
    pub fn is_second(&self) -> bool {
        matches!(self, At::ParamValue(..) | At::FieldMacro(_))
    }

    /// True where a person types a text.
    pub fn is_text(&self) -> bool {
        match self {
            At::Name
            | At::Placeholder(_)
            | At::ClickParam
            | At::ClickMacro
            | At::PostbackName(_)
            | At::Event(_)
            | At::Slot(_)
            | At::NewWord(_)
            | At::FieldKey(_)
            | At::FieldMacro(_)
            | At::LinkName(_)
            | At::BaseUrl(_)
            | At::ParamKey(..)
            | At::ParamValue(..) => true,
            At::Profile
            | At::Integration
            | At::MacroStyle
            | At::Tracker
            | At::Postback(_)
            | At::CustomField(_)
            | At::FieldPostbacks(_)
            | At::FieldPostback(..)
            | At::Placed(_)
            | At::Links
            | At::Link(_)
            | At::Param(..) => false,
        }
    }

    /// True where a whole link is a sensible text. Anywhere else a link is on its way to another place.
    pub fn takes_link(&self) -> bool {
        matches!(self, At::BaseUrl(_) | At::Placeholder(_) | At::ParamValue(..))
    }
}

//! Acts as data: a key, an answer, a choice and a typed line stand for one each.

use crate::model::at::At;
use crate::model::check::Fix;
use crate::model::day::Day;
use crate::model::macros::MacroStyle;
use crate::model::paste::ReadPostback;
use crate::model::profile::{ItemId, RegistrationLink};
use crate::model::role::Role;

/// One thing that can be done with a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Another partner, by its integration's id; `None` is custom.
    Partner(Option<String>),
    /// Another tracker, by its id.
    Tracker(String),
    /// Another macro style, of a custom integration.
    Style(MacroStyle),
    /// Another click parameter.
    ClickParam(String),
    /// A typed text, read as the user means it.
    Write(At, String),
    /// A pasted text: at an address that takes it, else put where it belongs.
    Paste(Option<At>, String),
    /// All that a postback link tells, over what is there.
    TakeLink(ReadPostback),
    /// A registration link for each of these URLs; the first goes into this one, where it is named.
    TakeUrls(Option<ItemId>, Vec<String>),
    /// Links of one link, a name and a value each.
    Many(Many),
    /// What was read of a text with several links: what its postback links tell, and a registration link each.
    TakeRead(Option<ReadPostback>, Vec<RegistrationLink>),
    /// A new element, behind this sibling or at the end.
    Add(New, Option<ItemId>),
    /// Postbacks for these roles, behind this one or at the end; of several, those that the profile does not have yet.
    AddEvents(Vec<Role>, Option<ItemId>),
    /// A copy behind the element.
    Duplicate(At),
    /// The element one place down (`true`) or up among its siblings.
    Move(At, bool),
    /// The element goes.
    Remove(At),
    /// Whether a postback (the second) carries a custom field (the first), turned over.
    Tick(ItemId, ItemId),
    /// The postback (the second) carries the custom field (the first) no longer.
    Untick(ItemId, ItemId),
    /// A link stands in the cabinet since that day; one that stands there unchanged does so no longer.
    Place(ItemId, Day),
    /// A word of the partner's behind a status macro, as the tracker maps it.
    MapWord {
        /// The postback with the macro.
        postback: ItemId,
        /// The word.
        word: String,
        /// The parameter in whose list it goes; `None` takes it out of all.
        key: Option<String>,
    },
    /// Certain mends.
    Mend(Vec<Fix>),
}

/// Many links, as they are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Many {
    /// The link that they are like; one that has no base URL yet becomes the first of them.
    pub like: Option<ItemId>,
    /// Their base URL.
    pub base_url: String,
    /// The parameter that is another one in each.
    pub param: String,
    /// A name and a value each.
    pub values: Vec<(String, String)>,
}

/// What can be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum New {
    /// A postback.
    Postback,
    /// A custom field.
    CustomField,
    /// A registration link.
    Link,
    /// A parameter of a postback or registration link.
    Param(ItemId),
}

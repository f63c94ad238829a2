//! A question: what is told first, what is asked, and what each answer does. It is data; `walk` and `parts` make it, `answer` reads it.

use std::path::PathBuf;

use crate::model::macros::MacroStyle;
use crate::model::profile::ItemId;
use crate::words::Say;

/// A place of the walk. Each asks one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Which profile.
    Profiles,
    /// Which partner; the text narrows the list, an empty one shows all.
    Partner(Option<String>),
    /// A partner that is not ready.
    Soon(String),
    /// What the profile is called; `true` while it is being made.
    Name(bool),
    /// The click parameter.
    Click,
    /// How a custom partner writes its macros.
    Style,
    /// A value of the tracker's endpoint, by its place.
    Endpoint(usize),
    /// A pasted link brings the click id back from this parameter.
    OtherClick(String),
    /// The postbacks.
    Postbacks,
    /// The name of a new postback.
    NewPostback,
    /// One postback.
    Postback(ItemId),
    /// A postback's event.
    Event(ItemId),
    /// The key of a new parameter of a postback or registration link.
    Key(ItemId),
    /// The value of that key.
    Value(ItemId, String),
    /// The custom fields.
    Fields,
    /// One custom field.
    Field(ItemId),
    /// The key of a new custom field.
    NewField,
    /// The macro of the custom field of that key.
    Macro(String),
    /// The registration links.
    Links,
    /// One registration link.
    Link(ItemId),
    /// Its base URL; of a new one without a number.
    BaseUrl(Option<ItemId>),
    /// The name of a postback or registration link.
    Rename(ItemId),
    /// What goes where.
    Summary,
    /// What the checks say.
    Findings,
    /// Another program changed the file.
    Conflict,
}

/// What an answer does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Goes to a place.
    Go(Place),
    /// Goes on in the walk.
    Next,
    /// Goes back to where one came from.
    Back,
    /// Opens a profile.
    Open(PathBuf),
    /// Begins a profile.
    New,
    /// Takes an integration; `None` is custom.
    Partner(Option<String>),
    /// Begins a custom profile of that name.
    Custom(String),
    /// The same as typing the text.
    Text(String),
    /// Takes a macro style.
    Style(MacroStyle),
    /// Takes a click parameter.
    Click(String),
    /// Removes a postback, custom field or registration link.
    Remove(ItemId),
    /// Removes a parameter by its key.
    RemoveParam(ItemId, String),
    /// Whether a postback carries a custom field, turned over.
    Tick(ItemId, ItemId),
    /// Copies a link.
    Copy(ItemId),
    /// Mends what the finding at that place says.
    Mend(usize),
    /// Loads the profile as it is on disk.
    Reload,
    /// Writes over what another program changed.
    KeepMine,
    /// Say what differs between the two, and what both began from.
    SeeDifference,
}

/// One numbered answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its words.
    pub say: Say,
    /// What stands below it, a line each: a link, as a rule.
    pub below: Vec<Say>,
    /// The element whose link that is.
    pub link: Option<ItemId>,
    /// What it does.
    pub deed: Deed,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is told first.
    pub told: Vec<Say>,
    /// The numbered answers.
    pub choices: Vec<Choice>,
    /// What is asked.
    pub ask: Say,
    /// What Enter alone does.
    pub enter: Option<(Say, Deed)>,
    /// True where any text is an answer.
    pub takes_text: bool,
}

impl Question {
    /// A question without answers yet.
    pub fn new(ask: Say) -> Self {
        Question { told: Vec::new(), choices: Vec::new(), ask, enter: None, takes_text: false }
    }

    /// Tells something first.
    pub fn tell(mut self, say: impl IntoIterator<Item = Say>) -> Self {
        self.told.extend(say);
        self
    }

    /// Adds a numbered answer.
    pub fn choice(self, say: Say, deed: Deed) -> Self {
        self.choices([(say, deed)])
    }

    /// Adds numbered answers.
    pub fn choices(mut self, choices: impl IntoIterator<Item = (Say, Deed)>) -> Self {
        self.choices.extend(choices.into_iter().map(|(say, deed)| Choice { say, below: Vec::new(), link: None, deed }));
        self
    }

    /// Says what Enter alone does.
    pub fn enter(mut self, say: Say, deed: Deed) -> Self {
        self.enter = Some((say, deed));
        self
    }

    /// Takes any text.
    pub fn text(mut self) -> Self {
        self.takes_text = true;
        self
    }
}

/// Text that is the same in every language.
pub fn plain(text: impl Into<String>) -> Say {
    Say::new("text").with("text", text.into())
}

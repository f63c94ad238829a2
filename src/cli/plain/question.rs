//! A question: what is told first, what is asked, and what each answer does. It is data; the pages make it, the answers read it.

use std::path::PathBuf;

use crate::model::acts::{Act, Ask, Exchange, Kind, Many, New, OwnValue, Read};
use crate::model::at::At;
use crate::model::clipboard::Preference;
use crate::model::earlier::Earlier;
use crate::model::own_integration::Draft;
use crate::model::profile::{ItemId, Profile};
use crate::model::tracker_half::ToDo;
use crate::wizard::message::Rescued;
use crate::words::Say;

/// Where one stands. Whatever is in the profile has its one address.
#[derive(Clone, Debug, PartialEq)]
pub enum Stop {
    /// Which profile.
    Profiles,
    /// Which partner; the text narrows the list, an empty one shows all.
    Partner(Option<String>),
    /// A partner that is not ready.
    Soon(String),
    /// A list of siblings, by what is added to it.
    List(New),
    /// A new sibling.
    New(New),
    /// Something in the profile: a text, an element, a choice; the profile itself is its summary.
    At(At),
    /// What the partner's words behind a postback's status macro become.
    Words(ItemId),
    /// Profiles and links that are looked for.
    Found(String),
    /// The profile's earlier states.
    History,
    /// What the checks say.
    Findings,
    /// What an act leaves to be decided.
    Ask(Box<Ask>),
    /// What is replaced in all profiles, and then by what.
    Replace(Option<String>),
    /// What of several a value is that is replaced: each kind, in how many profiles; the value and the one for its place.
    ReplaceAs(Vec<(Kind, usize)>, [String; 2]),
    /// What a replacement changes.
    Exchange(Vec<Exchange>),
    /// The name and base URLs of a new offer like the one in this file.
    Like(PathBuf),
    /// What is a buyer's or a creative's own in it.
    LikeValues(Box<LikePlan>),
    /// Base URLs, a line each.
    Several,
    /// The names and values of many links like this one.
    ManyValues(ItemId),
    /// The parameter that they go into.
    ManyParam(Many),
    /// Another program changed the file.
    Conflict,
    /// Edits that could not be saved before an earlier end.
    Rescued(Rescued),
    /// How links are copied.
    Clipboard,
    /// Links to be read, a line each.
    Import,
    /// What was read of pasted links, the name that it gets, and how it is taken.
    Imported(Box<Read>, Option<String>),
    /// The name that it gets.
    ImportName,
    /// A URL that somebody received.
    Compare,
    /// The name of an integration of the user's own.
    IntegrationName,
    /// The id of the integration of that name.
    IntegrationId(String),
    /// What saving it would change.
    Integration(Box<Draft>),
}

impl Stop {
    /// True where links are read in its own way.
    pub fn reads_links(&self) -> bool {
        let of_import = matches!(self, Stop::Import | Stop::Imported(..) | Stop::Compare);
        let of_many =
            matches!(self, Stop::Replace(_) | Stop::Like(_) | Stop::LikeValues(_) | Stop::Several | Stop::ManyValues(_) | Stop::ManyParam(_));
        of_import || of_many
    }
}

/// A new offer like one that is there, before it is made.
#[derive(Clone, Debug, PartialEq)]
pub struct LikePlan {
    /// The profile's file.
    pub file: PathBuf,
    /// The profile.
    pub profile: Profile,
    /// The new name.
    pub name: String,
    /// The base URLs; none keeps those that are there.
    pub urls: Vec<String>,
    /// What looks like a buyer's or a creative's own, and what stands there then.
    pub values: Vec<(OwnValue, String)>,
}

/// What an answer does.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// Goes to a stop.
    Go(Stop),
    /// Goes to a stop in the place of this one.
    Turn(Stop),
    /// Replaces a value that is of this kind by another one.
    ReplaceAs(Kind, [String; 2]),
    /// Saves what each profile becomes.
    Exchange(Vec<Exchange>),
    /// Makes a new offer.
    MakeLike(Box<LikePlan>),
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
    /// Takes a tracker.
    Tracker(String),
    /// The same as typing the text.
    Text(String),
    /// An act.
    Act(Act),
    /// Takes what was read, in the way at this place.
    Take(usize),
    /// Copies a link.
    Copy(ItemId),
    /// Copies a text, and says what it is.
    CopyText {
        /// What it is.
        what: Say,
        /// The text.
        text: String,
    },
    /// Copies another way from now on.
    Clipboard(Preference),
    /// Brings an earlier state back.
    Restore(Box<Earlier>),
    /// Ticks what is to be done in the tracker, or takes the tick away.
    Tick(Box<ToDo>),
    /// Loads the profile as it is on disk.
    Reload,
    /// Writes over what another program changed.
    KeepMine,
    /// Brings edits back that are kept in this file.
    BringBack(PathBuf),
    /// Keeps them where they are not offered again.
    PutAside(PathBuf),
    /// Says what differs between the two, and what both began from.
    SeeDifference,
    /// Writes the integration.
    SaveIntegration(Box<Draft>),
}

/// What is an answer besides numbers and words of the choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Nothing; a pasted link goes where it belongs.
    Choices,
    /// Any text.
    Text,
    /// Lines, up to an empty one.
    Lines,
}

/// One numbered answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its words.
    pub say: Say,
    /// What stands below it, a line each: a link, as a rule.
    pub below: Vec<Say>,
    /// What in the profile it stands for.
    pub at: Option<At>,
    /// What it does.
    pub deed: Deed,
}

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What is told first.
    pub told: Vec<Say>,
    /// The numbered answers.
    pub choices: Vec<Choice>,
    /// What is asked.
    pub ask: Say,
    /// What Enter alone does.
    pub enter: Option<(Say, Deed)>,
    /// What else is an answer.
    pub takes: Takes,
}

impl Question {
    /// A question without answers yet.
    pub fn new(ask: Say) -> Self {
        Question { told: Vec::new(), choices: Vec::new(), ask, enter: None, takes: Takes::Choices }
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
        self.choices.extend(choices.into_iter().map(|(say, deed)| Choice { say, below: Vec::new(), at: None, deed }));
        self
    }

    /// Adds numbered answers that stand for something in the profile.
    pub fn elements(mut self, choices: impl IntoIterator<Item = Choice>) -> Self {
        self.choices.extend(choices);
        self
    }

    /// Says what Enter alone does.
    pub fn enter(mut self, say: Say, deed: Deed) -> Self {
        self.enter = Some((say, deed));
        self
    }

    /// Takes any text.
    pub fn text(self) -> Self {
        Question { takes: Takes::Text, ..self }
    }

    /// Takes lines, up to an empty one.
    pub fn lines(self) -> Self {
        Question { takes: Takes::Lines, ..self }
    }
}

/// Text that is the same in every language.
pub fn plain(text: impl Into<String>) -> Say {
    Say::new("text").with("text", text.into())
}

//! What is known of one partner, neutral to the tracker: click parameters, macros, postbacks by role (3-files, "Integration").

mod read;
mod standing;

use toml::value::Date;

use super::grade::Grade;
use super::macros::MacroStyle;
use super::role::Role;
use crate::words::Phrase;
pub use read::style_choices;
pub use standing::grade_word;

/// One partner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Integration {
    /// Its id, a lower-case slug.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The id of the platform whose file this one completes.
    pub extends: Option<String>,
    /// Other names, for finding.
    pub aliases: Vec<String>,
    /// Hosts of the links that it gives to its partners; a `?` stands for any one letter or digit.
    pub hosts: Vec<String>,
    /// The tab it stands in.
    pub category: String,
    /// Ready or soon.
    pub status: Status,
    /// Its place among the tracker's own cards.
    pub order: Option<i64>,
    /// One line.
    pub description: Phrase,
    /// How it writes macros.
    pub macro_style: MacroStyle,
    /// The parameters in which it takes our click id; the first is the default.
    pub click_params: Vec<ClickParam>,
    /// Where the facts come from.
    pub source: String,
    /// When the partner's own cabinet or manual was looked at.
    pub verified: Option<Date>,
    /// How good that source is; `None` where the file does not say.
    pub grade: Option<Grade>,
    /// What to beware of in its cabinet.
    pub notes: Phrase,
    /// Where a postback can be set: `global`, `campaign`.
    pub levels: Vec<String>,
    /// The longest value, in characters.
    pub max_length: Option<usize>,
    /// `http` where its servers call nothing else.
    pub postback_scheme: Option<String>,
    /// How a postback is entered in its cabinet.
    pub delivery: Delivery,
    /// What its cabinet puts behind a short URL, where it does so.
    pub appends: Appends,
    /// When its events come, where that is not at once.
    pub delay: Phrase,
    /// True where its cabinet takes a link per event and status.
    pub per_status: bool,
    /// The macros it fills in.
    pub macros: Vec<KnownMacro>,
    /// One per event.
    pub postbacks: Vec<Template>,
}

/// Whether an integration can be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Its click macro and at least one event have a source.
    #[default]
    Ready,
    /// Listed only, for this reason.
    Soon(Phrase),
}

/// How the partner's cabinet takes a postback.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Delivery {
    /// One URL with everything in it.
    #[default]
    Url,
    /// A short URL, and a table of parameters that the cabinet appends itself.
    Table,
    /// A short URL, behind which the cabinet puts pairs of its own.
    Appends,
}

impl Delivery {
    /// Every way with its word in the files.
    pub const ALL: [(Delivery, &'static str); 3] = [(Delivery::Url, "url"), (Delivery::Table, "table"), (Delivery::Appends, "appends")];

    /// The word of the files.
    pub fn word(self) -> &'static str {
        Delivery::ALL.into_iter().find_map(|(way, word)| (way == self).then_some(word)).unwrap_or_default()
    }
}

/// What a cabinet puts behind a short URL.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appends {
    /// True where the URL may have a `?` of its own, and constants with it.
    pub query: bool,
    /// True where the pairs keep their names; else each can be called what the tracker calls it.
    pub fixed: bool,
    /// The pairs: name and macro.
    pub pairs: Vec<(String, String)>,
}

/// A parameter in which the partner takes our click id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClickParam {
    /// The URL parameter.
    pub param: String,
    /// The macro that brings it back, where it is not the parameter in the macro style.
    pub macro_text: Option<String>,
}

/// A macro that the partner fills in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownMacro {
    /// Its name.
    pub name: String,
    /// As it is written.
    pub text: String,
    /// What it stands for.
    pub means: Phrase,
    /// The unit of an amount.
    pub unit: Option<String>,
    /// How good its source is, where it is not the file's.
    pub grade: Option<Grade>,
    /// Where it comes from, likewise.
    pub source: String,
}

/// One postback that the partner can send.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Template {
    /// Its name.
    pub name: String,
    /// What it reports; `None` where a status macro tells.
    pub role: Option<Role>,
    /// The field of the cabinet.
    pub slot: Phrase,
    /// Macro of the player's deposit.
    pub amount: Option<String>,
    /// Macro of what the partner pays us.
    pub payout: Option<String>,
    /// Macro or constant of the currency.
    pub currency: Option<String>,
    /// The transaction's macro.
    pub transaction: Transaction,
    /// Macro of a withdrawal's state.
    pub state: Option<String>,
    /// Macro that says which event fires, where one URL serves all.
    pub status: Option<String>,
    /// The partner's words for that macro, by role.
    pub words: Vec<(Role, Vec<String>)>,
    /// Custom fields: key without the tracker's prefix, and macro.
    pub fields: Vec<(String, String)>,
    /// When this event comes, where that is not at once.
    pub delay: Phrase,
    /// How good its source is, where it is not the file's.
    pub grade: Option<Grade>,
    /// Where it comes from, likewise.
    pub source: String,
}

/// Whether the partner tells one event from another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Transaction {
    /// No source says.
    #[default]
    Unknown,
    /// The partner offers none.
    None,
    /// By this macro.
    Macro(String),
}

impl Integration {
    /// True when it can be chosen.
    pub fn is_ready(&self) -> bool {
        self.status == Status::Ready
    }

    /// The macro that brings a click parameter back.
    pub fn click_macro(&self, param: &str) -> Option<&str> {
        self.click_params.iter().find(|known| known.param == param)?.macro_text.as_deref()
    }

    /// The declared macro written like this.
    pub fn macro_of(&self, text: &str) -> Option<&KnownMacro> {
        self.macros.iter().find(|known| known.text == text)
    }

    /// False where nothing but macros reaches the tracker: the cabinet takes a URL without a query and puts its own pairs behind it.
    pub fn carries_constants(&self) -> bool {
        self.delivery != Delivery::Appends || self.appends.query
    }

    /// How good the source of a postback is.
    pub fn grade_of(&self, template: &Template) -> Option<Grade> {
        template.grade.or(self.grade)
    }

    /// Its place in a list of all: the user's own first, complete ones (a registration and a first deposit) before bare ones, and each by what it stands on.
    pub fn rank(&self) -> u8 {
        match (&self.status, self.grade) {
            (Status::Soon(_), _) => 9,
            (Status::Ready, None) => 0,
            (Status::Ready, Some(grade)) => grade.number() + if self.tells([Role::Registration, Role::FirstDeposit]) { 0 } else { 3 },
        }
    }

    /// True where it tells all these events: by a postback each, or by words of a status.
    pub fn tells<const N: usize>(&self, roles: [Role; N]) -> bool {
        let tells = |role: Role| self.postbacks.iter().any(|known| known.role == Some(role) || known.words.iter().any(|(word, _)| *word == role));
        roles.into_iter().all(tells)
    }

    /// The postback for a role.
    pub fn template(&self, role: Role) -> Option<&Template> {
        self.postbacks.iter().find(|template| template.role == Some(role))
    }
}

//! The words that are understood at every question, in English and in the language of the user.

use super::question::Stop;
use crate::model::acts::New;
use crate::model::at::At;
use crate::model::nearest::nearest;
use crate::text::Words;

/// What a word asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    Back,
    Help,
    Quit,
    Undo,
    Redo,
    Copy,
    Placed,
    Up,
    Down,
    Duplicate,
    Like,
    Many,
    Replace,
    Remove,
    Check,
    Mend,
    Find,
    History,
    Trace,
    Sheet,
    Compare,
    Import,
    Profiles,
    Partner,
    Tracker,
    Name,
    Click,
    Key,
    Postbacks,
    Words,
    Fields,
    Links,
    Summary,
    Integration,
    Language,
    Clipboard,
}

/// What stands behind a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Behind {
    /// Nothing.
    Nothing,
    /// The number of an answer.
    Number(usize),
    /// What comes next.
    Next,
    /// All there are.
    All,
    /// A URL.
    Url(String),
    /// Words of the user's.
    Text(String),
}

/// One word: in English, the message with the user's word, the message that says what it does, and its order.
type Word = (&'static str, &'static str, &'static str, Order);

/// Every word, in the order of the help.
pub const ORDERS: &[Word] = &[
    ("back", "plain-word-back", "plain-help-back", Order::Back),
    ("help", "plain-word-help", "plain-help-help", Order::Help),
    ("quit", "plain-word-quit", "plain-help-quit", Order::Quit),
    ("undo", "plain-word-undo", "plain-help-undo", Order::Undo),
    ("redo", "plain-word-redo", "plain-help-redo", Order::Redo),
    ("copy", "plain-word-copy", "plain-help-copy", Order::Copy),
    ("placed", "plain-word-placed", "plain-help-placed", Order::Placed),
    ("up", "plain-word-up", "plain-help-up", Order::Up),
    ("down", "plain-word-down", "plain-help-down", Order::Down),
    ("duplicate", "plain-word-duplicate", "plain-help-duplicate", Order::Duplicate),
    ("like", "plain-word-like", "plain-help-like", Order::Like),
    ("many", "plain-word-many", "plain-help-many", Order::Many),
    ("replace", "plain-word-replace", "plain-help-replace", Order::Replace),
    ("remove", "plain-word-remove", "plain-help-remove", Order::Remove),
    ("check", "plain-word-check", "plain-help-check", Order::Check),
    ("mend", "plain-word-mend", "plain-help-mend", Order::Mend),
    ("find", "plain-word-find", "plain-help-find", Order::Find),
    ("history", "plain-word-history", "plain-help-history", Order::History),
    ("trace", "plain-word-trace", "plain-help-trace", Order::Trace),
    ("sheet", "plain-word-sheet", "plain-help-sheet", Order::Sheet),
    ("compare", "plain-word-compare", "plain-help-compare", Order::Compare),
    ("import", "plain-word-import", "plain-help-import", Order::Import),
    ("profiles", "plain-word-profiles", "plain-help-profiles", Order::Profiles),
    ("partner", "plain-word-partner", "plain-help-partner", Order::Partner),
    ("tracker", "plain-word-tracker", "plain-help-tracker", Order::Tracker),
    ("name", "plain-word-name", "plain-help-name", Order::Name),
    ("click", "plain-word-click", "plain-help-click", Order::Click),
    ("key", "plain-word-key", "plain-help-key", Order::Key),
    ("postbacks", "plain-word-postbacks", "plain-help-postbacks", Order::Postbacks),
    ("words", "plain-word-words", "plain-help-words", Order::Words),
    ("fields", "plain-word-fields", "plain-help-fields", Order::Fields),
    ("links", "plain-word-links", "plain-help-links", Order::Links),
    ("summary", "plain-word-summary", "plain-help-summary", Order::Summary),
    ("integration", "plain-word-integration", "plain-help-integration", Order::Integration),
    ("language", "plain-word-language", "plain-help-language", Order::Language),
    ("clipboard", "plain-word-clipboard", "plain-help-clipboard", Order::Clipboard),
];

/// Keys of the screen that the acts name in what they say; they are understood here too.
const KEYS: [(&str, Order); 3] = [("u", Order::Undo), ("T", Order::Tracker), ("?", Order::Help)];

impl Order {
    /// The stop that the word leads to; `None` where it does something.
    pub fn stop(self) -> Option<Stop> {
        Some(match self {
            Order::Check => Stop::Findings,
            Order::Import => Stop::Import,
            Order::Compare => Stop::Compare,
            Order::Profiles => Stop::Profiles,
            Order::Partner => Stop::Partner(None),
            Order::Tracker => Stop::At(At::Tracker),
            Order::Name => Stop::At(At::Name),
            Order::Click => Stop::At(At::ClickParam),
            Order::Postbacks => Stop::List(New::Postback),
            Order::Fields => Stop::List(New::CustomField),
            Order::Links => Stop::List(New::Link),
            Order::Summary => Stop::At(At::Profile),
            Order::Integration => Stop::IntegrationName,
            Order::Clipboard => Stop::Clipboard,
            _ => return None,
        })
    }

    /// True where a profile must be open.
    pub const fn needs_profile(self) -> bool {
        !matches!(
            self,
            Order::Back
                | Order::Help
                | Order::Quit
                | Order::Language
                | Order::Clipboard
                | Order::Import
                | Order::Find
                | Order::Profiles
                | Order::Partner
                | Order::Duplicate
                | Order::Remove
                | Order::Undo
                | Order::Redo
                | Order::Like
                | Order::Replace
        )
    }

    fn takes(self, behind: &Behind) -> bool {
        match behind {
            Behind::Nothing => true,
            Behind::Number(_) => {
                matches!(self, Order::Copy | Order::Placed | Order::Up | Order::Down | Order::Duplicate | Order::Like | Order::Many | Order::Remove)
            }
            Behind::Text(_) => matches!(self, Order::Find | Order::Replace),
            Behind::Next | Behind::All => self == Order::Copy,
            Behind::Url(_) => matches!(self, Order::Compare | Order::Replace),
        }
    }
}

/// The order in a line, and what stands behind it.
pub fn read(line: &str, words: &Words) -> Option<(Order, Behind)> {
    let (first, rest) = line.split_once(char::is_whitespace).map_or((line, ""), |(first, rest)| (first, rest.trim()));
    let lower = first.to_lowercase();
    let key = KEYS.into_iter().find(|(key, _)| *key == line).map(|(_, order)| order);
    let word = || ORDERS.iter().find(|(english, spoken, ..)| *english == lower || words.get(spoken) == lower).map(|(.., order)| *order);
    let order = key.or_else(word)?;
    if order == Order::Find && !rest.is_empty() {
        return Some((order, Behind::Text(rest.to_owned())));
    }
    let behind = behind(rest, words);
    order.takes(&behind).then_some((order, behind))
}

fn behind(rest: &str, words: &Words) -> Behind {
    let lower = rest.to_lowercase();
    let is = |english: &str, spoken| lower == english || words.get(spoken).split(' ').any(|word| word == lower);
    match rest {
        "" => Behind::Nothing,
        _ if is("next", "plain-word-next") => Behind::Next,
        _ if is("all", "plain-word-all") => Behind::All,
        url if url.contains("://") && !url.contains(char::is_whitespace) => Behind::Url(url.to_owned()),
        other => other.parse().map_or_else(|_| Behind::Text(other.to_owned()), Behind::Number),
    }
}

/// The word that was meant by one that is not known.
pub fn meant(line: &str, words: &Words) -> Option<String> {
    let first = line.split_whitespace().next()?;
    let spoken: Vec<String> = ORDERS.iter().map(|(_, spoken, ..)| words.get(spoken)).collect();
    nearest(first, spoken.iter().map(String::as_str).chain(ORDERS.iter().map(|(english, ..)| *english))).map(str::to_owned)
}

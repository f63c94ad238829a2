//! The words that are understood at every question, in English and in the language of the user.

use super::question::Place;
use crate::text::Words;

/// What a word asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// Back to where one came from.
    Back,
    /// The words that are understood.
    Help,
    /// The end.
    Quit,
    /// The last edit taken back.
    Undo,
    /// A link copied, by its number.
    Copy,
    /// A place of the walk.
    Go(Place),
}

/// One word.
pub struct Word {
    english: &'static str,
    /// The message with the user's word.
    pub spoken: &'static str,
    /// The message that says what it does.
    pub help: &'static str,
    order: Order,
}

const fn word(english: &'static str, spoken: &'static str, help: &'static str, order: Order) -> Word {
    Word { english, spoken, help, order }
}

/// Every word.
pub const ORDERS: [Word; 15] = [
    word("back", "plain-word-back", "plain-help-back", Order::Back),
    word("help", "plain-word-help", "plain-help-help", Order::Help),
    word("quit", "plain-word-quit", "plain-help-quit", Order::Quit),
    word("undo", "plain-word-undo", "plain-help-undo", Order::Undo),
    word("copy", "plain-word-copy", "plain-help-copy", Order::Copy),
    word("check", "plain-word-check", "plain-help-check", Order::Go(Place::Findings)),
    word("profiles", "plain-word-profiles", "plain-help-profiles", Order::Go(Place::Profiles)),
    word("partner", "plain-word-partner", "plain-help-partner", Order::Go(Place::Partner(None))),
    word("name", "plain-word-name", "plain-help-name", Order::Go(Place::Name(false))),
    word("click", "plain-word-click", "plain-help-click", Order::Go(Place::Click)),
    word("key", "plain-word-key", "plain-help-key", Order::Go(Place::Endpoint(0))),
    word("postbacks", "plain-word-postbacks", "plain-help-postbacks", Order::Go(Place::Postbacks)),
    word("fields", "plain-word-fields", "plain-help-fields", Order::Go(Place::Fields)),
    word("links", "plain-word-links", "plain-help-links", Order::Go(Place::Links)),
    word("summary", "plain-word-summary", "plain-help-summary", Order::Go(Place::Summary)),
];

/// The order in a line, and the number behind `copy`.
pub fn read(line: &str, words: &Words) -> Option<(Order, Option<usize>)> {
    let line = line.to_lowercase();
    let (first, rest) = line.split_once(char::is_whitespace).map_or((line.as_str(), ""), |(first, rest)| (first, rest.trim()));
    let found = ORDERS.into_iter().find(|known| known.english == first || words.get(known.spoken) == first)?;
    match (&found.order, rest.parse()) {
        (_, _) if rest.is_empty() => Some((found.order, None)),
        (Order::Copy, Ok(number)) => Some((found.order, Some(number))),
        _ => None,
    }
}

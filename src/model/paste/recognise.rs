//! Recognising one pasted thing: a key, a postback link, another URL.

use super::clean::{Target, clean, clean_url};
use super::evidence::weigh;
use super::read_link::ReadPostback;
use super::unknown_postback::looks_like_postback;
use crate::model::catalog::Catalog;
use crate::model::profile::TrackerSettings;
use crate::model::signed_api::{self, SignedApi};
use crate::model::tracker::{Format, Placeholder, Tracker};
use crate::model::url_rules::is_link;

/// What a paste is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// A bare value of the tracker's endpoint, such as a postback key.
    Key {
        /// The placeholder that it is for: `key`, `domain`.
        placeholder: String,
        /// The value.
        value: String,
    },
    /// A postback link of a known tracker.
    Postback(ReadPostback),
    /// A postback link of a tracker that is not known.
    ForeignPostback(String),
    /// A link to a receiver that takes a signed POST only.
    Signed(&'static SignedApi),
    /// Another http(s) URL, cleaned.
    Url(String),
    /// Anything else.
    Other,
}

/// Recognises a paste, damage undone. `tracker` is the profile's; where a link fits several trackers, it is taken for that one's.
pub fn recognise(text: &str, catalog: &Catalog, tracker: Option<&Tracker>) -> Pasted {
    if let Some(read) = read_postback(&clean(text, Target::Postback).text, catalog, tracker) {
        return Pasted::Postback(read);
    }
    let url = clean_url(text).text;
    if let Some(signed) = signed_api::of_link(&url) {
        return Pasted::Signed(signed);
    }
    if looks_like_postback(&url, &catalog.trackers()) {
        return Pasted::ForeignPostback(url);
    }
    if is_link(&url) {
        return Pasted::Url(url);
    }
    let known = tracker.into_iter().chain(catalog.trackers().into_iter().filter(|_| tracker.is_none()));
    let placeholder = known.flat_map(|tracker| &tracker.placeholders).find(|known| is_bare_value(known, &url));
    placeholder.map_or(Pasted::Other, |known| Pasted::Key { placeholder: known.name.clone(), value: url.clone() })
}

/// A clean link as a postback link, of the tracker that it fits best.
pub fn read_postback(link: &str, catalog: &Catalog, tracker: Option<&Tracker>) -> Option<ReadPostback> {
    ReadPostback::of(link, weigh(&[link], catalog, tracker)?.tracker)
}

/// The placeholder that a bare value is for: of those that could take it, the first that has no value yet.
pub fn placeholder_for<'t>(tracker: &'t Tracker, settings: &TrackerSettings, value: &str) -> Option<&'t Placeholder> {
    let fitting = || tracker.placeholders.iter().filter(|known| is_bare_value(known, value));
    fitting().find(|known| settings.value(&known.name).is_empty()).or_else(|| fitting().next())
}

/// A UUID says what it is. A token must look like a key, not like a word, and a host like a domain.
fn is_bare_value(placeholder: &Placeholder, text: &str) -> bool {
    const SHORTEST_TOKEN: usize = 6;
    let looks_right = match placeholder.format {
        Format::Uuid => true,
        Format::Host => text.contains('.'),
        Format::Token => text.len() >= SHORTEST_TOKEN && text.bytes().any(|byte| byte.is_ascii_digit()),
    };
    looks_right && placeholder.format.accepts(text)
}

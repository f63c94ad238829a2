//! What links a pasted text holds beside other words.

use super::done::Ground;
use crate::model::import::links_in;
use crate::model::paste::{Pasted, clean_url, recognise};
use crate::model::profile::Profile;

/// The links of a text that is no link itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// None: it is a text.
    Nothing,
    /// One, as it stands there.
    One(String),
    /// Several, all of them for leads.
    Urls(Vec<String>),
    /// Several, postback links among them.
    Message,
}

/// Looks for links in a text. One that is a link or a key as a whole holds nothing else.
pub fn held(ground: &Ground<'_>, profile: &Profile, text: &str) -> Held {
    let tracker = ground.setup(profile).tracker;
    let kind = |text: &str| recognise(text, ground.catalog, tracker);
    let text = text.trim();
    // A host alone may be a link without its scheme, or just a host: whoever put it into a field knows.
    let has_words = text.contains(char::is_whitespace) || text.contains("://");
    if !has_words || kind(text) != Pasted::Other {
        return Held::Nothing;
    }
    // What looks like a link and can be none stays in its words.
    let mut links = links_in(text);
    links.retain(|link| kind(link) != Pasted::Other);
    match &links[..] {
        [] => Held::Nothing,
        [only] => Held::One(only.clone()),
        all if all.iter().all(|link| matches!(kind(link), Pasted::Url(_))) => Held::Urls(all.iter().map(|link| clean_url(link).text).collect()),
        _ => Held::Message,
    }
}

//! A URL taken apart for looking at, never for building.

use std::borrow::Cow;
use std::ops::Range;

use crate::model::url_rules::without_scheme;

/// A URL's parts, as they stand there.
pub(super) struct Url<'a> {
    /// Up to the `?`.
    pub path: &'a str,
    /// Key, value and the place of the value in the whole text.
    pub query: Vec<(&'a str, &'a str, Range<usize>)>,
    /// Behind the first `#`, where there is one.
    pub fragment: Option<&'a str>,
    /// The host in small letters, without port and `www.`.
    pub host: Cow<'a, str>,
}

impl<'a> Url<'a> {
    /// Takes a URL apart.
    pub fn of(text: &'a str) -> Self {
        let (head, fragment) = split_at_first(text, b'#');
        let (path, query) = split_at_first(head, b'?');
        let mut at = path.len() + 1;
        let mut pairs = Vec::new();
        let mut left = query;
        while let Some(text) = left {
            let (pair, rest) = split_at_first(text, b'&');
            let (key, value) = split_at_first(pair, b'=');
            let (value, end) = (value.unwrap_or_default(), at + pair.len());
            if !key.is_empty() {
                pairs.push((key, value, end - value.len()..end));
            }
            (at, left) = (end + 1, rest);
        }
        Url { path, query: pairs, fragment, host: host(path) }
    }

    /// The value of a key, the first of its name.
    pub fn value(&self, key: &str) -> Option<&'a str> {
        self.query.iter().find_map(|(known, value, _)| (*known == key).then_some(*value))
    }

    /// Where the value of a key stands.
    pub fn value_range(&self, key: &str) -> Option<Range<usize>> {
        self.query.iter().find_map(|(known, _, range)| (*known == key).then(|| range.clone()))
    }
}

/// The host of a link up to its `?`, in small letters, without port and `www.`.
fn host(path: &str) -> Cow<'_, str> {
    let (authority, _) = split_at_first(without_scheme(path).unwrap_or_default(), b'/');
    let begins = authority.bytes().rposition(|byte| byte == b'@').map_or(0, |at| at + 1);
    let (host, _) = split_at_first(&authority[begins..], b':');
    if host.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(host.strip_prefix("www.").unwrap_or(host));
    }
    let host = host.to_lowercase();
    Cow::Owned(host.strip_prefix("www.").map_or_else(|| host.clone(), str::to_owned))
}

/// What stands before and behind a sign. These texts are short and looked at often: a plain loop is done before a search has begun.
fn split_at_first(text: &str, sign: u8) -> (&str, Option<&str>) {
    let at = text.bytes().position(|byte| byte == sign);
    at.map_or((text, None), |at| (&text[..at], Some(&text[at + 1..])))
}

//! A URL taken apart for looking at, never for building.

use std::borrow::Cow;
use std::ops::Range;

/// A URL's parts, as they stand there.
pub(super) struct Url<'a> {
    /// Up to the `?`.
    pub path: &'a str,
    /// Key, value and the place of the value in the whole text.
    pub query: Vec<(&'a str, &'a str, Range<usize>)>,
    /// Behind the first `#`, where there is one.
    pub fragment: Option<&'a str>,
}

impl<'a> Url<'a> {
    /// Takes a URL apart.
    pub fn of(text: &'a str) -> Self {
        let (head, fragment) = text.split_once('#').map_or((text, None), |(head, fragment)| (head, Some(fragment)));
        let (path, query) = head.split_once('?').map_or((head, ""), |(path, query)| (path, query));
        let mut at = path.len() + 1;
        let mut pairs = Vec::new();
        for pair in query.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let end = at + pair.len();
            if !key.is_empty() {
                pairs.push((key, value, end - value.len()..end));
            }
            at = end + 1;
        }
        Url { path, query: pairs, fragment }
    }

    /// The value of a key, the first of its name.
    pub fn value(&self, key: &str) -> Option<&'a str> {
        self.query.iter().find_map(|(known, value, _)| (*known == key).then_some(*value))
    }

    /// Where the value of a key stands.
    pub fn value_range(&self, key: &str) -> Option<Range<usize>> {
        self.query.iter().find_map(|(known, _, range)| (*known == key).then(|| range.clone()))
    }

    /// The host in small letters, without port and `www.`.
    pub fn host(&self) -> Cow<'a, str> {
        let rest = crate::model::url_rules::without_scheme(self.path).unwrap_or_default();
        let authority = rest.split('/').next().unwrap_or_default();
        let host = authority.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default();
        if host.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
            return Cow::Borrowed(host.strip_prefix("www.").unwrap_or(host));
        }
        let host = host.to_lowercase();
        Cow::Owned(host.strip_prefix("www.").map_or_else(|| host.clone(), str::to_owned))
    }
}

//! Names for links that are made at once: what differs between their URLs tells them apart.

use std::collections::HashSet;

use super::hidden::without_hidden;
use super::url_rules::{query_pairs, without_scheme};

/// No name is longer.
const LONGEST: usize = 60;

/// A URL taken apart, each part as it stands there.
struct Parts<'a> {
    /// The host's labels, the last one first.
    host: Vec<&'a str>,
    path: Vec<&'a str>,
    query: Vec<(&'a str, &'a str)>,
}

impl<'a> Parts<'a> {
    fn of(url: &'a str) -> Self {
        let rest = without_scheme(url).unwrap_or(url);
        let rest = rest.split('#').next().unwrap_or_default();
        let address = rest.split('?').next().unwrap_or_default();
        let mut segments = address.split('/');
        let host = segments.next().unwrap_or_default().rsplit('.').collect();
        let path = segments.filter(|segment| !segment.is_empty()).collect();
        Parts { host, path, query: query_pairs(url).collect() }
    }

    fn value(&self, key: &str) -> &'a str {
        self.query.iter().find(|(known, _)| *known == key).map_or("", |(_, value)| value)
    }
}

/// A name for each URL out of what differs in them: a part of the path, of the host, or a parameter; of all that differs where no one part
/// tells them apart. Empty where nothing does.
pub fn names(urls: &[String]) -> Vec<String> {
    let parts: Vec<Parts> = urls.iter().map(|url| Parts::of(url)).collect();
    let columns: Vec<Vec<&str>> = columns(&parts).into_iter().filter(|column| column.iter().any(|value| *value != column[0])).collect();
    let tells_apart = |column: &&Vec<&str>| {
        let mut seen = HashSet::new();
        column.iter().all(|value| !value.is_empty() && seen.insert(*value))
    };
    let chosen = columns.iter().find(tells_apart);
    let told = |place: usize| {
        let all: Vec<String> = chosen.into_iter().chain(columns.iter().filter(|_| chosen.is_none())).map(|column| readable(column[place])).collect();
        all.iter().filter(|value| !value.is_empty()).cloned().collect::<Vec<_>>().join(" ")
    };
    (0..urls.len()).map(|place| told(place).chars().take(LONGEST).collect()).collect()
}

/// What can differ, a column each, in the order in which people look for it.
fn columns<'a>(parts: &[Parts<'a>]) -> Vec<Vec<&'a str>> {
    let longest = |of: fn(&Parts<'a>) -> usize| parts.iter().map(of).max().unwrap_or(0);
    let (segments, labels) = (longest(|one| one.path.len()), longest(|one| one.host.len()));
    let path = (0..segments).map(|place| parts.iter().map(|one| one.path.get(place).copied().unwrap_or_default()).collect());
    let host = (0..labels).rev().map(|place| parts.iter().map(|one| one.host.get(place).copied().unwrap_or_default()).collect());
    let mut known = HashSet::new();
    let keys = parts.iter().flat_map(|one| &one.query).map(|(key, _)| *key).filter(|key| known.insert(*key));
    let query = keys.map(|key| parts.iter().map(|one| one.value(key)).collect());
    path.chain(host).chain(query).collect()
}

/// A value as people read it.
fn readable(value: &str) -> String {
    without_hidden(&percent_encoding::percent_decode_str(value).decode_utf8_lossy()).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::names;

    fn named(urls: &[&str]) -> Vec<String> {
        names(&urls.iter().map(|url| (*url).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn a_link_is_called_after_what_differs() {
        assert_eq!(named(&["https://a.test/casino/br?x=1", "https://a.test/casino/mx?x=1"]), ["br", "mx"]);
        assert_eq!(named(&["https://br.a.test/?x=1", "https://mx.a.test/?x=1"]), ["br", "mx"]);
        assert_eq!(named(&["https://a.test/?x=1&geo=%D0%A0%D0%A4", "https://a.test/?geo=BR&x=1"]), ["РФ", "BR"]);
        assert_eq!(named(&["https://a.test/1/x", "https://a.test/1/y", "https://a.test/2/x"]), ["1 x", "1 y", "2 x"], "no one part tells them apart");
        assert_eq!(named(&["https://a.test/", "https://a.test/"]), ["", ""]);
        assert_eq!(named(&["https://a.test", "https://b.test"]), ["a", "b"]);
    }
}

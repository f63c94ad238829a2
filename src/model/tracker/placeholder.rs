//! What a tracker needs to know of its user: the placeholders of its endpoint and of its constant parameters, filled in and read back.

use std::collections::BTreeMap;

use super::told::Told;
use crate::model::macros::MacroStyle;
use crate::words::Phrase;

/// One placeholder of an endpoint or of a constant parameter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placeholder {
    /// Its name: `key`, `domain`, `account`.
    pub name: String,
    /// What a value looks like.
    pub format: Format,
    /// Its label.
    pub label: Phrase,
    /// Where the user finds it.
    pub place: Told,
    /// True where every partner gets a value of its own.
    pub per_partner: bool,
}

/// A parameter that every postback link of a tracker has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Constant {
    /// Its key.
    pub key: String,
    /// Its value, as a rule a placeholder.
    pub value: String,
}

/// What the value of a placeholder looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// 8-4-4-4-12 hexadecimal digits.
    #[default]
    Uuid,
    /// A host name, with a port where needed.
    Host,
    /// Letters, digits, `_` and `-`.
    Token,
}

impl Format {
    pub(super) fn parse(word: &str) -> Option<Self> {
        match word {
            "uuid" => Some(Format::Uuid),
            "host" => Some(Format::Host),
            "token" => Some(Format::Token),
            _ => None,
        }
    }

    /// True when the value has this format.
    pub fn accepts(self, value: &str) -> bool {
        match self {
            Format::Uuid => {
                let is_right = |(at, byte): (usize, u8)| if matches!(at, 8 | 13 | 18 | 23) { byte == b'-' } else { byte.is_ascii_hexdigit() };
                value.len() == 36 && value.bytes().enumerate().all(is_right)
            }
            Format::Host => {
                let (host, port) = value.split_once(':').map_or((value, None), |(host, port)| (host, Some(port)));
                let labels_hold =
                    host.split('.').all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_'));
                labels_hold && port.is_none_or(|port| port.parse::<u16>().is_ok())
            }
            Format::Token => !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')),
        }
    }
}

impl Constant {
    /// True where the value says who the user is.
    pub fn is_personal(&self) -> bool {
        !names_in(&self.value).is_empty()
    }
}

/// The names of the placeholders in a text, in their order.
pub(super) fn names_in(text: &str) -> Vec<&str> {
    MacroStyle::Brace.find(text).into_iter().map(|range| &text[range.start + 1..range.end - 1]).collect()
}

/// A text with its placeholders filled in; what has no value stays as it is.
pub fn filled(text: &str, values: &BTreeMap<String, String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for range in MacroStyle::Brace.find(text) {
        let value = values.get(&text[range.start + 1..range.end - 1]).map(|value| value.trim()).filter(|value| !value.is_empty());
        out.push_str(&text[at..range.start]);
        out.push_str(value.unwrap_or(&text[range.clone()]));
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}

/// What stands in the placeholders of `pattern` where `text` is that pattern filled in; no value is empty. The head of the pattern may be
/// in any case of letters, as hosts are.
pub fn values_in(pattern: &str, text: &str) -> Option<BTreeMap<String, String>> {
    // Most links are to somewhere else.
    without_prefix(text, &pattern[..pattern.find('{').unwrap_or(pattern.len())])?;
    let mut values = BTreeMap::new();
    let mut ranges = MacroStyle::Brace.find(pattern).into_iter().peekable();
    let mut rest = without_prefix(text, &pattern[..ranges.peek().map_or(pattern.len(), |range| range.start)])?;
    while let Some(range) = ranges.next() {
        let name = &pattern[range.start + 1..range.end - 1];
        let behind = &pattern[range.end..ranges.peek().map_or(pattern.len(), |next| next.start)];
        let end = if behind.is_empty() { rest.len() } else { rest.find(behind)? };
        let value = &rest[..end];
        if value.is_empty() || values.insert(name.to_owned(), value.to_owned()).is_some_and(|earlier| earlier != value) {
            return None;
        }
        rest = &rest[end + behind.len()..];
    }
    rest.is_empty().then_some(values)
}

fn without_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
}

//! A link as parts, and the one place that encodes and joins them (2-links, "Values").

use std::fmt;

use super::macros::MacroStyle;

/// One piece of a link: text as it stands there (already encoded), or a macro that a network will replace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text, encoded.
    Text(String),
    /// A macro, verbatim.
    Macro(String),
}

impl Part {
    /// What stands in the link.
    pub fn as_str(&self) -> &str {
        match self {
            Part::Text(text) | Part::Macro(text) => text,
        }
    }
}

/// A finished link, as parts. `Display` gives what is copied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link(pub Vec<Part>);

impl Link {
    /// `base?key=value&key=value`; the values' macros of `style` stay verbatim.
    pub fn join<'p>(base: &str, pairs: impl Iterator<Item = (&'p str, &'p str)>, style: MacroStyle) -> Self {
        let mut parts = Vec::with_capacity(3 * pairs.size_hint().0 + 1);
        parts.push(Part::Text(base.to_owned()));
        for (index, (key, value)) in pairs.enumerate() {
            let mut head = String::with_capacity(key.len() + 2);
            head.push(if index == 0 { '?' } else { '&' });
            encode(key, true, &mut head);
            head.push('=');
            parts.push(Part::Text(head));
            push_value(value, Some(style), &mut parts);
        }
        Link(parts)
    }

    /// What is copied, as `Display` gives it, put together in one go.
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(self.0.iter().map(|part| part.as_str().len()).sum());
        self.0.iter().for_each(|part| text.push_str(part.as_str()));
        text
    }
}

impl fmt::Display for Link {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|part| out.write_str(part.as_str()))
    }
}

/// A value as it stands in a link. With a style made of encoded characters its macros are found first and stay verbatim; macros of the
/// other styles need no care, but are told apart all the same.
pub fn encode_value(value: &str, style: Option<MacroStyle>) -> Vec<Part> {
    let mut parts = Vec::new();
    push_value(value, style, &mut parts);
    parts
}

fn push_value(value: &str, style: Option<MacroStyle>, parts: &mut Vec<Part>) {
    let mut at = 0;
    for range in style.map_or_else(Vec::new, |style| style.find(value)) {
        push_text(parts, &value[at..range.start]);
        parts.push(Part::Macro(value[range.clone()].to_owned()));
        at = range.end;
    }
    push_text(parts, &value[at..]);
}

fn push_text(parts: &mut Vec<Part>, text: &str) {
    if !text.is_empty() {
        let mut encoded = String::with_capacity(text.len());
        encode(text, false, &mut encoded);
        parts.push(Part::Text(encoded));
    }
}

/// A key as it stands in a link: as a value, and `=` encoded too.
pub fn encode_key(key: &str) -> String {
    let mut encoded = String::with_capacity(key.len());
    encode(key, true, &mut encoded);
    encoded
}

fn encode(text: &str, is_key: bool, out: &mut String) {
    let bytes = text.as_bytes();
    for (index, &byte) in bytes.iter().enumerate() {
        let stays = match byte {
            b'%' => is_escape(&bytes[index..]),
            b'=' => !is_key,
            b' ' | b'"' | b'#' | b'&' | b'\'' | b'+' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'|' => false,
            _ => byte.is_ascii() && !byte.is_ascii_control(),
        };
        if stays {
            out.push(char::from(byte));
        } else {
            out.push_str(percent_encoding::percent_encode_byte(byte));
        }
    }
}

/// True when the bytes begin with a valid `%XX`.
fn is_escape(bytes: &[u8]) -> bool {
    matches!(bytes, [b'%', high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}

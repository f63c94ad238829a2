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

/// One `key=value` of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The key, encoded.
    pub key: String,
    /// The value's parts.
    pub value: Vec<Part>,
}

impl Pair {
    /// Encodes a key and a value; the value's macros of `style` stay verbatim.
    pub fn new(key: &str, value: &str, style: Option<MacroStyle>) -> Self {
        Pair { key: encode_key(key), value: encode_value(value, style) }
    }

    fn append_to(&self, parts: &mut Vec<Part>) {
        parts.push(Part::Text(format!("{}=", self.key)));
        parts.extend(self.value.iter().cloned());
    }
}

/// A finished link, as parts. `Display` gives what is copied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link(pub Vec<Part>);

impl Link {
    /// `base?key=value&key=value`.
    pub fn join(base: &str, pairs: &[Pair]) -> Self {
        let mut parts = vec![Part::Text(base.to_owned())];
        for (index, pair) in pairs.iter().enumerate() {
            parts.push(Part::Text(if index == 0 { "?" } else { "&" }.to_owned()));
            pair.append_to(&mut parts);
        }
        Link(parts)
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
    let mut at = 0;
    for range in style.map_or_else(Vec::new, |style| style.find(value)) {
        push_text(&mut parts, &value[at..range.start]);
        parts.push(Part::Macro(value[range.clone()].to_owned()));
        at = range.end;
    }
    push_text(&mut parts, &value[at..]);
    parts
}

fn push_text(parts: &mut Vec<Part>, text: &str) {
    if !text.is_empty() {
        parts.push(Part::Text(encode(text, false)));
    }
}

/// A key as it stands in a link: as a value, and `=` encoded too.
pub fn encode_key(key: &str) -> String {
    encode(key, true)
}

fn encode(text: &str, is_key: bool) -> String {
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(text.len());
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
    out
}

/// True when the bytes begin with a valid `%XX`.
fn is_escape(bytes: &[u8]) -> bool {
    matches!(bytes, [b'%', high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}

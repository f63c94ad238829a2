//! A text without the damage that it took on its way into the file.

use crate::model::at::At;
use std::ops::Range;

use super::lookalike;
use crate::model::hidden::{hidden_in, hidden_in_link, without_hidden, without_hidden_in_link};
use crate::model::macros::is_name;
use crate::model::paste::clean::{Target, clean};
use crate::model::paste::{Damage, Undone};

/// Mending one kind of damage may uncover another, but not for ever.
const ROUNDS: usize = 4;

/// What a text is, as far as damage goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Nature {
    /// For people, or the name of something in this program: anything visible goes.
    Name,
    /// A value of the endpoint; blanks around it are passed over.
    Value,
    /// A key, an event or a macro: no word in it may mix scripts.
    Word,
    /// A constant, macros or both: mixed scripts are a slip inside a macro only.
    Mixed,
    /// A URL; blanks around it are passed over.
    Url,
}

impl Nature {
    /// What the text at an address is.
    pub fn of(at: &At) -> Self {
        match at {
            At::Integration | At::Tracker | At::Placeholder(_) => Nature::Value,
            At::ClickParam | At::ClickMacro | At::Event(_) | At::ParamKey(..) | At::FieldKey(_) | At::FieldMacro(_) => Nature::Word,
            At::ParamValue(..) => Nature::Mixed,
            At::BaseUrl(_) => Nature::Url,
            // Texts for people; and no text stands at an element.
            _ => Nature::Name,
        }
    }

    /// A glance that spares a sound text the whole examination.
    pub fn is_suspicious(self, text: &str) -> bool {
        let of_markup = |byte: u8| matches!(byte, b'&' | b'#' | b'\\' | b'%' | b'"' | b'\'' | b'<' | b'>' | b'`' | b' ');
        text.bytes().any(|byte| !byte.is_ascii() || byte.is_ascii_control() || self != Nature::Name && of_markup(byte))
    }

    /// The hidden characters of the text: a name keeps those that an emoji or a script needs.
    pub fn hidden_in(self, text: &str) -> Vec<char> {
        if self == Nature::Name {
            hidden_in(text).map(|(_, hidden)| hidden).collect()
        } else {
            hidden_in_link(text).map(|(_, hidden)| hidden).collect()
        }
    }

    /// The text without its damage, and what was undone.
    pub fn mend(self, raw: &str) -> (String, Vec<Undone>) {
        let mut undone = Vec::new();
        let target = match self {
            Nature::Name => return (without_hidden(raw), undone),
            Nature::Value => return (without_hidden_in_link(raw), undone),
            Nature::Word | Nature::Mixed => Target::Param,
            Nature::Url => Target::Url,
        };
        // The line breaks of a URL are joined by the cleaning.
        let mut text = if self == Nature::Url { raw.to_owned() } else { without_hidden_in_link(raw) };
        for _ in 0..ROUNDS {
            let before = text.clone();
            let cleaned = clean(&text, target);
            undone.extend(cleaned.undone.into_iter().filter(|one| self != Nature::Url || one.kind != Damage::Blank));
            text = without_hidden_in_link(&cleaned.text);
            if let Some((closed, from)) = closed_up(&text) {
                undone.push(Undone { kind: Damage::Blank, count: 1, from, to: String::new() });
                text = closed;
            }
            text = self.latinised(&text).unwrap_or(text);
            if text == before {
                break;
            }
        }
        (text, undone)
    }

    /// The first Cyrillic letter that is a slip.
    pub fn lookalike(self, text: &str) -> Option<char> {
        if text.is_ascii() { None } else { self.latin_parts(text).into_iter().find_map(|part| lookalike::first(&text[part])) }
    }

    fn latinised(self, text: &str) -> Option<String> {
        if text.is_ascii() {
            return None;
        }
        let mut out = text.to_owned();
        for part in self.latin_parts(text).into_iter().rev() {
            if let Some(latin) = lookalike::latinised(&text[part.clone()]) {
                out.replace_range(part, &latin);
            }
        }
        (out != text).then_some(out)
    }

    /// The parts of a text in which a Cyrillic letter is a slip; they do not overlap.
    fn latin_parts(self, text: &str) -> Vec<Range<usize>> {
        let mut parts = match self {
            Nature::Name | Nature::Value => Vec::new(),
            Nature::Word => std::iter::once(0..text.len()).collect(),
            Nature::Mixed => macro_names(text),
            Nature::Url => [macro_names(text), query_keys(text)].concat(),
        };
        parts.sort_by_key(|part| part.start);
        parts.dedup_by(|next, earlier| next.start < earlier.end);
        parts
    }
}

/// Blanks inside a macro's braces: `{ user_id }`. The text without them, and the first such macro as it stood there.
fn closed_up(text: &str) -> Option<(String, String)> {
    let (mut out, mut at, mut first) = (String::new(), 0, None);
    while let Some(start) = text[at..].find('{').map(|offset| at + offset) {
        let name_at = text.len() - text[start..].trim_start_matches('{').len();
        let Some(end) = text[name_at..].find('}').map(|offset| name_at + offset) else { break };
        let (name, behind) = (&text[name_at..end], text.len() - text[end..].trim_start_matches('}').len());
        let (opening, closing) = (&text[at..name_at], &text[end..behind]);
        if name.trim() != name && is_name(name.trim()) {
            out.extend([opening, name.trim(), closing]);
            first.get_or_insert_with(|| text[start..behind].to_owned());
        } else {
            out.extend([opening, name, closing]);
        }
        at = behind;
    }
    out.push_str(&text[at..]);
    first.map(|first| (out, first))
}

/// The names between the delimiters of macros, whatever letters they have.
fn macro_names(text: &str) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    for (at, open) in text.char_indices() {
        let close = match open {
            '{' => '}',
            '[' => ']',
            '<' => '>',
            '#' | '%' => open,
            _ => continue,
        };
        let rest = &text[at + 1..];
        let length = rest.find(|inside: char| !(inside.is_alphanumeric() || matches!(inside, '_' | '.' | '-' | ':'))).unwrap_or(rest.len());
        // A name of no letters has none that could be a slip.
        if rest[length..].starts_with(close) {
            names.push(at + 1..at + 1 + length);
        }
    }
    names
}

/// The keys of a URL's query.
fn query_keys(text: &str) -> Vec<Range<usize>> {
    let end = text.find('#').unwrap_or(text.len());
    let Some(mut at) = text[..end].find('?').map(|mark| mark + 1) else { return Vec::new() };
    let mut keys = Vec::new();
    for pair in text[at..end].split('&') {
        keys.push(at..at + pair.find('=').unwrap_or(pair.len()));
        at += pair.len() + 1;
    }
    keys
}

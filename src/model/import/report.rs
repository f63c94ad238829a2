//! What an import has to tell, by line.

use crate::model::hidden::marked;
use crate::model::profile::{ItemId, Param, Postback};
use crate::words::Say;

/// How much a line of the report matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineKind {
    /// Something to look at: what was pasted is contradictory, incomplete or broken.
    Attention,
    /// Worth knowing: what a tracker makes of a link, or does not know.
    Note,
    /// What was changed in a link so that it says what was meant.
    Change,
    /// A link that stood there before.
    Repeat,
    /// Text without a link.
    NoLink,
}

/// Something to tell about a line of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub line: usize,
    /// How much it matters.
    pub kind: LineKind,
    /// What is to be said.
    pub say: Say,
    /// The last word of a line without a link: it may be a bare key.
    pub(super) value: Option<String>,
}

impl Line {
    pub(super) fn of(line: usize, kind: LineKind, say: Say) -> Self {
        Line { line, kind, say, value: None }
    }

    /// A line without a link, and why it has none.
    pub(super) fn no_link(line: usize, text: &str) -> Self {
        let word = text.rsplit([' ', '\t', ':', '=']).next().unwrap_or_default().trim_matches(['"', '\'', '`', '.', ',', '<', '>']);
        let id = if looks_like_url(text) { "import-no-scheme" } else { "import-no-link" };
        let kind = if id == "import-no-scheme" { LineKind::Attention } else { LineKind::NoLink };
        Line { value: Some(word.to_owned()), ..Line::of(line, kind, Say::new(id).with("text", shortened(text))) }
    }
}

/// True for `host.tld/…?…` without a scheme.
fn looks_like_url(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        let host = word.split(['/', '?']).next().unwrap_or_default();
        let is_host = host.contains('.') && host.split('.').all(|label| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-'));
        is_host && word[host.len()..].contains('=')
    })
}

/// As much of a text as a report's line can hold, hidden characters marked.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    let text = marked(text);
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// A raw event, and what would finish it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The line of its link.
    pub line: usize,
    /// The postback.
    pub postback: ItemId,
    /// The finished event.
    pub event: String,
    /// Parameters to add.
    pub params: Vec<Param>,
    /// The offer in words.
    pub say: Say,
}

impl Offer {
    pub(super) fn new(line: usize, postback: &Postback, event: String, params: Vec<Param>) -> Self {
        let list: Vec<String> = params.iter().map(|param| format!("{}={}", param.key, param.value)).collect();
        let id = if list.is_empty() { "import-offer-event" } else { "import-offer-event-params" };
        let say = Say::new(id).with("name", postback.name.as_str()).with("raw", postback.event.as_str()).with("event", event.as_str());
        Offer { line, postback: postback.id, say: say.with("params", list.join("&")), event, params }
    }
}

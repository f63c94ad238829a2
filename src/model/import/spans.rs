//! The links of one line: bare, in quotes or brackets, in Markdown, without their scheme, percent-encoded as a whole.

use super::naming::{name_in, naming};
use crate::model::macros::is_name;
use crate::model::paste::clean::without_sentence;
use crate::model::paste::encoded::has_encoded_scheme;
use crate::model::paste::entities::is_eaten;
use crate::model::paste::lines::goes_on;

/// Signs that no link holds: blanks and quotes of any language apart from what is in macros.
const ENDS: &str = "\"`|<>«»“”„‟‘’‚‛‹›「」";

/// One link of a line.
pub struct Span {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// The link.
    pub text: String,
    /// The text of a Markdown link that is a name, not a link.
    pub label: Option<String>,
    /// False where `https://` was put before it.
    pub has_scheme: bool,
}

/// The links of a line.
pub fn spans(line: &str) -> Vec<Span> {
    let closing = closing_brackets(line);
    let mut spans: Vec<Span> = Vec::new();
    let mut at = 0;
    while let Some(character) = line[at..].chars().next() {
        let is_image = line[..at].ends_with('!');
        let markdown = if character == '[' && !is_image { markdown_link(line, at, &closing) } else { None };
        let bare = || begins_bare(line, at).then(|| bare_link(line, at));
        match markdown.or_else(bare).or_else(|| without_scheme(line, at)) {
            Some(span) => {
                at = span.end;
                spans.push(span);
            }
            None => at += character.len_utf8(),
        }
    }
    spans
}

/// For each opening bracket or parenthesis the place of its partner; escaped ones do not count.
fn closing_brackets(line: &str) -> Vec<(usize, usize)> {
    let (mut open, mut pairs) = (Vec::new(), Vec::new());
    let mut escaped = false;
    for (at, character) in line.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' | '(' => open.push((character, at)),
            ']' | ')' => {
                let partner = if character == ']' { '[' } else { '(' };
                if let Some(found) = open.iter().rposition(|(known, _)| *known == partner) {
                    pairs.push((open[found].1, at));
                    open.truncate(found);
                }
            }
            _ => {}
        }
    }
    pairs.sort_unstable();
    pairs
}

/// `[text](url)`: the text if it is a link, then joined with the texts of links that go on with it; else the URL.
fn markdown_link(line: &str, at: usize, closing: &[(usize, usize)]) -> Option<Span> {
    let (text, url, mut end) = markdown_parts(line, at, closing)?;
    if !begins_link(text) {
        let target = url.split_whitespace().next().filter(|target| begins_link(target))?;
        let label = name_in(&format!("{text}:"));
        return Some(Span { start: at, end, text: target.to_owned(), label, has_scheme: true });
    }
    let mut joined = String::from(text.trim());
    while let Some((next, _, next_end)) = line[end..].starts_with('[').then(|| markdown_parts(line, end, closing)).flatten() {
        if !goes_on(&joined, next) {
            break;
        }
        joined.push_str(next);
        end = next_end;
    }
    Some(Span { start: at, end, text: joined, label: None, has_scheme: true })
}

/// Text, URL and end of the Markdown link that begins at `at`.
fn markdown_parts<'a>(line: &'a str, at: usize, closing: &[(usize, usize)]) -> Option<(&'a str, &'a str, usize)> {
    let partner = |at: usize| closing.binary_search_by_key(&at, |(open, _)| *open).ok().map(|found| closing[found].1);
    let text_end = partner(at)?;
    let url_start = text_end + 1;
    let url_end = line[url_start..].starts_with('(').then(|| partner(url_start)).flatten()?;
    Some((&line[at + 1..text_end], &line[url_start + 1..url_end], url_end + 1))
}

fn begins_link(text: &str) -> bool {
    is_scheme(text, text.len() - text.trim_start_matches(|c: char| c.is_whitespace() || c == '<').len())
}

/// True where a link begins that may be percent-encoded as a whole.
fn begins_bare(line: &str, at: usize) -> bool {
    is_scheme(line, at) || is_word_start(line, at) && has_encoded_scheme(&line[at..])
}

/// True where no word goes on.
fn is_word_start(line: &str, at: usize) -> bool {
    line[..at].chars().next_back().is_none_or(|before| !(before.is_alphanumeric() || "_-.@/%&=?#\\".contains(before)))
}

/// A host with a path or query that has lost its scheme: `t.me/Bot?start=x`. Without a query it must stand alone on its line.
fn without_scheme(line: &str, at: usize) -> Option<Span> {
    if !is_word_start(line, at) || !is_bare_host(&line[at..]) {
        return None;
    }
    let span = bare_link(line, at);
    let has_query = span.text.split_once('?').is_some_and(|(_, query)| query.contains('='));
    let is_alone = || !line[span.end..].contains(char::is_alphanumeric) && naming(&line[..at]).is_some() || line.len() == span.text.len();
    let has_more = span.text.find(['/', '?']).is_some_and(|sign| span.text.len() > sign + 1);
    (has_more && (has_query || is_alone())).then(|| Span { text: format!("https://{}", span.text), has_scheme: false, ..span })
}

/// True for a text that begins with a host and `/` or `?`.
pub fn is_bare_host(text: &str) -> bool {
    const FILES: [&str; 16] = ["php", "html", "htm", "asp", "aspx", "jsp", "js", "css", "json", "toml", "txt", "md", "png", "jpg", "svg", "pdf"];
    let length = text.bytes().take_while(|&byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_')).count();
    let (host, rest) = text.split_at(length);
    let rest = match rest.strip_prefix(':') {
        Some(port) => port.trim_start_matches(|digit: char| digit.is_ascii_digit()),
        None => rest,
    };
    let mut labels = host.split('.');
    let top = labels.next_back().unwrap_or_default();
    let is_top = top.len() >= 2 && top.bytes().all(|byte| byte.is_ascii_alphabetic()) && !FILES.contains(&top.to_ascii_lowercase().as_str());
    is_top && host.contains('.') && labels.all(|label| !label.is_empty() && !label.starts_with('-')) && rest.starts_with(['/', '?'])
}

/// True where `http://` or `https://` begins, a backslash of Markdown or JSON before its signs or not.
pub fn is_scheme(line: &str, at: usize) -> bool {
    let bytes = line.as_bytes();
    let Some(head) = bytes.get(at..at + 4) else { return false };
    if !head.eq_ignore_ascii_case(b"http") || at.checked_sub(1).is_some_and(|before| bytes[before].is_ascii_alphanumeric()) {
        return false;
    }
    let rest = &bytes[at + 4..];
    let mut rest = rest.strip_prefix(b"s").or(rest.strip_prefix(b"S")).unwrap_or(rest);
    for sign in [b":", b"/", b"/"] {
        rest = rest.strip_prefix(b"\\").unwrap_or(rest);
        match rest.strip_prefix(sign) {
            Some(behind) => rest = behind,
            None => return false,
        }
    }
    true
}

fn bare_link(line: &str, start: usize) -> Span {
    let is_quoted = line[..start].ends_with('\'');
    let mut depths = (0_i32, 0_i32);
    let mut at = start;
    while let Some(character) = line[at..].chars().next() {
        let rest = &line[at..];
        if let Some(length) = angle_macro(rest, line[..at].ends_with('=')) {
            at += length;
            continue;
        }
        match character {
            '(' => depths.0 += 1,
            '[' => depths.1 += 1,
            ')' => depths.0 -= 1,
            ']' => depths.1 -= 1,
            _ => {}
        }
        let is_sign = character.is_whitespace() || ENDS.contains(character) || (character == '\'' && is_quoted) || depths.0 < 0 || depths.1 < 0;
        // What a browser made of `&ltv=` is the link's own.
        let goes_on = line[start..at].contains('?') && is_eaten(rest);
        if (is_sign || ends_markup(rest)) && !goes_on {
            break;
        }
        at += character.len_utf8();
    }
    // A sentence goes on behind a link, a link does not end so.
    let text = without_sentence(&line[start..at]);
    Span { start, end: start + text.len(), text: text.to_owned(), label: None, has_scheme: true }
}

/// True for Markdown's and HTML's own signs, which end a link.
fn ends_markup(rest: &str) -> bool {
    const SIGNS: [&str; 10] = ["**", "&quot;", "&lt;", "&gt;", "&#34;", "&#39;", "&nbsp;", "&#x20;", "&#32;", "&#160;"];
    SIGNS.iter().any(|sign| rest.starts_with(sign))
}

/// The length of a macro `<x>` at the head of a text, its brackets spelled as entities or not. An HTML tag is none, unless it begins a value.
fn angle_macro(rest: &str, begins_value: bool) -> Option<usize> {
    const TAGS: [&str; 18] = ["a", "b", "i", "u", "p", "br", "em", "li", "ul", "ol", "td", "tr", "th", "div", "span", "code", "strong", "blockquote"];
    [("<", ">"), ("&lt;", "&gt;")].into_iter().find_map(|(open, close)| {
        let inside = rest.strip_prefix(open)?;
        // A macro's name is short; what is longer is something else.
        let name = &inside[..inside.bytes().take(64).position(|byte| close.as_bytes().first() == Some(&byte))?];
        let is_tag = !begins_value && TAGS.contains(&name.to_ascii_lowercase().as_str());
        (is_name(name) && !is_tag && inside[name.len()..].starts_with(close)).then_some(open.len() + name.len() + close.len())
    })
}

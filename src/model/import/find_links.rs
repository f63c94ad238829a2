//! Links anywhere in a text: bare, in quotes or brackets, in Markdown, over several lines; with the name that stands before them.

use crate::model::label::role_of_bare_label;
use crate::model::macros::is_name;
use crate::model::paste::clean_param;
use crate::model::paste::lines::{goes_on, join_broken};

/// A link as it stands in the text, damage and all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundLink {
    /// Its line, from 1.
    pub line: usize,
    /// The name before it.
    pub name: Option<String>,
    /// The link.
    pub text: String,
}

/// A text gone through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan {
    /// The links.
    pub links: Vec<FoundLink>,
    /// Lines without a link, with their numbers.
    pub others: Vec<(usize, String)>,
}

/// One link of a line.
struct Span {
    start: usize,
    end: usize,
    text: String,
    /// The text of a Markdown link that is a name, not a link.
    label: Option<String>,
}

/// Finds the links of a text.
pub fn scan(text: &str) -> Scan {
    let ends_in_link = |line: &str| line.rsplit(char::is_whitespace).next().is_some_and(|tail| (0..tail.len()).any(|at| is_scheme(tail, at)));
    let mut scan = Scan::default();
    let mut label: Option<(usize, String)> = None;
    for line in join_broken(text, ends_in_link) {
        let spans = spans(&line.text);
        // Only a label on the very line before names a link; an empty line ends it.
        let before = label.take();
        if spans.is_empty() {
            let has_words = line.text.chars().any(char::is_alphanumeric);
            // A word that can be nothing but a postback's name may have an empty line below it.
            if let Some((number, text)) = before {
                if !has_words && label_in(&text).is_some() {
                    label = Some((number, text));
                    continue;
                }
                scan.others.push((number, text));
            }
            match naming(&line.text) {
                Some(_) => label = Some((line.number, line.text)),
                None if has_words => scan.others.push((line.number, line.text)),
                None => {}
            }
            continue;
        }
        let mut at = 0;
        let mut from_above = before.clone().and_then(|(_, text)| naming(&text));
        let behind = spans.last().filter(|_| spans.len() == 1).and_then(|only| label_in(&line.text[only.end..]));
        for span in spans {
            let own = naming(&line.text[at..span.start]).or(span.label).or(behind.clone());
            let above = from_above.take().filter(|_| at == 0 && !line.text[..span.start].chars().any(char::is_alphanumeric));
            if own.is_some() || above.is_none() {
                scan.others.extend(before.clone().filter(|_| at == 0));
            }
            scan.links.push(FoundLink { line: line.number, name: own.or(above), text: span.text });
            at = span.end;
        }
    }
    scan.others.extend(label);
    scan
}

/// What names a link: a name with a colon, or a word that can be nothing but a postback's name.
fn naming(text: &str) -> Option<String> {
    name_in(text).or_else(|| label_in(text))
}

/// The label in `- рег →` or `| Redep |`; `None` for what may be any word.
fn label_in(text: &str) -> Option<String> {
    let is_edge = |edge: char| !edge.is_alphanumeric();
    let text = text.trim_start_matches(is_edge);
    let text = text.trim_end_matches(|edge: char| is_edge(edge) && !(edge == ')' && text.contains('(')));
    let name = without_number(text);
    role_of_bare_label(name).map(|_| name.to_owned())
}

/// The name in `1) **Registration**:`; `None` where there is no colon, or a whole sentence before it.
fn name_in(text: &str) -> Option<String> {
    const LONGEST: usize = 60;
    const MARKUP: [char; 11] = ['*', '#', '•', '–', '—', '-', ',', ';', '|', '`', '"'];
    let text = clean_param(text).text;
    let text = text.trim_end_matches(|end: char| end.is_whitespace() || MARKUP.contains(&end) || "(<[«“'".contains(end));
    let text = text.strip_suffix([':', '：'])?;
    let text = text.trim_matches(|end: char| end.is_whitespace() || MARKUP.contains(&end));
    let name = without_number(text);
    (!name.is_empty() && name.chars().count() <= LONGEST).then(|| name.to_owned())
}

/// The text behind `1) ` or `1. `.
fn without_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|digit: char| digit.is_ascii_digit());
    if rest.len() == text.len() {
        return text;
    }
    rest.strip_prefix([')', '.']).filter(|rest| rest.starts_with(' ')).map_or(text, str::trim_start)
}

fn spans(line: &str) -> Vec<Span> {
    let closing = closing_brackets(line);
    let mut spans: Vec<Span> = Vec::new();
    let mut at = 0;
    while let Some(character) = line[at..].chars().next() {
        let is_image = line[..at].ends_with('!');
        let markdown = if character == '[' && !is_image { markdown_link(line, at, &closing) } else { None };
        let bare = || is_scheme(line, at).then(|| bare_link(line, at));
        match markdown.or_else(bare) {
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
        return Some(Span { start: at, end, text: target.to_owned(), label });
    }
    let mut joined = String::from(text.trim());
    while let Some((next, _, next_end)) = line[end..].starts_with('[').then(|| markdown_parts(line, end, closing)).flatten() {
        if !goes_on(&joined, next) {
            break;
        }
        joined.push_str(next);
        end = next_end;
    }
    Some(Span { start: at, end, text: joined, label: None })
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

/// True where `http://` or `https://` begins, a backslash of Markdown or JSON before its signs or not.
fn is_scheme(line: &str, at: usize) -> bool {
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
        let is_end =
            character.is_whitespace() || "\"`|<>«»“”„".contains(character) || (character == '\'' && is_quoted) || depths.0 < 0 || depths.1 < 0;
        if is_end || ends_markup(rest) {
            break;
        }
        at += character.len_utf8();
    }
    // A sentence goes on behind a link, a link does not end so.
    let mut text = &line[start..at];
    while let Some(shorter) = text.strip_suffix(['.', ',', ';', ':', '!', '…']).filter(|shorter| !(text.ends_with(';') && ends_in_entity(shorter)))
    {
        text = shorter;
    }
    Span { start, end: start + text.len(), text: text.to_owned(), label: None }
}

/// True for `…&gt`: the semicolon behind it is the entity's.
fn ends_in_entity(text: &str) -> bool {
    let name = text.bytes().rev().take_while(|&byte| byte.is_ascii_alphanumeric() || byte == b'#').count();
    name > 0 && text[..text.len() - name].ends_with('&')
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

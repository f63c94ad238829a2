//! Percent-encoded macros, once or more often: `%7Bsub1%7D` and `%257Bsub1%257D` were `{sub1}`; and whole links: `https%3A%2F%2F…`.

use super::undone::{Damage, Undone};
use crate::model::macros::{MacroStyle, is_name_byte};

/// Styles whose delimiters mean a macro wherever they stand.
const ANYWHERE: [MacroStyle; 3] = [MacroStyle::DoubleBrace, MacroStyle::DollarBrace, MacroStyle::Brace];
/// Styles whose delimiters are used for other things too (`a%5Bb%5D=1`): the macro must be the whole value.
const WHOLE: [MacroStyle; 4] = [MacroStyle::Bracket, MacroStyle::DoubleHash, MacroStyle::Hash, MacroStyle::Angle];

/// Decodes percent-encoded macros; `None` where there are none. `#x#`, `##x##` and `<x>` only with `encoded_styles`.
pub fn decode(text: &str, encoded_styles: bool) -> Option<(String, Undone)> {
    if !text.contains('%') {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut found = Undone { kind: Damage::EncodedMacro, count: 0, from: String::new(), to: String::new() };
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        if let Some((style, name, end)) = encoded_macro(text, at, encoded_styles) {
            let decoded = style.wrap(name);
            out.push_str(&decoded);
            if found.count == 0 {
                (found.from, found.to) = (text[at..end].to_owned(), decoded);
            }
            found.count += 1;
            at = end;
        } else {
            out.push(character);
            at += character.len_utf8();
        }
    }
    (found.count > 0).then_some((out, found))
}

/// The encoded macro that begins at `at`: style, name, end.
fn encoded_macro(text: &str, at: usize, encoded_styles: bool) -> Option<(MacroStyle, &str, usize)> {
    if !text[at..].starts_with(['%', '{', '[', '$', '#', '<']) {
        return None;
    }
    let is_whole = |end: usize| {
        let begins = text[..at].chars().next_back().is_none_or(|before| matches!(before, '=' | '/'));
        begins && text[end..].chars().next().is_none_or(|behind| matches!(behind, '&' | '/' | '#' | '?'))
    };
    let anywhere = ANYWHERE.into_iter().find_map(|style| match_style(text, at, style));
    let whole = || {
        let allowed = WHOLE.into_iter().filter(|style| encoded_styles || !style.is_encoded());
        allowed.filter_map(|style| match_style(text, at, style)).find(|(.., end)| is_whole(*end))
    };
    anywhere.or_else(whole)
}

fn match_style(text: &str, at: usize, style: MacroStyle) -> Option<(MacroStyle, &str, usize)> {
    let (open, close) = style.delimiters();
    let (opened, open_encoded) = delimiter(&text[at..], open)?;
    let start = at + opened;
    let length = text[start..].bytes().take_while(|&byte| is_name_byte(byte)).count();
    let name = &text[start..start + length];
    let (closed, close_encoded) = delimiter(&text[start + length..], close)?;
    let is_plausible = name.bytes().any(|byte| byte.is_ascii_alphabetic());
    (is_plausible && (open_encoded || close_encoded)).then_some((style, name, start + length + closed))
}

/// The length of a delimiter at the head of a text, each of its characters encoded or not, and whether one was.
fn delimiter(text: &str, delimiter: &str) -> Option<(usize, bool)> {
    let (mut length, mut any_encoded) = (0, false);
    for byte in delimiter.bytes() {
        let rest = &text.as_bytes()[length..];
        if rest.first() == Some(&byte) {
            length += 1;
        } else {
            length += encoded_byte(rest, byte)?;
            any_encoded = true;
        }
    }
    Some((length, any_encoded))
}

/// The length of a byte at the head of `rest` that is percent-encoded, itself or its `%` too (`%7B`, `%257B`, `%25257B`).
fn encoded_byte(rest: &[u8], byte: u8) -> Option<usize> {
    let mut digits = rest.strip_prefix(b"%")?;
    while let Some(behind) = digits.strip_prefix(b"25").filter(|behind| behind.len() >= 2) {
        digits = behind;
    }
    let [high, low, ..] = digits else { return None };
    (hex(*high) == Some(byte >> 4) && hex(*low) == Some(byte & 15)).then_some(rest.len() - digits.len() + 2)
}

/// True for a text with an encoded `http://` or `https://` at its head, and not where its signs stand there plainly.
pub fn has_encoded_scheme(text: &str) -> bool {
    let Some(head) = text.get(..4).filter(|head| head.eq_ignore_ascii_case("http")) else { return false };
    let rest = &text[head.len()..];
    delimiter(rest.strip_prefix(['s', 'S']).unwrap_or(rest), "://").is_some_and(|(_, is_encoded)| is_encoded)
}

/// Decodes a link that is percent-encoded as a whole, by one level; `None` where it is not.
pub fn decode_link(text: &str) -> Option<(String, Undone)> {
    let decoded = percent_encoding::percent_decode_str(text).decode_utf8().ok().filter(|decoded| has_encoded_scheme(text) && decoded != text)?;
    Some((decoded.into_owned(), Undone { kind: Damage::EncodedLink, count: 1, from: String::new(), to: String::new() }))
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

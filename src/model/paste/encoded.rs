//! Percent-encoded macros: `%7Bsub1%7D` was `{sub1}`.

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
        match rest {
            [first, ..] if *first == byte => length += 1,
            [b'%', high, low, ..] if hex(*high) == Some(byte >> 4) && hex(*low) == Some(byte & 15) => {
                length += 3;
                any_encoded = true;
            }
            _ => return None,
        }
    }
    Some((length, any_encoded))
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

//! What a template leaves to be filled in: `REPLACE`, `OPTIONAL`, `XXX`, `[ISO]`, `{}`.

use std::sync::LazyLock;

use super::macros::MacroStyle;

/// Brackets with nothing in them, the longest first.
const EMPTY: [&str; 3] = ["{{}}", "${}", "{}"];
/// Whole values that some trackers write for a place to fill in (facts 2.1).
const WHOLE: [&str; 3] = ["replace_me", "replace_or_remove", "replaceme"];

/// Names that trackers' manuals write where the partner's macro belongs.
static FROM_MANUALS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../assets/manual_names.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).collect()
});

/// The first place of a text that was left open, but for those written as a macro.
pub fn left_open(text: &str) -> Option<&str> {
    // Most texts have neither brackets nor capitals, and every text of a profile is asked.
    if text.contains('}')
        && let Some(empty) = EMPTY.into_iter().find(|empty| text.contains(empty))
    {
        return text.find(empty).map(|at| &text[at..at + empty.len()]);
    }
    let is_whole = |value: &&[u8]| WHOLE.iter().any(|known| value.eq_ignore_ascii_case(known.as_bytes()));
    if let Some(value) = text.as_bytes().split(|byte| matches!(byte, b'?' | b'&' | b'=')).find(is_whole) {
        return str::from_utf8(value).ok();
    }
    if !text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return None;
    }
    text.split(|character: char| !character.is_alphanumeric()).find(|word| is_word(word))
}

fn is_word(word: &str) -> bool {
    is_word_in_any_case(word) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn is_word_in_any_case(word: &str) -> bool {
    ["REPLACE", "OPTIONAL"].iter().any(|known| word.eq_ignore_ascii_case(known))
        || word.len() >= 3 && word.bytes().all(|byte| byte.eq_ignore_ascii_case(&b'X'))
}

/// True for a place left open that is written as a macro: `[REPLACE]`, `{replace_ID}`, `[ISO]`, `{NETWORK_TOKEN}`.
pub fn is_open_macro(style: MacroStyle, name: &str) -> bool {
    let first = name.split(['_', '-']).next().unwrap_or_default();
    is_word_in_any_case(first) || FROM_MANUALS.contains(&name) || style == MacroStyle::Bracket && name == "ISO"
}

/// True for a value that is nothing but a place left open.
pub fn is_left_open(value: &str) -> bool {
    match MacroStyle::recognise(value) {
        Some((style, name)) => is_open_macro(style, name),
        None => left_open(value).is_some(),
    }
}

//! A received value against the one that the link asks for.

use super::part::DiffKind;
use crate::model::macros::MacroStyle;
use crate::model::paste::read_link::{decode, decode_key, pairs};

/// How a received value differs; `raw` is as it stands in the URL, `style` that of the link's macros.
pub fn compare_value(expected: &str, raw: &str, style: MacroStyle) -> DiffKind {
    let received = decode(raw);
    let macros = macros_in(expected, style);
    if macros.is_empty() {
        return match received.as_str() {
            same if same == decode(expected) || same == expected => DiffKind::Same,
            "" => DiffKind::Empty,
            _ => DiffKind::ConstantDiffers,
        };
    }
    if received.is_empty() {
        return DiffKind::Empty;
    }
    if macros.iter().any(|text| raw.contains(text)) {
        return DiffKind::LiteralMacro;
    }
    let plain = wholly_decoded(&received);
    let is_encoded = raw != received || plain != received;
    if macros.iter().any(|text| plain.contains(text)) || (is_encoded && is_macro(&plain, style)) {
        return DiffKind::EncodedMacro;
    }
    if is_macro(&received, style) {
        return DiffKind::LiteralMacro;
    }
    if MacroStyle::recognise(expected).is_some_and(|(_, name)| name == received) {
        return DiffKind::BareMacro;
    }
    if fits(expected, &received, &macros) { DiffKind::Same } else { DiffKind::ConstantDiffers }
}

/// Decoded as often as it was encoded.
fn wholly_decoded(text: &str) -> String {
    /// Nobody encodes more often than this.
    const ROUNDS: usize = 4;
    let mut text = text.to_owned();
    for _ in 0..ROUNDS {
        let once = decode(&text);
        if once == text {
            break;
        }
        text = once;
    }
    text
}

/// The macros of a value. One that is the whole value may be in a style of its own.
fn macros_in(expected: &str, style: MacroStyle) -> Vec<&str> {
    let found: Vec<&str> = style.find(expected).into_iter().map(|range| &expected[range]).collect();
    if found.is_empty() && is_macro(expected, style) { vec![expected] } else { found }
}

/// True for a text that is a macro. `%x%` is one only where the partner writes so: a received value may well begin and end in `%`.
pub fn is_macro(text: &str, style: MacroStyle) -> bool {
    MacroStyle::recognise(text).is_some_and(|(known, _)| known != MacroStyle::Percent || style == MacroStyle::Percent)
}

/// True where the constant text around the macros is there, in its order.
fn fits(expected: &str, received: &str, macros: &[&str]) -> bool {
    let (mut expected, mut rest) = (expected, received);
    for (index, text) in macros.iter().enumerate() {
        let Some((before, behind)) = expected.split_once(text) else { return false };
        let at = if index == 0 { rest.starts_with(before).then_some(0) } else { rest.find(before) };
        let Some(at) = at else { return false };
        (expected, rest) = (behind, &rest[at + before.len()..]);
    }
    rest.ends_with(expected)
}

/// The parameters of a received query: key decoded, value as it stands there.
pub fn received_pairs(query: &str) -> Vec<(String, &str)> {
    pairs(query).into_iter().map(|(key, value)| (decode_key(key), value)).collect()
}

//! Keys and strings as TOML spells them.

use std::fmt::Write;

/// Writes a key, in quotes where it needs them.
pub fn key(key: &str, out: &mut String) {
    let bare = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    if bare { out.push_str(key) } else { basic(key, out) }
}

/// Writes a dotted key.
pub fn keys(keys: &[&str], out: &mut String) {
    for (index, part) in keys.iter().enumerate() {
        if index > 0 {
            out.push('.');
        }
        key(part, out);
    }
}

/// Writes a string on one line: `"…"`, or `'…'` where the text has quotes or backslashes and needs no escape.
pub fn text(text: &str, out: &mut String) {
    if text.contains(['"', '\\']) && literal_can_hold(text) { literal(text, out) } else { basic(text, out) }
}

/// Writes a string in the quotes of the one that it replaces, where they can hold it.
pub fn text_like(old: &str, new: &str, out: &mut String) {
    let was_literal = old.starts_with('\'') && !old.starts_with("'''");
    if was_literal && literal_can_hold(new) { literal(new, out) } else { text(new, out) }
}

fn literal_can_hold(text: &str) -> bool {
    !text.chars().any(|character| character == '\'' || character.is_control())
}

fn literal(text: &str, out: &mut String) {
    out.push('\'');
    out.push_str(text);
    out.push('\'');
}

fn basic(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control.is_control() => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04X}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

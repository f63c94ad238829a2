//! Where a line of a TOML text ends, with all lines of a value that takes several. Only of a text that is known to be valid can it be told by
//! so little: brackets are counted, strings and comments passed over.

/// Behind the line end of the line that begins at `from`; the end of the text where it has none.
pub fn end_of_line(text: &str, from: usize) -> usize {
    let end = text[from..].find('\n').map_or(text.len(), |length| from + length + 1);
    if is_one_line(&text.as_bytes()[from..end]) { end } else { end_of_any(text.as_bytes(), from) }
}

/// A glance at how a line begins: true where nothing in it can go on behind its end.
fn is_one_line(line: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    if matches!(line, [] | [b'#' | b'[', ..]) {
        return true;
    }
    let Some(equals) = line.iter().position(|byte| *byte == b'=') else { return false };
    let (key, value) = (&line[..equals], line[equals + 1..].trim_ascii_start());
    let is_open = matches!(value, [b'[' | b'{', ..] | [b'"', b'"', b'"', ..] | [b'\'', b'\'', b'\'', ..]);
    // In a quoted key it may be another `=`.
    !is_open && !key.iter().any(|byte| matches!(byte, b'"' | b'\''))
}

fn end_of_any(bytes: &[u8], from: usize) -> usize {
    let mut depth = 0_usize;
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\n' if depth == 0 => return at + 1,
            b'#' => at = comment_end(bytes, at) - 1,
            b'"' | b'\'' => at = string_end(bytes, at, *byte) - 1,
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

/// The place of the line end behind a comment.
fn comment_end(bytes: &[u8], from: usize) -> usize {
    bytes[from..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |length| from + length)
}

/// Behind the string that begins at `from` with this quote.
fn string_end(bytes: &[u8], from: usize, quote: u8) -> usize {
    let is_long = bytes[from..].starts_with(&[quote; 3]);
    let mut at = from + if is_long { 3 } else { 1 };
    while let Some(length) = bytes.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == quote || *byte == b'\\')) {
        at += length;
        if bytes[at] != quote {
            // In a literal string a backslash is a letter as any other.
            at += if quote == b'"' { 2 } else { 1 };
        } else if !is_long {
            return at + 1;
        } else if bytes[at..].starts_with(&[quote; 3]) {
            // Up to two quotes before the closing three are the string's own.
            return at + bytes[at..].iter().take_while(|byte| **byte == quote).count();
        } else {
            at += 1;
        }
    }
    bytes.len()
}

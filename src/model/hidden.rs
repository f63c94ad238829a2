//! Characters that nobody sees: control, zero-width and direction marks. They reach no link and no screen.

/// True for a control character or line break.
pub fn is_control(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

/// True for characters without a width of their own: zero-width and direction marks.
pub fn is_zero_width(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// True for a character that must not be handed out as it is.
pub fn is_hidden(character: char) -> bool {
    is_control(character) || is_zero_width(character)
}

/// True when a text holds a hidden character.
pub fn has_hidden(text: &str) -> bool {
    text.chars().any(is_hidden)
}

/// The text with each hidden character as a mark: `␛` and its kin for control characters, `·` for the rest.
pub fn marked(text: &str) -> String {
    text.chars().map(|character| if is_hidden(character) { mark(character) } else { character }).collect()
}

fn mark(character: char) -> char {
    match u32::from(character) {
        code @ 0..=0x1f => char::from_u32(0x2400 + code).unwrap_or('·'),
        0x7f => '\u{2421}',
        _ => '\u{fffd}',
    }
}

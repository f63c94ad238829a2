//! Macros found in a text whatever their style, for checks that must know which style somebody used.

use std::ops::Range;

use crate::model::macros::{MacroStyle, first_opening, is_name_byte};

/// One macro in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// How it is written.
    pub style: MacroStyle,
    /// Its name.
    pub name: &'a str,
    /// As it stands there.
    pub written: &'a str,
    /// Where it stands.
    pub range: Range<usize>,
}

/// The macros of a text, leftmost first, the longest delimiters before the shorter ones. `own` is the style that is meant: in every other
/// one a `%` that may be an escape is none.
pub(super) fn tokens(text: &str, own: Option<MacroStyle>) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = first_opening(&text.as_bytes()[at..]).map(|offset| at + offset) {
        let may_be = |style: &MacroStyle| style.delimiters().0.as_bytes().first() == text.as_bytes().get(start);
        match MacroStyle::LONGEST_FIRST.into_iter().filter(may_be).find_map(|style| token_at(text, start, style, own)) {
            Some(token) => {
                at = token.range.end;
                found.push(token);
            }
            None => at = start + 1,
        }
    }
    found
}

fn token_at(text: &str, start: usize, style: MacroStyle, own: Option<MacroStyle>) -> Option<Token<'_>> {
    let (open, close) = style.delimiters();
    let rest = text[start..].strip_prefix(open)?;
    let name = &rest[..rest.bytes().take_while(|&byte| is_name_byte(byte)).count()];
    let is_macro = name.bytes().any(|byte| byte.is_ascii_alphabetic()) && rest[name.len()..].starts_with(close);
    let range = start..start + open.len() + name.len() + close.len();
    let is_escape =
        style == MacroStyle::Percent && own != Some(style) && (is_hex_pair(name) || text.get(range.end..range.end + 2).is_some_and(is_hex_pair));
    (is_macro && !is_escape).then(|| Token { style, name, written: &text[range.clone()], range })
}

fn is_hex_pair(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::tokens;
    use crate::model::macros::MacroStyle;

    #[test]
    fn every_style_is_seen_and_escapes_are_not_macros() {
        let styles =
            |text: &'static str| -> Vec<(MacroStyle, &str)> { tokens(text, None).into_iter().map(|token| (token.style, token.name)).collect() };
        assert_eq!(styles("{a}-{{b}}"), [(MacroStyle::Brace, "a"), (MacroStyle::DoubleBrace, "b")]);
        assert_eq!(styles("##A##,#b#"), [(MacroStyle::DoubleHash, "A"), (MacroStyle::Hash, "b")]);
        assert_eq!(styles("${x}[y]<z>"), [(MacroStyle::DollarBrace, "x"), (MacroStyle::Bracket, "y"), (MacroStyle::Angle, "z")]);
        assert_eq!(styles("%D0%BAbc%20"), []);
        assert_eq!(styles("%cash%"), [(MacroStyle::Percent, "cash")]);
        assert_eq!(styles("a[1]{}"), []);
    }
}

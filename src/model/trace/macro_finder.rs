//! Finding macros in a finished link, as a partner's server does: the texts it knows first, then whatever looks like a macro of its style.

use super::super::macros::MacroStyle;

/// One stretch of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Sent as it is.
    Text(&'a str),
    /// Looks like a macro: the whole of it.
    Macro(&'a str),
}

/// What stands around a macro's name.
const fn brackets(style: MacroStyle) -> (&'static str, &'static str) {
    match style {
        MacroStyle::Brace => ("{", "}"),
        MacroStyle::DoubleBrace => ("{{", "}}"),
        MacroStyle::Bracket => ("[", "]"),
        MacroStyle::Hash => ("#", "#"),
        MacroStyle::DoubleHash => ("##", "##"),
        MacroStyle::DollarBrace => ("${", "}"),
        MacroStyle::Percent => ("%", "%"),
        MacroStyle::Angle => ("<", ">"),
    }
}

/// A macro's name without what stands around it; the whole text where it is no macro of the style.
pub(super) fn bare(text: &str, style: MacroStyle) -> &str {
    let (open, close) = brackets(style);
    text.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)).unwrap_or(text)
}

/// The macro of that name.
pub(super) fn dressed(name: &str, style: MacroStyle) -> String {
    let (open, close) = brackets(style);
    [open, name, close].concat()
}

/// True for one macro of that style and nothing else.
pub(super) fn is_macro(text: &str, style: MacroStyle) -> bool {
    let name = bare(text, style);
    name.len() < text.len() && is_name(name)
}

/// True for one macro of any style.
pub(super) fn is_any_macro(text: &str) -> bool {
    MacroStyle::ALL.into_iter().any(|style| is_macro(text, style))
}

/// Cuts a value into text and macros; `known` are the texts that the partner declares, in whatever style.
pub(super) fn pieces<'a>(value: &'a str, style: MacroStyle, known: &[String]) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let (mut text_from, mut at) = (0, 0);
    while let Some(letter) = value[at..].chars().next() {
        let length = known_at(&value[at..], known).or_else(|| macro_at(&value[at..], style));
        match length {
            Some(length) => {
                push_text(&mut pieces, &value[text_from..at]);
                pieces.push(Piece::Macro(&value[at..at + length]));
                at += length;
                text_from = at;
            }
            None => at += letter.len_utf8(),
        }
    }
    push_text(&mut pieces, &value[text_from..]);
    pieces
}

fn push_text<'a>(pieces: &mut Vec<Piece<'a>>, text: &'a str) {
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
}

/// The longest declared text at the head.
fn known_at(rest: &str, known: &[String]) -> Option<usize> {
    known.iter().filter(|text| !text.is_empty() && rest.starts_with(text.as_str())).map(String::len).max()
}

/// A macro of the style at the head.
fn macro_at(rest: &str, style: MacroStyle) -> Option<usize> {
    let (open, close) = brackets(style);
    let inside = rest.strip_prefix(open)?;
    let name = &inside[..inside.find(close)?];
    // `%D0%BF` is an encoded letter: in this one style a macro that nobody declares may not look like one.
    let is_escape = style == MacroStyle::Percent && name.bytes().take(2).filter(|byte| matches!(byte, b'0'..=b'9' | b'A'..=b'F')).count() == 2;
    (is_name(name) && !is_escape).then_some(open.len() + name.len() + close.len())
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|letter| letter.is_ascii_alphanumeric() || "_.:-".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::super::super::macros::MacroStyle;
    use super::{Piece, pieces};

    #[test]
    fn encoded_letters_are_no_macros() {
        assert_eq!(pieces("%D0%BF%sum%", MacroStyle::Percent, &[]), [Piece::Text("%D0%BF"), Piece::Macro("%sum%")]);
    }

    #[test]
    fn a_declared_text_wins_over_its_parts() {
        assert_eq!(pieces("[[[sum]]]", MacroStyle::Bracket, &["[[[sum]]]".to_owned()]), [Piece::Macro("[[[sum]]]")]);
        assert_eq!(pieces("[[sum]]", MacroStyle::Bracket, &[]), [Piece::Text("["), Piece::Macro("[sum]"), Piece::Text("]")]);
    }
}

//! A macro with a brace that is missing, or one too many: at a glance it looks right, and nobody replaces it.

use super::finding::{Finding, Severity};
use super::fix::Fix;
use super::token::tokens;
use crate::model::at::At;
use crate::model::macros::{MacroStyle, is_name};
use crate::words::Say;

/// What a text should have been.
pub(super) enum Half {
    /// One macro, whose name is all that there is.
    Of(String),
    /// Something with a macro in it.
    Unclear,
}

/// What a text is half of, for somebody who writes macros in this style; `None` where each brace has its other one.
pub(super) fn half(text: &str, style: MacroStyle) -> Option<Half> {
    // Most texts have nothing of a macro in them.
    if !text.bytes().any(|byte| matches!(byte, b'{' | b'}' | b'[' | b']' | b'<' | b'>' | b'#')) {
        return None;
    }
    let (mut outside, mut at) = (String::new(), 0);
    for token in tokens(text, Some(style)) {
        outside.push_str(&text[at..token.range.start]);
        at = token.range.end;
    }
    outside.push_str(&text[at..]);
    if !is_stray(&outside, style) {
        return None;
    }
    let (open, close) = style.delimiters();
    let name = text.trim_matches(|letter| "{}[]".contains(letter) || open.contains(letter) || close.contains(letter));
    let is_whole = is_name(name) && name.bytes().any(|byte| byte.is_ascii_alphabetic());
    Some(if is_whole { Half::Of(style.wrap(name)) } else { Half::Unclear })
}

/// True for a text without macros in which something of one is left.
fn is_stray(outside: &str, style: MacroStyle) -> bool {
    let differ = |open: char, close: char| outside.matches(open).count() != outside.matches(close).count();
    differ('{', '}')
        || match style {
            MacroStyle::Bracket => differ('[', ']'),
            MacroStyle::Angle => differ('<', '>'),
            MacroStyle::Hash | MacroStyle::DoubleHash => outside.contains('#'),
            _ => false,
        }
}

/// The finding: the text as it stands, and what to write where that is known.
pub(super) fn finding(code: &'static str, at: At, text: &str, right: Option<&str>, fix: Option<Fix>) -> Finding {
    let say = match right {
        Some(right) => Say::new("check-macro-half").with("value", text).with("right", right),
        None => Say::new("check-macro-half-unclear").with("value", text),
    };
    Finding::new(code, Severity::Error, at, say).showing(text).mended(fix)
}

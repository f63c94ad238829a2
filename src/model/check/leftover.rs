//! What a template left to be filled in: `REPLACE`, `OPTIONAL`, `XXX`, `[ISO]`.

use super::case::Case;
use super::finding::{Finding, Severity};
use super::token::{Token, tokens};
use crate::model::at::{At, texts};
use crate::model::macros::MacroStyle;
use crate::words::Say;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for (at, text) in texts(case.profile()) {
        findings.extend(placeholder_left(at, text));
    }
}

fn placeholder_left(at: At, text: &str) -> Option<Finding> {
    let is_for_people = matches!(at, At::Name | At::PostbackName(_) | At::LinkName(_) | At::Slot(_) | At::FieldPostback(..));
    if is_for_people {
        return None;
    }
    let left = find(text)?;
    let say = Say::new("check-placeholder-left").with("value", left);
    Some(Finding::new("placeholder-left", Severity::Error, at, say).showing(left))
}

/// The first placeholder of a text.
fn find(text: &str) -> Option<&str> {
    if let Some(token) = tokens(text, None).into_iter().find(is_placeholder) {
        return Some(token.written);
    }
    text.split(|character: char| !character.is_alphanumeric()).find(|word| is_word(word))
}

fn is_word(word: &str) -> bool {
    matches!(word, "REPLACE" | "OPTIONAL") || word.len() >= 3 && word.bytes().all(|byte| byte == b'X')
}

/// True for a placeholder that is written as a macro: `[REPLACE]`, `{replace_ID}`, `[ISO]`.
pub(super) fn is_placeholder(token: &Token<'_>) -> bool {
    let first = token.name.split(['_', '-']).next().unwrap_or_default().to_ascii_uppercase();
    is_word(&first) || token.style == MacroStyle::Bracket && token.name == "ISO"
}

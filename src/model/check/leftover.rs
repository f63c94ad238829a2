//! What a template left to be filled in.

use super::case::Case;
use super::finding::{Finding, Severity};
use super::token::{Token, tokens};
use crate::model::at::{At, texts_but};
use crate::model::left_open::{is_open_macro, left_open};
use crate::words::Say;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for (at, text) in texts_but(case.profile(), |id| case.same.get(id)) {
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
    left_open(text)
}

/// True for a place left open that is written as a macro.
pub(super) fn is_placeholder(token: &Token<'_>) -> bool {
    is_open_macro(token.style, token.name)
}

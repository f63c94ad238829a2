//! Macros in postbacks: only the partner fills them, and only as it writes them itself.

use crate::model::at::At;
use std::collections::BTreeMap;

use super::case::{Case, Sent};
use super::finding::{Finding, Severity};
use super::fix::Fix;
use super::half_macro::{self, Half, half};
use super::leftover::is_placeholder;
use super::token::Token;
use super::tracker_macro::TrackerMacros;
use crate::model::macros::MacroStyle;
use crate::model::nearest::distance;
use crate::words::Say;

/// A name further away than this is another name.
const FARTHEST: usize = 2;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let of_tracker = TrackerMacros::of(case);
    let nearest = Nearest::of(case);
    for sent in case.sent() {
        let macros = case.macros_in(sent.text);
        let mut told = Vec::new();
        for token in macros.iter().filter(|token| is_foreign(case, &sent, token)) {
            let finding = if of_tracker.as_ref().is_some_and(|known| known.is_ours_in_postback(case, token)) {
                Some(direction(case, &sent, token))
            } else if token.style == case.style {
                unknown(case, &nearest, &sent, token)
            } else {
                style(case, &sent, &macros, token)
            };
            // Two macros written wrongly in the same way are one slip.
            if let Some(finding) = finding.filter(|finding| !told.contains(&finding.code)) {
                told.push(finding.code);
                findings.push(finding);
            }
        }
        // What stands as the click macro is told apart from all that it may be.
        if sent.at != At::ClickMacro {
            findings.extend(halved(case, &sent));
        }
    }
}

/// A macro that has lost a brace, or has one too many.
fn halved(case: &Case<'_>, sent: &Sent<'_>) -> Option<Finding> {
    let right = match half(sent.text, case.style)? {
        Half::Of(right) => Some(right),
        Half::Unclear => None,
    };
    let is_listed = |right: &String| case.setup.integration.is_none_or(|known| known.macros.is_empty()) || case.knows(right);
    let sure = right.as_ref().filter(|right| is_listed(right) && may_write(case, sent, right)).cloned();
    let fix = sure.map(|right| Fix::write(sent.at.clone(), right));
    Some(half_macro::finding("macro-style", sent.at.clone(), sent.text, right.as_deref(), fix))
}

/// True for a macro that needs a word. The profile's own click macro speaks for itself everywhere but where it is given.
fn is_foreign(case: &Case<'_>, sent: &Sent<'_>, token: &Token<'_>) -> bool {
    let is_known = if sent.at == At::ClickMacro { case.is_declared(token.written) } else { case.knows(token.written) };
    !is_known && !is_placeholder(token)
}

/// The tracker's own macro in a postback, where the partner fills.
fn direction(case: &Case<'_>, sent: &Sent<'_>, token: &Token<'_>) -> Finding {
    let say = Say::new("check-macro-direction").with("value", token.written).with("partner", partner(case));
    let finding = Finding::new("macro-direction", Severity::Error, sent.at.clone(), say).showing(token.written);
    match sent.at {
        At::ParamValue(_, id) if case.is_locked_key(sent.key) => finding.mended(Fix::remove(id, sent.key)),
        At::ClickMacro => {
            let param = case.profile().click.param.as_str();
            let is_sure = !param.is_empty() && case.may_be_click_macro(&case.usual_click_macro(param));
            finding.mended(is_sure.then(|| Fix::unset(At::ClickMacro)))
        }
        _ => finding,
    }
}

/// The partner, or words for one without a name.
fn partner(case: &Case<'_>) -> crate::words::Arg {
    case.setup.partner_name().map_or_else(|| Say::new("check-the-partner").into(), Into::into)
}

/// A macro in a style that the partner does not use. Where the partner is unknown, so is its style; the click macro of a custom one is what
/// the user knows better.
fn style(case: &Case<'_>, sent: &Sent<'_>, macros: &[Token<'_>], token: &Token<'_>) -> Option<Finding> {
    if case.setup.integration_is_unknown() || sent.at == At::ClickMacro && case.setup.integration.is_none() {
        return None;
    }
    let right = case.style.wrap(token.name);
    if case.setup.integration.is_some_and(|known| !known.macros.is_empty()) && !case.knows(&right) {
        // In the partner's style it would be a macro that nobody knows.
        let say = Say::new("check-macro-style-unknown").with("value", token.written).with("partner", partner(case));
        let say = say.with("style", case.style.to_string());
        return Some(Finding::new("macro-style", Severity::Error, sent.at.clone(), say).showing(token.written));
    }
    let mut text = sent.text.to_owned();
    for wrong in macros.iter().rev().filter(|wrong| wrong.style != case.style && is_foreign(case, sent, wrong)) {
        text.replace_range(wrong.range.clone(), &case.style.wrap(wrong.name));
    }
    let say = Say::new("check-macro-style").with("value", token.written).with("partner", partner(case)).with("right", right);
    // `$<a>` would become a macro of a third style.
    let is_right = case.macros_in(&text).iter().all(|token| token.style == case.style || !is_foreign(case, sent, token));
    let fix = (is_right && may_write(case, sent, &text)).then(|| Fix::write(sent.at.clone(), text));
    Some(Finding::new("macro-style", Severity::Error, sent.at.clone(), say).showing(token.written).mended(fix))
}

/// False where the mended text would read the click id.
fn may_write(case: &Case<'_>, sent: &Sent<'_>, text: &str) -> bool {
    match sent.at {
        At::ClickMacro => case.may_be_click_macro(text),
        _ => sent.key.is_empty() || case.is_locked_key(sent.key) || !case.reads_click_id(text),
    }
}

/// A macro that the partner's list does not have.
fn unknown(case: &Case<'_>, nearest: &Nearest, sent: &Sent<'_>, token: &Token<'_>) -> Option<Finding> {
    let integration = case.setup.integration.filter(|known| !known.macros.is_empty())?;
    let severity = if integration.verified.is_some() { Severity::Warning } else { Severity::Note };
    let say = |id| Say::new(id).with("value", token.written).with("partner", integration.name.as_str());
    let Some(near) = nearest.to(token.name) else {
        return Some(Finding::new("macro-unknown", severity, sent.at.clone(), say("check-macro-unknown")).showing(token.written));
    };
    let only_case = near.is_the_only_one && near.name.eq_ignore_ascii_case(token.name);
    let mut text = sent.text.to_owned();
    text.replace_range(token.range.clone(), near.written);
    let fix = (only_case && may_write(case, sent, &text)).then(|| Fix::write(sent.at.clone(), text));
    let say = say("check-macro-unknown-near").with("near", near.written);
    Some(Finding::new("macro-unknown", severity, sent.at.clone(), say).showing(token.written).mended(fix))
}

/// The partner's macros by their names in small letters, as names and as they are written.
struct Nearest {
    by_name: BTreeMap<String, Vec<(String, String)>>,
}

/// A known macro near to an unknown one.
struct Near<'a> {
    name: &'a str,
    written: &'a str,
    is_the_only_one: bool,
}

impl Nearest {
    fn of(case: &Case<'_>) -> Self {
        let mut by_name: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
        for written in case.declared_macros() {
            if let Some((_, name)) = MacroStyle::recognise(&written) {
                let alike = by_name.entry(name.to_lowercase()).or_default();
                if alike.iter().all(|(_, known)| *known != written) {
                    alike.push((name.to_owned(), written));
                }
            }
        }
        for alike in by_name.values_mut() {
            alike.sort();
        }
        Nearest { by_name }
    }

    fn to(&self, name: &str) -> Option<Near<'_>> {
        let wanted = name.to_lowercase();
        // In a name of three letters two changes make another name.
        let allowed = FARTHEST.min(wanted.len() / 2);
        let near = self.by_name.iter().map(|(known, alike)| (distance(&wanted, known), known, alike));
        let (_, _, alike) = near.filter(|(far, ..)| *far <= allowed).min()?;
        let (name, written) = alike.first()?;
        Some(Near { name, written, is_the_only_one: alike.len() == 1 })
    }
}

//! A click macro that brings back something else than what the click parameter carries out.

use super::case::Case;
use super::finding::{Finding, Severity};
use crate::model::at::At;
use crate::model::macros::{MacroStyle, are_siblings};
use crate::model::number_macro::is_number_macro;
use crate::words::Say;

/// Macro names that mean the same wherever they are met, and never the click's id (facts 3.1).
const OTHER_MEANINGS: [&str; 6] = ["amount", "sum", "payout", "revenue", "currency", "country"];

/// Comes last: what another family has said of the same place is not said twice.
pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    if !case.told.contains(&At::ClickParam) {
        findings.extend(odd_param(case));
    }
    let text = case.profile().click.macro_text.as_str();
    if case.told.contains(&At::ClickMacro) {
        return;
    }
    findings.extend(number(case));
    findings.extend(wrong(case, text).map(|(code, id)| {
        let param = case.profile().click.param.as_str();
        let say = Say::new(id).with("value", text).with("macro", case.usual_click_macro(param)).with("param", param);
        Finding::new(code, Severity::Error, At::ClickMacro, say).showing(text)
    }));
}

/// The macro can only bring the number of an order, a deposit or a player, unless the partner's file knows better.
fn number(case: &Case<'_>) -> Option<Finding> {
    let text = case.click_macro.as_str();
    let is_of_file = case
        .setup
        .integration
        .is_some_and(|known| known.macro_of(text).is_some() || known.click_params.iter().any(|other| case.usual_click_macro(&other.param) == text));
    if !is_number_macro(text) || is_of_file {
        return None;
    }
    let at = if case.profile().click.macro_text.is_empty() { At::ClickParam } else { At::ClickMacro };
    let say = Say::new("check-click-macro-number").with("value", text);
    Some(Finding::new("click-macro-number", Severity::Warning, at, say).showing(text))
}

/// Why a text does not bring the click parameter back as its macro: the code and the message.
fn wrong(case: &Case<'_>, text: &str) -> Option<(&'static str, &'static str)> {
    let param = case.profile().click.param.as_str();
    // While there is no click parameter, the macro that is given is the usual one.
    if case.is_constant(text) || text == case.usual_click_macro(param) {
        return None;
    }
    of_tracker(case, text).or_else(|| around(case, text)).or_else(|| other_source(case, param, text)).or_else(|| other_style(case, text))
}

/// The tracker's own macro: in a postback the partner fills the macros.
fn of_tracker(case: &Case<'_>, text: &str) -> Option<(&'static str, &'static str)> {
    let tracker = case.tracker()?;
    // In the partner's style it may be the partner's macro all the same: `{clickid}` is both's.
    let may_be_partners = case.setup.integration.is_some() || !tracker.links.click_macro.contains('.');
    (tracker.links.click_macro == text && !may_be_partners && tracker.macro_style() == case.style)
        .then_some(("macro-direction", "check-click-macro-direction"))
}

/// Text beside the macro: the id would arrive with it.
fn around(case: &Case<'_>, text: &str) -> Option<(&'static str, &'static str)> {
    let has_more = case.style.name_in(text).is_none() && case.style.find(text).len() == 1;
    has_more.then_some(("click-macro-elsewhere", "check-click-macro-around"))
}

/// The macro of another parameter, or one that is known to mean something else.
fn other_source(case: &Case<'_>, param: &str, text: &str) -> Option<(&'static str, &'static str)> {
    let elsewhere = Some(("click-macro-elsewhere", "check-click-macro-other"));
    let name = MacroStyle::recognise(text).map(|(_, name)| name).unwrap_or_default();
    let bare = param.trim_start_matches('/');
    if !name.is_empty() && are_siblings(name, bare) {
        return elsewhere;
    }
    let Some(integration) = case.setup.integration else {
        return if name != bare && OTHER_MEANINGS.contains(&name) { elsewhere } else { None };
    };
    let is_other_param = integration.click_params.iter().any(|known| known.param != param && case.usual_click_macro(&known.param) == text);
    if is_other_param || integration.macro_of(text).is_some() {
        return elsewhere;
    }
    let is_listed = !integration.macros.is_empty() && !case.knows(text) && MacroStyle::recognise(text).is_some_and(|(style, _)| style == case.style);
    (integration.verified.is_some() && is_listed).then_some(("macro-unknown", "check-click-macro-unknown"))
}

/// A macro in another style than the partner's: one that a link encodes, or plainly the click parameter's own.
fn other_style(case: &Case<'_>, text: &str) -> Option<(&'static str, &'static str)> {
    let (style, name) = MacroStyle::recognise(text).filter(|_| case.setup.integration.is_none())?;
    let is_params = name == case.profile().click.param.trim_start_matches('/');
    (style != case.style && (style.is_encoded() || is_params)).then_some(("macro-style", "check-click-macro-style"))
}

/// A click parameter that cannot be one: with a blank, with `=`, or with a macro's brackets.
fn odd_param(case: &Case<'_>) -> Option<Finding> {
    let param = case.profile().click.param.as_str();
    let (code, id) = if MacroStyle::recognise(param).is_some() {
        ("macro-style", "check-click-param-brackets")
    } else if param.contains(|letter: char| letter.is_whitespace() || "=&?#".contains(letter)) {
        ("blank", "check-click-param-odd")
    } else {
        return None;
    };
    let bare = MacroStyle::recognise(param).map_or(param, |(_, name)| name);
    Some(Finding::new(code, Severity::Error, At::ClickParam, Say::new(id).with("value", param).with("bare", bare)).showing(param))
}

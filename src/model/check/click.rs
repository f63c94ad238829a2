//! The click parameter and the macro that brings it back.

use super::case::{Case, Sent};
use super::finding::{Finding, Severity};
use super::fix::Fix;
use super::half_macro::{Half, half};
use super::tracker_macro::TrackerMacros;
use crate::model::at::At;
use crate::model::left_open::is_left_open;
use crate::model::macros::{MacroStyle, are_siblings};
use crate::model::nearest::nearest;
use crate::words::Say;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    match not_stored(case) {
        Some(finding) => findings.push(finding),
        None => findings.extend(unknown(case)),
    }
    findings.extend(macro_constant(case));
}

/// Values that are, or read, the click parameter's macro.
pub(super) fn values(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let bare = bare_names(case);
    for sent in case.sent().filter(|sent| !sent.key.is_empty()) {
        findings.extend(value_bare(case, &bare, &sent));
        findings.extend(reused(case, &sent));
    }
}

/// The click parameter is one that the partner fills itself: what we put in is overwritten.
fn not_stored(case: &Case<'_>) -> Option<Finding> {
    let (integration, param) = (case.setup.integration?, case.profile().click.param.as_str());
    let name = param.strip_prefix('/').unwrap_or(param);
    let is_its_own = integration.macros.iter().any(|known| known.name == name);
    let is_taken = integration.click_params.iter().any(|known| known.param == param || known.param.trim_start_matches('/') == name);
    if !is_its_own || is_taken {
        return None;
    }
    let say = Say::new("check-click-param-not-stored").with("value", param).with("partner", integration.name.as_str());
    // Of several only the user knows which one; what reads its macro would get the click id.
    let only = match integration.click_params.as_slice() {
        [only] if case.may_be_click_macro(&case.usual_click_macro(&only.param)) => Some(Fix::write(At::ClickParam, only.param.as_str())),
        _ => None,
    };
    Some(Finding::new("click-param-not-stored", Severity::Error, At::ClickParam, say).showing(param).mended(only))
}

/// The click parameter is not among the partner's.
fn unknown(case: &Case<'_>) -> Option<Finding> {
    let (integration, param) = (case.setup.integration?, case.profile().click.param.as_str());
    let known = || integration.click_params.iter().map(|known| known.param.as_str());
    if param.is_empty() || known().next().is_none() || known().any(|own| own.trim_start_matches('/') == param.trim_start_matches('/')) {
        return None;
    }
    // `sub6` beside `sub5` is another parameter, and no slip.
    let near = nearest(param, known().filter(|own| !are_siblings(own, param)));
    let is_sure = near.is_some() || integration.verified.is_some();
    let (id, severity) = match near {
        Some(_) => ("check-click-param-near", Severity::Warning),
        None => ("check-click-param-unknown", if is_sure { Severity::Warning } else { Severity::Note }),
    };
    let all = known().collect::<Vec<_>>().join(", ");
    let say = Say::new(id).with("value", param).with("partner", integration.name.as_str()).with("near", near.unwrap_or_default()).with("known", all);
    // Another case of letters is the same word; anything else may be a parameter that is only not known here.
    let is_same_word = near.filter(|near| near.eq_ignore_ascii_case(param) && case.may_be_click_macro(&case.usual_click_macro(near)));
    Some(
        Finding::new("click-param-unknown", severity, At::ClickParam, say)
            .showing(param)
            .mended(is_same_word.map(|near| Fix::write(At::ClickParam, near))),
    )
}

/// The bare names of the click parameter and of its macro.
fn bare_names<'a>(case: &'a Case<'_>) -> Vec<&'a str> {
    let param = case.profile().click.param.as_str();
    let of_macro = MacroStyle::recognise(&case.click_macro).map_or(case.click_macro.as_str(), |(_, name)| name);
    [param.strip_prefix('/').unwrap_or(param), of_macro].into_iter().filter(|name| !name.is_empty()).collect()
}

/// The click macro of the profile is no macro at all.
fn macro_constant(case: &Case<'_>) -> Option<Finding> {
    let text = case.profile().click.macro_text.as_str();
    if text.is_empty() || !case.is_constant(text) || is_left_open(text) {
        return None;
    }
    let wrapped = match half(text, case.style) {
        Some(Half::Of(whole)) => whole,
        _ => case.style.wrap(text),
    };
    if case.setup.integration.is_some_and(|known| !known.click_params.is_empty()) && !case.is_declared(&wrapped) {
        // In brackets it would be a macro that nobody knows.
        let first = || case.setup.integration.and_then(|known| known.click_params.first()).map(|known| known.param.as_str());
        let param = Some(case.profile().click.param.as_str()).filter(|param| !param.is_empty()).or_else(first).unwrap_or_default();
        let say = Say::new("check-click-macro-bare").with("value", text).with("macro", case.usual_click_macro(param));
        return Some(Finding::new("click-macro-bare", Severity::Error, At::ClickMacro, say).showing(text));
    }
    let say = Say::new("check-click-macro-bare").with("value", text).with("macro", wrapped.as_str());
    let is_trackers = TrackerMacros::of(case).is_some_and(|known| known.is_unmistakable(text));
    let is_sure = case.style.name_in(&wrapped).is_some() && !case.is_constant(&wrapped) && !is_trackers && case.may_be_click_macro(&wrapped);
    let fix = is_sure.then(|| Fix::write(At::ClickMacro, wrapped));
    Some(Finding::new("click-macro-bare", Severity::Error, At::ClickMacro, say).showing(text).mended(fix))
}

/// A value is the click parameter's bare name. In braces it would bring the click id a second time, so the only certain mend is to let the
/// locked row do it.
fn value_bare(case: &Case<'_>, bare: &[&str], sent: &Sent<'_>) -> Option<Finding> {
    if !bare.contains(&sent.text.trim()) {
        return None;
    }
    let fix = match sent.at {
        At::ParamValue(_, id) if case.is_locked_key(sent.key) => Some(Fix::remove(id, sent.key)),
        _ => None,
    };
    let say = Say::new("check-click-macro-bare").with("value", sent.text).with("macro", case.usual_click_macro(&case.profile().click.param));
    Some(Finding::new("click-macro-bare", Severity::Error, sent.at.clone(), say).showing(sent.text).mended(fix))
}

/// A custom field or parameter reads the click parameter's macro: it would get our own click id.
fn reused(case: &Case<'_>, sent: &Sent<'_>) -> Option<Finding> {
    if case.is_locked_key(sent.key) || !case.reads_click_id(sent.text) {
        return None;
    }
    let say = Say::new("check-click-param-reused").with("key", sent.key).with("macro", case.click_macro.as_str());
    Some(Finding::new("click-param-reused", Severity::Error, sent.at.clone(), say).showing(case.click_macro.as_str()))
}

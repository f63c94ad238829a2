//! Macros in registration links: only the tracker fills them, when the lead gets the link.

use crate::model::at::At;
use std::ops::Range;
use std::sync::LazyLock;

use super::base::Base;
use super::base_url::elsewhere;
use super::case::Case;
use super::finding::{Finding, Severity};
use super::fix::{Edit, Fix};
use super::half_macro::{self, Half, half};
use super::leftover::is_placeholder;
use super::query::Url;
use super::token::{Token, tokens};
use super::tracker_macro::TrackerMacros;
use crate::model::link::encode_key;
use crate::model::profile::{ItemId, Param};
use crate::words::Say;

/// What advertising networks fill, and nobody after them.
static AD_MACROS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../../assets/ad_macros.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).collect()
});

/// One text of a registration link with its macros.
struct Linked<'a> {
    text: &'a str,
    tokens: Vec<Token<'a>>,
    /// Values that are the bare name of the tracker's click macro.
    bare: Vec<Range<usize>>,
    at: At,
}

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(of_tracker) = TrackerMacros::of(case) else { return };
    for base in case.bases() {
        let link = base.link;
        if !base.is_postback {
            base_url(case, &of_tracker, base, findings);
        }
        // The click parameter's own row is left out of the link, whatever it holds.
        for param in link.params.iter().filter(|param| param.key != case.profile().click.param) {
            link_param(case, &of_tracker, link.id, param, findings);
        }
    }
}

/// A click macro that no source names: said once, where it goes out.
pub(super) fn assumed(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let tracker = case.tracker().filter(|tracker| tracker.links.is_assumed);
    let Some((tracker, link)) = tracker.zip(case.profile().registration_links.first()) else { return };
    let say = Say::new("check-link-macro-assumed").with("tracker", tracker.name.as_str()).with("id", tracker.id.as_str());
    let say = say.with("macro", tracker.links.click_macro.as_str());
    findings.push(Finding::new("link-macro-unknown", Severity::Note, At::Link(link.id), say));
}

fn base_url(case: &Case<'_>, of_tracker: &TrackerMacros<'_>, base: &Base<'_>, findings: &mut Vec<Finding>) {
    let Base { link, text, ref url, .. } = *base;
    let click_key = encode_key(&case.profile().click.param);
    // What stands under the click parameter is replaced anyway.
    let replaced = url.value_range(&click_key).unwrap_or_default();
    let linked = Linked {
        text,
        tokens: tokens(text, None).into_iter().filter(|token| !replaced.contains(&token.range.start) && !is_placeholder(token)).collect(),
        bare: url.query.iter().filter(|(key, value, _)| *key != click_key && of_tracker.is_bare(value)).map(|(.., range)| range.clone()).collect(),
        at: At::BaseUrl(link.id),
    };
    let would_err = |text: &str| elsewhere(case, link, &Url::of(text)).is_some_and(|finding| finding.severity == Severity::Error);
    findings.extend(written_wrongly(case, of_tracker, &linked, &would_err));
    let mut own = url.query.iter().filter(|(key, ..)| *key != click_key);
    findings.extend(own.find_map(|(_, value, range)| halved(of_tracker, &linked, value, range.clone())));
    findings.extend(unknown(case, of_tracker, &linked));
    if let Some(token) = linked.tokens.iter().find(|token| is_of_partner(case, of_tracker, token)) {
        findings.push(in_link(token, Severity::Note, linked.at));
    }
}

fn link_param(case: &Case<'_>, of_tracker: &TrackerMacros<'_>, owner: ItemId, param: &Param, findings: &mut Vec<Finding>) {
    let text = param.value.as_str();
    let linked = Linked {
        text,
        tokens: tokens(text, None).into_iter().filter(|token| !is_placeholder(token)).collect(),
        bare: std::iter::once(0..text.len()).filter(|_| of_tracker.is_bare(text)).collect(),
        at: At::ParamValue(owner, param.id),
    };
    findings.extend(written_wrongly(case, of_tracker, &linked, &|_| false));
    findings.extend(halved(of_tracker, &linked, text, 0..text.len()));
    findings.extend(unknown(case, of_tracker, &linked));
    let Some(token) = linked.tokens.iter().find(|token| is_of_partner(case, of_tracker, token)) else { return };
    let prefix = case.tracker().map(|tracker| tracker.keys.field_prefix.as_str()).filter(|prefix| !prefix.is_empty());
    let is_field = prefix.is_some_and(|prefix| param.key.starts_with(prefix));
    let severity = if is_field { Severity::Warning } else { Severity::Note };
    let may_move = is_field && token.written == text && (token.style == case.style || case.knows(token.written));
    let is_taken = case.profile().custom_fields.iter().any(|field| field.key == param.key && field.macro_text != text);
    let fix = (may_move && !is_taken && !case.reads_click_id(text)).then(|| Fix {
        say: Say::new("check-fix-move").with("key", param.key.as_str()), // As the checks see it, that is without damage.
        edits: vec![
            Edit::Write(At::ParamKey(owner, param.id), param.key.clone()),
            Edit::Write(At::ParamValue(owner, param.id), param.value.clone()),
            Edit::MoveParamToFields(param.id),
        ],
    });
    findings.push(in_link(token, severity, linked.at).mended(fix));
}

fn in_link(token: &Token<'_>, severity: Severity, at: At) -> Finding {
    let id = if severity == Severity::Warning { "check-macro-in-link-field" } else { "check-macro-in-link" };
    Finding::new("macro-in-link", severity, at, Say::new(id).with("value", token.written)).showing(token.written)
}

/// True for a macro that only the partner could fill.
fn is_of_partner(case: &Case<'_>, of_tracker: &TrackerMacros<'_>, token: &Token<'_>) -> bool {
    let is_trackers = of_tracker.knows(token.name) && token.style == of_tracker.style;
    let is_known = case.knows(token.written);
    let is_meant_for_tracker = !is_known && of_tracker.meant_by(token).is_some();
    let may_be_its_own = token.style == case.style && token.style != of_tracker.style && !is_of_others(case, token);
    !is_trackers && !is_meant_for_tracker && (is_known || may_be_its_own)
}

/// True for a macro that an advertising network or another tracker fills, as far as anyone knows.
fn is_of_others(case: &Case<'_>, token: &Token<'_>) -> bool {
    AD_MACROS.contains(&token.written) || case.setup.is_other_trackers_click_macro(token.written)
}

/// Macros that the tracker does not fill. Where its list is not whole, only those that look like one of its own are told, and other trackers'
/// click macros.
fn unknown(case: &Case<'_>, of_tracker: &TrackerMacros<'_>, linked: &Linked<'_>) -> Vec<Finding> {
    let mut told: Vec<&str> = Vec::new();
    let mut findings = Vec::new();
    for token in &linked.tokens {
        let is_told = told.contains(&token.written) || of_tracker.meant_by(token).is_some() || is_of_partner(case, of_tracker, token);
        if is_told || of_tracker.fills(token) || case.knows(token.written) {
            continue;
        }
        let (near, is_click) = (of_tracker.near(token), case.setup.is_other_trackers_click_macro(token.written));
        let id = match &near {
            _ if is_click => "check-link-macro-other-tracker",
            Some(_) => "check-link-macro-near",
            None if of_tracker.is_whole() => "check-link-macro-unknown",
            None => continue,
        };
        told.push(token.written);
        let tracker = case.tracker().map(|tracker| tracker.name.as_str()).unwrap_or_default();
        let say = Say::new(id).with("value", token.written).with("tracker", tracker).with("near", near.unwrap_or_default());
        let say = say.with("macro", of_tracker.click_macro);
        findings.push(Finding::new("link-macro-unknown", Severity::Note, linked.at.clone(), say).showing(token.written));
    }
    findings
}

/// The tracker's macro in a way that it does not fill. There is no mend where the right text would be a new error.
fn written_wrongly(case: &Case<'_>, of_tracker: &TrackerMacros<'_>, linked: &Linked<'_>, would_err: &dyn Fn(&str) -> bool) -> Option<Finding> {
    let text = linked.text;
    let unknown = linked.tokens.iter().filter(|token| !case.knows(token.written));
    let mut wrong: Vec<(Range<usize>, String)> = unknown.filter_map(|token| rewritten(of_tracker, text, token)).collect();
    wrong.extend(linked.bare.iter().map(|range| (range.clone(), of_tracker.click_macro.to_owned())));
    wrong.sort_by_key(|(range, _)| range.start);
    let (range, right) = wrong.first()?;
    let written = &text[range.clone()];
    let mut mended = text.to_owned();
    for (range, right) in wrong.iter().rev() {
        mended.replace_range(range.clone(), right);
    }
    let tracker = case.tracker().map(|tracker| tracker.name.as_str()).unwrap_or_default();
    let say = Say::new("check-tracker-macro-style").with("value", written).with("right", right.as_str()).with("tracker", tracker);
    let fix = (!would_err(&mended)).then(|| Fix::write(linked.at.clone(), mended));
    Some(Finding::new("tracker-macro-style", Severity::Error, linked.at.clone(), say).showing(written).mended(fix))
}

/// A value with a macro that has lost a brace, or has one too many. It is mended where the tracker has a macro of that name.
fn halved(of_tracker: &TrackerMacros<'_>, linked: &Linked<'_>, value: &str, range: Range<usize>) -> Option<Finding> {
    // Braces beside a macro that is meant for the tracker are told with it.
    let in_value = linked.tokens.iter().filter(|token| range.contains(&token.range.start));
    let mut alone = value.to_owned();
    for (told, _) in in_value.filter_map(|token| rewritten(of_tracker, linked.text, token)).collect::<Vec<_>>().iter().rev() {
        alone.replace_range(told.start.saturating_sub(range.start)..told.end.min(range.end) - range.start, "");
    }
    // Brackets, hashes and percent signs have other meanings in a link.
    let right = match half(&alone, of_tracker.style).filter(|_| alone.contains(['{', '}']))? {
        Half::Of(right) if of_tracker.style.name_in(&right).is_some_and(|name| of_tracker.knows(name)) => Some(right),
        _ => None,
    };
    let fix = right.as_ref().filter(|_| alone == value).map(|right| {
        let mut mended = linked.text.to_owned();
        mended.replace_range(range, right);
        Fix::write(linked.at.clone(), mended)
    });
    Some(half_macro::finding("tracker-macro-style", linked.at.clone(), value, right.as_deref(), fix))
}

/// Where a macro that is the tracker's stands wrongly, and what should stand there.
fn rewritten(of_tracker: &TrackerMacros<'_>, text: &str, token: &Token<'_>) -> Option<(Range<usize>, String)> {
    let range = with_stray_braces(text, token.range.clone());
    if let Some(right) = of_tracker.meant_by(token) {
        return Some((range, right));
    }
    // Written well, but for a brace too many beside it.
    (of_tracker.knows(token.name) && range != token.range).then(|| (range, token.written.to_owned()))
}

/// A token with the braces that stand beside it: `{{x}` is found as `{x}`.
fn with_stray_braces(text: &str, range: Range<usize>) -> Range<usize> {
    let before = text[..range.start].bytes().rev().take_while(|byte| *byte == b'{').count();
    let behind = text[range.end..].bytes().take_while(|byte| *byte == b'}').count();
    range.start - before..range.end + behind
}

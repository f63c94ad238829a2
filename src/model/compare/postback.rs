//! A received postback against the profile's postbacks.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::comparison::Comparison;
use super::part::{DiffKind, PartDiff};
use super::value::{compare_value, is_macro, received_pairs};
use super::verdict;
use crate::model::macros::{MacroStyle, are_siblings};
use crate::model::paste::read_link::{decode, endpoint_values};
use crate::model::postback_link::{LinkParam, Origin};
use crate::model::profile::Postback;
use crate::model::setup::Setup;
use crate::model::tracker::{Constant, Tracker};
use crate::words::Say;

/// Compares; `None` where the URL is no postback of this tracker.
pub fn compare(setup: &Setup<'_>, tracker: &Tracker, url: &str) -> Option<Comparison> {
    let (head, query) = url.split_once('?').unwrap_or((url, ""));
    let values = endpoint_values(tracker, head)?;
    let hash_is_text = matches!(setup.macro_style(), MacroStyle::Hash | MacroStyle::DoubleHash);
    let query = if hash_is_text { query } else { query.split('#').next().unwrap_or_default() };
    let received = received_pairs(query);
    let Some(postback) = best(setup, tracker, &received) else {
        let verdict = Say::new("compare-no-postback");
        return Some(Comparison { item: None, verdict, parts: Vec::new(), differs: true });
    };
    let mut parts = placeholders(setup, tracker, &values);
    parts.extend(parameters(setup, tracker, postback, &received));
    let differs = parts.iter().any(PartDiff::differs);
    let is_own_link = setup.postback_link(postback).is_ok_and(|link| link.ready.to_string() == url);
    let verdict = if is_own_link && differs {
        Say::new("compare-own-link").with("name", postback.name.as_str())
    } else {
        verdict::of_postback(setup, tracker, postback, &parts)
    };
    Some(Comparison { item: Some(postback.id), verdict, parts, differs })
}

/// The postback that is meant: by its event, then by what else is alike.
fn best<'a>(setup: &Setup<'a>, tracker: &Tracker, received: &[(String, &str)]) -> Option<&'a Postback> {
    let event = received.iter().find(|(key, _)| *key == tracker.keys.event).map(|(_, value)| decode(value)).unwrap_or_default();
    let style = setup.macro_style();
    let likeness = |postback: &Postback| {
        let own = postback.event.as_str();
        let of_event = match () {
            () if own == event => 3,
            () if setup.raw_event(postback) == event => 2,
            () if is_macro(own, style) && !event.is_empty() => 1,
            () => 0,
        };
        let params = setup.link_params(tracker, postback);
        let alike = params
            .iter()
            .filter(|param| received.iter().any(|(key, value)| *key == param.key && compare_value(&param.value, value, style) == DiffKind::Same));
        let differing = params.iter().filter(|param| received.iter().all(|(key, _)| *key != param.key)).count()
            + received.iter().filter(|(key, _)| params.iter().all(|param| param.key != *key)).count();
        (of_event, Reverse(differing), alike.count())
    };
    // The first of equals.
    setup.profile.postbacks.iter().rev().max_by_key(|postback| likeness(postback))
}

fn placeholders(setup: &Setup<'_>, tracker: &Tracker, values: &BTreeMap<String, String>) -> Vec<PartDiff> {
    let own = |name: &str| setup.profile.tracker.values.get(name).map(|value| value.trim()).unwrap_or_default();
    let in_endpoint = tracker.placeholders.iter().filter(|known| values.contains_key(&known.name) && !own(&known.name).is_empty());
    in_endpoint
        .map(|known| {
            let (expected, received) = (own(&known.name), values.get(&known.name).map(String::as_str).unwrap_or_default());
            let kind = if expected.eq_ignore_ascii_case(received) { DiffKind::Same } else { DiffKind::OtherKey };
            PartDiff::new(&known.name, expected, received, kind)
        })
        .collect()
}

fn parameters(setup: &Setup<'_>, tracker: &Tracker, postback: &Postback, received: &[(String, &str)]) -> Vec<PartDiff> {
    let params = setup.link_params(tracker, postback);
    let mut parts: Vec<PartDiff> = params
        .iter()
        .map(|param| match received.iter().find(|(key, _)| *key == param.key) {
            Some((_, raw)) => PartDiff::new(&param.key, &param.value, &decode(raw), kind_of(setup, tracker, param, raw)),
            None => PartDiff::new(&param.key, &param.value, "", DiffKind::Missing),
        })
        .collect();
    let unexpected = received.iter().filter(|(key, _)| params.iter().all(|param| param.key != *key));
    parts.extend(unexpected.map(|(key, raw)| PartDiff::new(key, "", &decode(raw), DiffKind::Unexpected)));
    parts
}

fn kind_of(setup: &Setup<'_>, tracker: &Tracker, param: &LinkParam, raw: &str) -> DiffKind {
    let kind = compare_value(&param.value, raw, setup.macro_style());
    match (param.origin, kind) {
        (Origin::Constant, DiffKind::ConstantDiffers) if tracker.constant(&param.key).is_some_and(Constant::is_personal) => DiffKind::OtherKey,
        (Origin::Event, DiffKind::ConstantDiffers) => DiffKind::OtherEvent,
        (Origin::Click, DiffKind::LiteralMacro) if is_other_click(setup, tracker, &param.value, &decode(raw)) => DiffKind::OtherClick,
        (Origin::Click, DiffKind::Same) if is_bare_click(setup, &decode(raw)) => DiffKind::BareMacro,
        (_, kind) => kind,
    }
}

/// `{sub1}` where `{sub4}` brings the click id.
fn is_other_click(setup: &Setup<'_>, tracker: &Tracker, expected: &str, received: &str) -> bool {
    received != expected && received != tracker.links.click_macro && is_macro(received, setup.macro_style())
}

/// `sub1`: the name of some click parameter is no click id.
fn is_bare_click(setup: &Setup<'_>, received: &str) -> bool {
    let param = setup.profile.click.param.as_str();
    let is_known = setup.integration.is_some_and(|known| known.click_params.iter().any(|other| other.param == received));
    is_known || received == param || (!param.is_empty() && are_siblings(received, param))
}

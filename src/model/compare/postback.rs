//! A received postback against the profile's postbacks.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::comparison::{Comparison, Reason, unlike};
use super::judge;
use super::part::{DiffKind, PartDiff};
use super::value::{compare_value, is_macro, received_pairs};
use super::verdict;
use crate::model::hidden::marked;
use crate::model::macros::{MacroStyle, are_siblings};
use crate::model::paste::read_link::{decode, endpoint_values};
use crate::model::postback_link::{LinkParam, Origin};
use crate::model::profile::Postback;
use crate::model::setup::Setup;
use crate::model::severity::Severity;
use crate::model::tracker::{Constant, Tracker, WordCase, is_same_but_for_case};
use crate::words::Say;

/// Compares; `None` where the URL is no postback of this tracker.
pub fn compare(setup: &Setup<'_>, tracker: &Tracker, url: &str) -> Option<Comparison> {
    let received = Received::read(setup, tracker, url)?;
    Some(match best(setup, tracker, &received.pairs) {
        Some(postback) => received.beside(setup, tracker, postback),
        None => unlike(Say::new("compare-no-postback"), "no-postback"),
    })
}

/// The same with a postback that is known to be meant.
pub fn with(setup: &Setup<'_>, tracker: &Tracker, postback: &Postback, url: &str) -> Option<Comparison> {
    Some(Received::read(setup, tracker, url)?.beside(setup, tracker, postback))
}

/// A postback as it arrived.
struct Received<'a> {
    url: &'a str,
    /// What stands in the endpoint's placeholders.
    values: BTreeMap<String, String>,
    pairs: Vec<(String, &'a str)>,
}

impl<'a> Received<'a> {
    fn read(setup: &Setup<'_>, tracker: &Tracker, url: &'a str) -> Option<Self> {
        let (head, query) = url.split_once('?').unwrap_or((url, ""));
        let values = endpoint_values(tracker, head)?;
        let hash_is_text = matches!(setup.macro_style(), MacroStyle::Hash | MacroStyle::DoubleHash);
        let query = if hash_is_text { query } else { query.split('#').next().unwrap_or_default() };
        Some(Received { url, values, pairs: received_pairs(query) })
    }

    fn beside(&self, setup: &Setup<'_>, tracker: &Tracker, postback: &Postback) -> Comparison {
        let mut parts = placeholders(setup, tracker, &self.values);
        parts.extend(parameters(setup, tracker, postback, &self.pairs));
        let differs = parts.iter().any(PartDiff::differs);
        // A link is built only where something differs: a log may have many lines.
        let is_own_link = || setup.postback_link(postback).is_ok_and(|link| link.ready.to_string() == self.url);
        let taken_as = self.taken_as(tracker);
        let (verdict, cause) = if differs && is_own_link() {
            (Say::new("compare-own-link").with("name", postback.name.as_str()), Reason::whole("own-link"))
        } else {
            verdict::of_postback(setup, tracker, postback, &parts, taken_as.as_deref())
        };
        let counted = is_counted(tracker, &parts);
        Comparison { item: Some(postback.id), verdict, cause, parts, differs, counted, taken_as: taken_as.filter(|_| counted), refusal: None }
    }

    /// The event that the tracker takes it as; `None` for an unnamed conversion.
    fn taken_as(&self, tracker: &Tracker) -> Option<String> {
        let value_of = |key: &str| self.pairs.iter().find(|(known, _)| known == key).map(|(_, value)| decode(value));
        match value_of(&tracker.keys.event).filter(|event| !event.is_empty()) {
            Some(event) => Some(tracker.mapped(&event, value_of).to_owned()),
            None => Some(tracker.absent_event.clone()).filter(|event| !event.is_empty()),
        }
    }
}

/// True where the conversion reaches its click and is an event.
fn is_counted(tracker: &Tracker, parts: &[PartDiff]) -> bool {
    let is_lost = |part: &PartDiff| part.severity() == Some(Severity::Error) && part.key != tracker.keys.event;
    let event = parts.iter().find(|part| part.key == tracker.keys.event).map(|part| part.kind);
    let is_event = match event {
        Some(DiffKind::LiteralMacro | DiffKind::EncodedMacro | DiffKind::BareMacro | DiffKind::GivenTwice) => false,
        Some(DiffKind::Missing | DiffKind::Empty | DiffKind::EscapedKey) | None => !tracker.event_required,
        Some(_) => true,
    };
    is_event && !parts.iter().any(is_lost)
}

/// The postback that is meant: by its event, then by what else is alike.
fn best<'a>(setup: &Setup<'a>, tracker: &Tracker, received: &[(String, &str)]) -> Option<&'a Postback> {
    let event = received.iter().find(|(key, _)| *key == tracker.keys.event).map(|(_, value)| decode(value)).unwrap_or_default();
    let style = setup.macro_style();
    let likeness = |postback: &Postback| {
        let own = setup.sent_event(postback);
        let of_event = match () {
            () if tracker.compares.is_same_event(own, &event) => 4,
            () if setup.raw_event(postback) == event => 3,
            () if is_macro(own, style) && !event.is_empty() => 2,
            () if is_same_but_for_case(own, &event) => 1,
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
            PartDiff::new(&known.name, expected, received, kind).deciding(true)
        })
        .collect()
}

fn parameters(setup: &Setup<'_>, tracker: &Tracker, postback: &Postback, received: &[(String, &str)]) -> Vec<PartDiff> {
    let params = setup.link_params(tracker, postback);
    let mut parts: Vec<PartDiff> = params.iter().map(|param| parameter(setup, tracker, postback, param, received)).collect();
    for (key, raw) in received {
        let is_told = parts.iter().any(|part| part.key == marked(key) || (part.kind == DiffKind::EscapedKey && unescaped(key) == part.key));
        if !is_told {
            // Behind a URL that has no query of its own everything is the cabinet's: a flag of the event is to be expected.
            let kind = if setup.carries_constants() { DiffKind::Unexpected } else { DiffKind::Appended };
            parts.push(PartDiff::new(key, "", &decode(raw), kind));
        }
    }
    parts
}

fn parameter(setup: &Setup<'_>, tracker: &Tracker, postback: &Postback, param: &LinkParam, received: &[(String, &str)]) -> PartDiff {
    let decides = matches!(param.origin, Origin::Event | Origin::Click) || tracker.constant(&param.key).is_some_and(Constant::is_personal);
    let values: Vec<&str> = received.iter().filter(|(key, _)| *key == param.key).map(|(_, value)| *value).collect();
    let part = match values.as_slice() {
        [] => match received.iter().find(|(key, _)| *key != param.key && unescaped(key) == param.key) {
            Some((key, raw)) => PartDiff::new(&param.key, &param.value, &format!("{key}={}", decode(raw)), DiffKind::EscapedKey),
            None => PartDiff::new(&param.key, &param.value, "", DiffKind::Missing),
        },
        // Of a repeated key some trackers take the first, others the last.
        [first, rest @ ..] if rest.iter().any(|other| param.origin == Origin::Click || other != first) => {
            let all = values.iter().map(|value| decode(value)).collect::<Vec<_>>().join(", ");
            PartDiff::new(&param.key, &param.value, &all, DiffKind::GivenTwice)
        }
        [raw, ..] => PartDiff::new(&param.key, &param.value, &decode(raw), kind_of(setup, tracker, postback, param, raw)),
    };
    part.deciding(decides)
}

/// A key without what an `&amp;` left before it.
fn unescaped(mut key: &str) -> &str {
    while let Some(rest) = key.strip_prefix("amp;") {
        key = rest;
    }
    key
}

fn kind_of(setup: &Setup<'_>, tracker: &Tracker, postback: &Postback, param: &LinkParam, raw: &str) -> DiffKind {
    let (kind, received) = (compare_value(&param.value, raw, setup.macro_style()), decode(raw));
    match (param.origin, kind) {
        (Origin::Constant, DiffKind::ConstantDiffers) if tracker.constant(&param.key).is_some_and(Constant::is_personal) => DiffKind::OtherKey,
        (Origin::Event, DiffKind::ConstantDiffers) => other_event(tracker, &param.value, &received),
        (Origin::Event, DiffKind::Same) if is_macro(&param.value, setup.macro_style()) && judge::is_no_value(&received) => DiffKind::NoValue,
        (Origin::Click, DiffKind::LiteralMacro) if is_other_click(setup, tracker, &param.value, &received) => DiffKind::OtherClick,
        (Origin::Click, DiffKind::Same) if is_bare_click(setup, &received) => DiffKind::BareMacro,
        (Origin::Click, DiffKind::Same) => judge::click_id(&received, tracker).unwrap_or(DiffKind::Same),
        (Origin::Own(_) | Origin::Field(_), DiffKind::Same | DiffKind::ConstantDiffers) => of_role(setup, tracker, postback, param, kind, &received),
        (_, kind) => kind,
    }
}

/// An event in another case of letters, as the tracker takes it.
fn other_event(tracker: &Tracker, expected: &str, received: &str) -> DiffKind {
    match (is_same_but_for_case(expected, received), tracker.compares.event_case) {
        (true, WordCase::Any) => DiffKind::Same,
        (true, WordCase::NotDocumented) => DiffKind::OtherCase,
        _ => DiffKind::OtherEvent,
    }
}

/// A sum, its currency and a transaction must be ones, and are the same in other spellings too.
fn of_role(setup: &Setup<'_>, tracker: &Tracker, postback: &Postback, param: &LinkParam, kind: DiffKind, received: &str) -> DiffKind {
    let (key, is_same) = (param.key.as_str(), kind == DiffKind::Same);
    if key == tracker.amount_key(setup.role(postback)) || key == tracker.keys.amount {
        return match tracker.compares.amount(received) {
            None => DiffKind::NotANumber,
            Some(number) if is_same || tracker.compares.amount(&param.value) == Some(number.clone()) => DiffKind::Same,
            Some(_) => kind,
        };
    }
    if key == tracker.keys.currency {
        return match judge::is_currency(received) {
            false => DiffKind::NotACurrency,
            true if is_same || is_same_currency(tracker, received, &param.value) => DiffKind::Same,
            true => kind,
        };
    }
    if key == tracker.keys.transaction && is_same && judge::is_no_value(received) { DiffKind::NoValue } else { kind }
}

/// `USD` for `usd`, where no source says that the case counts.
fn is_same_currency(tracker: &Tracker, received: &str, expected: &str) -> bool {
    tracker.compares.currency_case != WordCase::Exact && is_same_but_for_case(received, expected)
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

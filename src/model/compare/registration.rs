//! A registration link as a lead opened it against the profile's registration links.

use std::cmp::Reverse;

use super::comparison::Comparison;
use super::part::{DiffKind, PartDiff};
use super::value::{compare_value, received_pairs};
use super::verdict;
use crate::model::macros::{MacroStyle, are_siblings};
use crate::model::paste::read_link::{decode, decode_key, pairs};
use crate::model::profile::RegistrationLink;
use crate::model::setup::Setup;
use crate::model::tracker::Tracker;
use crate::model::url_rules::without_scheme;

/// A link of the profile beside the URL.
struct Candidate<'a> {
    link: &'a RegistrationLink,
    parts: Vec<PartDiff>,
}

/// Compares; `None` where no link of the profile goes to that host.
pub fn compare(setup: &Setup<'_>, tracker: &Tracker, url: &str) -> Option<Comparison> {
    let candidates = setup.profile.registration_links.iter().filter_map(|link| {
        let expected = setup.final_url(link).ok()?.to_string();
        Some(Candidate { link, parts: parts(setup, tracker, &expected, url)? })
    });
    let likeness = |candidate: &Candidate<'_>| {
        let address_is_same = candidate.parts.first().is_some_and(|part| part.kind != DiffKind::OtherAddress);
        let count = |same: bool| candidate.parts.iter().filter(|part| part.differs() != same).count();
        (address_is_same, Reverse(count(false)), count(true))
    };
    // The first of equals.
    let best = candidates.collect::<Vec<_>>().into_iter().rev().max_by_key(likeness)?;
    let differs = best.parts.iter().any(PartDiff::differs);
    let (verdict, cause) = verdict::of_registration(setup, tracker, &best.link.name, &best.parts);
    Some(Comparison { item: Some(best.link.id), verdict, cause, parts: best.parts, differs, counted: false, taken_as: None, refusal: None })
}

/// The address first, then the parameters; `None` for another host.
fn parts(setup: &Setup<'_>, tracker: &Tracker, expected: &str, url: &str) -> Option<Vec<PartDiff>> {
    let style = tracker.macro_style();
    let (expected_address, expected_query) = taken_apart(expected)?;
    let (address, query) = taken_apart(url)?;
    let host = |address: &str| address.split('/').next().unwrap_or_default().to_lowercase();
    if compare_value(&host(expected_address), &host(address), style) != DiffKind::Same {
        return None;
    }
    let mut parts = vec![compare_address(expected_address, address, style)];
    let received = received_pairs(query);
    let expected: Vec<(String, String)> = pairs(expected_query).into_iter().map(|(key, value)| (decode_key(key), decode(value))).collect();
    parts.extend(expected.iter().map(|(key, value)| match received.iter().find(|(known, _)| known == key) {
        Some((_, raw)) => PartDiff::new(key, value, &decode(raw), compare_value(value, raw, style)),
        None => PartDiff::new(key, value, "", DiffKind::Missing),
    }));
    let unexpected = received.iter().filter(|(key, _)| expected.iter().all(|(known, _)| known != key));
    parts.extend(unexpected.map(|(key, raw)| PartDiff::new(key, "", &decode(raw), DiffKind::Unexpected)));
    mark_other_click(setup, tracker, &mut parts);
    Some(parts)
}

/// Host with path, and query, without scheme and fragment.
fn taken_apart(url: &str) -> Option<(&str, &str)> {
    let rest = without_scheme(url)?.split('#').next().unwrap_or_default();
    Some(rest.split_once('?').unwrap_or((rest, "")))
}

fn compare_address(expected: &str, received: &str, style: MacroStyle) -> PartDiff {
    let (expected, received) = (expected.trim_end_matches('/'), received.trim_end_matches('/'));
    // The host's case of letters says nothing, and it was compared before.
    let path = |address: &str| address.split_once('/').map(|(_, path)| path.to_owned()).unwrap_or_default();
    let kind = match compare_value(&path(expected), &path(received), style) {
        DiffKind::ConstantDiffers => DiffKind::OtherAddress,
        DiffKind::Empty if style.name_in(&path(expected)).is_none() => DiffKind::OtherAddress,
        kind => kind,
    };
    PartDiff::new("/", expected, &decode(received), kind)
}

/// The click id is missing, but another of the partner's click parameters stands there: that is where it went.
fn mark_other_click(setup: &Setup<'_>, tracker: &Tracker, parts: &mut [PartDiff]) {
    let is_click_param = |key: &str| {
        let is_known = setup.integration.is_some_and(|known| known.click_params.iter().any(|other| other.param == key));
        is_known || are_siblings(key, &setup.profile.click.param)
    };
    let other = parts.iter().find(|part| part.kind == DiffKind::Unexpected && is_click_param(&part.key));
    let Some(other) = other.map(|part| format!("{}={}", part.key, part.received)) else { return };
    let click = parts.iter_mut().find(|part| part.kind == DiffKind::Missing && part.expected == tracker.links.click_macro);
    if let Some(click) = click {
        (click.kind, click.received) = (DiffKind::OtherClick, other);
    }
}

//! Sums and their currency.

use crate::model::at::At;

use super::case::{Case, Sent};
use super::finding::{Finding, Severity};
use super::fix::Fix;
use super::known_template::{missing, offers_sums, sum_and_currency};
use super::leftover::is_placeholder;
use super::misnamed::right_key;
use super::token::Token;
use super::tracker_macro::TrackerMacros;
use crate::model::currency;
use crate::model::left_open::is_left_open;
use crate::model::profile::Postback;
use crate::model::role::Role;
use crate::model::tracker::Tracker;
use crate::words::Say;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(tracker) = case.tracker() else { return };
    for postback in case.postbacks() {
        let role = case.role(postback);
        let amount = amount(case, tracker, postback, role);
        let is_named = postback.event.is_empty() || case.event(postback).is_some();
        if amount.is_none() && is_named {
            findings.extend(role.filter(|role| role.is_deposit()).and_then(|role| amount_missing(case, tracker, postback, role)));
        }
        match carried(case, tracker, postback, role, &tracker.keys.currency) {
            Some(currency) if currency.is_of_field() => {}
            Some(currency) => findings.extend(currency_invalid(case, postback, &currency)),
            None => findings.extend(amount.and_then(|amount| currency_missing(case, tracker, postback, &amount))),
        }
    }
}

/// Custom fields with a currency, whose postbacks are many.
pub(super) fn fields(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(tracker) = case.tracker() else { return };
    findings.extend(case.told_of_fields(&tracker.keys.currency, |postback, currency| currency_invalid(case, postback, currency)));
}

/// What stands under a key, or under the shorter one that is taken for it.
fn carried<'a>(case: &Case<'a>, tracker: &Tracker, postback: &'a Postback, role: Option<Role>, key: &str) -> Option<Sent<'a>> {
    case.value(postback, key).or_else(|| {
        let short = postback.params.iter().find(|param| right_key(tracker, role, &param.key) == Some(key))?;
        case.value(postback, &short.key)
    })
}

fn amount<'a>(case: &Case<'a>, tracker: &Tracker, postback: &'a Postback, role: Option<Role>) -> Option<Sent<'a>> {
    carried(case, tracker, postback, role, tracker.amount_key(role)).or_else(|| carried(case, tracker, postback, role, &tracker.keys.amount))
}

fn amount_missing(case: &Case<'_>, tracker: &Tracker, postback: &Postback, role: Role) -> Option<Finding> {
    let key = tracker.amount_key(Some(role));
    if key.is_empty() {
        return None;
    }
    let integration = case.setup.integration;
    let is_offered = integration.is_none_or(|known| offers_sums(known, tracker));
    // The partner's events are listed, and for this one no source gives a sum.
    let is_listed = integration.is_some_and(|known| known.template(role).is_some() && sum_and_currency(known, tracker, role).is_none());
    let severity = if role == Role::RepeatDeposit || !is_offered || is_listed { Severity::Note } else { Severity::Warning };
    let id = match (is_offered, is_listed) {
        (true, true) => "check-amount-not-listed",
        (true, false) => "check-amount-missing",
        (false, _) => "check-amount-not-offered",
    };
    let say = Say::new(id).with("key", key).with("name", postback.name.as_str()).with("tracker", tracker.name.as_str());
    let finding = Finding::new("amount-missing", severity, At::Postback(postback.id), say);
    let of_partner = integration.and_then(|known| sum_and_currency(known, tracker, role));
    let Some((sum, currency)) = of_partner.or_else(|| of_sibling(case, tracker, postback)) else { return Some(finding) };
    let wanted = [(key.to_owned(), sum), (tracker.keys.currency.clone(), currency.unwrap_or_default())];
    let added = missing(case, postback, wanted);
    // A currency alone is no mend.
    let has_sum = added.iter().any(|(added, _)| added == key);
    Some(finding.mended(Fix::add(postback.id, added).filter(|_| has_sum)))
}

/// Sum and currency of another deposit of a custom profile: the user has told them already.
fn of_sibling(case: &Case<'_>, tracker: &Tracker, postback: &Postback) -> Option<(String, Option<String>)> {
    // The first deposit that has a sum will do, and a profile has few; looking at the first hundred keeps the cost level.
    const FAR_ENOUGH: usize = 100;
    let siblings = case.profile().postbacks.iter().take(FAR_ENOUGH).filter(|known| known.id != postback.id);
    siblings.filter(|known| case.role(known).is_some_and(Role::is_deposit)).find_map(|known| {
        let sum = case.value(known, tracker.amount_key(case.role(known)))?;
        let currency = case.value(known, &tracker.keys.currency).filter(|sent| currency::is_iso(sent.text) || is_sound(case, sent.text));
        is_sound(case, sum.text).then(|| (sum.text.to_owned(), currency.map(|sent| sent.text.to_owned())))
    })
}

/// True for a text that is one macro, with which nothing is wrong.
fn is_sound(case: &Case<'_>, text: &str) -> bool {
    let is_trackers = |token: &Token<'_>| TrackerMacros::of(case).is_some_and(|known| known.is_ours_in_postback(case, token));
    match case.macros_in(text).as_slice() {
        [token] => token.written == text && token.style == case.style && !is_placeholder(token) && !is_trackers(token),
        _ => false,
    }
}

fn currency_missing(case: &Case<'_>, tracker: &Tracker, postback: &Postback, amount: &Sent<'_>) -> Option<Finding> {
    let key = tracker.keys.currency.as_str();
    // What the cabinet cannot send is not asked for.
    if key.is_empty() || !case.setup.carries_constants() {
        return None;
    }
    let say = Say::new("check-currency-missing").with("key", key).with("amount", amount.text).with("tracker", tracker.name.as_str());
    let of_unit = case.setup.integration.and_then(|known| known.macro_of(amount.text)?.unit.clone());
    let of_template = || case.setup.template(postback).and_then(|template| template.currency.clone());
    let of_partner = || case.setup.integration.and_then(|known| sum_and_currency(known, tracker, case.role(postback)?)?.1);
    let fix = of_unit.or_else(of_template).or_else(of_partner).and_then(|currency| {
        let wanted = [(key.to_owned(), currency)];
        Fix::add(postback.id, missing(case, postback, wanted))
    });
    Some(Finding::new("currency-missing", Severity::Warning, At::Postback(postback.id), say).mended(fix))
}

fn currency_invalid(case: &Case<'_>, postback: &Postback, currency: &Sent<'_>) -> Option<Finding> {
    let is_of_partner = || case.setup.template(postback).is_some_and(|template| template.currency.as_deref() == Some(currency.text));
    let code = currency.text.to_ascii_uppercase();
    if !case.is_constant(currency.text) || currency::is_iso(&code) || is_left_open(currency.text) || is_of_partner() {
        return None;
    }
    let (id, severity) =
        if currency::is_coin(&code) { ("check-currency-coin", Severity::Note) } else { ("check-currency-invalid", Severity::Warning) };
    Some(Finding::new("currency-invalid", severity, currency.at.clone(), Say::new(id).with("value", currency.text)).showing(currency.text))
}

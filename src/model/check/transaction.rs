//! Transactions, by which repeat deposits are told apart, and deposits that arrive twice.

use super::case::{Case, Sent};
use super::event::meant_event;
use super::finding::{Finding, Severity};
use super::fix::Fix;
use super::known_template::missing;
use crate::model::at::At;
use crate::model::integration::Transaction;
use crate::model::left_open::is_left_open;
use crate::model::profile::Postback;
use crate::model::role::Role;
use crate::model::tracker::{RepeatRule, Tracker};
use crate::words::Say;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(tracker) = case.tracker() else { return };
    if tracker.keys.transaction.is_empty() {
        return;
    }
    for postback in case.postbacks() {
        match case.value(postback, &tracker.keys.transaction) {
            Some(sent) if sent.is_of_field() => {}
            Some(sent) => findings.extend(constant(case, tracker, postback, &sent)),
            None => findings.extend(absent(case, tracker, postback)),
        }
    }
}

/// Custom fields with a transaction, whose postbacks are many.
pub(super) fn fields(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(tracker) = case.tracker() else { return };
    findings.extend(case.told_of_fields(&tracker.keys.transaction, |postback, sent| constant(case, tracker, postback, sent)));
}

/// The macro by which the partner tells events of a postback's role apart.
fn offered<'a>(case: &Case<'a>, postback: &Postback) -> Option<&'a Transaction> {
    case.setup.template(postback).map(|template| &template.transaction)
}

fn offered_macro<'a>(case: &Case<'a>, postback: &Postback) -> Option<&'a str> {
    match offered(case, postback) {
        Some(Transaction::Macro(text)) if !case.reads_click_id(text) => Some(text),
        _ => None,
    }
}

fn absent(case: &Case<'_>, tracker: &Tracker, postback: &Postback) -> Option<Finding> {
    let role = case.role(postback).filter(|role| matches!(role, Role::RepeatDeposit | Role::Deposit))?;
    let sent = case.event(postback)?;
    let event = meant_event(tracker, &sent).unwrap_or(&sent);
    let key = tracker.keys.transaction.as_str();
    let add = offered_macro(case, postback).and_then(|text| Fix::add(postback.id, missing(case, postback, [(key.to_owned(), text.to_owned())])));
    let word = |role: Role| tracker.events.get(&role).map(|known| known.event.as_str());
    let say = |id| Say::new(id).with("key", key).with("event", event).with("tracker", tracker.name.as_str());
    let finding = |severity, say| Finding::new("transaction-missing", severity, At::Postback(postback.id), say);
    // Where the tracker's own word for the role is that of the first deposit, nothing was mistaken.
    if Some(event) == word(Role::FirstDeposit) && Some(event) != word(role) {
        let right = word(role).map(|right| Fix::write(At::Event(postback.id), right));
        return Some(finding(Severity::Error, say("check-transaction-missing-first")).mended(add.or(right)));
    }
    if offered(case, postback) == Some(&Transaction::None) {
        let partner = case.setup.partner_name().unwrap_or_default();
        return Some(finding(Severity::Note, say("check-transaction-not-offered").with("partner", partner)));
    }
    let (severity, id) = match tracker.repeats.without_transaction {
        RepeatRule::Drops => (Severity::Warning, "check-transaction-missing-drops"),
        RepeatRule::Overwrites => (Severity::Warning, "check-transaction-missing-overwrites"),
        RepeatRule::Counts => (Severity::Note, "check-transaction-missing-counts"),
        RepeatRule::NotDocumented => (Severity::Note, "check-transaction-missing"),
    };
    Some(finding(severity, say(id)).mended(add))
}

/// A transaction that is the same for every deposit, or for every deposit of one player.
fn constant(case: &Case<'_>, tracker: &Tracker, postback: &Postback, sent: &Sent<'_>) -> Option<Finding> {
    let is_constant = case.is_constant(sent.text);
    let is_offered = matches!(offered(case, postback), Some(Transaction::Macro(text)) if text == sent.text);
    if is_offered || is_left_open(sent.text) || !is_constant && !is_player(case, sent.text) {
        return None;
    }
    let id = if is_constant { "check-transaction-constant" } else { "check-transaction-player" };
    let say = Say::new(id).with("value", sent.text).with("key", sent.key).with("tracker", tracker.name.as_str());
    let by_name =
        || case.setup.integration.and_then(|known| known.macros.iter().find(|known| known.name == sent.text)).map(|known| known.text.as_str());
    let meant = offered_macro(case, postback).or_else(by_name).filter(|text| !case.reads_click_id(text) && !is_player(case, text));
    let fix = meant.map(|text| Fix::write(sent.at.clone(), text));
    Some(Finding::new("transaction-constant", Severity::Error, sent.at.clone(), say).showing(sent.text).mended(fix))
}

/// True for a text that is one macro, the player's id: by its meaning in the partner's file, else by its name.
pub(super) fn is_player(case: &Case<'_>, text: &str) -> bool {
    const WHO: [&str; 8] = ["user", "player", "trader", "client", "customer", "member", "account", "profile"];
    if let Some(known) = case.setup.integration.and_then(|known| known.macro_of(text)).filter(|known| !known.means.is_empty()) {
        let means = known.means.english().to_lowercase();
        return WHO.iter().any(|who| means.contains(&format!("{who} id")));
    }
    let macros = case.macros_in(text);
    let [only] = macros.as_slice() else { return false };
    let name: String = only.name.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    only.written == text && WHO.iter().any(|who| name.strip_prefix(who) == Some("id"))
}

/// Postbacks of "any deposit", which count the first one too.
pub(super) fn twice(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(tracker) = case.tracker() else { return };
    let first = case.profile().postbacks.iter().find(|postback| case.role(postback) == Some(Role::FirstDeposit));
    let any = case.profile().postbacks.iter().filter(|postback| case.role(postback) == Some(Role::Deposit));
    findings.extend(any.filter_map(|postback| beside_first(case, tracker, postback, first)));
}

fn beside_first(case: &Case<'_>, tracker: &Tracker, postback: &Postback, first: Option<&Postback>) -> Option<Finding> {
    let repeat = tracker.events.get(&Role::RepeatDeposit).map(|known| known.event.as_str());
    let say = match first {
        Some(first) => Say::new("check-deposit-twice").with("name", postback.name.as_str()).with("first", first.name.as_str()),
        None if case.event(postback).as_deref() == repeat => {
            Say::new("check-deposit-twice-alone").with("name", postback.name.as_str()).with("event", repeat.unwrap_or_default())
        }
        None => return None,
    };
    Some(Finding::new("deposit-twice", Severity::Warning, At::Postback(postback.id), say))
}

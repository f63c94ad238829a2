//! What can be offered for a text, so that nobody has to type a brace: macros, keys, events.

use super::assumed;
use super::at::At;
use super::macros::MacroStyle;
use super::role::Role;
use super::setup::Setup;
use super::template::of_roles;
use crate::words::{Phrase, Say};

/// Something that can be put in without typing it: a macro, a key, an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What is put in.
    pub text: String,
    /// What it stands for.
    pub means: Say,
    /// The roles of the postbacks that it stands for, ready to be added; empty for a text.
    pub adds: Vec<Role>,
}

/// The commonest click parameters (facts 3.1).
const COMMON_CLICK_PARAMS: [&str; 6] = ["sub1", "click_id", "aff_click_id", "subid", "clickid", "sub_id1"];

/// Macro names that many partners have, for a custom integration, with the message id of their meaning.
const COMMON_MACROS: [(&str, &str); 7] = [
    ("amount", "means-amount"),
    ("payout", "means-payout"),
    ("currency", "means-currency"),
    ("event_id", "means-event-id"),
    ("transaction_id", "means-transaction-id"),
    ("user_id", "means-user-id"),
    ("country", "means-country"),
];

/// Currencies that postbacks name most often (facts 3.1).
const COMMON_CURRENCIES: [&str; 4] = ["usd", "eur", "rub", "usdt"];

fn phrase(phrase: &Phrase) -> Say {
    Say::new("phrase").with("text", phrase.clone())
}

fn offer(text: &str, means: Say) -> Offer {
    Offer { text: text.to_owned(), means, adds: Vec::new() }
}

/// The offers for a text, and whether one replaces the whole text.
pub fn at(setup: Setup<'_>, at: &At) -> (Vec<Offer>, bool) {
    let of_postback = |owner| setup.profile.postback(owner).is_some();
    match at {
        At::ClickParam => (click_params(setup), true),
        At::Event(_) => (events(setup), true),
        At::Slot(_) => (slots(setup), true),
        At::ParamKey(owner, _) if of_postback(*owner) => (param_keys(setup), true),
        At::ParamValue(owner, id) if of_postback(*owner) => (values(setup, At::ParamKey(*owner, *id).read(setup.profile).unwrap_or_default()), false),
        At::ParamValue(..) => (link_macros(setup), false),
        At::FieldKey(_) => (field_keys(setup), true),
        At::FieldMacro(_) => (macros(setup), true),
        _ => (Vec::new(), true),
    }
}

/// Click parameters: the partner's own, else the commonest.
pub fn click_params(setup: Setup<'_>) -> Vec<Offer> {
    let of_partner =
        setup.integration.map(|known| known.click_params.iter().map(|known| offer(&known.param, Say::new("means-click-param"))).collect());
    of_partner.unwrap_or_else(|| COMMON_CLICK_PARAMS.iter().map(|param| offer(param, Say::new("means-common"))).collect())
}

/// The tracker's events.
pub fn events(setup: Setup<'_>) -> Vec<Offer> {
    let Some(tracker) = setup.tracker else { return Vec::new() };
    let mut offers: Vec<Offer> = Vec::new();
    for (role, known) in &tracker.events {
        if offers.iter().all(|offer| offer.text != known.event) {
            offers.push(offer(&known.event, Say::new(role_label(*role))));
        }
    }
    offers
}

/// Postbacks by what they report, for a new one: the usual three at once, then each role. Whatever no source lists is marked as assumed.
pub fn new_postbacks(setup: Setup<'_>) -> Vec<Offer> {
    let Some(tracker) = setup.tracker else { return Vec::new() };
    let has = |role: Role| setup.profile.postbacks.iter().any(|postback| setup.role(postback) == Some(role));
    let fresh = |roles: &[Role]| of_roles(setup.integration, tracker, setup.macro_style(), roles).postbacks;
    let is_assumed = |role: Role| setup.integration.is_some_and(|known| known.template(role).is_none());
    let mut offers: Vec<Offer> = Vec::new();
    let missing: Vec<Role> = assumed::USUAL.into_iter().filter(|role| !has(*role)).collect();
    if missing.len() > 1 {
        let names: Vec<String> = fresh(&missing).into_iter().map(|postback| postback.name).collect();
        let means = Say::new("offer-usual").with("count", missing.len());
        offers.push(Offer { text: names.join(", "), means, adds: assumed::USUAL.to_vec() });
    }
    for (role, postback) in assumed::OFFERED.into_iter().zip(fresh(&assumed::OFFERED)) {
        let id = if is_assumed(role) { "offer-event-assumed" } else { "offer-event" };
        let means = Say::new(id).with("role", Say::new(role_label(role))).with("event", postback.event);
        offers.push(Offer { text: postback.name, means, adds: vec![role] });
    }
    offers
}

/// The message id of a role's name.
pub fn role_label(role: Role) -> &'static str {
    match role {
        Role::Registration => "role-registration",
        Role::FirstDeposit => "role-first-deposit",
        Role::RepeatDeposit => "role-repeat-deposit",
        Role::Deposit => "role-deposit",
        Role::Conversion => "role-conversion",
        Role::Lead => "role-lead",
        Role::Rejected => "role-rejected",
        Role::Ignored => "role-ignored",
        Role::EmailConfirmation => "role-email-confirmation",
        Role::Qualified => "role-qualified",
        Role::Withdrawal => "role-withdrawal",
        Role::Commission => "role-commission",
    }
}

/// The fields of the partner's cabinet.
pub fn slots(setup: Setup<'_>) -> Vec<Offer> {
    let templates = setup.integration.iter().flat_map(|known| &known.postbacks).filter(|template| !template.slot.is_empty());
    templates.map(|template| offer(template.slot.english(), phrase(&template.slot))).collect()
}

/// Keys of a postback's parameters.
pub fn param_keys(setup: Setup<'_>) -> Vec<Offer> {
    let Some(tracker) = setup.tracker else { return Vec::new() };
    let keys = &tracker.keys;
    let mut offers: Vec<Offer> = [(&keys.amount, "means-amount"), (&keys.currency, "means-currency"), (&keys.transaction, "means-transaction-id")]
        .into_iter()
        .filter(|(key, _)| !key.is_empty())
        .map(|(key, means)| offer(key, Say::new(means)))
        .collect();
    offers.extend(
        tracker.role_keys.iter().filter(|(_, own)| !own.amount.is_empty()).map(|(role, own)| offer(&own.amount, Say::new(role_label(*role)))),
    );
    if !keys.field_prefix.is_empty() {
        offers.push(offer(&keys.field_prefix, Say::new("means-field")));
    }
    offers
}

/// Values of the parameter with that key.
pub fn values(setup: Setup<'_>, key: &str) -> Vec<Offer> {
    let mut offers = Vec::new();
    if setup.tracker.is_some_and(|tracker| !key.is_empty() && tracker.keys.currency == key) {
        offers.extend(COMMON_CURRENCIES.iter().map(|code| offer(code, Say::new("means-constant"))));
    }
    offers.extend(macros(setup));
    offers
}

/// The partner's macros.
pub fn macros(setup: Setup<'_>) -> Vec<Offer> {
    match setup.integration {
        Some(known) if !known.macros.is_empty() => known.macros.iter().map(|known| offer(&known.text, phrase(&known.means))).collect(),
        _ => {
            let style: MacroStyle = setup.macro_style();
            COMMON_MACROS.iter().map(|(name, means)| offer(&style.wrap(name), Say::new(means))).collect()
        }
    }
}

/// Keys of custom fields.
pub fn field_keys(setup: Setup<'_>) -> Vec<Offer> {
    let Some(tracker) = setup.tracker else { return Vec::new() };
    let prefix = &tracker.keys.field_prefix;
    let of_partner = setup.integration.iter().flat_map(|known| &known.postbacks).flat_map(|template| &template.fields);
    let mut offers: Vec<Offer> =
        of_partner.map(|(key, text)| offer(&format!("{prefix}{key}"), Say::new("text").with("text", text.as_str()))).collect();
    for (name, means) in [("userid", "means-user-id"), ("country", "means-country")] {
        let key = format!("{prefix}{name}");
        if offers.iter().all(|known| known.text != key) {
            offers.push(offer(&key, Say::new(means)));
        }
    }
    offers
}

/// The tracker's macros for registration links.
pub fn link_macros(setup: Setup<'_>) -> Vec<Offer> {
    let Some(tracker) = setup.tracker else { return Vec::new() };
    tracker.links.macros.iter().map(|(text, means)| offer(text, phrase(means))).collect()
}

/// The postbacks in which a macro makes sense: sums and ids of events in deposits, everything else in the registration.
pub fn sensible_postbacks(setup: Setup<'_>, text: &str) -> Vec<String> {
    const OF_DEPOSITS: [&str; 12] =
        ["amount", "sum", "payout", "cost", "revenue", "profit", "income", "payment", "event_id", "transaction", "deposit", "dep"];
    let name = MacroStyle::recognise(text).map_or(text, |(_, name)| name).to_lowercase();
    let in_deposits = OF_DEPOSITS.iter().any(|word| name.contains(word));
    let fits = |role: Option<Role>| if in_deposits { role.is_some_and(Role::is_deposit) } else { role == Some(Role::Registration) };
    let names: Vec<String> =
        setup.profile.postbacks.iter().filter(|postback| fits(setup.role(postback))).map(|postback| postback.name.clone()).collect();
    if names.is_empty() { setup.profile.postbacks.iter().map(|postback| postback.name.clone()).collect() } else { names }
}

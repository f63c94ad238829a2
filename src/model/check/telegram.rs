//! Links into Telegram, which passes on nothing but the start parameter.

use super::case::Case;
use super::finding::{Finding, Severity};
use super::fix::Fix;
use super::query::Url;
use super::token::tokens;
use crate::model::at::At;
use crate::model::profile::RegistrationLink;
use crate::words::Say;

const HOSTS: [&str; 3] = ["t.me", "telegram.me", "telegram.dog"];
/// The start parameter of a bot and that of a mini app.
const START: [&str; 2] = ["start", "startapp"];
/// The longest start parameter.
const LONGEST: usize = 64;

/// True for a host of Telegram's.
pub(super) fn is_host(host: &str) -> bool {
    HOSTS.contains(&host)
}

/// True for a parameter that Telegram passes on.
pub(super) fn carries(key: &str) -> bool {
    START.contains(&key)
}

pub(super) fn check(case: &Case<'_>, link: &RegistrationLink, base: &str, url: &Url<'_>) -> Option<Finding> {
    let tracker = case.tracker()?;
    let click_macro = tracker.links.click_macro.as_str();
    // As the click parameter it is put in anyway.
    if !is_host(&url.host()) || carries(&case.profile().click.param) {
        return None;
    }
    let of_base = url.query.iter().map(|(key, value, _)| (*key, *value));
    let own = link.params.iter().map(|param| (param.key.as_str(), param.value.as_str()));
    // An own parameter replaces the one that the base has.
    let is_replaced = |key: &str| link.params.iter().any(|param| param.key == key);
    let start = own.chain(of_base.filter(|(key, _)| !is_replaced(key))).find(|(key, value)| carries(key) && value.contains(click_macro));
    let error = |say: Say| Finding::new("base-url-telegram", Severity::Error, At::BaseUrl(link.id), say.with("macro", click_macro));
    if let Some((key, value)) = start {
        let room = LONGEST.saturating_sub(tracker.trace.click_id.len());
        let say = Say::new("check-base-url-telegram-start").with("value", value);
        return (!is_startable(value, room)).then(|| error(say).showing(format!("{key}={value}")));
    }
    let fix = Fix::write(At::BaseUrl(link.id), with_start(base, url, click_macro));
    Some(error(Say::new("check-base-url-telegram")).showing(base).mended(fix))
}

/// True when everything around the macros may stand in a start parameter and leaves room for the click id.
fn is_startable(value: &str, room: usize) -> bool {
    let mut rest = value.to_owned();
    for token in tokens(value, None).into_iter().rev() {
        rest.replace_range(token.range, "");
    }
    rest.len() <= room && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

fn with_start(base: &str, url: &Url<'_>, click_macro: &str) -> String {
    let key = START.into_iter().find(|key| url.value(key).is_some()).unwrap_or(START[0]);
    if let Some(range) = url.value_range(key) {
        let mut text = base.to_owned();
        // A key without `=` has its value right behind it.
        let equals = if text[..range.start].ends_with('=') { "" } else { "=" };
        text.replace_range(range, &format!("{equals}{click_macro}"));
        return text;
    }
    let end = url.fragment.map_or(base.len(), |fragment| base.len() - fragment.len() - 1);
    let (head, fragment) = base.split_at(end);
    let joint = match head.find('?') {
        None => "?",
        Some(_) if head.ends_with(['?', '&']) => "",
        Some(_) => "&",
    };
    format!("{head}{joint}{key}={click_macro}{fragment}")
}

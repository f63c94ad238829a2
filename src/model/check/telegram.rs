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
/// The start parameters of a bot, of a mini app and of a bot in a group.
const START: [&str; 3] = ["start", "startapp", "startgroup"];
/// Parameters of other links of a bot's, a chat's or a channel's, which carry no start (core.telegram.org/api/links).
const NO_STARTS: [&str; 8] = ["startattach", "attach", "startchannel", "game", "boost", "videochat", "livestream", "voicechat"];
/// Paths that lead to no bot: shares, invites, stickers, settings.
const NO_BOTS: [&str; 24] = [
    "share",
    "joinchat",
    "c",
    "s",
    "addstickers",
    "addemoji",
    "addlist",
    "addtheme",
    "bg",
    "proxy",
    "socks",
    "setlanguage",
    "boost",
    "contact",
    "m",
    "invoice",
    "login",
    "confirmphone",
    "giftcode",
    "call",
    "nft",
    "msg",
    "iv",
    "auction",
];

/// True for a host of Telegram's.
pub(super) fn is_host(host: &str) -> bool {
    HOSTS.contains(&host) || host.ends_with(".t.me")
}

/// True for a parameter that Telegram passes on.
pub(super) fn carries(key: &str) -> bool {
    START.contains(&key)
}

/// So many characters a start parameter may have (core.telegram.org/api/links: 64 for `start`, 512 for `startapp`).
fn longest(key: &str) -> usize {
    if key == "startapp" { 512 } else { 64 }
}

/// What a link leads to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Bot,
    App,
    Elsewhere,
}

fn place(url: &Url<'_>) -> Place {
    let path = url.path.split("://").nth(1).unwrap_or_default();
    let (host, path) = path.split_once('/').unwrap_or((path, ""));
    // `name.t.me` is the name's own page.
    let name = host.strip_suffix(".t.me").map(|name| name.trim_start_matches("www.")).filter(|name| !name.is_empty());
    let mut parts = name.into_iter().chain(path.split('/').filter(|part| !part.is_empty()));
    let (first, second) = (parts.next().unwrap_or_default(), parts.next());
    let has_start = url.query.iter().any(|(key, ..)| carries(key));
    let is_other = !has_start && url.query.iter().any(|(key, ..)| NO_STARTS.contains(key));
    let is_bot = first.to_ascii_lowercase().ends_with("bot");
    match second {
        _ if is_other || first.is_empty() || first.starts_with(['+', '$']) || NO_BOTS.contains(&first) => Place::Elsewhere,
        Some(post) if post.bytes().all(|byte| byte.is_ascii_digit()) => Place::Elsewhere,
        Some(_) => Place::App,
        None if is_bot || has_start => Place::Bot,
        None => Place::Elsewhere,
    }
}

pub(super) fn check(case: &Case<'_>, link: &RegistrationLink, base: &str, url: &Url<'_>) -> Option<Finding> {
    let tracker = case.tracker()?;
    let click_macro = tracker.links.click_macro.as_str();
    if !is_host(&url.host) {
        return None;
    }
    let error = |id: &'static str, key: &str, value: &str| {
        let say = Say::new(id).with("macro", click_macro).with("key", key).with("value", value).with("limit", longest(key));
        Finding::new("base-url-telegram", Severity::Error, At::BaseUrl(link.id), say)
    };
    let place = place(url);
    if place == Place::Elsewhere {
        return Some(error("check-base-url-telegram-elsewhere", "start", base).showing(base));
    }
    // As the click parameter it is put in anyway.
    if carries(&case.profile().click.param) {
        return None;
    }
    let of_base = url.query.iter().map(|(key, value, _)| (*key, *value));
    let own = link.params.iter().map(|param| (param.key.as_str(), param.value.as_str()));
    // An own parameter replaces the one that the base has.
    let is_replaced = |key: &str| link.params.iter().any(|param| param.key == key);
    let starts: Vec<(&str, &str)> = own.chain(of_base.filter(|(key, _)| !is_replaced(key))).filter(|(key, _)| carries(key)).collect();
    if let Some((key, value)) = starts.iter().find(|(_, value)| value.contains(click_macro)) {
        let room = longest(key).saturating_sub(tracker.trace.click_id.len());
        return (!is_startable(value, room)).then(|| error("check-base-url-telegram-start", key, value).showing(format!("{key}={value}")));
    }
    if let Some((key, code)) = starts.iter().find(|(_, value)| !value.is_empty()) {
        let finding = error("check-base-url-telegram-code", key, code).showing(format!("{key}={code}"));
        let both = with_click(code, click_macro).filter(|both| is_startable(both, longest(key).saturating_sub(tracker.trace.click_id.len())));
        return Some(
            finding.offering(both.filter(|_| !is_replaced(key)).map(|both| Fix::write(At::BaseUrl(link.id), with_start(base, url, key, &both)))),
        );
    }
    let usual = if place == Place::App { "startapp" } else { "start" };
    let key = starts.first().map_or(usual, |(key, _)| key);
    let fix = Fix::write(At::BaseUrl(link.id), with_start(base, url, key, click_macro));
    Some(error("check-base-url-telegram", key, "").showing(base).mended(fix))
}

/// The partner's campaign code and the click id in one: `CODE-{clickid}`. A macro that stands for a click id already gives its place to ours.
fn with_click(code: &str, click_macro: &str) -> Option<String> {
    match tokens(code, None).as_slice() {
        [] => Some(format!("{code}-{click_macro}")),
        [only] => {
            let mut both = code.to_owned();
            both.replace_range(only.range.clone(), click_macro);
            Some(both)
        }
        _ => None,
    }
}

/// True when everything around the macros may stand in a start parameter and leaves room for the click id.
fn is_startable(value: &str, room: usize) -> bool {
    let mut rest = value.to_owned();
    for token in tokens(value, None).into_iter().rev() {
        rest.replace_range(token.range, "");
    }
    rest.len() <= room && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

fn with_start(base: &str, url: &Url<'_>, key: &str, start: &str) -> String {
    if let Some(range) = url.value_range(key) {
        let mut text = base.to_owned();
        // A key without `=` has its value right behind it.
        let equals = if text[..range.start].ends_with('=') { "" } else { "=" };
        text.replace_range(range, &format!("{equals}{start}"));
        return text;
    }
    let end = url.fragment.map_or(base.len(), |fragment| base.len() - fragment.len() - 1);
    let (head, fragment) = base.split_at(end);
    let joint = match head.find('?') {
        None => "?",
        Some(_) if head.ends_with(['?', '&']) => "",
        Some(_) => "&",
    };
    format!("{head}{joint}{key}={start}{fragment}")
}

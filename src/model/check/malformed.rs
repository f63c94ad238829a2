//! Links whose parts stand in the wrong places: `&` before the first `?`, a second `?`, a query encoded into the path, two schemes.

use super::case::Case;
use super::finding::{Finding, Severity};
use super::fix::Fix;
use crate::model::at::At;
use crate::model::paste::read_link::decode;
use crate::model::paste::wrapped::unwrapped;
use crate::model::profile::{ItemId, RegistrationLink};
use crate::model::url_rules::{check_url, strip_ignoring_case, without_scheme};
use crate::words::Say;

/// A redirector's wrapping instead of the partner's link.
pub(super) fn wrapped(link: &RegistrationLink, base: &str) -> Option<Finding> {
    let inside = unwrapped(base)?;
    let say = Say::new("check-base-url-wrapped").with("value", base).with("inside", inside.as_str());
    Some(error("base-url-wrapped", link.id, say, base).mended(Fix::write(At::BaseUrl(link.id), inside)))
}

/// Two schemes, one behind the other; and schemes that lack a sign or lead into an app.
pub(super) fn schemes(link: &RegistrationLink, base: &str) -> Option<Finding> {
    let say = |id: &'static str| Say::new(id).with("value", base);
    let write = |text: String| Fix::write(At::BaseUrl(link.id), text);
    if let Some(inside) = without_second_scheme(base).filter(|inside| check_url(inside).is_ok()) {
        let same = base.len() - inside.len() == inside.len() - without_scheme(inside)?.len();
        let finding = error("base-url-invalid", link.id, say("check-base-url-schemes"), base);
        let fix = write(inside.to_owned());
        return Some(if same { finding.mended(fix) } else { finding.offering([fix]) });
    }
    if let Some(rest) = strip_ignoring_case(base, "tg://") {
        let finding = error("base-url-invalid", link.id, say("check-base-url-app"), base);
        return Some(finding.offering(of_app(rest).map(write)));
    }
    let rest =
        ["https//", "http//", "https:/", "http:/"].iter().find_map(|head| strip_ignoring_case(base, head)).filter(|rest| !rest.starts_with('/'))?;
    let meant = format!("https://{rest}");
    let finding = error("base-url-invalid", link.id, say("check-base-url-scheme-broken"), base);
    Some(finding.offering(check_url(&meant).is_ok().then(|| write(meant))))
}

/// What stands behind the first of two schemes.
fn without_second_scheme(base: &str) -> Option<&str> {
    let rest = without_scheme(base)?;
    let inside = without_scheme(rest)?;
    Some(rest).filter(|_| !inside.is_empty())
}

/// `resolve?domain=Bot&start=x` as the bot's link.
fn of_app(rest: &str) -> Option<String> {
    let query = rest.strip_prefix("resolve?")?;
    let mut pairs: Vec<&str> = query.split('&').collect();
    let at = pairs.iter().position(|pair| pair.starts_with("domain="))?;
    let name = pairs.remove(at).trim_start_matches("domain=").to_owned();
    let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
    Some(format!("https://t.me/{name}{query}"))
}

/// A name and password before the host, which the lead's browser shows or drops.
pub(super) fn userinfo(link: &RegistrationLink, base: &str) -> Option<Finding> {
    let rest = without_scheme(base)?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let (info, _) = authority.rsplit_once('@')?;
    let scheme = &base[..base.len() - rest.len()];
    let say = Say::new("check-base-url-userinfo").with("value", info);
    let finding = Finding::new("base-url-invalid", Severity::Warning, At::BaseUrl(link.id), say).showing(info);
    Some(finding.offering([Fix::write(At::BaseUrl(link.id), format!("{scheme}{}", &rest[info.len() + 1..]))]))
}

/// What is wrong with the signs of the query.
pub(super) fn query(case: &Case<'_>, link: &RegistrationLink, base: &str) -> Option<Finding> {
    let end = base.find('#').unwrap_or(base.len());
    let (head, fragment) = base.split_at(end);
    and_before_query(case, link.id, head, fragment)
        .or_else(|| doubled(link.id, head, fragment))
        .or_else(|| second(link.id, head, fragment))
        .or_else(|| encoded(link.id, head, fragment))
}

/// `/offer&sub1={clickid}?source=x`: what stands behind the `&` is a query too.
fn and_before_query(case: &Case<'_>, id: ItemId, head: &str, fragment: &str) -> Option<Finding> {
    let (path, behind) = head.split_once('?').map_or((head, None), |(path, behind)| (path, Some(behind)));
    let (path, moved) = path.split_once('&')?;
    let moved: Vec<&str> = moved.split('&').filter(|pair| !pair.is_empty()).collect();
    let is_pair = |pair: &&str| pair.split_once('=').is_some_and(|(key, value)| !key.is_empty() && !key.contains('/') && !value.contains('/'));
    if moved.is_empty() || !moved.iter().all(is_pair) {
        return None;
    }
    // The click parameter is ours, and put in anyway.
    let click_macro = case.tracker().map(|tracker| tracker.links.click_macro.as_str()).unwrap_or_default();
    let is_ours = |pair: &str| pair.split_once('=').is_some_and(|(key, value)| key == case.profile().click.param && value == click_macro);
    let query: Vec<&str> = moved.iter().copied().filter(|pair| !is_ours(pair)).chain(behind).filter(|pair| !pair.is_empty()).collect();
    let joint = if query.is_empty() { "" } else { "?" };
    let mended = format!("{path}{joint}{}{fragment}", query.join("&"));
    let say = Say::new("check-base-url-and").with("value", moved.join("&"));
    Some(error("base-url-query", id, say, moved.join("&")).mended(Fix::write(At::BaseUrl(id), mended)))
}

/// `/offer??a=1`
fn doubled(id: ItemId, head: &str, fragment: &str) -> Option<Finding> {
    let (path, query) = head.split_once('?')?;
    let rest = query.trim_start_matches('?');
    if rest.len() == query.len() {
        return None;
    }
    let say = Say::new("check-base-url-doubled");
    Some(error("base-url-query", id, say, "??").mended(Fix::write(At::BaseUrl(id), format!("{path}?{rest}{fragment}"))))
}

/// `/offer?a=1?b=2`: the second `?` is a part of a's value, and may be meant so.
fn second(id: ItemId, head: &str, fragment: &str) -> Option<Finding> {
    let (path, query) = head.split_once('?')?;
    let (before, behind) = query.split_once('?')?;
    // A whole link as a value has a `?` of its own.
    let key = before.rsplit('&').next().filter(|pair| !pair.contains("://"))?;
    let say = Say::new("check-base-url-second").with("value", format!("{key}?{}", behind.split('&').next().unwrap_or_default()));
    let finding = Finding::new("base-url-query", Severity::Warning, At::BaseUrl(id), say).showing(format!("?{behind}"));
    Some(finding.offering([Fix::write(At::BaseUrl(id), format!("{path}?{before}&{behind}{fragment}"))]))
}

/// `/offer%3Fa%3D1%26b%3D2`: the query was encoded into the path.
fn encoded(id: ItemId, head: &str, fragment: &str) -> Option<Finding> {
    let (path, query) = head.split_once('?').map_or((head, None), |(path, query)| (path, Some(query)));
    let at = path.as_bytes().windows(3).position(|mark| mark.eq_ignore_ascii_case(b"%3f"))?;
    let decoded = decode(&path[at + 3..].replace('+', "%2B"));
    if !decoded.contains('=') {
        return None;
    }
    let query = query.map(|query| format!("&{query}")).unwrap_or_default();
    let mended = format!("{}?{decoded}{query}{fragment}", &path[..at]);
    let say = Say::new("check-base-url-encoded").with("value", &path[at..]).with("meant", format!("?{decoded}"));
    let finding = Finding::new("base-url-query", Severity::Warning, At::BaseUrl(id), say).showing(&path[at..]);
    Some(finding.offering(check_url(&mended).is_ok().then(|| Fix::write(At::BaseUrl(id), mended))))
}

fn error(code: &'static str, id: ItemId, say: Say, offending: impl Into<String>) -> Finding {
    Finding::new(code, Severity::Error, At::BaseUrl(id), say).showing(offending)
}

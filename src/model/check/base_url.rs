//! The partner's link as the user has it: whether it is one, and what will become of its query.

use crate::model::at::At;
use std::collections::HashSet;
use std::sync::LazyLock;

use super::base::Base;
use super::case::Case;
use super::finding::{Finding, Severity};
use super::fix::Fix;
use super::query::Url;
use super::token::tokens;
use super::{malformed, telegram};
use crate::model::link::encode_key;
use crate::model::profile::{ItemId, RegistrationLink};
use crate::model::url_rules::{BadUrl, check_url, without_scheme};
use crate::words::Say;

/// Hosts that shorten links.
static SHORTENERS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("../../../assets/shorteners.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect());

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    for &Base { link, text: base, ref url, is_postback } in case.bases() {
        if base.is_empty() {
            continue;
        }
        if let Some(finding) = malformed::wrapped(link, base).or_else(|| malformed::schemes(link, base)) {
            findings.push(finding);
            continue;
        }
        if let Err(bad) = check_url(base) {
            findings.push(invalid(link, base, bad));
            continue;
        }
        if is_postback {
            let say = Say::new("check-base-url-is-postback").with("value", base);
            findings.push(Finding::new("base-url-is-postback", Severity::Error, At::BaseUrl(link.id), say).showing(base));
            continue;
        }
        findings.extend(malformed::query(case, link, base));
        findings.extend(malformed::userinfo(link, base));
        findings.extend(http(link, base));
        findings.extend(fragment(link, url));
        findings.extend(shortener(link, url));
        findings.extend(click_param(case, link, url));
        findings.extend(elsewhere(case, link, url));
        findings.extend(telegram::check(case, link, base, url));
        too_long(case, link, url, findings);
    }
}

fn at_base(code: &'static str, severity: Severity, id: ItemId, say: Say) -> Finding {
    Finding::new(code, severity, At::BaseUrl(id), say)
}

fn invalid(link: &RegistrationLink, base: &str, bad: BadUrl) -> Finding {
    let id = match bad {
        BadUrl::Scheme => "check-base-url-scheme",
        BadUrl::Host => "check-base-url-host",
        BadUrl::Blank => "check-base-url-blank",
        BadUrl::Backslash => "check-base-url-backslash",
        BadUrl::Other if has_odd_port(base) => "check-base-url-port",
        BadUrl::Other => "check-base-url-other",
    };
    let with_scheme = format!("https://{base}");
    let is_bare = bad == BadUrl::Scheme && !base.contains("://") && Url::of(&with_scheme).host.contains('.') && check_url(&with_scheme).is_ok();
    let fix = is_bare.then(|| Fix::write(At::BaseUrl(link.id), with_scheme));
    at_base("base-url-invalid", Severity::Error, link.id, Say::new(id).with("value", base)).showing(base).mended(fix)
}

/// True where what stands behind the host's colon is no port.
fn has_odd_port(base: &str) -> bool {
    let authority = without_scheme(base).and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let port = authority.rsplit('@').next().and_then(|host| host.rsplit_once(':')).map(|(_, port)| port);
    port.is_some_and(|port| !port.is_empty() && port.parse::<u16>().is_err())
}

fn http(link: &RegistrationLink, base: &str) -> Option<Finding> {
    let scheme = &base[..base.len() - without_scheme(base)?.len()];
    scheme.eq_ignore_ascii_case("http://").then(|| {
        let say = Say::new("check-base-url-http").with("value", base);
        let https = Fix::write(At::BaseUrl(link.id), format!("https://{}", &base[scheme.len()..]));
        at_base("base-url-http", Severity::Warning, link.id, say).showing(scheme).offering([https])
    })
}

fn fragment(link: &RegistrationLink, url: &Url<'_>) -> Option<Finding> {
    let fragment = format!("#{}", url.fragment?);
    let say = Say::new("check-base-url-fragment").with("value", fragment.as_str());
    Some(at_base("base-url-fragment", Severity::Note, link.id, say).showing(fragment))
}

fn shortener(link: &RegistrationLink, url: &Url<'_>) -> Option<Finding> {
    let host = url.host.as_ref();
    SHORTENERS.contains(host).then(|| {
        let say = Say::new("check-base-url-shortener").with("value", host);
        at_base("base-url-shortener", Severity::Warning, link.id, say).showing(host)
    })
}

/// The base has the click parameter already: its value is replaced.
fn click_param(case: &Case<'_>, link: &RegistrationLink, url: &Url<'_>) -> Option<Finding> {
    let param = case.profile().click.param.as_str();
    if param.is_empty() || param.starts_with('/') {
        return None;
    }
    let value = url.value(&encode_key(param))?;
    let click_macro = case.tracker()?.links.click_macro.as_str();
    if value == click_macro {
        return None;
    }
    let say = |id| Say::new(id).with("key", param).with("value", value).with("macro", click_macro);
    let pair = format!("{param}={value}");
    if value.is_empty() || !case.is_constant(value) || !tokens(value, None).is_empty() {
        return Some(at_base("base-url-click-param", Severity::Note, link.id, say("check-base-url-click-param")).showing(pair));
    }
    Some(at_base("click-param-reused", Severity::Warning, link.id, say("check-click-param-replaced")).showing(pair))
}

/// The click id travels in another place than the click parameter, which then is not added.
pub(super) fn elsewhere(case: &Case<'_>, link: &RegistrationLink, url: &Url<'_>) -> Option<Finding> {
    let param = case.profile().click.param.as_str();
    let click_macro = case.tracker()?.links.click_macro.as_str();
    let has_param = !param.starts_with('/') && url.value(&encode_key(param)).is_some();
    if param.is_empty() || has_param {
        return None;
    }
    let say = |id| Say::new(id).with("macro", click_macro).with("param", param);
    let is_start = |key: &str| telegram::is_host(&url.host) && telegram::carries(key);
    if let Some((key, ..)) = url.query.iter().find(|(key, value, _)| value.contains(click_macro) && !is_start(key)) {
        let say = say("check-click-macro-elsewhere").with("key", *key);
        return Some(at_base("click-macro-elsewhere", Severity::Error, link.id, say).showing(format!("{key}={click_macro}")));
    }
    let in_path = url.path.contains(click_macro) && !param.starts_with('/');
    in_path.then(|| at_base("click-macro-elsewhere", Severity::Note, link.id, say("check-click-macro-in-path")).showing(click_macro))
}

/// Values that the partner would cut off.
fn too_long(case: &Case<'_>, link: &RegistrationLink, url: &Url<'_>, findings: &mut Vec<Finding>) {
    let Some((integration, limit)) = case.setup.integration.and_then(|known| Some((known, known.max_length.filter(|limit| *limit > 0)?))) else {
        return;
    };
    // What a macro will be replaced by is not known; the rest is.
    let length = |value: &str| value.chars().count() - tokens(value, None).iter().map(|token| token.written.chars().count()).sum::<usize>();
    let of_base = url.query.iter().map(|(key, value, _)| (*key, *value, At::BaseUrl(link.id)));
    let own = link.params.iter().map(|param| (param.key.as_str(), param.value.as_str(), At::Param(link.id, param.id)));
    for (key, value, at) in of_base.chain(own).filter(|(_, value, _)| length(value) > limit) {
        let say = Say::new("check-value-too-long").with("key", key).with("length", length(value)).with("limit", limit);
        let say = say.with("partner", integration.name.as_str());
        findings.push(Finding::new("value-too-long", Severity::Warning, at, say).showing(value));
    }
}

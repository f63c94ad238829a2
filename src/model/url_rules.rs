//! What counts as a link. `url` is asked, and never rewrites what we hand out (2-links, "Validation").

use std::borrow::Cow;
use std::ops::Range;

use url::{Host, Url};

use super::hidden::has_hidden_in_link;
use super::macros::MacroStyle;

/// Why a base URL is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadUrl {
    /// It does not begin with `http://` or `https://`.
    Scheme,
    /// It has no host.
    Host,
    /// It has a blank inside.
    Blank,
    /// It has a backslash.
    Backslash,
    /// `url` refuses it for another reason.
    Other,
}

/// Checks a base URL, its macros stood in for.
///
/// # Errors
/// What is wrong with it.
pub fn check_url(text: &str) -> Result<(), BadUrl> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    if !is_plain && (text.chars().any(char::is_whitespace) || has_hidden_in_link(text)) {
        return Err(BadUrl::Blank);
    }
    if text.contains('\\') {
        return Err(BadUrl::Backslash);
    }
    let rest = without_scheme(text).ok_or(BadUrl::Scheme)?;
    if rest.is_empty() || rest.starts_with(['/', '?', '#', ':', '@']) {
        return Err(BadUrl::Host);
    }
    if has_plain_host(rest) {
        return Ok(());
    }
    let url = Url::parse(&with_stand_ins(text)).map_err(|error| match error {
        url::ParseError::EmptyHost => BadUrl::Host,
        _ => BadUrl::Other,
    })?;
    if url.has_host() { Ok(()) } else { Err(BadUrl::Host) }
}

/// True where a host is so plain that `url` has nothing to object to: most are, and asking is a tenth of what a check costs.
fn has_plain_host(rest: &str) -> bool {
    let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(rest.len());
    let host = &rest.as_bytes()[..end];
    let is_plain = |label: &[u8]| {
        let is_ours = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'-';
        !label.is_empty() && label.iter().all(is_ours) && !label.windows(2).any(|pair| pair == b"--")
    };
    let mut labels = host.split(|byte| *byte == b'.');
    let begins_with_a_letter = |label: &[u8]| label.first().is_some_and(u8::is_ascii_lowercase);
    labels.clone().next_back().is_some_and(begins_with_a_letter) && labels.all(is_plain)
}

/// True for a finished link.
pub fn is_link(text: &str) -> bool {
    check_url(text).is_ok()
}

/// What stands behind `http://` or `https://`, in any case of letters.
pub fn without_scheme(text: &str) -> Option<&str> {
    // Most links begin so, and every link is asked several times.
    text.strip_prefix("https://").or_else(|| ["https://", "http://"].into_iter().find_map(|scheme| strip_ignoring_case(text, scheme)))
}

/// What stands behind a head of ASCII letters and signs, in any case of letters.
pub fn strip_ignoring_case<'t>(text: &'t str, head: &str) -> Option<&'t str> {
    text.get(..head.len()).filter(|start| start.eq_ignore_ascii_case(head)).map(|_| &text[head.len()..])
}

/// The host of a link, without name, password and port.
pub fn host_of(text: &str) -> Option<&str> {
    without_scheme(text).map(|_| without_port(&text[host_range(text)]).0)
}

/// Where the host stands in a link, or in what was typed for one without its scheme: with its port, without name and password.
pub fn host_range(text: &str) -> Range<usize> {
    let rest = without_scheme(text).unwrap_or(text);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let end = text.len() - rest.len() + authority.len();
    end - host.len()..end
}

/// The pairs of a link's query, as they stand there; one without `=` has an empty value.
pub fn query_pairs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let query = text.split('#').next().unwrap_or_default().split_once('?').map_or("", |(_, query)| query);
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

/// A host and its port, where it has one.
pub fn without_port(host: &str) -> (&str, Option<&str>) {
    let port = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()));
    port.map_or((host, None), |(host, port)| (host, Some(port).filter(|port| !port.is_empty())))
}

/// True for a host that is an address, or this computer: it has no certificate, so that https would not work.
pub fn is_address(host: &str) -> bool {
    matches!(Host::parse(host), Ok(Host::Ipv4(_) | Host::Ipv6(_))) || host.eq_ignore_ascii_case("localhost")
}

/// The text with every macro (of the styles without `#`, which a link would read as its fragment) replaced by a letter.
fn with_stand_ins(text: &str) -> String {
    const STYLES: [MacroStyle; 6] =
        [MacroStyle::DoubleBrace, MacroStyle::DollarBrace, MacroStyle::Brace, MacroStyle::Bracket, MacroStyle::Percent, MacroStyle::Angle];
    let mut text = Cow::Borrowed(text);
    for style in STYLES {
        let found = style.find(&text);
        if found.is_empty() {
            continue;
        }
        let mut replaced = text.into_owned();
        for range in found.into_iter().rev() {
            replaced.replace_range(range, "m");
        }
        text = Cow::Owned(replaced);
    }
    text.into_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use url::Url;

    use super::has_plain_host;

    proptest! {
        #[test]
        fn a_host_that_is_plain_is_one_that_url_takes(host in "[a-z0-9.-]{1,30}", rest in "([/?#][ -~]{0,30})?") {
            let link = format!("{host}{rest}");
            if has_plain_host(&link) {
                prop_assert!(Url::parse(&format!("https://{link}")).is_ok_and(|url| url.has_host()), "{}", link);
            }
        }
    }

    #[test]
    fn a_host_that_needs_a_look_is_looked_at() {
        for host in ["1.2.3.4", "xn--80ak6aa92e.com", "a..b", "", "user@host.com", "host.com:80", "Host.com", "a.0x1"] {
            assert!(!has_plain_host(host), "{host}");
        }
    }
}

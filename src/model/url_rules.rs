//! What counts as a link. `url` is asked, and never rewrites what we hand out (2-links, "Validation").

use std::borrow::Cow;

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
    if text.chars().any(char::is_whitespace) || has_hidden_in_link(text) {
        return Err(BadUrl::Blank);
    }
    if text.contains('\\') {
        return Err(BadUrl::Backslash);
    }
    let rest = without_scheme(text).ok_or(BadUrl::Scheme)?;
    if rest.is_empty() || rest.starts_with(['/', '?', '#', ':', '@']) {
        return Err(BadUrl::Host);
    }
    let url = Url::parse(&with_stand_ins(text)).map_err(|error| match error {
        url::ParseError::EmptyHost => BadUrl::Host,
        _ => BadUrl::Other,
    })?;
    if url.has_host() { Ok(()) } else { Err(BadUrl::Host) }
}

/// True for a finished link.
pub fn is_link(text: &str) -> bool {
    check_url(text).is_ok()
}

/// What stands behind `http://` or `https://`, in any case of letters.
pub fn without_scheme(text: &str) -> Option<&str> {
    ["http://", "https://"].into_iter().find_map(|scheme| {
        let head = text.get(..scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then(|| &text[scheme.len()..])
    })
}

/// The host of a link, without name, password and port.
pub fn host_of(text: &str) -> Option<&str> {
    let authority = without_scheme(text)?.split(['/', '?', '#']).next()?;
    authority.rsplit('@').next()?.split(':').next()
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

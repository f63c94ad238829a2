//! Links that a redirector has wrapped: what was clicked in a chat or a mail, and not the partner's link.

use std::sync::LazyLock;

use percent_encoding::percent_decode_str;

use super::read_link::pairs;
use crate::model::url_rules::{host_of, is_link, without_scheme};

static WRAPPERS: LazyLock<Vec<Wrapper>> = LazyLock::new(|| include_str!("../../../assets/wrappers.txt").lines().filter_map(Wrapper::read).collect());

/// Wrapped more often than this is no accident.
const DEEPEST: usize = 5;

struct Wrapper {
    host: &'static str,
    path: &'static str,
    key: &'static str,
}

impl Wrapper {
    fn read(line: &'static str) -> Option<Self> {
        let mut words = line.split_whitespace().take_while(|_| !line.starts_with('#'));
        Some(Wrapper { host: words.next()?, path: words.next()?, key: words.next()? })
    }

    fn is_at(&self, host: &str, path: &str) -> bool {
        let is_below = |known: &str| host.strip_suffix(known).is_some_and(|below| below.is_empty() || below.ends_with('.'));
        let is_host = match self.host.strip_suffix('*') {
            None => is_below(self.host),
            // The same name in every country: `google.de`, `google.com.br`.
            Some(name) => host.match_indices(name).any(|(at, _)| is_below(&host[at..]) && is_country(&host[at + name.len()..])),
        };
        is_host && path.trim_end_matches('/') == self.path.trim_end_matches('/')
    }
}

/// True for `de`, `com`, `com.br`, `co.uk`.
fn is_country(ending: &str) -> bool {
    let is_top = |part: &str| (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    match ending.split_once('.') {
        None => is_top(ending),
        Some((second, top)) => matches!(second, "com" | "co") && top.len() == 2 && is_top(top),
    }
}

/// The link inside the wrapping, out of every one of several; `None` where there is no wrapping, or no link in it.
pub fn unwrapped(url: &str) -> Option<String> {
    let mut inside = once(url)?;
    for _ in 1..DEEPEST {
        let Some(deeper) = once(&inside) else { break };
        inside = deeper;
    }
    Some(inside)
}

fn once(url: &str) -> Option<String> {
    let head = without_scheme(url)?.split('#').next()?;
    let (address, query) = head.split_once('?')?;
    // A link has a colon; most queries have none, and no host needs to be looked up.
    if !query.contains([':', '%']) {
        return None;
    }
    let host = host_of(url)?.to_ascii_lowercase();
    let path = address.find('/').map_or("/", |at| &address[at..]);
    let of = |wrapper: &Wrapper| {
        let (_, value) = pairs(query.trim_start_matches('?')).into_iter().find(|(key, _)| *key == wrapper.key)?;
        let link = percent_decode_str(value).decode_utf8().ok()?.into_owned();
        is_link(&link).then_some(link)
    };
    WRAPPERS.iter().filter(|wrapper| wrapper.is_at(&host, path)).find_map(of)
}

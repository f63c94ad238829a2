//! Reading a postback link back into what a profile stores: building it again gives the same link.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;

use crate::model::hidden::has_hidden_in_link;
use crate::model::link::{Part, encode_key, encode_value};
use crate::model::macros::MacroStyle;
use crate::model::profile::{Param, SCHEME, param};
use crate::model::tracker::{Format, Placeholder, Tracker, values_in};
use crate::model::url_rules::{host_of, is_address, strip_ignoring_case, without_scheme};

/// What a postback link says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadPostback {
    /// The id of the tracker that it goes to.
    pub tracker: String,
    /// What stands in the tracker's placeholders: `key`, `domain`.
    pub values: BTreeMap<String, String>,
    /// The event; empty where the link has none.
    pub event: String,
    /// The value that brings the click id, a macro as a rule; `None` where the link has no such parameter.
    pub click: Option<String>,
    /// The style of the link's macros; `None` where it has no macro.
    pub style: Option<MacroStyle>,
    /// The other parameters in their order, each key once.
    pub params: Vec<Param>,
    /// True for `http://`.
    pub is_http: bool,
    /// Keys that stood there more than once; their last value is kept.
    pub repeated: Vec<String>,
}

impl ReadPostback {
    /// Reads a (clean) link as a postback link of this tracker, if its endpoint is the tracker's.
    pub fn of(link: &str, tracker: &Tracker) -> Option<Self> {
        let (head, query) = link.split_once('?').unwrap_or((link, ""));
        let mut values = endpoint_values(tracker, head)?;
        let pairs = pairs(query);
        let style = common_style(pairs.iter().map(|(_, value)| *value));
        let is_http = strip_ignoring_case(link, "http:").is_some();
        if is_http && (tracker.marks.http || host_of(link).is_some_and(is_address)) {
            values.insert(SCHEME.to_owned(), "http".to_owned());
        }
        let mut read = ReadPostback { tracker: tracker.id.clone(), style, is_http, ..ReadPostback::default() };
        let mut has_event = false;
        for (key, value) in without_fragment(&pairs, style) {
            let (key, value) = (decode_key(key), decode_value(value, style));
            if let Some(constant) = tracker.constant(&key) {
                values.extend(values_in(&constant.value, &value).unwrap_or_default());
            } else if tracker.has_event() && key == tracker.keys.event && !has_event {
                has_event = true;
                read.event = value;
            } else if key == tracker.keys.click && read.click.is_none() {
                read.click = Some(value);
            } else {
                read.add(&key, value);
            }
        }
        Some(ReadPostback { values, ..read })
    }

    fn add(&mut self, key: &str, value: String) {
        match self.params.iter_mut().find(|known| known.key == key) {
            Some(known) => {
                known.value = value;
                self.repeated.push(key.to_owned());
            }
            None => self.params.push(param(key, &value)),
        }
    }

    /// The click parameter that the link's click macro names: `sub4` of `{sub4}`.
    pub fn click_param(&self) -> Option<&str> {
        MacroStyle::recognise(self.click.as_deref()?).map(|(_, name)| name)
    }
}

/// `key=value` pairs of a query as they stand there; empty ones are passed over.
pub fn pairs(query: &str) -> Vec<(&str, &str)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, ""))).collect()
}

/// An endpoint with a host of its own tells its tracker alone. One that stands on the user's domain looks like anyone's, so its values must have
/// their formats, and the click id must be there.
pub fn is_certain(read: &ReadPostback, tracker: &Tracker) -> bool {
    let format_holds = |known: &Placeholder| read.values.get(&known.name).is_some_and(|value| known.format.accepts(value));
    has_own_host(tracker) || (read.click.is_some() && tracker.placeholders.iter().all(format_holds))
}

/// True when the endpoint's host is the tracker's own.
pub fn has_own_host(tracker: &Tracker) -> bool {
    let host = without_scheme(&tracker.endpoint).and_then(|rest| rest.split('/').next()).unwrap_or_default();
    !host.contains('{') && !tracker.placeholders.iter().any(|known| known.format == Format::Host)
}

/// The placeholders' values where `head`, a link without its query, is this tracker's endpoint; with either scheme, with or without a slash at
/// its end, and with or without the `www.` that its host begins with.
pub fn endpoint_values(tracker: &Tracker, head: &str) -> Option<BTreeMap<String, String>> {
    let (endpoint, head) = (without_scheme(&tracker.endpoint)?, without_scheme(head)?);
    let (endpoint, head) = (endpoint.trim_end_matches('/'), head.strip_suffix('/').unwrap_or(head));
    let values = values_in(endpoint, head).or_else(|| values_in(endpoint.strip_prefix("www.")?, head))?;
    values.values().all(|value| !value.contains('/')).then_some(values)
}

/// The style of the macros that are whole values. Macros of the encoded styles reach a link only in their own style, the others in every one.
pub fn common_style<'a>(values: impl Iterator<Item = &'a str>) -> Option<MacroStyle> {
    let mut counts: Vec<(MacroStyle, usize)> = Vec::new();
    let mut count = |style: MacroStyle| match counts.iter_mut().find(|(known, _)| *known == style) {
        Some((_, count)) => *count += 1,
        None => counts.push((style, 1)),
    };
    let mut others = Vec::new();
    for value in values {
        match MacroStyle::recognise(value) {
            Some((style, _)) => count(style),
            None => others.push(value),
        }
    }
    if counts.is_empty() {
        let within = |style: &MacroStyle| others.iter().any(|value| !style.is_encoded() && !style.find(value).is_empty());
        return MacroStyle::LONGEST_FIRST.into_iter().find(within);
    }
    // Of equals the first one seen.
    counts.into_iter().rev().max_by_key(|(style, count)| (style.is_encoded(), *count)).map(|(style, _)| style)
}

/// In a link without macros made of `#`, a `#` begins the fragment, which no server receives.
fn without_fragment<'a>(pairs: &[(&'a str, &'a str)], style: Option<MacroStyle>) -> Vec<(&'a str, &'a str)> {
    let mut kept = Vec::new();
    for &(key, value) in pairs {
        let begins = if matches!(style, Some(MacroStyle::Hash | MacroStyle::DoubleHash)) { None } else { value.find('#') };
        kept.push((key, &value[..begins.unwrap_or(value.len())]));
        if begins.is_some() {
            break;
        }
    }
    kept
}

/// A key as a profile stores it.
pub fn decode_key(text: &str) -> String {
    let decoded = decode(text);
    if encode_key(&decoded) == text || encode_key(text) != text { decoded } else { text.to_owned() }
}

/// A value as a profile stores it: readable where it comes out the same when it is encoded again, else as it stands.
pub fn decode_value(text: &str, style: Option<MacroStyle>) -> String {
    let gives_text = |value: &String| encode_value(value, style).iter().map(Part::as_str).collect::<String>() == text;
    let plain = decode(text);
    if gives_text(&plain) {
        return plain;
    }
    let around_macros = decode_around_macros(text, style);
    if gives_text(&around_macros) || !gives_text(&text.to_owned()) { around_macros } else { text.to_owned() }
}

fn decode_around_macros(text: &str, style: Option<MacroStyle>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for range in style.map_or_else(Vec::new, |style| style.find(text)) {
        out.push_str(&decode(&text[at..range.start]));
        out.push_str(&text[range.clone()]);
        at = range.end;
    }
    out.push_str(&decode(&text[at..]));
    out
}

/// Percent-decoded; `+` is a blank in a query. What is no UTF-8, or would hold a hidden character, stays as it is.
pub fn decode(text: &str) -> String {
    let blanks = text.replace('+', " ");
    match percent_decode_str(&blanks).decode_utf8() {
        Ok(decoded) if !has_hidden_in_link(&decoded) => decoded.into_owned(),
        _ => text.to_owned(),
    }
}

//! A registration link taken apart into base URL and parameters.

use crate::model::paste::read_link::{decode_key, decode_value, pairs};
use crate::model::profile::{Param, RegistrationLink, param};
use crate::model::setup::Setup;

/// The click parameter is taken out, and what stands behind it becomes the link's own parameters; where that would not build the same link,
/// the URL stays whole.
pub fn taken_apart(url: &str, setup: &Setup<'_>) -> RegistrationLink {
    let whole = RegistrationLink { base_url: url.to_owned(), ..RegistrationLink::default() };
    let Some(apart) = without_click(url, setup) else { return whole };
    match setup.final_url(&apart) {
        Ok(link) if link.to_string() == url => apart,
        _ => whole,
    }
}

fn without_click(url: &str, setup: &Setup<'_>) -> Option<RegistrationLink> {
    let click_macro = &setup.tracker?.links.click_macro;
    let (head, fragment) = url.split_at(url.find('#').unwrap_or(url.len()));
    let (path, query) = head.split_once('?')?;
    let pairs = pairs(query);
    let at = pairs.iter().position(|(_, value)| value == click_macro)?;
    let before: Vec<String> =
        pairs[..at].iter().map(|(key, value)| if value.is_empty() { (*key).to_owned() } else { format!("{key}={value}") }).collect();
    let query = if before.is_empty() { String::new() } else { format!("?{}", before.join("&")) };
    let params: Vec<Param> = pairs[at + 1..].iter().map(|(key, value)| param(&decode_key(key), &decode_value(value, None))).collect();
    Some(RegistrationLink { base_url: format!("{path}{query}{fragment}"), params, ..RegistrationLink::default() })
}

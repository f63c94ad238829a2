//! A new offer like one that is there: another name and other base URLs; key, click parameter, postbacks and fields stay. What a buyer or a
//! creative put into its links is shown before, and can be another value there, or none.

use std::collections::HashSet;

use super::begin::free_profile_name;
use super::done::Ground;
use crate::model::bulk;
use crate::model::elements::free_name;
use crate::model::link::encode_key;
use crate::model::macros::MacroStyle;
use crate::model::paste::{base_urls, clean_name, clean_url};
use crate::model::profile::{Param, Profile, RegistrationLink};
use crate::model::shared::Shared;
use crate::model::url_rules::{is_link, query_pairs};

/// Words of keys under which people tell buyers, creatives and countries apart.
const OWN_WORDS: [&str; 27] = [
    "ad", "ads", "adset", "adgroup", "aff", "acc", "account", "banner", "buyer", "bayer", "camp", "campaign", "country", "crea", "creative", "creo",
    "kreo", "geo", "manager", "source", "team", "teaser", "user", "utm", "video", "sub", "subid",
];

/// A name and base URLs, as they are given in one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// The name; empty where none is given.
    pub name: String,
    /// The base URLs.
    pub urls: Vec<String>,
}

/// A constant in the links that looks like a buyer's or a creative's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnValue {
    /// Its key.
    pub key: String,
    /// What stands there.
    pub value: String,
}

/// Takes a text apart, whatever stands first in it: what is a link, and the rest as a name.
pub fn given(text: &str) -> Given {
    let whole = base_urls(text);
    if !whole.is_empty() && whole.iter().all(|url| is_link(url)) {
        return Given { name: String::new(), urls: once(whole) };
    }
    let (mut urls, mut words) = (Vec::new(), Vec::new());
    for word in text.split_whitespace() {
        let cleaned = clean_url(word).text;
        if is_link(&cleaned) { urls.push(cleaned) } else { words.push(word) }
    }
    let name = clean_name(&words.join(" ")).text;
    Given { name: name.trim_matches(|sign: char| sign.is_whitespace() || ":;,-—–|".contains(sign)).to_owned(), urls: once(urls) }
}

fn once(mut urls: Vec<String>) -> Vec<String> {
    let mut seen = HashSet::new();
    urls.retain(|url| seen.insert(url.clone()));
    urls
}

/// A free name for the new offer: where what differs in the URLs stands in the name too, such as the country, the new one stands there.
pub fn name_like(ground: &Ground<'_>, profile: &Profile, urls: &[String]) -> String {
    let old = profile.registration_links.first().map(|link| link.base_url.clone());
    let pair: Vec<String> = old.into_iter().chain(urls.first().cloned()).collect();
    let renamed = match bulk::names(&pair).as_slice() {
        [from, to] => differing(from, to).and_then(|(from, to)| with_word(&profile.name, from, to)),
        _ => None,
    };
    free_profile_name(ground, &renamed.unwrap_or_else(|| profile.name.clone()))
}

/// The first word in which two texts differ.
fn differing<'t>(from: &'t str, to: &'t str) -> Option<(&'t str, &'t str)> {
    let words = |text: &'t str| text.split(|letter: char| !letter.is_alphanumeric());
    let pair = words(from).zip(words(to)).find(|(from, to)| from != to)?;
    Some(pair).filter(|(from, to)| !from.is_empty() && !to.is_empty())
}

/// A name with one word in the place of another, in the case of letters that it had.
fn with_word(name: &str, from: &str, to: &str) -> Option<String> {
    let is_it = |word: &str| word.to_lowercase() == from.to_lowercase();
    let cased = |word: &str| if word.chars().all(|letter| !letter.is_lowercase()) { to.to_uppercase() } else { to.to_owned() };
    let words: Vec<&str> = name.split(' ').collect();
    let renamed = words.iter().map(|word| if is_it(word) { cased(word) } else { (*word).to_owned() });
    words.iter().any(|word| is_it(word)).then(|| renamed.collect::<Vec<_>>().join(" "))
}

/// The constants that look like a buyer's or a creative's own, each once: the links' own parameters, and pairs of the given URLs and of
/// postbacks whose keys say so.
pub fn own_values(profile: &Profile, urls: &[String]) -> Vec<OwnValue> {
    let of_links = profile.registration_links.iter().flat_map(|link| &link.params).map(pair_of);
    let of_postbacks = profile.postbacks.iter().flat_map(|postback| &postback.params).map(pair_of).filter(|(key, _)| is_own_key(key));
    let of_urls = urls.iter().flat_map(|url| query_pairs(url)).filter(|(key, _)| is_own_key(key));
    let mut seen = HashSet::new();
    let all = of_links.chain(of_urls).chain(of_postbacks);
    let own = all.filter(|(key, value)| *key != profile.click.param && !value.is_empty() && is_constant(value) && seen.insert((*key, *value)));
    own.map(|(key, value)| OwnValue { key: key.to_owned(), value: value.to_owned() }).collect()
}

fn pair_of(param: &Param) -> (&str, &str) {
    (&param.key, &param.value)
}

fn is_own_key(key: &str) -> bool {
    let lower = key.to_lowercase();
    lower.split(|letter: char| !letter.is_alphabetic()).any(|word| OWN_WORDS.contains(&word))
}

fn is_constant(value: &str) -> bool {
    MacroStyle::ALL.iter().all(|style| style.find(value).is_empty())
}

/// The new offer; of its own values each gets the text beside it, and goes where that is empty.
pub fn like(profile: &Profile, name: &str, urls: &[String], values: &[(OwnValue, String)]) -> Profile {
    let mut made = Profile { name: name.to_owned(), ..profile.clone() };
    made.forget_placed();
    made.registration_links = links(profile, urls);
    for link in &mut made.registration_links {
        link.base_url = with_values(&link.base_url, values);
        put_values(&mut link.params, values);
    }
    for postback in &mut made.postbacks {
        put_values(&mut postback.params, values);
    }
    made.numbered()
}

/// A link for each URL, like the one in its place, or like the last one. Where there are more than before, what differs in them names them.
fn links(profile: &Profile, urls: &[String]) -> Shared<RegistrationLink> {
    let known = &profile.registration_links;
    if urls.is_empty() {
        return known.iter().map(|link| RegistrationLink { placed: None, ..link.clone() }).collect();
    }
    let names = if urls.len() > known.len() { bulk::names(urls) } else { Vec::new() };
    let mut made = Profile::default();
    for (place, url) in urls.iter().enumerate() {
        let pattern = known.get(place).or(known.last()).cloned().unwrap_or_default();
        let name = names.get(place).filter(|name| !name.is_empty()).unwrap_or(&pattern.name).clone();
        let is_free = |name: &str| made.registration_links.iter().all(|link| link.name != name);
        let name = if name.is_empty() {
            made.free_link_name()
        } else if is_free(&name) {
            name
        } else {
            free_name(&name, is_free)
        };
        made.registration_links.push(RegistrationLink { name, base_url: url.clone(), placed: None, ..pattern });
    }
    made.registration_links
}

fn wanted<'v>(key: &str, value: &str, values: &'v [(OwnValue, String)]) -> Option<&'v str> {
    values.iter().find(|(own, _)| own.key == key && own.value == value).map(|(_, text)| text.as_str())
}

fn put_values(params: &mut Vec<Param>, values: &[(OwnValue, String)]) {
    params.retain_mut(|param| match wanted(&param.key, &param.value, values) {
        Some(text) => {
            text.clone_into(&mut param.value);
            !text.is_empty()
        }
        None => true,
    });
}

fn with_values(url: &str, values: &[(OwnValue, String)]) -> String {
    let (head, fragment) = url.find('#').map_or((url, ""), |at| url.split_at(at));
    let Some((path, query)) = head.split_once('?') else { return url.to_owned() };
    let kept =
        query.split('&').filter_map(|pair| match pair.split_once('=').and_then(|(key, value)| Some((key, value, wanted(key, value, values)?))) {
            Some((_, _, "")) => None,
            Some((key, value, text)) if text != value => Some(format!("{key}={}", encode_key(text))),
            _ => Some(pair.to_owned()),
        });
    let query: Vec<String> = kept.collect();
    if query.is_empty() { format!("{path}{fragment}") } else { format!("{path}?{}{fragment}", query.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::{given, own_values, with_word};
    use crate::model::profile::Profile;

    #[test]
    fn name_and_links_are_told_apart_in_any_order() {
        for text in [
            "1win Mexico https://a.test/mx",
            "https://a.test/mx 1win Mexico",
            "1win Mexico\nhttps://a.test/mx",
            "https://a.test/mx\n1win Mexico\n",
            "1win Mexico: «https://a.test/mx».",
        ] {
            let read = given(text);
            assert_eq!((read.name.as_str(), read.urls), ("1win Mexico", vec!["https://a.test/mx".to_owned()]), "{text}");
        }
        let several = given("https://a.test/1\nhttps://a.test/2\nhttps://a.test/1\n");
        assert_eq!((several.name.as_str(), several.urls.len()), ("", 2));
        assert_eq!(given("just a name").name, "just a name");
    }

    #[test]
    fn a_country_in_the_name_follows_the_url() {
        assert_eq!(with_word("1win BR", "br", "mx").as_deref(), Some("1win MX"));
        assert_eq!(with_word("1win Peru", "peru", "chile").as_deref(), Some("1win chile"));
        assert_eq!(with_word("1win", "br", "mx"), None);
    }

    #[test]
    fn a_macro_and_the_partners_own_pair_are_nobodys_own() {
        let urls = ["https://a.test/?open=register&sub2=vasya&sub3={{x}}&utm_campaign=&creative_id=7#sub4=x".to_owned()];
        let own: Vec<String> = own_values(&Profile::default(), &urls).into_iter().map(|own| format!("{}={}", own.key, own.value)).collect();
        assert_eq!(own, ["sub2=vasya", "creative_id=7"]);
    }
}

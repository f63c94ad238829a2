//! Whose links a message holds, as far as the hosts of its links, names in its words and the macros in its postbacks tell. All of it comes from the
//! partners' files.

use std::collections::{HashMap, HashSet};

use super::spans::spans;
use crate::model::catalog::Catalog;
use crate::model::find::has_host;
use crate::model::integration::Integration;
use crate::model::profile::Profile;
use crate::model::url_rules::host_of;
use crate::words::Say;

/// So many partners are told of at the most.
const MOST: usize = 3;

/// So many lines of a message are looked through for names.
const LINES: usize = 2000;

/// So many words a name has at the most.
const WORDS_OF_A_NAME: usize = 4;

/// A partner that the links may be of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looks {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What speaks for it.
    pub why: Say,
    /// True where its own name or host stands there; false where only macros fit.
    pub is_named: bool,
}

/// What speaks for a partner, the weightiest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Signs {
    host: Option<String>,
    /// Letters of the longest name that was found.
    letters: usize,
    /// True where it fills all macros of the postbacks.
    fills: bool,
    line: usize,
}

/// The partners that a text with links may come from, the likeliest first; `made` is what was read of it. Only those that can be chosen.
pub fn partners(text: &str, made: &Profile, catalog: &Catalog) -> Vec<Looks> {
    let hosts: Vec<String> = made.registration_links.iter().filter_map(|link| bare_host(&link.base_url)).collect();
    let (named, macros) = (names_in(text), macros_of(made, catalog));
    let ready: Vec<&Integration> = catalog.integrations().into_iter().filter(|known| known.is_ready()).collect();
    let mut found: Vec<(Signs, &Integration)> = ready.iter().map(|known| (signs(known, &hosts, &named, &macros), *known)).collect();
    found.retain(|(signs, _)| signs.host.is_some() || signs.letters > 0);
    if found.is_empty() {
        return by_macros(&ready, &macros, catalog).into_iter().collect();
    }
    found.sort_by(|(one, _), (other, _)| (&other.host, other.letters, other.fills).cmp(&(&one.host, one.letters, one.fills)));
    found.into_iter().take(MOST).map(|(signs, known)| looks(known, why(signs), true)).collect()
}

fn looks(known: &Integration, why: Say, is_named: bool) -> Looks {
    Looks { id: known.id.clone(), name: known.name.clone(), why: why.with("name", known.name.as_str()), is_named }
}

fn why(signs: Signs) -> Say {
    match signs.host {
        Some(host) => Say::new("import-looks-host").with("host", host),
        None => Say::new("import-looks-name").with("line", signs.line),
    }
}

fn signs(known: &Integration, hosts: &[String], in_words: &HashMap<String, usize>, macros: &HashSet<String>) -> Signs {
    let names = std::iter::once(&known.name).chain(&known.aliases).map(|name| folded(name)).filter(|name| says_enough(name));
    let best = names.filter_map(|name| Some((name.chars().count(), *in_words.get(&name)?))).max_by_key(|(letters, _)| *letters);
    let (letters, line) = best.unwrap_or_default();
    let host = hosts.iter().find(|host| has_host(known, host)).cloned();
    Signs { host, letters, line, fills: macros.iter().all(|text| fills(known, text)) }
}

/// Three letters may be anything: a share, a currency.
fn says_enough(name: &str) -> bool {
    name.chars().count() > 3
}

/// Where nothing else speaks: the one partner whose postbacks can hold these macros, or the platform where all such partners are on it.
fn by_macros(ready: &[&Integration], macros: &HashSet<String>, catalog: &Catalog) -> Option<Looks> {
    if macros.len() < 2 {
        return None;
    }
    let all: Vec<&Integration> = ready.iter().copied().filter(|known| macros.iter().all(|text| fills(known, text))).collect();
    let base = |known: &Integration| known.extends.clone().unwrap_or_else(|| known.id.clone());
    let first = all.first()?;
    let only = match &all[..] {
        [only] => only,
        _ if all.iter().all(|known| base(known) == base(first)) => catalog.integration(&base(first)).filter(|known| known.is_ready())?,
        _ => return None,
    };
    let mut list: Vec<&str> = macros.iter().map(String::as_str).collect();
    list.sort_unstable();
    Some(looks(only, Say::new("import-looks-macros").with("macros", list.join(", ")), false))
}

fn fills(known: &Integration, text: &str) -> bool {
    let of_click = |click: &crate::model::integration::ClickParam| match &click.macro_text {
        Some(own) => own == text,
        None => known.macro_style.wrap(&click.param) == text,
    };
    known.macro_of(text).is_some() || known.click_params.iter().any(of_click)
}

/// Every macro of the postbacks, the one that brings the click id back among them.
fn macros_of(made: &Profile, catalog: &Catalog) -> HashSet<String> {
    let setup = catalog.setup(made);
    let style = setup.macro_style();
    let values = made.postbacks.iter().flat_map(|postback| &postback.params).map(|param| param.value.clone());
    let values = values.chain(made.custom_fields.iter().map(|field| field.macro_text.clone())).chain([setup.click_macro()]);
    let events = made.postbacks.iter().map(|postback| postback.event.clone());
    let in_value = |value: String| style.find(&value).into_iter().map(|range| value[range].to_owned()).collect::<Vec<_>>();
    values.chain(events).filter(|_| !made.postbacks.is_empty()).flat_map(in_value).collect()
}

fn bare_host(url: &str) -> Option<String> {
    let host = host_of(url)?.to_lowercase();
    Some(host.strip_prefix("www.").unwrap_or(&host).to_owned())
}

/// Words one after another as they may name a partner, with the line of the first such place. Links are no words.
fn names_in(text: &str) -> HashMap<String, usize> {
    let mut found = HashMap::new();
    for (number, line) in (1..).zip(text.lines().take(LINES)) {
        for part in beside_links(line) {
            let folded = folded(&part);
            let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
            for count in 1..=WORDS_OF_A_NAME {
                for name in words.windows(count) {
                    found.entry(name.join(" ")).or_insert(number);
                }
            }
        }
    }
    found
}

/// The text of a line before, between and behind its links, and the names that Markdown gives them.
fn beside_links(line: &str) -> Vec<String> {
    let (mut at, mut parts) = (0, Vec::new());
    for span in spans(line) {
        parts.push(line[at..span.start].to_owned());
        parts.extend(span.label);
        at = span.end;
    }
    parts.push(line[at..].to_owned());
    parts
}

/// The words of a text, in lower case with one blank between.
fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

//! Finding: over names, aliases in both scripts, hosts, categories, descriptions and events; the best match first. What was typed in the other
//! keyboard layout, as people call a thing, or as a pasted link, finds too.

use std::sync::LazyLock;

use super::integration::Integration;
use super::label::{role_of_bare_label, says_less};
use super::role::Role;
use super::url_rules::host_of;
use crate::words::layout;

/// What people type, and what of the catalog they mean.
static MEANT: LazyLock<Vec<(Vec<&str>, Vec<&str>)>> = LazyLock::new(|| {
    let list = |text: &'static str| text.split(',').map(str::trim).collect();
    let lines = include_str!("../../assets/search_words.txt").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(" = ")).map(|(typed, meant)| (list(typed), list(meant))).collect()
});

/// What the user typed, made ready for comparing.
pub struct Query {
    host: Option<String>,
    /// Everything at once, where it is a thing's name: a role, a kind of offers.
    whole: Meaning,
    words: Vec<Word>,
    /// The same keys in the other layout.
    other: Vec<Word>,
}

/// One word of it.
struct Word {
    letters: Vec<char>,
    means: Meaning,
}

/// What people mean by a word: an event, or what the catalog calls otherwise.
#[derive(Clone, Copy)]
struct Meaning {
    role: Option<Role>,
    words: &'static [&'static str],
}

impl Meaning {
    fn of(lower: &str) -> Self {
        let letters = alike(lower);
        let listed = MEANT.iter().find(|(typed, _)| typed.iter().any(|known| alike(known) == letters));
        Meaning { role: role_of_bare_label(lower), words: listed.map_or(&[], |(_, meant)| meant) }
    }

    /// True for one of the events, or a deposit where any is meant.
    fn is_role(self, roles: &[Role]) -> bool {
        self.role.is_some_and(|wanted| roles.iter().any(|role| *role == wanted || wanted == Role::Deposit && says_less(wanted, *role)))
    }

    /// True where what is meant stands in a text.
    fn is_in(self, texts: &[(u32, Vec<char>)]) -> bool {
        self.words.iter().map(|meant| folded(meant)).any(|meant| texts.iter().any(|(_, text)| text.windows(meant.len()).any(|part| part == meant)))
    }
}

/// What a partner with events sends, as the list of what people mean has it.
const POSTBACK: &str = "postback";

/// What a thing that is meant scores beside what is typed as it is written.
const MEANT_SCORE: u32 = 250;

impl Query {
    /// Folds what was typed: lower case, split at blanks.
    pub fn new(typed: &str) -> Self {
        let lower = typed.trim().to_lowercase();
        let word = |word: &str| Word { letters: folded(word), means: Meaning::of(word) };
        let words = |text: &str| text.split_whitespace().map(word).collect();
        let whole = Meaning::of(&lower);
        // A word that people say is not one of the other layout: "фд" is no "al".
        let other = layout::other(&lower).filter(|_| whole.role.is_none() && whole.words.is_empty());
        Query { host: host(&lower), whole, words: words(&lower), other: other.map(|other| words(&other)).unwrap_or_default() }
    }

    /// How well an integration matches; `None` where a word of the query is nowhere in it.
    pub fn integration(&self, known: &Integration) -> Option<u32> {
        if let Some(host) = &self.host {
            return has_host(known, host).then_some(1000);
        }
        let names = || names(known);
        let mut texts: Vec<(u32, Vec<char>)> = names().enumerate().map(|(place, text)| (if place == 0 { 205 } else { 203 }, folded(text))).collect();
        texts.push((200, folded(&known.category)));
        texts.extend(known.description.texts().into_iter().map(|(_, text)| (0, folded(text))));
        texts.extend((!known.postbacks.is_empty()).then(|| (0, folded(POSTBACK))));
        let roles: Vec<Role> = if self.has_roles() { known.postbacks.iter().filter_map(|template| template.role).collect() } else { Vec::new() };
        self.in_either_layout(&texts, &roles).max(self.by_meaning(known))
    }

    /// A role that it has an event of, a kind of offers that it is, or that it sends postbacks at all.
    fn by_meaning(&self, known: &Integration) -> Option<u32> {
        let is_meant = |text: &str| {
            self.whole.words.iter().any(|meant| text.to_lowercase().split(|letter: char| !letter.is_alphanumeric()).any(|word| word == *meant))
        };
        let is_kind = || self.whole.words.contains(&known.category.as_str()) || known.description.texts().into_iter().any(|(_, text)| is_meant(text));
        let tells = || Role::ALL.into_iter().any(|(role, _)| self.whole.is_role(&[role]) && known.tells([role]));
        let sends = || !known.postbacks.is_empty() && self.whole.is_in(&[(0, folded(POSTBACK))]);
        (self.whole.role.is_some() && tells() || is_kind() || sends()).then_some(MEANT_SCORE)
    }

    /// How well a text matches.
    pub fn text(&self, text: &str) -> Option<u32> {
        let role = if self.has_roles() { role_of_bare_label(text) } else { None };
        self.among(&[(200, folded(text))], role.as_slice())
    }

    /// True where each word stands inside one of the texts, letter by letter, or means one of the events.
    pub fn inside(&self, texts: &[&str], roles: &[Role]) -> bool {
        let texts: Vec<(u32, Vec<char>)> = texts.iter().map(|text| (0, folded(text))).collect();
        self.among(&texts, roles).is_some()
    }

    /// True where an event is meant, so that it is worth while to know what a thing is about.
    pub fn has_roles(&self) -> bool {
        self.whole.role.is_some() || self.words.iter().any(|word| word.means.role.is_some())
    }

    fn among(&self, texts: &[(u32, Vec<char>)], roles: &[Role]) -> Option<u32> {
        let is_meant = self.whole.is_role(roles) || self.whole.is_in(texts);
        self.in_either_layout(texts, roles).max(is_meant.then_some(MEANT_SCORE))
    }

    /// As it was typed, or a little worse with the same keys in the other layout.
    fn in_either_layout(&self, texts: &[(u32, Vec<char>)], roles: &[Role]) -> Option<u32> {
        sum(&self.words, texts, roles).max(sum(&self.other, texts, roles).map(|score| score.saturating_sub(100)))
    }
}

fn sum(words: &[Word], texts: &[(u32, Vec<char>)], roles: &[Role]) -> Option<u32> {
    if words.is_empty() {
        return None;
    }
    let best = |word: &Word| {
        let written = texts.iter().filter_map(|(bonus, text)| Some(score(&word.letters, text, *bonus > 0)? + bonus)).max();
        // Of a single word all is meant; that is asked for at once.
        let is_meant = words.len() > 1 && (word.means.is_role(roles) || word.means.is_in(texts));
        written.max(is_meant.then_some(MEANT_SCORE))
    };
    words.iter().try_fold(0, |sum, word| Some(sum + best(word)?))
}

/// The host of a typed or pasted link, without `www.`.
fn host(typed: &str) -> Option<String> {
    let host = host_of(typed).or_else(|| host_of_bare(typed))?;
    Some(host.strip_prefix("www.").unwrap_or(host).to_owned()).filter(|host| host.contains('.'))
}

/// The host of a link without a scheme: a path stands behind it.
fn host_of_bare(typed: &str) -> Option<&str> {
    let (host, _) = typed.split_once(['/', '?'])?;
    host.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.').then_some(host)
}

fn names(known: &Integration) -> impl Iterator<Item = &str> {
    [known.name.as_str(), known.id.as_str()].into_iter().chain(known.aliases.iter().map(String::as_str))
}

/// True for a host (in lower case, without `www.`) that is the partner's own: its file names it, or it is called after the partner.
pub fn has_host(known: &Integration, host: &str) -> bool {
    known.hosts.iter().any(|pattern| is_below(host, pattern)) || names(known).any(|name| is_at(host, &name.to_lowercase()))
}

/// True for the host of a pattern, and for those below it; a `?` of the pattern is any letter or digit.
fn is_below(host: &str, pattern: &str) -> bool {
    let Some(start) = host.len().checked_sub(pattern.len()) else { return false };
    let fits = |(letter, known): (u8, u8)| letter == known || known == b'?' && letter.is_ascii_alphanumeric();
    let (below, own) = host.as_bytes().split_at(start);
    below.last().is_none_or(|dot| *dot == b'.') && own.iter().copied().zip(pattern.bytes()).all(fits)
}

/// True where a host belongs to a name: the name is its domain, or one of its labels but the last.
fn is_at(host: &str, name: &str) -> bool {
    let is_domain = name.contains('.') && host.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    let plain: String = name.chars().filter(|letter| letter.is_alphanumeric()).collect();
    let labels: Vec<&str> = host.split('.').collect();
    is_domain || plain.len() > 2 && labels[..labels.len() - 1].iter().any(|label| label.chars().filter(|letter| *letter != '-').eq(plain.chars()))
}

/// The integrations that fit what was typed, the best first.
pub fn matching<'a>(all: &[&'a Integration], typed: &str) -> Vec<&'a Integration> {
    let query = Query::new(typed);
    let mut found: Vec<(u32, &Integration)> = all.iter().filter_map(|known| Some((query.integration(known)?, *known))).collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, known)| known).collect()
}

fn folded(text: &str) -> Vec<char> {
    text.to_lowercase().chars().map(alike_letter).collect()
}

/// Letters that people write for each other: постбэк and постбек, партнёрка and партнерка.
const fn alike_letter(letter: char) -> char {
    match letter {
        'э' | 'ё' => 'е',
        other => other,
    }
}

fn alike(lower: &str) -> String {
    lower.chars().map(alike_letter).collect()
}

/// Whole 1000, beginning 800, beginning of a word 600, inside 400; letters of a name in their order up to 300, the closer together the more.
fn score(word: &[char], text: &[char], is_name: bool) -> Option<u32> {
    let shorter = |base: u32| base + 100 - u32::try_from(text.len().min(100)).unwrap_or(100);
    if word == text {
        return Some(1000);
    }
    if text.starts_with(word) {
        return Some(shorter(700));
    }
    let places = text.windows(word.len().max(1)).enumerate().filter(|(_, window)| *window == word).map(|(place, _)| place);
    let at_word = |place: usize| place == 0 || !text[place - 1].is_alphanumeric();
    if let Some(best) = places.map(|place| if at_word(place) { shorter(500) } else { shorter(300) }).max() {
        return Some(best);
    }
    if is_name { scattered(word, text) } else { None }
}

/// Letters in their order with gaps; too scattered is no match.
fn scattered(word: &[char], text: &[char]) -> Option<u32> {
    if word.len() < 3 {
        return None;
    }
    let start = text.iter().position(|character| *character == word[0])?;
    let mut at = start;
    for character in &word[1..] {
        at += 1 + text[at + 1..].iter().position(|known| known == character)?;
    }
    let gaps = (at - start + 1) - word.len();
    (gaps <= 2 + word.len() / 2).then(|| 200 - u32::try_from(gaps * 20).unwrap_or(200).min(199))
}

#[cfg(test)]
mod tests {
    use super::Query;

    #[test]
    fn the_better_the_match_the_higher_it_stands() {
        let score = |typed: &str, text: &str| Query::new(typed).text(text);
        assert!(score("pin", "Pin-Up") > score("pin", "Kingpin"));
        assert!(score("up", "Pin-Up") > score("up", "Supreme"));
        assert!(score("пинап", "пинап").is_some());
        assert!(score("pnup", "Pin-Up").is_some());
        assert_eq!(score("xyz", "Pin-Up"), None);
        assert_eq!(score("vst", "a very long text with a scattered s and t"), None);
    }
}

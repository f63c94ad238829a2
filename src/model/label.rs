//! What people call a postback: the role behind "Redep", "Первый деп", "2nd dep" or a status word such as `approve`.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::role::Role;

static LABELS: LazyLock<Labels> = LazyLock::new(|| Labels::read(include_str!("../../assets/labels.txt")));

/// Words that turn a label round; with one of them only a whole label counts.
const TURNING: [&str; 8] = ["не", "кроме", "без", "except", "not", "non", "without", "excepto"];

struct Labels {
    roles: HashMap<String, Role>,
    fillers: HashSet<String>,
    keys: HashSet<&'static str>,
    /// The most words that a label has.
    longest: usize,
}

impl Labels {
    fn read(text: &'static str) -> Self {
        let mut labels = Labels { roles: HashMap::new(), fillers: HashSet::new(), keys: HashSet::new(), longest: 1 };
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let Some((head, words)) = line.split_once(':') else { continue };
            if head == "keys" {
                labels.keys.extend(words.split(',').map(str::trim));
                continue;
            }
            let role = head.split(' ').next().and_then(Role::parse);
            for label in words.split(',').map(words_of) {
                labels.longest = labels.longest.max(label.len());
                match role {
                    Some(role) => {
                        labels.roles.entry(label.concat()).or_insert(role);
                    }
                    None => labels.fillers.extend(label),
                }
            }
        }
        labels
    }

    fn exact(&self, words: &[String]) -> Option<Role> {
        self.roles.get(&words.concat()).copied()
    }

    /// Without the words that say nothing, but for those that a label has: "server" of "Server purchase postback".
    fn without_fillers(&self, words: &[String]) -> Vec<String> {
        let (mut bare, mut at) = (Vec::new(), 0);
        while at < words.len() {
            let length = self.longest_at(&words[at..]).map_or(1, |(length, _)| length);
            let kept = &words[at..at + length];
            bare.extend(kept.iter().filter(|word| length > 1 || !self.fillers.contains(*word)).cloned());
            at += length;
        }
        bare
    }

    /// The longest label that begins here, with its number of words.
    fn longest_at(&self, words: &[String]) -> Option<(usize, Role)> {
        (1..=self.longest.min(words.len())).rev().find_map(|length| Some((length, self.exact(&words[..length])?)))
    }

    /// The roles that are named one after another, the longest label first, and how many words say nothing.
    fn named(&self, words: &[String]) -> (Vec<Role>, usize) {
        let (mut roles, mut unknown, mut at) = (Vec::new(), 0, 0);
        while at < words.len() {
            if let Some((length, role)) = self.longest_at(&words[at..]) {
                roles.push(role);
                at += length;
            } else {
                unknown += 1;
                at += 1;
            }
        }
        (roles, unknown)
    }
}

/// The role of a label that is nothing but a role's name, or two names of one role (`FTD (first deposit)`), so that no colon is needed to make it one.
pub fn role_of_bare_label(label: &str) -> Option<Role> {
    let words = words_of(label);
    LABELS.exact(&words).or_else(|| role_among(&LABELS.without_fillers(&words), 0))
}

/// The role that a label names, the partner's name or another word or two around it; `None` where it names none, or more than one.
pub fn role_of_label(label: &str) -> Option<Role> {
    let words = words_of(label);
    if let Some(role) = role_of_bare_label(label) {
        return Some(role);
    }
    let bare = LABELS.without_fillers(&words);
    if words.iter().any(|word| TURNING.contains(&word.as_str())) {
        return None;
    }
    // Another word or two may be the partner's name; a sentence is no label.
    role_among(&bare, 2)
}

/// The one role that words name, with at most so many words among them that say nothing.
fn role_among(words: &[String], most_unknown: usize) -> Option<Role> {
    let (roles, unknown) = LABELS.named(words);
    let (first, more) = roles.split_first()?;
    let is_label = unknown <= most_unknown && more.iter().all(|role| says_less(*role, *first) || says_less(*first, *role) || role == first);
    is_label.then(|| more.iter().fold(*first, |kept, role| if says_less(kept, *role) { *role } else { kept }))
}

/// True where a label says no more than the event's own word: "Sale" of `sale`.
pub fn repeats_event(label: &str, event: &str) -> bool {
    LABELS.without_fillers(&words_of(label)) == words_of(event)
}

/// True for a key under which people send an event's word, whatever the tracker calls its own.
pub fn is_event_key(key: &str) -> bool {
    LABELS.keys.contains(key.to_ascii_lowercase().as_str())
}

/// The role of a single word, as a status or goal carries it: `ftd`, `approve`.
pub fn role_of_word(word: &str) -> Option<Role> {
    LABELS.exact(&words_of(word))
}

/// True for a role that another one makes more precise: "Deposit" of "Deposit (FTD)", "Lead" of "Lead registration".
pub fn says_less(vague: Role, precise: Role) -> bool {
    match vague {
        Role::Deposit => matches!(precise, Role::FirstDeposit | Role::RepeatDeposit | Role::Qualified),
        Role::Conversion => !matches!(precise, Role::Conversion | Role::Lead | Role::Deposit),
        Role::Lead => matches!(precise, Role::Registration | Role::Qualified | Role::Rejected),
        _ => false,
    }
}

/// The words in small letters, without accents; digits stand with the letters behind them (`1й`, `2nd`).
fn words_of(text: &str) -> Vec<String> {
    let plain: String = spread(text).chars().flat_map(char::to_lowercase).map(without_accent).collect();
    plain.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// `FirstDeposit` as `First Deposit`; `FTD` stays whole.
fn spread(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    let mut before = ' ';
    for letter in text.chars() {
        if before.is_lowercase() && letter.is_uppercase() {
            out.push(' ');
        }
        out.push(letter);
        before = letter;
    }
    out
}

const fn without_accent(letter: char) -> char {
    match letter {
        'á' | 'à' | 'ã' => 'a',
        'é' | 'ê' => 'e',
        'í' => 'i',
        'ó' | 'õ' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        'ё' => 'е',
        other => other,
    }
}

//! What people call a postback: the role behind "Redep", "Первый деп", "2nd dep" or a status word such as `approve`.

use std::cell::RefCell;
use std::collections::HashMap;

use super::label_words::{LabelWords, MOST_WORDS};
use super::role::Role;
use super::shipped::{EVENT_KEYS, FILLERS, LABELS};

/// So many labels are kept in mind.
const KEPT: usize = 16_384;

thread_local! {
    /// What bare labels were found to mean. It depends on nothing but the label, so it is never out of date; the checks and every row of a frame ask
    /// for the same few names.
    static KNOWN: RefCell<HashMap<String, Option<Role>>> = RefCell::default();
}

/// Words that turn a label round; with one of them only a whole label counts.
const TURNING: [&str; 8] = ["не", "кроме", "без", "except", "not", "non", "without", "excepto"];

/// The role that words name which are a whole label.
fn exact(words: &str) -> Option<Role> {
    LABELS.text_of(words).and_then(Role::parse)
}

/// Without the words that say nothing, but for those that a label has: "server" of "Server purchase postback".
fn without_fillers(words: &LabelWords) -> LabelWords {
    let (mut bare, mut at) = (Vec::with_capacity(words.count()), 0);
    while at < words.count() {
        let length = longest_at(words, at).map_or(1, |(length, _)| length);
        let kept = (at..at + length).map(|word| words.part(word..word + 1));
        bare.extend(kept.filter(|word| length > 1 || FILLERS.text_of(word).is_none()));
        at += length;
    }
    bare.into_iter().collect()
}

/// The longest label that begins at a word, with its number of words.
fn longest_at(words: &LabelWords, at: usize) -> Option<(usize, Role)> {
    let most = MOST_WORDS.min(words.count() - at);
    (1..=most).rev().find_map(|length| Some((length, exact(words.part(at..at + length))?)))
}

/// The roles that are named one after another, the longest label first, and how many words say nothing.
fn named(words: &LabelWords) -> (Vec<Role>, usize) {
    let (mut roles, mut unknown, mut at) = (Vec::new(), 0, 0);
    while at < words.count() {
        if let Some((length, role)) = longest_at(words, at) {
            roles.push(role);
            at += length;
        } else {
            unknown += 1;
            at += 1;
        }
    }
    (roles, unknown)
}

/// The role of a label that is nothing but a role's name, or two names of one role (`FTD (first deposit)`), so that no colon is needed to make it one.
pub fn role_of_bare_label(label: &str) -> Option<Role> {
    KNOWN.with_borrow_mut(|known| {
        if let Some(role) = known.get(label) {
            return *role;
        }
        if known.len() >= KEPT {
            known.clear();
        }
        let role = read_bare_label(label);
        known.insert(label.to_owned(), role);
        role
    })
}

fn read_bare_label(label: &str) -> Option<Role> {
    let words = LabelWords::of(label);
    exact(words.whole()).or_else(|| role_among(&without_fillers(&words), 0))
}

/// The role that a label names, the partner's name or another word or two around it; `None` where it names none, or more than one.
pub fn role_of_label(label: &str) -> Option<Role> {
    let words = LabelWords::of(label);
    let bare = without_fillers(&words);
    let is_turned = words.each().any(|word| TURNING.contains(&word));
    // Another word or two may be the partner's name; a sentence is no label.
    exact(words.whole()).or_else(|| role_among(&bare, if is_turned { 0 } else { 2 }))
}

/// The one role that words name, with at most so many words among them that say nothing.
fn role_among(words: &LabelWords, most_unknown: usize) -> Option<Role> {
    let (roles, unknown) = named(words);
    let (first, more) = roles.split_first()?;
    let is_label = unknown <= most_unknown && more.iter().all(|role| says_less(*role, *first) || says_less(*first, *role) || role == first);
    is_label.then(|| more.iter().fold(*first, |kept, role| if says_less(kept, *role) { *role } else { kept }))
}

/// True where a label says no more than the event's own word: "Sale" of `sale`.
pub fn repeats_event(label: &str, event: &str) -> bool {
    without_fillers(&LabelWords::of(label)) == LabelWords::of(event)
}

/// True for a key under which people send an event's word, whatever the tracker calls its own.
pub fn is_event_key(key: &str) -> bool {
    EVENT_KEYS.text_of(&key.to_ascii_lowercase()).is_some()
}

/// The role of a single word, as a status or goal carries it: `ftd`, `approve`.
pub fn role_of_word(word: &str) -> Option<Role> {
    exact(LabelWords::of(word).whole())
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

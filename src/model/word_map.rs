//! Trackers that map a partner's words by parameters behind a status macro (`sale_status=ftd,bl`): what each word becomes, and the lists rewritten.

use super::profile::{ItemId, Param, Postback, Profile, param};
use super::setup::Setup;
use super::tracker::Tracker;
use crate::words::Say;

/// A parameter that maps words, and the event that they become; none where the tracker passes them over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordKey {
    /// The parameter's key.
    pub key: String,
    /// The event.
    pub event: Option<String>,
}

/// One word of the partner's, and what the tracker makes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappedWord {
    /// The word.
    pub word: String,
    /// The parameter that maps it; none where the tracker reads the word itself.
    pub by: Option<WordKey>,
    /// True where the word itself is an event of the tracker's.
    pub is_event: bool,
}

impl Tracker {
    /// The parameters that map words, each once.
    pub fn word_map(&self) -> Vec<WordKey> {
        let mut all: Vec<WordKey> = Vec::new();
        for (role, key) in &self.word_keys {
            let event = self.events.get(role).map(|known| known.event.clone());
            match all.iter_mut().find(|known| known.key == *key) {
                Some(known) => known.event = known.event.take().or(event),
                None => all.push(WordKey { key: key.clone(), event }),
            }
        }
        all
    }
}

impl MappedWord {
    /// What it becomes.
    pub fn say(&self) -> Say {
        let say = |id: &'static str| Say::new(id).with("word", self.word.as_str());
        match &self.by {
            Some(WordKey { event: Some(event), .. }) => say("word-becomes").with("event", event.as_str()),
            Some(_) => say("word-ignored"),
            None if self.is_event => say("word-becomes").with("event", self.word.as_str()),
            None => say("word-own"),
        }
    }
}

impl Setup<'_> {
    /// True for a postback whose event is a macro, on a tracker that maps the partner's words.
    pub fn maps_words(&self, postback: &Postback) -> bool {
        let is_macro = || self.status_template(postback).is_some() || !self.macro_style().find(&postback.event).is_empty();
        self.tracker.is_some_and(|tracker| tracker.has_event() && !tracker.word_keys.is_empty()) && is_macro()
    }

    /// The partner's words behind a status macro: those of its file, then those that the parameters map besides.
    pub fn mapped_words(&self, postback: &Postback) -> Vec<MappedWord> {
        let Some(tracker) = self.tracker.filter(|_| self.maps_words(postback)) else { return Vec::new() };
        let (keys, params) = (tracker.word_map(), self.link_params(tracker, postback));
        let value = |key: &str| params.iter().find(|param| param.key == key).map(|param| param.value.as_str()).unwrap_or_default();
        let mut words: Vec<&str> = Vec::new();
        let of_file = self.words_of_file(postback);
        for word in of_file.iter().copied().chain(keys.iter().flat_map(|known| listed(value(&known.key)))) {
            if !words.iter().any(|known| tracker.compares.is_same_event(known, word)) {
                words.push(word);
            }
        }
        // A blank beside a comma is part of the word, as far as any source says.
        let by = |word: &str| keys.iter().find(|known| value(&known.key).split(',').any(|other| tracker.compares.is_same_event(other, word)));
        let mapped = |word: &str| MappedWord { word: word.to_owned(), by: by(word).cloned(), is_event: tracker.knows_event(word) };
        words.into_iter().map(mapped).collect()
    }

    fn words_of_file(&self, postback: &Postback) -> Vec<&str> {
        let words = self.status_template(postback).map(|template| template.words.as_slice()).unwrap_or_default();
        words.iter().flat_map(|(_, words)| words.iter().map(String::as_str)).collect()
    }

    /// The profile with a word in the list of that parameter (`None`: in no list). Lists that are empty then go; where the partner's file says
    /// in which order words and lists stand, they keep it.
    pub fn with_word(&self, id: ItemId, word: &str, key: Option<&str>) -> Option<Profile> {
        let (tracker, postback) = (self.tracker?, self.profile.postback(id)?);
        let keys = self.keys_in_order(tracker, postback);
        let of_file = self.words_of_file(postback);
        let is_it = |other: &str| tracker.compares.is_same_event(other, word);
        let sent = self.link_params(tracker, postback);
        let mut profile = self.profile.clone();
        let params = profile.params_mut(id)?;
        for known in &keys {
            let now = sent.iter().find(|param| param.key == *known).map(|param| param.value.as_str()).unwrap_or_default();
            let is_meant = key == Some(known.as_str());
            if is_meant == now.split(',').any(is_it) && (is_meant || !listed(now).any(is_it)) {
                continue;
            }
            let rest = now.split(',').filter(|other| !is_it(other.trim())).collect::<Vec<_>>().join(",");
            write_list(params, &keys, known, &if is_meant { with(&rest, word, &of_file) } else { rest });
        }
        profile.number_new();
        Some(profile)
    }

    /// The parameters that map words: those of the partner's file as it orders them, then the tracker's others.
    fn keys_in_order(&self, tracker: &Tracker, postback: &Postback) -> Vec<String> {
        let roles = self.status_template(postback).map(|template| template.words.as_slice()).unwrap_or_default().iter().map(|(role, _)| role);
        let of_file = roles.filter_map(|role| tracker.word_keys.iter().find(|(known, _)| known == role));
        let mut keys: Vec<String> = Vec::new();
        for (_, key) in of_file.chain(&tracker.word_keys) {
            if !keys.contains(key) {
                keys.push(key.clone());
            }
        }
        keys
    }
}

/// The words of a comma list.
fn listed(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|word| !word.is_empty())
}

/// The list with one word more: before those that the partner's file names later, else at the end.
fn with(list: &str, word: &str, of_file: &[&str]) -> String {
    let rank = |word: &str| of_file.iter().position(|known| *known == word).unwrap_or(of_file.len());
    let mut words: Vec<&str> = if listed(list).next().is_none() { Vec::new() } else { list.split(',').collect() };
    let place = words.iter().position(|other| rank(other.trim()) > rank(word)).unwrap_or(words.len());
    words.insert(place, word);
    words.join(",")
}

/// Writes a list; an empty one's parameter goes, a new one's stands among those that map words.
fn write_list(params: &mut Vec<Param>, keys: &[String], key: &str, list: &str) {
    if listed(list).next().is_none() {
        return params.retain(|param| param.key != key);
    }
    if let Some(known) = params.iter_mut().rev().find(|param| param.key == key) {
        return list.clone_into(&mut known.value);
    }
    let rank = |key: &str| keys.iter().position(|known| known == key);
    let later = params.iter().position(|param| rank(&param.key) > rank(key));
    let behind = || params.iter().rposition(|param| rank(&param.key).is_some()).map_or(0, |place| place + 1);
    let place = later.unwrap_or_else(behind);
    params.insert(place, param(key, list));
}

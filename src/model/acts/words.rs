//! What a partner's word becomes at a tracker that maps words: asked with what each answer changes, and done.

use super::act::Act;
use super::difference::Change;
use super::done::{Ask, Done, Ground, Outcome};
use crate::model::hidden::marked;
use crate::model::profile::{ItemId, Profile};
use crate::model::tracker::Tracker;
use crate::model::word_map::WordKey;
use crate::words::Say;

/// What a word may become.
///
/// # Errors
/// Where it can be no word of a list, or nothing is mapped there.
pub fn ask_word(ground: &Ground<'_>, profile: &Profile, id: ItemId, word: &str) -> Result<Ask, Say> {
    let tracker = mapping(ground, profile, id)?;
    if word.contains(',') {
        return Err(Say::new("word-one-at-a-time").with("word", word));
    }
    let act = |key: Option<String>| Act::MapWord { postback: id, word: word.to_owned(), key };
    let answer = |known: WordKey| {
        let say = match &known.event {
            Some(event) => Say::new("answer-word-event").with("event", event.as_str()),
            None => Say::new("answer-word-ignored"),
        };
        (say.with("key", known.key.as_str()), Some(act(Some(known.key))))
    };
    let mut answers: Vec<(Say, Option<Act>)> = tracker.word_map().into_iter().map(answer).collect();
    let id = if tracker.knows_event(word) { "answer-word-reads" } else { "answer-word-own" };
    answers.push((Say::new(id).with("word", word), Some(act(None))));
    Ok(Ask {
        title: Say::new("word-title").with("word", word).with("tracker", tracker.name.as_str()),
        body: Vec::new(),
        preview: Vec::new(),
        answers,
    })
}

/// The word in the list of that parameter (`None`: in no list).
pub fn map(ground: &Ground<'_>, profile: &Profile, id: ItemId, word: &str, key: Option<&str>) -> Outcome {
    mapping(ground, profile, id)?;
    let after = ground.setup(profile).with_word(id, word, key).ok_or_else(|| Say::new("cannot-here"))?;
    let told = told(ground, &after, id, word);
    Ok(Done::of(after).tell(told))
}

fn told(ground: &Ground<'_>, profile: &Profile, id: ItemId, word: &str) -> Option<Say> {
    let setup = ground.catalog.setup(profile);
    let tracker = setup.tracker?;
    let words = setup.mapped_words(profile.postback(id)?);
    let said = words.iter().find(|known| tracker.compares.is_same_event(&known.word, word)).map(crate::model::word_map::MappedWord::say);
    Some(said.map_or_else(|| Say::new("word-gone").with("word", word), |says| Say::new("word-mapped").with("says", says)))
}

/// What an act does to the lists, a line each; nothing of other acts.
pub fn word_changes(ground: &Ground<'_>, profile: &Profile, act: &Act) -> Vec<Say> {
    let (Act::MapWord { postback, .. }, Ok(done), Some(tracker)) = (act, act.perform(ground, profile), ground.setup(profile).tracker) else {
        return Vec::new();
    };
    let list = |profile: &Profile, key: &str| {
        let sent = profile.postback(*postback).map(|known| ground.catalog.setup(profile).link_params(tracker, known)).unwrap_or_default();
        sent.into_iter().find(|param| param.key == key).map(|param| param.value)
    };
    let text = |text: String| Say::new("text").with("text", marked(&text));
    let change = |known: WordKey| {
        let key = known.key;
        Some(match (list(profile, &key), list(&done.profile, &key)) {
            (None, Some(now)) => Change::Comes(text(format!("{key}={now}"))),
            (Some(before), None) => Change::Goes(text(format!("{key}={before}"))),
            (Some(before), Some(now)) if before != now => Change::becomes(text(key), &before, &now),
            _ => return None,
        })
    };
    let changes: Vec<Say> = tracker.word_map().into_iter().filter_map(change).map(|change| change.say()).collect();
    if changes.is_empty() { vec![Say::new("change-none")] } else { changes }
}

fn mapping<'a>(ground: &Ground<'a>, profile: &'a Profile, id: ItemId) -> Result<&'a Tracker, Say> {
    let setup = ground.setup(profile);
    let known = profile.postback(id).filter(|postback| setup.maps_words(postback));
    known.and(setup.tracker).ok_or_else(|| Say::new("words-none"))
}

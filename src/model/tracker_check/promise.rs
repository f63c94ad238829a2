//! What a tracker file promises must hold: an address, words that it knows, macros that can be told from text.

use crate::model::macros::MacroStyle;
use crate::model::tracker::Tracker;
use crate::model::url_rules::is_link;
use crate::toml_file::read::{FileError, Reader};
use crate::words::Say;

pub(super) fn check(file: &Reader<'_>, known: &Tracker, flaws: &mut Vec<FileError>) {
    if !is_link(&known.endpoint) {
        flaws.push(file.error("endpoint", Say::new("flaw-endpoint").with("value", known.endpoint.as_str())));
    }
    if known.event_required && !known.absent_event.is_empty() {
        flaws.push(file.error("absent_event", Say::new("flaw-absent-event").with("value", known.absent_event.as_str())));
    }
    if let Ok(Some(links)) = file.table("links") {
        let text = known.links.click_macro.as_str();
        let is_text = |text: &str| text.chars().all(|character| character.is_alphanumeric() || "_.-".contains(character));
        if is_text(text) && MacroStyle::recognise(text).is_none() {
            flaws.push(links.error("click_macro", Say::new("flaw-no-macro").with("value", text)));
        }
    }
    mistaken(file, known, flaws);
}

/// What people type instead of a word must be corrected to a word that the tracker knows.
fn mistaken(file: &Reader<'_>, known: &Tracker, flaws: &mut Vec<FileError>) {
    let events = file.table("events_known").ok().flatten();
    let Some(table) = events.and_then(|events| events.table("mistaken").ok().flatten()) else { return };
    for (typed, word) in known.events_mistaken.iter().filter(|(_, word)| !known.knows_event(word)) {
        flaws.push(table.error(typed, Say::new("flaw-mistaken").with("value", word.as_str())));
    }
}

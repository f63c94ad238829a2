//! What a partner's word becomes at a tracker that maps words: the row under the cursor, asked with what each answer changes.

use crate::model::acts::{Act, Ask, ask_word, word_changes};
use crate::model::profile::ItemId;
use crate::words::Say;

use super::acting::answers;
use super::overlay::{Choose, Overlay};
use super::row::RowId;
use super::state::{Tone, Wizard};

impl Wizard {
    /// Asks what the word of the row becomes; the cursor stands on what it becomes now.
    pub(super) fn ask_word(&mut self, id: ItemId, place: u16) {
        let Some((setup, postback)) = self.setup().and_then(|setup| Some((setup, setup.profile.postback(id)?))) else { return };
        let Some(known) = setup.mapped_words(postback).into_iter().nth(usize::from(place)) else { return };
        match self.with_ground(|ground| ask_word(ground, setup.profile, id, &known.word)) {
            Ok(ask) => {
                let now = known.by.map(|by| by.key);
                let is_now = |act: &Option<Act>| matches!(act, Some(Act::MapWord { key, .. }) if *key == now);
                let chosen = ask.answers.iter().position(|(_, act)| is_now(act)).unwrap_or(0);
                let beside = self.beside_words(&ask);
                let question = Choose { title: ask.title, body: ask.body, answers: answers(ask.answers), beside, chosen, ..Choose::default() };
                self.overlay = Some(Overlay::Choose(question));
            }
            Err(why) => self.tell(Tone::Plain, why),
        }
    }

    /// What each answer about a word changes; nothing where the question is about something else.
    pub(super) fn beside_words(&self, ask: &Ask) -> Vec<Vec<Say>> {
        let Some(doc) = &self.doc else { return Vec::new() };
        let changes = |act: &Act| self.with_ground(|ground| word_changes(ground, &doc.profile, act));
        ask.answers.iter().filter_map(|(_, act)| act.as_ref().map(changes).filter(|changes| !changes.is_empty())).collect()
    }

    /// The cursor follows the word that was mapped to its row.
    pub(super) fn follow_word(&mut self, act: &Act) {
        let Act::MapWord { postback: id, word, .. } = act else { return };
        let Some((setup, postback)) = self.setup().and_then(|setup| Some((setup, setup.profile.postback(*id)?))) else { return };
        let place = setup.mapped_words(postback).iter().position(|known| known.word == *word).and_then(|place| u16::try_from(place).ok());
        if let Some(place) = place {
            self.focus_on(RowId::StatusWord(*id, place));
        }
    }
}

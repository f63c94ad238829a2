//! What the partner's words behind a status macro become: read out, and each changed by its number.

use super::document::Document;
use super::question::{Deed, Question, Stop};
use super::sitting::Sitting;
use crate::model::acts::{Act, ask_word, word_changes};
use crate::model::at::At;
use crate::model::profile::{ItemId, Postback};
use crate::words::Say;

/// The words of a postback; `None` where the tracker maps none there.
pub fn list(sitting: &Sitting<'_>, id: ItemId) -> Option<Question> {
    let setup = sitting.setup()?;
    let postback = setup.profile.postback(id).filter(|known| setup.maps_words(known))?;
    let tracker = setup.tracker.map(|tracker| tracker.name.as_str()).unwrap_or_default();
    let told = Say::new("words-become").with("tracker", tracker);
    let choice = |say: Say, word: &str| {
        let ask = sitting.with_ground(|ground| ask_word(ground, setup.profile, id, word)).ok()?;
        Some((say, Deed::Go(Stop::Ask(Box::new(ask)))))
    };
    let words = setup.mapped_words(postback);
    let question = Question::new(Say::new("plain-ask-words")).tell([told]);
    let question = question.choices(words.iter().filter_map(|known| choice(known.say(), &known.word)));
    let question = question.choice(Say::new("plain-add-word"), Deed::Go(Stop::At(At::NewWord(id))));
    Some(question.enter(Say::new("plain-go-back"), Deed::Back))
}

/// What an answer about a word changes; nothing of other acts.
pub fn changes(sitting: &Sitting<'_>, act: &Act) -> Vec<Say> {
    let changes = |open: &Document| sitting.with_ground(|ground| word_changes(ground, &open.profile, act));
    sitting.open.as_ref().map(changes).unwrap_or_default()
}

impl Sitting<'_> {
    /// Goes to the words of the postback that is looked at, else of the first one that has some.
    ///
    /// # Errors
    /// Where the tracker maps none.
    pub fn go_to_words(&mut self) -> Result<(), Say> {
        let here = match self.stop() {
            Stop::At(at) => at.owner(),
            Stop::Words(id) => Some(id),
            _ => None,
        };
        let setup = self.setup().ok_or_else(|| Say::new("choose-partner-first"))?;
        let has_words = |known: &&Postback| setup.maps_words(known);
        let of_here = here.and_then(|id| setup.profile.postback(id)).filter(has_words);
        let first = of_here.or_else(|| setup.profile.postbacks.iter().find(has_words)).map(|known| known.id);
        let id = first.ok_or_else(|| Say::new("words-none"))?;
        self.go(Stop::Words(id));
        Ok(())
    }
}

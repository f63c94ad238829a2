//! A text under the cursor, with the offers of its picker.

use crate::model::at::At;
use crate::model::find::Query;
use crate::model::offers::Offer;
use crate::model::profile::Profile;
use crate::model::role::Role;

use super::line_editor::LineEditor;

/// A text under the cursor.
#[derive(Clone, Debug)]
pub struct Editing {
    /// Which text.
    pub at: At,
    /// The line.
    pub line: LineEditor,
    /// All offers for this text.
    pub offers: Vec<Offer>,
    /// The chosen offer among those that are shown.
    pub chosen: Option<usize>,
    /// True when an offer replaces the whole text (a key, an event), false when it goes in at the cursor (a macro in a value).
    pub whole: bool,
    /// The profile before the element under the cursor was added: giving up takes the element away again.
    pub before_adding: Option<Box<Profile>>,
}

impl Editing {
    /// The offers that fit what is typed; all of them while nothing is typed or the text is as it was.
    pub fn shown(&self) -> Vec<&Offer> {
        let typed = self.typed();
        if typed.is_empty() || self.offers.iter().any(|offer| offer.text == self.line.text()) {
            return self.offers.iter().collect();
        }
        let query = Query::new(&typed);
        let mut found: Vec<(u32, &Offer)> = self.offers.iter().filter_map(|offer| Some((query.text(&offer.text)?, offer))).collect();
        found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        found.into_iter().map(|(_, offer)| offer).collect()
    }

    /// The part of the text that filters the offers.
    fn typed(&self) -> String {
        let text = self.line.text();
        let text = if self.whole { text } else { &text[self.word_start()..self.line.cursor()] };
        text.chars().filter(|character| character.is_alphanumeric() || matches!(character, '_' | '.' | '-')).collect()
    }

    fn word_start(&self) -> usize {
        let before = &self.line.text()[..self.line.cursor()];
        let is_word = |character: char| character.is_alphanumeric() || "_.-{}[]<>#%$".contains(character);
        before.char_indices().rev().take_while(|(_, character)| is_word(*character)).last().map_or(before.len(), |(at, _)| at)
    }

    /// Moves the choice; above the first there is none.
    pub fn choose(&mut self, down: bool) {
        let count = self.shown().len();
        self.chosen = match (self.chosen, down) {
            (_, true) if count == 0 => None,
            (None, true) => Some(0),
            (Some(now), true) => Some((now + 1).min(count - 1)),
            (None | Some(0), false) => None,
            (Some(now), false) => Some(now - 1),
        };
    }

    /// The roles of the postbacks that the chosen offer stands for; empty where it is a text.
    pub fn adds(&self) -> Vec<Role> {
        self.chosen.and_then(|chosen| self.shown().get(chosen).map(|offer| offer.adds.clone())).unwrap_or_default()
    }

    /// Puts the chosen offer in; false where none is chosen.
    pub fn take(&mut self) -> bool {
        let Some(text) = self.chosen.and_then(|chosen| self.shown().get(chosen).map(|offer| offer.text.clone())) else { return false };
        if self.whole {
            self.line.set(&text);
        } else {
            self.line.replace(self.word_start()..self.line.cursor(), &text);
        }
        self.chosen = None;
        true
    }
}

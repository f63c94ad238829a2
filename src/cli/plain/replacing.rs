//! One value for another in all profiles: asked for, read out line by line, and taken back as one.

use super::list_deeds::ListDeed;
use super::question::{Deed, Question, Stop};
use super::sitting::Sitting;
use crate::cli::lookup::Named;
use crate::model::acts::{Exchange, Kind, Replacement, anew_lines, changed_lines};
use crate::model::hidden::marked;
use crate::words::Say;

/// Which value is replaced, and by which.
pub fn asked(old: Option<&String>) -> Question {
    let ask = Say::new(if old.is_some() { "replace-ask-new" } else { "replace-ask-old" });
    Question::new(ask).text().enter(Say::new("plain-go-back"), Deed::Back)
}

/// What a value is that may be several things.
pub fn asked_kind(sitting: &Sitting<'_>, kinds: &[(Kind, usize)], values: &[String; 2]) -> Question {
    let all = sitting.profiles().len();
    let choice = |(kind, count): &(Kind, usize)| (kind.say_where(*count, all), Deed::ReplaceAs(*kind, values.clone()));
    let question = Question::new(Say::new("replace-which").with("old", marked(&values[0]))).choices(kinds.iter().map(choice));
    question.enter(Say::new("plain-go-back"), Deed::Back)
}

/// Each text that changes, and whether it is to.
pub fn asked_before(all: &[Exchange]) -> Question {
    let question = Question::new(Say::new("plain-ask-replace")).tell(changed_lines(all));
    let choice = Say::new("answer-replace").with("count", all.len());
    question.choice(choice, Deed::Exchange(all.to_vec())).enter(Say::new("answer-leave"), Deed::Back)
}

impl Sitting<'_> {
    /// The next of both values; with both, what they change.
    ///
    /// # Errors
    /// Why nothing can be replaced.
    pub fn hear_replaced(&mut self, old: Option<String>, typed: &str) -> Result<(), Say> {
        match old {
            None => self.turn_to(Stop::Replace(Some(typed.to_owned()))),
            Some(old) => return self.look_at_replaced(None, [old, typed.to_owned()]),
        }
        Ok(())
    }

    /// `replace`, `replace OLD NEW`.
    ///
    /// # Errors
    /// Why nothing can be replaced.
    pub fn obey_replace(&mut self, words: &str) -> Result<(), Say> {
        match words.split_whitespace().collect::<Vec<_>>().as_slice() {
            [] => self.go(Stop::Replace(None)),
            [old] => self.go(Stop::Replace(Some((*old).to_owned()))),
            [old, new] => {
                self.go(Stop::Replace(None));
                let looked = self.look_at_replaced(None, [(*old).to_owned(), (*new).to_owned()]);
                if looked.is_err() {
                    self.back();
                }
                return looked;
            }
            _ => return Err(Say::new("plain-help-replace")),
        }
        Ok(())
    }

    /// Goes to what the replacement changes; where a value may be several things, to which is meant.
    ///
    /// # Errors
    /// Why nothing can be replaced.
    pub fn look_at_replaced(&mut self, kind: Option<Kind>, values: [String; 2]) -> Result<(), Say> {
        if let Some(why) = self.open.as_ref().and_then(|open| open.not_saved.clone()) {
            return Err(why);
        }
        let unreadable = |why: Say| Say::new("replace-not-done").with("why", why).with("what", Say::new("replace-unchanged"));
        let all = self.profiles().into_iter().collect::<Result<Vec<Named>, Say>>().map_err(unreadable)?;
        let kinds = Replacement::kinds(&self.catalog, all.iter().map(|named| &named.profile), &values[0]);
        let kind = match (kind, kinds.as_slice()) {
            (Some(kind), _) => kind,
            (None, [(kind, _)]) => *kind,
            (None, []) => return Err(Say::new("replace-nothing").with("old", marked(&values[0])).with("count", all.len())),
            (None, _) => {
                self.turn_to(Stop::ReplaceAs(kinds, values));
                return Ok(());
            }
        };
        let profiles = all.iter().map(|named| (named.file.as_path(), &named.profile));
        let exchanges = Replacement::new(kind, &values[0], &values[1])?.everywhere(&self.catalog, profiles)?;
        if exchanges.is_empty() {
            return Err(Say::new("replace-same"));
        }
        self.turn_to(Stop::Exchange(exchanges));
        Ok(())
    }

    /// Saves all or none; from the list of profiles all is taken back as one.
    ///
    /// # Errors
    /// Why none is saved.
    pub fn exchange(&mut self, all: Vec<Exchange>) -> Result<(), Say> {
        self.close()?;
        self.begin_at([Stop::Profiles]);
        self.exchange_files(&all)?;
        self.told.push(Say::new("replace-done").with("count", all.len()));
        self.told.extend(anew_lines(&all));
        self.told.push(Say::new("plain-undo-takes-back"));
        self.list_deeds.did(ListDeed::Replaced(all));
        Ok(())
    }

    /// Saves all or none.
    ///
    /// # Errors
    /// Why none is saved.
    pub fn exchange_files(&mut self, all: &[Exchange]) -> Result<(), Say> {
        let done = self.store.exchange(all);
        self.told.extend(self.store.told());
        done.map_err(|not_all| Say::new("replace-not-done").with("why", not_all.error.say()).with("what", not_all.outcome()))
    }
}

//! The profile's history on disk, read out; one of its states comes back as an edit.

use super::question::{Deed, Question, Stop};
use super::sitting::Sitting;
use crate::model::acts::Done;
use crate::model::earlier::{Earlier, states};
use crate::system::text_file;
use crate::words::Say;

/// The states, newest first, each with what was changed then; `None` where there are none.
pub fn list(sitting: &Sitting<'_>) -> Option<Question> {
    let (all, name) = (earlier(sitting).unwrap_or_default(), sitting.open.as_ref()?.profile.name.as_str());
    if all.is_empty() {
        return None;
    }
    let choice = |one: Earlier| {
        let say = Say::new("plain-state").with("when", one.until.say()).with("what", one.say_changes());
        (say, Deed::Restore(Box::new(one)))
    };
    let question = Question::new(Say::new("plain-ask-history")).tell([Say::new("history-title").with("name", name)]);
    Some(question.choices(all.into_iter().map(choice)).enter(Say::new("plain-go-back"), Deed::Back))
}

/// The earlier states of the open profile.
///
/// # Errors
/// When one of them cannot be read.
pub fn earlier(sitting: &Sitting<'_>) -> Result<Vec<Earlier>, Say> {
    let Some((open, file)) = sitting.open.as_ref().and_then(|open| Some((open, open.file.as_deref()?))) else { return Ok(Vec::new()) };
    let now = text_file::read(file).map(|read| read.text).unwrap_or_default();
    Ok(states(&sitting.catalog, sitting.store.earlier(file).map_err(|error| error.say())?, &open.profile, &now))
}

impl Sitting<'_> {
    /// Goes to the history.
    ///
    /// # Errors
    /// Where there is none yet, or it cannot be read.
    pub fn go_to_history(&mut self) -> Result<(), Say> {
        earlier(self)?;
        let name = self.open.as_ref().map(|open| open.profile.name.clone()).unwrap_or_default();
        list(self).ok_or_else(|| Say::new("history-none").with("name", name))?;
        self.go(Stop::History);
        Ok(())
    }

    /// Brings a state back as one edit.
    pub fn restore(&mut self, earlier: &Earlier) {
        let mut profile = earlier.profile.clone();
        // A name that another profile has by now stays that one's.
        if let Some(open) = &self.open
            && self.with_ground(|ground| ground.others.iter().any(|other| other.name == profile.name))
        {
            profile.name.clone_from(&open.profile.name);
        }
        self.back();
        self.take(Done::of(profile).tell(Say::new("history-brought-back").with("when", earlier.until.say())));
    }
}

//! What was done to the list of profiles, taken back and done again.

use super::list_deeds::ListDeed;
use super::question::Stop;
use super::sitting::Sitting;
use crate::model::acts::Exchange;
use crate::words::Say;

impl Sitting<'_> {
    /// Takes the last change of the list back (`true`), or does it again.
    ///
    /// # Errors
    /// Where there is none, or why it cannot be.
    pub fn turn_list(&mut self, back: bool) -> Result<(), Say> {
        let nothing = || Say::new(if back { "undo-nothing" } else { "redo-nothing" });
        // In a profile nothing else is meant, but that it was made.
        let is_here = |made: &ListDeed| self.open.as_ref().is_none_or(|open| matches!(made, ListDeed::Made(file) if back && open.is_of(file)));
        if back && !self.list_deeds.last().is_some_and(is_here) || !back && self.open.is_some() {
            return Err(nothing());
        }
        self.close()?;
        let deed = self.list_deeds.take(back).ok_or_else(nothing)?;
        self.begin_at([Stop::Profiles]);
        let now = self.turn_deed(deed, back)?;
        self.list_deeds.turned(back, now);
        Ok(())
    }

    fn turn_deed(&mut self, deed: ListDeed, back: bool) -> Result<ListDeed, Say> {
        match deed {
            ListDeed::Replaced(all) => {
                let all: Vec<Exchange> = all.into_iter().map(Exchange::back).collect();
                self.exchange_files(&all)?;
                self.told.push(Say::new(if back { "replace-undone" } else { "replace-done" }).with("count", all.len()));
                Ok(ListDeed::Replaced(all))
            }
            ListDeed::Made(file) => self.put_aside(&file).map(ListDeed::Removed),
            ListDeed::Removed(trash) => {
                let file = self.store.restore(&trash).map_err(|error| error.say())?;
                self.told.push(Say::new(if back { "plain-undone" } else { "plain-redone" }));
                self.told.extend(self.store.told());
                Ok(ListDeed::Made(file))
            }
        }
    }
}

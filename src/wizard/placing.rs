//! Marking links as standing in the partner's cabinet; which day it is the session says.

use crate::model::acts::Act;
use crate::model::day::Day;
use crate::model::in_cabinet::InCabinet;
use crate::model::profile::ItemId;
use crate::words::Say;

use super::doc::DocId;
use super::effect::Effect;
use super::row::RowId;
use super::state::{Tone, Wizard};

impl Wizard {
    /// Asks for today, to mark the link of the row under the cursor with it.
    pub(super) fn place(&mut self, effects: &mut Vec<Effect>) {
        match self.doc_id().zip(self.focus().and_then(RowId::owner)) {
            Some((doc, id)) => effects.push(Effect::Today(doc, id)),
            None => self.tell(Tone::Plain, Say::new("copy-no-link-here")),
        }
    }

    /// Marks it, or takes the mark away.
    pub(super) fn place_on(&mut self, doc: DocId, id: ItemId, today: Day, effects: &mut Vec<Effect>) {
        if self.doc_id() == Some(doc) {
            self.perform(&Act::Place(id, today), effects);
        }
    }

    /// How what was placed of an element stands to its link now; `None` where nothing was.
    pub fn in_cabinet(&self, id: ItemId) -> Option<InCabinet<'_>> {
        self.setup()?.in_cabinet(id)
    }
}

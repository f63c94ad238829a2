//! Copying: one link, the next, all; and what is told about it.

use std::path::PathBuf;

use crate::model::check::Severity;
use crate::model::profile::ItemId;
use crate::words::Say;

use super::effect::{CopyTicket, Effect};
use super::links::{all_links, link_of, unfinished};
use super::message::CopyOutcome;
use super::row::RowId;
use super::state::{Tone, Wizard};
use super::steps::rows;

impl Wizard {
    /// Copies the link of the row under the cursor.
    pub(super) fn copy(&mut self, effects: &mut Vec<Effect>) {
        match self.focus().and_then(RowId::owner) {
            Some(id) => self.copy_link(id, effects),
            None => self.tell(Tone::Plain, Say::new("copy-no-link-here")),
        }
    }

    fn copy_link(&mut self, id: ItemId, effects: &mut Vec<Effect>) {
        let Some(setup) = self.setup() else { return };
        match link_of(setup, id) {
            Some(Ok(link)) => effects.push(Effect::Copy { text: link.to_string(), ticket: CopyTicket::Link(id), of: self.file() }),
            Some(Err(why)) => {
                let say = unfinished(&why);
                self.tell(Tone::Bad, Say::new("copy-unfinished").with("why", say));
            }
            None => self.tell(Tone::Plain, Say::new("copy-no-link-here")),
        }
    }

    /// The open profile's file.
    pub(super) fn file(&self) -> Option<PathBuf> {
        self.doc.as_ref()?.file.clone()
    }

    /// Copies the next link that was not copied in this sitting, in the order of the summary.
    pub(super) fn copy_next(&mut self, effects: &mut Vec<Effect>) {
        let Some(setup) = self.setup() else { return };
        let links = all_links(setup);
        let next = links.iter().find(|named| !self.is_copied(named.id) && matches!(link_of(setup, named.id), Some(Ok(_)))).map(|named| named.id);
        let unfinished_one = links.iter().find_map(|named| match link_of(setup, named.id) {
            Some(Err(why)) => Some(Say::new("copy-next-unfinished").with("name", named.name).with("why", unfinished(&why))),
            _ => None,
        });
        let count = links.len();
        match (next, unfinished_one) {
            (Some(id), _) => {
                self.show_element(id);
                self.copy_link(id, effects);
            }
            (None, Some(say)) => self.tell(Tone::Bad, say),
            (None, None) if count == 0 => self.tell(Tone::Plain, Say::new("copy-no-links")),
            (None, None) => self.tell(Tone::Good, Say::new("copy-all-done").with("count", count)),
        }
    }

    /// Puts the cursor on the row of an element, where the page has one.
    fn show_element(&mut self, id: ItemId) {
        if let Some(row) = rows(self).into_iter().find(|row| row.takes_focus() && row.owner() == Some(id)) {
            self.focus_on(row);
        }
    }

    /// Copies all finished links, a line each: `Name: link`.
    pub(super) fn copy_all(&mut self, effects: &mut Vec<Effect>) {
        let lines = self.printed_links();
        if lines.is_empty() {
            self.tell(Tone::Plain, Say::new("copy-no-links"));
        } else {
            effects.push(Effect::Copy { text: lines.join("\n"), ticket: CopyTicket::All, of: self.file() });
        }
    }

    /// All finished links as lines of text: `Name: link`.
    pub fn printed_links(&self) -> Vec<String> {
        let Some(setup) = self.setup() else { return Vec::new() };
        let finished = all_links(setup).into_iter().filter_map(|named| Some((named.name, link_of(setup, named.id)?.ok()?)));
        finished.map(|(name, link)| format!("{}: {link}", crate::model::hidden::marked(name))).collect()
    }

    /// True when the link of this element, as it is now, was copied in this sitting.
    pub fn is_copied(&self, id: ItemId) -> bool {
        let Some((doc, setup)) = self.doc.as_ref().zip(self.setup()) else { return false };
        let Some(copied) = doc.copied.get(&id) else { return false };
        matches!(link_of(setup, id), Some(Ok(link)) if link.to_string() == *copied)
    }

    /// How many of the profile's links were copied in this sitting, and how many there are.
    pub fn copied_count(&self) -> (usize, usize) {
        let Some((doc, setup)) = self.doc.as_ref().zip(self.setup()) else { return (0, 0) };
        let copied = doc.copied.keys().filter(|id| self.is_copied(**id)).count();
        (copied, setup.profile.postbacks.len() + setup.profile.registration_links.len())
    }

    pub(super) fn tell_copied(&mut self, ticket: &CopyTicket, outcome: CopyOutcome) {
        if let CopyOutcome::Failed(why) = outcome {
            self.tell(Tone::Bad, Say::new("copy-failed").with("why", why));
            return;
        }
        let ids: Vec<ItemId> = match ticket {
            CopyTicket::Link(id) => vec![*id],
            CopyTicket::All => self.setup().map(all_links).unwrap_or_default().iter().map(|named| named.id).collect(),
            CopyTicket::Text => Vec::new(),
        };
        self.mark_copied(&ids);
        let how = if outcome == CopyOutcome::Copied { "copied" } else { "copied-to-terminal" };
        let told = Say::new(how).with("what", self.copied_words(ticket));
        let worst = ids.iter().find_map(|id| self.error_of(*id));
        let by_interrupt = self.notice.as_ref().is_some_and(|notice| notice.by_interrupt);
        match worst {
            Some(error) => self.tell(Tone::Bad, Say::new("copied-but").with("how", told).with("error", error)),
            None if by_interrupt => self.tell(Tone::Good, Say::new("interrupt-copied").with("how", told)),
            None => self.tell(Tone::Good, told),
        }
    }

    fn mark_copied(&mut self, ids: &[ItemId]) {
        let Some(setup) = self.setup() else { return };
        let links: Vec<(ItemId, String)> = ids.iter().filter_map(|id| Some((*id, link_of(setup, *id)?.ok()?.to_string()))).collect();
        if let Some(doc) = &mut self.doc {
            doc.copied.extend(links);
        }
    }

    fn error_of(&self, id: ItemId) -> Option<Say> {
        let findings = self.doc.iter().flat_map(|doc| doc.findings.iter());
        findings
            .filter(|finding| finding.severity == Severity::Error && !finding.to_fill && finding.at.owner() == Some(id))
            .map(|finding| finding.say.clone())
            .next()
    }

    /// What was copied and where it goes.
    fn copied_words(&self, ticket: &CopyTicket) -> Say {
        let (CopyTicket::Link(id), Some(setup)) = (ticket, self.setup()) else {
            return Say::new(if *ticket == CopyTicket::All { "copied-all" } else { "copied-text" });
        };
        if let Some(postback) = setup.profile.postback(*id) {
            return match setup.slot(postback) {
                Some(slot) => Say::new("copied-into-slot").with("name", postback.name.as_str()).with("slot", slot),
                None => Say::new("copied-postback").with("name", postback.name.as_str()),
            };
        }
        let name = setup.profile.registration_link(*id).map(|link| link.name.clone()).unwrap_or_default();
        Say::new("copied-registration-link").with("name", name)
    }
}

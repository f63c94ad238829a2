//! Copying: one link, the next, all; and what is told about it.

use crate::model::check::{Finding, Severity};
use crate::model::integration::Delivery;
use crate::model::profile::ItemId;
use crate::words::Say;

use super::carried::is_carried_in;
use super::doc::DocId;
use super::effect::{CopyTicket, Effect};
use super::links::{all_links, link_of};
use super::message::CopyOutcome;
use super::piece::Piece;
use super::pieces::{piece_text, pieces};
use super::row::RowId;
use super::state::{Tone, Wizard};
use super::steps::rows;

impl Wizard {
    /// Copies the link of the row under the cursor.
    pub(super) fn copy(&mut self, effects: &mut Vec<Effect>) {
        match self.focus().and_then(RowId::piece) {
            Some(piece) => self.copy_piece(piece, effects),
            None => self.tell(Tone::Plain, Say::new("copy-no-link-here")),
        }
    }

    pub(super) fn copy_piece(&mut self, piece: Piece, effects: &mut Vec<Effect>) {
        let (Some(setup), Some(doc)) = (self.setup(), self.doc_id()) else { return };
        match piece_text(setup, piece) {
            Some(Ok(text)) => {
                effects.push(Effect::Copy { text, ticket: CopyTicket::Link(doc, piece), of: Some(doc) });
                if let Some(doc) = &mut self.doc {
                    doc.given_out = Some(piece);
                }
            }
            Some(Err(why)) => {
                let say = why.say_with_step();
                self.tell(Tone::Bad, Say::new("copy-unfinished").with("why", say));
            }
            None => self.tell(Tone::Plain, Say::new("copy-no-link-here")),
        }
    }

    /// The open document.
    pub(super) fn doc_id(&self) -> Option<DocId> {
        self.doc.as_ref().map(|doc| doc.id)
    }

    /// Copies the next piece that was not copied in this sitting, in the order of the summary, from the cursor on.
    pub(super) fn copy_next(&mut self, effects: &mut Vec<Effect>) {
        let Some(setup) = self.setup() else { return };
        let links = all_links(setup);
        let next = self.next_piece(&pieces(setup), self.focus().and_then(RowId::piece));
        let unfinished_one = links.iter().find_map(|named| match link_of(setup, named.id) {
            Some(Err(why)) => Some(Say::new("copy-next-unfinished").with("name", named.name).with("why", why.say_with_step())),
            _ => None,
        });
        let count = links.len();
        match (next, unfinished_one) {
            (Some(piece), _) => {
                self.show_piece(piece);
                self.copy_piece(piece, effects);
            }
            (None, Some(say)) => self.tell(Tone::Bad, say),
            (None, None) if count == 0 => self.tell(Tone::Plain, Say::new("copy-no-links")),
            (None, None) => self.tell(Tone::Good, Say::new("copy-all-done").with("count", count)),
        }
    }

    /// Puts the cursor on the row of a piece, or of its element, where the page has one.
    fn show_piece(&mut self, piece: Piece) {
        let rows = rows(self);
        let find = |is_it: &dyn Fn(&RowId) -> bool| rows.iter().find(|row| row.takes_focus() && is_it(row)).copied();
        if let Some(row) = find(&|row| row.piece() == Some(piece)).or_else(|| find(&|row| row.owner() == Some(piece.owner()))) {
            self.focus_on(row);
        }
    }

    /// Copies all finished links, a line each: `Name: link`.
    pub(super) fn copy_all(&mut self, effects: &mut Vec<Effect>) {
        let lines = self.printed_links();
        match self.doc_id().filter(|_| !lines.is_empty()) {
            Some(doc) => effects.push(Effect::Copy { text: lines.join("\n"), ticket: CopyTicket::All(doc), of: Some(doc) }),
            None => self.tell(Tone::Plain, Say::new("copy-no-links")),
        }
    }

    /// All finished links as lines of text: `Name: link`.
    pub fn printed_links(&self) -> Vec<String> {
        let Some(setup) = self.setup() else { return Vec::new() };
        let finished = all_links(setup).into_iter().filter_map(|named| Some((setup.profile.line_name_of(named.id), link_of(setup, named.id)?.ok()?)));
        finished.map(|(name, link)| format!("{}: {link}", crate::model::hidden::marked(&name))).collect()
    }

    /// True when the link of this element, as it is now, was copied in this sitting.
    pub fn is_copied(&self, id: ItemId) -> bool {
        self.is_carried(Piece::Link(id))
    }

    /// True when this piece, as it is now, was copied in this sitting.
    pub fn is_carried(&self, piece: Piece) -> bool {
        let Some(doc) = self.doc.as_ref().filter(|doc| doc.copied.contains_key(&piece)) else { return false };
        self.setup().is_some_and(|setup| is_carried_in(doc, setup, piece))
    }

    /// How many of the profile's links and rows were copied in this sitting, and how many there are.
    pub fn copied_count(&self) -> (usize, usize) {
        let Some((doc, setup)) = self.doc.as_ref().zip(self.setup()) else { return (0, 0) };
        let copied = doc.copied.keys().filter(|piece| self.is_carried(**piece)).count();
        let all = match setup.delivery() {
            Delivery::Url => setup.profile.postbacks.len() + setup.profile.registration_links.len(),
            _ => pieces(setup).len(),
        };
        (copied, all)
    }

    pub(super) fn tell_copied(&mut self, ticket: &CopyTicket, outcome: CopyOutcome) {
        if let CopyOutcome::Failed(why) = outcome {
            self.tell(Tone::Bad, Say::new("copy-failed").with("why", why));
            return;
        }
        let carried: Vec<Piece> = match ticket {
            CopyTicket::Link(_, piece) => vec![*piece],
            CopyTicket::All(doc) => self
                .doc(*doc)
                .map(|doc| all_links(self.catalog.setup(&doc.profile)))
                .unwrap_or_default()
                .iter()
                .map(|named| Piece::Link(named.id))
                .collect(),
            CopyTicket::Sheet | CopyTicket::Text => Vec::new(),
        };
        if let CopyTicket::Link(doc, _) | CopyTicket::All(doc) = ticket {
            self.mark_copied(*doc, &carried);
        }
        let how = match outcome {
            CopyOutcome::Copied => "copied",
            CopyOutcome::Printed => "printed",
            _ => "copied-to-terminal",
        };
        let told = Say::new(how).with("what", self.copied_words(ticket));
        let worst = carried.iter().find_map(|piece| self.error_of(ticket, piece.owner()));
        let by_interrupt = self.notice.as_ref().is_some_and(|notice| notice.by_interrupt);
        match worst {
            Some(error) => self.tell(Tone::Bad, Say::new("copied-but").with("how", told).with("error", error)),
            None if by_interrupt => self.tell(Tone::Good, Say::new("interrupt-copied").with("how", told)),
            None => self.tell(Tone::Good, told),
        }
    }

    fn mark_copied(&mut self, doc: DocId, carried: &[Piece]) {
        let Some(setup) = self.doc(doc).map(|doc| self.catalog.setup(&doc.profile)) else { return };
        let texts: Vec<(Piece, String)> = carried.iter().filter_map(|piece| Some((*piece, piece_text(setup, *piece)?.ok()?))).collect();
        if let Some(doc) = self.doc_mut(doc) {
            doc.last_copied = texts.last().map(|(piece, _)| *piece);
            doc.copied.extend(texts);
        }
    }

    fn error_of(&self, ticket: &CopyTicket, id: ItemId) -> Option<Say> {
        let (CopyTicket::Link(doc, _) | CopyTicket::All(doc)) = ticket else { return None };
        let is_it = |finding: &&Finding| finding.severity == Severity::Error && !finding.to_fill && finding.at.owner() == Some(id);
        self.doc(*doc)?.findings.iter().find(is_it).map(|finding| finding.say.clone())
    }

    /// What was copied and where it goes.
    fn copied_words(&self, ticket: &CopyTicket) -> Say {
        let (doc, piece) = match ticket {
            CopyTicket::Sheet => return Say::new("copied-sheet"),
            CopyTicket::Text => return Say::new("copied-text"),
            CopyTicket::All(_) => return Say::new("copied-all"),
            CopyTicket::Link(doc, piece) => (doc, piece),
        };
        let Some(setup) = self.doc(*doc).map(|doc| self.catalog.setup(&doc.profile)) else { return Say::new("copied-text") };
        let id = &piece.owner();
        if let (Piece::Key(..) | Piece::Macro(..), Some(Ok(text))) = (piece, piece_text(setup, *piece)) {
            return Say::new("copied-side").with("text", text).with("name", setup.profile.name_of(*id).unwrap_or_default());
        }
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

//! How far the links of a listed profile are carried: copied in this sitting, placed in the cabinet, others since.

use crate::model::setup::Setup;

use super::doc::Doc;
use super::message::Listed;
use super::piece::Piece;
use super::pieces::piece_text;
use super::state::Wizard;

/// How many of a profile's links were carried how far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// All links.
    pub all: usize,
    /// Copied in this sitting.
    pub copied: usize,
    /// In the cabinet, and still the same.
    pub placed: usize,
    /// In the cabinet, and others since.
    pub changed: usize,
}

impl Wizard {
    /// How far the links of a listed profile are carried.
    pub fn carried(&self, listed: &Listed) -> Carried {
        let Ok(profile) = &listed.profile else { return Carried::default() };
        let changed = listed.counted().unwrap_or_default().placed_changed;
        Carried {
            all: usize::from(profile.link_count()),
            copied: self.left_of(listed).map(|doc| self.copied_in(doc)).unwrap_or_default(),
            placed: profile.placed_count().saturating_sub(changed),
            changed,
        }
    }

    /// The document of a listed profile, where it was opened in this sitting and left.
    pub(super) fn left_of(&self, listed: &Listed) -> Option<&Doc> {
        self.left.iter().map(|left| &left.doc).find(|doc| doc.place() == listed.file)
    }

    /// The links that were copied in a document that was left, and are still the same.
    fn copied_in(&self, doc: &Doc) -> usize {
        let setup = self.catalog.setup(&doc.profile);
        let links = doc.copied.keys().filter(|piece| matches!(piece, Piece::Link(_)));
        links.filter(|piece| is_carried_in(doc, setup, **piece)).count()
    }
}

/// True when this piece of a document was copied in this sitting, and is still the same.
pub(super) fn is_carried_in(doc: &Doc, setup: Setup<'_>, piece: Piece) -> bool {
    doc.copied.get(&piece).is_some_and(|copied| matches!(piece_text(setup, piece), Some(Ok(now)) if now == *copied))
}

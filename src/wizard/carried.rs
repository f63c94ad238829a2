//! How far the links of a listed profile are carried: copied in this sitting, placed in the cabinet, others since.

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
        let left = self.left.iter().map(|left| &left.doc).find(|doc| doc.file.as_deref() == Some(listed.file.as_path()));
        Carried {
            all: profile.postbacks.len() + profile.registration_links.len(),
            copied: left.map(|doc| self.copied_in(doc)).unwrap_or_default(),
            placed: profile.placed_count().saturating_sub(changed),
            changed,
        }
    }

    /// The links that were copied in a document that was left, and are still the same.
    fn copied_in(&self, doc: &Doc) -> usize {
        let setup = self.catalog.setup(&doc.profile);
        let links = doc.copied.iter().filter(|(piece, _)| matches!(piece, Piece::Link(_)));
        links.filter(|(piece, text)| matches!(piece_text(setup, **piece), Some(Ok(now)) if now == **text)).count()
    }
}

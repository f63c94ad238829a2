//! A document: a profile that is open, or was open in this sitting, with all that belongs to it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;

use super::checked::{Checked, Live};
use crate::model::check::Known;
use crate::model::open_profile::OpenProfile;
use crate::model::profile::{ItemId, Profile};
use crate::model::tracker_half::ToDo;
use crate::words::Say;

use super::history::History;
use super::piece::Piece;
use super::view::{Page, View};

/// Names a document for as long as the program runs; none is given twice. What goes out to be saved or copied carries it there and back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocId(u64);

impl DocId {
    /// The document that the program was started with; the wizard gives its own from the next one on.
    pub const FIRST: DocId = DocId(0);

    /// The one after it.
    pub(super) const fn next(self) -> Self {
        DocId(self.0 + 1)
    }
}

/// Whether a document is on disk.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SaveState {
    /// Every edit is on disk.
    #[default]
    Saved,
    /// The last edit is not, for this reason.
    NotSaved(Say),
}

/// A profile, open or left.
#[derive(Debug)]
pub struct Doc {
    /// Its name among the documents.
    pub id: DocId,
    /// Its file; `None` until the first save.
    pub file: Option<PathBuf>,
    /// With every committed edit.
    pub profile: OpenProfile,
    /// With the text under the cursor, as it is typed; `None` while nothing is edited.
    pub preview: Option<Box<OpenProfile>>,
    /// What the checks say with that text in it; `None` where that is what they say without.
    pub(super) live: Option<Box<Live>>,
    /// Undo and redo.
    pub history: History,
    /// What the checks say, in the profile's order.
    pub findings: Checked,
    /// What they say of each element, for as long as that is the same.
    pub(super) known: Known,
    /// The rows that are open.
    pub open: BTreeSet<ItemId>,
    /// What was copied in this sitting, as it was at that time.
    pub copied: BTreeMap<Piece, String>,
    /// What was copied last.
    pub last_copied: Option<Piece>,
    /// What was given out to be copied last; a clipboard takes its time.
    pub(super) given_out: Option<Piece>,
    /// What was ticked of all that is to be done in the tracker.
    pub ticked: Vec<ToDo>,
    /// Whether it is on disk.
    pub saved: SaveState,
    /// True while the program has just made it: its first step is the click id.
    pub fresh: bool,
    /// True where it was made in one go, as a new offer like another one.
    pub(super) is_made_whole: bool,
    /// What a new one was called when it began, while nobody has touched it: it is nowhere on disk, and leaves nothing behind.
    pub untouched: Option<String>,
}

impl Doc {
    /// A profile that was just read or made.
    pub fn new(id: DocId, profile: Profile, file: Option<PathBuf>) -> Self {
        Doc {
            id,
            file,
            profile: profile.into(),
            preview: None,
            live: None,
            history: History::default(),
            findings: Checked::default(),
            known: Known::default(),
            open: BTreeSet::new(),
            copied: BTreeMap::new(),
            last_copied: None,
            given_out: None,
            ticked: Vec::new(),
            saved: SaveState::Saved,
            fresh: false,
            is_made_whole: false,
            untouched: None,
        }
    }

    /// True when every edit is on disk.
    pub fn is_saved(&self) -> bool {
        self.saved == SaveState::Saved
    }

    /// Forgets what follows from the catalog, which says something else now.
    pub(super) fn forget_catalog(&mut self) {
        self.profile.forget();
        self.known = Known::default();
    }

    /// Another state of the profile. Numbers that were given once are never given again, whatever was undone.
    /// Gives the one before.
    pub(super) fn put(&mut self, profile: Profile) -> Profile {
        let next_id = self.profile.next_id.max(profile.next_id);
        let (now, before) = std::mem::take(&mut self.profile).followed_by(Profile { next_id, ..profile });
        self.profile = now;
        before
    }

    /// True when the profile says the same, element by element.
    pub(super) fn is_as(&self, other: &Profile) -> bool {
        self.profile.has_the_elements_of(other)
    }

    /// The path that stands for it in the list: its file, or one that no file has.
    pub(super) fn place(&self) -> PathBuf {
        self.file.clone().unwrap_or_else(|| PathBuf::from(format!(":{}", self.id.0)))
    }
}

/// A document that was left, and where.
pub struct Left {
    /// The document.
    pub doc: Doc,
    /// The page that it was left at.
    pub(super) page: Page,
    /// What was seen of each of its pages.
    pub(super) views: HashMap<Page, View>,
}

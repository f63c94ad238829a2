//! All that the wizard knows. It changes at one door, `Wizard::update`.

use std::collections::HashMap;
use std::time::SystemTime;

use crate::model::catalog::Catalog;
use crate::model::check::Beside;
use crate::model::clipboard::{Holder, Preference};
use crate::model::profile::Profile;
use crate::model::setup::Setup;
use crate::words::{Lang, Say};

use super::catalog_list::CatalogList;
use super::deeds::Deeds;
use super::doc::{Doc, DocId, Left};
use super::editing::Editing;
use super::home_list::{Found, Lent};
use super::layout::Told;
use super::message::{Listed, Rescued};
use super::overlay::Overlay;
use super::row::RowId;
use super::view::{Page, View};
use crate::model::backdrop::{Backdrop, Colours};

/// What the program was started with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The language.
    pub lang: Lang,
    /// Draw with ASCII only.
    pub ascii: bool,
    /// The mouse is on.
    pub mouse: bool,
    /// How links are copied.
    pub clipboard: Preference,
    /// Whether what was copied outlives the program; `None` where that is nobody's to choose.
    pub holder: Option<Holder>,
    /// Which colours were asked for.
    pub colours: Colours,
    /// What is known of the terminal's backdrop.
    pub backdrop: Option<Backdrop>,
    /// The first start on this machine: say what is worth knowing once.
    pub first_start: bool,
}

impl Options {
    /// What the colours are to fit; `None` where nobody knows.
    pub fn behind(&self) -> Option<Backdrop> {
        match self.colours {
            Colours::Auto => self.backdrop,
            Colours::On(backdrop) => Some(backdrop),
        }
    }
}

/// How urgent a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// All is well.
    Good,
    /// Worth knowing.
    Plain,
    /// Something did not work.
    Bad,
}

/// The last thing that was told; it stands until the next key.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// The words.
    pub say: Say,
    /// How urgent.
    pub tone: Tone,
    /// Ctrl-C copied: who may have wanted to leave still hears the way out when the copy is done.
    pub by_interrupt: bool,
}

/// All that the wizard knows.
pub struct Wizard {
    /// Partners and trackers.
    pub catalog: Catalog,
    /// Language and look.
    pub options: Options,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// Where the user is.
    pub page: Page,
    /// Focus and scroll of every page that was visited.
    pub views: HashMap<Page, View>,
    /// The open profile.
    pub doc: Option<Doc>,
    /// The profiles on disk, newest first; `None` until they were read.
    pub profiles: Option<Vec<Listed>>,
    /// The same side by side, for checks that look across them.
    pub beside: Beside,
    /// The time at which they were read.
    pub now: Option<SystemTime>,
    /// What is typed to filter the profiles.
    pub profile_filter: String,
    /// The list of integrations: tab, filter, what is shown.
    pub list: CatalogList,
    /// What that filter finds; `None` while nothing is typed, or the list is another one since.
    pub found: Option<Vec<Found>>,
    /// The listed profile whose links are all shown under it.
    pub links_of: Option<u64>,
    /// The open profile is but lent to the list.
    pub(super) lent: Option<Lent>,
    /// What is typed to filter the lists of the open profile's steps.
    pub filters: HashMap<Page, String>,
    /// What is typed to filter the list of findings.
    pub finding_filter: String,
    /// What the findings say in the present language, for that filter.
    pub(super) finding_texts: Vec<(Say, String)>,
    /// True while the filter of a list has the cursor.
    pub filtering: bool,
    /// The text under the cursor.
    pub editing: Option<Editing>,
    /// What lies over the page.
    pub overlay: Option<Overlay>,
    /// The first line that is seen of the page that is read, when its last one is; 0 where it fits.
    pub(super) page_end: usize,
    pub(super) told: Told,
    /// The rows of a page as they were settled last.
    pub(super) settled: Option<(Page, Vec<RowId>)>,
    /// Nothing happened since but a step of the cursor, which changes no rows.
    pub(super) has_only_stepped: bool,
    /// How often anything else happened.
    pub(super) changes: u64,
    /// The last thing that was told.
    pub notice: Option<Notice>,
    /// The sentences of the help in the present language, for its filter; empty until the help was asked for.
    pub help_texts: HashMap<&'static str, String>,
    /// What was done to the list of profiles.
    pub deeds: Deeds,
    /// Edits that an earlier end could not save, still to be asked about.
    pub rescued: Vec<Rescued>,
    /// The documents that were left, the last one behind.
    pub left: Vec<Left>,
    /// The number that the last document got.
    pub(super) last_doc: DocId,
}

impl Wizard {
    /// A wizard that has seen nothing yet; the session sends it the size and the profiles.
    pub fn new(catalog: Catalog, options: Options) -> Self {
        Wizard {
            catalog,
            options,
            size: (80, 24),
            page: Page::Profiles,
            views: HashMap::new(),
            doc: None,
            profiles: None,
            beside: Beside::default(),
            now: None,
            profile_filter: String::new(),
            list: CatalogList::default(),
            found: None,
            links_of: None,
            lent: None,
            filters: HashMap::new(),
            finding_filter: String::new(),
            finding_texts: Vec::new(),
            filtering: false,
            editing: None,
            overlay: None,
            page_end: 0,
            told: Told::default(),
            settled: None,
            has_only_stepped: false,
            changes: 0,
            notice: None,
            help_texts: HashMap::new(),
            deeds: Deeds::default(),
            rescued: Vec::new(),
            left: Vec::new(),
            last_doc: DocId::FIRST,
        }
    }

    /// The open profile, as it is typed, with its integration and tracker.
    pub fn setup(&self) -> Option<Setup<'_>> {
        self.doc.as_ref().map(|doc| self.catalog.setup_open(doc.preview.as_deref().unwrap_or(&doc.profile)))
    }

    /// True while a text field has the cursor, so that keys type.
    pub fn is_editing(&self) -> bool {
        self.editing.is_some() || self.filtering || self.overlay.as_ref().is_some_and(Overlay::takes_text)
    }

    /// The focus and scroll of the page.
    pub fn view(&self) -> View {
        self.views.get(&self.page).copied().unwrap_or_default()
    }

    /// The row under the cursor.
    pub fn focus(&self) -> Option<RowId> {
        self.view().focus
    }

    /// Puts the cursor on a row; `settle` brings it into sight.
    pub fn focus_on(&mut self, row: RowId) {
        self.views.entry(self.page).or_default().focus = Some(row);
    }

    /// Tells something.
    pub fn tell(&mut self, tone: Tone, say: Say) {
        self.notice = Some(Notice { say, tone, by_interrupt: false });
    }

    /// The other profiles, for acts that look across them.
    pub fn others(&self) -> Vec<&Profile> {
        let own = self.doc.as_ref().and_then(|doc| doc.file.as_ref());
        let listed = self.profiles.iter().flatten().filter(|listed| Some(&listed.file) != own);
        listed.filter_map(|listed| listed.profile.as_ref().ok()).collect()
    }
}

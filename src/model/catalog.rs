//! The catalog: every integration and tracker that is known, shipped or the user's own. A file is parsed when it is looked at.

use std::path::Path;

use super::integration::Integration;
use super::shipped::{self, Parsed};
use super::tracker::Tracker;
use crate::toml_file::read::{self, FileError};
use crate::words::Say;

/// A data file of the user's: its path as shown, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserFile {
    /// The path, for messages.
    pub path: String,
    /// Its text, or why it cannot be read.
    pub text: Result<String, FileError>,
}

impl UserFile {
    /// True where the file is named after that id.
    pub fn is_called(&self, id: &str) -> bool {
        Path::new(&self.path).file_stem().is_some_and(|stem| stem == id)
    }
}

/// What a data file of the user's is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A partner.
    Integration,
    /// A tracker.
    Tracker,
}

/// A data file of the user's that cannot be used. Its id is its stem: what it says of itself cannot be trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadFile {
    /// What it is about.
    pub about: About,
    /// The path, for messages.
    pub path: String,
    /// Why.
    pub error: FileError,
}

impl BadFile {
    /// File, line and cause.
    pub fn say(&self) -> Say {
        self.error.in_file(&self.path)
    }

    /// A folder that cannot be read may hold the file of any id.
    fn is_of(&self, about: About, id: &str) -> bool {
        let path = Path::new(&self.path);
        let is_folder = path.extension().is_none_or(|ending| ending != "toml");
        self.about == about && (is_folder || path.file_stem().is_some_and(|stem| stem == id))
    }
}

/// Every integration and tracker.
pub struct Catalog {
    shipped: Parsed<Integration>,
    own: Vec<(Integration, UserFile)>,
    shipped_trackers: Parsed<Tracker>,
    own_trackers: Vec<(Tracker, UserFile)>,
    bad: Vec<BadFile>,
}

impl Catalog {
    /// The shipped files, overlaid by the user's; a user's file that cannot be used is kept as a `BadFile`.
    pub fn new(own_integrations: Vec<UserFile>, own_trackers: Vec<UserFile>) -> Self {
        let mut catalog = Catalog {
            shipped: Parsed::new(&shipped::INTEGRATIONS),
            own: Vec::new(),
            shipped_trackers: Parsed::new(&shipped::TRACKERS),
            own_trackers: Vec::new(),
            bad: Vec::new(),
        };
        for file in own_trackers {
            match parse_user(&file, About::Tracker, read_tracker) {
                Ok(tracker) => {
                    catalog.own_trackers.retain(|(known, _)| known.id != tracker.id);
                    catalog.own_trackers.push((tracker, file));
                }
                Err(bad) => catalog.bad.push(bad),
            }
        }
        catalog.add_own(own_integrations);
        catalog
    }

    /// The user's files may extend each other in any order: what waits for another is tried again as long as that helps.
    fn add_own(&mut self, mut waiting: Vec<UserFile>) {
        loop {
            let before = waiting.len();
            let mut failed = Vec::new();
            for file in waiting {
                match parse_user(&file, About::Integration, |text| self.parse_integration(text)) {
                    Ok(integration) => {
                        self.own.retain(|(known, _)| known.id != integration.id);
                        self.own.push((integration, file));
                    }
                    Err(bad) => failed.push((file, bad)),
                }
            }
            if failed.is_empty() || failed.len() == before {
                self.bad.extend(failed.into_iter().map(|(_, bad)| bad));
                return;
            }
            waiting = failed.into_iter().map(|(file, _)| file).collect();
        }
    }

    /// The user's integration files as they are now: those that were known by the same paths are forgotten.
    pub fn know(&mut self, files: Vec<UserFile>) {
        let is_new = |path: &str| files.iter().any(|file| file.path == path);
        self.bad.retain(|bad| !is_new(&bad.path));
        let mut all: Vec<UserFile> = std::mem::take(&mut self.own).into_iter().map(|(_, file)| file).filter(|file| !is_new(&file.path)).collect();
        all.extend(files);
        self.add_own(all);
    }

    /// The shipped files alone.
    pub fn shipped() -> Self {
        Catalog::new(Vec::new(), Vec::new())
    }

    /// Parses the text of an integration file; what it extends is looked up here.
    ///
    /// # Errors
    /// Where a key is missing or has the wrong type.
    pub fn parse_integration(&self, text: &str) -> Result<Integration, FileError> {
        read::read(text, |file| Integration::read(file, &|id| self.integration(id).cloned()))
    }

    /// The integration of that id. Where the user's own file of it cannot be read there is none: the shipped one would change links unasked.
    pub fn integration(&self, id: &str) -> Option<&Integration> {
        if self.unreadable(About::Integration, id).is_some() {
            return None;
        }
        if let Some((integration, _)) = self.own.iter().find(|(known, _)| known.id == id) {
            return Some(integration);
        }
        self.shipped.get(id, |text| self.parse_integration(text))
    }

    /// Every integration: the tracker's own cards in their order, then the rest by what they stand on, by name.
    pub fn integrations(&self) -> Vec<&Integration> {
        let shipped = self.shipped.ids().filter(|id| !self.own.iter().any(|(known, _)| known.id == *id));
        let mut all: Vec<&Integration> = shipped.filter_map(|id| self.integration(id)).collect();
        all.extend(self.own.iter().map(|(integration, _)| integration));
        all.sort_by_cached_key(|integration| (integration.order.unwrap_or(i64::MAX), integration.rank(), integration.name.to_lowercase()));
        all
    }

    /// The text of the file that is shipped under that id.
    pub fn shipped_text(&self, about: About, id: &str) -> Option<&str> {
        match about {
            About::Integration => self.shipped.text(id),
            About::Tracker => self.shipped_trackers.text(id),
        }
    }

    /// The text of a tracker's file, as it is shipped or as the user wrote it.
    pub fn tracker_text(&self, id: &str) -> Option<&str> {
        let own = self.own_trackers.iter().find(|(known, _)| known.id == id).and_then(|(_, file)| file.text.as_deref().ok());
        own.or_else(|| self.shipped_trackers.text(id))
    }

    /// True for the id of a tracker that the user has a file of.
    pub fn is_own_tracker(&self, id: &str) -> bool {
        self.own_trackers.iter().any(|(known, _)| known.id == id)
    }

    /// True for the id of a shipped integration, also where the user has an own one over it.
    pub fn is_shipped(&self, id: &str) -> bool {
        self.shipped.text(id).is_some()
    }

    /// The user's own file of the integration of that id.
    pub fn own_file(&self, id: &str) -> Option<&UserFile> {
        self.own.iter().find(|(known, _)| known.id == id).map(|(_, file)| file)
    }

    /// The text of an integration's file, as it is shipped or as the user wrote it.
    pub fn integration_text(&self, id: &str) -> Option<&str> {
        let own = self.own.iter().find(|(known, _)| known.id == id).and_then(|(_, file)| file.text.as_deref().ok());
        own.or_else(|| self.shipped.text(id))
    }

    /// The tracker of that id; an empty one is the default tracker.
    pub fn tracker(&self, id: &str) -> Option<&Tracker> {
        if id.is_empty() {
            return self.default_tracker();
        }
        if self.unreadable(About::Tracker, id).is_some() {
            return None;
        }
        let own = self.own_trackers.iter().map(|(tracker, _)| tracker).find(|tracker| tracker.id == id);
        own.or_else(|| self.shipped_trackers.get(id, read_tracker))
    }

    /// The tracker of a profile that names none.
    pub fn default_tracker(&self) -> Option<&Tracker> {
        let own = self.own_trackers.iter().map(|(tracker, _)| tracker).find(|tracker| tracker.default);
        own.or_else(|| self.shipped_default()).filter(|tracker| self.unreadable(About::Tracker, &tracker.id).is_none())
    }

    /// Only one file is parsed for it.
    fn shipped_default(&self) -> Option<&Tracker> {
        let is_default = |text: &str| text.lines().any(|line| line.trim_end() == "default = true");
        let id = self.shipped_trackers.ids().find(|id| self.shipped_trackers.text(id).is_some_and(is_default))?;
        self.shipped_trackers.get(id, read_tracker)
    }

    /// The user's file of that partner or tracker, where it cannot be read; an empty id is the default tracker.
    pub fn unreadable(&self, about: About, id: &str) -> Option<&BadFile> {
        // Nearly always there is none, and nothing needs to be parsed to know that.
        if self.bad.is_empty() {
            return None;
        }
        let id = if id.is_empty() && about == About::Tracker { self.shipped_default().map_or("", |tracker| &tracker.id) } else { id };
        self.bad.iter().find(|bad| bad.is_of(about, id))
    }

    /// Every tracker, the default one first, then by name.
    pub fn trackers(&self) -> Vec<&Tracker> {
        let is_own = |id: &str| self.own_trackers.iter().any(|(tracker, _)| tracker.id == id) || self.unreadable(About::Tracker, id).is_some();
        let shipped = self.shipped_trackers.ids().filter(|id| !is_own(id)).filter_map(|id| self.shipped_trackers.get(id, read_tracker));
        let mut all: Vec<&Tracker> = self.own_trackers.iter().map(|(tracker, _)| tracker).chain(shipped).collect();
        all.sort_by_key(|tracker| (!tracker.default, tracker.name.to_lowercase()));
        all
    }

    /// The user's files that cannot be used.
    pub fn bad_files(&self) -> &[BadFile] {
        &self.bad
    }
}

fn parse_user<T>(file: &UserFile, about: About, parse: impl FnOnce(&str) -> Result<T, FileError>) -> Result<T, BadFile> {
    let parsed = file.text.as_deref().map_err(FileError::clone).and_then(parse);
    parsed.map_err(|error| BadFile { about, path: file.path.clone(), error })
}

fn read_tracker(text: &str) -> Result<Tracker, FileError> {
    read::read(text, Tracker::read)
}

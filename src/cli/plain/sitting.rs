//! One sitting: the open profile, saved at every edit, and the places that one came through.

use crate::model::at::At;
use std::path::{Path, PathBuf};

use super::question::{Place, Question, plain};
use super::{parts, walk};
use crate::cli::desk::Desk;
use crate::cli::lookup::Named;
use crate::model::check::{Beside, Finding, Severity};
use crate::model::line_difference::{self, Mark};
use crate::model::profile::Profile;
use crate::model::setup::Setup;
use crate::system::copier::Copier;
use crate::system::profile_store::{ProfileStore, unreadable};
use crate::words::Say;

/// So many edits can be taken back.
const UNDO_LIMIT: usize = 100;

/// The profile that is open.
pub struct Open {
    /// The profile.
    pub profile: Profile,
    file: Option<PathBuf>,
    earlier: Vec<Profile>,
    beside: Beside,
    /// What the checks say, the most urgent first.
    pub findings: Vec<Finding>,
    not_saved: Option<Say>,
}

/// One sitting.
pub struct Sitting<'d> {
    /// Words, places, catalog.
    pub desk: &'d Desk,
    /// The open profile.
    pub open: Option<Open>,
    /// The profiles on disk.
    pub store: ProfileStore,
    /// The clipboard.
    pub copier: Copier,
    places: Vec<Place>,
    /// What is to be said before the next question.
    pub told: Vec<Say>,
}

impl<'d> Sitting<'d> {
    /// A sitting that begins with the profiles, or with the partners where there is none.
    pub fn new(desk: &'d Desk, copier: Copier) -> Self {
        let store = desk.store();
        let told = store.obstacle().into_iter().collect();
        Sitting { desk, open: None, store, copier, places: vec![Place::Profiles], told }
    }

    /// The profile with what is known of its partner and tracker.
    pub fn setup(&self) -> Option<Setup<'_>> {
        self.open.as_ref().map(|open| self.desk.catalog().setup(&open.profile))
    }

    /// The question of this place. A place that has nothing to ask any more is left.
    pub fn question(&mut self) -> Question {
        loop {
            let Some(place) = self.places.last() else {
                self.places.push(Place::Partner(None));
                continue;
            };
            match walk::question(self, place).or_else(|| parts::question(self, place)) {
                Some(question) => return question,
                None => drop(self.places.pop()),
            }
        }
    }

    /// Where one is.
    pub fn place(&self) -> Place {
        self.places.last().cloned().unwrap_or(Place::Partner(None))
    }

    /// Goes to a place; to one that was passed already, back.
    pub fn go(&mut self, place: Place) {
        if let Some(at) = self.places.iter().position(|known| *known == place) {
            self.places.truncate(at);
        }
        self.places.push(place);
    }

    /// Goes on in the walk; what is no step of it leads back.
    pub fn next(&mut self) {
        let endpoints = self.setup().and_then(|setup| setup.tracker).map_or(0, |tracker| tracker.placeholders.len());
        let is_custom = self.setup().is_some_and(|setup| setup.profile.integration.is_none());
        let endpoint = |number| if number < endpoints { Place::Endpoint(number) } else { Place::Postbacks };
        match self.place() {
            Place::Partner(_) | Place::Name(true) => self.go(Place::Click),
            Place::Click if is_custom => self.go(Place::Style),
            Place::Click | Place::Style => self.go(endpoint(0)),
            Place::Endpoint(number) => self.go(endpoint(number + 1)),
            Place::Postbacks => self.go(Place::Fields),
            Place::Fields => self.go(Place::Links),
            Place::Links => self.go(Place::Summary),
            // What is to be done about the file comes first.
            Place::Conflict => {}
            _ => drop(self.back()),
        }
    }

    /// Back to where one came from; false where that is nowhere.
    pub fn back(&mut self) -> bool {
        if self.places.len() > 1 {
            self.places.pop();
            return true;
        }
        false
    }

    /// Opens a profile, and tells who else has it open.
    pub fn open_file(&mut self, file: &Path) {
        match self.store.open(file) {
            Ok(profile) => {
                self.told.extend(self.store.lock(file).err().map(|held| held.say()));
                self.take(profile, Some(file.to_path_buf()));
                self.go(Place::Summary);
            }
            Err(error) => self.told.push(unreadable(file, &error)),
        }
    }

    /// A new profile, saved at once.
    pub fn begin(&mut self, profile: Profile) {
        self.take(profile.numbered(), None);
        self.places.push(Place::Partner(None));
        self.save(false);
    }

    fn take(&mut self, profile: Profile, file: Option<PathBuf>) {
        let named: Vec<Named> = self.profiles().into_iter().filter_map(Result::ok).collect();
        let beside = Beside::of(named.iter().map(|named| (named.file.as_path(), &named.profile)));
        self.places = vec![Place::Profiles];
        self.open = Some(Open { profile, file, earlier: Vec::new(), beside, findings: Vec::new(), not_saved: None });
        let findings = self.findings(None);
        self.open.iter_mut().for_each(|open| open.findings.clone_from(&findings));
    }

    /// The profiles, and why files that should be some cannot be read.
    pub fn profiles(&self) -> Vec<Result<Named, Say>> {
        let Ok(listed) = self.desk.profiles() else { return Vec::new() };
        let named = listed.into_iter().map(|listed| match listed.profile {
            Ok(profile) => Ok(Named { file: listed.file, profile }),
            Err(error) => Err(unreadable(&listed.file, &error)),
        });
        named.collect()
    }

    /// The open profile's file.
    pub fn file(&self) -> Option<&Path> {
        self.open.as_ref().and_then(|open| open.file.as_deref())
    }

    /// What the checks say about the open profile, or about another state of it; the most urgent first.
    fn findings(&self, trial: Option<&Profile>) -> Vec<Finding> {
        let Some(open) = &self.open else { return Vec::new() };
        let mut findings = open.beside.check(&self.desk.catalog().setup(trial.unwrap_or(&open.profile)), open.file.as_deref());
        findings.sort_by_key(Finding::urgency);
        findings
    }

    /// One edit, saved at once; what is wrong because of it is told.
    pub fn edit(&mut self, change: impl FnOnce(&mut Profile)) {
        let Some(open) = &mut self.open else { return };
        let before = open.profile.clone();
        change(&mut open.profile);
        open.profile.number_new();
        if open.profile != before {
            open.earlier.push(before);
            let too_many = open.earlier.len().saturating_sub(UNDO_LIMIT);
            open.earlier.drain(..too_many);
            self.changed();
        }
    }

    /// One edit that is refused where it leaves an error at its at.
    ///
    /// # Errors
    /// What is wrong, as the check says it.
    pub fn edit_at(&mut self, at: &At, change: impl Fn(&mut Profile)) -> Result<(), Say> {
        let Some(mut trial) = self.open.as_ref().map(|open| open.profile.clone()) else { return Ok(()) };
        change(&mut trial);
        let is_wrong = |finding: &Finding| finding.at == *at && finding.severity == Severity::Error && !finding.to_fill;
        if let Some(finding) = self.findings(Some(&trial)).into_iter().find(is_wrong) {
            return Err(finding.say);
        }
        self.edit(change);
        Ok(())
    }

    /// Takes the last edit back; false where there is none.
    pub fn undo(&mut self) -> bool {
        let Some(open) = &mut self.open else { return false };
        let Some(before) = open.earlier.pop() else { return false };
        open.profile = before;
        self.changed();
        true
    }

    fn changed(&mut self) {
        let findings = self.findings(None);
        let Some(open) = &mut self.open else { return };
        let is_new = |finding: &&Finding| !finding.to_fill && open.findings.iter().all(|known| known.say != finding.say);
        self.told.extend(findings.iter().filter(is_new).map(walk::in_words));
        open.findings = findings;
        self.save(false);
    }

    /// Saves; what another program changed meanwhile is asked about.
    pub fn save(&mut self, force: bool) {
        let Some(open) = &mut self.open else { return };
        match self.store.save(open.file.as_deref(), &open.profile, force) {
            Ok(file) => {
                // Who else has it open was told when it was opened.
                drop(self.store.lock(&file));
                open.file = Some(file);
                open.not_saved = None;
            }
            Err(error) => {
                open.not_saved = Some(error.say());
                self.told.push(error.say());
                if error.is_changed_outside() {
                    self.go(Place::Conflict);
                }
            }
        }
        self.told.extend(self.store.told());
    }

    /// Tells the lines that differ, each with whose it is.
    pub fn see_difference(&mut self) {
        let versions = self.open.as_ref().and_then(|open| self.store.versions(open.file.as_deref()?, &open.profile));
        let Some(versions) = versions else { return };
        let lines = line_difference::of_three(&versions.base, &versions.mine, &versions.theirs);
        if lines.is_empty() {
            self.told.push(Say::new("difference-none"));
        }
        self.told.extend(lines.iter().map(|line| {
            let owner = match line.mark {
                Mark::Skipped(count) => return Say::new("difference-skipped").with("count", count),
                Mark::Same => return plain(line.text.as_str()),
                Mark::Before => "difference-before",
                Mark::Mine => "difference-mine",
                Mark::Theirs => "difference-theirs",
                Mark::Both => "difference-both",
            };
            Say::new("difference-line").with("owner", Say::new(owner)).with("text", line.text.as_str())
        }));
    }

    /// Loads the profile as it is on disk.
    pub fn reload(&mut self) {
        if let Some(file) = self.file().map(Path::to_path_buf) {
            self.open_file(&file);
        }
    }

    /// The end: what could not be saved is tried once more.
    ///
    /// # Errors
    /// Why there is still something that is not saved.
    pub fn end(mut self) -> Result<(), Say> {
        if self.open.as_ref().is_some_and(|open| open.not_saved.is_some()) {
            self.save(false);
        }
        self.copier.close();
        self.open.and_then(|open| open.not_saved).map_or(Ok(()), Err)
    }
}

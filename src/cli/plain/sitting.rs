//! One sitting: the open profile, and the stops that one came through. Every act is on disk at once.

use super::document::Document;
use super::list_deeds::ListDeeds;
use super::question::Stop;
use crate::cli::desk::Desk;
use crate::cli::lookup::Named;
use crate::model::acts::{Act, Ask, Done, Ground, New, Outcome};
use crate::model::at::At;
use crate::model::catalog::Catalog;
use crate::model::check::{Finding, Severity};
use crate::model::profile::Profile;
use crate::model::setup::Setup;
use crate::system::copier::Copier;
use crate::system::profile_store::{ProfileStore, unreadable};
use crate::system::user_catalog;
use crate::words::Say;

/// One sitting.
pub struct Sitting<'d> {
    /// Words and places.
    pub desk: &'d Desk,
    /// Partners and trackers.
    pub catalog: Catalog,
    /// The open profile.
    pub open: Option<Document>,
    /// The profiles on disk.
    pub store: ProfileStore,
    /// The clipboard.
    pub copier: Copier,
    /// What is to be said before the next question.
    pub told: Vec<Say>,
    /// What was done to the list of profiles.
    pub list_deeds: ListDeeds,
    /// Where edits are kept that could not be saved.
    pub unsaved: Vec<Say>,
    stops: Vec<Stop>,
}

impl<'d> Sitting<'d> {
    /// A sitting that begins with the profiles, or with the partners where there is none.
    pub fn new(desk: &'d Desk, copier: Copier) -> Self {
        let store = desk.store();
        let told = store.obstacle().into_iter().collect();
        Sitting {
            desk,
            catalog: user_catalog::load(&desk.paths),
            open: None,
            store,
            copier,
            told,
            list_deeds: ListDeeds::default(),
            unsaved: Vec::new(),
            stops: vec![Stop::Profiles],
        }
    }

    /// The profile with what is known of its partner and tracker.
    pub fn setup(&self) -> Option<Setup<'_>> {
        self.open.as_ref().map(|open| self.catalog.setup(&open.profile))
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

    /// Where one stands.
    pub fn stop(&self) -> Stop {
        self.stops.last().cloned().unwrap_or(Stop::Partner(None))
    }

    /// All stops that one came through.
    pub fn stops(&self) -> &[Stop] {
        &self.stops
    }

    /// Goes to a stop; to one that was passed already, back.
    pub fn go(&mut self, stop: Stop) {
        if let Some(at) = self.stops.iter().position(|known| *known == stop) {
            self.stops.truncate(at);
        }
        self.stops.push(stop);
    }

    /// Goes to a stop in the place of this one.
    pub fn turn_to(&mut self, stop: Stop) {
        self.stops.pop();
        self.go(stop);
    }

    /// Leaves all stops for these.
    pub fn begin_at(&mut self, stops: impl IntoIterator<Item = Stop>) {
        self.stops = stops.into_iter().collect();
    }

    /// Goes on in the walk; what is no step of it leads back.
    pub fn next(&mut self) {
        let placeholders = self.setup().and_then(|setup| setup.tracker).map(|tracker| tracker.placeholders.as_slice()).unwrap_or_default();
        let endpoint =
            |place: usize| placeholders.get(place).map_or(Stop::List(New::Postback), |known| Stop::At(At::Placeholder(known.name.clone())));
        let is_custom = self.setup().is_some_and(|setup| setup.profile.integration.is_none());
        let comes_from_partner = matches!(self.stops.iter().rev().nth(1), Some(Stop::Partner(_)));
        let next = match self.stop() {
            Stop::Partner(_) => Stop::At(At::ClickParam),
            Stop::At(At::Name) if comes_from_partner => Stop::At(At::ClickParam),
            Stop::At(At::ClickParam) if is_custom => Stop::At(At::MacroStyle),
            Stop::At(At::ClickParam | At::MacroStyle) => endpoint(0),
            Stop::At(At::Placeholder(name)) => endpoint(placeholders.iter().position(|known| known.name == name).map_or(0, |place| place + 1)),
            Stop::List(New::Postback) => Stop::List(New::CustomField),
            Stop::List(New::CustomField) => Stop::List(New::Link),
            Stop::List(New::Link) => Stop::At(At::Profile),
            // What is to be done about the file comes first.
            Stop::Conflict => return,
            _ => {
                self.back();
                return;
            }
        };
        self.go(next);
    }

    /// Back to where one came from; false where that is nowhere.
    pub fn back(&mut self) -> bool {
        if self.stops.len() > 1 {
            self.stops.pop();
            return true;
        }
        false
    }

    /// A stop that has nothing to ask any more is left.
    pub fn leave(&mut self) {
        self.stops.pop();
        if self.stops.is_empty() {
            self.stops.push(Stop::Partner(None));
        }
    }

    /// Asks something of what is known besides the open profile.
    pub fn with_ground<T>(&self, ask: impl FnOnce(&Ground<'_>) -> T) -> T {
        let is_other = |named: &Named| self.open.as_ref().is_none_or(|open| !open.is_of(&named.file));
        let others: Vec<Named> = self.profiles().into_iter().flatten().filter(is_other).collect();
        let others: Vec<&Profile> = others.iter().map(|named| &named.profile).collect();
        let in_use = self.open.as_ref().is_some_and(|open| !open.is_new || !open.copied.is_empty());
        ask(&Ground { catalog: &self.catalog, others: &others, in_use })
    }

    /// What would come of an act.
    ///
    /// # Errors
    /// Why it cannot be done.
    pub fn outcome(&self, act: &Act, profile: &Profile) -> Outcome {
        self.with_ground(|ground| act.perform(ground, profile))
    }

    /// Does an act; gives what it leaves to be decided.
    ///
    /// # Errors
    /// Why it cannot be done.
    pub fn perform(&mut self, act: &Act) -> Result<Option<Ask>, Say> {
        let Some(open) = &self.open else { return Err(Say::new("choose-partner-first")) };
        let done = self.outcome(act, &open.profile)?;
        Ok(self.take(done))
    }

    /// The same where the text that the act leaves at an address must be right.
    ///
    /// # Errors
    /// Why it cannot be done, or what is wrong there, as the check says it.
    pub fn rightly(&self, at: &At, done: Done) -> Outcome {
        let is_wrong = |finding: &Finding| finding.at == *at && finding.severity == Severity::Error && !finding.to_fill;
        let findings = self.open.as_ref().map(|open| open.check(&self.catalog, &done.profile)).unwrap_or_default();
        findings.into_iter().find(is_wrong).map_or(Ok(done), |finding| Err(finding.say))
    }

    /// Takes over what came of an act, saves it, and tells what is wrong because of it; gives what is to be decided yet.
    pub fn take(&mut self, done: Done) -> Option<Ask> {
        self.told.extend(done.told);
        if self.open.as_mut().is_some_and(|open| open.put(done.profile)) {
            self.changed();
        }
        done.ask
    }

    /// The profile is another: it is checked and saved.
    pub fn changed(&mut self) {
        let Some(open) = &mut self.open else { return };
        let findings = open.check(&self.catalog, &open.profile);
        let is_new = |finding: &&Finding| !finding.to_fill && open.findings.iter().all(|known| known.say != finding.say);
        self.told.extend(findings.iter().filter(is_new).map(finding_in_words));
        open.findings = findings;
        if self.is_untouched() {
            self.needs_no_saving();
        } else {
            self.save(false);
        }
    }

    /// Saves; what another program changed meanwhile is asked about.
    pub fn save(&mut self, force: bool) {
        if let Err(error) = self.put_on_disk(force) {
            self.told.push(error.say());
            if error.is_changed_outside() {
                self.go(Stop::Conflict);
            }
        }
        self.told.extend(self.store.told());
    }
}

/// A finding with its word in front.
pub fn finding_in_words(finding: &Finding) -> Say {
    let word = match finding.severity {
        Severity::Error | Severity::Warning if finding.to_fill => "word-to-fill",
        Severity::Error => "word-error",
        Severity::Warning => "word-warning",
        Severity::Note => "word-note",
    };
    Say::new("plain-finding").with("word", Say::new(word)).with("say", finding.say.clone())
}

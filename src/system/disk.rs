//! What performs the effects: the disk with profiles, settings and integrations, for a screen that does not wait long.

use std::collections::HashMap;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::memory::Memory;
use super::paths::Paths;
use super::profile_store::{ProfileStore, StoreError, clear_beside_profiles, shown};
use super::user_catalog;
use crate::model::profile::Profile;
use crate::text::Words;
use crate::toml_file::read::{FileError, Side};
use crate::wizard::bindings::BINDINGS;
use crate::wizard::effect::Effect;
use crate::wizard::message::{Message, NotSaved};
use crate::words::{Lang, Say};

/// So long the screen may stand still while another program saves; then it is said, and tried again.
const PATIENCE: Duration = Duration::from_millis(100);

/// What performs effects on the disk.
pub struct Disk {
    paths: Paths,
    store: ProfileStore,
    memory: Memory,
}

impl Disk {
    /// A disk with the user's profiles, settings and integrations.
    pub fn new(paths: Paths, memory: Memory) -> Self {
        Disk { store: ProfileStore::at(&paths).with_patience(PATIENCE), paths, memory }
    }

    fn listed(&self) -> Message {
        Message::Profiles { listed: self.store.list(), now: SystemTime::now() }
    }

    /// The profile, and who else has it open.
    fn opened(&mut self, file: &Path) -> Vec<Message> {
        let profile = self.store.open(file).map(Box::new);
        self.told_open(file, profile)
    }

    /// Opens the profile of that name, for the first frame.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub fn open_named(&mut self, name: &str) -> Result<Vec<Message>, StoreError> {
        let (file, profile) = self.store.find_and_open(name)?;
        Ok(self.told_open(&file, Ok(Box::new(profile))))
    }

    fn told_open(&mut self, file: &Path, profile: Result<Box<Profile>, FileError>) -> Vec<Message> {
        let held = if profile.is_ok() { self.store.lock(file).err() } else { None };
        let opened = Message::Opened { file: file.to_path_buf(), profile, step: self.memory.left_at(file) };
        [opened].into_iter().chain(held.map(|held| Message::Notice(held.say()))).collect()
    }

    fn looked(&self, file: &Path) -> Vec<Message> {
        let changed = self.store.look(file).err().filter(StoreError::is_changed_outside);
        changed.map(|error| Message::Outdated(error.say_outdated())).into_iter().collect()
    }

    fn taken(&mut self, file: &Path, side: Side) -> Vec<Message> {
        let taken = self.store.take_side(file, side).map(|()| Some(Message::Notice(Say::new("side-taken").with("path", shown(file)))));
        self.then_listed(taken)
    }

    fn then_listed(&self, outcome: Result<Option<Message>, StoreError>) -> Vec<Message> {
        match outcome {
            Ok(told) => [self.listed()].into_iter().chain(told).collect(),
            Err(error) => vec![Message::Notice(error.say())],
        }
    }
}

impl Disk {
    /// Performs one effect, and says what came of it.
    pub fn perform(&mut self, effect: Effect) -> Vec<Message> {
        let mut messages = self.outcome(effect);
        messages.extend(self.store.told().into_iter().map(Message::Trouble));
        messages
    }

    fn outcome(&mut self, effect: Effect) -> Vec<Message> {
        match effect {
            Effect::Save { file, profile, force } => match self.store.save(file.as_deref(), &profile, force) {
                Ok(file) => {
                    // A new profile is open here from its first save on.
                    drop(self.store.lock(&file));
                    vec![Message::Saved { file }]
                }
                Err(error) => {
                    vec![Message::NotSaved(NotSaved { say: error.say(), changed_outside: error.is_changed_outside(), try_again: error.is_busy() })]
                }
            },
            Effect::Look(file) => self.looked(&file),
            Effect::ReadSides(file) => self.store.sides(&file).map(Message::Versions).into_iter().collect(),
            Effect::TakeSide { file, side } => self.taken(&file, side),
            Effect::ReadVersions { file, profile } => self.store.versions(&file, &profile).map(Message::Versions).into_iter().collect(),
            Effect::Open(file) => self.opened(&file),
            Effect::List => vec![self.listed()],
            Effect::LookAround => {
                clear_beside_profiles(&self.paths);
                self.store.obstacle().into_iter().map(Message::Trouble).collect()
            }
            Effect::Remove(file) => {
                let name = self.store.open(&file).map_or_else(|_| file.display().to_string(), |profile| profile.name);
                let removed = self.store.remove(&file).map(|trash| Some(Message::Removed { name, trash }));
                self.then_listed(removed)
            }
            Effect::Restore(trash) => {
                let restored = self.store.restore(&trash).map(|_| None);
                self.then_listed(restored)
            }
            Effect::Duplicate(file) => {
                let doubled = self.store.duplicate(&file, None).map(|_| None);
                self.then_listed(doubled)
            }
            Effect::LeftAt { file, step } => {
                self.memory.leave_at(&file, step);
                Vec::new()
            }
            Effect::Remember(setting) => self.memory.remember(setting).into_iter().map(Message::Notice).collect(),
            Effect::HelpTexts(lang) => vec![Message::HelpTexts(help_texts(lang))],
            Effect::SaveIntegration { id, text } => vec![Message::Notice(match user_catalog::save_integration(&self.paths, &id, &text) {
                Ok(file) => Say::new("store-integration-saved").with("path", shown(&file)),
                Err(error) => error.say(),
            })],
            Effect::Quit | Effect::Copy { .. } | Effect::Print { .. } | Effect::Mouse(_) => Vec::new(),
        }
    }
}

fn help_texts(lang: Lang) -> HashMap<&'static str, String> {
    let words = Words::new(lang);
    BINDINGS.iter().map(|binding| (binding.help, words.get(binding.help))).collect()
}

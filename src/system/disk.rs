//! What performs the effects: the disk with profiles, settings and integrations, for a screen that does not wait long.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::listing::{Listing, all_of};
use super::memory::Memory;
use super::paths::Paths;
use super::profile_store::{ProfileStore, StoreError, clear_beside_profiles, clear_histories, shown};
use super::rescue::{Brought, Held};
use super::today::today;
use super::{rescue, text_file, user_catalog};
use crate::model::acts::Exchange;
use crate::model::profile::Profile;
use crate::model::profile_toml;
use crate::text::Words;
use crate::toml_file::read::Side;
use crate::wizard::bindings::BINDINGS;
use crate::wizard::deeds::Way;
use crate::wizard::doc::DocId;
use crate::wizard::effect::{Effect, Opening};
use crate::wizard::message::{Message, NotSaved, Opened};
use crate::words::{Lang, Say};

/// So long the screen may stand still while another program saves; then it is said, and tried again.
const PATIENCE: Duration = Duration::from_millis(100);

/// What performs effects on the disk.
pub struct Disk {
    paths: Paths,
    store: ProfileStore,
    memory: Memory,
    /// The file of each document. The wizard hears of it; here it is known at once, for saves that stand in a queue.
    files: HashMap<DocId, PathBuf>,
    /// Where the edits of a document are kept that an earlier end could not save.
    rescued: HashMap<DocId, Held>,
    /// How far a session's first list is.
    pub listing: Listing,
}

impl Disk {
    /// A disk with the user's profiles, settings and integrations.
    pub fn new(paths: Paths, memory: Memory) -> Self {
        Disk {
            store: ProfileStore::at(&paths).with_patience(PATIENCE),
            paths,
            memory,
            files: HashMap::new(),
            rescued: HashMap::new(),
            listing: Listing::default(),
        }
    }

    /// The list that was under way, once it is there.
    pub fn listed_meanwhile(&mut self) -> Option<Message> {
        self.listing.arrived(&self.store)
    }

    fn listed(&self) -> Message {
        all_of(&self.store)
    }

    /// The profile, and who else has it open.
    fn opened(&mut self, doc: DocId, file: &Path, opening: Opening) -> Vec<Message> {
        let (profile, as_left) = match self.store.open_again(file) {
            Ok((profile, as_left)) => (Ok(Box::new(profile)), as_left),
            Err(error) => (Err(error), false),
        };
        let left = self.memory.left_at(file);
        self.told_open(Opened { doc, file: file.to_path_buf(), profile, left, as_left, opening })
    }

    /// Opens the profile of that name, for the first frame.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub fn open_named(&mut self, name: &str) -> Result<Vec<Message>, StoreError> {
        let (file, profile) = self.store.find_and_open(name)?;
        let left = self.memory.left_at(&file);
        Ok(self.told_open(Opened { doc: DocId::FIRST, file, profile: Ok(Box::new(profile)), left, as_left: false, opening: Opening::AsLeft }))
    }

    fn told_open(&mut self, opened: Opened) -> Vec<Message> {
        let held = if opened.profile.is_ok() {
            self.files.insert(opened.doc, opened.file.clone());
            self.store.lock(&opened.file).err()
        } else {
            None
        };
        [Message::Opened(opened)].into_iter().chain(held.map(|held| Message::Notice(held.say()))).collect()
    }

    fn save(&mut self, doc: DocId, profile: &Profile, force: bool) -> Message {
        let saved = self.store.save(self.files.get(&doc).map(PathBuf::as_path), profile, force);
        self.saved(doc, saved)
    }

    fn saved(&mut self, doc: DocId, saved: Result<PathBuf, StoreError>) -> Message {
        match saved {
            Ok(file) => {
                // A new profile is open here from its first save on.
                drop(self.store.lock(&file));
                self.files.insert(doc, file.clone());
                if let Some(held) = self.rescued.remove(&doc) {
                    held.forget();
                }
                Message::Saved { doc, file }
            }
            Err(error) => {
                let why = NotSaved { say: error.say(), changed_outside: error.is_changed_outside(), try_again: error.is_busy() };
                Message::NotSaved { doc, why }
            }
        }
    }

    fn looked(&self, doc: DocId) -> Vec<Message> {
        let changed = self.files.get(&doc).and_then(|file| self.store.look(file).err()).filter(StoreError::is_changed_outside);
        changed.map(|error| Message::Outdated(error.say_outdated())).into_iter().collect()
    }

    fn history(&self, doc: DocId) -> Message {
        let file = self.files.get(&doc);
        let texts = match file.map_or(Ok(Vec::new()), |file| self.store.earlier(file)) {
            Ok(texts) => texts,
            Err(error) => return Message::Trouble(error.say()),
        };
        let now = file.and_then(|file| text_file::read(file).ok()).map(|read| read.text).unwrap_or_default();
        Message::Earlier { doc, texts, now }
    }

    fn versions(&self, doc: DocId, profile: &Profile) -> Option<Message> {
        self.store.versions(self.files.get(&doc)?, profile).map(Message::Versions)
    }

    fn taken(&mut self, file: &Path, side: Side) -> Vec<Message> {
        match self.store.take_side(file, side) {
            Ok(()) => vec![self.listed(), Message::Notice(Say::new("side-taken").with("path", shown(file)))],
            Err(error) => vec![Message::Trouble(error.say())],
        }
    }

    fn removed(&mut self, file: &Path, way: Way) -> Vec<Message> {
        let name = name_of(file);
        let removed = self.store.remove(file).map(|trash| {
            self.moved(file, &trash);
            Message::Removed { name, file: file.to_path_buf(), trash, way }
        });
        self.then_listed(removed, way)
    }

    fn restored(&mut self, trash: &Path, way: Way) -> Vec<Message> {
        let restored = self.store.restore(trash).map(|file| {
            self.moved(trash, &file);
            Message::Restored { name: name_of(&file), file, trash: trash.to_path_buf(), way }
        });
        self.then_listed(restored, way)
    }

    /// Documents go with their files.
    fn moved(&mut self, from: &Path, to: &Path) {
        for file in self.files.values_mut().filter(|file| *file == from) {
            *file = to.to_path_buf();
        }
    }

    fn exchanged(&mut self, all: Vec<Exchange>, way: Way) -> Vec<Message> {
        let told = match self.store.exchange(&all) {
            Ok(()) => Message::Replaced { all, way },
            Err(not_all) => {
                let say = Say::new("replace-not-done").with("why", not_all.error.say()).with("what", not_all.outcome());
                Message::NotDone { say, way }
            }
        };
        vec![self.listed(), told]
    }

    /// Rescued edits as a document of the file that they belong to.
    fn brought_back(&mut self, doc: DocId, place: PathBuf) -> Message {
        let Some(Brought { file, profile, before }) = rescue::bring_back(&mut self.store, &place) else {
            return Message::Trouble(rescue::say_unreadable(&place));
        };
        if let Some(file) = &file {
            self.files.insert(doc, file.clone());
        }
        self.rescued.insert(doc, Held::of(place));
        Message::BroughtBack { doc, file, profile: Box::new(profile), before: before.map(Box::new) }
    }

    /// Keeps the edits of a document that cannot be saved, for a later start; says where, and how they come back.
    pub fn rescue(&self, doc: DocId, profile: &Profile, why: &Say) -> Say {
        let (before, file) = (self.rescued.get(&doc).map(|held| held.place.as_path()), self.files.get(&doc).map(PathBuf::as_path));
        rescue::of_profile(&self.paths, &self.store, before, file, profile, why).say
    }

    fn then_listed(&self, outcome: Result<Message, StoreError>, way: Way) -> Vec<Message> {
        match outcome {
            Ok(told) => vec![self.listed(), told],
            Err(error) => vec![self.listed(), Message::NotDone { say: error.say(), way }],
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

    /// Clears away what is over, and says what is in the way and what can be brought back.
    fn looked_around(&mut self) -> Vec<Message> {
        clear_beside_profiles(&self.paths);
        clear_histories(&self.paths);
        let rescued = Some(rescue::all(&self.paths)).filter(|rescued| !rescued.is_empty());
        self.store.obstacle().into_iter().map(Message::Trouble).chain(rescued.map(Message::Rescued)).collect()
    }

    fn outcome(&mut self, effect: Effect) -> Vec<Message> {
        match effect {
            Effect::Save { doc, profile, force } => vec![self.save(doc, &profile, force)],
            Effect::Look(doc) => self.looked(doc),
            Effect::History(doc) => vec![self.history(doc)],
            Effect::ReadSides(file) => self.store.sides(&file).map(Message::Versions).into_iter().collect(),
            Effect::TakeSide { file, side } => self.taken(&file, side),
            Effect::ReadVersions { doc, profile } => self.versions(doc, &profile).into_iter().collect(),
            Effect::Open { doc, file, opening } => self.opened(doc, &file, opening),
            Effect::Today(doc, id) => vec![Message::Today { doc, id, day: today() }],
            Effect::List => self.listing.list(&self.paths, &self.store, !self.files.is_empty()),
            Effect::LookAround => self.looked_around(),
            Effect::BringBack { doc, place } => vec![self.brought_back(doc, place)],
            Effect::PutAside(place) => vec![Message::Notice(rescue::say_aside(&rescue::put_aside(&place)))],
            Effect::Remove { file, way } => self.removed(&file, way),
            Effect::Restore { trash, way } => self.restored(&trash, way),
            Effect::Exchange { all, way } => self.exchanged(all, way),
            Effect::MakeLike { doc, like, profile } => {
                let made = self.store.make_like(&like, &profile);
                vec![self.saved(doc, made)]
            }
            Effect::LeftAt { doc, at } => {
                self.files.get(&doc).into_iter().for_each(|file| self.memory.leave_at(file, at.clone()));
                Vec::new()
            }
            Effect::Backdrop(backdrop) => {
                self.memory.remember_backdrop(backdrop);
                Vec::new()
            }
            Effect::Remember(setting) => self.memory.remember(setting).into_iter().map(Message::Notice).collect(),
            Effect::FindingTexts(lang, says) => {
                let words = Words::new(lang);
                vec![Message::FindingTexts(says.into_iter().map(|say| (say.clone(), words.say(&say))).collect())]
            }
            Effect::HelpTexts(lang) => vec![Message::HelpTexts(help_texts(lang))],
            Effect::SaveIntegration(draft) => vec![Message::IntegrationSaved(user_catalog::save_draft(&self.paths, &draft))],
            Effect::Quit
            | Effect::Copy { .. }
            | Effect::CopySheet { .. }
            | Effect::CopySays(_)
            | Effect::Print { .. }
            | Effect::Mouse(_)
            | Effect::Clipboard(_)
            | Effect::Holder(_) => Vec::new(),
        }
    }
}

/// The name of the profile in a file; where it cannot be read, the file's.
fn name_of(file: &Path) -> String {
    let name = text_file::read(file).ok().and_then(|read| profile_toml::parse(&read.text).ok()).map(|profile| profile.name);
    name.unwrap_or_else(|| file.file_stem().unwrap_or_default().to_string_lossy().into_owned())
}

/// What the help is filtered by: each sentence, and the labels of the keys that it tells of.
pub fn help_texts(lang: Lang) -> HashMap<&'static str, String> {
    let words = Words::new(lang);
    let mut texts = HashMap::new();
    for binding in BINDINGS {
        let text: &mut String = texts.entry(binding.help).or_insert_with(|| words.get(binding.help));
        text.push(' ');
        text.push_str(&words.get(binding.label));
    }
    texts
}

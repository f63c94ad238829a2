//! What every command works with: words, places, catalog and profiles.

use std::cell::OnceCell;
use std::io::{self, Write};
use std::path::Path;

use super::outcome::{Exit, Failure};
use super::output::Output;
use crate::model::catalog::Catalog;
use crate::model::clipboard::Holder;
use crate::model::mask::Mask;
use crate::system::clipboard_plan::Surroundings;
use crate::system::paths::Paths;
use crate::system::profile_store::{ProfileStore, unreadable};
use crate::system::settings::Settings;
use crate::system::user_catalog;
use crate::text::Words;
use crate::toml_file::read::FileError;
use crate::wizard::message::Listed;
use crate::words::{Lang, Say};

/// What every command works with.
pub struct Desk {
    /// The chosen language.
    pub words: Words,
    /// What the user likes.
    pub settings: Settings,
    /// Where the files are.
    pub paths: Paths,
    catalog: OnceCell<Catalog>,
    mask: OnceCell<Mask>,
    english: OnceCell<Words>,
}

impl Desk {
    /// A desk in a language, over some folders.
    pub fn new(words: Words, settings: Settings, paths: Paths) -> Self {
        Desk { words, settings, paths, catalog: OnceCell::new(), mask: OnceCell::new(), english: OnceCell::new() }
    }

    /// Every integration and tracker; the user's own files are read at the first call.
    pub fn catalog(&self) -> &Catalog {
        self.catalog.get_or_init(|| user_catalog::load(&self.paths))
    }

    /// Whether a copy outlives the program; `None` where nothing is held. A holder would be run from a stick that could not be taken out any more.
    pub fn holder(&self) -> Option<Holder> {
        (Surroundings::here().can_hold() && self.paths.portable.is_none()).then_some(self.settings.holder)
    }

    /// The profiles' folder, to read from and write to.
    pub fn store(&self) -> ProfileStore {
        ProfileStore::at(&self.paths)
    }

    /// Says what there is to say of what the store did, and how the command ends because of it.
    pub fn after(&self, store: &mut ProfileStore) -> Exit {
        store.told().iter().for_each(|say| self.tell(say));
        if store.is_in_doubt() { Exit::SeeTo } else { Exit::Done }
    }

    /// Hides these keys in all that is said and printed from here on, and says what that means.
    pub fn hide(&self, out: &mut Output, mask: Mask) {
        out.hide(mask.clone());
        drop(self.mask.set(mask));
        self.tell(&Say::new("mask-not-to-paste"));
    }

    /// The keys that are hidden.
    pub fn mask(&self) -> Option<&Mask> {
        self.mask.get()
    }

    /// Says something beside the result, on stderr.
    pub fn tell(&self, say: &Say) {
        match self.mask.get() {
            Some(mask) => tell(&self.words, &mask.say(say)),
            None => tell(&self.words, say),
        }
    }

    /// A message in English: JSON is the same in every language.
    pub fn in_english(&self, say: &Say) -> String {
        self.english().say(say)
    }

    /// The words of JSON.
    pub fn english(&self) -> &Words {
        self.english.get_or_init(|| Words::new(Lang::default()))
    }

    /// Says what is wrong with a file, with its place in front.
    pub fn tell_file(&self, file: &Path, error: &FileError) {
        self.tell(&unreadable(file, error));
    }

    /// Every profile file, by name; a file that is no profile stands among them by its own name.
    ///
    /// # Errors
    /// When the folder is there and cannot be read.
    pub fn profiles(&self) -> Result<Vec<Listed>, Failure> {
        self.each_profile(|listed| listed)
    }

    /// What `make` makes of each of them, in the same order.
    ///
    /// # Errors
    /// The same.
    pub fn each_profile<T: Send>(&self, make: impl Fn(Listed) -> T + Sync) -> Result<Vec<T>, Failure> {
        let store = self.store();
        let all = store.each(|listed| match &listed.profile {
            Err(error) if Some(listed.file.as_path()) == store.folder() => Err(unreadable(&listed.file, error)),
            profile => {
                let of_file = |_: &FileError| listed.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let name = profile.as_ref().map_or_else(of_file, |profile| profile.name.clone());
                Ok((name.to_lowercase(), listed.file.clone(), make(listed)))
            }
        });
        let mut all = all.into_iter().collect::<Result<Vec<_>, Say>>()?;
        all.sort_by(|one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1)));
        Ok(all.into_iter().map(|(.., of_it)| of_it).collect())
    }
}

/// Says something on stderr. One that is closed is nobody's loss.
pub fn tell(words: &Words, say: &Say) {
    let _ = writeln!(io::stderr(), "{}", words.say(say));
}

//! What every command works with: words, folders, catalog and profiles.

use std::cell::OnceCell;
use std::io::{self, Write};

use super::outcome::Failure;
use super::shelf::Folders;
use crate::model::catalog::Catalog;
use crate::model::toml_reader::FileError;
use crate::model::words::Say;
use crate::text::Words;
use crate::wizard::message::Listed;

/// What every command works with.
pub struct Desk {
    /// The chosen language.
    pub words: Words,
    /// Where the files are.
    pub folders: Folders,
    catalog: OnceCell<Catalog>,
}

impl Desk {
    /// A desk in a language, over some folders.
    #[must_use]
    pub fn new(words: Words, folders: Folders) -> Self {
        Desk { words, folders, catalog: OnceCell::new() }
    }

    /// Every integration and tracker; the user's own files are read at the first call.
    pub fn catalog(&self) -> &Catalog {
        self.catalog.get_or_init(|| self.folders.catalog())
    }

    /// Says something beside the result, on stderr.
    pub fn tell(&self, say: &Say) {
        tell(&self.words, say);
    }

    /// Says what is wrong with a file: `path:line:column: message`.
    pub fn tell_file(&self, path: &str, error: &FileError) {
        self.tell(&about_file(path, error));
    }

    /// Every profile file, in the order of the list.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn profiles(&self) -> Result<Vec<Listed>, Failure> {
        Ok(self.folders.profiles()?)
    }
}

/// What is wrong with a file, at its place.
#[must_use]
pub fn about_file(path: &str, error: &FileError) -> Say {
    let place = error.place.map(|place| format!("{place}: ")).unwrap_or_default();
    Say::new("cli-file").with("path", path).with("place", place).with("cause", error.say.clone())
}

/// Says something on stderr. One that is closed is nobody's loss.
pub fn tell(words: &Words, say: &Say) {
    let _ = writeln!(io::stderr(), "{}", words.say(say));
}

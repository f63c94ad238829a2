//! `config.toml`: what the user likes. Read leniently, changed one key at a time, the rest of the file kept.

use std::path::Path;

use super::atomic_save::{self, Access, Expected};
use super::profile_store::{StoreError, text_if_there, unreadable};
use super::text_file;
use crate::model::backdrop::Colours;
use crate::model::clipboard::{Holder, Preference};
use crate::toml_file::read::{self, FileError};
use crate::toml_file::splice::{Item, Tree, edit};
use crate::wizard::effect::Setting;
use crate::words::{Lang, Say};

/// The settings; what is not set is as if the file were not there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// `lang = "ru"`
    pub lang: Option<Lang>,
    /// `mouse = true`
    pub mouse: bool,
    /// `clipboard = "terminal"`
    pub clipboard: Preference,
    /// `clipboard_holder = false`
    pub holder: Holder,
    /// `ascii = true`
    pub ascii: bool,
    /// `color = "never"`
    pub color: Color,
    /// `theme = "light"`
    pub colours: Colours,
    /// `plain = true`
    pub plain: bool,
}

/// When to colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Color {
    /// Reads the setting's value.
    pub fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "auto" => Color::Auto,
            "always" => Color::Always,
            "never" => Color::Never,
            _ => return None,
        })
    }
}

impl Settings {
    /// Reads the settings. A file that cannot be used is said, and the defaults hold.
    pub fn load(file: Option<&Path>) -> (Self, Option<Say>) {
        let Some(file) = file else { return Default::default() };
        let read = match text_file::read(file) {
            Ok(read) => Settings::parse(&read.text),
            Err(error) if error.is_missing() => return Default::default(),
            Err(error) => Err(error.into()),
        };
        match read {
            Ok(settings) => (settings, None),
            Err(error) => (Settings::default(), Some(Say::new("store-settings-ignored").with("error", unreadable(file, &error)))),
        }
    }

    /// Reads the text of the file.
    ///
    /// # Errors
    /// When it is not TOML, or a value is not one of those that can be.
    pub fn parse(text: &str) -> Result<Self, FileError> {
        read::read(text, |file| {
            Ok(Settings {
                lang: file.word_of("lang", || Lang::codes(", "), Lang::of_code)?,
                mouse: file.flag("mouse")?,
                clipboard: file.word("clipboard", "auto, system, terminal, print", Preference::parse)?.unwrap_or_default(),
                holder: Holder::of(file.flag_or("clipboard_holder", true)?),
                ascii: file.flag("ascii")?,
                color: file.word("color", "auto, always, never", Color::parse)?.unwrap_or_default(),
                colours: file.word("theme", "auto, light, dark", Colours::parse)?.unwrap_or_default(),
                plain: file.flag("plain")?,
            })
        })
    }

    /// Changes one setting in the file, and nothing else there.
    ///
    /// # Errors
    /// When the file cannot be used as it is (it is not touched then), or not be written.
    pub fn change(file: Option<&Path>, setting: Setting) -> Result<(), StoreError> {
        /// So often another may change it at the same moment.
        const TRIES: usize = 10;
        let file = file.ok_or(StoreError::NoPlace)?;
        let mut changed = Settings::change_once(file, setting);
        for _ in 1..TRIES {
            if !changed.as_ref().is_err_and(StoreError::is_changed_outside) {
                break;
            }
            changed = Settings::change_once(file, setting);
        }
        changed
    }

    fn change_once(file: &Path, setting: Setting) -> Result<(), StoreError> {
        let unreadable = |error| StoreError::Unreadable { file: file.to_path_buf(), error };
        let read = text_if_there(file)?;
        let text = read.as_deref().unwrap_or_default();
        let now = Settings::parse(text).map_err(unreadable)?;
        let (is_set, tree) = match setting {
            Setting::Lang(lang) => (now.lang == Some(lang), Tree::new().text("lang", lang.code())),
            Setting::Mouse(mouse) => (now.mouse == mouse, Tree::new().with("mouse", Item::Flag(mouse))),
            Setting::Ascii(ascii) => (now.ascii == ascii, Tree::new().with("ascii", Item::Flag(ascii))),
            Setting::Colours(colours) => (now.colours == colours, Tree::new().text("theme", colours.word())),
            Setting::Clipboard(way) => (now.clipboard == way, Tree::new().text("clipboard", way.word())),
            Setting::Holder(holder) => (now.holder == holder, Tree::new().with("clipboard_holder", Item::Flag(holder.is_on()))),
        };
        if is_set {
            return Ok(());
        }
        atomic_save::make_folder(file.parent().unwrap_or(Path::new("")), Access::Private)?;
        let expected = read.as_deref().map_or(Expected::Nothing, Expected::Text);
        // A setting that a power cut takes is set again; what could not be flushed is no news.
        let _ = atomic_save::replace(file, &edit(text, &Tree::new(), &tree), Access::Private, expected)?;
        Ok(())
    }
}

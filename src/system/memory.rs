//! What the program remembers by itself: where each profile was left, and what it has told already. Losing it costs a key or two, so it is
//! read when it is asked for and written without waiting for the disk.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::atomic_save::{self, Access};
use super::paths::Paths;
use super::settings::Settings;
use super::text_file;
use crate::model::backdrop::Backdrop;
use crate::model::clipboard::Preference;
use crate::toml_file::read::{self, Reader};
use crate::toml_file::splice::{Item, Tree, fresh};
use crate::wizard::effect::{LeftAt, Setting};
use crate::words::{Lang, Say};

/// What is remembered.
#[derive(Debug, Default)]
pub struct Memory {
    file: Option<PathBuf>,
    settings: Option<PathBuf>,
    notes: Option<Notes>,
}

/// What stands in the file.
#[derive(Debug, Default, PartialEq, Eq)]
struct Notes {
    mouse_hint_shown: bool,
    /// What the terminal last said of its backdrop.
    backdrop: Option<Backdrop>,
    /// Where a profile was left, by its file's name.
    left: BTreeMap<String, LeftAt>,
}

impl Memory {
    /// The memory of this user.
    pub fn at(paths: &Paths) -> Self {
        Memory { file: paths.state.as_ref().map(|state| state.join("state.toml")), settings: paths.settings.clone(), notes: None }
    }

    /// Where a profile was left.
    pub fn left_at(&mut self, file: &Path) -> LeftAt {
        self.notes().left.get(&name_of(file)).cloned().unwrap_or_default()
    }

    /// Remembers where a profile is left.
    pub fn leave_at(&mut self, file: &Path, at: LeftAt) {
        let name = name_of(file);
        if self.notes().left.get(&name) != Some(&at) {
            self.notes().left.insert(name, at);
            self.write();
        }
    }

    /// True once: the next start is told that the mouse can be had.
    pub fn is_mouse_hint_due(&mut self) -> bool {
        if self.notes().mouse_hint_shown {
            return false;
        }
        self.notes().mouse_hint_shown = true;
        self.write();
        true
    }

    /// What the terminal last said of its backdrop.
    pub fn backdrop(&mut self) -> Option<Backdrop> {
        self.notes().backdrop
    }

    /// Keeps what it said.
    pub fn remember_backdrop(&mut self, backdrop: Backdrop) {
        if self.notes().backdrop.replace(backdrop) != Some(backdrop) {
            self.write();
        }
    }

    /// Keeps a setting; what is in the way is said.
    pub fn remember(&mut self, setting: Setting) -> Option<Say> {
        Settings::change(self.settings.as_deref(), setting).err().map(|error| error.say())
    }

    /// Keeps the language; what is in the way is said.
    pub fn remember_language(&mut self, lang: Lang) -> Option<Say> {
        self.remember(Setting::Lang(lang))
    }

    /// Keeps the way to copy; what is in the way is said.
    pub fn remember_clipboard(&mut self, way: Preference) -> Option<Say> {
        self.remember(Setting::Clipboard(way))
    }

    fn notes(&mut self) -> &mut Notes {
        let file = self.file.as_deref();
        self.notes.get_or_insert_with(|| file.and_then(|file| text_file::read(file).ok()).map(|read| Notes::parse(&read.text)).unwrap_or_default())
    }

    fn write(&mut self) {
        let (Some(file), Some(notes)) = (&self.file, &self.notes) else { return };
        if atomic_save::make_folder(file.parent().unwrap_or(Path::new("")), Access::Private).is_ok() {
            drop(atomic_save::replace_soon(file, &notes.text(), Access::Private));
        }
    }
}

impl Notes {
    /// Notes that cannot be read are begun anew.
    fn parse(text: &str) -> Self {
        let read = |file: &Reader<'_>| {
            let backdrop = file.word("backdrop", "dark, light", Backdrop::parse)?;
            let mut notes = Notes { mouse_hint_shown: file.flag("mouse_hint_shown")?, backdrop, left: BTreeMap::new() };
            if let Some(left) = file.table("left")? {
                for name in left.keys() {
                    let step = left.number(name)?.and_then(|step| usize::try_from(step).ok()).unwrap_or_default();
                    notes.left.insert(name.to_owned(), LeftAt { step, row: String::new() });
                }
            }
            if let Some(rows) = file.table("rows")? {
                for name in rows.keys() {
                    notes.left.entry(name.to_owned()).or_default().row = rows.text_or_empty(name)?;
                }
            }
            Ok(notes)
        };
        read::read(text, read).unwrap_or_default()
    }

    fn text(&self) -> String {
        let number = |at: &LeftAt| Item::Number(i64::try_from(at.step).unwrap_or_default());
        let left = self.left.iter().fold(Tree::new(), |tree, (name, at)| tree.with(name, number(at)));
        let rows = self.left.iter().filter(|(_, at)| !at.row.is_empty()).fold(Tree::new(), |tree, (name, at)| tree.text(name, &at.row));
        let notes = Tree::new().with("mouse_hint_shown", Item::Flag(self.mouse_hint_shown));
        let notes = self.backdrop.iter().fold(notes, |notes, backdrop| notes.text("backdrop", backdrop.word()));
        fresh(&notes.with("left", Item::Table(left)).with("rows", Item::Table(rows)), "\n")
    }
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

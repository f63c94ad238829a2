//! `open NAME`, a bare NAME, and nothing at all: the terminal UI.

use super::arguments::UiOptions;
use super::desk::Desk;
use super::lookup::{self, Named};
use super::outcome::{Exit, Outcome};
use super::output::Output;
use crate::screen::theme::Theme;
use crate::system::memory::Memory;
use crate::system::session;
use crate::system::terminal::require_terminal;
use crate::system::ui::{self, Disk, Stage};
use crate::system::user_catalog;
use crate::wizard::Options;

/// Options of `open`.
#[derive(clap::Args, Debug)]
pub struct OpenOptions {
    /// The profile.
    #[arg(id = "open_name", value_name = "NAME")]
    pub name: String,
    /// Options of the terminal UI.
    #[command(flatten)]
    pub ui: UiOptions,
}

/// Opens the UI: at a profile, or at the list.
///
/// # Errors
/// When there is no such profile, or no terminal.
pub fn run(desk: &Desk, out: &Output, name: Option<&str>, ui: &UiOptions) -> Outcome {
    let profile = name.map(|name| lookup::one(desk, name)).transpose()?;
    open_ui(desk, out.is_coloured(), ui, profile.as_ref())
}

fn open_ui(desk: &Desk, colours: bool, ui: &UiOptions, profile: Option<&Named>) -> Outcome {
    require_terminal()?;
    let settings = &desk.settings;
    let (mouse, ascii) = (ui.mouse || settings.mouse, ui.ascii || settings.ascii);
    let mut memory = Memory::at(&desk.paths);
    let options = Options { lang: desk.words.lang(), ascii, mouse, first_start: memory.is_mouse_hint_due() };
    let stage = Stage::new(user_catalog::load(&desk.paths), options, Theme::new(colours, ascii));
    let session = session::Options { mouse, clipboard: ui.clipboard.map_or(settings.clipboard, Into::into) };
    let end = ui::run(stage, Disk::new(desk.paths.clone(), memory), profile.map(|named| named.file.as_path()), session)?;
    Ok(Exit::Status(end.status()))
}

impl UiOptions {
    /// These options, completed by those that stood before the command.
    #[must_use]
    pub fn or(&self, before: &UiOptions) -> UiOptions {
        UiOptions {
            mouse: self.mouse || before.mouse,
            ascii: self.ascii || before.ascii,
            plain: self.plain || before.plain,
            clipboard: self.clipboard.or(before.clipboard),
        }
    }
}

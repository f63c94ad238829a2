//! `open NAME`, a bare NAME, and nothing at all: the terminal UI.

use super::arguments::UiOptions;
use super::desk::Desk;
use super::lookup::{self, Named};
use super::outcome::{Exit, Outcome};
use super::own_files;
use crate::model::catalog::Catalog;
use crate::screen::theme::Theme;
use crate::system::memory::Memory;
use crate::system::session;
use crate::system::terminal::require_terminal;
use crate::system::ui::{self, Disk, Stage};
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
pub fn run(desk: &Desk, name: Option<&str>, ui: &UiOptions) -> Outcome {
    let profile = name.map(|name| lookup::one(desk, name)).transpose()?;
    open_ui(desk, ui, profile)
}

fn open_ui(desk: &Desk, ui: &UiOptions, profile: Option<Named>) -> Outcome {
    require_terminal()?;
    let catalog = Catalog::new(own_files::read(desk.paths.integrations.as_deref()), own_files::read(desk.paths.trackers.as_deref()));
    let options = Options { lang: desk.words.lang(), ascii: ui.ascii, mouse: ui.mouse, first_start: false };
    let colours = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let stage = Stage::new(catalog, options, Theme::new(colours, ui.ascii));
    let disk = Disk::new(desk.store(), Memory::default());
    let session = session::Options { mouse: ui.mouse, clipboard: ui.clipboard.map(Into::into).unwrap_or_default() };
    let end = ui::run(stage, disk, profile.as_ref().map(|named| named.file.as_path()), session)?;
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

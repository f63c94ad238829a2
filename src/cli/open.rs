//! `open NAME`, a bare NAME, and nothing at all: the terminal UI, or its plain questions.

use super::desk::Desk;
use super::lookup;
use super::options::UiOptions;
use super::outcome::{Exit, Outcome};
use super::output::Output;
use super::plain;
use crate::model::clipboard::{Holder, Preference};
use crate::screen::theme::Theme;
use crate::system::backdrop;
use crate::system::disk::Disk;
use crate::system::memory::Memory;
use crate::system::session;
use crate::system::stage::Stage;
use crate::system::terminal::require_terminal;
use crate::system::ui;
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
pub fn run(desk: &Desk, out: &mut Output, name: Option<&str>, ui: &UiOptions) -> Outcome {
    let clipboard = ui.clipboard.map_or(desk.settings.clipboard, Into::into);
    if ui.plain || desk.settings.plain || is_accessible() {
        let profile = name.map(|name| lookup::one(desk, name)).transpose()?;
        return plain::run(desk, out, clipboard, profile);
    }
    open_ui(desk, out.is_coloured(), ui, clipboard, name)
}

/// `ACCESSIBLE=1` asks every program for plain questions.
fn is_accessible() -> bool {
    std::env::var_os("ACCESSIBLE").is_some_and(|value| !value.is_empty() && value != "0")
}

fn open_ui(desk: &Desk, colours: bool, ui: &UiOptions, clipboard: Preference, name: Option<&str>) -> Outcome {
    // Before anything is remembered or locked: where no screen can be shown nothing is written either.
    require_terminal()?;
    let settings = &desk.settings;
    let (mouse, ascii) = (ui.mouse || settings.mouse, ui.ascii || settings.ascii);
    let mut memory = Memory::at(&desk.paths);
    let holder = desk.holder();
    let theme = ui.theme.map_or(settings.colours, Into::into);
    let options = Options {
        lang: desk.words.lang(),
        ascii,
        mouse,
        clipboard,
        holder,
        colours: theme,
        backdrop: backdrop::said().or_else(|| memory.backdrop()),
        first_start: memory.is_mouse_hint_due(),
    };
    let mut files = Disk::new(desk.paths.clone(), memory);
    let opened = name.map(|name| files.open_named(name)).transpose()?.unwrap_or_default();
    let stage = Stage::new(user_catalog::load(&desk.paths), options, &desk.words, Theme::new(colours, ascii));
    let session =
        session::Options { mouse, clipboard, holder: holder.unwrap_or(Holder::Off), asks_backdrop: backdrop::is_to_be_asked(colours, theme) };
    let ended = ui::run(stage, files, opened, session)?;
    Ok(Exit::Status(ended.status()))
}

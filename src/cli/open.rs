//! `open NAME`, a bare NAME, and nothing at all: the terminal UI.

use super::arguments::UiOptions;
use super::desk::Desk;
use super::lookup::{self, Named};
use super::outcome::{Failure, Outcome};
use crate::model::words::Say;

/// Options of `open`.
#[derive(clap::Args, Debug)]
pub struct Options {
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

fn open_ui(_desk: &Desk, _ui: &UiOptions, _profile: Option<Named>) -> Outcome {
    Err(Failure::Refused(Say::new("cli-no-ui")))
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

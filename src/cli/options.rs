//! Options that several commands share, and their values.

use clap::ValueEnum;
use clap::builder::Resettable;

use crate::model::backdrop::{Backdrop, Colours};
use crate::model::clipboard::Preference;
use crate::system::settings;

/// Options of the terminal UI.
#[derive(clap::Args, Clone, Debug, Default)]
pub struct UiOptions {
    /// Turns the mouse on.
    #[arg(long)]
    pub mouse: bool,
    /// Draws with ASCII only.
    #[arg(long)]
    pub ascii: bool,
    /// Which colours.
    #[arg(long, value_name = "auto|light|dark", hide_possible_values = true)]
    pub theme: Option<Theme>,
    /// Asks plain questions, one a line.
    #[arg(long)]
    pub plain: bool,
    /// How to copy.
    #[arg(long, value_name = "auto|system|terminal|print", hide_possible_values = true)]
    pub clipboard: Option<Clipboard>,
}

impl UiOptions {
    /// These options, completed by those that stood before the command.
    #[must_use]
    pub fn or(&self, before: &UiOptions) -> UiOptions {
        UiOptions {
            mouse: self.mouse || before.mouse,
            ascii: self.ascii || before.ascii,
            theme: self.theme.or(before.theme),
            plain: self.plain || before.plain,
            clipboard: self.clipboard.or(before.clipboard),
        }
    }
}

/// When to colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    #[value(help = Resettable::Reset)]
    Auto,
    /// Into pipes too.
    #[value(help = Resettable::Reset)]
    Always,
    /// Not at all.
    #[value(help = Resettable::Reset)]
    Never,
}

impl From<settings::Color> for Color {
    fn from(color: settings::Color) -> Self {
        match color {
            settings::Color::Auto => Color::Auto,
            settings::Color::Always => Color::Always,
            settings::Color::Never => Color::Never,
        }
    }
}

/// Which colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Theme {
    /// Those that fit what is known of the terminal.
    #[value(help = Resettable::Reset)]
    Auto,
    /// Those for dark letters on light.
    #[value(help = Resettable::Reset)]
    Light,
    /// Those for light letters on dark.
    #[value(help = Resettable::Reset)]
    Dark,
}

impl From<Theme> for Colours {
    fn from(theme: Theme) -> Self {
        match theme {
            Theme::Auto => Colours::Auto,
            Theme::Light => Colours::On(Backdrop::Light),
            Theme::Dark => Colours::On(Backdrop::Dark),
        }
    }
}

/// How to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Clipboard {
    /// What fits the place.
    #[value(help = Resettable::Reset)]
    Auto,
    /// The system's clipboard.
    #[value(help = Resettable::Reset)]
    System,
    /// The terminal's, by OSC 52.
    #[value(help = Resettable::Reset)]
    Terminal,
    /// Links printed as text.
    #[value(help = Resettable::Reset)]
    Print,
}

impl From<Clipboard> for Preference {
    fn from(clipboard: Clipboard) -> Self {
        match clipboard {
            Clipboard::Auto => Preference::Auto,
            Clipboard::System => Preference::System,
            Clipboard::Terminal => Preference::Terminal,
            Clipboard::Print => Preference::Print,
        }
    }
}

/// How a result is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    #[value(help = Resettable::Reset)]
    Text,
    /// For programs.
    #[value(help = Resettable::Reset)]
    Json,
}

//! Why a link cannot be built.

use super::catalog::{About, BadFile};
use super::hidden::hidden_in_link;
use super::tracker::Placeholder;
use crate::words::Phrase;

/// Why a link cannot be built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unbuilt {
    /// Not filled in yet.
    Missing(Vec<Missing>),
    /// Something is wrong.
    Problem(Problem),
}

/// What is not filled in yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// A value that the tracker needs.
    Placeholder(Placeholder),
    /// The click parameter.
    ClickParam,
    /// The event, which the tracker requires.
    Event,
    /// The partner's link.
    BaseUrl,
}

/// What keeps a link from being right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The user's own file of the integration or tracker cannot be read.
    Unreadable(BadFile),
    /// The catalog does not have the tracker.
    TrackerUnknown,
    /// The catalog does not have the integration.
    IntegrationUnknown,
    /// A text holds a control character.
    ControlCharacter,
    /// A text holds a character that shows nothing.
    HiddenCharacter,
    /// A value that the tracker needs, by its label, is not in its format.
    KeyInvalid(Phrase),
    /// The base URL is none.
    BaseUrlInvalid,
}

impl Missing {
    /// Its name for programs: a placeholder's own, `click_param`, `event`, `base_url`.
    pub fn code(&self) -> &str {
        match self {
            Missing::Placeholder(known) => &known.name,
            Missing::ClickParam => "click_param",
            Missing::Event => "event",
            Missing::BaseUrl => "base_url",
        }
    }
}

impl Problem {
    /// The problem of a text that holds a hidden character.
    pub fn hidden_in(text: &str) -> Option<Self> {
        let (_, first) = hidden_in_link(text).next()?;
        Some(if first.is_control() { Problem::ControlCharacter } else { Problem::HiddenCharacter })
    }

    /// The code of the check that says the same.
    pub const fn code(&self) -> &'static str {
        match self {
            Problem::Unreadable(BadFile { about: About::Integration, .. }) => "integration-unreadable",
            Problem::Unreadable(BadFile { about: About::Tracker, .. }) => "tracker-unreadable",
            Problem::TrackerUnknown => "tracker-unknown",
            Problem::IntegrationUnknown => "integration-unknown",
            Problem::ControlCharacter => "control-character",
            Problem::HiddenCharacter => "hidden-character",
            Problem::KeyInvalid(_) => "key-invalid",
            Problem::BaseUrlInvalid => "base-url-invalid",
        }
    }
}

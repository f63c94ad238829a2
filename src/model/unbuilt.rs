//! Why a link cannot be built.

use super::catalog::{About, BadFile};
use super::hidden::hidden_in_link;
use super::tracker::Placeholder;
use crate::words::{Phrase, Say};

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

impl Unbuilt {
    /// In words, for lines: all that is missing, or what is wrong.
    pub fn say(&self) -> Say {
        match self {
            Unbuilt::Missing(missing) => {
                let all = missing.iter().map(|what| what.words().0);
                let all = all.reduce(|all, next| Say::new("cli-missing-and").with("first", all).with("second", next));
                Say::new("cli-not-finished").with("missing", all.unwrap_or_else(|| Missing::BaseUrl.words().0))
            }
            Unbuilt::Problem(problem) => problem.words().0,
        }
    }

    /// In words, for a page that has steps: what is to be done first, and at which step.
    pub fn say_with_step(&self) -> Say {
        match self {
            Unbuilt::Missing(missing) => Say::new("link-unfinished").with("what", missing.first().unwrap_or(&Missing::BaseUrl).words().1),
            Unbuilt::Problem(problem) => Say::new("link-problem").with("what", problem.words().1),
        }
    }
}

impl Missing {
    /// What it is called in a list, and with its step.
    fn words(&self) -> (Say, Say) {
        match self {
            Missing::Placeholder(known) => both("cli-missing-placeholder", "missing-placeholder", |say| say.with("label", known.label.clone())),
            Missing::ClickParam => both("cli-missing-click-param", "missing-click-param", |say| say),
            Missing::Event => both("cli-missing-event", "missing-event", |say| say),
            Missing::BaseUrl => both("cli-missing-base-url", "missing-base-url", |say| say),
        }
    }

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
    /// What it is, as a sentence and with its step.
    fn words(&self) -> (Say, Say) {
        match self {
            Problem::Unreadable(bad) => (Say::new("cli-problem-unreadable").with("why", bad.say()), bad.say()),
            Problem::TrackerUnknown => both("cli-problem-tracker-unknown", "problem-tracker-unknown", |say| say),
            Problem::IntegrationUnknown => both("cli-problem-integration-unknown", "problem-integration-unknown", |say| say),
            Problem::ControlCharacter | Problem::HiddenCharacter => both("cli-problem-control-character", "problem-control-character", |say| say),
            Problem::KeyInvalid(label) => both("cli-problem-key-invalid", "problem-key-invalid", |say| say.with("label", label.clone())),
            Problem::BaseUrlInvalid => both("cli-problem-base-url-invalid", "problem-base-url-invalid", |say| say),
        }
    }

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

fn both(in_a_line: &'static str, on_a_page: &'static str, with: impl Fn(Say) -> Say) -> (Say, Say) {
    (with(Say::new(in_a_line)), with(Say::new(on_a_page)))
}

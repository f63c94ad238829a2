//! What a check has to say.

use super::fix::Fix;
use crate::model::at::At;
use crate::model::profile::ItemId;
pub use crate::model::severity::Severity;
use crate::words::Say;

/// The code of a link that is another one since it was placed.
pub const PLACED_CHANGED: &str = "placed-changed";

/// One thing that a check has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The name of the check.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// True where something is only not filled in yet: calm on the screen, counted apart, and an error for the commands.
    pub to_fill: bool,
    /// Where.
    pub at: At,
    /// What is wrong, what will happen, what to do.
    pub say: Say,
    /// The mend, where it is certain: no meaning is lost by it, and only one reading was possible.
    pub fix: Option<Fix>,
    /// Mends of which the user has to know whether one is meant.
    pub choices: Vec<Fix>,
    /// The part of the value to underline.
    pub offending: Option<String>,
}

impl Finding {
    /// A finding without a fix; it points at the element around the text that it is about.
    pub(super) fn new(code: &'static str, severity: Severity, at: At, say: Say) -> Self {
        Finding { code, severity, to_fill: false, at: at.pointed_at(), say, fix: None, choices: Vec::new(), offending: None }
    }

    /// The same finding with a mend, where there is one.
    pub(super) fn mended(self, fix: impl Into<Option<Fix>>) -> Self {
        Finding { fix: fix.into(), ..self }
    }

    /// The same finding with mends to choose from.
    pub(super) fn offering(self, choices: impl IntoIterator<Item = Fix>) -> Self {
        Finding { choices: choices.into_iter().collect(), ..self }
    }

    /// The same finding with the part to underline.
    pub(super) fn showing(self, offending: impl Into<String>) -> Self {
        Finding { offending: Some(offending.into()), ..self }
    }

    /// The same finding, not filled in yet.
    pub(super) fn not_filled_in(self) -> Self {
        Finding { to_fill: true, ..self }
    }

    /// True where one key leads to a mend: the certain one, or the choice.
    pub fn is_mendable(&self) -> bool {
        self.fix.is_some() || !self.choices.is_empty()
    }

    /// The order in which findings ask for attention: what is wrong comes before what is not filled in yet, and notes come last.
    pub fn urgency(&self) -> u8 {
        match (self.severity, self.to_fill) {
            (Severity::Error, false) => 0,
            (Severity::Warning, false) => 1,
            (Severity::Error | Severity::Warning, true) => 2,
            (Severity::Note, _) => 3,
        }
    }
}

/// How many findings there are of each kind. What is to be filled in is counted apart, not as an error; the commands add the two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
    /// Not filled in yet.
    pub to_fill: usize,
    /// Of the warnings, the links that changed since they were placed.
    pub placed_changed: usize,
}

/// Counts findings.
pub fn counts<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Counts {
    findings.into_iter().fold(Counts::default(), |mut counts, finding| {
        let count = match (finding.severity, finding.to_fill) {
            (Severity::Note, _) => &mut counts.notes,
            (_, true) => &mut counts.to_fill,
            (Severity::Error, false) => &mut counts.errors,
            (Severity::Warning, false) => &mut counts.warnings,
        };
        *count += 1;
        counts.placed_changed += usize::from(finding.code == PLACED_CHANGED);
        counts
    })
}

/// The most urgent finding, the first of its kind.
pub fn worst<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Option<&'a Finding> {
    findings.into_iter().min_by_key(|finding| finding.urgency())
}

/// The findings that belong to one postback, custom field or registration link, its parameters included.
pub fn link_findings(findings: &[Finding], owner: ItemId) -> impl Iterator<Item = &Finding> {
    findings.iter().filter(move |finding| finding.at.owner() == Some(owner))
}

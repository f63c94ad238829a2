//! Findings on the page: which row one belongs to, which is the most urgent, and going to its place.

use crate::model::check::{Finding, Spot};

use super::effect::Effect;
use super::row::RowId;
use super::state::{Page, Tone, Wizard};
use super::step::Step;
use super::steps::rows;
use crate::words::Say;

/// True when a finding is told at a row.
#[must_use]
pub fn belongs_to(finding: &Finding, row: RowId) -> bool {
    row_of(&finding.spot).1 == row || is_head_of(finding, row)
}

/// The head row of an element stands for everything inside it.
fn is_head_of(finding: &Finding, row: RowId) -> bool {
    match row {
        RowId::Postback(id) | RowId::SumPostback(id) | RowId::Field(id) | RowId::SumLink(id) => finding.spot.owner() == Some(id),
        RowId::ClickChoice(_) => matches!(finding.spot, Spot::ClickParam | Spot::ClickMacro),
        _ => false,
    }
}

/// The step and row at which a finding's place is edited.
fn row_of(spot: &Spot) -> (Step, RowId) {
    match spot {
        Spot::Profile | Spot::Name => (Step::Integration, RowId::ProfileName),
        Spot::Integration => (Step::Integration, RowId::Custom),
        Spot::Tracker(_) => (Step::Click, RowId::Placeholder(0)),
        Spot::ClickParam => (Step::Click, RowId::ClickParam),
        Spot::ClickMacro => (Step::Click, RowId::ClickMacro),
        Spot::Postback(id) => (Step::Postbacks, RowId::Postback(*id)),
        Spot::Event(id) => (Step::Postbacks, RowId::Event(*id)),
        Spot::PostbackParam(id, param) => (Step::Postbacks, RowId::Param(*id, *param)),
        Spot::CustomField(id) | Spot::FieldPostbacks(id) => (Step::Fields, RowId::Field(*id)),
        Spot::Links => (Step::Links, RowId::AddLink),
        Spot::RegistrationLink(id) => (Step::Links, RowId::Link(*id)),
        Spot::BaseUrl(id) => (Step::Links, RowId::BaseUrl(*id)),
        Spot::LinkParam(id, param) => (Step::Links, RowId::LinkParam(*id, *param)),
    }
}

impl Wizard {
    /// The most urgent finding of the row under the cursor.
    #[must_use]
    pub fn urgent_finding(&self) -> Option<&Finding> {
        self.findings_of(self.focus()?).min_by_key(|finding| finding.urgency())
    }

    /// All findings, the most urgent first.
    #[must_use]
    pub fn sorted_findings(&self) -> Vec<&Finding> {
        let mut all: Vec<&Finding> = self.doc.iter().flat_map(|doc| doc.findings.iter()).collect();
        all.sort_by_key(|finding| finding.urgency());
        all
    }

    /// The name of the element that a finding is about, hidden characters marked.
    #[must_use]
    pub fn name_of_owner(&self, finding: &Finding) -> Option<String> {
        let (id, profile) = (finding.spot.owner()?, &self.doc.as_ref()?.profile);
        let postback = profile.postback(id).map(|known| &known.name);
        let name =
            postback.or_else(|| profile.registration_link(id).map(|known| &known.name)).or_else(|| profile.custom_field(id).map(|known| &known.key));
        name.map(|name| crate::model::hidden::marked(name))
    }

    /// Goes to the place of a finding.
    pub(super) fn go_to_finding(&mut self, place: usize) {
        let Some(finding) = self.sorted_findings().get(place).map(|finding| (*finding).clone()) else { return };
        let (step, row) = row_of(&finding.spot);
        if let (Some(doc), Some(owner)) = (&mut self.doc, finding.spot.owner()) {
            doc.open.insert(owner);
        }
        self.page = Page::Step(step);
        let row = match row {
            RowId::Placeholder(_) => self.placeholder_row(&finding.spot).unwrap_or(row),
            row => row,
        };
        if rows(self).contains(&row) {
            self.focus_on(row);
        }
    }

    fn placeholder_row(&self, spot: &Spot) -> Option<RowId> {
        let Spot::Tracker(name) = spot else { return None };
        let place = self.setup()?.tracker?.placeholders.iter().position(|placeholder| placeholder.name == *name)?;
        u16::try_from(place).ok().map(RowId::Placeholder)
    }

    /// Applies the certain fix of the row under the cursor.
    pub(super) fn fix(&mut self, effects: &mut Vec<Effect>) {
        let Some(row) = self.focus() else { return };
        let finding = self.findings_of(row).filter(|finding| finding.fix.is_some()).min_by_key(|finding| finding.urgency()).cloned();
        self.apply_fixes(finding.as_slice(), effects);
    }

    /// Applies the fix of one finding of the list.
    pub(super) fn fix_listed(&mut self, place: usize, effects: &mut Vec<Effect>) {
        let finding = self.sorted_findings().get(place).map(|finding| (*finding).clone());
        self.apply_fixes(finding.as_slice(), effects);
    }

    /// Applies all certain fixes.
    pub(super) fn fix_all(&mut self, effects: &mut Vec<Effect>) {
        let findings: Vec<Finding> = self.doc.iter().flat_map(|doc| doc.findings.iter()).filter(|finding| finding.fix.is_some()).cloned().collect();
        self.apply_fixes(&findings, effects);
    }

    fn apply_fixes(&mut self, findings: &[Finding], effects: &mut Vec<Effect>) {
        let fixes: Vec<_> = findings.iter().filter_map(|finding| finding.fix.as_ref()).collect();
        if fixes.is_empty() {
            self.tell(Tone::Plain, Say::new("fix-nothing"));
            return;
        }
        let count = fixes.len();
        self.edit_profile(effects, |profile| fixes.iter().for_each(|fix| crate::model::check::apply(fix, profile)));
        self.tell(Tone::Good, Say::new("fixed").with("count", count));
    }
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Something is to be filled in, or nothing is there yet.
    Open,
    /// An error stands there.
    Wrong,
    /// All that it needs is there.
    Done,
}

impl Wizard {
    /// How far a step is, for its mark.
    #[must_use]
    pub fn step_state(&self, step: Step) -> StepState {
        let Some(doc) = &self.doc else { return StepState::Open };
        let here = || doc.findings.iter().filter(|finding| row_of(&finding.spot).0 == step);
        if here().any(|finding| finding.severity == crate::model::check::Severity::Error && !finding.to_fill) {
            return StepState::Wrong;
        }
        let has_content = match step {
            Step::Integration | Step::Click => true,
            Step::Postbacks => !doc.profile.postbacks.is_empty(),
            Step::Fields => !doc.profile.custom_fields.is_empty(),
            Step::Links => !doc.profile.registration_links.is_empty(),
            Step::Summary => self.copied_count().0 == self.copied_count().1 && self.copied_count().1 > 0,
        };
        if has_content && !here().any(|finding| finding.to_fill) { StepState::Done } else { StepState::Open }
    }
}

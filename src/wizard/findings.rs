//! Findings on the page: which row one belongs to, which is the most urgent, and going to its place.

use crate::model::acts::Act;
use crate::model::at::At;
use crate::model::check::{Finding, Fix};
use crate::model::profile::ItemId;
use crate::model::setup::Setup;

use super::effect::Effect;
use super::overlay::{Answer, Choose, Overlay};
use super::row::RowId;
use super::state::Wizard;
use super::step::Step;
use super::steps::rows;
use super::view::Page;
use crate::words::Say;

/// True when a finding is told at a row.
fn belongs_to(finding: &Finding, row: RowId, setup: Setup<'_>) -> bool {
    match row {
        // The head row of an element stands for everything inside it.
        RowId::Postback(id) | RowId::SumPostback(id) | RowId::Field(id) | RowId::SumLink(id) => finding.at.owner() == Some(id),
        RowId::ClickChoice(_) => matches!(finding.at, At::ClickParam | At::ClickMacro),
        _ => RowId::of(&finding.at, setup) == row,
    }
}

/// The element whose findings a row can tell; `None` where it is of the profile itself.
fn element(row: RowId) -> Option<ItemId> {
    match row {
        RowId::Field(id) | RowId::FieldTick(id, _) => Some(id),
        row => row.owner(),
    }
}

impl Wizard {
    /// The findings that belong to a row's element.
    pub fn findings_of(&self, row: RowId) -> impl Iterator<Item = &Finding> {
        let setup = self.setup();
        let near = self.doc.iter().flat_map(move |doc| doc.found(element(row)));
        near.filter(move |finding| setup.is_some_and(|setup| belongs_to(finding, row, setup)))
    }

    /// The most urgent finding of the row under the cursor.
    pub fn urgent_finding(&self) -> Option<&Finding> {
        self.findings_of(self.focus()?).min_by_key(|finding| finding.urgency())
    }

    /// All findings that pass the filter of their list, the most urgent first.
    pub fn sorted_findings(&self) -> Vec<&Finding> {
        let found = self.doc.iter().flat_map(|doc| doc.findings.iter());
        let mut all: Vec<&Finding> = found.filter(self.found_among_findings()).collect();
        all.sort_by_key(|finding| finding.urgency());
        all
    }

    /// The name of the element that a finding is about, hidden characters marked.
    pub fn name_of_owner(&self, finding: &Finding) -> Option<String> {
        let profile = &self.doc.as_ref()?.profile;
        profile.name_of(finding.at.owner()?).map(crate::model::hidden::marked)
    }

    /// Goes to the place of a finding.
    pub(super) fn go_to_finding(&mut self, place: usize) {
        let Some(finding) = self.sorted_findings().get(place).map(|finding| (*finding).clone()) else { return };
        let Some(profile) = self.doc.as_ref().map(|doc| &doc.profile) else { return };
        self.page = Page::Step(Step::edited(profile, &finding.at));
        if let (Some(doc), Some(owner)) = (&mut self.doc, finding.at.owner()) {
            doc.open.insert(owner);
        }
        let row = self.setup().map(|setup| RowId::of(&finding.at, setup));
        if let Some(row) = row.filter(|row| rows(self).contains(row)) {
            self.focus_on(row);
        }
    }

    /// Applies the certain fix of the row under the cursor, or asks which of several is meant.
    pub(super) fn fix(&mut self, effects: &mut Vec<Effect>) {
        let Some(row) = self.focus() else { return };
        let finding = self.findings_of(row).filter(|finding| finding.is_mendable()).min_by_key(|finding| finding.urgency()).cloned();
        self.mend(finding, effects);
    }

    /// Does the same for one finding of the list.
    pub(super) fn fix_listed(&mut self, place: usize, effects: &mut Vec<Effect>) {
        let finding = self.sorted_findings().get(place).map(|finding| (*finding).clone());
        self.mend(finding, effects);
    }

    fn mend(&mut self, finding: Option<Finding>, effects: &mut Vec<Effect>) {
        match finding {
            Some(finding) if finding.fix.is_none() && !finding.choices.is_empty() => self.ask_which_mend(finding),
            finding => self.apply_fixes(finding.as_slice(), effects),
        }
    }

    /// What cannot be certain is shown with its result, and the user says.
    fn ask_which_mend(&mut self, finding: Finding) {
        let answer = |fix: Fix| (fix.say.clone(), Answer::Act(Box::new(Act::Mend(vec![fix]))));
        let mut answers: Vec<(Say, Answer)> = finding.choices.into_iter().map(answer).collect();
        answers.push((Say::new("answer-leave-as-it-is"), Answer::Leave));
        self.overlay = Some(Overlay::Choose(Choose { title: Say::new("mend-title"), body: vec![finding.say], answers, ..Choose::default() }));
    }

    /// Applies all certain fixes.
    pub(super) fn fix_all(&mut self, effects: &mut Vec<Effect>) {
        let findings: Vec<Finding> = self.doc.iter().flat_map(|doc| doc.findings.iter()).filter(|finding| finding.fix.is_some()).cloned().collect();
        self.apply_fixes(&findings, effects);
    }

    fn apply_fixes(&mut self, findings: &[Finding], effects: &mut Vec<Effect>) {
        self.perform(&Act::Mend(findings.iter().filter_map(|finding| finding.fix.clone()).collect()), effects);
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
    pub fn step_state(&self, step: Step) -> StepState {
        let Some(doc) = &self.doc else { return StepState::Open };
        let marks = doc.found_marks(step);
        if marks.is_wrong {
            return StepState::Wrong;
        }
        let has_content = match step {
            Step::Integration | Step::Click => true,
            Step::Postbacks => !doc.profile.postbacks.is_empty(),
            Step::Fields => !doc.profile.custom_fields.is_empty(),
            Step::Links => !doc.profile.registration_links.is_empty(),
            Step::Summary => self.copied_count().0 == self.copied_count().1 && self.copied_count().1 > 0,
        };
        if has_content && !marks.is_open { StepState::Done } else { StepState::Open }
    }
}

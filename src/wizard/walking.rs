//! From step to step.

use super::effect::Effect;
use super::row::RowId;
use super::state::{Tone, Wizard};
use super::step::Step;
use super::view::Page;
use crate::model::at::At;
use crate::model::setup::Setup;
use crate::words::Say;

impl Wizard {
    /// To the next step or the one before.
    pub(super) fn go_by(&mut self, forward: bool, effects: &mut Vec<Effect>) {
        let Page::Step(step) = self.page else { return };
        let end = if forward { "step-is-last" } else { "step-is-first" };
        self.walk(if forward { step.next() } else { step.previous() }, end, effects);
    }

    /// To a step that was asked for by its number.
    pub(super) fn go_to_number(&mut self, number: u8, effects: &mut Vec<Effect>) {
        self.walk(Step::of_number(usize::from(number)).unwrap_or_default(), "step-is-here", effects);
    }

    /// Who stays where they were hears why.
    fn walk(&mut self, step: Step, stays: &'static str, effects: &mut Vec<Effect>) {
        let before = self.page;
        self.go_to(step, effects);
        if self.page == before && self.editing.is_none() && self.notice.is_none() {
            self.tell(Tone::Plain, Say::new(stays).with("number", step.number().to_string()).with("step", Say::new(step.label())));
        }
    }

    /// Goes to a step, which is remembered as the one that was left.
    pub(super) fn go_to(&mut self, step: Step, effects: &mut Vec<Effect>) {
        self.turn_to(step);
        self.remember_place(effects);
    }

    /// Shows a step; one whose required field is empty opens with the cursor in it.
    pub(super) fn turn_to(&mut self, step: Step) {
        if self.doc.is_none() {
            if step != Step::Integration {
                self.tell(Tone::Plain, Say::new("choose-partner-first"));
            }
            return;
        }
        if step == Step::Integration {
            self.refresh_list();
        }
        self.page = Page::Step(step);
        if let Some(at) = self.setup().and_then(|setup| required_text(setup, step)) {
            self.show(&at);
            self.start_editing(at);
        } else if step == Step::Integration && self.view().focus.is_none() {
            self.focus_on_chosen();
        } else if step == Step::Click && self.view().focus.is_none() {
            self.focus_on_click_param();
        }
    }

    /// The parameter that is chosen: Enter on another one would change every link.
    fn focus_on_click_param(&mut self) {
        let Some(setup) = self.setup() else { return };
        let place = setup.integration.and_then(|known| known.click_params.iter().position(|known| known.param == setup.profile.click.param));
        if let Some(place) = place.and_then(|place| u16::try_from(place).ok()) {
            self.focus_on(RowId::ClickChoice(place));
        }
    }

    pub(super) fn focus_on_chosen(&mut self) {
        let chosen = self.doc.as_ref().and_then(|doc| doc.profile.integration.clone());
        let place = chosen.and_then(|id| self.list.ids.iter().position(|known| *known == id)).and_then(|place| u16::try_from(place).ok());
        self.focus_on(place.map_or(RowId::Custom, RowId::Integration));
    }
}

/// The first required text of a step that is empty.
pub(super) fn required_text(setup: Setup<'_>, step: Step) -> Option<At> {
    match step {
        Step::Click if setup.profile.click.param.is_empty() => Some(At::ClickParam),
        Step::Click => setup.missing_placeholders(setup.tracker?).next().map(|missing| At::Placeholder(missing.name.clone())),
        Step::Links => setup.profile.registration_links.iter().find(|link| link.base_url.is_empty()).map(|link| At::BaseUrl(link.id)),
        _ => None,
    }
}

//! Filling a form in: its keys, and what is pasted into it.

use super::bindings::Action;
use super::effect::Effect;
use super::form::Purpose;
use super::key::Key;
use super::overlay::Overlay;
use super::pasting::one_line;
use super::state::Wizard;

impl Wizard {
    /// A key that the table does not have is typed; false where it means nothing.
    pub(super) fn type_into_form(&mut self, key: Key) -> bool {
        let Some(Overlay::Form(form)) = &mut self.overlay else { return false };
        let is_typed = form.press(key);
        self.follow_form();
        is_typed
    }

    pub(super) fn act_on_form(&mut self, action: Action, effects: &mut Vec<Effect>) {
        let Some(Overlay::Form(form)) = &mut self.overlay else { return };
        if action != Action::Enter {
            return form.step(action == Action::NextField);
        }
        if !form.is_done() {
            return;
        }
        let form = form.clone();
        match &form.purpose {
            Purpose::Integration => self.show_draft(&form),
            Purpose::Replace => self.ask_to_replace(&form, None, effects),
            Purpose::Like(..) => self.make_like(&form, effects),
            Purpose::Many(like) => self.ask_for_many(&form, *like, effects),
        }
    }

    pub(super) fn paste_into_form(&mut self, text: &str) {
        let Some(Overlay::Form(form)) = &mut self.overlay else { return };
        match form.purpose {
            Purpose::Replace => form.paste_values(text),
            Purpose::Like(..) => form.paste_offer(text),
            Purpose::Many(_) => form.paste_many(text),
            Purpose::Integration => {
                form.insert(&one_line(text));
            }
        }
        self.follow_form();
    }

    /// What is told below the lines follows each letter.
    pub(super) fn follow_form(&mut self) {
        let Some(Overlay::Form(form)) = &self.overlay else { return };
        let told = match form.purpose {
            Purpose::Replace => self.replaced_where(form.text(0)),
            Purpose::Like(..) => return self.follow_like(),
            Purpose::Many(like) => self.many_says(form, like),
            Purpose::Integration => Vec::new(),
        };
        if let Some(Overlay::Form(form)) = &mut self.overlay {
            form.told = told;
        }
    }
}

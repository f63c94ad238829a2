//! Which keys hold now, and what each of them does: the dispatcher over the table of bindings.

use super::bindings::{Action, Binding, Context, lookup};
use super::doc::Doc;
use super::effect::Effect;
use super::key::Key;
use super::keyboard::latin;
use super::overlay::{HelpList, Overlay};
use super::overlay_keys::{movement, moves};
use super::state::{Tone, Wizard};
use crate::words::Say;

impl Wizard {
    /// Whose keys hold now.
    pub fn context(&self) -> Context {
        match (&self.overlay, &self.editing, self.filtering) {
            (Some(Overlay::Findings(_)), _, true) | (None, None, true) => Context::Filter,
            (Some(overlay), ..) => context_of(overlay),
            (None, Some(_), _) => Context::Edit,
            (None, None, false) => Context::Browse,
        }
    }

    pub(super) fn press(&mut self, key: Key, effects: &mut Vec<Effect>) {
        self.notice = None;
        let context = self.context();
        match self.asked_for(context, key) {
            Some(binding) => self.act_in(context, binding.action, effects),
            None => self.press_other(context, key),
        }
    }

    /// What a key asks for. Where letters are typed a Cyrillic one is the Latin one on its key only with Ctrl or Alt; else what the table spells
    /// comes first, for on a Russian layout `.` and `,` are keys of their own.
    fn asked_for(&self, context: Context, key: Key) -> Option<&'static Binding> {
        let is_command = !context.types() || key.ctrl || key.alt;
        let found = lookup(context, key).or_else(|| is_command.then(|| lookup(context, latin(key))).flatten());
        // What is typed into the help while there is text in it is text.
        found.filter(|binding| context != Context::Help || self.can_in(context, binding.action))
    }

    /// A key that the table does not have here: typed, or told to mean nothing.
    fn press_other(&mut self, context: Context, key: Key) {
        let is_save = latin(key) == Key { ctrl: true, ..Key::char('s') };
        let id = match context {
            Context::Edit if is_save => "key-save-typing",
            _ if is_save && self.doc.as_ref().is_some_and(|doc| doc.untouched.is_some()) => "key-save-new",
            _ if is_save && self.doc.as_ref().is_none_or(Doc::is_saved) => "key-save",
            Context::Browse if key.typed().is_some() && self.focused_text().is_some() => "key-type-here",
            Context::Browse => "key-unknown",
            _ if context.types() => {
                if self.type_key(context, if key.ctrl || key.alt { latin(key) } else { key }) {
                    return;
                }
                if matches!(context, Context::Edit | Context::Filter) { "key-unknown-typing" } else { "key-unknown-over" }
            }
            _ => "key-unknown-over",
        };
        self.tell(Tone::Plain, Say::new(id));
    }

    fn type_key(&mut self, context: Context, key: Key) -> bool {
        match (context, &mut self.overlay) {
            (Context::Help, Some(Overlay::Help(help))) => {
                let is_typed = help.line.press(key);
                if is_typed {
                    help.chosen = 0;
                }
                is_typed
            }
            (Context::Line, Some(Overlay::Compare(_))) => self.type_into_compare(key),
            (Context::Line, Some(Overlay::Import(page))) => page.name.press(key),
            (Context::Fields, _) => self.type_into_form(key),
            (Context::Edit, _) => self.type_into_text(key),
            (Context::Filter, _) => self.type_into_filter(key),
            _ => false,
        }
    }

    /// True when the action has something to act on in a context.
    pub fn can_in(&self, context: Context, action: Action) -> bool {
        match context {
            Context::Browse => self.can(action),
            Context::Edit => {
                let has_offers = self.editing.as_ref().is_some_and(|editing| !editing.offers.is_empty());
                has_offers || !matches!(action, Action::OfferUp | Action::OfferDown)
            }
            _ => self.can_over(action),
        }
    }

    /// Does what an action asks for in a context, or tells why it cannot be done here.
    pub(super) fn act_in(&mut self, context: Context, action: Action, effects: &mut Vec<Effect>) {
        match context {
            _ if action == Action::Help => self.open_help(context, effects),
            Context::Browse => self.act(action, effects),
            Context::Edit => self.act_on_text(action, effects),
            Context::Filter => self.act_on_filter(action, movement(action, self.overlay_page()), effects),
            // At its end a page stands still without a word, as a list does.
            _ if !self.can_over(action) && !moves(action) => self.tell_cannot(action),
            _ => self.act_over(context, action, effects),
        }
    }

    /// The keys of a context, over whatever lies there.
    fn open_help(&mut self, context: Context, effects: &mut Vec<Effect>) {
        let behind = self.overlay.take().map(Box::new);
        self.overlay = Some(Overlay::Help(HelpList { context, behind, ..HelpList::default() }));
        effects.push(Effect::HelpTexts(self.options.lang));
    }
}

fn context_of(overlay: &Overlay) -> Context {
    match overlay {
        Overlay::Help(_) => Context::Help,
        Overlay::Findings(_) => Context::Findings,
        Overlay::Choose(_) => Context::Choice,
        Overlay::Compare(page) if page.comparison.is_none() => Context::Line,
        Overlay::Import(page) if page.naming.is_some() => Context::Line,
        Overlay::Import(page) if page.has_read() => Context::Report,
        Overlay::Settings(_) => Context::Settings,
        Overlay::Form(_) => Context::Fields,
        Overlay::Import(_) | Overlay::Compare(_) | Overlay::Trace(_) | Overlay::Sheet(_) | Overlay::Difference(_) | Overlay::Report(_) => {
            Context::Reading
        }
    }
}

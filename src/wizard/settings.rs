//! The settings, on a page of their own: each is changed where it stands, at work at once, and kept.

use super::bindings::Action;
use super::effect::{Effect, Setting};
use super::overlay::Overlay;
use super::overlay_keys::moved;
use super::state::{Tone, Wizard};
use crate::model::backdrop::{Backdrop, Colours};
use crate::words::Say;

/// One setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// The language.
    Language,
    /// Whether the mouse is on.
    Mouse,
    /// Whether all is drawn with ASCII.
    Ascii,
    /// How links are copied.
    Clipboard,
    /// Which colours there are.
    Colours,
}

impl Item {
    /// All settings, in the order of the page.
    pub const ALL: [Item; 5] = [Item::Language, Item::Mouse, Item::Ascii, Item::Clipboard, Item::Colours];

    /// The message id of its name.
    pub const fn label(self) -> &'static str {
        match self {
            Item::Language => "setting-language",
            Item::Mouse => "setting-mouse",
            Item::Ascii => "setting-ascii",
            Item::Clipboard => "setting-clipboard",
            Item::Colours => "setting-colours",
        }
    }
}

impl Wizard {
    /// What a setting is now.
    pub fn setting(&self, item: Item) -> &'static str {
        let on = |is_on| if is_on { "setting-on" } else { "setting-off" };
        match item {
            Item::Language => "language-now",
            Item::Mouse => on(self.options.mouse),
            Item::Ascii => on(self.options.ascii),
            Item::Clipboard => self.options.clipboard.label(),
            Item::Colours => match self.options.colours {
                Colours::Auto => "setting-colours-auto",
                Colours::On(Backdrop::Dark) => "setting-colours-dark",
                Colours::On(Backdrop::Light) => "setting-colours-light",
            },
        }
    }

    pub(super) fn act_on_settings(&mut self, action: Action, by: Option<isize>, effects: &mut Vec<Effect>) {
        let Some(Overlay::Settings(place)) = self.overlay else { return };
        self.overlay = Some(Overlay::Settings(moved(place, by.unwrap_or(0), Item::ALL.len())));
        match Item::ALL.get(place).filter(|_| action == Action::Enter) {
            Some(Item::Language) => self.next_language(effects),
            Some(Item::Mouse) => self.switch_mouse(effects),
            Some(Item::Ascii) => {
                self.options.ascii = !self.options.ascii;
                effects.push(Effect::Remember(Setting::Ascii(self.options.ascii)));
                self.tell(Tone::Good, Say::new(if self.options.ascii { "ascii-on" } else { "ascii-off" }));
            }
            Some(Item::Clipboard) => {
                let way = self.options.clipboard.next();
                self.options.clipboard = way;
                effects.extend([Effect::Clipboard(way), Effect::Remember(Setting::Clipboard(way))]);
                self.tell(Tone::Good, Say::new("clipboard-now").with("way", Say::new(self.setting(Item::Clipboard))));
            }
            Some(Item::Colours) => {
                self.options.colours = self.options.colours.next();
                effects.push(Effect::Remember(Setting::Colours(self.options.colours)));
                self.tell(Tone::Good, Say::new("colours-now").with("colours", Say::new(self.setting(Item::Colours))));
            }
            None => {}
        }
    }

    /// The terminal answered; what it says is remembered, so that the next first frame has its colours.
    pub(super) fn stand_before(&mut self, backdrop: Backdrop, effects: &mut Vec<Effect>) {
        if self.options.backdrop.replace(backdrop) != Some(backdrop) {
            effects.push(Effect::Backdrop(backdrop));
        }
    }

    pub(super) fn next_language(&mut self, effects: &mut Vec<Effect>) {
        self.options.lang = self.options.lang.next();
        effects.push(Effect::Remember(Setting::Lang(self.options.lang)));
        self.tell(Tone::Good, Say::new("language-now"));
    }

    pub(super) fn switch_mouse(&mut self, effects: &mut Vec<Effect>) {
        self.options.mouse = !self.options.mouse;
        effects.extend([Effect::Mouse(self.options.mouse), Effect::Remember(Setting::Mouse(self.options.mouse))]);
        self.tell(Tone::Good, Say::new(if self.options.mouse { "mouse-on" } else { "mouse-off" }));
    }
}

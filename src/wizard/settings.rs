//! The settings, on a page of their own: each is changed where it stands, at work at once, and kept.

use super::bindings::Action;
use super::effect::{Effect, Setting};
use super::overlay::Overlay;
use super::overlay_keys::moved;
use super::state::{Tone, Wizard};
use crate::model::backdrop::{Backdrop, Colours};
use crate::model::clipboard::Holder;
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
    /// Whether what was copied outlives the program.
    Holder,
    /// Which colours there are.
    Colours,
}

impl Item {
    /// All settings, in the order of the page.
    const ALL: [Item; 6] = [Item::Language, Item::Mouse, Item::Ascii, Item::Clipboard, Item::Holder, Item::Colours];

    /// The message id of its name.
    pub const fn label(self) -> &'static str {
        match self {
            Item::Language => "setting-language",
            Item::Mouse => "setting-mouse",
            Item::Ascii => "setting-ascii",
            Item::Clipboard => "setting-clipboard",
            Item::Holder => "setting-holder",
            Item::Colours => "setting-colours",
        }
    }
}

impl Wizard {
    /// The settings that there are here, in the order of the page.
    pub fn settings(&self) -> Vec<Item> {
        Item::ALL.into_iter().filter(|item| *item != Item::Holder || self.options.holder.is_some()).collect()
    }

    /// What a setting is now.
    pub fn setting(&self, item: Item) -> &'static str {
        let on = |is_on| if is_on { "setting-on" } else { "setting-off" };
        match item {
            Item::Language => "language-now",
            Item::Mouse => on(self.options.mouse),
            Item::Ascii => on(self.options.ascii),
            Item::Clipboard => self.options.clipboard.label(),
            Item::Holder => on(self.options.holder.is_some_and(Holder::is_on)),
            Item::Colours => match self.options.colours {
                Colours::Auto => "setting-colours-auto",
                Colours::On(Backdrop::Dark) => "setting-colours-dark",
                Colours::On(Backdrop::Light) => "setting-colours-light",
            },
        }
    }

    pub(super) fn act_on_settings(&mut self, action: Action, by: Option<isize>, effects: &mut Vec<Effect>) {
        let Some(Overlay::Settings(place)) = self.overlay else { return };
        let settings = self.settings();
        self.overlay = Some(Overlay::Settings(moved(place, by.unwrap_or(0), settings.len())));
        match settings.get(place).filter(|_| action == Action::Enter) {
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
            Some(Item::Holder) => self.switch_holder(effects),
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

    fn switch_holder(&mut self, effects: &mut Vec<Effect>) {
        if let Some(holder) = self.options.holder.map(Holder::other) {
            self.options.holder = Some(holder);
            effects.extend([Effect::Holder(holder), Effect::Remember(Setting::Holder(holder))]);
            self.tell(Tone::Good, Say::new(if holder.is_on() { "holder-on" } else { "holder-off" }));
        }
    }

    pub(super) fn switch_mouse(&mut self, effects: &mut Vec<Effect>) {
        self.options.mouse = !self.options.mouse;
        effects.extend([Effect::Mouse(self.options.mouse), Effect::Remember(Setting::Mouse(self.options.mouse))]);
        self.tell(Tone::Good, Say::new(if self.options.mouse { "mouse-on" } else { "mouse-off" }));
    }
}

//! What is pasted: into what lies over the page, into the text under the cursor, or where it belongs. Links are taken out of the words around them,
//! wherever they are pasted, and what became of them is said.

use crate::model::acts::{Act, Held, belongs_elsewhere, cleaned, held};
use crate::model::at::At;
use crate::model::hidden::{is_hidden, without_hidden};
use crate::model::import::links_in;
use crate::model::paste::{Pasted, base_urls, recognise};
use crate::model::profile::Profile;
use crate::words::Say;

use super::bindings::Context;
use super::effect::Effect;
use super::form::Purpose;
use super::overlay::Overlay;
use super::state::{Tone, Wizard};
use super::view::Page;

/// The most that a paste may hold, in bytes.
pub const PASTE_LIMIT: usize = 128 * 1024;

/// The most that is typed into a filter or a name at once, in letters.
const LINE_LIMIT: usize = 100;

impl Wizard {
    pub(super) fn paste(&mut self, text: &str, effects: &mut Vec<Effect>) {
        self.notice = None;
        if text.len() > PASTE_LIMIT && !matches!(self.overlay, Some(Overlay::Import(_))) {
            return self.tell(Tone::Bad, Say::new("paste-too-long").with("limit", PASTE_LIMIT / 1024));
        }
        if self.context() == Context::Filter {
            return self.paste_into_filter(text, effects);
        }
        if self.overlay.is_some() {
            return self.paste_into_overlay(text, effects);
        }
        if self.editing.is_some() {
            return self.paste_into_text(text, effects);
        }
        self.paste_on_page(self.focused_text(), text, effects);
    }

    /// Where it belongs; a message with postback links opens the import's list.
    fn paste_on_page(&mut self, at: Option<At>, text: &str, effects: &mut Vec<Effect>) {
        if self.page == Page::Profiles || self.doc.is_none() {
            return self.import_text(text, false);
        }
        if self.held(text) == Held::Message {
            return self.import_text(text, true);
        }
        self.perform(&Act::Paste(at, text.to_owned()), effects);
    }

    fn paste_into_overlay(&mut self, text: &str, effects: &mut Vec<Effect>) {
        let has_link = !links_in(text).is_empty();
        let is_for_profile = has_link || self.is_key(text);
        match &mut self.overlay {
            Some(Overlay::Import(page)) if page.naming.is_none() || has_link => {
                let is_for_open = page.is_for_open;
                self.import_text(text, is_for_open);
            }
            Some(Overlay::Import(page)) => page.name.insert(&one_line(text)),
            Some(Overlay::Compare(_)) => self.compare_pasted(text),
            Some(Overlay::Form(form)) if !has_link || form.purpose != Purpose::Integration => self.paste_into_form(text),
            Some(Overlay::Help(help)) if !has_link => {
                let typed: String = text.chars().filter(|character| !is_hidden(*character)).take(LINE_LIMIT).collect();
                help.line.insert(&typed);
                help.chosen = 0;
            }
            _ if is_for_profile => self.paste_below(text, effects),
            _ => self.tell(Tone::Plain, Say::new("paste-over")),
        }
    }

    /// A link over what takes none: that is left as Esc leaves it, and the link goes where it belongs.
    fn paste_below(&mut self, text: &str, effects: &mut Vec<Effect>) {
        self.overlay = None;
        self.filtering = false;
        if self.editing.is_some() {
            return self.paste_into_text(text, effects);
        }
        self.give_back();
        self.paste_on_page(None, text, effects);
    }

    /// A link is looked for. One that is nowhere here is not on its way into a filter.
    fn paste_into_filter(&mut self, text: &str, effects: &mut Vec<Effect>) {
        let links = links_in(text);
        let before = self.filter_text().to_owned();
        let typed: String = without_hidden(links.first().map_or(text, String::as_str)).trim().chars().take(LINE_LIMIT).collect();
        self.type_filter(|filter| if links.is_empty() { filter.push_str(&typed) } else { *filter = typed });
        if links.is_empty() || links.len() == 1 && !self.finds_nothing() {
            return;
        }
        self.type_filter(|filter| *filter = before);
        self.drop_filter();
        self.paste_below(text, effects);
    }

    /// Into the text under the cursor, cleaned as its kind wants; what was undone is said. A link that does not belong there ends the edit and
    /// goes where it belongs.
    fn paste_into_text(&mut self, text: &str, effects: &mut Vec<Effect>) {
        let Some(at) = self.editing.as_ref().map(|editing| editing.at.clone()) else { return };
        let held = self.held(text);
        // Of several links each gets one of its own, so none is in edit; a new link that waited for its URL is one of those to come.
        let is_many = matches!(held, Held::Urls(_) | Held::Message) || matches!(at, At::BaseUrl(_)) && base_urls(text).len() > 1;
        if self.belongs_elsewhere(&at, text) || is_many {
            self.give_up();
            return self.paste_on_page(Some(at), text, effects);
        }
        if let Held::One(link) = held {
            self.paste_into_text(&link, effects);
            let notice = self.notice.take().filter(|_| self.editing.is_none());
            let out = Say::new("paste-out-of-text");
            return match notice {
                Some(told) => self.tell(told.tone, Say::new("told-both").with("one", out).with("other", told.say)),
                None => self.tell(Tone::Plain, out),
            };
        }
        let (line, told) = cleaned(&at, text);
        if let Some(editing) = &mut self.editing {
            editing.line.insert(&line);
            editing.chosen = None;
        }
        if let Some(say) = told {
            self.tell(Tone::Plain, say);
        }
    }

    fn held(&self, text: &str) -> Held {
        let none = Profile::default();
        let profile = self.doc.as_ref().map_or(&none, |doc| &doc.profile);
        self.with_ground(|ground| held(ground, profile, text))
    }

    fn belongs_elsewhere(&self, at: &At, text: &str) -> bool {
        self.doc.as_ref().is_some_and(|doc| belongs_elsewhere(&self.catalog, &doc.profile, at, text))
    }

    fn recognised(&self, text: &str) -> Pasted {
        recognise(text, &self.catalog, self.setup().and_then(|setup| setup.tracker))
    }

    fn is_key(&self, text: &str) -> bool {
        self.doc.is_some() && matches!(self.recognised(text), Pasted::Key { .. })
    }
}

/// As much of a text as a name may be.
pub(super) fn one_line(text: &str) -> String {
    without_hidden(text).trim().chars().take(LINE_LIMIT).collect()
}

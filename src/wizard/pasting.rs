//! What is pasted: into what lies over the page, into the text under the cursor, or where it belongs.

use crate::model::acts::{Act, cleaned};
use crate::model::at::At;
use crate::model::hidden::without_hidden;
use crate::model::paste::base_urls;
use crate::words::Say;

use super::effect::Effect;
use super::overlay::Overlay;
use super::state::{Tone, Wizard};
use super::view::Page;

/// The most that a paste may hold, in bytes.
pub const PASTE_LIMIT: usize = 128 * 1024;

impl Wizard {
    pub(super) fn paste(&mut self, text: &str, effects: &mut Vec<Effect>) {
        self.notice = None;
        if text.len() > PASTE_LIMIT && !matches!(self.overlay, Some(Overlay::Import(_))) {
            return self.tell(Tone::Bad, Say::new("paste-too-long").with("limit", PASTE_LIMIT / 1024));
        }
        if self.overlay.is_some() {
            return self.paste_into_overlay(text, effects);
        }
        if self.filtering {
            let typed: String = without_hidden(text).chars().take(100).collect();
            return self.type_filter(|filter| filter.push_str(&typed));
        }
        if self.editing.is_some() {
            return self.paste_into_text(text, effects);
        }
        if self.page == Page::Profiles || self.doc.is_none() {
            return self.import_text(text, effects);
        }
        self.perform(&Act::Paste(self.focused_text(), text.to_owned()), effects);
    }

    /// Into the text under the cursor, cleaned as its kind wants; what was undone is said. A link that does not belong there ends the edit and
    /// goes where it belongs.
    fn paste_into_text(&mut self, text: &str, effects: &mut Vec<Effect>) {
        let Some(at) = self.editing.as_ref().map(|editing| editing.at.clone()) else { return };
        if self.is_misplaced(&at, text) {
            self.give_up();
            self.perform(&Act::Paste(Some(at), text.to_owned()), effects);
            return;
        }
        if matches!(at, At::BaseUrl(_)) && base_urls(text).len() > 1 {
            // Each gets a link of its own, so none is in edit; a new link that waited for its URL is one of those to come.
            self.give_up();
            self.perform(&Act::Paste(Some(at), text.to_owned()), effects);
            return;
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
}

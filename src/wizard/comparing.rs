//! A received URL against the profile: the verdict follows the line while it is typed, and stands at once where one is pasted.

use crate::model::compare;
use crate::model::hidden::marked;
use crate::model::paste::clean::{Target, clean};
use crate::model::url_rules::is_link;
use crate::words::Say;

use super::key::Key;
use super::overlay::{Compare, Overlay};
use super::state::{Tone, Wizard};

impl Wizard {
    pub(super) fn start_compare(&mut self) {
        self.overlay = Some(Overlay::Compare(Box::default()));
    }

    /// True while a verdict fills the page.
    pub(super) fn is_compared(&self) -> bool {
        matches!(&self.overlay, Some(Overlay::Compare(page)) if page.comparison.is_some())
    }

    /// A key for the line; false where it means nothing.
    pub(super) fn type_into_compare(&mut self, key: Key) -> bool {
        let Some(Overlay::Compare(page)) = &mut self.overlay else { return false };
        let is_typed = page.line.press(key);
        let typed = page.line.text().trim().to_owned();
        let verdict = self.compared(&typed).filter(|_| is_link(&typed));
        if let Some(Overlay::Compare(page)) = &mut self.overlay {
            page.meanwhile = verdict;
        }
        is_typed
    }

    /// Enter: the verdict in full.
    pub(super) fn compare_typed(&mut self) {
        let Some(Overlay::Compare(page)) = &self.overlay else { return };
        let comparison = self.compared(page.line.text().trim());
        if comparison.is_none() {
            self.tell(Tone::Plain, Say::new("compare-empty"));
        }
        self.show_verdict(comparison);
    }

    /// A URL goes into the line and is compared at once, out of the words around it; several are a log. The next one takes its place.
    pub(super) fn compare_pasted(&mut self, text: &str) {
        let is_next = self.is_compared();
        let whole = clean(text, Target::Received).text;
        let only = compare::url_in_words(text);
        let Some(Overlay::Compare(page)) = &mut self.overlay else { return };
        if is_next || only.is_some() {
            page.line.set("");
        }
        page.line.insert(&marked(only.as_deref().unwrap_or(&whole)));
        page.top = 0;
        let url = page.line.text().trim().to_owned();
        let comparison = if only.is_some() { self.compared(&url) } else { self.compared_log(text).or_else(|| self.compared(&url)) };
        self.show_verdict(comparison);
    }

    fn show_verdict(&mut self, comparison: Option<Compare>) {
        if let Some(Overlay::Compare(page)) = &mut self.overlay {
            page.comparison = comparison;
        }
    }

    fn compared(&self, url: &str) -> Option<Compare> {
        let setup = self.setup().filter(|_| !url.is_empty())?;
        Some(Compare::One(Box::new(compare::compare(&setup, url))))
    }

    /// A paste of more than one URL is a log.
    fn compared_log(&self, text: &str) -> Option<Compare> {
        let setup = self.setup().filter(|_| compare::is_log(text))?;
        Some(Compare::Log(compare::compare_all(compare::lines(text), |url| compare::compare(&setup, url))))
    }
}

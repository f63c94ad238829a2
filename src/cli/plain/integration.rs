//! A received URL against the profile, one click out and back, and saving the profile as an integration.

use super::question::{Stop, plain};
use super::sitting::Sitting;
use crate::model::compare::{compare, url_in_words};
use crate::model::own_integration::{Draft, draft};
use crate::model::sheet::sheet;
use crate::model::trace::{Samples, trace};
use crate::system::user_catalog;
use crate::text::Words;
use crate::text::sheet::{Look, lines};
use crate::text::trace_picture::picture;
use crate::words::Say;

/// Columns of the picture of a trace.
const WIDTH: usize = 80;

impl Sitting<'_> {
    /// Tells what a received URL is worth, and which parts differ.
    ///
    /// # Errors
    /// Where it cannot be compared.
    pub fn compare(&mut self, url: &str) -> Result<(), Say> {
        let Some(setup) = self.setup() else { return Err(Say::new("choose-partner-first")) };
        let comparison = compare(&setup, url_in_words(url).as_deref().unwrap_or(url));
        if comparison.refusal.is_some() {
            return Err(comparison.verdict);
        }
        let name = comparison.item.and_then(|id| setup.profile.name_of(id));
        let with = name.map(|name| Say::new("plain-compared-with").with("name", name));
        let part = comparison.parts.iter().filter(|part| part.severity().is_some());
        let part = part.map(|part| Say::new("plain-compared-part").with("key", part.key.as_str()).with("what", part.say()));
        let told: Vec<Say> = std::iter::once(comparison.verdict.clone()).chain(with).chain(part).collect();
        self.told.extend(told);
        if self.stop() == Stop::Compare {
            self.back();
        }
        Ok(())
    }

    /// Tells one click out and back.
    ///
    /// # Errors
    /// Where no profile is open.
    pub fn trace(&mut self, words: &Words) -> Result<(), Say> {
        let Some(setup) = self.setup() else { return Err(Say::new("choose-partner-first")) };
        let lines = picture(&trace(&setup, &Samples::default()), words, WIDTH);
        self.told.extend(lines.into_iter().map(plain));
        Ok(())
    }

    /// Tells the instruction for a manager.
    ///
    /// # Errors
    /// Where no profile is open.
    pub fn sheet(&mut self, words: &Words) -> Result<(), Say> {
        let Some(setup) = self.setup() else { return Err(Say::new("choose-partner-first")) };
        let lines = lines(&sheet(&setup), words, Look::Text);
        self.told.extend(lines.into_iter().map(plain));
        Ok(())
    }

    /// What saving the profile as an integration would write; it is shown before.
    ///
    /// # Errors
    /// Where it is not finished, or the id is not to be had.
    pub fn draft_integration(&mut self, id: &str, name: &str) -> Result<(), Say> {
        let Some(open) = &self.open else { return Err(Say::new("choose-partner-first")) };
        let draft = draft(&self.catalog, &open.profile, id, name)?;
        if draft.is_saved() {
            return Err(Say::new("save-integration-same"));
        }
        // Both questions are answered.
        self.back();
        self.turn_to(Stop::Integration(Box::new(draft)));
        Ok(())
    }

    /// Writes it where the file still says what was shown; it can be chosen at once.
    ///
    /// # Errors
    /// Where it says something else now, or the disk refuses.
    pub fn save_integration(&mut self, draft: &Draft) -> Result<(), Say> {
        self.back();
        let saved = user_catalog::save_draft(&self.desk.paths, draft);
        self.catalog.know(saved.there.into_iter().collect());
        self.told.push(saved.outcome?);
        Ok(())
    }
}

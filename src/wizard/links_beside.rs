//! Which links stand in the pane beside the rows: those that are not open among them.

use crate::model::profile::ItemId;

use super::links::{NamedLink, all_links};
use super::state::Wizard;
use super::step::Step;
use super::view::Page;

impl Wizard {
    /// The links of the pane in the order of the summary, and the place among them of this one, or of the next behind it.
    pub fn links_beside(&self, focused: Option<ItemId>) -> (Vec<NamedLink<'_>>, usize) {
        let Some(setup) = self.setup() else { return (Vec::new(), 0) };
        let mut links = all_links(setup);
        let at = focused.and_then(|id| links.iter().position(|link| link.id == id)).unwrap_or(0);
        let before = match self.page {
            Page::Step(Step::Postbacks) => links[..at].iter().filter(|link| !self.is_open_id(link.id)).count(),
            _ => at,
        };
        match self.page {
            Page::Step(Step::Postbacks) => links.retain(|link| !self.is_open_id(link.id)),
            // The postbacks come first.
            Page::Step(Step::Links) => links.truncate(setup.profile.postbacks.len()),
            Page::Step(Step::Summary) if self.shows_all_whole() => links.clear(),
            // On the last step all links stand where not all are whole: the pane would move with every key if it left out the one under the cursor.
            _ => {}
        }
        let place = before.min(links.len().saturating_sub(1));
        (links, place)
    }

    /// True where the pane has something to show.
    pub(super) fn has_links_beside(&self) -> bool {
        let Some(profile) = self.setup().map(|setup| setup.profile) else { return false };
        let (postbacks, links) = (&profile.postbacks, &profile.registration_links);
        match self.page {
            Page::Step(Step::Postbacks) => !links.is_empty() || postbacks.iter().any(|known| !self.is_open_id(known.id)),
            Page::Step(Step::Links) => !postbacks.is_empty(),
            Page::Step(Step::Summary) if self.shows_all_whole() => false,
            _ => !(postbacks.is_empty() && links.is_empty()),
        }
    }
}

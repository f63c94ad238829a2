//! Which links stand in the pane beside the rows: those that are not open among them.

use crate::model::profile::ItemId;

use super::links::{NamedLink, all_links};
use super::state::Wizard;
use super::step::Step;
use super::view::Page;

impl Wizard {
    /// The links of the pane, in the order of the summary.
    pub fn links_beside(&self) -> Vec<NamedLink<'_>> {
        let Some(setup) = self.setup() else { return Vec::new() };
        all_links(setup).into_iter().filter(|link| self.stands_beside(link.id)).collect()
    }

    /// The place in the pane of a link, or of the next one behind it that stands there.
    pub fn place_beside(&self, id: ItemId) -> Option<usize> {
        let all = all_links(self.setup()?);
        let at = all.iter().position(|link| link.id == id)?;
        let before = all[..at].iter().filter(|link| self.stands_beside(link.id)).count();
        let is_any_left = all[at..].iter().any(|link| self.stands_beside(link.id));
        Some(if is_any_left { before } else { before.saturating_sub(1) })
    }

    /// True where the pane has something to show.
    pub(super) fn has_links_beside(&self) -> bool {
        let Some(setup) = self.setup() else { return false };
        let (postbacks, links) = (&setup.profile.postbacks, &setup.profile.registration_links);
        postbacks.iter().map(|known| known.id).chain(links.iter().map(|known| known.id)).any(|id| self.stands_beside(id))
    }

    /// On the last step all links stand where not all are whole: the pane would move with every key if it left out the one under the cursor.
    fn stands_beside(&self, id: ItemId) -> bool {
        match self.page {
            Page::Step(Step::Postbacks) => !self.is_open_id(id),
            Page::Step(Step::Links) => self.setup().is_some_and(|setup| setup.profile.registration_link(id).is_none()),
            Page::Step(Step::Summary) => !self.shows_all_whole(),
            _ => true,
        }
    }
}

//! The list of profiles as the list of all links: what its filter finds, and the links that are shown under a profile.

use crate::model::find::Query;
use crate::model::profile::Profile;
use crate::model::searched::is_found;

use super::carried::is_carried_in;
use super::home_list::Found;
use super::links::{NamedLink, all_links};
use super::message::Listed;
use super::piece::Piece;
use super::row::RowId;
use super::state::Wizard;
use super::steps::searched;

impl Wizard {
    /// Works out what the filter of the profiles finds: once a letter and a state of the list, by texts alone; links are built where they are seen.
    pub(super) fn find_links(&mut self) {
        let typed = self.profile_filter.trim();
        if typed.is_empty() {
            self.found = None;
            return;
        }
        let query = Query::new(typed);
        let found = |(place, listed): (usize, &Listed)| {
            let score = query.text(&searched(listed));
            let links = listed.profile.as_ref().map_or_else(|_| Vec::new(), |profile| self.links_found(&query, profile, score.is_none()));
            let is_found = score.is_some() || !links.is_empty();
            is_found.then(|| (score.unwrap_or(0), Found { place, is_itself: score.is_some(), links }))
        };
        let mut all: Vec<(u32, Found)> = self.profiles.iter().flatten().enumerate().filter_map(found).collect();
        all.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        self.found = Some(all.into_iter().map(|(_, found)| found).collect());
    }

    /// The places of the links that are looked for; `named` where the profile's name may stand for a part of what is typed.
    fn links_found(&self, query: &Query, profile: &Profile, named: bool) -> Vec<u16> {
        let setup = self.catalog.setup(profile);
        let partner = setup.partner_name().unwrap_or_default();
        let with: &[&str] = if named { &[&profile.name, partner] } else { &[] };
        let places = (0..).zip(all_links(setup));
        places.filter(|(_, named)| is_found(query, setup, named.id, with)).map(|(place, _)| place).collect()
    }

    /// The first row that the filter of the profiles finds.
    pub(super) fn first_found(&self) -> Option<RowId> {
        let listed = self.profiles.as_ref()?;
        let Some(found) = &self.found else { return listed.first().map(|listed| RowId::Profile(listed.id())) };
        let first = found.first()?;
        let id = listed.get(first.place)?.id();
        Some(match first.links.first() {
            Some(place) if !first.is_itself => RowId::Found(id, *place),
            _ => RowId::Profile(id),
        })
    }

    /// The link of a row under a profile of the list, with its profile.
    pub fn listed_link(&self, id: u64, place: u16) -> Option<(&Listed, &Profile, NamedLink<'_>)> {
        let listed = self.listed(id)?;
        let profile = listed.profile.as_ref().ok()?;
        let named = all_links(self.catalog.setup(profile)).into_iter().nth(usize::from(place))?;
        Some((listed, profile, named))
    }

    /// True when that link, as it is now, was copied in this sitting.
    pub fn is_listed_copied(&self, id: u64, place: u16) -> bool {
        let Some(doc) = self.listed(id).and_then(|listed| self.left_of(listed)) else { return false };
        let setup = self.catalog.setup(&doc.profile);
        all_links(setup).get(usize::from(place)).is_some_and(|named| is_carried_in(doc, setup, Piece::Link(named.id)))
    }

    /// True where all links of the profile under the cursor are shown below it.
    pub(super) fn shows_links(&self) -> bool {
        self.links_of.is_some_and(|shown| matches!(self.focus(), Some(RowId::Profile(id) | RowId::Found(id, _)) if id == shown))
    }

    /// Hides them again; false where none are shown.
    pub(super) fn hide_links(&mut self) -> bool {
        let Some(id) = self.links_of.take() else { return false };
        self.focus_on(RowId::Profile(id));
        true
    }

    /// Shows the links of the profile under the cursor; false where it has none.
    pub(super) fn show_links(&mut self) -> bool {
        let Some((id, profile)) = self.row_profile().map(|(id, _, profile)| (id, profile)) else { return false };
        let has_links = profile.link_count() > 0;
        self.links_of = has_links.then_some(id);
        has_links
    }
}

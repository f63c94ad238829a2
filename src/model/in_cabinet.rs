//! Whether the links that stand in the partner's cabinet are still those of the profile.

use super::placed::{Entered, Placed};
use super::profile::{ItemId, Profile};
use super::setup::Setup;
use super::unbuilt::Unbuilt;

/// How a placed link stands to the one that the profile has now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InCabinet<'a> {
    /// It is the same; so is one that cannot be compared, for the profile has no finished link now.
    AsPlaced(&'a Placed),
    /// It is another one since.
    Changed(&'a Placed, Entered),
}

impl<'a> InCabinet<'a> {
    /// What was placed.
    pub const fn placed(&self) -> &'a Placed {
        match self {
            InCabinet::AsPlaced(placed) | InCabinet::Changed(placed, _) => placed,
        }
    }
}

impl Profile {
    /// What was placed of a postback or registration link, to be changed.
    pub fn placed_mut(&mut self, id: ItemId) -> Option<&mut Option<Placed>> {
        let of_postback = self.postbacks.find_mut(|postback| postback.id == id).map(|postback| &mut postback.placed);
        of_postback.or_else(|| self.registration_links.find_mut(|link| link.id == id).map(|link| &mut link.placed))
    }

    /// Forgets what was placed: a copy stands in no cabinet.
    pub fn forget_placed(&mut self) {
        self.postbacks.iter_mut().for_each(|postback| postback.placed = None);
        self.registration_links.iter_mut().for_each(|link| link.placed = None);
    }

    /// How many of its links were placed.
    pub fn placed_count(&self) -> usize {
        let postbacks = self.postbacks.iter().filter(|postback| postback.placed.is_some()).count();
        postbacks + self.registration_links.iter().filter(|link| link.placed.is_some()).count()
    }
}

impl<'a> Setup<'a> {
    /// What is to be put into the cabinet for a postback or registration link, or why there is none yet; `None` where there is no such element.
    pub fn entered(&self, id: ItemId) -> Option<Result<Entered, Unbuilt>> {
        if let Some(postback) = self.postback(id) {
            return Some(self.postback_link(postback).map(|link| Entered { link: link.ready.to_string(), rows: link.rows().to_vec() }));
        }
        let link = self.registration_link(id)?;
        Some(self.final_url(link).map(|link| Entered { link: link.to_string(), rows: Vec::new() }))
    }

    /// How what was placed of an element stands to what the profile has now; `None` where nothing was.
    pub fn in_cabinet(&self, id: ItemId) -> Option<InCabinet<'a>> {
        let of_postback = self.postback(id).map(|postback| &postback.placed);
        let placed = of_postback.or_else(|| self.registration_link(id).map(|link| &link.placed))?.as_ref()?;
        Some(match self.entered(id) {
            Some(Ok(now)) if now != placed.what => InCabinet::Changed(placed, now),
            _ => InCabinet::AsPlaced(placed),
        })
    }
}

//! The list of profiles.

use crate::model::searched::of_profile;

use super::super::message::Listed;
use super::super::row::RowId;
use super::super::state::Wizard;

/// The profiles that pass the filter, best match first.
pub fn shown_profiles(wizard: &Wizard) -> Vec<&Listed> {
    shown(wizard).into_iter().map(|(listed, _)| listed).collect()
}

/// The same, each with the places of those of its links that are looked for.
fn shown(wizard: &Wizard) -> Vec<(&Listed, &[u16])> {
    let Some(all) = &wizard.profiles else { return Vec::new() };
    match &wizard.found {
        Some(found) => found.iter().filter_map(|found| Some((all.get(found.place)?, found.links.as_slice()))).collect(),
        None => all.iter().map(|listed| (listed, [].as_slice())).collect(),
    }
}

/// What of a listed profile itself is looked at.
pub(in super::super) fn searched(listed: &Listed) -> String {
    match &listed.profile {
        Ok(profile) => of_profile(profile),
        Err(_) => listed.file.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
    }
}

pub(super) fn rows(wizard: &Wizard) -> Vec<RowId> {
    let mut rows = Vec::with_capacity(wizard.profiles.as_ref().map_or(0, Vec::len) + 1);
    for (listed, links) in shown(wizard) {
        let id = listed.id();
        rows.push(RowId::Profile(id));
        match &listed.profile {
            Ok(profile) if wizard.links_of == Some(id) => rows.extend((0..profile.link_count()).map(|place| RowId::Found(id, place))),
            _ => rows.extend(links.iter().map(|place| RowId::Found(id, *place))),
        }
    }
    rows.push(RowId::AddProfile);
    rows
}

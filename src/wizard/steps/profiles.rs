//! The list of profiles.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use crate::model::brief::brief;
use crate::model::find::Query;

use super::super::message::Listed;
use super::super::row::RowId;
use super::super::state::Wizard;

/// The number that names a profile's file in a row.
pub fn profile_id(file: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    file.hash(&mut hasher);
    hasher.finish()
}

/// The profiles that pass the filter, best match first.
pub fn shown_profiles(wizard: &Wizard) -> Vec<&Listed> {
    let all = wizard.profiles.iter().flatten();
    if wizard.profile_filter.trim().is_empty() {
        return all.collect();
    }
    let query = Query::new(&wizard.profile_filter);
    let mut found: Vec<(u32, &Listed)> = all.filter_map(|listed| Some((query.text(&searched(listed))?, listed))).collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, listed)| listed).collect()
}

fn searched(listed: &Listed) -> String {
    match &listed.profile {
        Ok(profile) => format!("{} {} {}", brief(&profile.name), profile.integration.as_deref().unwrap_or_default(), profile.click.param),
        Err(_) => listed.file.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
    }
}

pub(super) fn rows(wizard: &Wizard) -> Vec<RowId> {
    let profiles = shown_profiles(wizard).into_iter().map(|listed| RowId::Profile(profile_id(&listed.file)));
    profiles.chain([RowId::AddProfile]).collect()
}

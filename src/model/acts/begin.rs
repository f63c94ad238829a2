//! A new profile: with a ready integration, or custom.

use super::done::Ground;
use crate::model::catalog::Catalog;
use crate::model::elements::free_name;
use crate::model::integration::Integration;
use crate::model::macros::MacroStyle;
use crate::model::profile::{Profile, RegistrationLink};
use crate::model::profile_toml::says_the_same;
use crate::model::template;
use crate::model::tracker::Tracker;
use crate::words::Say;

/// What a custom profile is called until it has a name.
const UNNAMED: &str = "Custom";

/// A new profile with what is known of its partner on a tracker: rows, the first click parameter, and a registration link to be filled.
pub fn begin(integration: Option<&Integration>, tracker: &Tracker, style: MacroStyle, name: &str) -> Profile {
    let fresh = template::of_partner(integration, tracker, style);
    let mut profile = Profile {
        name: name.to_owned(),
        integration: integration.map(|known| known.id.clone()),
        macro_style: Some(style).filter(|style| integration.is_none() && *style != MacroStyle::default()),
        postbacks: fresh.postbacks,
        custom_fields: fresh.custom_fields,
        ..Profile::default()
    };
    profile.tracker.id.clone_from(&tracker.id);
    profile.click.param = integration.and_then(|known| known.click_params.first()).map(|known| known.param.clone()).unwrap_or_default();
    let name = profile.free_link_name();
    profile.registration_links.push(RegistrationLink { name, ..RegistrationLink::default() });
    profile.numbered()
}

/// A new profile with a ready integration, on the default tracker, called after its partner; else why there is none.
pub fn begin_ready(ground: &Ground<'_>, id: &str) -> Result<Profile, Say> {
    let known = ground.ready(id)?;
    Ok(begin(Some(known), ground.tracker("")?, MacroStyle::default(), &free_profile_name(ground, &known.name)))
}

/// A new custom profile on the default tracker; an empty name is to be asked for. Else why there is none.
pub fn begin_custom(ground: &Ground<'_>, name: &str) -> Result<Profile, Say> {
    let name = free_profile_name(ground, if name.is_empty() { UNNAMED } else { name });
    Ok(begin(None, ground.tracker("")?, MacroStyle::default(), &name))
}

/// A name that no profile has yet: "1win", "1win 2".
pub fn free_profile_name(ground: &Ground<'_>, name: &str) -> String {
    let is_free = |name: &str| ground.others.iter().all(|profile| !profile.is_called(name));
    if is_free(name) { name.to_owned() } else { free_name(name, is_free) }
}

/// True for a profile as the program begins one, with whatever partner, on the default tracker; `begun` is what it was called then.
pub fn is_as_begun(ground: &Ground<'_>, profile: &Profile, begun: &str) -> bool {
    let setup = ground.setup(profile);
    let Some(tracker) = ground.tracker("").ok().filter(|_| !setup.integration_is_unknown()) else { return false };
    let own = setup.integration.map_or(UNNAMED, |known| &known.name);
    let is_named = profile.name != begun && profile.name != free_profile_name(ground, own);
    !is_named && says_the_same(&begin(setup.integration, tracker, MacroStyle::default(), &profile.name), profile)
}

/// True when a profile has more than what it began with: another partner would change something of the user's.
pub fn has_content(catalog: &Catalog, profile: &Profile) -> bool {
    let setup = catalog.setup(profile);
    let Some(tracker) = setup.tracker.filter(|_| !setup.integration_is_unknown()) else { return true };
    let untouched = begin(setup.integration, tracker, setup.macro_style(), &profile.name);
    !says_the_same(&untouched, profile)
}

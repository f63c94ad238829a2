//! A partner for rows that are there already: they stay as they are.

use super::done::{Done, Ground, Outcome};
use crate::model::profile::Profile;
use crate::model::role::Role;
use crate::model::template::of_integration;
use crate::words::Say;

/// The partner of that id for the profile: rows, click parameter and macros stay, and each link says the same.
pub fn attach(ground: &Ground<'_>, profile: &Profile, id: &str) -> Outcome {
    let known = ground.ready(id)?;
    let before = ground.setup(profile).click_macro();
    let mut after = profile.clone();
    after.integration = Some(known.id.clone());
    after.macro_style = None;
    after.click.macro_text.clear();
    if ground.setup(&after).click_macro() != before {
        after.click.macro_text = before;
    }
    Ok(Done::of(after).tell(Say::new("partner-attached").with("name", known.name.as_str())))
}

/// The events that the profile's partner gives besides those that are there.
pub fn besides(ground: &Ground<'_>, profile: &Profile) -> Vec<Role> {
    let setup = ground.setup(profile);
    let (Some(known), Some(tracker)) = (setup.integration, setup.tracker) else { return Vec::new() };
    let has = |role: &Role| profile.postbacks.iter().any(|postback| setup.role(postback) == Some(*role));
    of_integration(known, tracker).roles.into_iter().flatten().filter(|role| !has(role)).collect()
}

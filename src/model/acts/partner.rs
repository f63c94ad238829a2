//! Another partner or macro style: what the user made, imported or edited stays; what the old one gave is replaced by what the new one gives.

use super::begin::free_profile_name;
use super::done::{Done, Ground, Outcome};
use crate::model::at::At;
use crate::model::integration::Integration;
use crate::model::macros::MacroStyle;
use crate::model::profile::Profile;
use crate::model::rebase::{is_own, rebase};
use crate::model::role::Role;
use crate::model::setup::Setup;
use crate::model::template::{Fresh, of_custom, of_partner, of_roles};
use crate::model::tracker::Tracker;
use crate::words::Say;

/// Another partner, by its integration's id; `None` is custom.
pub fn choose(ground: &Ground<'_>, profile: &Profile, id: Option<&str>) -> Outcome {
    let setup = ground.setup(profile);
    let tracker = ground.tracker(&profile.tracker.id)?;
    let next = id.map(|id| ground.ready(id)).transpose()?;
    // Custom rows keep their macros, so a custom integration goes on in the style of the partner that it comes from.
    let style = setup.macro_style();
    let mut after = profile.clone();
    after.integration = id.map(str::to_owned);
    after.macro_style = Some(style).filter(|style| next.is_none() && *style != MacroStyle::default());
    let (old, new) = (began_with(setup, tracker), of_partner(next, tracker, style));
    // What was assumed of the old partner is the new one's own event where it has one, else assumed of that one.
    let assumed = setup.assumed_roles();
    let lacked: Vec<Role> = assumed.iter().copied().filter(|role| !new.roles.contains(&Some(*role))).collect();
    let old = old.and(of_roles(setup.integration, tracker, style, &assumed));
    rebase(&mut after, &old, &new.and(of_roles(next, tracker, style, &lacked)));
    if let Some(first) = first_param(next).filter(|_| profile.click.param.is_empty() || Some(&profile.click.param) == first_param(setup.integration))
    {
        after.click.param.clone_from(first);
    }
    if let Some(next) = next.filter(|_| setup.integration.is_some_and(|old| old.name == profile.name)) {
        after.name = free_profile_name(ground, &next.name);
    }
    let say = next.map_or_else(|| Say::new("integration-changed-custom"), |next| Say::new("integration-changed").with("name", next.name.as_str()));
    Ok(Done::of(after).tell(say).at(At::ClickParam))
}

/// Another macro style of a custom integration: macros that were not edited are rewritten.
pub fn style(ground: &Ground<'_>, profile: &Profile, style: MacroStyle) -> Outcome {
    let setup = ground.setup(profile);
    let tracker = ground.tracker(&profile.tracker.id)?;
    let mut after = profile.clone();
    after.macro_style = Some(style).filter(|style| *style != MacroStyle::default());
    rebase(&mut after, &of_custom(tracker, setup.macro_style()), &of_custom(tracker, style));
    Ok(Done::of(after).at(At::MacroStyle))
}

/// What the profile's partner gave it. An imported profile began with the user's own rows: nobody gave it any.
fn began_with(setup: Setup<'_>, tracker: &Tracker) -> Fresh {
    if setup.integration.is_none() && setup.profile.postbacks.iter().any(is_own) {
        return Fresh::default();
    }
    of_partner(setup.integration, tracker, setup.macro_style())
}

fn first_param(integration: Option<&Integration>) -> Option<&String> {
    integration?.click_params.first().map(|known| &known.param)
}

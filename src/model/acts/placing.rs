//! Which links stand in the partner's cabinet.

use super::done::{Done, Ground, Outcome};
use crate::model::day::Day;
use crate::model::hidden::marked;
use crate::model::in_cabinet::InCabinet;
use crate::model::placed::Placed;
use crate::model::profile::{ItemId, Profile};
use crate::words::Say;

/// Marks a link as standing in the cabinet since that day, as it is now. One that stands there already, unchanged, is marked no longer.
pub fn place(ground: &Ground<'_>, profile: &Profile, id: ItemId, on: Day) -> Outcome {
    let setup = ground.setup(profile);
    let name = marked(profile.name_of(id).unwrap_or_default());
    let what = setup.entered(id).ok_or_else(|| Say::new("copy-no-link-here"))?;
    let before = setup.in_cabinet(id);
    let said = match before {
        Some(InCabinet::AsPlaced(_)) => Say::new("placed-no-longer"),
        Some(InCabinet::Changed(..)) => Say::new("placed-anew").with("day", on.say()),
        None => Say::new("placed-now").with("day", on.say()),
    };
    let placed = match (before, what) {
        (Some(InCabinet::AsPlaced(_)), _) => None,
        (_, Ok(what)) => Some(Placed { what, on }),
        (_, Err(why)) => return Err(Say::new("place-unfinished").with("name", name).with("why", why.say_with_step())),
    };
    let mut after = profile.clone();
    if let Some(mark) = after.placed_mut(id) {
        *mark = placed;
    }
    Ok(Done::of(after).tell(said.with("name", name)))
}

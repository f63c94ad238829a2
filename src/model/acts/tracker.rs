//! Another tracker: every link is rendered anew.

use super::done::{Done, Ground, Outcome};
use crate::model::profile::Profile;
use crate::model::retrack;
use crate::words::Say;

/// Another tracker, by its id; what it has nothing for is said.
pub fn choose(ground: &Ground<'_>, profile: &Profile, id: &str) -> Outcome {
    let setup = ground.setup(profile);
    let (from, to) = (ground.tracker(&profile.tracker.id)?, ground.tracker(id)?);
    if from.id == to.id {
        return Ok(Done::of(profile.clone()));
    }
    let switched = retrack::switch(setup, from, to);
    let say = Say::new(if switched.lost.is_empty() { "tracker-changed" } else { "tracker-changed-lost" }).with("tracker", to.name.as_str());
    let say = if switched.lost.is_empty() { say } else { say.with("lost", switched.lost.join(", ")) };
    Ok(Done::of(switched.profile).tell(say))
}

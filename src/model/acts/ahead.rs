//! What another partner or tracker would change, asked before it does: an act that changes much is one answer to a question that shows it.

use super::act::Act;
use super::begin::has_content;
use super::difference::{Change, difference};
use super::done::{Ask, Ground};
use crate::model::profile::Profile;
use crate::words::Say;

/// The question before another partner (`None`: custom); none where the profile has nothing to lose. Else why it cannot be chosen.
pub fn ask_partner(ground: &Ground<'_>, profile: &Profile, id: Option<&str>) -> Result<Option<Ask>, Say> {
    let act = Act::Partner(id.map(str::to_owned));
    let name = id.and_then(|id| ground.catalog.integration(id)).map(|known| known.name.clone());
    let title = name.map_or_else(|| Say::new("partner-title-custom"), |name| Say::new("partner-title").with("name", name));
    ask(ground, profile, title, act)
}

/// The question before another tracker; none where the profile has nothing to lose. Else why it cannot be chosen.
pub fn ask_tracker(ground: &Ground<'_>, profile: &Profile, id: &str) -> Result<Option<Ask>, Say> {
    let name = ground.tracker(id)?.name.as_str();
    ask(ground, profile, Say::new("tracker-change-title").with("name", name), Act::Tracker(id.to_owned()))
}

fn ask(ground: &Ground<'_>, profile: &Profile, title: Say, act: Act) -> Result<Option<Ask>, Say> {
    let after = act.perform(ground, profile)?.profile;
    if !has_content(ground.catalog, profile) {
        return Ok(None);
    }
    let body: Vec<Say> = difference(ground.catalog, profile, &after).iter().map(Change::say).collect();
    let body = if body.is_empty() { vec![Say::new("change-none")] } else { body };
    let answers = vec![(Say::new("answer-change"), Some(act)), (Say::new("answer-leave"), None)];
    Ok(Some(Ask { title, body, preview: Vec::new(), answers }))
}

//! Earlier states of a profile, as they were before a run of the program or a command changed it, and what was changed then.

use super::acts::{Change, difference};
use super::catalog::Catalog;
use super::day::Day;
use super::profile::{ItemId, Param, Profile};
use super::profile_toml;
use crate::words::Say;

/// When it was, where the user is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub day: Day,
    /// The time of the day: `14:03`.
    pub time: String,
    /// For programs, everywhere the same: `2026-11-26T13:03:12Z`.
    pub utc: String,
}

/// A text that a profile's file had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierText {
    /// When it was changed.
    pub until: Moment,
    /// What it said till then.
    pub text: String,
}

/// An earlier state of a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// When it was changed.
    pub until: Moment,
    /// The profile as it was, its elements with the numbers that they have now.
    pub profile: Profile,
    /// Its file's text then.
    pub text: String,
    /// The text that it was changed to.
    pub after: String,
    /// What was changed then.
    pub changes: Vec<Say>,
}

impl Moment {
    /// In words: "26 Nov, 14:03".
    pub fn say(&self) -> Say {
        Say::new("history-when").with("day", self.day.say()).with("time", self.time.as_str())
    }
}

impl Earlier {
    /// What was changed, in one line.
    pub fn say_changes(&self) -> Say {
        let all = self.changes.iter().cloned().reduce(|all, next| Say::new("history-and").with("first", all).with("second", next));
        all.unwrap_or(Say::new("history-only-text"))
    }
}

/// The states of a profile, newest first, each with what became of it; a text that is no profile any more is left out.
pub fn states(catalog: &Catalog, texts: Vec<EarlierText>, now: &Profile, now_text: &str) -> Vec<Earlier> {
    let (mut after, mut after_text) = (now.clone(), now_text.to_owned());
    let mut all = Vec::new();
    for EarlierText { until, text } in texts {
        let Ok(read) = profile_toml::parse(&text) else { continue };
        let profile = aligned(&read, &after);
        let changes = difference(catalog, &profile, &after).iter().map(Change::say).collect();
        after.clone_from(&profile);
        let after = std::mem::replace(&mut after_text, text.clone());
        all.push(Earlier { until, profile, text, after, changes });
    }
    all
}

/// A profile whose elements have the numbers of those that they are in another state of it: of the same name, or in the same place.
pub fn aligned(profile: &Profile, other: &Profile) -> Profile {
    let mut aligned = Profile { next_id: other.next_id.max(profile.next_id), ..profile.clone() };
    let mut next = aligned.next_id;
    let mut fresh = || {
        next += 1;
        ItemId(next)
    };
    let names = |profile: &Profile| profile.postbacks.iter().map(|one| (one.id, one.name.clone())).collect::<Vec<_>>();
    for (one, id) in aligned.postbacks.iter_mut().zip(numbers(&names(profile), names(other), &mut fresh)) {
        one.id = id;
        let others = other.postback(id).map(|known| known.params.as_slice()).unwrap_or_default();
        align_params(&mut one.params, others, &mut fresh);
    }
    let keys = |profile: &Profile| profile.custom_fields.iter().map(|one| (one.id, one.key.clone())).collect::<Vec<_>>();
    for (one, id) in aligned.custom_fields.iter_mut().zip(numbers(&keys(profile), keys(other), &mut fresh)) {
        one.id = id;
    }
    let links = |profile: &Profile| profile.registration_links.iter().map(|one| (one.id, one.name.clone())).collect::<Vec<_>>();
    for (one, id) in aligned.registration_links.iter_mut().zip(numbers(&links(profile), links(other), &mut fresh)) {
        one.id = id;
        let others = other.registration_link(id).map(|known| known.params.as_slice()).unwrap_or_default();
        align_params(&mut one.params, others, &mut fresh);
    }
    aligned.next_id = next;
    aligned
}

fn align_params(params: &mut [Param], others: &[Param], fresh: &mut impl FnMut() -> ItemId) {
    let named = |params: &[Param]| params.iter().map(|param| (param.id, param.key.clone())).collect::<Vec<_>>();
    let ids = numbers(&named(params), named(others), fresh);
    for (param, id) in params.iter_mut().zip(ids) {
        param.id = id;
    }
}

/// A number for each: that of the other of its name, else of the one in its place whose name is found nowhere, else a new one.
fn numbers(names: &[(ItemId, String)], others: Vec<(ItemId, String)>, fresh: &mut impl FnMut() -> ItemId) -> Vec<ItemId> {
    let is_lost: Vec<bool> = others.iter().map(|(_, other)| names.iter().all(|(_, name)| name != other)).collect();
    let mut left: Vec<Option<(ItemId, String)>> = others.into_iter().map(Some).collect();
    let mut found: Vec<Option<ItemId>> = Vec::with_capacity(names.len());
    for (_, name) in names {
        let same = left.iter_mut().find(|other| other.as_ref().is_some_and(|(_, other)| other == name));
        found.push(same.and_then(Option::take).map(|(id, _)| id));
    }
    for (place, id) in found.iter_mut().enumerate().filter(|(_, id)| id.is_none()) {
        let other = left.get_mut(place).filter(|_| is_lost[place]).and_then(Option::take);
        *id = other.map(|(id, _)| id);
    }
    found.into_iter().map(|id| id.unwrap_or_else(&mut *fresh)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(names: &[&str]) -> Profile {
        let texts: Vec<String> = names.iter().map(|name| format!("[[postbacks]]\nname = \"{name}\"\nevent = \"sale\"\n")).collect();
        profile_toml::parse(&texts.concat()).unwrap_or_default()
    }

    #[test]
    fn what_has_the_same_name_is_the_same_wherever_it_stands_and_what_was_renamed_is_known_by_its_place() {
        let now = profile(&["A", "B", "C"]);
        let ids = |names: &[&str]| aligned(&profile(names), &now).postbacks.iter().map(|one| one.id.0).collect::<Vec<_>>();
        let [a, b, c] = [0, 1, 2].map(|place: usize| now.postbacks[place].id.0);
        assert_eq!(ids(&["C", "A"]), [c, a]);
        assert_eq!(ids(&["A", "X", "C"]), [a, b, c]);
        assert_eq!(ids(&["A", "B", "C", "D"])[3], now.next_id.max(4) + 1);
    }
}

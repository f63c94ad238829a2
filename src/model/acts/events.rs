//! Postbacks by what they report: the partner's own where a source lists the event, else filled from its macros and assumed.

use super::done::{Done, Ground, Outcome};
use crate::model::catalog::Catalog;
use crate::model::elements::free_name;
use crate::model::profile::{CustomField, ItemId, Postback, Profile};
use crate::model::role::Role;
use crate::model::shared::Shared;
use crate::model::template::{Fresh, of_roles};
use crate::model::tracker::Tracker;
use crate::words::Say;

/// Postbacks for these roles, behind `after` or at the end. Of several roles those are left out that the profile has already.
pub fn add(ground: &Ground<'_>, profile: &Profile, roles: &[Role], after: Option<ItemId>) -> Outcome {
    let setup = ground.setup(profile);
    let tracker = ground.tracker(&profile.tracker.id)?;
    let has = |role: &Role| profile.postbacks.iter().any(|known| setup.role(known) == Some(*role));
    let wanted: Vec<Role> = if roles.len() == 1 { roles.to_vec() } else { roles.iter().copied().filter(|role| !has(role)).collect() };
    let fresh = of_roles(setup.integration, tracker, setup.macro_style(), &wanted);
    let mut profile = profile.clone();
    let ids = put(ground.catalog, &mut profile, fresh, after);
    let first = *ids.first().ok_or_else(|| Say::new("events-all-there"))?;
    let setup = ground.catalog.setup(&profile);
    let added = ids.iter().filter_map(|id| profile.postback(*id));
    let told: Vec<Say> = added.filter_map(|postback| setup.say_assumed(postback, "assumed")).collect();
    let mut done = Done::of(profile.clone()).at(crate::model::at::At::Postback(first));
    done.told = told;
    Ok(done)
}

/// A new profile with postbacks for these roles alone, in their order.
pub fn of_roles_only(catalog: &Catalog, tracker: &Tracker, mut profile: Profile, roles: &[Role]) -> Profile {
    profile.postbacks.clear();
    profile.custom_fields.clear();
    let setup = catalog.setup(&profile);
    let fresh = of_roles(setup.integration, tracker, setup.macro_style(), roles);
    put(catalog, &mut profile, fresh, None);
    profile
}

/// Puts postbacks and their custom fields in; a name that is taken gets a number, and what the name does not tell is written down.
fn put(catalog: &Catalog, profile: &mut Profile, fresh: Fresh, after: Option<ItemId>) -> Vec<ItemId> {
    let behind = profile.postbacks.iter().position(|known| Some(known.id) == after);
    let first = behind.map_or(profile.postbacks.len(), |place| place + 1);
    let mut fields = fresh.custom_fields;
    let mut ids = Vec::new();
    for (place, (postback, role)) in (first..).zip(fresh.postbacks.into_iter().zip(fresh.roles)) {
        let id = profile.fresh_id();
        let name = free_postback_name(profile, &postback.name);
        rename(&mut fields, &postback.name, &name);
        let mut postback = Postback { id, name, ..postback };
        if catalog.setup(profile).role_of_name(&postback.name, &postback.event) != role {
            postback.role = role;
        }
        profile.postbacks.insert(place, postback);
        ids.push(id);
    }
    for field in fields {
        carry(profile, field);
    }
    profile.number_new();
    ids
}

fn free_postback_name(profile: &Profile, name: &str) -> String {
    let is_free = |name: &str| profile.postbacks.iter().all(|known| known.name != name);
    if is_free(name) { name.to_owned() } else { free_name(name, is_free) }
}

fn rename(fields: &mut Shared<CustomField>, from: &str, to: &str) {
    let names = fields.iter_mut().filter_map(|field| field.postbacks.as_mut()).flatten();
    names.filter(|name| *name == from).for_each(|name| to.clone_into(name));
}

/// A field that is there already is carried by the new postbacks too.
fn carry(profile: &mut Profile, field: CustomField) {
    let same = |known: &&mut CustomField| known.key == field.key && known.macro_text == field.macro_text;
    match profile.custom_fields.iter_mut().find(same) {
        Some(known) => {
            if let Some(names) = &mut known.postbacks {
                names.extend(field.postbacks.unwrap_or_default());
            }
        }
        None => profile.custom_fields.push(field),
    }
}

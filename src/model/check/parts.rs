//! A large profile is looked at in parts, on all cores. What comes of it is what is known after an edit: what was said of each postback and link by
//! itself. The families that look at all together have their turn afterwards.

use std::ops::Range;
use std::rc::Rc;

use super::beside::Others;
use super::damage;
use super::doubles::Numbers;
use super::families::{FAMILIES, Looks, case};
use super::finding::Finding;
use super::known::Known;
use crate::model::by_id::ById;
use crate::model::cores;
use crate::model::open_profile::WorkedOut;
use crate::model::profile::Profile;
use crate::model::role::Role;
use crate::model::setup::Setup;

/// A part has so many elements at least: with fewer another core, which knows neither code nor profile yet, is not done before this one is.
const LEAST: usize = 1500;

/// What is known of one part.
struct Part {
    roles: ById<Option<Role>>,
    numbers: Numbers,
    findings: Vec<Vec<Finding>>,
}

/// What is known of a profile's postbacks and links before anything else is looked at; nothing where they are few.
pub(super) fn ahead(setup: &Setup<'_>, others: Others<'_>) -> Known {
    let parts = cores::parts(setup.profile.postbacks.len() + setup.profile.registration_links.len(), LEAST);
    if parts == 1 {
        return Known::default();
    }
    let known = known_in_parts(setup, others, parts);
    setup.keep_roles(known.roles());
    known
}

/// The same, of so many parts.
pub fn known_in_parts(setup: &Setup<'_>, others: Others<'_>, parts: usize) -> Known {
    // What is kept of an open profile is not for several threads at once.
    let (catalog, profile) = (setup.catalog, setup.profile);
    let of = |part, parts| look(catalog.setup(profile).keeping(&WorkedOut::default()), others, |all| cores::share(all, part, parts));
    let mut roles = ById::default();
    let mut numbers = Numbers::default();
    let mut findings = vec![Vec::new(); FAMILIES.len() + 1];
    for part in cores::in_parts(parts, of) {
        roles = part.roles.or(&roles);
        numbers = part.numbers.or(&numbers);
        findings.iter_mut().zip(part.findings).for_each(|(all, of_part)| all.extend(of_part.into_iter().map(Rc::new)));
    }
    Known::of(without_damage(profile, &findings[0]), roles, numbers, findings)
}

/// Looks at a share of the postbacks, and at one of the links.
fn look(setup: Setup<'_>, others: Others<'_>, share: impl Fn(usize) -> Range<usize>) -> Part {
    let profile = setup.profile;
    let (of_postbacks, of_links) = (share(profile.postbacks.len()), share(profile.registration_links.len()));
    let mut rest = ById::with_room(profile.next_id);
    profile.postbacks.iter().enumerate().for_each(|(place, postback)| rest.set(postback.id, !of_postbacks.contains(&place)));
    profile.registration_links.iter().enumerate().for_each(|(place, link)| rest.set(link.id, !of_links.contains(&place)));
    let mut findings = vec![Vec::new(); FAMILIES.len() + 1];
    damage::check(profile, &rest, &mut findings[0]);
    let case = case(setup, others, &Known::default(), rest);
    for ((looks, family), findings) in FAMILIES.iter().zip(&mut findings[1..]) {
        if *looks != Looks::AtAll {
            family(&case, findings);
        }
    }
    Part { roles: case.roles, numbers: case.numbers, findings }
}

/// The profile without the elements that have damage: without it they are other ones.
fn without_damage(profile: &Profile, damage: &[Rc<Finding>]) -> Profile {
    let mut rest = profile.clone();
    let damaged: ById<bool> = damage.iter().filter_map(|finding| finding.at.owner()).map(|owner| (owner, true)).collect();
    if !damage.is_empty() {
        rest.postbacks.retain(|postback| !damaged.get(postback.id));
        rest.registration_links.retain(|link| !damaged.get(link.id));
    }
    rest
}

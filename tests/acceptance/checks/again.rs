//! After an edit only what it changed is looked at again, and the same is said as if all were.

use clickwire::model::at::{At, texts};
use clickwire::model::check::{Beside, Finding, Known, Others, apply, known_in_parts};
use clickwire::model::profile::ItemId;
use proptest::prelude::*;
use std::rc::Rc;

use super::*;

const TEXTS: [&str; 26] = [
    "",
    "Registration",
    "First Deposit",
    "registration",
    "sale",
    "fd",
    "{amount}",
    "{amoun}",
    "{amount",
    "[amount]",
    "{{amount}}",
    "{sub1}",
    "{event_id}",
    "{{tracker.clickid}}",
    "{tracker.clickid}",
    "usd",
    "12",
    "tracker.cost",
    "tracker.currency",
    "fields.a",
    "sub1",
    "https://partner.example/go",
    "http://bit.ly/x",
    "https://partner.example/?sub1={{tracker.clickid}}&b={sub1}",
    "https://tracker.example/postback?clickid={sub1}",
    "XXXX",
];

/// An edit of the element or text at a place, whatever it is there.
fn edit(profile: &mut Profile, what: u8, place: usize, text: &str) {
    let mut owners: Vec<ItemId> = profile.postbacks.iter().map(|postback| postback.id).collect();
    owners.extend(profile.registration_links.iter().map(|link| link.id).chain(profile.custom_fields.iter().map(|field| field.id)));
    let owner = owners.get(place % owners.len().max(1)).copied().unwrap_or_default();
    match what {
        0..=4 => {
            let addresses: Vec<At> = texts(profile).map(|(at, _)| at).collect();
            addresses[place % addresses.len()].write(profile, text);
        }
        5 => profile.remove(owner),
        6 if profile.postbacks.len() > 1 => profile.postbacks.swap(place % profile.postbacks.len(), 0),
        7 => profile.postbacks.push(postback(text, "registration", &[("tracker.cost", text)])),
        8 => {
            profile.registration_links.push(RegistrationLink {
                base_url: text.into(),
                params: vec![param("x", text)],
                ..RegistrationLink::default()
            });
        }
        9 => {
            let key = ["fields.a", "tracker.currency", "tracker.cost", "tracker.tid"][place % 4];
            profile.custom_fields.push(CustomField { key: key.into(), macro_text: text.into(), ..CustomField::default() });
        }
        _ => drop(profile.params_mut(owner).map(|params| params.push(param(text, "{amount}")))),
    }
    profile.number_new();
}

/// What is said of a profile of which something is known; it must be what is said of it without.
fn said_again(catalog: &Catalog, profile: &Profile, known: &mut Known) -> Vec<Finding> {
    Beside::default().check_again(&catalog.setup(profile), None, known).into_iter().map(Rc::unwrap_or_clone).collect()
}

/// A profile whose partner and tracker may be any.
fn of_any(catalog: &Catalog, partner: Option<prop::sample::Index>, tracker: prop::sample::Index) -> Profile {
    let partners: Vec<String> = catalog.integrations().iter().map(|known| known.id.clone()).collect();
    let mut profile = if partner.is_some() { clean() } else { custom() };
    profile.integration = partner.map(|partner| partners[partner.index(partners.len())].clone());
    let trackers: Vec<&str> = catalog.trackers().iter().map(|known| known.id.as_str()).collect();
    trackers[tracker.index(trackers.len())].clone_into(&mut profile.tracker.id);
    profile.numbered()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn what_is_said_after_an_edit_is_what_is_said_of_the_profile_as_it_is(
        partner: Option<prop::sample::Index>,
        tracker: prop::sample::Index,
        is_usual: bool,
        edits in prop::collection::vec((0..12_u8, any::<prop::sample::Index>(), prop::sample::select(&TEXTS[..]), any::<bool>()), 1..30),
    ) {
        let catalog = Catalog::shipped();
        let beside = Beside::default();
        let mut profile = match partner {
            _ if !is_usual => of_any(&catalog, partner, tracker),
            Some(_) => clean(),
            None => custom(),
        };
        let mut known = Known::default();
        for (what, place, text, mends) in edits {
            edit(&mut profile, what, place.index(1000), text);
            let said = said_again(&catalog, &profile, &mut known);
            prop_assert_eq!(&said, &beside.check(&catalog.setup(&profile), None), "after {} at {:?}: {:?}", what, place, text);
            if let Some(fix) = said.iter().find_map(|finding| finding.fix.as_ref()).filter(|_| mends) {
                apply(fix, &mut profile);
                prop_assert_eq!(said_again(&catalog, &profile, &mut known), beside.check(&catalog.setup(&profile), None));
            }
        }
        for parts in 1..5 {
            let mut known = known_in_parts(&catalog.setup(&profile), Others::default(), parts);
            prop_assert_eq!(said_again(&catalog, &profile, &mut known), beside.check(&catalog.setup(&profile), None), "in {} parts", parts);
        }
    }
}

#[test]
fn a_large_profile_that_is_read_is_told_the_same_as_one_that_grew() {
    let catalog = Catalog::shipped();
    let (mut profile, mut known, mut grown) = (clean(), Known::default(), Vec::new());
    for step in 0..130 {
        for text in TEXTS {
            edit(&mut profile, 7 + step % 2, 0, text);
        }
        grown = said_again(&catalog, &profile, &mut known);
    }
    assert!(profile.postbacks.len() + profile.registration_links.len() > 3000 && grown.len() > 2000, "{}", grown.len());
    assert_eq!(said_again(&catalog, &profile, &mut Known::default()), grown);
}

#[test]
fn of_what_is_the_same_nothing_is_said_twice() {
    let catalog = Catalog::shipped();
    let mut profile = clean();
    let mut known = Known::default();
    profile.registration_links[0].base_url = "http://bit.ly/x".into();
    let first = said_again(&catalog, &profile, &mut known);
    assert!(!first.is_empty());
    assert_eq!(said_again(&catalog, &profile, &mut known), first);
}

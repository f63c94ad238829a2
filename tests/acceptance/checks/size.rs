//! A profile may be big: the cost grows with its size, not with its square.

use std::time::{Duration, Instant};

use clickwire::model::catalog::Catalog;
use clickwire::model::check::{Others, check};
use clickwire::model::profile::{Profile, RegistrationLink, param};

use super::{field, filled, postback};

fn big(count: usize) -> Profile {
    let mut profile = filled("sub1");
    profile.integration = Some("1win".into());
    for index in 0..count {
        let params = [("tracker.cost", "{amount}"), ("tracker.currency", "usd"), ("tracker.tid", "{event_id}"), ("fields.note", "a%20b c")];
        profile.postbacks.push(postback(&format!("Deposit {index}"), &format!("deposit{index}"), &params));
        let mut own = field(&format!("fields.f{}", index % 50), "{user_id}");
        own.postbacks = Some(vec![format!("Deposit {index}")]);
        profile.custom_fields.push(own);
        profile.registration_links.push(RegistrationLink {
            name: format!("Link {index}"),
            base_url: format!("https://partner.example/go?lp={index}&x={{{{tracker.ad_name}}}}"),
            params: vec![param("sub2", "{{username}}")],
            ..RegistrationLink::default()
        });
    }
    profile.numbered()
}

/// The best time of several, for a profile of that size.
fn time_of(catalog: &Catalog, count: usize) -> Duration {
    let profile = big(count);
    let setup = catalog.setup(&profile);
    let once = |_| {
        let start = Instant::now();
        let found = check(&setup, Others::default());
        assert!(found.iter().all(|one| one.code == "none"), "{found:#?}");
        start.elapsed()
    };
    (0..5).map(once).min().unwrap()
}

#[test]
fn four_times_the_profile_takes_about_four_times_as_long() {
    let catalog = Catalog::shipped();
    let (small, large) = (time_of(&catalog, 250), time_of(&catalog, 1_000));
    assert!(large < small * 9, "{small:?} → {large:?}");
}

#[cfg(not(debug_assertions))]
#[test]
fn a_thousand_postbacks_and_links_are_checked_well_within_a_frame() {
    let took = time_of(&Catalog::shipped(), 1_000);
    assert!(took < Duration::from_millis(8), "{took:?}");
}

//! What follows from a partner, a tracker and a profile together: names, events that meet, words behind a macro, what a lead keeps.

use clickwire::model::acts::like;
use clickwire::model::catalog::Catalog;
use clickwire::model::day::Day;
use clickwire::model::placed::{Entered, Placed};
use clickwire::model::profile::{Postback, Profile, RegistrationLink, param};
use clickwire::model::role::Role;
use clickwire::model::template;
use clickwire::model::trace::{Moment, Samples, trace};

use super::support::KEY;

fn on(tracker: &str, partner: Option<&str>, click: &str, base: &str) -> Profile {
    let mut profile = Profile { name: "Mine".into(), integration: partner.map(str::to_owned), ..Profile::default() };
    profile.tracker.id = tracker.into();
    for (name, value) in [("key", KEY), ("domain", "trk.example"), ("account", "a77"), ("token", "a77")] {
        profile.tracker.values.insert(name.into(), value.into());
    }
    profile.click.param = click.into();
    profile.registration_links = vec![RegistrationLink { name: "Main".into(), base_url: base.into(), ..RegistrationLink::default() }].into();
    profile
}

#[test]
fn the_partner_is_called_as_its_file_says_else_as_the_profile_does_else_not_at_all() {
    let catalog = Catalog::shipped();
    for (partner, name) in [(Some("pocketoption-revshare-v2"), None), (Some("1win"), Some("1win")), (Some("no-such"), Some("no-such")), (None, None)]
    {
        let profile = on("chatterfy", partner, "sub1", "https://a.example");
        let expected = name.or_else(|| partner.and_then(|id| catalog.integration(id)).map(|known| known.name.as_str()));
        assert_eq!(catalog.setup(&profile).partner_name(), expected);
    }
}

#[test]
fn the_partners_words_stand_behind_its_status_macro_and_behind_no_event_of_the_trackers() {
    let catalog = Catalog::shipped();
    let integration = catalog.integration("22bet").unwrap();
    let mut profile = on("keitaro", Some("22bet"), &integration.click_params[0].param, "https://a.example");
    profile.postbacks = template::of_integration(integration, catalog.tracker("keitaro").unwrap()).postbacks;
    profile.postbacks.push(Postback { name: "By hand".into(), event: "sale".into(), ..Postback::default() });
    let profile = profile.numbered();
    let setup = catalog.setup(&profile);
    assert!(profile.postbacks.iter().any(|postback| !setup.status_words(postback).is_empty()));
    assert_eq!(setup.status_words(profile.postbacks.last().unwrap()), []);
}

#[test]
fn a_first_deposit_and_a_conversion_are_two_events_wherever_a_partner_has_both_and_the_trackers_own_where_it_has_two() {
    let catalog = Catalog::shipped();
    let (mut of_one, mut of_two) = (0, 0);
    for integration in catalog.integrations().iter().filter(|known| known.is_ready()) {
        if integration.template(Role::FirstDeposit).is_none() || integration.template(Role::Conversion).is_none() {
            continue;
        }
        for tracker in catalog.trackers() {
            let own = |role: Role| tracker.events.get(&role).map(|known| known.event.as_str()).filter(|event| !event.is_empty());
            let fresh = template::of_integration(integration, tracker);
            let of = |role: Role| fresh.roles.iter().position(|known| *known == Some(role)).map(|place| fresh.postbacks[place].event.as_str());
            let (Some(first), Some(paid)) = (own(Role::FirstDeposit), own(Role::Conversion)) else { continue };
            let status = integration.template(Role::Conversion).unwrap().status.is_some();
            if status || integration.template(Role::FirstDeposit).unwrap().status.is_some() {
                continue;
            }
            if first == paid {
                of_one += usize::from(of(Role::FirstDeposit).is_some() && of(Role::Conversion).is_some());
                assert!(of(Role::FirstDeposit).is_none_or(|event| Some(event) != of(Role::Conversion)), "{} on {}", integration.id, tracker.id);
            } else if let (Some(is_first), Some(is_paid)) = (of(Role::FirstDeposit), of(Role::Conversion)) {
                of_two += 1;
                assert_eq!((is_first, is_paid), (first, paid), "{} on {}", integration.id, tracker.id);
            }
        }
    }
    assert!(of_one > 0, "{of_one} {of_two}");
}

#[test]
fn an_id_in_the_path_is_kept_beside_the_parameters_of_the_query() {
    let catalog = Catalog::shipped();
    for base in ["https://a.example/go", "https://a.example/go?sub2=x", "https://a.example/go?lp=3&sub3=y"] {
        let mut profile = on("chatterfy", Some("1win"), "/sub1", base);
        profile.postbacks = vec![Postback { name: "First Deposit".into(), event: "sale".into(), ..Postback::default() }].into();
        let profile = profile.numbered();
        let told = trace(&catalog.setup(&profile), &Samples::default());
        assert!(told.is_whole(), "{base}: {told:#?}");
    }
}

#[test]
fn in_a_trace_no_two_events_of_one_player_share_a_transaction_unless_the_partner_calls_again() {
    let catalog = Catalog::shipped();
    let mut profile = on("chatterfy", Some("1win"), "sub1", "https://a.example/go");
    let postback = |number: usize, event: &str| Postback {
        name: format!("Event {number}"),
        event: event.into(),
        params: vec![param("tracker.tid", "{event_id}")],
        ..Postback::default()
    };
    profile.postbacks = (0..12).map(|number| postback(number, &format!("own_{number}"))).collect();
    profile.postbacks.push(Postback { name: "First Deposit".into(), role: Some(Role::FirstDeposit), ..postback(20, "sale") });
    profile.postbacks.push(Postback { name: "Recurring Deposit".into(), role: Some(Role::RepeatDeposit), ..postback(21, "resale") });
    let profile = profile.numbered();
    let told = trace(&catalog.setup(&profile), &Samples::default());
    let url = |fired: &clickwire::model::trace::Fired| fired.fired_url.clone().unwrap();
    let mut numbers: Vec<String> = told
        .events
        .iter()
        .filter(|fired| fired.moment != Moment::Retry)
        .map(|fired| url(fired).split_once("tracker.tid=").unwrap().1.split('&').next().unwrap().to_owned())
        .collect();
    let count = numbers.len();
    assert!(count >= 14, "{count}");
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), count, "{numbers:?}");
}

#[test]
fn an_offer_like_another_one_stands_in_no_cabinet_yet() {
    let mut profile = on("chatterfy", None, "sub1", "https://a.example");
    let link = "https://a.example/?sub1={{tracker.clickid}}".to_owned();
    let placed = Placed { what: Entered { link, rows: Vec::new() }, on: Day { year: 2026, month: 11, day: 26 } };
    profile.registration_links[0].placed = Some(placed.clone());
    profile.postbacks.push(Postback { name: "Sale".into(), event: "sale".into(), placed: Some(placed), ..Postback::default() });
    let profile = profile.numbered();
    for urls in [&[][..], &["https://b.example".to_owned()]] {
        let made = like(&profile, "Another", urls, &[]);
        assert!(made.registration_links.iter().all(|link| link.placed.is_none()), "{urls:?}");
        assert!(made.postbacks.iter().all(|postback| postback.placed.is_none()));
        assert_eq!(made.registration_links.len(), 1);
    }
}

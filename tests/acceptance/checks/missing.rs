//! What is not filled in yet, wrong keys, and names of what is not there.

use std::path::Path;

use clickwire::model::catalog::Catalog;
use clickwire::model::check::{Beside, counts, link_findings, worst};
use clickwire::model::profile::{Profile, RegistrationLink};

use super::{KEY, clean, custom, field, findings, found, has, has_not, is_to_fill, mends_to, ready};

#[test]
fn what_is_not_filled_in_yet_is_calm() {
    for (code, change) in [
        ("error key-missing tracker.key", (|profile: &mut Profile| profile.tracker.values.clear()) as super::Change),
        ("error click-param-missing click.param", |profile| profile.click.param.clear()),
        ("error base-url-missing registration_links[0].base_url", |profile| profile.registration_links[0].base_url = " ".into()),
        ("note base-url-missing registration_links", |profile| profile.registration_links.clear()),
    ] {
        assert!(is_to_fill(&has(custom, code, change)), "{code}");
    }
    has_not(custom, "key-missing", |_| {});
    has_not(custom, "base-url-missing", |_| {});
}

#[test]
fn an_empty_profile_has_nothing_wrong_with_it() {
    let all = findings(&Profile::default());
    let counts = counts(&all);
    assert_eq!((counts.errors, counts.warnings, counts.notes, counts.to_fill), (0, 0, 1, 2));
    assert_eq!(worst(&all).map(|one| one.code), Some("key-missing"));
}

#[test]
fn a_key_that_is_none_is_an_error_and_a_pasted_link_is_mended() {
    has(custom, "error key-invalid tracker.key", |profile| {
        profile.tracker.values.insert("key".into(), "48d0524a".into());
    });
    let link = has(custom, "error key-invalid tracker.key", |profile| {
        profile.tracker.values.insert("key".into(), format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback"));
    });
    mends_to(&link, |profile| {
        profile.tracker.values.insert("key".into(), KEY.into());
    });
    has_not(custom, "key-invalid", |profile| {
        profile.tracker.values.insert("key".into(), format!(" {} ", KEY.to_uppercase()));
    });
}

#[test]
fn one_key_for_two_partners_is_a_slip_and_for_two_buyers_is_not() {
    let catalog = Catalog::shipped();
    let (mine, other) = (clean(), ready(&catalog, "pocketoption-revshare"));
    let codes = |other: &Profile| {
        Beside::of([(Path::new("other.toml"), other)]).check(&catalog.setup(&mine), None).into_iter().map(|one| one.code).collect::<Vec<_>>()
    };
    assert_eq!(codes(&other), ["key-shared"]);
    assert_eq!(codes(&custom()), ["key-shared"]);
    assert!(codes(&mine).is_empty());
}

#[test]
fn a_key_that_serves_the_whole_tracker_is_shared_by_all_its_profiles() {
    let catalog = Catalog::shipped();
    let on_keitaro = |mut profile: Profile| {
        profile.tracker.id = "keitaro".into();
        profile.tracker.values = [("key".into(), "abc123".into()), ("domain".into(), "t.example".into())].into();
        profile
    };
    let (mine, other) = (on_keitaro(clean()), on_keitaro(custom()));
    assert!(Beside::of([(Path::new("other.toml"), &other)]).check(&catalog.setup(&mine), None).iter().all(|one| one.code != "key-shared"));
}

#[test]
fn names_of_what_is_not_there_are_errors() {
    let unknown = super::changed(clean, |profile| profile.integration = Some("nobody".into()));
    assert!(found(&unknown).contains(&"error integration-unknown integration".to_owned()));
    has(custom, "error tracker-unknown tracker.id", |profile| profile.tracker.id = "nobody".into());
    let near = has(clean, "error postback-unknown custom_fields[0].postbacks", |profile| {
        profile.custom_fields[0].postbacks = Some(vec!["registration ".into()]);
    });
    mends_to(&near, |profile| profile.custom_fields[0].postbacks = Some(vec!["Registration".into()]));
    has_not(clean, "postback-unknown", |profile| profile.custom_fields[0].postbacks = Some(Vec::new()));
    has_not(clean, "integration-unknown", |_| {});
}

#[test]
fn what_belongs_to_a_postback_is_told_with_it() {
    let profile = super::changed(custom, |profile| {
        profile.postbacks[1].event = "Sale".into();
        profile.postbacks[1].params[1].value = "dollars".into();
        profile.custom_fields.push(field("fields.x", "{x}"));
        profile.registration_links.push(RegistrationLink {
            name: "Second".into(),
            base_url: "http://a.example".into(),
            ..RegistrationLink::default()
        });
    });
    let all = findings(&profile);
    let of = |id| link_findings(&all, id).map(|one| one.code).collect::<Vec<_>>();
    assert_eq!(of(profile.postbacks[1].id), ["event-unknown", "currency-invalid"]);
    assert_eq!(of(profile.registration_links[1].id), ["base-url-http"]);
    assert!(of(profile.postbacks[0].id).is_empty());
}

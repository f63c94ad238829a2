//! What stands twice.

use clickwire::model::profile::{RegistrationLink, param};

use super::{BASE, custom, field, has, has_not, mends_to, postback};

#[test]
fn a_key_twice_in_one_link_is_an_error() {
    let same =
        has(custom, "error param-duplicate postbacks[1].params[2]", |profile| profile.postbacks[1].params.push(param("tracker.currency", "usd")));
    mends_to(&same, |profile| {
        profile.postbacks[1].params.pop();
    });
    let other =
        has(custom, "error param-duplicate postbacks[1].params[2]", |profile| profile.postbacks[1].params.push(param("tracker.currency", "eur")));
    assert!(super::findings(&other)[0].fix.is_none(), "which of the two was meant, only the user knows");
    let locked = has(custom, "error param-duplicate postbacks[0].params[0]", |profile| profile.postbacks[0].params.push(param("clickid", "{sub2}")));
    mends_to(&locked, |profile| profile.postbacks[0].params.clear());
    has(custom, "error param-duplicate registration_links[0].params[0]", |profile| {
        profile.registration_links[0].params.push(param("sub1", "mine"));
    });
    has_not(custom, "param-duplicate", |profile| profile.postbacks[1].params.push(param("Tracker.currency", "usd")));
}

#[test]
fn two_custom_fields_of_one_key_may_not_meet_in_a_postback() {
    has(custom, "error param-duplicate custom_fields[1]", |profile| {
        profile.custom_fields = vec![field("fields.a", "{a}"), field("fields.a", "{b}")].into();
    });
    has(custom, "error param-duplicate custom_fields[1]", |profile| {
        profile.custom_fields = vec![field("fields.a", "{a}"), field("fields.a", "{b}")].into();
        profile.custom_fields[1].postbacks = Some(vec!["Registration".into()]);
    });
    has_not(custom, "param-duplicate", |profile| {
        profile.custom_fields = vec![field("fields.a", "{a}"), field("fields.a", "{b}")].into();
        profile.custom_fields[0].postbacks = Some(vec!["First Deposit".into()]);
        profile.custom_fields[1].postbacks = Some(vec!["Registration".into(), "Registration".into()]);
    });
    // A parameter that overrides a custom field is how that is done.
    has_not(custom, "param-duplicate", |profile| {
        profile.custom_fields = vec![field("fields.a", "{a}")].into();
        profile.postbacks[0].params.push(param("fields.a", "x"));
    });
}

#[test]
fn two_of_one_name_are_easily_confused() {
    has(custom, "warning name-duplicate postbacks[3]", |profile| profile.postbacks.push(postback("Registration", "vip", &[])));
    has(custom, "warning name-duplicate registration_links[1]", |profile| {
        profile.registration_links.push(RegistrationLink { name: "Registration".into(), base_url: BASE.into(), ..RegistrationLink::default() });
    });
    has_not(custom, "name-duplicate", |profile| profile.postbacks.push(postback("registration", "vip", &[])));
}

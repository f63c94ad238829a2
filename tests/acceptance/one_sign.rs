//! What one sign decides: a mark for what shows nothing, letters that a joiner stands between, another click parameter, a row that is no macro.

use clickwire::model::at::{At, Places, texts};
use clickwire::model::compare::{Comparison, compare};
use clickwire::model::hidden::marked;
use clickwire::model::macros::are_siblings;
use clickwire::model::paste::clean_name;
use clickwire::model::paste::wrapped::unwrapped;
use clickwire::model::profile::{Profile, RegistrationLink, param};
use clickwire::model::trace::{Samples, trace};
use clickwire::words::Arg;

use super::compare_meant::{compared, on};
use super::support::{custom, postback_url, with_partner};

fn with_link(click_param: &str, base: &str) -> Profile {
    let mut profile = on("chatterfy", &[]);
    profile.click.param = click_param.into();
    profile.registration_links = vec![RegistrationLink { name: "Main".into(), base_url: base.into(), ..RegistrationLink::default() }].into();
    profile.numbered()
}

/// The verdict, and the key that it names.
fn verdict(comparison: &Comparison) -> (&str, Option<&Arg>) {
    let key = comparison.verdict.args.iter().find(|(name, _)| *name == "key").map(|(_, key)| key);
    (comparison.verdict.id, key)
}

#[test]
fn a_deletion_is_shown_by_its_own_sign_as_every_control_character_is() {
    assert_eq!(marked("67w\u{7f}\u{1b}\u{80}"), "67w␡␛\u{fffd}");
    let profile = on("chatterfy", &[("First", "sale", &[])]);
    let comparison = compared(&profile, &postback_url("tracker.event=sale&clickid=67w\u{7f}x"));
    let click = comparison.parts.iter().find(|part| part.key == "clickid").unwrap();
    assert_eq!(click.received, "67w␡x");
}

#[test]
fn a_joiner_in_a_name_stays_only_between_two_letters_that_join() {
    for joiner in ['\u{200c}', '\u{200d}'] {
        let whole = format!("क{joiner}ष");
        assert_eq!(clean_name(&whole).text, whole);
        for (before, behind) in [("क", "a"), ("a", "क"), ("क", ""), ("", "क")] {
            assert_eq!(clean_name(&format!("{before}{joiner}{behind}")).text, format!("{before}{behind}"));
        }
    }
}

#[test]
fn only_another_click_parameter_of_the_partner_can_have_taken_the_click_id() {
    let catalog = with_partner("click_params = [\"aff_click\", \"visit\"]\n");
    let mut profile = with_link("aff_click", "https://partner.example/go");
    profile.integration = Some("acme".into());
    let of = |query: &str| compare(&catalog.setup(&profile), &format!("https://partner.example/go?{query}"));
    assert_eq!(verdict(&of("utm=x")), ("compare-link-missing", Some(&Arg::from("aff_click"))));
    assert_eq!(verdict(&of("visit=x")), ("compare-link-other-click", Some(&Arg::from("aff_click"))));
}

#[test]
fn a_click_id_that_is_lost_in_the_path_is_called_by_the_parameters_name() {
    let profile = with_link("/clickid", "https://partner.example");
    assert_eq!(verdict(&compared(&profile, "https://partner.example/")), ("compare-link-empty", Some(&Arg::from("/clickid"))));
}

#[test]
fn a_word_between_a_redirectors_name_and_a_country_makes_it_another_host() {
    let inside = |host: &str| unwrapped(&format!("https://{host}/url?q=https%3A%2F%2Fpartner.example%2Fgo"));
    assert!(inside("google.co.de").is_some());
    for host in ["google.evil.de", "google.evil.com", "google.com.com", "google.co.d1"] {
        assert_eq!(inside(host), None, "{host}");
    }
}

#[test]
fn a_row_of_a_cabinets_table_that_is_more_than_one_macro_is_sent_as_it_is() {
    let mut profile = custom();
    (profile.integration, profile.click.param) = (Some("acme".into()), "aff_click".into());
    profile.postbacks[0].params = vec![param("fields.x", "a-{what}-b")];
    let catalog = with_partner("click_params = [\"aff_click\"]\ndelivery = \"table\"\n");
    let told = trace(&catalog.setup(&profile.numbered()), &Samples::default());
    let url = told.events[0].fired_url.as_deref().unwrap();
    assert!(url.contains("fields.x=a-%7Bwhat%7D-b"), "{url}");
}

#[test]
fn names_are_of_one_family_where_they_differ_in_their_number_only() {
    for (one, other, are) in [("sub1", "sub4", true), ("sub", "sub4", true), ("sub1", "sub1", false), ("sub1", "gclid", false), ("1", "2", false)] {
        assert_eq!(are_siblings(one, other), are, "{one} {other}");
    }
}

#[test]
fn of_every_text_its_step_is_the_same_whether_one_is_asked_for_or_many() {
    let profile = custom();
    let places = Places::new(&profile);
    let steps: Vec<usize> = texts(&profile).map(|(at, _)| places.step_of(&at)).collect();
    assert_eq!(steps, texts(&profile).map(|(at, _)| at.step(&profile)).collect::<Vec<_>>());
    for step in 1..=5 {
        assert!(step == 1 || steps.contains(&step), "{step}");
    }
}

#[test]
fn a_row_that_holds_no_text_is_opened_and_never_typed_into() {
    let postback = custom().postbacks[0].id;
    for at in [At::Profile, At::Integration, At::MacroStyle, At::Tracker, At::Links, At::Placed(postback)] {
        assert_eq!(at.text(), None, "{at:?}");
    }
    assert_eq!(At::Event(postback).text(), Some(At::Event(postback)));
}

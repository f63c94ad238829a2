//! What the checks say follows a text while it is typed: no stale verdict stands beside it.

use std::time::Instant;

use clickwire::model::profile::{Postback, Profile, RegistrationLink};
use clickwire::words::Lang;

use super::super::support::{User, custom, one_win};

/// The lines of the screen that are no rows: what is said below.
fn said(user: &User) -> String {
    let screen = user.screen();
    let lines: Vec<&str> = screen.lines().collect();
    lines[lines.len() - 5..].join(" ")
}

#[test]
fn a_verdict_goes_with_the_first_letter_that_mends_it_and_comes_with_the_one_that_breaks_it() {
    for lang in Lang::ALL {
        for (columns, rows) in [(100, 30), (80, 24), (40, 12)] {
            // The key of the endpoint.
            let mut user = User::with_in(&custom(), lang);
            user.resize(columns, rows).press("2").on("48d0524a").press("enter");
            let calm = said(&user);
            user.press("backspace");
            assert_ne!(said(&user), calm, "the key is too short now: {}", user.screen());
            user.types("e");
            assert_eq!(said(&user), calm, "and right again: {}", user.screen());

            // A base URL.
            let mut user = User::with_in(&custom(), lang);
            user.resize(columns, rows).press("5").on("Base URL").press("enter");
            let calm = said(&user);
            user.press("home x");
            assert_ne!(said(&user), calm, "{}", user.screen());
            user.press("backspace");
            assert_eq!(said(&user), calm, "{}", user.screen());
        }
    }
}

#[test]
fn a_verdict_that_stood_there_goes_while_its_text_is_mended() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press(">").on("tracker.event").press("enter").retypes("first_deposit_").on("tracker.event");
    let verdict = said(&user);
    assert!(verdict.contains("first_deposit_"), "{}", user.screen());
    user.press("enter ctrl-u").types("sale");
    assert!(!said(&user).contains("first_deposit_"), "{}", user.screen());
    user.press("esc");
    assert!(said(&user).contains("first_deposit_"), "given up, it is wrong as before: {}", user.screen());

    // The mark of the row and of the step.
    let mut user = User::with(custom());
    user.press("5").on("partner.example/other").press("enter ctrl-u").types("partner example");
    assert!(user.screen().contains("1 error"), "{}", user.screen());
    user.press("ctrl-u").types("https://partner.example/other");
    assert!(!user.screen().contains("1 error"), "{}", user.screen());
}

#[test]
fn names_fields_and_click_parameters_are_followed_too() {
    for (step, on, typed) in [("3", "First Deposit", "Registration"), ("4", "fields.userid", "a b"), ("2", "Click parameter", "sub 1")] {
        let mut user = User::with(custom());
        user.press(step).on(on).press("e");
        let calm = user.screen();
        user.press("ctrl-u").types(typed);
        let (typed_so, findings) = (user.screen(), user.wizard.doc.as_ref().unwrap().found_counts());
        user.press("enter");
        assert!(user.wizard.editing.is_none(), "{}", user.screen());
        let committed = user.wizard.doc.as_ref().unwrap().found_counts();
        assert_eq!(findings, committed, "{on}: what stands there while typing is what Enter makes\n{calm}\n{typed_so}");
    }
}

#[test]
fn no_key_is_offered_that_would_be_typed() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press(">").on("tracker.event").press("enter").retypes("first_deposit_").on("tracker.event");
    assert!(said(&user).contains("press f") || said(&user).contains(" f "), "{}", user.screen());
    user.press("enter x");
    assert!(!said(&user).contains("press f") && !said(&user).contains("! shows all"), "{}", user.screen());
}

#[test]
fn a_profile_of_a_thousand_rows_is_as_quick_to_type_in() {
    let postback = |at: usize| Postback { name: format!("Event {at}"), event: format!("event_{at}"), ..Postback::default() };
    let link =
        |at: usize| RegistrationLink { name: format!("Link {at}"), base_url: format!("https://p.example/{at}"), ..RegistrationLink::default() };
    let profile = |rows: usize| Profile {
        postbacks: (1000 - rows..1000).map(postback).collect(),
        registration_links: (1000 - rows..1000).map(link).collect(),
        ..one_win()
    };
    let typed_into = |rows: usize| {
        let mut user = User::with(profile(rows));
        user.press("5").filters("Link 999").press("enter").on("p.example/999").press("enter");
        let began = Instant::now();
        user.types("abcdefghij");
        let took = began.elapsed() / 10;
        user.press("enter");
        (user, took)
    };
    let (_, few) = typed_into(40);
    let (mut user, many) = typed_into(1000);
    assert!(many < few * 10, "a letter takes {few:?} among 40 rows of each kind, {many:?} among 1000");
    user.press("esc 3").filters("Event 999").press("enter e ctrl-u").types("Event 998");
    assert!(user.wizard.urgent_finding().is_some(), "a double far away is found too: {}", user.screen());
}

#[test]
fn a_field_of_a_large_profile_is_not_told_that_its_postbacks_are_missing() {
    let postback = |at: usize| Postback { name: format!("Event {at}"), event: "sale".to_owned(), ..Postback::default() };
    let mut large = Profile { postbacks: (0..200).map(postback).collect(), ..custom() };
    large.custom_fields[0].postbacks = Some((0..200).map(|at| format!("Event {at}")).collect());
    let mut user = User::with(large);
    user.press("4").on("fields.userid").press("enter").types("x");
    assert!(!user.screen().contains("error"), "{}", user.screen());
    user.press("esc 3").filters("Event 199").press("enter e ctrl-u").types("Event 198");
    assert!(user.wizard.urgent_finding().is_some(), "among many of one event too: {}", user.screen());
}

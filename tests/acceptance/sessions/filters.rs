//! `/` filters every list: letters are letters, Enter goes to the first match, Esc shows all again.

use clickwire::words::Lang;

use crate::support::{User, custom};

#[test]
fn postbacks_are_found_by_a_few_letters_and_the_next_key_acts_on_the_first() {
    let mut user = User::with(custom());
    user.press("3").filters("recurr");
    let screen = user.screen();
    assert!(screen.contains("Recurring Deposit") && !screen.contains("First Deposit"), "{screen}");
    user.press("enter c");
    assert_eq!(user.clip(), user.link("Recurring Deposit"));
    let screen = user.screen();
    assert!(screen.contains("/ recurr") && screen.contains("Esc shows all"), "what is filtered, and how to drop it:\n{screen}");
    user.press("esc");
    assert!(user.screen().contains("First Deposit"), "{}", user.screen());
    assert!(user.line().contains("Recurring"), "the cursor stays on what was found");
}

#[test]
fn every_list_of_a_profile_is_filtered() {
    for (step, typed, found, other) in [
        ("3", "first dep", "First Deposit", "Recurring Deposit"),
        ("3", "resale", "Recurring Deposit", "First Deposit"),
        ("3", "event_id", "Recurring Deposit", "First Deposit"),
        ("4", "userid", "fields.userid", "fields.nothing"),
        ("5", "other", "Spare", "lp=3"),
        ("6", "spare", "Spare", "Main"),
        ("6", "FTD", "First Deposit", "Recurring Deposit"),
    ] {
        for leaving in ["enter", "down", "tab"] {
            let mut user = User::with(custom());
            user.resize(100, 40).press(step).filters(typed).press(leaving);
            let screen = user.screen();
            assert!(screen.contains(found) && !screen.contains(other), "{step} {typed}\n{screen}");
            assert!(!user.wizard.filtering, "{leaving} leaves the filter");
        }
    }
}

#[test]
fn while_a_filter_is_typed_all_letters_are_letters() {
    let mut user = User::with(custom());
    user.press("3").filters("q!cdf1");
    assert!(user.screen().contains("/ q!cdf1"), "{}", user.screen());
    assert_eq!(user.profile(), &custom());
    user.press("enter");
    assert!(user.wizard.filtering && user.notice().contains("Nothing is found"), "{}", user.notice());
    user.press("esc");
    assert!(user.screen().contains("First Deposit"));
}

#[test]
fn a_filter_again_begins_anew() {
    let mut user = User::with(custom());
    user.press("3").filters("first").press("enter").filters("recurr");
    assert!(user.screen().contains("/ recurr"), "{}", user.screen());
}

#[test]
fn letters_of_the_other_keyboard_layout_find_too() {
    let mut user = User::with(custom());
    user.press("5").filters("ызфку");
    assert!(user.screen().contains("Spare") && !user.screen().contains("Main"), "{}", user.screen());
}

#[test]
fn what_is_added_while_a_filter_holds_is_seen() {
    let mut user = User::with(custom());
    user.press("3").filters("first").press("enter a").types("Bonus").press("enter");
    assert!(user.screen().contains("Bonus"), "{}", user.screen());
}

#[test]
fn what_is_renamed_while_a_filter_holds_stays_under_the_cursor() {
    let mut user = User::with(custom());
    user.press("3").filters("recurr").press("enter e").retypes("Again");
    assert!(user.line().contains("Again"), "{}", user.screen());
}

#[test]
fn the_findings_are_filtered_by_what_they_say() {
    let mut profile = custom();
    profile.registration_links[0].base_url = "https://partner.example/&amp;x=1".to_owned();
    profile.postbacks[1].event = "Sale".to_owned();
    let mut user = User::with(profile);
    user.press("!");
    let all = user.wizard.sorted_findings().len();
    assert!(all > 1, "{:?}", user.findings());
    user.filters("&amp;");
    let found = user.wizard.sorted_findings().len();
    assert!((1..all).contains(&found), "{found} of {all}\n{}", user.screen());
    user.press("enter");
    assert!(user.screen().contains("/ &amp;") && user.screen().contains("Esc shows all"), "{}", user.screen());
    user.press("f");
    assert!(!user.profile().registration_links[0].base_url.contains("&amp;"), "the next key acts on the first match");
    user.press("esc");
    assert_eq!(user.wizard.sorted_findings().len(), user.findings().len(), "Esc drops the filter and no more");
    assert!(user.wizard.overlay.is_some());
    user.press("esc");
    assert!(user.wizard.overlay.is_none());
}

#[test]
fn the_key_of_the_filter_begins_a_filter_in_the_help_too() {
    let mut user = User::with(custom());
    user.press("?").types("/undo");
    assert!(user.screen().to_lowercase().contains("undo") && !user.screen().contains("language"), "{}", user.screen());
}

#[test]
fn a_partner_is_looked_for_in_all_tabs_and_chosen_at_once() {
    let mut user = User::new();
    user.press("] ]").filters("pocket").press("enter");
    assert!(user.profile().integration.as_deref().is_some_and(|id| id.contains("pocket")));
    let mut user = User::new();
    user.press("] ]").filters("pocket").press("down down enter");
    assert!(user.profile().integration.as_deref().is_some_and(|id| id.contains("pocket")), "the second that was found");
}

#[test]
fn a_filter_is_told_in_russian_and_on_a_small_screen() {
    let mut user = User::with_in(&custom(), Lang::Ru);
    user.resize(40, 12).press("3").filters("recurr").press("enter");
    assert!(user.screen().contains("Esc показать всё"), "{}", user.screen());
}

#[test]
fn what_only_the_cursor_holds_among_the_found_goes_when_the_cursor_goes_on() {
    let mut user = User::with(custom());
    user.press("3").filters("first").press("enter e ctrl-u").types("Renamed").press("enter");
    assert!(user.screen().contains("Renamed"), "what is under the cursor stays: {}", user.screen());
    user.press("down");
    assert!(!user.screen().contains("Renamed"), "{}", user.screen());
    assert_eq!(user.buffer(), user.buffer_drawn_anew());
}

//! Moving about: steps, rows, levels, and both keyboard layouts.

use clickwire::wizard::row::RowId;
use clickwire::wizard::step::Step;
use clickwire::wizard::view::Page;
use clickwire::words::Lang;

use super::super::support::{User, custom, one_win};

#[test]
fn every_step_is_reached_from_every_other() {
    let mut user = User::with(one_win());
    for number in [3, 1, 6, 2, 5, 4] {
        user.press(&number.to_string());
        assert_eq!(user.wizard.page, Page::Step(Step::of_number(number).unwrap()));
    }
    user.press("1");
    for step in &Step::ALL[1..] {
        user.press("tab");
        assert_eq!(user.wizard.page, Page::Step(*step));
    }
    user.press("tab shift-tab");
    assert_eq!(user.wizard.page, Page::Step(Step::Links));
}

#[test]
fn before_a_partner_is_chosen_the_other_steps_say_so() {
    let mut user = User::new();
    for key in ["tab", "shift-tab", "2", "6"] {
        assert_eq!(user.press(key).notice(), "Choose a partner first.", "{key}");
    }
}

#[test]
fn each_step_keeps_its_focus_and_its_open_rows() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press(">").on("tracker.currency");
    user.press("5").on("partner.example/other");
    user.press("4").press("3");
    assert!(user.line().starts_with("tracker.currency"), "{}", user.screen());
    user.press("5");
    assert!(user.line().contains("partner.example/other"), "{}", user.screen());
}

#[test]
fn esc_goes_one_level_back_and_never_quits() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press(">").on("tracker.cost").press("enter").types("!").press("esc");
    assert!(user.wizard.editing.is_none());
    user.press("esc");
    assert_eq!(user.wizard.focus(), Some(RowId::Postback(user.id("First Deposit"))), "the row is closed");
    user.press("esc");
    assert_eq!(user.wizard.page, Page::Profiles);
    for _ in 0..5 {
        user.press("esc");
    }
    assert!(!user.quit && user.notice().contains("q quits"), "{}", user.notice());

    let mut user = User::new();
    user.press("esc esc esc");
    assert!(!user.quit && user.notice().contains("q quits"), "{}", user.notice());
    user.press("q");
    assert!(user.quit);
}

#[test]
fn home_goes_to_the_first_row_of_the_list() {
    let mut user = User::with(custom());
    user.press("3 end home");
    assert!(user.line().contains("Registration"), "{}", user.line());
    user.press("1 end home");
    assert!(user.line().contains("Custom integration"), "{}", user.line());
    user.press("6 end g");
    assert!(user.line().contains("Registration"), "{}", user.line());
}

#[test]
fn a_letter_without_meaning_says_how_to_type() {
    let mut user = User::with(custom());
    assert_eq!(user.press("2").on("sub1").press("z").notice(), "Enter to type here");
    assert_eq!(user.press("w").notice(), "Enter to type here");
    assert!(user.press("6 home z").notice().starts_with("That key does nothing here."), "{}", user.notice());
}

#[test]
fn rows_open_and_close_by_every_key_of_the_table() {
    for (opens, closes) in [(">", "<"), ("right", "left"), ("l", "h"), ("space", "space"), ("enter", "enter"), ("ю", "б"), ("Ю", "Б")] {
        let mut user = User::with(custom());
        user.press("3").on("First Deposit").press(opens);
        assert!(user.screen().contains("tracker.currency"), "{opens}:\n{}", user.screen());
        user.press(closes);
        assert!(!user.screen().contains("tracker.currency"), "{closes}:\n{}", user.screen());
    }
}

#[test]
fn a_sibling_is_added_behind_the_row_under_the_cursor() {
    let mut user = User::with(custom());
    user.press("3").on("Registration").press("a").types("Second").press("enter");
    assert_eq!(user.postbacks(), ["Registration", "Second", "First Deposit", "Recurring Deposit"]);
    user.on("First Deposit").press(">").on("tracker.cost").press("a").types("x").press("enter").types("1").press("enter");
    let keys: Vec<&str> = user.profile().postbacks[2].params.iter().map(|param| param.key.as_str()).collect();
    assert_eq!(keys, ["tracker.cost", "x", "tracker.currency"]);
    user.press("5").on("Main").press("a").types("https://partner.example/between").press("enter");
    let names: Vec<&str> = user.profile().registration_links.iter().map(|link| link.name.as_str()).collect();
    assert_eq!(names, ["Main", "Registration", "Spare"]);
    user.press("4").on("fields.userid").press("D a").types("fields.x").press("enter").types("{x}").press("enter");
    let keys: Vec<&str> = user.profile().custom_fields.iter().map(|field| field.key.as_str()).collect();
    assert_eq!(keys, ["fields.userid", "fields.userid", "fields.x"]);
}

#[test]
fn rows_move_among_their_siblings_and_the_cursor_with_them() {
    let mut user = User::with(custom());
    user.press("3").on("Registration").press("J");
    assert_eq!(user.postbacks(), ["First Deposit", "Registration", "Recurring Deposit"]);
    assert!(user.line().contains("Registration"));
    user.press("alt-down J J K alt-up");
    assert_eq!(user.postbacks(), ["Registration", "First Deposit", "Recurring Deposit"]);
}

#[test]
fn a_copy_stands_behind_its_original_and_has_a_name_of_its_own() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press("D");
    assert_eq!(user.postbacks(), ["Registration", "First Deposit", "First Deposit 2", "Recurring Deposit"]);
    assert!(user.line().contains("First Deposit 2"), "{}", user.line());
    assert_eq!(user.profile().postbacks[2].params.len(), 2);
    user.press("d");
    assert_eq!(user.postbacks(), ["Registration", "First Deposit", "Recurring Deposit"]);
    assert_eq!(user.profile().postbacks[1].params.len(), 2, "the original keeps what it has");
}

#[test]
fn the_russian_layout_works_by_position() {
    let mut user = User::with_in(&custom(), Lang::Ru);
    user.press("6 home с");
    assert_eq!(user.clip(), user.link("Registration"));
    user.press("т");
    assert_eq!(user.clip(), user.link("First Deposit"));
    user.press("С");
    assert_eq!(user.clip().lines().count(), 5);
    user.press("3").on("First Deposit").press("ю о л");
    assert!(user.screen().contains("tracker.currency"), "{}", user.screen());
    user.press("В");
    assert_eq!(user.postbacks().len(), 4);
    user.press("г");
    assert_eq!(user.postbacks().len(), 3);
    user.press("ctrl-к");
    assert_eq!(user.postbacks().len(), 4);
    user.press("ctrl-я");
    assert_eq!(user.postbacks().len(), 3);
    user.press("1 ъ ъ х");
    user.press(".").types("пин").press("esc");
    assert!(!user.wizard.filtering);
    user.press(",");
    assert!(user.wizard.shows_help());
    user.press("esc й");
    assert!(user.quit);
}

#[test]
fn text_fields_take_cyrillic_letters_as_they_are() {
    let mut user = User::with_in(&custom(), Lang::Ru);
    user.press("3").on("First Deposit").press("e").retypes("Первый депозит");
    assert_eq!(user.postbacks()[1], "Первый депозит");
    user.press("e").types("x").press("ctrl-ф ctrl-л").types("ФД").press("enter");
    assert_eq!(user.postbacks()[1], "ФД");
    user.press("e").types("x").press("ctrl-с");
    assert!(user.wizard.editing.is_none());
    assert_eq!(user.postbacks()[1], "ФД");
}

#[test]
fn step_two_opens_at_the_parameter_that_is_chosen() {
    let mut profile = one_win();
    profile.click.param = "sub4".into();
    let mut user = User::with(profile);
    user.press("2");
    assert!(user.line().starts_with("(x) sub4"), "{}", user.screen());
    user.press("enter");
    assert_eq!(user.profile().click.param, "sub4");
}

#[test]
fn a_row_that_the_cursor_passes_stands_as_if_it_were_drawn_anew() {
    let mut profile = one_win();
    for number in 0..40 {
        profile
            .registration_links
            .push(clickwire::model::profile::RegistrationLink { name: format!("Link {number}"), ..profile.registration_links[0].clone() });
    }
    let profile = profile.numbered();
    for steps in ["3", "3 >", "4", "5", "6", "1", "esc esc"] {
        let mut user = User::with(profile.clone());
        user.press(steps);
        for keys in ["down", "down", "down", "up", "down", "x", "down", "c", "down", "up"] {
            let _ = user.buffer();
            user.press(keys);
            assert_eq!(user.buffer(), user.buffer_drawn_anew(), "{steps}: {keys}");
        }
    }
}

#[test]
fn links_are_shown_whole_or_not_by_the_room_that_the_line_below_leaves_at_each_step_of_the_cursor() {
    let mut profile = one_win();
    // What is said of this one takes lines below.
    "unknown_event_of_the_partners".clone_into(&mut profile.postbacks[1].event);
    for height in 22..48 {
        let mut user = User::with(profile.clone());
        user.resize(80, height).press("6 home");
        for _ in 0..12 {
            let _ = user.buffer();
            user.press("down");
            assert_eq!(user.buffer(), user.buffer_drawn_anew(), "{height}");
        }
    }
}

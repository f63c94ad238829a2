//! What becomes of what is pasted.

use std::time::Instant;

use super::super::support::{KEY, User, custom, one_win, postback_url, tracker_link};

const OTHER_KEY: &str = "d7aea56c-080a-4afc-b624-fd36c3332acb";

#[test]
fn a_postback_link_gives_its_key_and_offers_its_click_parameter() {
    let mut user = User::with(one_win());
    user.pastes(&tracker_link("sub4").replace(KEY, OTHER_KEY));
    assert_eq!(user.profile().tracker.values["key"], KEY, "a key that is there already is asked about");
    user.press("enter");
    assert_eq!(user.profile().tracker.values["key"], OTHER_KEY);
    assert!(user.screen().contains("Use sub4 as click parameter"), "{}", user.screen());
    user.press("enter");
    assert_eq!(user.profile().click.param, "sub4");
}

#[test]
fn the_offer_of_the_click_parameter_can_be_declined() {
    let mut user = User::with(one_win());
    user.pastes(&tracker_link("sub4")).press("down enter");
    assert_eq!(user.profile().click.param, "sub1");
}

#[test]
fn a_link_pasted_into_the_key_is_taken_for_its_key() {
    let mut user = User::with(one_win());
    user.press("2").on("Postback key").press("enter ctrl-u").pastes(&tracker_link("sub1").replace(KEY, OTHER_KEY)).press("enter");
    assert_eq!(user.profile().tracker.values["key"], OTHER_KEY);
}

#[test]
fn another_url_becomes_a_registration_link() {
    let mut user = User::with(one_win());
    user.press("3").pastes("https://1wgbch.top/other");
    assert_eq!(user.profile().registration_links.len(), 2);
    assert_eq!(user.profile().registration_links[1].base_url, "https://1wgbch.top/other");
    assert!(user.notice().contains("registration link"), "{}", user.notice());
    assert!(user.screen().contains("https://1wgbch.top/other?sub1={{tracker.clickid}}"), "it is shown:\n{}", user.screen());
}

#[test]
fn many_lines_make_one_registration_link_each_if_the_user_wants_that() {
    let lines = "https://a.example/1\nhttps://a.example/2\nhttps://a.example/3\n";
    let mut user = User::with(custom());
    user.press("5 end enter").pastes(lines);
    assert!(user.screen().contains("3 links were pasted"), "{}", user.screen());
    user.press("enter");
    let urls: Vec<&str> = user.profile().registration_links.iter().skip(2).map(|link| link.base_url.as_str()).collect();
    assert_eq!(urls, ["https://a.example/1", "https://a.example/2", "https://a.example/3"]);
    user.press("u");
    assert_eq!(user.profile().registration_links.len(), 2, "one paste is one undo");

    let mut user = User::with(custom());
    user.press("5 end enter").pastes(lines).press("down enter");
    assert_eq!(user.profile().registration_links.len(), 3);
    assert_eq!(user.profile().registration_links[2].base_url, "https://a.example/1");
}

#[test]
fn a_megabyte_is_refused_in_no_time_and_nothing_changes() {
    let megabyte = "https://a.example/?x=1&amp;".repeat(40_000);
    for (keys, into) in [("3", "a page"), ("5 down enter", "a field"), ("1 /", "the filter"), ("?", "the help"), ("=", "the comparison")] {
        let mut user = User::with(custom());
        user.press(keys);
        let before = user.profile().clone();
        let began = Instant::now();
        user.pastes(&megabyte);
        assert!(began.elapsed().as_millis() < 200, "{into}: {:?}", began.elapsed());
        assert!(user.notice().contains("too much"), "{into}: {}", user.notice());
        assert_eq!(*user.profile(), before, "{into}");
    }
}

#[test]
fn a_damaged_link_is_mended_and_the_user_is_told() {
    let mut user = User::with(custom());
    user.press("5").on("partner.example/other").pastes(" «https://partner.example/new?a=1&amp;b=\\{x\\}» \n");
    assert_eq!(user.profile().registration_links[1].base_url, "https://partner.example/new?a=1&b={x}");
    assert!(!user.notice().is_empty(), "what was mended is said");
    let mut user = User::with(one_win());
    user.pastes(&format!("<{}>", postback_url("tracker.event=first\\_deposit\\_\\&clickid=\\{sub1\\}").replace(KEY, OTHER_KEY)));
    user.press("enter");
    assert_eq!(user.profile().tracker.values["key"], OTHER_KEY);
}

#[test]
fn control_characters_are_taken_out_and_it_is_said() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press("e ctrl-u").pastes("FD\u{1b}[31m\u{7}").press("enter");
    let name = &user.profile().postbacks[1].name;
    assert!(!name.chars().any(char::is_control), "{name:?}");

    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press("e ctrl-u").pastes("FD\u{7}");
    assert!(!user.notice().is_empty(), "it is said");
}

#[test]
fn a_paste_into_a_field_is_one_edit_and_one_undo() {
    let mut user = User::with(custom());
    user.press("5").on("partner.example/other").pastes("https://partner.example/new");
    assert_eq!(user.profile().registration_links[1].base_url, "https://partner.example/new");
    user.press("u");
    assert_eq!(user.profile().registration_links[1].base_url, "https://partner.example/other");
}

#[test]
fn what_is_neither_link_nor_key_is_not_taken_and_the_user_is_told() {
    let mut user = User::with(one_win());
    let before = user.profile().clone();
    user.press("3").pastes("hello there");
    assert_eq!(*user.profile(), before);
    assert!(user.notice().contains("neither a link nor a key"), "{}", user.notice());
}

#[test]
fn a_link_of_another_tracker_is_not_taken_for_ours() {
    let mut user = User::with(one_win());
    let before = user.profile().clone();
    user.press("3").pastes("https://tracker.example/cf/cv?click_id={sub1}&event_type=sale&payout={amount}");
    assert_eq!(user.profile().tracker, before.tracker, "{}", user.notice());
}

#[test]
fn a_paste_in_the_list_of_profiles_makes_a_profile() {
    let mut user = User::with(one_win());
    user.press("esc").pastes(&format!("Registration: {}\nhttps://partner.example/go", tracker_link("sub2")));
    assert!(user.screen().contains("Read 1 postback and 1 registration link"), "{}", user.screen());
    user.press("enter");
    assert_eq!(user.profile().click.param, "sub2");
    assert_eq!(user.files().len(), 2);
}

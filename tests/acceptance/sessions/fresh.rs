//! A new profile that nobody touched leaves nothing behind.

use clickwire::words::Lang;

use super::super::support::{User, custom, one_win, tracker_link};

#[test]
fn esc_from_a_profile_that_was_only_looked_at_leaves_no_file_and_no_row() {
    for lang in Lang::ALL {
        for keys in ["enter esc esc", "enter esc 3 esc", "enter esc 3 j > esc esc", "enter esc 6 esc"] {
            let mut user = User::with_in(&custom(), lang);
            user.press("esc a").filters("1win").press(keys);
            assert_eq!(user.files(), ["my-offer"], "{keys}");
            assert!(!user.screen().contains("1win"), "{keys}\n{}", user.screen());
            assert!(user.screen().contains("My offer"), "{keys}\n{}", user.screen());
            assert_eq!(user.saved(), 0, "{keys}: nothing was written meanwhile either");
        }
    }
}

#[test]
fn another_partner_that_was_looked_at_leaves_nothing_either_nor_does_a_name_that_was_not_given() {
    let mut user = User::with(custom());
    user.press("esc a").filters("1win").press("enter esc 1").filters("PocketOption").press("enter esc esc");
    assert_eq!(user.files(), ["my-offer"], "{}", user.screen());
    let mut user = User::with(custom());
    user.press("esc a home enter esc esc");
    assert_eq!(user.files(), ["my-offer"], "{}", user.screen());
    let mut user = User::new();
    user.filters("1win").press("enter esc esc");
    assert!(user.files().is_empty() && user.screen().contains("Which partner"), "{}", user.screen());
}

#[test]
fn whatever_is_done_with_it_keeps_it() {
    for keys in
        ["enter k 1 2 3 4 5 6 enter esc", "enter esc 3 j d esc", "enter esc 1 home up e ctrl-u S l o t s enter esc", "enter esc T down enter esc"]
    {
        let mut user = User::with(custom());
        user.press("esc a").filters("1win").press(keys);
        user.press("esc esc");
        assert_eq!(user.files().len(), 2, "{keys}\n{}", user.screen());
    }
    let mut user = User::with(custom());
    user.press("esc a").filters("1win").press("enter").pastes(&tracker_link("sub1")).press("enter");
    assert_eq!(user.files().len(), 2, "at once, before it is left");
    user.press("u");
    assert_eq!(user.files().len(), 2, "what was saved once follows");
}

#[test]
fn a_new_one_says_that_it_is_new_until_there_is_something_to_save() {
    let mut user = User::with(one_win());
    user.press("esc a").filters("Pin-Up").press("enter");
    assert!(user.screen().lines().next().unwrap_or_default().contains(" new · "), "{}", user.screen());
    assert!(user.press("esc ctrl-s").notice().contains("Nothing is to be saved yet"), "{}", user.notice());
    user.press("2");
    user.types("k-123456").press("enter");
    assert!(user.screen().lines().next().unwrap_or_default().contains("all saved"), "{}", user.screen());
}

//! W: the profile becomes an integration of the user's own. What is written is seen before, nobody's file is lost, and it can be chosen at once.

use super::super::support::{User, custom, one_win};

#[test]
fn name_and_id_are_asked_for_what_comes_is_shown_and_the_integration_can_be_chosen_at_once() {
    let mut user = User::with(custom());
    user.press("W ctrl-u").types("Our offer").press("enter");
    assert!(user.screen().contains("our-offer"), "the id follows the name: {}", user.screen());
    user.press("enter");
    let screen = user.screen();
    assert!(screen.contains("Save Our offer as an integration of your own, with the id our-offer?"), "{screen}");
    assert!(screen.contains("+ First Deposit") && screen.contains("+ Click parameter: sub1"), "{screen}");
    assert!(user.integrations.is_empty(), "nothing is written before the answer");
    user.press("enter");
    assert!(user.notice().contains("Our offer is saved as an integration"), "{}", user.notice());
    assert!(user.integrations["our-offer"].contains("name = \"Our offer\""));
    user.press("1").filters("our offer").press("enter").on_answer("Change it").press("enter");
    assert_eq!(user.profile().integration.as_deref(), Some("our-offer"));
}

#[test]
fn the_id_of_a_shipped_integration_is_not_to_be_had() {
    let mut user = User::with(one_win());
    user.press("W enter enter");
    assert!(user.notice().contains("1win is the id of an integration that comes with clickwire"), "{}", user.notice());
    assert!(user.integrations.is_empty());
    user.press("ctrl-u").types("my-1win").press("enter enter");
    assert_eq!(user.integrations.keys().collect::<Vec<_>>(), ["my-1win"], "the same lines were still there to be mended");
}

#[test]
fn ones_own_integration_is_not_overwritten_before_the_lines_that_differ_were_seen() {
    let mut user = User::with(custom());
    user.press("W enter enter enter");
    let before = user.integrations["my-offer"].clone();
    user.press("W enter enter");
    assert!(user.notice().contains("says the same already"), "{}", user.notice());
    user.press("3").on("Recurring Deposit").press("d W enter enter");
    let screen = user.screen();
    assert!(screen.contains("Replace your own integration my-offer?") && screen.contains("- name = \"Recurring Deposit\""), "{screen}");
    user.press("esc esc");
    assert_eq!(user.integrations["my-offer"], before, "Esc leaves it");
    user.press("W enter enter enter enter");
    assert!(!user.integrations["my-offer"].contains("Recurring"));
}

#[test]
fn what_changed_in_the_file_since_it_was_shown_is_never_lost() {
    let mut user = User::with(custom());
    user.press("W enter enter enter");
    user.press("3").on("Recurring Deposit").press("d W enter enter enter");
    let theirs = user.integrations["my-offer"].replace("My offer", "Theirs");
    user.integrations.insert("my-offer".to_owned(), theirs.clone());
    user.press("enter");
    assert!(user.notice().contains("was changed meanwhile, so nothing was written"), "{}", user.notice());
    assert_eq!(user.integrations["my-offer"], theirs);
    user.press("W enter enter");
    assert!(user.screen().contains("- name = \"Theirs\""), "now their line is shown: {}", user.screen());
}

#[test]
fn what_is_not_finished_is_said_before_anything_is_asked() {
    let mut user = User::new();
    user.filters("custom").press("enter").press("esc W");
    assert!(user.notice().contains("A click parameter and a postback are needed"), "{} {}", user.notice(), user.screen());
}

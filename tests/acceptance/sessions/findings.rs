//! What is wrong, where, and how it is mended.

use super::super::support::{User, custom};

#[test]
fn the_list_of_findings_leads_to_the_place() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press(">").on("tracker.currency").press("enter").retypes("dollars");
    user.press("< 6 !");
    let screen = user.screen();
    assert!(screen.contains("dollars"), "{screen}");
    user.on_answer("dollars").press("enter");
    assert!(user.wizard.overlay.is_none());
    assert!(user.line().starts_with("tracker.currency"), "the cursor is there, and the row is open:\n{}", user.screen());
}

#[test]
fn one_fix_here_and_all_fixes_at_once() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press(">").on("tracker.event").press("enter").retypes("first_deposit_");
    assert!(user.line().contains("1 error"), "{}", user.screen());
    user.press("f");
    assert!(user.link("First Deposit").contains("tracker.event=sale&"), "{}", user.link("First Deposit"));
    user.press("u").press("6 F");
    assert!(user.link("First Deposit").contains("tracker.event=sale&"), "{}", user.link("First Deposit"));
    assert!(user.notice().contains("u takes"), "{}", user.notice());
    user.press("u");
    assert!(user.link("First Deposit").contains("first_deposit_"));
}

#[test]
fn fixes_can_be_applied_from_the_list_and_taken_back() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press(">").on("tracker.event").press("enter").retypes("first_deposit_").press("!");
    let before = user.findings().len();
    user.on_answer("first_deposit_").press("f");
    assert!(user.findings().len() < before);
    user.press("u");
    assert_eq!(user.findings().len(), before);
    user.press("esc");
    assert!(user.wizard.overlay.is_none());
}

#[test]
fn nothing_to_fix_is_said() {
    let mut user = User::with(custom());
    assert_eq!(user.press("6 home f").notice(), "Nothing here can be mended by itself.");
    user.press("F F");
    assert_eq!(user.notice(), "Nothing here can be mended by itself.");
}

#[test]
fn what_is_still_empty_is_to_fill_in_and_no_error() {
    let mut user = User::new();
    user.press("enter").types("Mine").press("enter esc");
    for step in ["1", "2", "3", "4", "5", "6"] {
        user.press(step).press("esc").press(step).press("esc").press(step);
        if user.wizard.is_editing() {
            user.press("esc");
        }
        assert!(!user.screen().contains("error"), "{}", user.screen());
    }
}

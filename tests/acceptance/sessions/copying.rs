//! Carrying links away.

use clickwire::wizard::checked::Checked;
use clickwire::wizard::message::CopyOutcome;
use clickwire::words::Say;

use super::super::support::{User, custom, one_win};

#[test]
fn what_was_copied_is_marked_and_counted() {
    let mut user = User::with(one_win());
    user.press("6 n n n");
    user.press("up down");
    let screen = user.screen();
    assert_eq!(screen.matches("[x]").count(), 3, "{screen}");
    user.press("home up");
    user.wizard.doc.as_mut().unwrap().findings = Checked::default();
    assert!(user.screen().contains("3 of 4 copied"), "{}", user.screen());
}

#[test]
fn a_link_that_changed_since_it_was_copied_is_to_be_copied_again() {
    let mut user = User::with(one_win());
    user.press("6 n n n n 2").on("sub4").press("enter").press("6");
    assert_eq!(user.screen().matches("[x]").count(), 0, "{}", user.screen());
    assert!(user.press("n").clip().contains("{sub4}"));
}

#[test]
fn an_unfinished_link_is_not_copied_and_the_user_is_told_why() {
    let mut user = User::new();
    user.press("down enter esc 3 home c");
    assert_eq!(user.copied().len(), 0);
    assert_eq!(user.notice(), "Nothing copied, the link is not finished: Postback key is missing (step 2).");
}

#[test]
fn the_next_copy_passes_over_unfinished_ones_and_says_so_at_the_end() {
    let mut user = User::with(one_win());
    user.press("5 home down enter").retypes("").press("6 n n n");
    assert_eq!(user.copied().len(), 3);
    user.press("n");
    assert_eq!(user.copied().len(), 3);
    assert_eq!(user.notice(), "What is left cannot be copied yet. Registration: not finished: the partner’s link is missing (Base URL).");
}

#[test]
fn the_order_of_the_next_copies_is_the_order_of_the_summary() {
    let mut user = User::with(one_win());
    user.press("3").on("First Deposit").press("K").press("6");
    for name in ["Registration", "First deposit", "Repeat deposit"] {
        user.press("n");
        assert!(user.notice().contains(&format!("paste it into \"{name}\"")), "{name}: {}", user.notice());
        assert!(user.line().contains(name), "the cursor goes along: {}", user.line());
    }
}

#[test]
fn on_any_row_of_a_postback_or_link_c_copies_that_link() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press(">");
    for row in ["First Deposit", "tracker.event", "clickid", "tracker.cost", "tracker.currency", "+ parameter", "goes into"] {
        user.on(row).press("y");
        assert_eq!(user.clip(), user.link("First Deposit"), "{row}");
    }
    user.press("5");
    for row in ["Main", "partner.example/go", "+ parameter"] {
        user.on(row).press("c");
        assert_eq!(user.clip(), user.link("Main"), "{row}");
    }
}

#[test]
fn all_links_go_with_their_names_a_line_each() {
    let mut user = User::with(custom());
    user.press("C");
    let lines: Vec<&str> = user.clip().lines().collect();
    assert_eq!(lines.len(), 5);
    assert_eq!(lines[1], format!("First Deposit: {}", user.link("First Deposit")));
    assert_eq!(lines[4], format!("Spare: {}", user.link("Spare")));
    user.press("v");
    assert_eq!(user.printed.join("\n"), user.clip());
}

#[test]
fn a_link_that_shares_its_name_with_a_postback_says_what_it_is() {
    let mut user = User::with(one_win());
    user.press("C");
    let lines: Vec<&str> = user.clip().lines().collect();
    assert!(lines[0].starts_with("Registration: ") && lines[3].starts_with("Registration link: https://1wgbch.top"), "{lines:?}");
    user.press("v");
    assert_eq!(user.printed.join("\n"), user.clip());
}

#[test]
fn each_way_of_copying_is_told_in_its_own_words() {
    let mut user = User::with(one_win());
    assert!(user.press("6 home c").notice().starts_with("copied Registration — paste it into \"Registration\""), "{}", user.notice());
    user.clipboard = CopyOutcome::SentToTerminal;
    assert!(user.press("c").notice().contains("sent to the terminal’s clipboard"), "{}", user.notice());
    assert!(user.notice().contains("press v"), "{}", user.notice());
    user.clipboard = CopyOutcome::Printed;
    assert!(user.press("c").notice().starts_with("printed Registration — paste it into"), "{}", user.notice());
    user.clipboard = CopyOutcome::Failed(Say::new("text").with("text", "no clipboard here."));
    assert_eq!(user.press("down c").notice(), "Not copied: no clipboard here. Press v to see the links as plain text.");
    assert!(!user.line().contains("[x]"), "{}", user.line());
}

#[test]
fn a_link_with_an_error_is_copied_and_the_error_is_told() {
    let mut user = User::with(custom());
    user.press("3").on("Recurring Deposit").press(">").on("tracker.event").press("enter").retypes("recurring_deposit_").press("c");
    assert!(user.clip().contains("recurring_deposit_"));
    assert!(user.notice().contains(", but: "), "{}", user.notice());
}

#[test]
fn ctrl_c_on_a_link_copies_it_and_says_that_q_quits() {
    for keys in ["ctrl-c", "ctrl-с"] {
        let mut user = User::with(one_win());
        user.press("6 home").press(keys);
        assert_eq!(user.clip(), user.link("Registration"));
        assert!(!user.quit);
        assert!(user.notice().contains("q quits"), "{}", user.notice());
    }
}

#[test]
fn ctrl_c_elsewhere_quits_and_while_editing_gives_up() {
    let mut user = User::with(one_win());
    user.press("2").on("Postback key").press("enter").types("x").press("ctrl-c");
    assert!(!user.quit && user.wizard.editing.is_none());
    assert_eq!(user.profile().tracker.values["key"], super::super::support::KEY);
    user.press("ctrl-c");
    assert!(user.quit);
}

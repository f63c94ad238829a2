//! Undo and redo of every kind of change, and saving.

use clickwire::wizard::message::NotSaved;
use clickwire::words::Say;

use super::super::support::{User, custom, one_win};

/// Something done to the custom profile.
type Deed = (&'static str, fn(&mut User));

const DEEDS: &[Deed] = &[
    ("renames the profile", |user| {
        user.press("1").on("Profile name").press("enter").retypes("Other");
    }),
    ("changes the click parameter", |user| {
        user.press("2").on("sub1").press("enter").retypes("sub4");
    }),
    ("changes the click macro", |user| {
        user.press("2").on("Comes back as").press("enter").retypes("{click}");
    }),
    ("changes the key", |user| {
        user.press("2").on("Postback key").pastes("d7aea56c-080a-4afc-b624-fd36c3332acb").press("enter");
    }),
    ("changes the macro style", |user| {
        user.press("2").on("Macro style").press("enter down enter");
    }),
    ("changes the integration", |user| {
        user.press("1").on("1win").press("enter").press("enter");
    }),
    ("changes the tracker", |user| {
        user.press("T down enter");
    }),
    ("renames a postback", |user| {
        user.press("3").on("First Deposit").press("e").retypes("FD");
    }),
    ("changes an event", |user| {
        user.press("3").on("First Deposit").press(">").on("tracker.event").press("enter").retypes("buy");
    }),
    ("changes a slot", |user| {
        user.press("3").on("First Deposit").press(">").on("goes into").press("enter").retypes("FTD field");
    }),
    ("changes a parameter's value", |user| {
        user.press("3").on("First Deposit").press(">").on("tracker.currency").press("enter").retypes("eur");
    }),
    ("changes a parameter's key", |user| {
        user.press("3").on("First Deposit").press(">").on("tracker.currency").press("e").retypes("tracker.cur");
    }),
    ("adds a parameter", |user| {
        user.press("3").on("First Deposit").press(">").on("+ parameter").press("enter").types("a").press("enter").types("b").press("enter");
    }),
    ("removes a parameter", |user| {
        user.press("3").on("First Deposit").press(">").on("tracker.cost").press("d");
    }),
    ("moves a parameter", |user| {
        user.press("3").on("First Deposit").press(">").on("tracker.cost").press("J");
    }),
    ("duplicates a parameter", |user| {
        user.press("3").on("First Deposit").press(">").on("tracker.cost").press("D");
    }),
    ("adds a postback", |user| {
        user.press("3 end enter").types("New").press("enter");
    }),
    ("removes a postback", |user| {
        user.press("3").on("First Deposit").press("d");
    }),
    ("moves a postback down", |user| {
        user.press("3").on("First Deposit").press("alt-down");
    }),
    ("moves a postback up", |user| {
        user.press("3").on("First Deposit").press("K");
    }),
    ("duplicates a postback", |user| {
        user.press("3").on("First Deposit").press("D");
    }),
    ("takes a field out of a postback", |user| {
        user.press("3").on("Registration").press(">").on("fields.userid").press("d");
    }),
    ("adds a field", |user| {
        user.press("4 a").types("fields.x").press("enter").types("{x}").press("enter");
    }),
    ("changes a field's key", |user| {
        user.press("4").on("fields.userid").press("enter").retypes("fields.player");
    }),
    ("removes a field", |user| {
        user.press("4").on("fields.userid").press("del");
    }),
    ("ticks a postback", |user| {
        user.press("4").on("fields.userid").press(">").on("First Deposit").press("space");
    }),
    ("duplicates a field", |user| {
        user.press("4").on("fields.userid").press("D");
    }),
    ("adds a link", |user| {
        user.press("5 end enter").types("https://a.example/x").press("enter");
    }),
    ("renames a link", |user| {
        user.press("5").on("Main").press("enter").retypes("First");
    }),
    ("changes a base URL", |user| {
        user.press("5").on("partner.example/other").press("enter").retypes("https://a.example/x");
    }),
    ("adds a parameter to a link", |user| {
        user.press("5").on("+ parameter").press("enter").types("a").press("enter").types("b").press("enter");
    }),
    ("moves a link", |user| {
        user.press("5").on("Main").press("J");
    }),
    ("duplicates a link", |user| {
        user.press("5").on("Main").press("D");
    }),
    ("removes a link", |user| {
        user.press("5").on("Main").press("d");
    }),
    ("removes a postback on the summary", |user| {
        user.press("6").on("First Deposit").press("d");
    }),
];

#[test]
fn every_change_is_saved_at_once_and_can_be_undone_and_redone() {
    for (deed, does) in DEEDS {
        let mut user = User::with(custom());
        let before = user.profile().clone();
        does(&mut user);
        let after = user.profile().clone();
        assert_ne!(after.clone().numbered(), before.clone().numbered(), "{deed}: nothing happened: {}\n{}", user.notice(), user.screen());
        assert_eq!(user.on_disk(), after.clone().numbered(), "{deed}: it is on disk");
        let mut undone = 0;
        while user.wizard.doc.as_ref().unwrap().history.can_undo() {
            user.press("u");
            undone += 1;
        }
        assert!(undone <= 2, "{deed}: {undone} times u");
        assert_eq!(user.profile().clone().numbered(), before.numbered(), "{deed}, then u");
        assert_eq!(user.on_disk(), user.profile().clone().numbered(), "{deed}: the undo is on disk");
        for _ in 0..undone {
            user.press("ctrl-r");
        }
        assert_eq!(user.profile().clone().numbered(), after.numbered(), "{deed}, then u, then ctrl-r");
    }
}

#[test]
fn ctrl_z_undoes_too_and_what_cannot_be_undone_is_said() {
    let mut user = User::with(custom());
    assert_eq!(user.press("u").notice(), "There is nothing to undo.");
    assert_eq!(user.press("ctrl-r").notice(), "There is nothing to redo.");
    user.press("3").on("First Deposit").press("d").press("ctrl-z");
    assert_eq!(user.postbacks(), ["Registration", "First Deposit", "Recurring Deposit"]);
    assert!(user.line().contains("First Deposit"), "the cursor is where it was: {}", user.line());
}

#[test]
fn an_edit_that_changes_nothing_is_no_edit() {
    let mut user = User::with(custom());
    let saved = user.saved();
    user.press("2").on("sub1").press("enter").retypes("sub1");
    assert_eq!(user.saved(), saved);
    assert!(!user.wizard.doc.as_ref().unwrap().history.can_undo());
}

#[test]
fn an_edit_given_up_leaves_no_trace() {
    let mut user = User::with(custom());
    let before = user.profile().clone();
    for (keys, text) in [("3 end enter", "Half"), ("4 a", "fields.x"), ("5 end enter", "https://x.example"), ("2 home enter", "y"), ("3 home e", "z")]
    {
        user.press(keys).types(text).press("esc");
        assert_eq!(user.profile().clone().numbered(), before.clone().numbered(), "{keys}");
        assert!(user.wizard.editing.is_none());
    }
    assert!(!user.wizard.doc.as_ref().unwrap().history.can_undo());
}

#[test]
fn a_disk_that_refuses_is_told_the_edit_stays_and_the_next_one_tries_again() {
    let mut user = User::with(one_win());
    user.disk_refuses = Some(NotSaved { say: Say::new("text").with("text", "the disk is full"), changed_outside: false, try_again: false });
    user.press("3").on("First Deposit").press("e").retypes("FD");
    assert_eq!(user.notice(), "the disk is full");
    assert_eq!(user.postbacks()[1], "FD");
    assert!(user.screen().contains("not saved"), "{}", user.screen());
    user.disk_refuses = None;
    user.press("e").retypes("FTD");
    assert!(user.screen().contains("all saved"), "{}", user.screen());
    assert_eq!(user.on_disk().postbacks[1].name, "FTD");
}

#[test]
fn a_profile_changed_by_another_program_is_asked_about() {
    let refused = Some(NotSaved { say: Say::new("text").with("text", "changed outside"), changed_outside: true, try_again: false });
    let mut user = User::with(one_win());
    user.disk_refuses.clone_from(&refused);
    user.press("3").on("First Deposit").press("e").retypes("FD");
    assert!(user.screen().contains("Another program changed this profile."), "{}", user.screen());
    user.press("down enter");
    assert_eq!(user.on_disk().postbacks[1].name, "FD", "mine is kept");

    let mut user = User::with(one_win());
    user.disk_refuses = refused;
    user.press("3").on("First Deposit").press("e").retypes("FD").press("enter");
    assert_eq!(user.postbacks()[1], "First Deposit", "the other's is loaded");
}

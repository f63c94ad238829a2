//! What belongs to a document stays with it: saves, undo, ticks, open rows and the cursor, whatever else is opened in between.

use clickwire::wizard::message::NotSaved;
use clickwire::words::{Lang, Say};

use super::super::support::{User, custom, one_win, tracker_link};

const TWO: &[(&str, &str)] =
    &[("alpha", "version = 1\nname = \"Alpha\"\nintegration = \"1win\"\n# mine\n"), ("beta", "version = 1\nname = \"Beta\"\n")];

fn refusal(words: &str, changed_outside: bool) -> NotSaved {
    NotSaved { say: Say::new("text").with("text", words.to_owned()), changed_outside, try_again: false }
}

#[test]
fn a_copy_gets_the_cursor_and_can_be_undone_and_done_again() {
    let mut user = User::with_files(TWO, Lang::En);
    user.on("Alpha").press("D enter esc");
    assert!(user.line().starts_with("Alpha 2"), "{}", user.screen());
    user.press("u");
    assert_eq!(user.files(), ["alpha", "beta"]);
    assert!(user.notice().starts_with("Alpha 2 is taken back"), "{}", user.notice());
    user.press("ctrl-r");
    assert_eq!(user.files(), ["alpha", "alpha-2", "beta"]);
    assert!(user.line().starts_with("Alpha 2"), "{}", user.screen());
    user.press("u u");
    assert_eq!(user.notice(), "There is nothing to undo.");
}

#[test]
fn a_profile_that_was_made_goes_again_in_the_list_and_comes_back() {
    let mut user = User::with_files(TWO, Lang::En);
    user.press("a").filters("1win").press("enter").pastes(&tracker_link("sub1")).press("enter esc u");
    assert_eq!(user.files(), ["alpha", "beta"], "{}", user.screen());
    user.press("ctrl-r");
    assert_eq!(user.files(), ["1win", "alpha", "beta"]);
}

#[test]
fn several_profiles_removed_come_back_one_by_one_the_last_one_first() {
    let mut user = User::with_files(TWO, Lang::En);
    user.on("Alpha").press("d").on("Beta").press("d");
    assert!(user.files().is_empty());
    user.press("u");
    assert_eq!(user.files(), ["beta"]);
    assert!(user.line().starts_with("Beta"), "{}", user.screen());
    user.press("u");
    assert_eq!(user.files(), ["alpha", "beta"]);
    user.press("ctrl-r");
    assert_eq!(user.files(), ["beta"]);
}

#[test]
fn a_rename_is_taken_back_in_the_list_too() {
    let mut user = User::with_files(TWO, Lang::En);
    user.on("Beta").press("e").retypes("Gamma").press("esc");
    assert!(user.line().starts_with("Gamma"), "{}", user.screen());
    user.press("u");
    assert_eq!(user.notice(), "Gamma is called Beta again.");
    user.press("ctrl-r").on("Gamma").press("enter u");
    assert_eq!(user.profile().name, "Beta", "the profile itself can undo it as well");
    user.press("esc");
    assert_eq!(user.press("u").notice(), "There is nothing to undo.", "it is undone already");
}

#[test]
fn a_rename_in_the_list_keeps_what_another_program_wrote_meanwhile() {
    let mut user = User::with_files(TWO, Lang::En);
    user.on("Beta").outside_writes("beta", "version = 1\nname = \"Beta\"\n[click]\nparam = \"sub7\"\n");
    user.press("e").retypes("Gamma");
    assert_eq!(user.on_disk().click.param, "sub7");
    assert_eq!(user.on_disk().name, "Gamma");
}

#[test]
fn undo_ticks_open_rows_and_the_cursor_are_there_when_a_profile_is_opened_again() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press("e").retypes("FD").press("> c");
    let screen = user.screen();
    assert!(screen.contains("copied"), "{screen}");
    user.press("right esc").on("FD").press("esc esc").on("My offer").press("enter");
    user.press("3").on("FD");
    assert!(user.screen().contains("copied"), "{}", user.screen());
    user.press("u");
    assert_eq!(user.postbacks()[1], "First Deposit");
    user.press("esc").on("My offer").press("enter ctrl-r");
    assert_eq!(user.postbacks()[1], "FD");
}

#[test]
fn an_open_row_is_open_again() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press(">").on("tracker.cost");
    let (before, focus) = (user.screen(), user.wizard.focus());
    user.press("i esc i").pastes("https://partner.example/go?sub1={clickid}");
    user.press("enter esc").on("My offer").press("enter");
    assert_eq!(user.wizard.focus(), focus, "{}", user.screen());
    assert_eq!(user.screen(), before);
}

#[test]
fn after_another_program_changed_the_file_undo_never_writes_over_its_work() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press("e").retypes("FD").press("esc esc");
    let theirs = clickwire::model::profile_toml::save(None, &clickwire::model::profile::Profile { name: "My offer".into(), ..one_win() });
    user.outside_writes("my-offer", &theirs);
    user.on("My offer").press("enter").press("u");
    assert_eq!(user.notice(), "There is nothing to undo.");
    assert_eq!(user.on_disk().integration.as_deref(), Some("1win"));
}

#[test]
fn edits_that_the_disk_refused_are_there_again_and_the_list_says_so() {
    let mut user = User::with(custom());
    user.disk_refuses = Some(refusal("the disk is full", false));
    user.press("3").on("First Deposit").press("e").retypes("FD").press("esc esc");
    assert!(user.line().starts_with("My offer") && user.line().ends_with("not saved"), "{}", user.screen());
    user.press("d");
    assert_eq!(user.notice(), "It is not saved yet. Open it to see why.");
    user.press("enter");
    assert_eq!(user.postbacks()[1], "FD");
    assert_eq!(user.notice(), "the disk is full", "it was tried again");
    user.press("esc esc");
    user.disk_refuses = None;
    user.press("enter");
    assert_eq!(user.on_disk().postbacks[1].name, "FD");
    user.press("u");
    assert_eq!(user.on_disk().postbacks[1].name, "First Deposit");
}

#[test]
fn a_new_profile_that_never_got_a_file_stays_in_the_list() {
    let mut user = User::with_files(TWO, Lang::En);
    user.disk_refuses = Some(refusal("the disk is full", false));
    user.press("a").filters("1win").press("enter").types("k-1").press("enter esc");
    assert!(user.line().starts_with("1win") && user.line().ends_with("not saved"), "{}", user.screen());
    user.disk_refuses = None;
    user.press("enter");
    assert_eq!(user.files(), ["1win", "alpha", "beta"]);
}

#[test]
fn what_was_changed_outside_while_it_was_left_unsaved_is_asked_about_when_it_is_opened() {
    let mut user = User::with(custom());
    user.disk_refuses = Some(refusal("changed outside", true));
    user.press("3").on("First Deposit").press("e").retypes("FD").press("esc");
    user.press("esc esc").on("My offer").press("enter");
    assert!(user.screen().contains("Another program changed this profile."), "{}", user.screen());
    user.on_answer("Keep mine").press("enter");
    assert_eq!(user.on_disk().postbacks[1].name, "FD");
}

#[test]
fn a_tick_goes_to_the_profile_that_the_link_is_of() {
    use clickwire::wizard::effect::CopyTicket;
    use clickwire::wizard::message::{CopyOutcome, Message};
    let mut user = User::with(custom());
    let (doc, link) = (user.wizard.doc.as_ref().unwrap().id, user.id("First Deposit"));
    user.press("i").pastes("https://partner.example/go?sub1={clickid}").press("enter");
    user.send(Message::Copied { ticket: CopyTicket::Link(doc, link.into()), outcome: CopyOutcome::Copied });
    assert_eq!(user.wizard.copied_count().0, 0, "the import's link was not copied");
    user.press("esc").on("My offer").press("enter");
    assert!(user.wizard.is_copied(link));
}

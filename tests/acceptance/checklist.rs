//! Step 6 as the list that one works from, from the first link to the last switch in the tracker.

use clickwire::words::Lang;

use super::person::{KEY, Person};
use super::plain::heard;
use super::support::{User, custom, one_win, tracker_link};

/// A profile of a partner whose cabinet has a table of its own.
fn with_table() -> User {
    let mut user = User::new();
    user.filters("pocketoption").press("enter").pastes(&tracker_link("click_id")).press("enter 5").pastes("https://po.example/go").press("enter 6");
    user
}

/// The text of the whole page, from its first line to its last.
fn whole_page(user: &mut User) -> String {
    let (columns, _) = user.wizard.size;
    user.resize(columns, 200);
    user.screen()
}

#[test]
fn every_link_stands_whole_on_the_page_whichever_row_the_cursor_is_on() {
    let mut user = User::with(one_win());
    user.resize(100, 30).press("6 home");
    let screen = user.screen();
    for end in ["&fields.country={country}", "&tracker.currency=usd", "&tracker.tid={event_id}", "sub1={{tracker.clickid}}"] {
        assert!(screen.contains(end), "{end}\n{screen}");
    }
    assert!(!screen.contains('…'), "{screen}");
}

#[test]
fn where_there_is_no_room_the_middle_is_left_out_and_never_the_querys_end() {
    let mut user = User::with(one_win());
    user.resize(40, 12).press("6 home");
    for (slot, name) in [("Registration", "Registration"), ("First deposit", "First Deposit"), ("Repeat deposit", "Recurring Deposit")] {
        let screen = user.on(slot).screen();
        let link = user.link(name);
        let shown: String = screen.lines().filter(|line| line.starts_with("      ")).map(str::trim).collect();
        assert!(shown.contains(&link[link.len() - 20..]), "{name}: {link}\n{screen}");
        assert!(shown.contains("https://api."), "{screen}");
    }
}

#[test]
fn each_side_of_each_row_of_the_cabinets_table_is_copied_by_itself() {
    let mut user = with_table();
    user.press("home c down c");
    assert_eq!(user.clip(), "clickid");
    assert_eq!(user.notice(), format!("copied clickid — enter it in the table of {}", user.postbacks()[0]));
    assert!(user.line().starts_with("[x] key"), "{}", user.line());
    assert_eq!(user.press("down c").clip(), "click_id");
    assert!(user.line().starts_with("[x] macro"), "{}", user.line());
}

#[test]
fn n_goes_from_the_cursor_on_over_links_and_rows_and_round() {
    let mut user = with_table();
    user.press("home n n n");
    assert_eq!(&user.copied()[1..], ["clickid", "click_id"]);
    let mut user = User::with(one_win());
    user.press("6").on("Repeat deposit").press("n n n");
    let links = ["Recurring Deposit", "Registration"].map(|name| user.link(name));
    assert_eq!(user.copied()[0], links[0]);
    assert_eq!(user.copied()[2], links[1], "after the last one the first one");
}

#[test]
fn the_line_above_the_hints_looks_ahead() {
    let mut user = User::with(one_win());
    user.resize(100, 30).press("6 home n n");
    assert!(user.screen().contains("copied 2 of 4: First deposit → next: Repeat deposit"), "{}", user.screen());
    assert!(user.notice().starts_with("copied First Deposit — paste it into \"First deposit\""), "{}", user.notice());
    user.press("n");
    assert!(user.screen().contains("copied 3 of 4: Repeat deposit → next: link Registration"), "{}", user.screen());
    user.press("n");
    assert!(user.screen().contains("copied 4 of 4: link Registration"), "{}", user.screen());
    user.resize(40, 12);
    assert!(user.screen().contains("copied 4 of 4: link Registration"), "{}", user.screen());
}

#[test]
fn at_its_end_stands_what_is_to_be_done_in_the_tracker_and_each_is_ticked() {
    let mut user = User::with(one_win());
    user.press("6");
    let screen = whole_page(&mut user);
    for text in [
        "And in Chatterfy",
        "[ ] custom field fields.1winid",
        "[ ] custom field fields.country",
        "Bot Settings → Custom Fields",
        "Activate Integration",
    ] {
        assert!(screen.contains(text), "{text}\n{screen}");
    }
    user.on("fields.country").press("space");
    assert!(user.line().starts_with("[x]"), "{}", user.line());
    user.press("esc enter");
    assert!(user.on("fields.country").line().starts_with("[x]"), "ticks stay while the program runs");
    user.press("enter");
    assert!(user.line().starts_with("[ ]"), "{}", user.line());
    user.press("T").on_answer("Keitaro").press("enter enter");
    let screen = whole_page(user.press("6"));
    for text in ["And in Keitaro", "the offer must allow rebills", "the offer's parameters: sub1={subid}"] {
        assert!(screen.contains(text), "{text}\n{screen}");
    }
}

#[test]
fn what_lies_below_is_marked_and_the_whole_is_there_in_russian() {
    let mut user = User::with_in(&custom(), Lang::Ru);
    user.press("6 home");
    assert!(user.screen().contains('↓'), "{}", user.screen());
    user.press("т т");
    assert!(user.screen().contains("скопировано 2 из 5: First Deposit → дальше: Recurring Deposit"), "{}", user.screen());
    let screen = whole_page(&mut user);
    assert!(screen.contains("[ ] кастомное поле fields.userid") && screen.contains("И в Chatterfy"), "{screen}");
}

#[test]
fn in_plain_lines_the_tracker_half_is_read_out_and_ticked_by_its_number() {
    let person = Person::new();
    person.done(&["new", "1win", "--integration", "1win", "--click-param", "sub4", "--key", KEY, "--base-url", "https://1w.example/go"]);
    let out = heard(&person, &["1win", "--plain"], &["summary", "copy next", "6", "5", "6"]);
    assert!(out.contains("1 of 4 copied; next: First Deposit, event sale"), "{out}");
    assert!(out.contains("5. to do in Chatterfy: custom field fields.1winid"), "{out}");
    assert!(out.contains("6. done in Chatterfy: custom field fields.country"), "{out}");
    let last = out.rsplit("Step 6 of 6").next().unwrap();
    assert!(last.contains("5. done in Chatterfy") && last.contains("6. to do in Chatterfy"), "a tick goes as it came: {last}");
}

#[test]
fn the_lines_of_all_links_are_imported_under_their_own_names() {
    let person = Person::new();
    person.done(&["new", "1win", "--integration", "1win", "--click-param", "sub4", "--key", KEY, "--base-url", "https://1w.example/go"]);
    let lines = person.done(&["links", "1win"]).out;
    assert!(lines.contains("\nRegistration link: https://1w.example/go"), "{lines}");
    let file = person.writes("lines.txt", &lines);
    person.done(&["import", file.to_str().unwrap(), "--name", "Again"]);
    assert_eq!(person.done(&["links", "Again"]).out, lines);
}

//! The instruction for a manager: as a command, on the screen, and copied into a chat.

use super::person::{KEY, Person};
use super::support::{User, one_win};

fn with_1win() -> Person {
    let person = Person::new();
    person.done(&["new", "1win Slots", "--integration", "1win", "--click-param", "sub4", "--key", KEY, "--base-url", "https://api.chatterfy.ai"]);
    person
}

#[test]
fn a_manager_is_told_which_link_goes_into_which_slot_each_link_on_a_line_of_its_own() {
    let person = with_1win();
    let text = person.done(&["sheet", "1win Slots"]).out;
    let lines: Vec<&str> = text.lines().collect();
    let printed = person.done(&["links", "1win Slots"]).out;
    let mut last = 0;
    for link in printed.lines().map(|line| line.split_once(": ").expect("a name").1) {
        let place = lines.iter().position(|line| *line == link).unwrap_or_else(|| panic!("{link} stands on no line of its own:\n{text}"));
        assert!(place > last, "in the order of the links");
        last = place;
    }
    assert!(text.contains("1. Registration: into “Registration”\nhttps://"), "{text}");
    for said in [
        "live key",
        "fields.1winid",
        "Live test",
        "can be taken for fraud",
        "1. Registration: for your leads, in Chatterfy\nhttps://api.chatterfy.ai?sub4={{tracker.clickid}}",
    ] {
        assert!(text.contains(said), "“{said}” is not said:\n{text}");
    }
    let russian = person.done(&["--lang", "ru", "sheet", "1win Slots"]).out;
    for said in ["рабочий ключ", "Тестовая конверсия", "Ссылки регистрации", "в поле «"] {
        assert!(russian.contains(said), "{russian}");
    }
    let markdown = person.done(&["sheet", "1win Slots", "--format", "markdown"]).out;
    assert!(
        markdown.starts_with("# 1win Slots")
            && markdown.contains("\n## ")
            && markdown.contains(&format!("   `https://api.chatterfy.ai/api/postbacks/{KEY}/"))
    );
    assert!(!markdown.contains("| "), "no wide tables: {markdown}");
    assert!(person.refused(&["sheet", "nobody"]).contains("nobody"));
}

#[test]
fn a_link_that_is_not_finished_is_named_with_its_reason_and_not_given_out() {
    let person = Person::new();
    person.done(&["new", "Draft", "--integration", "1win", "--base-url", "https://api.chatterfy.ai"]);
    let text = person.done(&["sheet", "Draft"]).out;
    assert!(text.contains("1. Registration: into “Registration”\n  Not ready, do not enter it yet: "), "{text}");
    assert!(!text.contains("tracker-postback") && !text.contains("live key"), "{text}");
}

#[test]
fn rows_of_a_table_are_told_one_a_line() {
    let person = Person::new();
    person.done(&["new", "PO", "--integration", "pocketoption-revshare", "--key", KEY]);
    let text = person.done(&["sheet", "PO"]).out;
    assert!(text.contains("  - clickid ← click_id\n"), "{text}");
}

#[test]
fn an_instruction_can_be_shown_without_its_key() {
    let told = with_1win().done(&["sheet", "1win Slots", "--mask"]);
    assert!(!told.out.contains(KEY) && told.out.contains("/d7aea56c-…/") && !told.out.contains("live key"), "{}", told.out);
    assert!(told.err.contains("cannot be pasted into a cabinet"));
}

#[test]
fn the_instruction_is_read_on_the_screen_and_copied_whole() {
    let mut user = User::with(one_win());
    user.press("S");
    assert!(user.screen().contains("Instruction for the manager") && user.screen().contains("c copies all"), "{}", user.screen());
    user.press("c");
    assert!(user.clip().contains("live key") && user.clip().lines().any(|line| line.starts_with("https://")), "{}", user.clip());
    assert!(user.notice().contains("instruction for the manager"), "{}", user.notice());
    // From the list too, without opening the profile.
    let clip = user.clip().to_owned();
    user.press("esc esc S c");
    assert_eq!(user.clip(), clip);
    let mut user = User::with(one_win());
    user.press("L S c");
    assert!(user.clip().contains("Тестовая конверсия"), "{}", user.clip());
}

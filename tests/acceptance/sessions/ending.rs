//! The window closes, or a signal comes, while a text is typed: what Enter would take without an error is taken, anything else is dropped.

use clickwire::model::check::Severity;
use clickwire::model::profile::Profile;
use clickwire::wizard::message::Message;

use crate::support::{KEY, User, custom};

/// A user whose cursor is in a text: page, row, and the key that edits it.
fn editing(page: &str, row: &str, key: &str) -> User {
    let mut user = User::with(custom());
    user.press(page);
    if page == "3" {
        user.on("First Deposit").press("enter");
    }
    user.on(row).press(key);
    assert!(user.wizard.is_editing(), "{row}: {}", user.screen());
    user
}

/// What is on the disk when the program ends while this is typed in the place of what was there.
fn after(page: &str, row: &str, key: &str, typed: &str) -> Profile {
    let mut user = editing(page, row, key);
    user.press("ctrl-u ctrl-k").types(typed).send(Message::Ending);
    user.on_disk()
}

const PLACES: [(&str, &str, &str); 12] = [
    ("2", KEY, "enter"),
    ("2", "sub1", "enter"),
    ("3", "First Deposit", "e"),
    ("3", "tracker.event  ", "enter"),
    ("3", "tracker.cost", "enter"),
    ("3", "tracker.cost", "e"),
    ("3", "tracker.currency", "enter"),
    ("4", "fields.userid", "enter"),
    ("5", "Main", "enter"),
    ("5", "Spare", "enter"),
    ("5", "partner.example/go", "enter"),
    ("5", "partner.example/other", "enter"),
];

#[test]
fn a_text_that_enter_would_take_without_an_error_is_kept() {
    assert_eq!(
        after("5", "partner.example/other", "enter", "https://partner.example/new").registration_links[1].base_url,
        "https://partner.example/new"
    );
    assert_eq!(after("5", "Spare", "enter", "Reserve").registration_links[1].name, "Reserve");
    assert_eq!(after("2", "sub1", "enter", "sub4").click.param, "sub4");
    assert_eq!(after("2", "sub1", "enter", "{sub4}").click.param, "sub4", "as Enter reads it");
    assert_eq!(after("3", "First Deposit", "e", "Deposit").postbacks[1].name, "Deposit");
    assert_eq!(after("3", "tracker.currency", "enter", "eur").postbacks[1].params[1].value, "eur");
    assert_eq!(after("4", "fields.userid", "enter", "fields.player").custom_fields[0].key, "fields.player");
    let other = "11111111-2222-4333-8444-555555555555";
    assert_eq!(after("2", KEY, "enter", other).tracker.values["key"], other);
    let link = format!("https://api.chatterfy.ai/api/postbacks/{other}/tracker-postback?tracker.event=registration&clickid={{sub1}}");
    assert_eq!(after("2", KEY, "enter", &link).tracker.values["key"], other, "a whole link is read as Enter reads it");
}

#[test]
fn a_text_that_enter_would_not_take_without_an_error_is_dropped() {
    let dropped = [
        ("5", "partner.example/other", "enter", &["htt", "", " ", "https://", "partner"][..]),
        ("5", "Spare", "enter", &["", "  "]),
        ("2", KEY, "enter", &["", " ", "48d0524a", "https://partner.example/go"]),
        ("2", "sub1", "enter", &["", "sub 1"]),
        ("3", "First Deposit", "e", &[""]),
        ("3", "tracker.cost", "e", &[""]),
        ("4", "fields.userid", "enter", &[""]),
    ];
    for (page, row, key, texts) in dropped {
        for typed in texts {
            assert_eq!(after(page, row, key, typed), custom(), "{typed:?} at {row}");
        }
    }
}

#[test]
fn whatever_is_typed_the_end_leaves_no_error_that_was_not_there() {
    let texts = [
        "",
        "x",
        "htt",
        "https://",
        "https://a.example/?sub1=1&sub1=2",
        "{{",
        "{amount",
        "a b",
        "ё",
        "&=?#",
        "tracker.event",
        "clickid",
        "}}{",
        "\u{200b}",
    ];
    let errors = |user: &User| -> Vec<_> {
        let findings = &user.wizard.doc.as_ref().unwrap().findings;
        findings.iter().filter(|finding| finding.severity == Severity::Error).map(|finding| (finding.code, finding.at.clone())).collect()
    };
    for (page, row, key) in PLACES {
        for typed in texts {
            let mut user = editing(page, row, key);
            let before = errors(&user);
            user.press("ctrl-u ctrl-k").types(typed).send(Message::Ending);
            let new: Vec<_> = errors(&user).into_iter().filter(|error| !before.contains(error)).collect();
            assert!(new.is_empty(), "{typed:?} at {row}: {new:?}");
            assert_eq!(user.on_disk(), *user.profile(), "{typed:?} at {row}");
        }
    }
}

#[test]
fn an_element_that_was_being_added_stays_where_its_text_is_good_and_goes_where_it_is_not() {
    let added = |typed: &str| {
        let mut user = User::with(custom());
        user.press("5").on("+ registration link").press("enter").types(typed).send(Message::Ending);
        user.on_disk().registration_links.len()
    };
    assert_eq!((added("https://partner.example/third"), added("htt"), added("")), (3, 2, 2));
    let mut user = User::with(custom());
    user.press("4").on("+ custom field").press("enter").types("fields.country").send(Message::Ending);
    assert_eq!(user.on_disk().custom_fields.last().unwrap().key, "fields.country", "its macro was to come next");
}

#[test]
fn with_something_over_the_page_nothing_is_lost_or_taken() {
    for keys in ["?", "!", "t", "=", "L", "i", "T", "P", "d"] {
        let mut user = User::with(custom());
        user.press("5").on("partner.example/other").press(keys);
        let before = user.on_disk();
        user.types("x").send(Message::Ending);
        assert_eq!(user.on_disk(), before, "{keys}");
    }
}

//! "Is it still as I placed it?": links that were put into the cabinet, and what became of them since.

use std::fs;

use clickwire::model::day::Day;
use clickwire::model::profile_toml::{parse, save};
use clickwire::words::Lang;
use serde_json::Value;

use super::person::{KEY, Person};
use super::plain::{heard, says};
use super::support::{User, custom, one_win, tracker_link};

const SALE: &str = "tracker.event=sale&clickid={sub4}&tracker.cost={amount}&tracker.currency=usd";

/// A person whose profile of 1win has its first deposit placed.
fn with_placed() -> Person {
    let person = Person::new();
    person.done(&["new", "1win", "--integration", "1win", "--click-param", "sub4", "--key", KEY, "--base-url", "https://1w.example/go"]);
    let text = fs::read_to_string(person.file("profiles/1win.toml")).unwrap();
    let link = format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?{SALE}");
    let text = text.replace("event = \"sale\"\n", &format!("event = \"sale\"\nplaced = {{ link = \"{link}\", on = 2026-11-26 }} # by me\n"));
    person.has_profile("1win", &text);
    person
}

/// A profile of a partner whose cabinet has a table of its own.
fn pocket() -> User {
    let mut user = User::new();
    user.filters("pocketoption").press("enter").pastes(&tracker_link("click_id")).press("enter 3");
    user
}

#[test]
fn p_marks_a_link_as_standing_in_the_cabinet_since_today_and_the_file_says_so() {
    let mut user = User::with(one_win());
    user.press("3").on("First Deposit").press("p");
    assert_eq!(user.notice(), "First Deposit: marked as placed on 26 Nov.");
    assert!(user.line().contains("placed 26 Nov"), "{}", user.line());
    let placed = user.on_disk().postbacks[1].placed.clone().unwrap();
    assert_eq!((placed.what.link, placed.on.to_string()), (user.link("First Deposit"), "2026-11-26".to_owned()));
    let text = save(None, user.profile());
    assert!(text.contains(&format!("placed = {{ link = \"{}\", on = 2026-11-26 }}\n", user.link("First Deposit"))), "{text}");
}

#[test]
fn p_again_takes_the_mark_away_and_one_undo_takes_either_back() {
    let mut user = User::with(one_win());
    user.press("6 home p");
    assert!(user.profile().postbacks[0].placed.is_some());
    user.press("p");
    assert_eq!(user.notice(), "Registration: no longer marked as placed.");
    assert!(user.profile().postbacks[0].placed.is_none());
    user.press("u");
    assert!(user.profile().postbacks[0].placed.is_some());
    user.press("u");
    assert!(user.profile().postbacks[0].placed.is_none());
}

#[test]
fn a_link_that_is_not_finished_cannot_be_placed_and_the_user_is_told_why() {
    let mut user = User::new();
    user.press("down enter esc 3 home p");
    assert!(user.notice().contains("cannot be placed yet: the link is not finished: Postback key is missing (step 2)"), "{}", user.notice());
    assert!(user.profile().postbacks.iter().all(|postback| postback.placed.is_none()));
    user.press("4").on("+ custom field").press("p");
    assert_eq!(user.notice(), "There is no link on this row. Step 6 has them all.");
}

#[test]
fn a_link_that_changes_afterwards_says_so_on_its_row_and_shows_old_and_new() {
    let mut user = User::with(one_win());
    user.press("3").on("First Deposit").press("p");
    let before = user.link("First Deposit");
    user.press(">").on("tracker.currency").press("enter").retypes("eur");
    let now = user.link("First Deposit");
    let said = format!("“First Deposit” changed since you placed it on 26 Nov. Placed: {before} Now: {now} ");
    assert!(user.findings().iter().any(|finding| finding.starts_with(&said)), "{:?}", user.findings());
    user.resize(110, 40).on("First Deposit");
    for step in ["3", "6"] {
        user.press(step).on("First Deposit");
        assert!(user.line().contains("changed"), "{}", user.screen());
        assert!(user.screen().contains("In the cabinet since 26 Nov:"), "{}", user.screen());
        assert!(user.screen().contains("tracker.currency=usd") && user.screen().contains("tracker.currency=eur"), "{}", user.screen());
    }
    user.press("<").resize(40, 12).press("3 home");
    assert!(user.on("First Deposit").line().contains("changed"), "{}", user.line());
}

#[test]
fn p_on_a_changed_link_marks_it_anew_with_the_day_of_then() {
    let mut user = User::with(custom());
    user.press("5").on("Main").press("p").on("partner.example/go").press("enter").retypes("https://partner.example/new");
    assert!(user.screen().contains("In the cabinet since 26 Nov:"), "{}", user.screen());
    user.today = Day { year: 2026, month: 12, day: 3 };
    user.press("p");
    assert_eq!(user.notice(), "Main: marked anew, as it is now, as placed on 3 Dec.");
    let placed = user.profile().registration_links[0].placed.clone().unwrap();
    assert_eq!((placed.what.link, placed.on.to_string()), (user.link("Main"), "2026-12-03".to_owned()));
    assert!(!user.findings().iter().any(|finding| finding.contains("since you placed it")));
}

#[test]
fn the_rows_of_the_cabinets_own_table_are_remembered_too() {
    let mut user = pocket();
    let name = user.postbacks()[0].to_owned();
    user.on(&name).press("p");
    let placed = user.profile().postbacks[0].placed.clone().unwrap();
    assert!(!placed.what.rows.is_empty(), "{placed:?}");
    let text = save(None, user.profile());
    assert!(text.contains("rows = [{ key = \"clickid\", macro = \"click_id\" }"), "{text}");
    assert_eq!(parse(&text).unwrap(), user.profile().clone().numbered());
    user.press(">").on("+ parameter").press("enter").types("fields.more").press("tab").types("{more}").press("enter");
    let said = user.findings().into_iter().find(|finding| finding.contains("since you placed it")).unwrap();
    assert!(said.contains("fields.more ← more"), "{said}");
}

#[test]
fn a_copy_stands_in_no_cabinet_and_a_name_changes_nothing() {
    let mut user = User::with(one_win());
    user.press("3").on("First Deposit").press("p D");
    assert_eq!(user.profile().postbacks.iter().filter(|postback| postback.placed.is_some()).count(), 1);
    user.on("First Deposit").press("e").retypes("FTD");
    assert!(user.profile().postbacks[1].placed.is_some());
    assert!(!user.findings().iter().any(|finding| finding.contains("since you placed it")));

    let person = with_placed();
    person.done(&["duplicate", "1win", "Copy"]);
    person.done(&["rename", "1win", "Renamed"]);
    let text = |stem: &str| fs::read_to_string(person.file(&format!("profiles/{stem}.toml"))).unwrap();
    assert!(!text("copy").contains("placed"), "{}", text("copy"));
    assert!(text("renamed").contains("on = 2026-11-26 } # by me"), "{}", text("renamed"));
}

#[test]
fn another_partner_or_tracker_leaves_the_memory_as_it_is() {
    let mut user = User::with(one_win());
    user.press("3").on("First Deposit").press("p T").on_answer("Keitaro").press("enter");
    user.press("enter");
    let placed = user.profile().postbacks.iter().find_map(|postback| postback.placed.clone());
    assert!(placed.is_some_and(|placed| placed.what.link.contains("chatterfy")), "{:?}", user.profile());
}

#[test]
fn the_mornings_command_names_what_changed_since_it_was_placed_and_nothing_else() {
    let person = with_placed();
    let quiet = person.done(&["check", "--all", "--placed"]);
    assert_eq!((quiet.out.as_str(), quiet.err.as_str()), ("", "No link changed since it was placed (1 placed).\n"));
    let file = person.file("profiles/1win.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("value = \"usd\"", "value = \"eur\"")).unwrap();
    for args in [&["check", "--all", "--placed"][..], &["check", "1win", "--placed"]] {
        let told = person.runs(args);
        assert_eq!(told.status, 1, "{told:?}");
        assert!(told.out.contains("changed since you placed it on 26 Nov"), "{}", told.out);
        assert_eq!(told.out.lines().count(), 3, "{}", told.out);
    }
    let json = person.json(&["check", "1win", "--placed", "--format", "json"]);
    let found = json.as_array().unwrap();
    assert_eq!(found.len(), 1);
    let of = |key: &str| found[0][key].clone();
    assert_eq!(
        (of("code"), of("severity"), of("where"), of("fix")),
        ("placed-changed".into(), "warning".into(), "postbacks[1]".into(), Value::Bool(false))
    );
    let message = of("message").as_str().unwrap().to_owned();
    assert!(message.contains("tracker.currency=usd") && message.contains("tracker.currency=eur"), "{message}");
    let russian = person.runs(&["check", "--all", "--placed", "--lang", "ru"]);
    assert!(russian.out.contains("изменился с 26 ноября, когда был вставлен"), "{}", russian.out);
}

#[test]
fn a_memory_is_kept_in_every_form_of_toml_and_a_wrong_one_is_told_with_its_place() {
    let text = save(None, &one_win());
    let forms = [
        ("event = \"sale\"\n", "event = \"sale\"\nplaced.link = \"https://a.example\"\nplaced.on = 2026-11-26\n"),
        (
            "\n[[postbacks]]\nname = \"Recurring",
            "\n[postbacks.placed]\nlink = \"https://a.example\"\non = 2026-11-26\n\n[[postbacks]]\nname = \"Recurring",
        ),
        ("event = \"sale\"\n", "event = \"sale\"\nplaced = { on = 2026-11-26, link = \"https://a.example\", who = \"Anna\" }\n"),
    ];
    for (old, new) in forms {
        let base = text.replace(old, new);
        let mut profile = parse(&base).unwrap();
        assert_eq!(profile.postbacks[1].placed.as_ref().unwrap().what.link, "https://a.example", "{base}");
        assert_eq!(save(Some(&base), &profile), base, "what says the same is not written");
        let mut later = profile.clone();
        later.postbacks[1].placed.as_mut().unwrap().on.day = 27;
        let saved = save(Some(&base), &later);
        assert_eq!(saved, base.replace("2026-11-26", "2026-11-27"));
        profile.postbacks[1].placed = None;
        assert_eq!(parse(&save(Some(&base), &profile)).unwrap(), profile);
    }
    let wrong = text.replace("event = \"sale\"\n", "event = \"sale\"\nplaced = { link = \"https://a.example\", on = \"today\" }\n");
    let error = parse(&wrong).unwrap_err();
    assert!(error.place.is_some(), "{error:?}");
}

#[test]
fn in_plain_lines_a_link_is_placed_by_its_number() {
    let person = with_placed();
    let out = heard(&person, &["1win", "--plain"], &["summary", "placed 1", "summary", "placed 2", "placed"]);
    assert!(out.contains("Registration: marked as placed on "), "{out}");
    assert!(out.contains("In the cabinet: placed 26 Nov."), "{out}");
    assert!(out.contains("First Deposit: no longer marked as placed."), "{out}");
    assert!(out.contains("Which link? Say placed and its number."), "{out}");
    let russian = says(&person, &["1win", "--plain", "--lang", "ru"], &["вставлен 4"]);
    assert!(russian.out.contains("отмечен как вставленный"), "{}", russian.out);
}

#[test]
fn the_screen_says_it_in_russian_too() {
    let mut user = User::with_in(&one_win(), Lang::Ru);
    user.resize(100, 30).press("3").on("First Deposit").press("з");
    assert!(user.line().contains("вставлен 26 ноября"), "{}", user.line());
    user.press(">").on("tracker.currency").press("enter").retypes("eur").on("First Deposit");
    assert!(user.line().contains("изменился с 26 ноября, когда был вставлен"), "{}", user.line());
}

#[test]
fn the_list_says_how_far_each_profile_is_carried_and_its_name_is_whole() {
    let name = "1win Slots Brazil evening 2026";
    let mut profile = one_win();
    name.clone_into(&mut profile.name);
    let mut user = User::with(profile);
    user.resize(100, 30).press("6 home c n n p esc");
    assert!(user.line().contains(name), "{}", user.line());
    assert!(user.line().contains("3+1") && user.line().contains("1 placed · 3/4 copied"), "{}", user.line());
    user.press("enter 3").on("Recurring Deposit").press("> ").on("tracker.tid").press("enter").retypes("{id}").press("esc esc");
    assert!(user.line().contains("1 changed since"), "{}", user.line());
    user.resize(80, 24);
    assert!(user.line().contains("3+1") && user.line().contains("1 changed since"), "{}", user.line());
    user.resize(40, 12);
    assert!(user.line().contains("1 changed since"), "{}", user.line());
    user.resize(130, 30);
    assert!(user.line().contains("3 postbacks, 1 link") && user.line().contains("1 changed since"), "{}", user.line());
}

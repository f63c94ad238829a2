//! Cabinets that put pairs of their own behind a short URL: what can be sent so is built, and what cannot is said with its reason.

use clickwire::model::acts;
use clickwire::model::catalog::Catalog;
use clickwire::model::check::{Others, Severity, check};
use clickwire::model::integration::Delivery;

use super::person::{KEY, Person};
use super::support::User;

/// A partner that appends, with names that cannot be changed.
const FIXED: &str = r#"id = "fixed"
name = "Fixed"
category = "igaming"
status = "ready"
description = { en = "Casino", ru = "Казино" }
click_params = ["clk"]
delivery = "appends"
source = "its manual"
delay = { en = "events are sent once a day", ru = "ивенты приходят раз в сутки" }
[appends]
query = true
names = "fixed"
pairs = [{ name = "cid", macro = "{clk}" }, { name = "sum", macro = "{sum}" }]
[[macros]]
name = "sum"
means = { en = "deposit amount", ru = "сумма депозита" }
[[postbacks]]
name = "First Deposit"
role = "first-deposit"
amount = "{sum}"
currency = "usd"
delay = { en = "an hour later", ru = "через час" }
"#;

fn person() -> Person {
    let person = Person::new();
    std::fs::create_dir_all(person.integrations()).unwrap();
    std::fs::write(person.integrations().join("fixed.toml"), FIXED).unwrap();
    person
}

fn made(person: &Person, tracker: &[&str]) -> super::person::Told {
    person.runs(&[&["new", "B", "--integration", "binomo", "--base-url", "https://b.example/go"], tracker].concat())
}

#[test]
fn a_tracker_that_needs_an_event_cannot_be_reached_by_flags_and_that_is_said_where_the_profile_is_made() {
    let person = Person::new();
    let told = made(&person, &["--key", KEY]);
    assert_eq!(told.status, 0, "{told:?}");
    assert!(told.err.contains("reg=true") && told.err.contains("Chatterfy wants tracker.event="), "{}", told.err);
    let found = person.json(&["check", "B", "--format", "json"]);
    let impossible: Vec<_> = found.as_array().unwrap().iter().filter(|one| one["code"] == "delivery-impossible").collect();
    assert_eq!(impossible.len(), 5, "{found}");
    assert!(!impossible.is_empty() && impossible.iter().all(|one| one["severity"] == "error" && one["fix"] == false), "{found}");
    let told = person.runs(&["links", "B", "--format", "json"]);
    assert_eq!(told.status, 0, "its links are built: {told:?}");
    let links: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    let deposit = &links["postbacks"][2];
    assert_eq!(deposit["url"], format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback"));
    assert_eq!(deposit["rows"][0], serde_json::json!({"key": "clickid", "macro": "click_id"}));
    assert!(person.runs(&["trace", "B"]).status == 1, "and the trace says that nothing is counted");
}

#[test]
fn a_tracker_that_needs_no_event_gets_the_short_url_and_its_own_names_for_the_pairs() {
    let person = Person::new();
    let told = made(&person, &["--tracker", "voluum", "--domain", "t.example"]);
    assert_eq!((told.status, told.err.as_str()), (0, ""), "{told:?}");
    let links = person.json(&["links", "B", "--format", "json"]);
    let deposit = &links["postbacks"][2];
    assert_eq!((&deposit["event"], &deposit["slot"]), (&serde_json::Value::Null, &serde_json::json!("first Deposit")));
    assert_eq!(deposit["url"], "https://t.example/postback");
    let rows = serde_json::json!([
        {"key": "cid", "macro": "click_id"}, {"key": "payout", "macro": "sumdep"}, {"key": "txid", "macro": "transaction"}
    ]);
    assert_eq!(deposit["rows"], rows, "{links}");
    assert_eq!(deposit["full_url"], "https://t.example/postback?cid={click_id}&payout={sumdep}&txid={transaction}");
    let found = person.json(&["check", "B", "--format", "json"]);
    assert!(found.as_array().unwrap().iter().all(|one| one["severity"] != "error"), "{found}");
    assert!(found.as_array().unwrap().iter().any(|one| one["message"].as_str().unwrap().contains("cannot tell")), "{found}");
    let arrived = "https://t.example/postback?cid=w1a2b3c4d5e6f7g8h9i0j1k2&payout=50&txid=7&ftd=true";
    let compared = person.json(&["compare", "B", arrived, "--format", "json"]);
    assert_eq!(compared["counted"], true, "the flag of the event is to be expected: {compared}");
    assert!(compared["findings"].as_array().unwrap().iter().all(|one| one["severity"] == "note"), "{compared}");
    let trace = person.done(&["trace", "B"]).out;
    assert!(trace.contains("of 6 reach the lead") || trace.contains("attributed"), "{trace}");
}

#[test]
fn what_a_tracker_would_take_for_a_sale_is_left_out() {
    let person = Person::new();
    let told = made(&person, &["--tracker", "keitaro", "--domain", "t.example", "--key", "k1"]);
    assert!(told.err.contains("Left out: Registration, Email Confirmation, App Installed. ") && told.err.contains("as sale"), "{}", told.err);
    let found = person.json(&["check", "B", "--format", "json"]);
    assert!(found.as_array().unwrap().iter().all(|one| one["severity"] != "error"), "{found}");
    let told = person.runs(&["new", "R", "--integration", "binomo", "--tracker", "keitaro", "--events", "registration"]);
    assert!(told.err.contains("“Registration” would be counted as one"), "{}", told.err);
}

#[test]
fn names_that_cannot_be_changed_must_be_the_trackers() {
    let person = person();
    let new = |name: &str, tracker: &str| person.done(&["new", name, "--integration", "fixed", "--tracker", tracker, "--set", "domain=t.example"]);
    assert_eq!(person.done(&["integrations", "check"]).err, "");
    let told = new("B", "bemob");
    assert!(told.err.contains("sends this as sum") && told.err.contains("reads it from payout"), "{}", told.err);
    let link = person.json(&["links", "B", "--format", "json"])["postbacks"][0].clone();
    assert_eq!(link["url"], "https://t.example/postback?status=sale", "a query of its own may stand before: {link}");
    assert!(person.refused(&["integrations", "check", "nowhere.toml"]).contains("nowhere"));
}

#[test]
fn a_delay_that_the_partners_manual_names_is_not_proven() {
    let person = person();
    person.done(&["new", "F", "--integration", "fixed", "--key", KEY, "--base-url", "https://f.example/go"]);
    let traced = person.runs(&["trace", "F"]).out.split_whitespace().collect::<Vec<_>>().join(" ");
    let unproven = traced.split("Not proven").nth(1).unwrap();
    assert!(unproven.contains("events are sent once a day") && unproven.contains("“First Deposit” comes: an hour later"), "{traced}");
    let traced = person.runs(&["trace", "F", "--lang", "ru"]).out;
    assert!(traced.contains("раз в сутки"), "{traced}");
}

#[test]
fn the_rows_stand_under_the_short_link() {
    let mut user = User::new();
    user.filters("Binomo")
        .press("enter esc T")
        .on_answer("Voluum")
        .press("enter enter 2")
        .retypes("t.example")
        .press("3")
        .on("First Deposit")
        .press(">");
    user.resize(100, 50);
    let screen = user.screen();
    assert!(screen.contains("The cabinet appends these itself; switch them on there"), "{screen}");
    assert!(screen.contains("click_id") && screen.contains("sumdep"), "{screen}");
}

#[test]
fn every_pair_that_cannot_work_is_of_a_tracker_that_needs_an_event() {
    let catalog = Catalog::shipped();
    let appends = || catalog.integrations().into_iter().filter(|known| known.is_ready() && known.delivery == Delivery::Appends);
    assert!(appends().count() >= 2);
    for integration in appends() {
        for tracker in catalog.trackers() {
            let profile = acts::begin(Some(integration), tracker, integration.macro_style, "P");
            let findings = check(&catalog.setup(&profile), Others::default());
            let errors = findings.iter().filter(|found| found.severity == Severity::Error && !found.to_fill);
            let codes: Vec<&str> = errors.map(|found| found.code).collect();
            let needs = tracker.event_required || !tracker.constants.is_empty();
            assert_eq!(needs, !codes.is_empty(), "{} on {}: {codes:?}", integration.id, tracker.id);
            assert!(codes.iter().all(|code| *code == "delivery-impossible"), "{} on {}: {codes:?}", integration.id, tracker.id);
        }
    }
}

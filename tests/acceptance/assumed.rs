//! Events that no source lists for a partner: chosen by name, filled from its own macros, and marked as assumed wherever they are seen.

use std::fs;

use clickwire::model::assumed::{OFFERED, USUAL};
use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::check::{Severity, check};
use clickwire::model::profile::Profile;
use clickwire::model::role::Role;
use clickwire::model::{acts, check as checks};

use super::person::{KEY, Person};
use super::plain::heard;
use super::support::{User, tracker_link};

/// A partner of whom one conversion is known, and what it is called by its macros.
const ACME: &str = r#"id = "acme"
name = "Acme"
category = "igaming"
status = "ready"
description = { en = "Casino", ru = "Казино" }
click_params = ["sub7"]
source = "its manual"
[[macros]]
name = "pay"
means = { en = "payout to you", ru = "выплата вам" }
[[macros]]
name = "cur"
means = { en = "currency", ru = "валюта" }
[[macros]]
name = "conv"
means = { en = "conversion id", ru = "ID конверсии" }
[[postbacks]]
name = "Conversion"
role = "conversion"
payout = "{pay}"
currency = "{cur}"
transaction = "{conv}"
"#;

/// Another one, whose events are known.
const BETTER: &str = r#"id = "better"
name = "Better"
category = "igaming"
status = "ready"
description = { en = "Casino", ru = "Казино" }
click_params = ["clk"]
source = "its manual"
[[macros]]
name = "dep"
means = { en = "deposit amount", ru = "сумма депозита" }
[[macros]]
name = "player"
means = { en = "player id", ru = "ID игрока" }
[[postbacks]]
name = "Sign-up"
role = "registration"
fields = [{ key = "player", macro = "{player}" }]
[[postbacks]]
name = "First Deposit"
role = "first-deposit"
amount = "{dep}"
currency = "usd"
"#;

fn catalog() -> Catalog {
    let file = |path: &str, text: &str| UserFile { path: path.into(), text: Ok(text.into()) };
    Catalog::new(vec![file("acme.toml", ACME), file("better.toml", BETTER)], Vec::new())
}

/// Someone with a finished profile of Acme at step 3.
fn at_acme() -> User {
    let mut user = User::knowing(catalog());
    user.filters("Acme").press("enter").pastes(&tracker_link("sub7")).press("enter 3");
    assert_eq!(user.postbacks(), ["Conversion"]);
    user
}

/// Someone at a shell who has both files.
fn person() -> Person {
    let person = Person::new();
    let folder = person.integrations();
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("acme.toml"), ACME).unwrap();
    fs::write(folder.join("better.toml"), BETTER).unwrap();
    person
}

fn link(rest: &str) -> String {
    format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?tracker.event={rest}")
}

#[test]
fn a_new_postback_is_offered_by_what_it_reports_and_filled_from_the_partners_own_macros() {
    let mut user = at_acme();
    user.press("end a");
    let screen = user.screen();
    for offer in ["Registration, First Deposit", "First Deposit", "Any Deposit", "Qualified", "Commission", "Rejected", "assumed", "type its name"] {
        assert!(screen.contains(offer), "{offer}: {screen}");
    }
    user.types("first").press("down enter");
    assert_eq!(user.postbacks(), ["Conversion", "First Deposit"]);
    assert!(user.link("First Deposit").ends_with("?tracker.event=sale&clickid={sub7}&tracker.cost={pay}&tracker.currency={cur}&tracker.tid={conv}"));
    assert!(user.notice().contains("no source says that Acme offers a first deposit"), "{}", user.notice());
    assert!(user.screen().contains("assumed, look it up"), "{}", user.screen());
    user.press("u");
    assert_eq!(user.postbacks(), ["Conversion"], "one key takes it back");
}

#[test]
fn the_usual_three_come_by_one_choice_where_they_belong() {
    let mut user = at_acme();
    user.press("a down enter");
    assert_eq!(user.postbacks(), ["Conversion", "Registration", "First Deposit", "Recurring Deposit"]);
    assert!(user.line().contains("Registration"), "{}", user.line());
    user.press("u").on("Conversion").press("a down down down enter").on("Conversion").press("a down enter");
    assert_eq!(user.postbacks(), ["Conversion", "Registration", "Recurring Deposit", "First Deposit"], "what is there already is not doubled");
}

#[test]
fn an_event_of_ones_own_needs_no_key_more_than_its_name() {
    let mut user = at_acme();
    user.press("a").types("First VIP").press("enter");
    assert_eq!(user.postbacks(), ["Conversion", "First VIP"]);
    assert_eq!((user.profile().postbacks[1].event.as_str(), user.profile().postbacks[1].params.len()), ("first_vip", 0));
    user.press("a esc").press("a down esc esc");
    assert_eq!(user.postbacks(), ["Conversion", "First VIP"], "given up, nothing is left of it");
    assert!(user.findings().iter().all(|code| !code.contains("event-assumed")), "{:?}", user.findings());
}

#[test]
fn an_events_own_facts_come_where_the_partner_has_them() {
    let profile = Profile { integration: Some("better".into()), ..Profile::default() };
    let catalog = catalog();
    let made = acts::of_roles_only(&catalog, catalog.default_tracker().unwrap(), profile, &[Role::FirstDeposit, Role::Registration, Role::Deposit]);
    let names: Vec<&str> = made.postbacks.iter().map(|known| known.name.as_str()).collect();
    assert_eq!(names, ["First Deposit", "Sign-up", "Any Deposit"]);
    assert_eq!(made.custom_fields[0].postbacks.as_deref(), Some(&["Sign-up".to_owned()][..]));
    let setup = catalog.setup(&made);
    let assumed: Vec<bool> = made.postbacks.iter().map(|known| setup.assumed(known).is_some()).collect();
    assert_eq!(assumed, [false, false, true]);
    assert_eq!(made.postbacks[2].params[0].value, "{dep}", "the sum is that of the other deposit");
}

#[test]
fn another_partner_brings_its_own_facts_for_what_was_assumed_of_the_first() {
    let mut user = at_acme();
    user.press("a down enter 1 esc").filters("Better").press("enter enter 3");
    assert_eq!(user.postbacks(), ["First Deposit", "Recurring Deposit", "Sign-up"], "{}", user.screen());
    assert!(user.link("First Deposit").ends_with("?tracker.event=sale&clickid={clk}&tracker.cost={dep}&tracker.currency=usd"));
    assert!(user.link("Recurring Deposit").ends_with("?tracker.event=resale&clickid={clk}&tracker.cost={dep}&tracker.currency=usd"));
    let mut user = at_acme();
    user.press("a down enter T").on_answer("Keitaro").press("enter");
    assert_eq!(user.profile().postbacks.iter().map(|known| known.event.as_str()).collect::<Vec<_>>(), ["sale", "lead", "sale", "rebill"]);
    assert_eq!(user.profile().postbacks[2].params[0].key, "payout");
}

#[test]
fn new_makes_the_postbacks_that_are_asked_for_and_no_others() {
    let person = person();
    let events = "registration,first-deposit,repeat-deposit";
    let told = person.done(&["new", "A", "--integration", "acme", "--key", KEY, "--base-url", "https://a.example/go", "--events", events]);
    assert_eq!(told.err, "");
    let links = person.done(&["links", "A"]).out;
    let sum = "&clickid={sub7}&tracker.cost={pay}&tracker.currency={cur}&tracker.tid={conv}";
    let expected = [
        format!("Registration: {}", link("registration&clickid={sub7}")),
        format!("First Deposit: {}", link(&format!("sale{sum}"))),
        format!("Recurring Deposit: {}", link(&format!("resale{sum}"))),
    ];
    assert_eq!(links.lines().take(3).collect::<Vec<_>>(), expected);
    person.done(&["new", "B", "--integration", "better", "--events", " repeat-deposit , registration "]);
    let file = fs::read_to_string(person.profiles().join("b.toml")).unwrap();
    assert!(file.find("Recurring Deposit").unwrap() < file.find("Sign-up").unwrap() && !file.contains("First Deposit"), "{file}");
    person.done(&["new", "C", "--events", "commission,registration", "--key", KEY, "--click-param", "s"]);
    assert!(person.done(&["links", "C"]).out.starts_with(&format!("Commission: {}\n", link("commission&clickid={s}"))));
}

#[test]
fn a_role_that_there_is_not_is_refused_with_those_that_there_are() {
    let person = person();
    let told = person.refused(&["new", "A", "--integration", "acme", "--events", "registration,firstdeposit"]);
    assert!(told.contains("firstdeposit") && told.contains("Did you mean first-deposit?") && told.contains("repeat-deposit"), "{told}");
    assert!(person.refused(&["new", "A", "--events", "registration,registration"]).contains("twice"));
    assert!(person.profile_files().is_empty());
}

#[test]
fn what_is_assumed_is_a_note_and_no_fault_and_the_trace_does_not_prove_it() {
    let person = person();
    person.done(&["new", "A", "--integration", "acme", "--key", KEY, "--base-url", "https://a.example/go", "--events", "registration,first-deposit"]);
    let found = person.json(&["check", "A", "--format", "json"]);
    let assumed: Vec<&str> =
        found.as_array().unwrap().iter().filter(|one| one["code"] == "event-assumed").map(|one| one["message"].as_str().unwrap()).collect();
    assert_eq!(assumed.len(), 2, "{found}");
    assert!(assumed[0].starts_with("No source says that Acme offers a registration: look in its cabinet."), "{assumed:?}");
    assert!(assumed[1].contains("a first deposit") && assumed[1].contains("what {pay} means there"), "{assumed:?}");
    assert!(found.as_array().unwrap().iter().all(|one| one["severity"] != "error"), "{found}");
    assert_eq!(person.runs(&["check", "A"]).status, 0);
    let traced = person.done(&["trace", "A"]).out.split_whitespace().collect::<Vec<_>>().join(" ");
    let unproven = traced.split("Not proven").nth(1).unwrap();
    assert!(unproven.contains("that Acme offers a first deposit: no source says so, nor what {pay} means there"), "{traced}");
    let russian = person.runs(&["check", "A", "--lang", "ru"]).out;
    assert!(russian.contains("что Acme отдаёт первый депозит: проверьте в кабинете."), "{russian}");
}

#[test]
fn spoken_the_events_are_numbered_answers_and_a_name_of_ones_own_still_is_one() {
    let person = person();
    let out = heard(&person, &["--plain"], &["acme", "", KEY, "2", "1", "2", "VIP", "vip", "", ""]);
    assert!(out.contains("the usual three at once") && out.contains("assumed"), "{out}");
    assert!(out.contains("no source says that Acme offers a first deposit"), "{out}");
    let links = person.done(&["links", "Acme"]).out;
    let names: Vec<&str> = links.lines().filter_map(|line| line.split_once(": ")).map(|(name, _)| name).collect();
    assert!(names.starts_with(&["Conversion", "Registration", "First Deposit", "Recurring Deposit"]), "{out}\n{links}");
}

#[test]
fn no_event_of_any_partner_on_any_tracker_is_a_fault() {
    let catalog = Catalog::shipped();
    let all: Vec<Role> = USUAL.into_iter().chain(OFFERED.into_iter().filter(|role| !USUAL.contains(role))).collect();
    for integration in catalog.integrations().into_iter().filter(|known| known.is_ready()) {
        for tracker in catalog.trackers() {
            let mut profile = acts::begin(Some(integration), tracker, integration.macro_style, "P");
            profile = acts::of_roles_only(&catalog, tracker, profile, &all);
            let setup = catalog.setup(&profile);
            for (postback, role) in profile.postbacks.iter().zip(&all) {
                assert_eq!(setup.role(postback), Some(*role), "{} on {}", integration.id, tracker.id);
                let is_known = integration.template(*role).is_some();
                assert!(is_known || setup.assumed(postback).is_some() || setup.role_of_name(&postback.name, "").is_none(), "{}", integration.id);
            }
            for finding in check(&setup, checks::Others::default()) {
                let is_fault =
                    finding.severity == Severity::Error && !finding.to_fill && !["postback-scheme", "delivery-impossible"].contains(&finding.code);
                assert!(!is_fault, "{} on {}: {finding:?}", integration.id, tracker.id);
            }
        }
    }
}

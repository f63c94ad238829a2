//! A tracker of the user's own: one file, any placeholders under any names, and no Rust.

use std::fs;

use clickwire::model::catalog::{Catalog, UserFile};

use super::person::{Person, Told};
use super::support::User;

/// A tracker that knows its users by an account in the path and a token in a constant parameter.
pub const HOUSEFLOW: &str = r#"
id = "houseflow"
name = "HouseFlow"
aliases = ["хаусфлоу"]
default = true
source = "made up"
endpoint = "https://in.houseflow.example/{account}/cb?token={token}"
wants = "payout"

[placeholders.account]
format = "token"
label = { en = "Account number", ru = "Номер аккаунта" }
where = { en = "HouseFlow → Profile, at the top", ru = "HouseFlow → Профиль, вверху" }

[placeholders.token]
format = "token"
label = { en = "Secret token", ru = "Секретный токен" }
where = { en = "HouseFlow → API", ru = "HouseFlow → API" }

[keys]
event = "goal"
click = "hid"
amount = "sum"
currency = "cur"
transaction = "tx"

[links]
click_macro = "{hid}"

[events]
registration = { event = "signup" }
first-deposit = { event = "dep" }
repeat-deposit = { event = "redep" }

[events_known]
free = true
where = { en = "HouseFlow → Goals names each of them", ru = "HouseFlow → Цели, каждая по имени" }

[[usual]]
name = "Registration"
role = "registration"

[[usual]]
name = "First Deposit"
role = "first-deposit"
amount = "amount"
"#;

/// The same with the constant parameters in a list of their own.
fn listed() -> String {
    HOUSEFLOW.replace("/cb?token={token}\"", "/cb\"\nparams = [\"token={token}\", { key = \"src\", value = \"cw\" }]")
}

/// Someone whose folder of trackers holds this file.
fn with(file: &str) -> Person {
    let person = Person::new();
    let told = person.done(&["path"]);
    let line = told.out.lines().find(|line| line.starts_with("Your own trackers")).unwrap();
    let folder = line.trim_start_matches("Your own trackers").trim();
    fs::create_dir_all(folder).unwrap();
    fs::write(format!("{folder}/houseflow.toml"), file).unwrap();
    person
}

const SET: [&str; 4] = ["--set", "account=77_a", "--set", "token=s3cr3t-9"];

fn made(person: &Person, more: &[&str]) -> Told {
    person.runs(&[&["new", "Mine", "--tracker", "houseflow", "--click-param", "sub1"], more].concat())
}

#[test]
fn new_sets_any_placeholder_by_its_name_and_every_link_holds_it() {
    let person = with(HOUSEFLOW);
    let told = made(&person, &SET);
    assert_eq!((told.status, told.err.as_str()), (0, ""), "{told:?}");
    let links = person.json(&["links", "Mine", "--format", "json"]);
    let first = &links["postbacks"][1];
    assert_eq!(first["url"], "https://in.houseflow.example/77_a/cb?token=s3cr3t-9&goal=dep&hid={sub1}&sum={amount}");
    assert_eq!(first["raw_url"], "https://in.houseflow.example/77_a/cb?token=s3cr3t-9&goal=first_deposit&hid={sub1}");
    let file = fs::read_to_string(person.profiles().join("mine.toml")).unwrap();
    assert!(file.contains("account = \"77_a\"\n") && file.contains("token = \"s3cr3t-9\"\n"), "{file}");
    assert!(!person.runs(&["check", "Mine"]).out.contains("error"));
}

#[test]
fn constant_parameters_may_stand_in_a_list_of_their_own() {
    let person = with(&listed());
    assert_eq!(made(&person, &SET).status, 0);
    let links = person.done(&["links", "Mine"]).out;
    assert!(links.starts_with("Registration: https://in.houseflow.example/77_a/cb?token=s3cr3t-9&src=cw&goal=signup&hid={sub1}\n"), "{links}");
}

#[test]
fn new_says_which_placeholders_there_are_and_writes_nothing() {
    let person = with(HOUSEFLOW);
    let wrong: [(&[&str], &[&str]); 5] = [
        (&["--set", "acount=77"], &["acount", "account, token"]),
        (&["--set", "account=7/7"], &["7/7", "Account number", "HouseFlow"]),
        (&["--set", "account"], &["account", "NAME=VALUE"]),
        (&["--set", "=7"], &["NAME=VALUE"]),
        (&["--set", "account=7", "--set", "account=8"], &["account"]),
    ];
    for (options, expected) in wrong {
        let told = made(&person, options);
        assert_eq!((told.status, told.out.as_str()), (2, ""), "{options:?}: {told:?}");
        for words in expected {
            assert!(told.err.contains(words), "{options:?} says {}", told.err);
        }
    }
    assert_eq!(person.profile_files(), Vec::<String>::new());
}

#[test]
fn set_knows_the_placeholders_of_shipped_trackers_too() {
    let person = Person::new();
    person.done(&["new", "K", "--tracker", "keitaro", "--set", "domain=https://track.example/", "--set", "key=abc123", "--click-param", "sub1"]);
    let file = fs::read_to_string(person.profiles().join("k.toml")).unwrap();
    assert!(file.contains("domain = \"track.example\"") && file.contains("key = \"abc123\""), "{file}");
    let none = person.refused(&["new", "B", "--tracker", "peerclick", "--set", "key=abc123"]);
    assert!(none.contains("PeerClick") && none.contains("key"), "{none}");
}

#[test]
fn a_pasted_link_gives_every_value_it_holds() {
    let person = with(HOUSEFLOW);
    let link = "https://in.houseflow.example/77_a/cb?goal=dep&hid={sub4}&token=s3cr3t-9&sum={amount}";
    let told = person.done(&["new", "Mine", "--key", link]);
    assert_eq!(told.err, "");
    let links = person.done(&["links", "Mine"]).out;
    assert!(links.contains("https://in.houseflow.example/77_a/cb?token=s3cr3t-9&goal=dep&hid={sub4}&sum={amount}\n"), "{links}");
}

#[test]
fn what_is_missing_has_its_name_for_programs_and_its_label_for_people() {
    let person = with(HOUSEFLOW);
    made(&person, &["--set", "account=77_a"]);
    let links = person.json(&["links", "Mine", "--format", "json"]);
    assert_eq!(links["postbacks"][0]["missing"], serde_json::json!(["token"]));
    let told = person.runs(&["links", "Mine"]);
    assert!(told.err.contains("Secret token") && !told.err.contains("Account number"), "{told:?}");
    let found = person.json(&["check", "Mine", "--format", "json"]);
    let missing = found.as_array().unwrap().iter().find(|finding| finding["code"] == "key-missing").unwrap();
    assert_eq!(missing["where"], "tracker.token");
    assert!(missing["message"].as_str().unwrap().starts_with("Secret token"), "{missing}");
    person.has_profile(
        "mine",
        "version = 1\nname = \"Mine\"\n[tracker]\nid = \"houseflow\"\naccount = \"7 7\"\ntoken = \"a\"\n[click]\nparam = \"sub1\"\n",
    );
    let found = person.json(&["check", "Mine", "--format", "json"]);
    let invalid = found.as_array().unwrap().iter().find(|finding| finding["code"] == "key-invalid").unwrap();
    assert_eq!(invalid["where"], "tracker.account");
    assert!(invalid["message"].as_str().unwrap().starts_with("Account number: “7 7”"), "{invalid}");
    person.has_profile("ru", "version = 1\nname = \"Ru\"\n[tracker]\nid = \"houseflow\"\n[click]\nparam = \"sub1\"\n[[postbacks]]\nname = \"R\"\n");
    assert!(person.runs(&["--lang", "ru", "links", "Ru"]).err.contains("Номер аккаунта"));
}

#[test]
fn import_reads_the_values_back_wherever_they_stand() {
    let person = with(HOUSEFLOW);
    made(&person, &[&SET[..], &["--base-url", "https://partner.example/?x=1"]].concat());
    let before = person.done(&["links", "Mine"]).out;
    let moved = before.replace("?token=s3cr3t-9&", "?").replace("hid={sub1}", "hid={sub1}&token=s3cr3t-9");
    for (name, text) in [("Again", &before), ("Moved", &moved)] {
        let file = person.writes("links.txt", text);
        person.done(&["import", file.to_str().unwrap(), "--name", name]);
        assert_eq!(person.done(&["links", name]).out, before);
        let profile = fs::read_to_string(person.profiles().join(format!("{}.toml", name.to_lowercase()))).unwrap();
        assert!(profile.contains("token = \"s3cr3t-9\"") && !profile.contains("key = \"token\""), "{profile}");
    }
    let file = person.writes("links.txt", &format!("{before}{}", before.replace("s3cr3t-9", "other-1")));
    let told = person.done(&["import", file.to_str().unwrap(), "--name", "Two"]);
    assert!(told.err.contains("other-1") && told.err.contains("s3cr3t-9"), "{told:?}");
}

#[test]
fn compare_says_that_another_token_arrived_or_none() {
    let person = with(&listed());
    made(&person, &SET);
    let url = "https://in.houseflow.example/77_a/cb?token=s3cr3t-9&src=cw&goal=signup&hid=c1";
    let told = person.runs(&["compare", "Mine", url]);
    assert_eq!(told.status, 0, "{told:?}");
    for (from, to) in [("s3cr3t-9", "other-1"), ("token=s3cr3t-9&", ""), ("src=cw&", ""), ("77_a", "78")] {
        let told = person.runs(&["compare", "Mine", &url.replace(from, to)]);
        assert_eq!(told.status, 1, "{from} → {to}: {told:?}");
    }
    let told = person.runs(&["compare", "Mine", &url.replace("s3cr3t-9", "other-1")]);
    assert!(told.out.contains("other-1"), "{told:?}");
}

#[test]
fn a_postback_cannot_override_a_constant_parameter() {
    let person = with(HOUSEFLOW);
    made(&person, &SET);
    let file = person.profiles().join("mine.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("event = \"signup\"\n", "event = \"signup\"\nparams = [{ key = \"token\", value = \"x\" }]\n", 1)).unwrap();
    let links = person.done(&["links", "Mine"]).out;
    assert!(!links.contains("token=x"), "{links}");
    let found = person.json(&["check", "Mine", "--format", "json"]);
    assert!(found.as_array().unwrap().iter().any(|finding| finding["code"] == "param-duplicate"), "{found}");
}

#[test]
fn the_trace_goes_through_and_send_prints_the_token() {
    let person = with(HOUSEFLOW);
    made(&person, &[&SET[..], &["--base-url", "https://partner.example/?x=1"]].concat());
    let trace = person.json(&["trace", "Mine", "--format", "json"]);
    let events = trace["events"].as_array().unwrap();
    assert!(!events.is_empty() && events.iter().all(|event| event["attributed"] == true), "{trace}");
    assert!(events[0]["fired_url"].as_str().unwrap().contains("?token=s3cr3t-9&goal=signup&hid="), "{trace}");
    assert!(person.runs(&["trace", "Mine"]).out.contains("HouseFlow → Goals names each of them"));
    let sent = person.done(&["send", "Mine", "--event", "signup", "--clickid", "c1"]);
    assert_eq!(sent.out, "GET https://in.houseflow.example/77_a/cb?token=s3cr3t-9&goal=signup&hid=c1\n");
}

#[test]
fn plain_asks_for_each_placeholder_by_its_label_and_takes_each_answer_for_what_was_asked() {
    let person = with(HOUSEFLOW);
    let told = Told::of(person.command().args(["--plain", "--clipboard", "print"]).write_stdin("1win\nsub1\n77_abc\ns3cr3t-9\n"));
    let (account, token) = (told.out.find("Account number"), told.out.find("Secret token"));
    assert!(account.is_some() && account < token, "{}", told.out);
    assert!(told.out.contains("HouseFlow → Profile, at the top"), "{}", told.out);
    let file = fs::read_to_string(person.profiles().join("1win.toml")).unwrap();
    assert!(file.contains("account = \"77_abc\"\n") && file.contains("token = \"s3cr3t-9\"\n"), "{file}");
}

#[test]
fn a_bare_value_pasted_anywhere_goes_where_one_is_missing() {
    let mut user = knowing_houseflow();
    user.filters("1win").press("enter").types("77_abc").press("tab esc 3 home").pastes("s3cr3t-9");
    assert_eq!(user.profile().tracker.values["account"], "77_abc");
    assert_eq!(user.profile().tracker.values["token"], "s3cr3t-9");
}

fn knowing_houseflow() -> User {
    let file = UserFile { path: "houseflow.toml".to_owned(), text: Ok(HOUSEFLOW.to_owned()) };
    User::knowing(Catalog::new(Vec::new(), vec![file]))
}

#[test]
fn the_click_step_asks_for_each_placeholder_by_its_label() {
    let mut user = knowing_houseflow();
    user.filters("1win").press("enter");
    assert!(user.screen().contains("HouseFlow → Profile, at the top"), "{}", user.screen());
    user.types("77_a").press("tab").types("s3cr3t-9").press("enter");
    assert_eq!(user.profile().tracker.values["account"], "77_a");
    assert_eq!(user.profile().tracker.values["token"], "s3cr3t-9");
    assert!(user.link("Registration").starts_with("https://in.houseflow.example/77_a/cb?token=s3cr3t-9&goal=signup&hid={sub1}"));
    let pasted = "https://in.houseflow.example/88/cb?token=other&goal=dep&hid={sub1}";
    user.press("2").on("Secret token").press("enter ctrl-u").pastes(pasted).press("enter");
    assert_eq!((user.profile().tracker.values["account"].as_str(), user.profile().tracker.values["token"].as_str()), ("88", "other"));
}

#[test]
fn a_tracker_file_that_cannot_work_says_where_and_why() {
    let wrong = [
        ("[placeholders.token]", "[placeholders.tokne]", "token"),
        ("?token={token}", "", "placeholders.token"),
        ("[placeholders.account]\nformat", "[placeholders.id]\nformat", "account"),
    ];
    for (from, to, expected) in wrong {
        let person = with(&HOUSEFLOW.replace(from, to));
        let told = person.runs(&["integrations", "list"]);
        assert!(format!("{}{}", told.out, told.err).contains(expected), "{from}: {told:?}");
    }
    let person = with(&HOUSEFLOW.replace("{account}", "{id}").replace("placeholders.account", "placeholders.id"));
    let told = made(&person, &[]);
    assert_eq!(told.status, 2, "{told:?}");
}

#[test]
fn a_tracker_that_is_not_known_by_its_id_is_recognised_by_its_other_names() {
    let person = with(HOUSEFLOW);
    for (typed, near) in [("хаусфлоу", "houseflow"), ("housefow", "houseflow"), ("кейтаро", "keitaro"), ("Voluum", "voluum")] {
        let told = person.refused(&["new", "Mine", "--tracker", typed]);
        assert!(told.contains(&format!("Did you mean {near}?")), "{typed}: {told}");
    }
}

#[test]
fn a_value_written_as_a_number_is_one_and_stays_as_it_was_written() {
    let person = with(HOUSEFLOW);
    let text = "version = 1\nname = \"N\"\n[tracker]\nid = \"houseflow\"\naccount = 12345 # ours\ntoken = \"t-1\"\nlater = { a = 1 }\n[click]\nparam = \"sub1\"\n[[postbacks]]\nname = \"Registration\"\nevent = \"signup\"\n";
    person.has_profile("n", text);
    assert!(person.done(&["links", "N"]).out.contains("https://in.houseflow.example/12345/cb?token=t-1&"));
    person.done(&["rename", "N", "M"]);
    assert_eq!(fs::read_to_string(person.profiles().join("m.toml")).unwrap(), text.replace("\"N\"", "\"M\""));
}

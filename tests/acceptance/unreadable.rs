//! A file of the user's own that says how links are built, and cannot be read: nothing is guessed, and no link changes silently.

use std::fs;

use super::person::{KEY, Person};

/// Someone who sends leads to a partner of their own, which writes `[sub4]`.
fn with_own_partner() -> Person {
    let person = Person::new();
    let file = person.integrations().join("mine.toml");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, own_partner()).unwrap();
    person.done(&["new", "Mine", "--integration", "mine", "--key", KEY, "--base-url", "https://partner.example/go"]);
    person
}

fn own_partner() -> &'static str {
    r#"id = "mine"
name = "Mine"
category = "igaming"
status = "ready"
macro_style = "[x]"
click_params = ["sub4"]
source = "my manager"

[[postbacks]]
name = "Registration"
role = "registration"
"#
}

fn breaks(person: &Person, id: &str, text: &[u8]) {
    let file = person.integrations().join(format!("{id}.toml"));
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

#[test]
fn links_of_a_partner_whose_own_file_is_broken_are_not_built_and_the_file_line_and_cause_are_said() {
    let person = with_own_partner();
    assert!(person.done(&["links", "Mine"]).out.contains("clickid=[sub4]"));
    let broken: [&[u8]; 4] = [b"id = \"mine\"\nname = \n", b"", b"id = \"mine\"\n\xff\xfe", b"macro_style = 7"];
    for text in broken {
        breaks(&person, "mine", text);
        let told = person.runs(&["links", "Mine", "--format", "json"]);
        assert_eq!(told.status, 1, "{told:?}");
        assert!(told.err.contains("mine.toml"), "{told:?}");
        let json: serde_json::Value = serde_json::from_str(&told.out).unwrap();
        for link in [&json["postbacks"][0], &json["registration_links"][0]] {
            assert_eq!((&link["url"], &link["problem"]), (&serde_json::Value::Null, &"integration-unreadable".into()), "{json}");
        }
        for format in ["text", "csv", "markdown"] {
            let told = person.runs(&["links", "Mine", "--format", format]);
            assert_eq!(told.status, 1, "{format}: {told:?}");
            assert!(told.err.contains("mine.toml") && !told.out.contains("https://"), "{format}: {told:?}");
        }
    }
    breaks(&person, "mine", b"id = \"mine\"\nname = \n");
    let findings = person.json(&["check", "Mine", "--format", "json"]);
    let finding = &findings[0];
    assert_eq!(
        (&finding["code"], &finding["severity"], &finding["where"]),
        (&"integration-unreadable".into(), &"error".into(), &"integration".into())
    );
    assert!(finding["message"].as_str().unwrap().contains("mine.toml:2"), "{findings}");
    assert_eq!(person.runs(&["check", "Mine"]).status, 1);
    assert_eq!(person.json(&["profiles", "--format", "json"])[0]["errors"], 1);
    assert!(person.refused(&["compare", "Mine", "https://api.chatterfy.ai/x"]).contains("mine.toml"));
    assert!(person.refused(&["send", "Mine", "--event", "registration", "--clickid", "x"]).contains("mine.toml"));
    assert!(person.refused(&["new", "Another", "--integration", "mine"]).contains("mine.toml"));
    let trace = person.runs(&["trace", "Mine"]);
    assert!(trace.status == 1 && (trace.out + &trace.err).contains("mine.toml"));
}

#[test]
fn a_broken_file_over_a_shipped_partner_does_not_bring_the_shipped_one_back() {
    let person = Person::new();
    person.done(&["new", "Slots", "--integration", "1win", "--key", KEY]);
    breaks(&person, "1win", b"id = [");
    let links = person.runs(&["links", "Slots", "--format", "json"]);
    assert!(links.status == 1 && links.out.contains("integration-unreadable"), "{links:?}");
}

#[test]
fn a_broken_tracker_of_ones_own_is_said_wherever_it_is_used() {
    let person = Person::new();
    person.done(&["new", "Slots", "--integration", "1win", "--key", KEY]);
    let folder = person.integrations().parent().unwrap().join("trackers");
    fs::create_dir_all(folder.join("chatterfy.toml")).unwrap();
    let links = person.runs(&["links", "Slots", "--format", "json"]);
    assert!(links.status == 1 && links.out.contains("tracker-unreadable") && links.err.contains("chatterfy.toml"), "{links:?}");
    let check = person.runs(&["check", "Slots", "--format", "json"]);
    assert!(check.status == 1 && check.out.contains("\"tracker-unreadable\""), "{check:?}");
    assert!(person.refused(&["new", "More"]).contains("chatterfy.toml"));
    assert!(person.refused(&["new", "More", "--tracker", "chatterfy"]).contains("chatterfy.toml"));
    // Another partner's or tracker's broken file is no business of this one.
    assert_eq!(person.runs(&["new", "Other", "--tracker", "keitaro"]).status, 0);
}

#[test]
fn a_version_below_one_is_none_and_one_of_any_length_above_ours_is_a_newer_clickwire() {
    let person = Person::new();
    for (version, cause) in [
        ("0", "1 or above"),
        ("-3", "1 or above"),
        ("2", "newer clickwire"),
        (&"9".repeat(60), "newer clickwire"),
        ("0xffffffffffffffffff", "newer clickwire"),
    ] {
        person.has_profile("a", &format!("version = {version}\nname = \"A\"\n"));
        let told = person.refused(&["links", "A"]) + &person.refused(&["links", "a"]);
        assert!(
            told.contains(cause) || person.json(&["profiles", "--format", "json"])[0]["error"].as_str().unwrap().contains(cause),
            "{version}: {told}"
        );
    }
}

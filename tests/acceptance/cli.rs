//! Every subcommand, as a person or a script at a shell meets it.

use std::fs;
use std::process::{Command, Stdio};

use clap::CommandFactory;
use clickwire::cli::arguments::{Arguments, build};
use serde_json::{Value, json};

use super::person::{KEY, Person, Told};

/// The commands, as the parser has them; which they are says `cli/bare.rs`, whose own test compares.
fn commands() -> Vec<String> {
    Arguments::command().get_subcommands().map(|known| known.get_name().to_owned()).collect()
}

/// A person with one finished profile.
fn with_1win() -> Person {
    let person = Person::new();
    let args = ["new", "1win Slots", "--integration", "1win", "--click-param", "sub4", "--key", KEY, "--base-url", "https://api.chatterfy.ai"];
    person.done(&args);
    person
}

fn postback(rest: &str) -> String {
    format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?tracker.event={rest}")
}

#[test]
fn one_command_makes_a_profile_and_another_prints_its_links() {
    let person = Person::new();
    let made =
        person.done(&["new", "1win Slots", "--integration", "1win", "--click-param", "sub4", "--key", KEY, "--base-url", "https://api.chatterfy.ai"]);
    assert_eq!(made.out, format!("{}\n", person.profiles().join("1win-slots.toml").display()));
    assert_eq!(made.err, "");
    let links = person.done(&["links", "1win Slots"]);
    let expected = [
        format!("Registration: {}", postback("registration&clickid={sub4}&fields.1winid={user_id}&fields.country={country}")),
        format!("First Deposit: {}", postback("sale&clickid={sub4}&tracker.cost={amount}&tracker.currency=usd")),
        format!("Recurring Deposit: {}", postback("resale&clickid={sub4}&tracker.tid={event_id}")),
        "Registration link: https://api.chatterfy.ai?sub4={{tracker.clickid}}".to_owned(),
    ];
    assert_eq!(links.out.lines().collect::<Vec<_>>(), expected);
    assert_eq!(links.err, "");
}

#[test]
fn links_as_json_hold_everything_and_are_one_object_for_one_name() {
    let person = with_1win();
    let links = person.json(&["links", "1win-slots", "--format", "json"]);
    assert_eq!(links["profile"], "1win Slots");
    assert_eq!((&links["integration"], &links["tracker"]), (&json!("1win"), &json!("chatterfy")));
    let deposit = json!({
        "name": "First Deposit", "event": "sale", "slot": "First deposit",
        "url": postback("sale&clickid={sub4}&tracker.cost={amount}&tracker.currency=usd"),
        "raw_url": postback("first_deposit_&clickid={sub4}"),
    });
    assert_eq!(links["postbacks"][1], deposit);
    let registration =
        json!({"name": "Registration", "base_url": "https://api.chatterfy.ai", "url": "https://api.chatterfy.ai?sub4={{tracker.clickid}}"});
    assert_eq!(links["registration_links"], json!([registration]));
    assert_eq!(person.json(&["--lang", "ru", "links", "1win-slots", "--format", "json"]), links, "JSON speaks no language");
    for several in [&["links", "--all", "--format", "json"][..], &["links", "1win Slots", "1win-slots", "--format", "json"]] {
        assert_eq!(person.json(several), json!([links]));
    }
}

#[test]
fn a_slip_in_a_command_names_the_command_that_was_meant() {
    let person = Person::new();
    for args in [&["chek"][..], &["chek", "--all"], &["chek", "1win Slots"], &["--plain", "chek"]] {
        let told = person.runs(args);
        assert_eq!((told.status, told.out.as_str()), (2, ""), "{args:?}");
        assert!(told.err.contains("Did you mean check?"), "{args:?}: {}", told.err);
    }
    assert!(person.runs(&["--lang", "ru", "chek"]).err.contains("Может быть, check?"));
    person.done(&["new", "chek"]);
    assert!(!person.runs(&["chek"]).err.contains("Did you mean"), "a profile of that name is meant");
}

#[test]
fn json_keeps_its_keys_in_the_documented_order() {
    let person = with_1win();
    let text = person.done(&["links", "1win Slots", "--format", "json"]).out;
    let places: Vec<usize> =
        ["\"profile\"", "\"integration\"", "\"tracker\"", "\"postbacks\"", "\"registration_links\""].map(|key| text.find(key).unwrap()).to_vec();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn an_unfinished_link_is_told_and_is_no_failure() {
    let person = Person::new();
    person.done(&["new", "Draft", "--base-url", "https://partner.example/go"]);
    let links = person.json(&["links", "Draft", "--format", "json"]);
    assert_eq!(links["integration"], Value::Null);
    assert_eq!(links["postbacks"][0]["url"], Value::Null);
    assert_eq!(links["postbacks"][0]["slot"], Value::Null);
    assert_eq!(links["postbacks"][0]["missing"], json!(["key", "click_param"]));
    assert_eq!(links["registration_links"][0]["missing"], json!(["click_param"]));
    let text = person.done(&["links", "Draft"]);
    assert_eq!(text.out, "");
    assert!(text.err.starts_with("Draft, Registration: not finished yet, missing: Postback key, the click parameter\n"), "{}", text.err);
}

#[test]
fn a_link_that_cannot_be_right_names_the_check() {
    let person = Person::new();
    person.has_profile("a", "name = \"A\"\n[tracker]\nkey = \"nonsense\"\n[click]\nparam = \"sub1\"\n[[postbacks]]\nname = \"R\"\n[[registration_links]]\nbase_url = \"partner.example\"\n");
    let links = person.json(&["links", "A", "--format", "json"]);
    assert_eq!(links["postbacks"][0]["problem"], "key-invalid");
    assert_eq!(links["registration_links"][0]["problem"], "base-url-invalid");
    assert!(person.done(&["links", "A"]).err.contains("the base URL is not a link"));
}

#[test]
fn a_partner_with_a_table_gets_the_short_link_and_the_rows() {
    let person = Person::new();
    person.done(&["new", "PO", "--integration", "pocketoption-revshare", "--key", KEY]);
    let links = person.json(&["links", "PO", "--format", "json"]);
    let deposit = &links["postbacks"][2];
    assert_eq!(deposit["url"], postback("sale&tracker.currency=usd"));
    assert_eq!(deposit["full_url"], postback("sale&clickid={click_id}&tracker.cost={sumdep}&tracker.currency=usd"));
    assert_eq!(deposit["rows"], json!([{"key": "clickid", "macro": "click_id"}, {"key": "tracker.cost", "macro": "sumdep"}]));
    assert!(person.done(&["links", "PO"]).err.contains("clickid ← click_id, tracker.cost ← sumdep"));
}

#[test]
fn links_fill_a_spreadsheet_and_a_page() {
    let person = Person::new();
    person.has_profile(
        "a",
        &format!("name = 'A, \"B\"'\n[tracker]\nkey = \"{KEY}\"\n[click]\nparam = \"s\"\n[[postbacks]]\nname = \"R|eg\"\nevent = \"registration\"\n[[registration_links]]\nname = \"L\"\nbase_url = \"https://p.example/?a=1,2\"\n"),
    );
    let csv = person.done(&["links", "--all", "--format", "csv"]).out;
    let rows: Vec<&str> = csv.lines().collect();
    assert_eq!(rows[0], "profile,kind,name,event,slot,url");
    assert_eq!(rows[1], format!("\"A, \"\"B\"\"\",postback,R|eg,registration,,{}", postback("registration&clickid={s}")));
    assert_eq!(rows[2], "\"A, \"\"B\"\"\",registration_link,L,,,\"https://p.example/?a=1,2&s={{tracker.clickid}}\"");
    let markdown = person.done(&["links", "--all", "--format", "markdown"]).out;
    let rows: Vec<&str> = markdown.lines().collect();
    assert_eq!(rows[..2], ["| Profile | Name | Event | Field in the cabinet | Link |", "| --- | --- | --- | --- | --- |"]);
    assert_eq!(rows[2], format!("| A, \"B\" | R\\|eg | registration |  | `{}` |", postback("registration&clickid={s}")));
}

#[test]
fn one_unreadable_profile_does_not_hide_the_others() {
    let person = with_1win();
    let bad = person.has_profile("bad", "version = 1\nname = 7\n");
    let told = person.runs(&["links", "--all", "--format", "json"]);
    assert_eq!(told.status, 2);
    assert_eq!(serde_json::from_str::<Value>(&told.out).unwrap().as_array().unwrap().len(), 1);
    assert!(told.err.contains(&format!("{}:2:8: name must be text in quotes", bad.display())), "{}", told.err);
    let listed = person.json(&["profiles", "--format", "json"]);
    assert_eq!(listed[1]["name"], "bad");
    assert!(listed[1]["error"].as_str().unwrap().starts_with("2:8: name must be text"), "{listed}");
    assert_eq!(
        listed[0],
        json!({"name": "1win Slots", "file": person.profiles().join("1win-slots.toml"), "integration": "1win", "tracker": "chatterfy", "errors": 0, "warnings": listed[0]["warnings"], "to_fill_in": 0, "error": null})
    );
    assert!(person.refused(&["links", "bad"]).contains("bad.toml:2:8"));
    assert_eq!(fs::read_to_string(bad).unwrap(), "version = 1\nname = 7\n");
}

#[test]
fn the_exact_name_comes_before_the_slug() {
    let person = Person::new();
    person.has_profile("one", "name = \"two\"\n");
    person.has_profile("two", "name = \"one\"\n");
    let profile = |name: &str| person.json(&["links", name, "--format", "json"])["profile"].clone();
    assert_eq!((profile("one"), profile("two")), (json!("one"), json!("two")));
    person.done(&["rename", "one", "Three Four"]);
    assert_eq!(profile("three-four"), "Three Four");
    assert!(person.refused(&["links", "four"]).contains("four"));
}

#[test]
fn what_is_asked_for_wrongly_is_refused_with_a_sentence_and_makes_nothing() {
    let person = with_1win();
    let long_key = format!("https://api.chatterfy.ai/api/postbacks/{KEY}x/tracker-postback?tracker.event=sale");
    for (args, part) in [
        (&["new", ""][..], "needs a name"),
        (&["new", " \t "], "needs a name"),
        (&["new", "a\u{1b}[31mb"], "a␛[31mb"),
        (&["new", "1win Slots"], "already"),
        (&["new", "N", "--key", "1234"], "1234"),
        (&["new", "N", "--key", "https://partner.example/?a=b"], "not a postback link"),
        (&["new", "N", "--key", &long_key], "8-4-4-4-12"),
        (&["new", "N", "--macro-style", "(x)"], "{x} {{x}} [x] #x# ##x## ${x} %x% <x>"),
        (&["new", "N", "--integration", "1win", "--macro-style", "#x#"], "{x}"),
        (&["new", "N", "--integration", "pinup"], "pin-up"),
        (&["new", "N", "--integration", "no such partner"], "no such partner"),
        (&["new", "N", "--tracker", "nobody"], "chatterfy, "),
        (&["new", "N", "--tracker", "keitaro", "--domain", "a b"], "a b"),
        (&["new", "N", "--base-url", "partner.example"], "https://"),
        (&["new", "N", "--base-url", "https://"], "host"),
        (&["new", "N", "--base-url", "https://a b.example"], "blank"),
        (&["new", "N", "--base-url", "https://a.example\\b"], "backslash"),
        (&["new", "N", "--click-param", "a b"], "a b"),
        (&["rename", "1win Slots", ""], "needs a name"),
        (&["rename", "nobody", "N"], "nobody"),
        (&["duplicate", "1win Slots", "1win Slots"], "already"),
        (&["duplicate", "1win Slots", "1WIN SLOTS"], "already"),
        (&["new", "1Win slots"], "already"),
        (&["duplicate", "nobody", "N"], "nobody"),
        (&["remove", "nobody"], "nobody"),
        (&["integrations", "show", "nobody at all"], "nobody at all"),
    ] {
        let told = person.refused(args);
        assert!(told.contains(part), "{args:?}: {told}");
        assert!(!told.contains('\u{1b}'), "{args:?}: {told}");
    }
    assert_eq!(person.profile_files(), ["1win-slots.toml"]);
}

#[test]
fn a_pasted_link_gives_its_key_and_what_else_it_says_and_options_win() {
    let person = Person::new();
    let link = postback("first_deposit_&clickid=[s7]");
    person.done(&["new", "A", "--key", &link]);
    assert_eq!(
        person.json(&["links", "A", "--format", "json"])["postbacks"][1]["url"],
        postback("sale&clickid=[s7]&tracker.cost=[amount]&tracker.currency=usd")
    );
    let told = person.done(&["new", "B", "--key", &link, "--click-param", "{sub9}", "--macro-style", "#x#"]);
    assert!(told.err.contains("{sub9} is taken as sub9"), "{}", told.err);
    assert_eq!(person.json(&["links", "B", "--format", "json"])["postbacks"][0]["url"], postback("registration&clickid=#sub9#"));
}

#[test]
fn what_a_tracker_has_no_place_for_is_left_out_and_said() {
    let person = Person::new();
    let told = person.done(&["new", "A", "--key", KEY, "--domain", "track.example"]);
    assert!(told.err.contains("--domain is left out"), "{}", told.err);
    let told = person.done(&["new", "B", "--tracker", "voluum", "--key", KEY, "--domain", "https://track.example/"]);
    assert!(told.err.contains("--key is left out"), "{}", told.err);
    assert!(fs::read_to_string(person.profiles().join("b.toml")).unwrap().contains("domain = \"track.example\""));
}

#[test]
fn a_partner_that_is_not_ready_becomes_custom_and_that_is_said() {
    let person = Person::new();
    let told = person.done(&["new", "Vavada", "--integration", "vavada", "--key", KEY, "--click-param", "sub1"]);
    assert!(told.err.contains("Vavada is not ready"), "{}", told.err);
    let links = person.json(&["links", "Vavada", "--format", "json"]);
    assert_eq!(links["integration"], Value::Null);
    let urls: Vec<&str> = links["postbacks"].as_array().unwrap().iter().map(|postback| postback["url"].as_str().unwrap()).collect();
    let expected = [
        "registration&clickid={sub1}",
        "sale&clickid={sub1}&tracker.cost={amount}&tracker.currency=usd",
        "resale&clickid={sub1}&tracker.tid={event_id}",
    ];
    assert_eq!(urls, expected.map(postback));
}

#[test]
fn every_base_url_becomes_a_registration_link() {
    let person = Person::new();
    person.done(&["new", "A", "--integration", "1win", "--base-url", " https://a.example ", "--base-url", "https://b.example?x=1"]);
    let links = person.json(&["links", "A", "--format", "json"])["registration_links"].clone();
    assert_eq!(links[0], json!({"name": "Registration", "base_url": "https://a.example", "url": "https://a.example?sub1={{tracker.clickid}}"}));
    assert_eq!(links[1]["name"], "Registration 2");
}

#[test]
fn renaming_takes_the_file_along_and_comments_stay() {
    let person = Person::new();
    person.has_profile("old", "# mine\nname = \"Old\"\nmood = \"good\"\n");
    let told = person.done(&["rename", "Old", "Новое имя"]);
    assert_eq!(told.out, format!("{}\n", person.profiles().join("новое-имя.toml").display()));
    assert_eq!(fs::read_to_string(person.profiles().join("новое-имя.toml")).unwrap(), "# mine\nname = \"Новое имя\"\nmood = \"good\"\n");
    person.done(&["duplicate", "Новое имя", "Copy"]);
    person.done(&["remove", "Новое имя"]);
    assert_eq!(person.profile_files(), ["copy.toml"]);
}

#[test]
fn two_profiles_of_one_name_are_told_apart_by_their_files_before_one_is_lost() {
    let person = Person::new();
    person.has_profile("a", "name = \"Same\"\n");
    person.has_profile("b", "name = \"Same\"\n");
    let told = person.refused(&["remove", "Same"]);
    assert!(told.contains("a, b"), "{told}");
    person.done(&["remove", "b"]);
    assert_eq!(person.profile_files(), ["a.toml"]);
}

#[test]
fn a_file_that_is_no_profile_can_be_removed_and_nothing_else() {
    let person = Person::new();
    person.has_profile("broken", "= no toml");
    assert!(person.refused(&["rename", "broken", "B"]).contains("broken.toml:1:1"));
    person.done(&["remove", "broken"]);
    assert_eq!(person.profile_files(), Vec::<String>::new());
}

#[test]
fn the_catalog_is_listed_with_how_far_it_can_be_trusted() {
    let person = Person::new();
    let all = person.json(&["integrations", "--format", "json"]);
    assert_eq!(all, person.json(&["integrations", "list", "--format", "json"]));
    let all = all.as_array().unwrap();
    assert!(all.len() > 100);
    let known = |id: &str| all.iter().find(|known| known["id"] == id).unwrap();
    assert_eq!((&known("1win")["status"], &known("1win")["verified"]), (&json!("ready"), &json!("2025-04-29")));
    assert_eq!((&known("pin-up")["status"], &known("pin-up")["verified"]), (&json!("ready"), &Value::Null));
    assert_eq!((&known("1win")["grade"], &known("pin-up")["grade"]), (&json!(1), &json!(2)));
    assert_eq!(known("pin-up")["postbacks"][0]["grade"], 2);
    assert_eq!(known("vavada")["status"], "soon");
    assert!(known("vavada")["reason"].is_string());
    assert_eq!(known("1win")["click_params"][0], "sub1");
    let text = person.done(&["integrations"]).out;
    assert!(text.contains("verified 2025-04-29") && text.contains("from a tracker’s template"), "{text}");
}

#[test]
fn a_file_of_ones_own_makes_a_partner_appear_and_is_validated() {
    let person = Person::new();
    let shown = person.done(&["integrations", "show", "1win"]).out;
    let own = person.integrations().join("mine.toml");
    fs::create_dir_all(own.parent().unwrap()).unwrap();
    fs::write(&own, shown.replace("id = \"1win\"", "id = \"mine\"").replace("name = \"1win\"", "name = \"Mine\"")).unwrap();
    assert_eq!(person.done(&["integrations", "check"]).out, format!("{}: nothing is wrong with it\n", own.display()));
    person.done(&["new", "M", "--integration", "mine"]);
    fs::write(&own, "id = \"mine\"\nname = \"Mine\"\ncategory = \"igaming\"\nsource = \"s\"\nclick_parms = [\"a\"]\n").unwrap();
    let told = person.runs(&["integrations", "check"]);
    assert_eq!(told.status, 1);
    assert!(
        told.out.contains(&format!("{}:5:1: click_parms is not a key that clickwire knows. Did you mean “click_params”?", own.display())),
        "{}",
        told.out
    );
    let told = person.runs(&["integrations", "check", own.to_str().unwrap(), "--lang", "ru"]);
    assert!(told.out.contains("Может быть, «click_params»?"), "{}", told.out);
    fs::write(&own, "id = ").unwrap();
    let told = person.done(&["integrations", "list"]);
    assert!(told.err.contains("mine.toml:1:6"), "{}", told.err);
    assert!(person.refused(&["integrations", "check", "nowhere.toml"]).contains("nowhere.toml"));
}

#[test]
fn help_and_complaints_speak_the_chosen_language() {
    let person = Person::new();
    let russian = |text: &str| text.chars().any(|letter| ('а'..='я').contains(&letter));
    for command in [&[][..], &["links"], &["integrations", "show"], &["new"], &["completions"]] {
        let asked = [command, &["--help"]].concat();
        let english = person.done(&asked);
        assert!(english.out.contains("Usage: clickwire") && !russian(&english.out), "{}", english.out);
        let told = person.done(&[&asked[..], &["--lang", "ru"]].concat());
        assert!(told.out.contains("Использование: clickwire") && !told.out.contains("Options"), "{}", told.out);
    }
    for wrong in
        [&["links"][..], &["--nope"], &["links", "a", "--format", "xml"], &["links", "a", "--all"], &["new"], &["a", "b"], &["links", "--lang"]]
    {
        assert!(!russian(&person.refused(wrong)), "{wrong:?}");
        let told = Told::of(person.command().args(wrong).env("CLICKWIRE_LANG", "ru"));
        assert_eq!((told.status, told.out.as_str(), russian(&told.err)), (2, "", true), "{wrong:?}: {}", told.err);
    }
}

#[test]
fn the_language_is_the_options_then_the_variables_then_the_locales() {
    let person = Person::new();
    let none = |command: &mut assert_cmd::Command| Told::of(command.arg("profiles")).err;
    assert!(none(&mut person.command()).starts_with("There are no profiles"));
    // Windows keeps the locale elsewhere.
    assert!(cfg!(windows) || none(person.command().env("LANG", "ru_RU.UTF-8")).contains("ещё нет офферов"));
    assert!(none(person.command().env("LANG", "ru_RU.UTF-8").env("CLICKWIRE_LANG", "en")).starts_with("There are no profiles"));
    assert!(none(person.command().args(["--lang", "ru"]).env("CLICKWIRE_LANG", "en")).contains("ещё нет офферов"));
    assert!(none(person.command().env("CLICKWIRE_LANG", "xx")).contains("CLICKWIRE_LANG"));
    assert!(person.refused(&["profiles", "--lang", "fr"]).contains("en, ru"));
}

#[test]
fn a_setting_holds_where_nothing_else_is_said_and_a_bad_one_is_told() {
    let person = Person::new();
    let settings = person.integrations().with_file_name("config.toml");
    fs::create_dir_all(settings.parent().unwrap()).unwrap();
    fs::write(&settings, "lang = \"ru\"\ncolor = \"always\"\n").unwrap();
    assert!(person.runs(&["profiles"]).err.contains("ещё нет офферов"));
    assert!(person.runs(&["profiles", "--lang", "en"]).err.starts_with("There are no profiles"));
    assert!(person.done(&["integrations"]).out.contains('\u{1b}') && !person.done(&["integrations", "--color", "auto"]).out.contains('\u{1b}'));
    fs::write(&settings, "lang = \"xx\"\n").unwrap();
    let told = person.done(&["path"]);
    assert!(told.err.contains("config.toml:1:8"), "{}", told.err);
}

#[test]
fn options_everywhere_may_stand_anywhere() {
    let person = with_1win();
    let other = person.file("elsewhere");
    let other = other.to_str().unwrap();
    assert_eq!(person.json(&["--profiles-dir", other, "profiles", "--format", "json"]), json!([]));
    assert_eq!(person.json(&["profiles", "--format", "json", "--profiles-dir", other]), json!([]));
    person.done(&["new", "There", "--profiles-dir", other]);
    assert!(person.file("elsewhere/there.toml").exists());
    assert_eq!(person.done(&["--color", "never", "path", "--lang=en"]).out.lines().count(), 5);
}

#[test]
fn every_shell_gets_its_completions_and_every_command_its_help() {
    let person = Person::new();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = person.done(&["completions", shell, "--lang", "ru"]).out;
        assert!(script.contains("integrations") && !script.contains("On a terminal") && !script.contains("For people"), "{shell}");
    }
    assert!(person.refused(&["completions", "cmd.exe"]).contains("bash, elvish, fish, powershell, zsh"));
    let help = person.done(&["--help"]).out;
    for command in &commands() {
        assert!(help.contains(&format!("  {command}")), "{command}");
        person.done(&[command, "--help"]);
    }
}

#[test]
fn the_version_names_the_commit_where_whoever_built_it_did() {
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(build(None), version, "a crate has no git");
    assert_eq!(build(Some(" ")), version);
    assert_eq!(build(Some("e48b035\n")), format!("{version} (e48b035)"));
    assert_eq!(build(Some("e48b0351d2ad9f0c4b7e")), format!("{version} (e48b0351d2ad)"));
    let told = Person::new().done(&["--version"]).out;
    assert_eq!(told, format!("clickwire {}\n", build(option_env!("CLICKWIRE_COMMIT"))));
}

#[test]
fn every_command_has_a_page_of_the_manual_in_the_chosen_language() {
    let person = Person::new();
    let page = person.done(&["man"]).out;
    for heading in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS EVERYWHERE", "COMMANDS", "VERSION"] {
        assert!(page.contains(&format!(".SH \"{heading}\"")), "{heading}: {page}");
    }
    assert!(page.contains("clickwire \\- clickwire wires a tracker") || page.contains("clickwire wires a tracker"), "{page}");
    for command in &commands() {
        assert!(page.contains(&format!("clickwire\\-{command}(1)")), "{command}: {page}");
        let told = person.done(&["man", command]).out;
        assert!(told.starts_with(".ie") && told.contains(&format!(".TH clickwire-{command} 1")), "{command}: {told}");
        let russian = person.done(&["man", command, "--lang", "ru"]).out;
        let headings: Vec<&str> = russian.lines().filter(|line| line.starts_with(".SH")).collect();
        assert!(
            headings.len() > 3 && !headings.iter().any(|heading| heading.chars().skip(3).any(|letter| letter.is_ascii_alphabetic())),
            "{headings:?}"
        );
        assert!(!russian.contains("Possible values"), "{russian}");
    }
    assert!(person.done(&["man", "integrations", "show"]).out.contains("clickwire integrations show"));
    assert!(person.refused(&["man", "chek"]).contains("chek"));
}

#[test]
fn a_command_wins_over_a_profile_of_its_name() {
    let person = Person::new();
    person.has_profile("links", "name = \"path\"\n");
    assert!(person.done(&["path"]).out.starts_with("Profiles"));
    assert!(person.refused(&["path", "--no-such-option"]).contains("--no-such-option"));
}

#[test]
fn hidden_characters_of_a_profile_reach_nobody() {
    let person = Person::new();
    person.has_profile("evil", &format!("name = \"a\\u001b[31mb\\u202ec\"\n[tracker]\nkey = \"{KEY}\"\n[click]\nparam = \"s\"\n[[postbacks]]\nname = \"x\\u0007\"\nevent = \"sale\"\n"));
    for args in [
        &["links", "--all"][..],
        &["links", "--all", "--format", "csv"],
        &["links", "--all", "--format", "markdown"],
        &["links", "--all", "--format", "json"],
        &["profiles"],
        &["profiles", "--format", "json"],
    ] {
        let told = person.runs(args);
        let hidden = |text: &str| text.chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}');
        assert!(!hidden(&told.out) && !hidden(&told.err), "{args:?}: {told:?}");
    }
    assert_eq!(person.json(&["profiles", "--format", "json"])[0]["name"], "a\u{1b}[31mb\u{202e}c", "JSON says it, escaped");
}

#[test]
fn colours_come_only_when_asked_for() {
    let person = with_1win();
    assert!(!person.done(&["profiles"]).out.contains('\u{1b}'));
    assert!(person.done(&["profiles", "--color", "always"]).out.contains('\u{1b}'));
    let told = Told::of(person.command().args(["profiles", "--color", "never"]));
    assert!(!told.out.contains('\u{1b}'));
}

#[test]
fn a_reader_that_goes_away_is_no_failure_and_a_full_disk_is_one() {
    let person = with_1win();
    for number in 0..40 {
        person.has_profile(&format!("p{number}"), &fs::read_to_string(person.profiles().join("1win-slots.toml")).unwrap());
    }
    let start = |out: Stdio| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_clickwire"));
        command
            .args(["links", "--all", "--format", "json"])
            .env("CLICKWIRE_PROFILES_DIR", person.profiles())
            .env("LANG", "C")
            .stdout(out)
            .stderr(Stdio::piped());
        command.spawn().unwrap()
    };
    let mut closed = start(Stdio::piped());
    drop(closed.stdout.take());
    let ended = closed.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), String::from_utf8_lossy(&ended.stderr).as_ref()), (Some(0), ""));
    if let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") {
        let ended = start(full.into()).wait_with_output().unwrap();
        assert_eq!(ended.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&ended.stderr).starts_with("The result could not be written"), "{ended:?}");
    }
}

/// A profile with a raw event, a bare click parameter, a macro in another style and a placeholder.
fn broken(person: &Person) {
    person.has_profile(
        "broken",
        &format!(
            "name = \"Broken\"\nintegration = \"1win\"\n[tracker]\nkey = \"{KEY}\"\n[click]\nparam = \"sub1\"\n\
             [[postbacks]]\nname = \"First Deposit\"\nevent = \"first_deposit_\"\n\
             [[postbacks]]\nname = \"Rep\"\nevent = \"resale\"\nparams = [{{ key = \"tracker.tid\", value = \"sub1\" }}]\n\
             [[custom_fields]]\nkey = \"fields.u\"\nmacro = \"#user_id#\"\n\
             [[registration_links]]\nname = \"L\"\nbase_url = \"https://a.example/?a=REPLACE\"\n"
        ),
    );
}

#[test]
fn check_underlines_what_is_wrong_with_a_link() {
    let person = Person::new();
    broken(&person);
    let told = person.runs(&["check", "Broken"]);
    assert_eq!((told.status, told.err.as_str()), (1, ""));
    let lines: Vec<&str> = told.out.lines().collect();
    let underlined = |code: &str| {
        let at = lines.iter().position(|line| line.contains(&format!(" {code} "))).unwrap_or_else(|| panic!("{code}: {}", told.out));
        let marks = lines[at + 3].find('^').unwrap_or_else(|| panic!("{code}: {}", told.out));
        &lines[at + 2][marks..marks + lines[at + 3].matches('^').count()]
    };
    assert_eq!(underlined("event-raw"), "first_deposit_");
    assert_eq!(underlined("click-macro-bare"), "sub1");
    assert_eq!(underlined("macro-style"), "%23user_id%23");
    assert_eq!(underlined("placeholder-left"), "REPLACE");
    let russian = person.runs(&["check", "Broken", "--lang", "ru"]);
    assert_eq!(russian.status, 1);
    assert!(russian.out.contains("ошибка event-raw"), "{}", russian.out);
}

#[test]
fn check_as_json_is_an_array_with_codes_and_places() {
    let person = with_1win();
    broken(&person);
    let findings = person.json(&["check", "Broken", "--format", "json"]);
    let raw = findings.as_array().unwrap().iter().find(|finding| finding["code"] == "event-raw").unwrap();
    let keys: Vec<&String> = raw.as_object().unwrap().keys().collect();
    assert_eq!(keys.len(), 6, "{keys:?}");
    assert_eq!(
        (&raw["profile"], &raw["severity"], &raw["where"], &raw["fix"]),
        (&json!("Broken"), &json!("error"), &json!("postbacks[0].event"), &json!(true))
    );
    assert_eq!(findings, person.json(&["check", "Broken", "--format", "json", "--lang", "ru"]), "JSON speaks no language");
    let everything = person.json(&["check", "--all", "--format", "json"]);
    assert!(everything.as_array().unwrap().len() > findings.as_array().unwrap().len(), "the others' notes are there too");
}

#[test]
fn check_ends_with_what_there_is_to_see_to() {
    let person = with_1win();
    assert_eq!(person.runs(&["check", "1win Slots"]).status, 0, "notes never count");
    person.done(&["new", "Draft"]);
    assert_eq!(person.runs(&["check", "--all"]).status, 1, "what is not filled in is an error for a script");
    person.has_profile("bad", "name = 7");
    let told = person.runs(&["check", "--all", "--format", "json"]);
    assert_eq!(told.status, 2);
    assert!(told.err.contains("bad.toml:1:8"), "{}", told.err);
    assert!(
        serde_json::from_str::<Value>(&told.out).unwrap().as_array().unwrap().iter().any(|finding| finding["profile"] == "Draft"),
        "the rest goes on"
    );
    assert_eq!(person.runs(&["check", "nobody"]).status, 2);
    assert_eq!(Person::new().json(&["check", "--all", "--format", "json"]), json!([]));
}

#[test]
fn profiles_count_what_their_checks_find() {
    let person = with_1win();
    broken(&person);
    let listed = person.json(&["profiles", "--format", "json"]);
    let findings = person.json(&["check", "Broken", "--format", "json"]);
    let all = || findings.as_array().unwrap().iter();
    let count = |severity: &str| all().filter(|finding| finding["severity"] == severity && finding.get("to_fill_in").is_none()).count();
    let to_fill = all().filter(|finding| finding["severity"] != "note" && finding["to_fill_in"] == true).count();
    assert_eq!((&listed[1]["errors"], &listed[1]["warnings"]), (&json!(count("error")), &json!(count("warning"))));
    assert_eq!(listed[1]["to_fill_in"], json!(to_fill));
    assert_eq!((&listed[0]["name"], &listed[0]["errors"]), (&json!("1win Slots"), &json!(0)));
    assert!(person.done(&["profiles"]).out.contains(&format!("{} errors", count("error"))));
}

#[test]
fn a_message_full_of_links_becomes_a_profile() {
    let person = Person::new();
    let links = [postback("registration&clickid={sub4}&fields.userid={user_id}"), postback("first_deposit_&clickid={sub4}")];
    let text = format!("Hello!\n{}\n{}\nhttps://partner.example/go?sub4={{{{tracker.clickid}}}}\n", links[0].replace('&', "&amp;"), links[1]);
    let file = person.writes("links.txt", &text);
    let from_file = person.done(&["import", file.to_str().unwrap(), "--name", "Imported"]);
    assert_eq!(from_file.out, format!("{}\n", person.profiles().join("imported.toml").display()));
    let told: Vec<&str> = from_file.err.lines().collect();
    assert!(told[0].starts_with("Line 1: No link here"), "{told:?}");
    assert!(told[1].starts_with("Line 3:") && told[1].contains("sale with tracker.cost={amount}&tracker.currency=usd"), "{told:?}");
    assert!(told[2].contains("`&amp;` → `&`"), "{told:?}");
    let piped = Told::of(person.command().args(["import", "--name", "Piped"]).write_stdin(text.clone()));
    let dashed = Told::of(person.command().args(["import", "-", "--name", "Dashed"]).write_stdin(text));
    assert_eq!((piped.status, dashed.status), (0, 0));
    for name in ["Imported", "Piped", "Dashed"] {
        let made = person.json(&["links", name, "--format", "json"]);
        assert_eq!((&made["postbacks"][0]["url"], &made["postbacks"][1]["url"]), (&json!(links[0]), &json!(links[1])));
        assert_eq!(made["registration_links"][0]["url"], "https://partner.example/go?sub4={{tracker.clickid}}");
    }
}

#[test]
fn an_import_says_whose_links_they_look_like_and_attaches_the_partner_that_is_named() {
    let person = Person::new();
    let rows = [postback("registration&clickid={sub1}"), postback("sale&clickid={sub1}&tracker.cost={amount}&tracker.currency=usd")];
    let file = person.writes("links.txt", &format!("Ссылки 1win\n{}\n{}\n", rows[0], rows[1]));
    let file = file.to_str().unwrap();
    let told = person.done(&["import", file, "--name", "Bare"]);
    assert!(told.err.contains("Looks like 1win: the name stands in line 1. Import with --integration 1win"), "{}", told.err);
    assert!(person.done(&["--lang", "ru", "import", file, "--name", "По-русски"]).err.contains("Похоже на 1win"));
    let told = person.done(&["import", file, "--name", "Theirs", "--integration", "1win"]);
    assert!(told.err.contains("1win has besides: repeat-deposit") && !told.err.contains("Looks like"), "{}", told.err);
    let (bare, theirs) = (person.json(&["links", "Bare", "--format", "json"]), person.json(&["links", "Theirs", "--format", "json"]));
    assert_eq!((&bare["integration"], &theirs["integration"]), (&json!(null), &json!("1win")));
    for at in 0..2 {
        assert_eq!((&bare["postbacks"][at]["url"], &theirs["postbacks"][at]["url"]), (&json!(rows[at]), &json!(rows[at])));
    }
    assert_eq!(theirs["postbacks"][1]["slot"], "First deposit");
    assert!(person.refused(&["import", file, "--name", "X", "--integration", "1wim"]).contains("Did you mean “1win”"));
    assert!(person.refused(&["import", file, "--name", "X", "--integration", "1xbet"]).contains("not ready"));
    assert_eq!(person.profile_files().len(), 3);
}

#[test]
fn an_import_without_links_makes_nothing() {
    let person = with_1win();
    let piped = |text: &[u8], name: &str| Told::of(person.command().args(["import", "--name", name]).write_stdin(text));
    for (text, part) in [(&b"just words"[..], "No link was found"), (b"", "No link was found"), (b"https://\xff\xfe", "UTF-8")] {
        let told = piped(text, "N");
        assert_eq!((told.status, told.out.as_str()), (2, ""));
        assert!(told.err.contains(part), "{}", told.err);
    }
    assert!(piped(b"https://a.example", "1win Slots").err.contains("already"));
    assert!(person.refused(&["import", "nowhere.txt", "--name", "N"]).contains("nowhere.txt"));
    assert!(person.refused(&["import", "nowhere.txt"]).contains("--name"));
    assert_eq!(person.profile_files(), ["1win-slots.toml"]);
}

#[test]
fn compare_says_first_why_a_postback_is_not_counted() {
    let person = with_1win();
    let right = person.done(&["compare", "1win Slots", &postback("sale&clickid=67wgwWkaR0&tracker.cost=50&tracker.currency=usd")]);
    assert!(right.out.starts_with("Nothing is wrong with this URL"), "{}", right.out);
    let literal = person.runs(&["compare", "1win Slots", &postback("sale&clickid={sub4}&tracker.cost=50")]);
    assert_eq!((literal.status, literal.err.as_str()), (1, ""));
    assert!(literal.out.starts_with("Instead of the click id the text {sub4} arrived"), "{}", literal.out);
    assert!(literal.out.contains("Compared with: First Deposit"), "{}", literal.out);
    assert!(literal.out.lines().any(|line| line.starts_with("!  tracker.currency")), "{}", literal.out);
    assert_eq!(person.runs(&["compare", "1win Slots", "https://elsewhere.example/x"]).status, 1);
    assert!(person.refused(&["compare", "1win Slots", "nonsense"]).contains("not a URL"));
    assert!(person.refused(&["compare", "nobody", "https://a.example"]).contains("nobody"));
}

#[test]
fn the_help_and_the_findings_read_well_in_both_languages() {
    let person = Person::new();
    broken(&person);
    for lang in ["en", "ru"] {
        insta::assert_snapshot!(format!("cli_help_{lang}"), person.done(&["--help", "--lang", lang]).out);
        insta::assert_snapshot!(format!("cli_check_{lang}"), person.runs(&["check", "Broken", "--lang", lang]).out);
    }
}

#[test]
fn a_file_that_git_could_not_merge_is_named_as_such_with_whose_lines_are_which() {
    let person = with_1win();
    let text = "name = \"1win\"\n<<<<<<< HEAD\n[click]\nparam = \"sub1\"\n=======\n[click]\nparam = \"sub2\"\n>>>>>>> anna/main\n";
    let file = person.has_profile("merged", text);
    for args in [&["profiles"][..], &["check", "--all"], &["links", "merged"]] {
        let told = person.runs(args);
        let said = format!("{}{}", told.out, told.err);
        assert!(said.contains("merged.toml:2:1"), "{said}");
        assert!(said.contains("conflict marks") && said.contains("lines 3–4 are of HEAD, lines 6–7 of anna/main"), "{said}");
    }
    let listed = person.json(&["profiles", "--format", "json"]);
    assert!(listed[1]["error"].as_str().unwrap().contains("conflict marks"), "{listed}");
    assert_eq!(fs::read_to_string(file).unwrap(), text);
    // With the base that both began from, and in one place more.
    person.has_profile("merged", &format!("<<<<<<< ours\n||||||| base\nx = 1\n=======\nx = 2\n>>>>>>> theirs\n{text}"));
    let said = person.refused(&["links", "merged"]);
    assert!(said.contains("lines – are of ours, lines 5 of theirs") && said.contains("1 more"), "{said}");
}

#[test]
fn a_shared_drives_conflicted_copy_is_named_as_such() {
    let person = with_1win();
    let text = fs::read_to_string(person.profiles().join("1win-slots.toml")).unwrap();
    person.has_profile("1win-slots (Anna's conflicted copy 2026-05-01)", &text);
    person.has_profile("1win-slots (1)", &text);
    person.has_profile("mine (1)", "name = \"mine\"\n");
    let listed = person.done(&["profiles"]).out;
    assert_eq!(listed.matches("conflicted copy of 1win-slots.toml").count(), 2, "{listed}");
    let json = person.json(&["profiles", "--format", "json"]);
    let copies = json.as_array().unwrap().iter().filter(|entry| entry["conflicted_copy_of"] == "1win-slots.toml").count();
    assert_eq!(copies, 2, "{json}");
    for args in [&["check", "--all", "--format", "json"][..], &["check", "1win-slots (1)", "mine", "--format", "json"]] {
        let found = person.json(args);
        let copies = found.as_array().unwrap().iter().filter(|finding| finding["code"] == "conflicted-copy").count();
        assert_eq!(copies, if args[1] == "--all" { 2 } else { 1 }, "{found}");
    }
}

#[test]
fn without_a_terminal_nothing_is_written_before_that_is_said() {
    for name in [None, Some("A")] {
        let person = Person::new();
        person.has_profile("a", "version = 1\nname = \"A\"\n");
        let args: Vec<&str> = name.into_iter().collect();
        assert!(person.refused(&args).lines().count() <= 2, "{args:?}");
        let mut left: Vec<_> = std::fs::read_dir(person.file("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["profiles"], "{args:?}");
        assert_eq!(person.profile_files(), ["a.toml"], "{args:?}");
    }
}

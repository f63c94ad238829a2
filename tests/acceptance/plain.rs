//! `--plain`: the walk as lines, as someone with a screen reader or a pipe meets it.

use std::fs;

use proptest::prelude::*;

use super::person::{KEY, Person, Told};

pub fn postback(rest: &str) -> String {
    format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?tracker.event={rest}")
}

/// Someone who says these lines and then no more.
pub fn says(person: &Person, args: &[&str], lines: &[&str]) -> Told {
    let text: String = lines.iter().flat_map(|line| [line, "\n"]).collect();
    let told = Told::of(person.command().args(args).args(["--clipboard", "print"]).write_stdin(text));
    assert!(!told.out.contains('\u{1b}'), "an escape sequence: {}", told.out);
    told
}

/// The same where all must go well.
pub fn heard(person: &Person, args: &[&str], lines: &[&str]) -> String {
    let told = says(person, args, lines);
    assert_eq!((told.status, told.err.as_str()), (0, ""), "{told:?}");
    told.out
}

pub fn links(person: &Person, name: &str) -> Vec<String> {
    person.done(&["links", name]).out.lines().map(str::to_owned).collect()
}

/// The lines below a line that holds this.
pub fn below<'a>(out: &'a str, label: &str) -> Vec<&'a str> {
    let mut lines = out.lines().skip_while(|line| !line.contains(label));
    lines.next();
    lines.collect()
}

const WIN: [&str; 3] = [
    "registration&clickid={sub4}&fields.1winid={user_id}&fields.country={country}",
    "sale&clickid={sub4}&tracker.cost={amount}&tracker.currency=usd",
    "resale&clickid={sub4}&tracker.tid={event_id}",
];

#[test]
fn a_newcomer_with_1win_has_all_links_after_a_few_lines() {
    let person = Person::new();
    let out = heard(&person, &["--plain"], &["1win", "sub4", KEY, "", "", "https://api.chatterfy.ai", ""]);
    let summary = out.split("Step 6 of 6").nth(1).unwrap();
    let slots =
        ["1. Registration, event registration, into the field “Registration”", "2. First Deposit, event sale", "3. Recurring Deposit, event resale"];
    for (slot, rest) in slots.iter().zip(WIN) {
        assert_eq!(below(summary, slot)[0], postback(rest), "a link has a line of its own");
    }
    assert_eq!(below(summary, "4. Registration, the link")[0], "https://api.chatterfy.ai?sub4={{tracker.clickid}}");
    assert_eq!(links(&person, "1win")[1], format!("First Deposit: {}", postback(WIN[1])));
    assert_eq!(links(&person, "1win").len(), 4);
}

#[test]
fn the_same_in_russian_by_number_and_with_a_pasted_link() {
    let person = Person::new();
    let lines =
        ["1", "4", &postback("first_deposit_&clickid={sub4}"), "", "", "https://partner.example/go?x=1", "итог", "проверить", "назад", "выход"];
    let out = heard(&person, &["--plain", "--lang", "ru"], &lines);
    let summary = out.split("Шаг 6 из 6").nth(1).unwrap();
    assert_eq!(below(summary, "2. First Deposit, ивент sale, в поле «Первый депозит»")[0], postback(WIN[1]));
    assert_eq!(below(summary, "4. Registration, ссылка для лидов")[0], "https://partner.example/go?x=1&sub4={{tracker.clickid}}");
    assert!(out.contains("Просто Enter: оставить sub1."), "{out}");
    assert!(out.contains("подсказка: "), "{out}");
}

#[test]
fn a_custom_partner_gets_its_style_its_own_postback_and_a_custom_field() {
    let person = Person::new();
    let lines = [
        "custom",
        "My Partner",
        "[aff_sub]",
        "",
        KEY, // the braces of the click parameter tell the style
        "add a postback",
        "Withdrawal",
        "withdrawal", // and its event
        "4",
        "add a parameter",
        "wd",
        "sum",
        "",
        "", // its parameter, and back to the list
        "add",
        "fields.userid",
        "user_id",
        "", // a bare name becomes a macro
        "https://p.example/",
        "",
    ];
    let out = heard(&person, &["--plain"], &lines);
    let expected = [
        format!("Registration: {}", postback("registration&clickid=[aff_sub]&fields.userid=[user_id]")),
        format!("First Deposit: {}", postback("sale&clickid=[aff_sub]&tracker.cost=[amount]&tracker.currency=usd")),
        format!("Recurring Deposit: {}", postback("resale&clickid=[aff_sub]&tracker.tid=[event_id]")),
        format!("Withdrawal: {}", postback("withdrawal&clickid=[aff_sub]&wd=sum")),
        "Registration link: https://p.example/?aff_sub={{tracker.clickid}}".to_owned(),
    ];
    assert_eq!(links(&person, "My Partner"), expected, "{out}");
    assert_eq!(person.profile_files(), ["my-partner.toml"]);
}

#[test]
fn the_custom_walk_goes_in_russian_too() {
    let person = Person::new();
    let lines = ["кастомная интеграция", "Моя партнёрка", "sub1", "6", KEY, "итог", "копировать 2"];
    let first = heard(&person, &["--plain", "--lang", "ru"], &["все", "назад", "10"]);
    assert!(first.contains("Как назвать оффер?"), "{first}");
    let out = heard(&person, &["--plain", "--lang", "ru"], &[&["добавить", "новый"][1..], &["10"], &lines[1..]].concat());
    assert_eq!(
        below(&out, "Выведено на следующей строке: First Deposit")[0],
        postback("sale&clickid=${sub1}&tracker.cost=${amount}&tracker.currency=usd")
    );
}

#[test]
fn every_answer_is_on_disk_before_the_next_question() {
    let person = Person::new();
    heard(&person, &["--plain"], &["1win", "sub7"]);
    assert_eq!(person.profile_files(), ["1win.toml"]);
    assert!(fs::read_to_string(person.profiles().join("1win.toml")).unwrap().contains("sub7"));
    heard(&person, &["--plain", "1win"], &["click", "sub5"]);
    assert!(fs::read_to_string(person.profiles().join("1win.toml")).unwrap().contains("sub5"));
    heard(&person, &["open", "1win", "--plain"], &["key", KEY]);
    assert_eq!(links(&person, "1win").len(), 3);
}

#[test]
fn postbacks_are_changed_by_numbers_and_words_and_undone() {
    let person = Person::new();
    person.done(&["new", "1win", "--integration", "1win", "--click-param", "sub4", "--key", KEY]);
    let before = fs::read_to_string(person.profiles().join("1win.toml")).unwrap();
    heard(&person, &["--plain", "1win"], &["postbacks", "2", "change the event", "deposit_first"]);
    assert!(links(&person, "1win")[1].contains("tracker.event=deposit_first&"));
    heard(&person, &["--plain", "1win"], &["postbacks", "first", "tracker.currency", "eur"]);
    assert!(links(&person, "1win")[1].ends_with("tracker.currency=eur"));
    heard(&person, &["--plain", "1win"], &["postbacks", "2", "tracker.currency", "remove it"]);
    assert!(links(&person, "1win")[1].ends_with("tracker.cost={amount}"));
    heard(&person, &["--plain", "1win"], &["postbacks", "2", "rename", "FD", "remove"]);
    assert_eq!(links(&person, "1win").len(), 2);
    fs::write(person.profiles().join("1win.toml"), &before).unwrap();
    let out = heard(&person, &["--plain", "1win"], &["postbacks", "2", "remove", "undo", "undo"]);
    assert!(out.contains("Taken back: postback First Deposit removed (step 3).") && out.contains("nothing to undo"), "{out}");
    assert_eq!(fs::read_to_string(person.profiles().join("1win.toml")).unwrap(), before, "undo restores the file byte for byte");
}

#[test]
fn fields_and_links_are_changed_and_copied() {
    let person = Person::new();
    person.done(&["new", "1win", "--integration", "1win", "--key", KEY, "--base-url", "https://p.example"]);
    heard(&person, &["--plain", "1win"], &["fields", "1", "put it into First", "back", "2", "change", "3"]);
    assert!(links(&person, "1win")[1].ends_with("&fields.1winid={user_id}"));
    assert!(links(&person, "1win")[0].ends_with("&fields.country={amount}"));
    heard(&person, &["--plain", "1win"], &["links", "1", "add a parameter", "ad", "1", "", "add a registration link", "https://q.example/"]);
    let now = links(&person, "1win");
    assert_eq!(now[3], "Registration link: https://p.example?sub1={{tracker.clickid}}&ad={{tracker.ad_name}}");
    assert_eq!(now[4], "Registration 2: https://q.example/?sub1={{tracker.clickid}}");
    let out = heard(&person, &["--plain", "1win"], &["links", "copy 2", "summary", "copy 4", "copy 9", "5"]);
    assert_eq!(out.matches("Printed on the next line").count(), 3);
    assert!(out.contains("Which link? Say copy and its number."), "{out}");
}

#[test]
fn what_is_wrong_is_told_at_once_and_can_be_mended() {
    let person = Person::new();
    person.done(&["new", "1win", "--integration", "1win", "--key", KEY, "--base-url", "https://p.example"]);
    let lines = ["postbacks", "2", "change the event", "ftd", "check"];
    let out = heard(&person, &["--plain", "1win"], &lines);
    assert!(out.contains("warning: “ftd”"), "{out}");
    let mend = out.lines().rev().find(|line| line.contains("mend:") && line.contains("sale")).unwrap();
    heard(&person, &["--plain", "1win"], &["check", mend.split('.').next().unwrap()]);
    assert!(links(&person, "1win")[1].contains("tracker.event=sale&"));
}

#[test]
fn bad_answers_get_a_sentence_and_change_nothing() {
    let person = Person::new();
    let bad = [
        ("Zzyzx", "No partner is known as “Zzyzx”"),
        ("summary", "Choose a partner first."),
        ("back", "There is nothing before this."),
        ("1win", ""),
        ("my param", "is not the name of a parameter"),
        ("https://p.example", "is not the name of a parameter"),
        ("", ""),
        ("not-a-key", "is not a key such as"),
        ("https://p.example/", "Paste a postback link of Chatterfy"),
        ("https://track.example/postback/a1b2c3d4e5?clickid={x}&payout=1", ""),
        ("", ""),
        ("hello", "That is not understood here."),
        ("99", "That is not understood here."),
        ("deposit", "Several choices fit: 2, 3."),
        ("copy", "Which link?"),
        ("copy 1", "Nothing copied. Registration"),
        ("links", ""),
        ("1", ""),
        ("partner.example/go", "does not begin with https://"),
        ("https://", "has no host"),
        (&postback("sale&clickid={sub1}"), "This is a postback link of the tracker"),
        ("name", ""),
        ("  ", ""),
    ];
    let out = heard(&person, &["--plain"], &bad.map(|(line, _)| line));
    for (line, sentence) in bad {
        assert!(out.contains(sentence), "{line}: no “{sentence}” in {out}");
    }
    assert!(person.profile_files().is_empty(), "none of it was an edit");
}

#[test]
fn a_text_in_quotes_is_no_word_of_the_program_and_no_number() {
    let person = Person::new();
    heard(&person, &["--plain"], &["1win", "\"key\""]);
    assert!(fs::read_to_string(person.profiles().join("1win.toml")).unwrap().contains("param = \"key\""));
    let out = heard(&person, &["--plain", "1win"], &["click", "key"]);
    assert!(out.contains("put it in quotes") && out.contains("Postback key:"), "{out}");
}

#[test]
fn a_soon_partner_is_offered_as_custom_and_another_pasted_click_parameter_is_asked_about() {
    let person = Person::new();
    let out = heard(&person, &["--plain"], &["1xbet", "1", "sub1", "", &postback("sale&clickid={sub7}"), "1"]);
    assert!(out.contains("1xBet is not ready yet."), "{out}");
    assert!(out.contains("Use sub7 as click parameter"), "{out}");
    assert!(links(&person, "1xBet")[0].contains("clickid={sub7}"));
}

#[test]
fn the_partner_can_be_changed_and_what_was_edited_stays() {
    let person = Person::new();
    heard(&person, &["--plain"], &["1win", "", KEY, "2", "change the event", "mine", "partner", "pin-up", "change it", "quit"]);
    let links = links(&person, "Pin-Up");
    assert!(links.iter().any(|link| link.contains("tracker.event=mine")), "{links:?}");
    assert!(!links.iter().any(|link| link.contains("sub1")), "{links:?}");
}

#[test]
fn a_partner_with_a_table_has_its_rows_read_out() {
    let person = Person::new();
    let out = heard(&person, &["--plain"], &["pocketoption revshare", "", KEY]);
    assert!(out.contains("In the partner’s own table: key clickid, macro click_id"), "{out}");
}

#[test]
fn hidden_characters_are_marked_and_bytes_that_are_no_text_are_refused() {
    let person = Person::new();
    person.has_profile("a", "name = \"A\\u001b[31m\"\n[[postbacks]]\nname = \"R\\u202e\"\n");
    person.has_profile("b", "name = 7\n");
    let out = heard(&person, &["--plain"], &["1", "name", "New\u{200b} name"]);
    assert!(out.contains("A␛[31m") && out.contains("R\u{fffd}"), "{out}");
    assert!(out.contains("b.toml:1:8: "), "{out}");
    assert!(person.profile_files().contains(&"new-name.toml".to_owned()));
    let told = Told::of(person.command().arg("--plain").write_stdin(&b"\xff\xfe\n1\nquit\n"[..]));
    assert!(told.out.contains("is not text in UTF-8"), "{told:?}");
    let long = "x".repeat(1 << 20);
    assert!(heard(&person, &["--plain"], &[&long, "1"]).contains("too much to paste"));
}

#[test]
fn another_programs_change_is_asked_about() {
    let person = Person::new();
    let file = person.has_profile("a", "name = \"A\"\n");
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_clickwire"))
        .args(["--plain", "A"])
        .env("CLICKWIRE_PROFILES_DIR", person.profiles())
        .env("CLICKWIRE_LANG", "en")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = std::io::BufReader::new(child.stdout.take().unwrap());
    let mut heard = String::new();
    while !heard.contains("A number copies") {
        std::io::BufRead::read_line(&mut out, &mut heard).unwrap();
    }
    fs::write(&file, "name = \"A\"\n# theirs\n[click]\nparam = \"theirs\"\n").unwrap();
    std::io::Write::write_all(child.stdin.as_mut().unwrap(), b"click\nmine\nsee the difference\nkeep mine\nquit\n").unwrap();
    drop(child.stdin.take());
    std::io::Read::read_to_string(&mut out, &mut heard).unwrap();
    assert!(child.wait().unwrap().success(), "{heard}");
    assert!(heard.contains("Another program changed this profile."), "{heard}");
    assert!(heard.contains("mine: param = \"mine\"") && heard.contains("theirs: # theirs"), "{heard}");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("mine") && text.contains("# theirs"), "{text}");
}

#[test]
fn what_cannot_be_saved_is_told_and_the_exit_status_says_so() {
    let person = Person::new();
    person.writes("profiles", "a file where the folder should be");
    let told = says(&person, &["--plain"], &["1win", "sub7", "quit"]);
    assert_eq!(told.status, 1, "{told:?}");
    assert!(told.out.contains("was not saved") && told.err.contains("are kept in"), "{told:?}");
}

#[test]
fn accessible_asks_plainly_too() {
    let person = Person::new();
    let told = Told::of(person.command().env("ACCESSIBLE", "1").write_stdin("help\n"));
    assert_eq!(told.status, 0);
    assert!(told.out.contains("copy: copy a link by its number"), "{told:?}");
    assert_eq!(person.command().env("ACCESSIBLE", "0").output().unwrap().status.code(), Some(2), "no terminal, no screens");
}

#[cfg(unix)]
#[test]
fn a_copy_goes_where_tmux_takes_it_without_an_escape_sequence() {
    use std::os::unix::fs::PermissionsExt;
    let person = Person::new();
    person.done(&["new", "1win", "--integration", "1win", "--key", KEY]);
    let tmux = person.writes("bin/tmux", "#!/bin/sh\n/bin/cat > \"$HOME/copied\"\n");
    fs::set_permissions(&tmux, fs::Permissions::from_mode(0o755)).unwrap();
    let mut command = person.command();
    command.args(["--plain", "1win"]).env("PATH", person.file("bin")).env("TMUX", "x").env("SSH_TTY", "x").write_stdin("copy 2\n");
    let told = Told::of(&mut command);
    assert!(told.out.contains("Sent to the terminal’s clipboard: First Deposit") && !told.out.contains('\u{1b}'), "{told:?}");
    assert_eq!(fs::read_to_string(person.file("copied")).unwrap(), postback("sale&clickid={sub1}&tracker.cost={amount}&tracker.currency=usd"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    /// Whatever is said, nothing panics, and what is on disk can be opened again.
    #[test]
    fn no_line_breaks_the_walk(lines in prop::collection::vec(prop_oneof!["[0-9]{1,2}", "add|change|remove|back|undo|check|copy 1|links|fields|postbacks|partner|click|key|summary|name", "\\PC{0,12}", "https?://[a-z{}#&=%/?.]{0,20}", Just(String::new())], 1..40)) {
        let person = Person::new();
        let mut said = vec!["1win"];
        said.extend(lines.iter().map(String::as_str));
        let told = says(&person, &["--plain"], &said);
        prop_assert_eq!(told.status, 0, "{:?}", told);
        prop_assert_eq!(person.runs(&["links", "--all"]).status, 0, "{:?}", told);
    }
}

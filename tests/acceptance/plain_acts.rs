//! `--plain` can do what the screen can: whoever has only lines reorders, redoes, changes the tracker, imports, compares and traces too.

use std::fs;

use super::person::{KEY, Person};
use super::plain::{heard, links, postback};

/// Someone with a finished profile of 1win.
fn with_one_win() -> Person {
    let person = Person::new();
    person.done(&["new", "1win", "--integration", "1win", "--click-param", "sub4", "--key", KEY, "--base-url", "https://p.example"]);
    person
}

fn names(person: &Person) -> Vec<String> {
    links(person, "1win").iter().map(|line| line.split(": ").next().unwrap().to_owned()).collect()
}

#[test]
fn postbacks_links_and_parameters_are_moved_doubled_and_removed_by_their_numbers() {
    let person = with_one_win();
    heard(&person, &["--plain", "1win"], &["postbacks", "down 1", "duplicate 3", "2", "up"]);
    assert_eq!(names(&person), ["Registration", "First Deposit", "Recurring Deposit", "Recurring Deposit 2", "Registration link"]);
    heard(&person, &["--plain", "1win"], &["postbacks", "remove 4", "2", "down 2"]);
    assert!(links(&person, "1win")[1].ends_with("tracker.event=sale&clickid={sub4}&tracker.currency=usd&tracker.cost={amount}"));
    let out = heard(&person, &["--plain", "1win"], &["fields", "up 2", "up", "remove 9", "undo", "redo", "redo"]);
    assert_eq!(out.matches("Which one? Say its number behind the word.").count(), 2, "{out}");
    assert!(out.contains("Done again: custom field fields.1winid={user_id} moved (step 4).") && out.contains("There is nothing to redo."), "{out}");
    assert!(links(&person, "1win")[0].ends_with("&fields.country={country}&fields.1winid={user_id}"));
}

#[test]
fn what_another_tracker_or_partner_changes_is_read_out_before_and_one_answer_does_it() {
    let person = with_one_win();
    let file = person.profiles().join("1win.toml");
    let before = fs::read_to_string(&file).unwrap();
    let out = heard(&person, &["--plain", "1win"], &["tracker", "keitaro", ""]);
    for line in ["Tracker: Chatterfy → Keitaro", "First Deposit: tracker.currency=usd → currency=usd", "− fields.country={country}", "1. Change it"]
    {
        assert!(out.contains(line), "no {line} in {out}");
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), before, "Enter leaves all as it was");
    heard(&person, &["--plain", "1win"], &["partner", "pin-up", "", "tracker", "keitaro"]);
    assert_eq!(fs::read_to_string(&file).unwrap(), before, "and so does saying nothing more");
    heard(&person, &["--plain", "1win"], &["tracker", "keitaro", "1", "key", "track.example"]);
    assert!(fs::read_to_string(&file).unwrap().contains("keitaro"));
    let out = heard(&person, &["--plain", "1win"], &["partner", "melbet", "change"]);
    assert!(out.contains("Integration: 1win → Melbet") && out.contains("The integration is Melbet now."), "{out}");
    assert!(person.profile_files().contains(&"melbet.toml".to_owned()));
}

#[test]
fn a_newcomer_goes_from_the_start_to_a_traced_profile_in_both_languages() {
    let walk = ["1win", "sub4", KEY, "", "", "https://p.example", ""];
    for (lang, trace, whole) in [("en", "trace", "4 of 4 reach"), ("ru", "путь", "4 из 4")] {
        let person = Person::new();
        let out = heard(&person, &["--plain", "--lang", lang], &[&walk[..], &[trace]].concat());
        assert!(out.contains(whole), "{lang}: {out}");
        assert_eq!(links(&person, "1win").len(), 4);
    }
}

#[test]
fn links_that_are_pasted_in_lines_become_a_profile() {
    let person = Person::new();
    let (first, second) = (postback("registration&clickid={sub4}"), postback("sale&clickid={sub4}&tracker.cost={amount}&tracker.currency=usd"));
    let lines = ["import", "hello there", &first, &format!("FD: {second}"), "", "", "name", "Theirs"];
    let out = heard(&person, &["--plain"], &lines);
    assert!(out.contains("hello there"), "what is no link is told: {out}");
    assert_eq!(links(&person, "Theirs"), [format!("Registration: {first}"), format!("FD: {second}")]);
    let out = heard(&person, &["--plain"], &["import", "nothing", "", "import", "", "quit"]);
    assert!(out.contains("No link"), "{out}");
    assert_eq!(person.profile_files().len(), 1);
}

#[test]
fn pasted_links_are_told_and_nothing_is_taken_before_the_answer() {
    let person = Person::new();
    let (first, second) = (postback("registration&clickid={sub1}"), postback("sale&clickid={sub1}&tracker.cost={amount}&tracker.currency=usd"));
    let lines = ["import", "1win", &first, &format!("FD: {second}"), ""];
    let out = heard(&person, &["--plain"], &lines);
    assert!(out.contains("Looks like 1win: the name stands in line 1.") && out.contains("The new profile is called 1win."), "{out}");
    heard(&person, &["--plain"], &[&lines[..], &["back"]].concat());
    assert!(person.profile_files().is_empty(), "nothing is taken without an answer");
    heard(&person, &["--plain"], &[&lines[..], &["name", "Slots", ""]].concat());
    assert_eq!(person.json(&["profiles", "--format", "json"])[0]["integration"], "1win");
    assert_eq!(links(&person, "Slots"), [format!("Registration: {first}"), format!("FD: {second}")], "the rows are as they were pasted");
    let out = heard(&person, &["--plain", "--lang", "ru"], &[&lines[..], &["3"]].concat());
    assert!(out.contains("Похоже на 1win"), "{out}");
    assert!(person.profile_files().contains(&"import.toml".to_owned()), "{:?}", person.profile_files());
}

#[test]
fn a_new_profile_that_was_only_looked_at_leaves_nothing_behind() {
    let person = Person::new();
    let left = || fs::read_dir(person.profiles()).map_or(0, Iterator::count);
    heard(&person, &["--plain"], &["1win", "postbacks", "profiles"]);
    assert_eq!(left(), 0, "not in the trash either");
    heard(&person, &["--plain"], &["1win", "postbacks"]);
    assert_eq!(left(), 0, "who goes away in the middle has made nothing");
    heard(&person, &["--plain"], &["1win", "sub1", "", "profiles"]);
    assert_eq!(left(), 0, "what stands there already is no edit");
    heard(&person, &["--plain"], &["1win", "partner", "pocketoption revshare", "profiles"]);
    assert!(person.profile_files().is_empty(), "{:?}", person.profile_files());
    heard(&person, &["--plain"], &["1win", "sub7", "profiles"]);
    assert_eq!(person.profile_files(), ["1win.toml"]);
}

#[test]
fn links_typed_where_a_partner_or_profile_is_asked_for_are_read() {
    let person = Person::new();
    let row = postback("registration&clickid={sub1}");
    heard(&person, &["--plain"], &[&format!("лови для 1win {row}"), "name", "First", ""]);
    heard(&person, &["--plain"], &[&row, "name", "Second", ""]);
    assert_eq!(links(&person, "First"), [format!("Registration: {row}")]);
    assert_eq!(links(&person, "Second"), [format!("Registration: {row}")]);
}

#[test]
fn a_link_in_a_sentence_goes_where_it_belongs() {
    let person = with_one_win();
    heard(&person, &["--plain", "1win"], &["postbacks", "вот ссылка https://p.example/third?x=1, лови"]);
    assert!(links(&person, "1win").iter().any(|line| line.contains("https://p.example/third?x=1&sub4=")), "{:?}", links(&person, "1win"));
}

#[test]
fn a_received_url_is_compared_and_the_difference_named() {
    let person = with_one_win();
    let right = postback("sale&clickid=67wgwWkaR0&tracker.cost=50&tracker.currency=usd");
    let wrong = right.replace("sale", "sales");
    let out = heard(&person, &["--plain", "1win"], &[&format!("compare {wrong}"), "compare", &right, "compare", "nonsense", ""]);
    assert!(out.contains("tracker.event: the event is sales instead of sale"), "{out}");
    assert!(out.contains("Compared with First Deposit."), "{out}");
}

#[test]
fn the_next_link_and_all_links_are_copied() {
    let person = with_one_win();
    let out = heard(&person, &["--plain", "1win"], &["copy next", "copy next", "copy all", "copy next"]);
    let all: Vec<String> = links(&person, "1win");
    assert!(all.iter().all(|line| out.contains(line.as_str())), "{out}");
    assert!(out.contains("next line: Registration") && out.contains("next line: First Deposit"), "{out}");
    assert!(out.contains("All 4 links"), "{out}");
}

#[test]
fn the_other_language_is_spoken_at_once_and_at_the_next_start() {
    let person = with_one_win();
    let out = heard(&person, &["--plain", "1win"], &["language", "помощь", "язык", "help"]);
    assert!(out.contains("Шаг 6 из 6") && out.contains("redo: do again"), "{out}");
    heard(&person, &["--plain", "1win"], &["language"]);
    assert!(heard(&person, &["--plain", "1win"], &[]).contains("Шаг 6 из 6"));
}

#[test]
fn a_profile_becomes_an_integration_that_can_be_chosen_at_once() {
    let person = with_one_win();
    let out = heard(&person, &["--plain", "1win"], &["integration", "Our 1win", "1win", "", "1", "profiles", "new", "our 1win", "", KEY, "quit"]);
    assert!(out.contains("1win is the id of an integration that comes with clickwire."), "{out}");
    assert!(out.contains("+ First Deposit") && out.contains("with the id our-1win?"), "{out}");
    assert!(person.profile_files().contains(&"our-1win.toml".to_owned()), "{out}");
    let file = person.integrations().join("our-1win.toml");
    let before = fs::read_to_string(&file).unwrap();
    let again = ["postbacks", "remove 3", "integration", "Our 1win", "", ""];
    let out = heard(&person, &["--plain", "1win"], &again);
    assert!(out.contains("was: name = \"Recurring Deposit\""), "the lines that would go are read out: {out}");
    assert_eq!(fs::read_to_string(&file).unwrap(), before, "Enter leaves it");
    heard(&person, &["--plain", "1win"], &["integration", "Our 1win", "", "save it"]);
    assert!(!fs::read_to_string(&file).unwrap().contains("Recurring"));
}

#[test]
fn profiles_are_doubled_and_put_aside_by_their_numbers() {
    let person = with_one_win();
    let out = heard(&person, &["--plain"], &["duplicate 1", "remove 2"]);
    assert!(out.contains("The copy is ") && out.contains("The profile is put aside as "), "{out}");
    assert_eq!(person.profile_files(), ["1win.toml"]);
}

#[test]
fn everything_certain_is_mended_by_one_word() {
    let person = with_one_win();
    heard(&person, &["--plain", "1win"], &["postbacks", "2", "change the event", "ftd", "mend"]);
    assert!(links(&person, "1win")[1].contains("tracker.event=sale&"));
}

#[test]
fn the_help_lists_every_word_and_a_slip_gets_the_word_that_was_meant() {
    let person = with_one_win();
    let out = heard(&person, &["--plain", "1win"], &["help", "hlep", "traec"]);
    for word in
        ["undo", "redo", "copy", "up", "down", "duplicate", "remove", "mend", "trace", "compare", "import", "tracker", "integration", "language"]
    {
        assert!(out.lines().any(|line| line.starts_with(&format!("{word}: "))), "no {word} in {out}");
    }
    assert!(out.contains("Did you mean help?") && out.contains("Did you mean trace?"), "{out}");
    let out = heard(&person, &["--plain", "1win", "--lang", "ru"], &["помощь", "помощ"]);
    assert!(out.lines().any(|line| line.starts_with("трекер: ")) && out.contains("Может быть, помощь?"), "{out}");
}

#[test]
fn undo_says_what_it_takes_back_and_asks_about_it_there() {
    let person = with_one_win();
    let out = heard(&person, &["--plain", "1win"], &["postbacks", "2", "tracker.currency", "eur", "links", "undo"]);
    let told = out.split("Taken back: First Deposit: tracker.currency=usd → tracker.currency=eur (step 3).").nth(1);
    assert!(told.is_some_and(|rest| rest.contains("change tracker.currency = usd")), "{out}");
    let out = heard(&person, &["--plain", "--lang", "ru", "1win"], &["постбеки", "удалить 1", "ссылки", "отменить", "вернуть"]);
    assert!(out.contains("Отменено: постбек Registration удалён (шаг 3).") && out.contains("Сделано снова: постбек"), "{out}");
}

#[test]
fn links_of_all_profiles_are_found_by_a_few_letters_and_copied_by_their_number() {
    let person = with_one_win();
    person.done(&["new", "Other", "--click-param", "sub1", "--key", KEY, "--base-url", "https://other.example/go"]);
    let out = heard(&person, &["--plain"], &["find редеп", "2", "find other.example", "1", "find zzz", "find", "find 1win"]);
    assert!(out.contains("1win: Recurring Deposit, event resale") && out.contains("Other: Recurring Deposit, event resale"), "{out}");
    assert!(out.contains("\nhttps://other.example/go?sub1={{tracker.clickid}}\n"), "{out}");
    assert!(out.matches("Printed on the next line").count() == 2, "{out}");
    for said in ["Nothing is found for “zzz”.", "Find what?", "open 1win"] {
        assert!(out.contains(said), "{said}: {out}");
    }
    let out = heard(&person, &["--plain", "--lang", "ru"], &["найти фтд", "1"]);
    assert!(out.contains("Найдено: 2.") && out.contains("tracker.event=sale"), "{out}");
}

#[test]
fn earlier_states_are_read_out_and_one_comes_back_as_an_edit() {
    let person = with_one_win();
    assert!(heard(&person, &["--plain", "1win"], &["history"]).contains("no history yet"));
    heard(&person, &["--plain", "1win"], &["postbacks", "remove 2"]);
    assert_eq!(links(&person, "1win").len(), 3);
    let out = heard(&person, &["--plain", "1win"], &["history", "1", "undo", "redo"]);
    assert!(out.contains("− First Deposit") && out.contains("Which state is to come back?"), "{out}");
    assert!(out.contains("Taken back: postback First Deposit added"), "it is an edit like any other: {out}");
    assert_eq!(links(&person, "1win").len(), 4);
    let out = heard(&person, &["--plain", "--lang", "ru", "1win"], &["история", "1"]);
    assert!(out.contains("Какое состояние вернуть?"), "{out}");
}

#[test]
fn how_links_are_copied_is_changed_by_a_word_and_kept() {
    let person = with_one_win();
    let out = heard(&person, &["--plain", "1win"], &["clipboard", "none", "copy 1"]);
    assert!(out.contains("Links are copied this way now: none: links are printed.") && out.contains("Printed on the next line"), "{out}");
    assert_eq!(fs::read_to_string(person.place("Settings")).unwrap(), "clipboard = \"print\"\n");
    let out = heard(&person, &["--plain", "--lang", "ru"], &["буфер", "какой подходит"]);
    assert!(out.contains("Теперь ссылки копируются так: какой подходит."), "{out}");
}

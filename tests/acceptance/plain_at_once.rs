//! `--plain` does at once what the screen does at once: a value in all profiles, a new offer like one that is there, many links of one or of several
//! base URLs; and takes each back as one.

use std::fs;

use super::person::{KEY, Person};
use super::plain::{heard, links};

const NEW_KEY: &str = "48d0524a-1111-4afc-b624-fd36c3332acb";

/// Someone with an offer in two countries.
fn with_two() -> Person {
    let person = Person::new();
    for country in ["BR", "MX"] {
        let url = format!("https://old.example/casino/{}?open=register", country.to_lowercase());
        person.done(&["new", &format!("1win {country}"), "--integration", "1win", "--click-param", "sub4", "--key", KEY, "--base-url", &url]);
    }
    person
}

fn text(person: &Person, stem: &str) -> String {
    fs::read_to_string(person.profiles().join(format!("{stem}.toml"))).unwrap()
}

#[test]
fn a_domain_is_replaced_in_all_profiles_seen_before_and_taken_back_as_one() {
    for (lang, replace, undo, redo) in [("en", "replace", "undo", "redo"), ("ru", "заменить", "отменить", "вернуть")] {
        let person = with_two();
        let before = (text(&person, "1win-br"), text(&person, "1win-mx"));
        let out = heard(&person, &["--plain", "--lang", lang], &[&format!("{replace} old.example new.example"), ""]);
        assert!(out.contains("https://old.example/casino/br?open=register → https://new.example/casino/br?open=register"), "{out}");
        assert_eq!(text(&person, "1win-br"), before.0, "Enter leaves all as it is");
        let out = heard(&person, &["--plain", "--lang", lang], &[replace, "https://old.example/x", "new.example", "1"]);
        assert!(out.contains("https://new.example/casino/mx?open=register&sub4={{tracker.clickid}}"), "what is to be placed anew: {out}");
        assert!(text(&person, "1win-mx").contains("new.example"));
        heard(&person, &["--plain", "--lang", lang], &[&format!("{replace} new.example next.example"), "1", undo]);
        assert!(text(&person, "1win-mx").contains("new.example"));
        heard(&person, &["--plain", "--lang", lang], &[&format!("{replace} new.example old.example"), "1"]);
        assert_eq!((text(&person, "1win-br"), text(&person, "1win-mx")), before);
        heard(&person, &["--plain", "--lang", lang], &[&format!("{replace} {KEY} {NEW_KEY}"), "1", undo, redo]);
        assert!(text(&person, "1win-mx").contains(NEW_KEY) && text(&person, "1win-br").contains(NEW_KEY));
    }
}

#[test]
fn what_stands_nowhere_and_what_cannot_be_read_replaces_nothing() {
    let person = with_two();
    let before = text(&person, "1win-br");
    let out = heard(&person, &["--plain"], &["replace nowhere.example new.example", "replace old.example a/b", "undo", "redo"]);
    assert!(out.contains("“nowhere.example” stands in none of the 2 profiles") && out.contains("“a/b” is not a host"), "{out}");
    assert!(out.contains("There is nothing to undo.") && out.contains("There is nothing to redo."), "{out}");
    person.has_profile("bad", "name = \n");
    let out = heard(&person, &["--plain"], &["replace old.example new.example"]);
    assert!(out.contains("bad.toml") && out.contains("Nothing was replaced."), "{out}");
    assert_eq!(text(&person, "1win-br"), before);
}

#[test]
fn a_value_that_is_two_things_is_asked_about() {
    let person = Person::new();
    person.done(&["new", "K", "--tracker", "keitaro", "--domain", "track.example", "--key", "abc123", "--click-param", "abc123"]);
    let out = heard(&person, &["--plain"], &["replace abc123 xyz789", "a click", "1"]);
    assert!(out.contains("What of “abc123” is meant?"), "{out}");
    assert!(text(&person, "k").contains("param = \"xyz789\"") && text(&person, "k").contains("key = \"abc123\""), "{}", text(&person, "k"));
}

#[test]
fn a_new_offer_like_one_that_is_there_is_asked_for_in_lines_and_taken_back() {
    for (lang, like, undo) in [("en", "like 1", "undo"), ("ru", "такой 1", "отменить")] {
        let person = with_two();
        let url = "https://old.example/casino/pe?open=register";
        heard(&person, &["--plain", "--lang", lang], &[like, "1win Peru", url, ""]);
        assert_eq!(links(&person, "1win Peru")[3], format!("Registration link: {url}&sub4={{{{tracker.clickid}}}}"));
        assert!(text(&person, "1win-peru").contains(KEY));
        heard(&person, &["--plain", "--lang", lang], &[like, &url.replace("/pe", "/cl"), "", undo]);
        assert_eq!(person.profile_files(), ["1win-br.toml", "1win-mx.toml", "1win-peru.toml"]);
        heard(&person, &["--plain", "--lang", lang], &[like, &url.replace("/pe", "/cl"), ""]);
        assert_eq!(links(&person, "1win CL").len(), 4, "the country of the URL stands in the name");
        heard(&person, &["--plain", "--lang", lang], &[like, ""]);
        assert_eq!(person.profile_files().len(), 4, "an empty line makes nothing");
    }
}

#[test]
fn what_is_a_buyers_own_in_it_is_cleared_or_changed() {
    let person = with_two();
    let url = "https://old.example/casino/pe?open=register&sub2=vasya&utm_campaign=c7&sub3=x";
    let out = heard(&person, &["--plain"], &["like 1", "Peru", url, "", "1", "utm_campaign=c8", ""]);
    assert!(out.contains("1. clear sub2 = vasya") && out.contains("put sub2 = vasya back") && out.contains("Enter alone: make Peru."), "{out}");
    assert!(links(&person, "Peru")[3].contains("/casino/pe?open=register&utm_campaign=c8&sub3=x&sub4="), "{:?}", links(&person, "Peru"));
    let out = heard(&person, &["--plain"], &["like 1", "peru", url, ""]);
    assert!(out.to_lowercase().contains("peru") && person.profile_files().len() == 3, "the name is taken: {out}");
}

#[test]
fn many_links_of_one_are_read_out_before_they_are_made() {
    for (lang, links_word, many, undo) in [("en", "links", "many 1", "undo"), ("ru", "ссылки", "списком 1", "отменить")] {
        let person = with_two();
        let lines = [links_word, many, "Vasya=v1", "petya", "", "", "1"];
        let out = heard(&person, &["--plain", "1win BR", "--lang", lang], &lines);
        assert!(out.contains("Vasya: https://old.example/casino/br?open=register&sub4={{tracker.clickid}}&sub1=v1"), "{out}");
        let all = links(&person, "1win BR");
        assert!(all[4].ends_with("&sub1=v1") && all[5].starts_with("petya: ") && all[5].ends_with("&sub1=petya"), "{all:?}");
        heard(&person, &["--plain", "1win MX", "--lang", lang], &[many, "a", "b", "", "creative", "1", undo]);
        assert_eq!(links(&person, "1win MX").len(), 4);
        let out = heard(&person, &["--plain", "1win MX", "--lang", lang], &[many, "a", "", "sub4"]);
        assert!(out.contains("sub4") && links(&person, "1win MX").len() == 4, "it carries the click id: {out}");
    }
}

#[test]
fn several_base_urls_make_a_link_each() {
    for (lang, several) in [("en", "several"), ("ru", "сразу несколько")] {
        let person = with_two();
        let urls = ["https://new.example/casino/pe", "https://new.example/casino/cl"];
        let out = heard(
            &person,
            &["--plain", "1win BR", "--lang", lang],
            &[["links", "ссылки"][usize::from(lang == "ru")], several, urls[0], urls[1], "", ""],
        );
        assert!(out.contains("pe: https://new.example/casino/pe") && links(&person, "1win BR").len() == 4, "Enter makes none: {out}");
        heard(
            &person,
            &["--plain", "1win BR", "--lang", lang],
            &[["links", "ссылки"][usize::from(lang == "ru")], several, urls[0], urls[1], "", "1"],
        );
        assert!(links(&person, "1win BR")[5].starts_with("cl: https://new.example/casino/cl"), "{:?}", links(&person, "1win BR"));
    }
}

#[test]
fn the_help_lists_the_words() {
    let person = with_two();
    for (lang, help, words) in [("en", "help", ["like: ", "many: ", "replace: "]), ("ru", "помощь", ["такой: ", "списком: ", "заменить: "])]
    {
        let out = heard(&person, &["--plain", "--lang", lang], &[help]);
        assert!(words.iter().all(|word| out.lines().any(|line| line.starts_with(word))), "{out}");
    }
}

#[test]
fn what_was_put_aside_or_doubled_is_taken_back_too() {
    let person = with_two();
    heard(&person, &["--plain"], &["remove 1", "undo", "duplicate 2", "undo"]);
    assert_eq!(person.profile_files(), ["1win-br.toml", "1win-mx.toml"]);
}

//! The history of a profile on disk: a state before each command or run that changed it, and one of them back.

use std::fs;
use std::path::{Path, PathBuf};

use super::person::{KEY, Person};

fn with_1win() -> Person {
    let person = Person::new();
    person.done(&["new", "1win", "--integration", "1win", "--key", KEY, "--base-url", "https://api.chatterfy.ai"]);
    person
}

fn folder(person: &Person) -> PathBuf {
    person.place("Where you left off, and history").join("history")
}

#[cfg(unix)]
fn is_closed_to_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).is_ok_and(|metadata| matches!(metadata.permissions().mode() & 0o777, 0o600 | 0o700))
}

/// On Windows the user's own folder is closed to others, and what lies in it with it.
#[cfg(not(unix))]
fn is_closed_to_others(path: &Path) -> bool {
    path.exists()
}

fn texts_under(folder: &Path) -> Vec<String> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            texts.extend(texts_under(&path));
        } else {
            texts.push(fs::read_to_string(&path).unwrap_or_default());
        }
    }
    texts
}

#[test]
fn what_each_command_changed_is_told_newest_first_and_one_of_the_states_comes_back() {
    let person = with_1win();
    let none = person.done(&["history", "1win"]);
    assert!(none.out.is_empty() && none.err.contains("no history yet"), "{none:?}");
    person.done(&["rename", "1win", "1win DE"]);
    person.done(&["rename", "1win DE", "1win FR"]);
    let told = person.done(&["history", "1win FR"]).out;
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 2, "a new profile was nothing before: {told}");
    assert!(lines[0].starts_with("1  20") && lines[0].contains("1win DE → 1win FR"), "{told}");
    assert!(lines[1].starts_with("2  20") && lines[1].contains("1win → 1win DE"), "{told}");
    let json = person.json(&["history", "1win FR", "--format", "json"]);
    assert_eq!(json[0]["number"], 1);
    assert!(
        json[0]["at"].as_str().is_some_and(|at| at.ends_with('Z')) && json[1]["changes"][0].as_str().is_some_and(|change| change.contains("1win DE")),
        "{json}"
    );

    let told = person.done(&["restore", "1win FR", "2"]);
    assert!(told.out.contains("1win is as before"), "{told:?}");
    assert!(person.profiles().join("1win.toml").is_file());
    assert_eq!(person.done(&["history", "1win"]).out.lines().count(), 3, "what was there before is a state too");
    assert!(person.refused(&["restore", "1win", "9"]).contains("no state 9"));
    assert!(person.refused(&["restore", "1win", "0"]).contains("no state 0"));
    assert!(person.refused(&["history", "nobody"]).contains("nobody"));
}

#[test]
fn the_states_are_for_this_user_only_and_go_when_the_profile_is_gone_for_good() {
    let person = with_1win();
    person.done(&["rename", "1win", "1win DE"]);
    let history = folder(&person);
    for entry in fs::read_dir(&history).expect("a history").flatten() {
        assert!(is_closed_to_others(&entry.path()));
        for file in fs::read_dir(entry.path()).expect("states").flatten() {
            assert!(is_closed_to_others(&file.path()));
        }
    }
    assert!(texts_under(&history).iter().any(|text| text.contains(KEY)));
    person.done(&["remove", "1win DE"]);
    assert!(texts_under(&history).iter().any(|text| text.contains(KEY)), "it may come back as long as the profile may");
    fs::remove_dir_all(person.profiles().join(".trash")).expect("the trash is emptied");
    person.done(&["profiles"]);
    assert!(!texts_under(&history).iter().any(|text| text.contains(KEY)), "the key outlived its profile");
}

#[test]
fn profiles_of_one_name_in_two_folders_have_a_history_each() {
    let person = with_1win();
    let other = person.profiles().join("other");
    let other = other.to_str().expect("a path");
    person.done(&["--profiles-dir", other, "new", "1win", "--integration", "1win"]);
    person.done(&["rename", "1win", "1win DE"]);
    person.done(&["rename", "1win DE", "1win"]);
    assert_eq!(person.done(&["history", "1win"]).out.lines().count(), 2);
    assert!(person.done(&["--profiles-dir", other, "history", "1win"]).out.is_empty());
}

#[test]
fn a_history_that_cannot_be_kept_keeps_nothing_from_being_saved() {
    let person = with_1win();
    let history = folder(&person);
    fs::create_dir_all(history.parent().expect("the state folder")).expect("made");
    fs::write(&history, "in the way").expect("written");
    let told = person.done(&["rename", "1win", "1win DE"]);
    assert!(told.out.contains("1win-de.toml"), "{told:?}");
    assert_eq!(told.err.matches("history is not kept").count(), 1, "{told:?}");
}

#[test]
fn a_state_of_nearly_ninety_days_ago_still_comes_back_and_an_older_one_is_not_offered() {
    let person = with_1win();
    person.done(&["rename", "1win", "1win DE"]);
    let place = fs::read_dir(folder(&person)).unwrap().next().unwrap().unwrap().path();
    let kept = fs::read_dir(&place)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|file| file.extension().is_some_and(|ending| ending == "toml"))
        .unwrap();
    let before = fs::read_to_string(&kept).unwrap();
    let now: u64 = kept.file_stem().unwrap().to_str().unwrap().parse().unwrap();
    let offered = || person.done(&["history", "1win DE"]).out.lines().count();
    assert_eq!(offered(), 1);
    for (days, count) in [(1, 2), (89, 3), (91, 3)] {
        fs::write(place.join(format!("{}.toml", now - days * 86_400_000)), before.replace("1win", &format!("{days} days ago"))).unwrap();
        assert_eq!(offered(), count, "{days} days ago");
    }
}

#[cfg(unix)]
#[test]
fn a_state_that_was_cleared_while_it_was_looked_for_is_left_out_and_the_others_are_told() {
    let person = with_1win();
    person.done(&["rename", "1win", "1win DE"]);
    let place = fs::read_dir(folder(&person)).unwrap().next().unwrap().unwrap().path();
    let before = person.done(&["history", "1win DE"]).out;
    // Listed, and not there when it is read.
    std::os::unix::fs::symlink(place.join("gone"), place.join("4000000000000.toml")).unwrap();
    assert_eq!(person.done(&["history", "1win DE"]).out, before);
}

//! A disk that fails in the middle, or a process that is killed there: what the sweeps of `scripts/trust.py` have found, each mended for its kind.

use std::fs;
use std::path::{Path, PathBuf};

use super::person::{KEY, Person};
use super::strace::Strace;

const HOST: [&str; 4] = ["replace", "--host", "old.example", "new.example"];

fn with_link(name: &str) -> String {
    format!("name = \"{name}\"\n[[registration_links]]\nname = \"Main\"\nbase_url = \"https://old.example/go\"\n")
}

/// Every file below a folder, hidden ones too.
fn all_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { all_below(&path) } else { vec![path] }).collect()
}

fn history(person: &Person) -> PathBuf {
    person.file(".local/state/clickwire/history")
}

#[test]
fn a_history_whose_writing_was_killed_is_cleared_at_the_next_start() {
    for (call, reached) in [("write", 12), ("renameat", 4), ("rename", 1)] {
        for when in 1..=reached {
            let person = Person::new();
            person.has_profile("a", "name = \"a\"\n");
            person.done(&["rename", "a", "b"]);
            let Some(strace) = Strace::of(&person, &[&format!("{call}:signal=SIGKILL:when={when}")]) else { return };
            strace.runs(&["rename", "b", "c"]);
            person.done(&["profiles"]);
            let hidden = |file: &PathBuf| file.file_name().unwrap().to_str().unwrap().starts_with('.');
            let left: Vec<PathBuf> = all_below(&history(&person)).into_iter().filter(hidden).collect();
            assert!(left.is_empty(), "{call} {when}: {left:?}");
        }
    }
}

#[test]
fn a_history_that_was_killed_on_its_way_to_a_new_name_gets_there_at_the_next_start() {
    let person = Person::new();
    person.has_profile("a", "name = \"a\"\n");
    // What is renamed so is the folder of the history alone.
    let Some(strace) = Strace::of(&person, &["rename:signal=SIGKILL:when=1"]) else { return };
    assert_eq!(strace.runs(&["rename", "a", "b"]).status, None);
    person.done(&["profiles"]);
    let told = person.json(&["history", "b", "--format", "json"]);
    assert_eq!(told.as_array().unwrap().len(), 1, "{told}");
}

#[test]
fn no_history_is_removed_because_it_could_not_be_read() {
    let person = Person::new();
    person.has_profile("a", "name = \"a\"\n");
    person.done(&["rename", "a", "b"]);
    let before = all_below(&history(&person));
    for when in 1..8 {
        let Some(strace) = Strace::of(&person, &[&format!("getdents64:error=EIO:when={when}")]) else { return };
        strace.runs(&["profiles"]);
        assert_eq!(all_below(&history(&person)), before, "getdents64 {when}");
    }
}

#[test]
fn a_state_that_cannot_be_read_does_not_make_another_one_come_back() {
    let person = Person::new();
    person.has_profile("a", "name = \"a\"\n");
    person.done(&["rename", "a", "b"]);
    person.done(&["rename", "b", "c"]);
    for (call, reached) in [("read", 30), ("openat", 25), ("statx", 25), ("getdents64", 10)] {
        for when in 1..reached {
            let Some(strace) = Strace::of(&person, &[&format!("{call}:error=EIO:when={when}")]) else { return };
            let told = strace.runs(&["restore", "c", "1"]);
            let names = person.profile_files();
            assert_eq!(names.len(), 1, "{call} {when}: {names:?}");
            if told.status == Some(0) {
                assert_eq!(names, ["b.toml"], "{call} {when}: {told:?}");
            } else {
                assert!(!told.err.is_empty(), "{call} {when}: {told:?}");
            }
            if names == ["b.toml"] {
                person.done(&["rename", "b", "c"]);
            }
        }
    }
}

#[test]
fn a_folder_that_is_read_in_part_is_not_taken_for_the_whole() {
    let person = Person::new();
    for name in ["a", "b"] {
        person.has_profile(name, &with_link(name));
    }
    for when in [1, 2] {
        let Some(strace) = Strace::of(&person, &[&format!("getdents64:error=EIO:when={when}")]) else { return };
        for command in [&HOST[..], &["new", "c"], &["rename", "a", "c"], &["links", "--all"], &["check", "--all"]] {
            let told = strace.runs(command);
            assert_eq!(told.status, Some(2), "{command:?} {when}: {told:?}");
            assert!(told.err.contains("cannot be read"), "{command:?} {when}: {told:?}");
        }
    }
    assert_eq!(person.profile_files(), ["a.toml", "b.toml"]);
}

#[test]
fn of_a_partner_that_could_not_be_replaced_no_copy_is_left() {
    let person = Person::new();
    let text = |source: &str| {
        format!(
            "id = \"mine\"\nname = \"Mine\"\ncategory = \"cpa\"\nstatus = \"ready\"\nmacro_style = \"{{x}}\"\nclick_params = [\"sub1\"]\nsource = \"{source}\"\n\n[[postbacks]]\nname = \"Sale\"\nrole = \"conversion\"\n"
        )
    };
    person.writes("mine.toml", &text("my manager"));
    person.done(&["integrations", "add", "mine.toml"]);
    person.writes("mine.toml", &text("my cabinet"));
    let Some(strace) = Strace::of(&person, &["fchmod:error=EIO:when=1"]) else { return };
    let told = strace.runs(&["integrations", "add", "mine.toml", "--replace"]);
    assert_eq!(told.status, Some(2), "{told:?}");
    let own = person.integrations();
    assert_eq!(all_below(&own), [own.join("mine.toml")]);
    assert!(fs::read_to_string(own.join("mine.toml")).unwrap().contains("my manager"));
}

#[test]
fn while_the_folder_of_ones_own_partners_cannot_be_read_no_link_is_built_in_its_stead() {
    let person = Person::new();
    person.done(&["new", "Try", "--integration", "1win", "--key", KEY, "--click-param", "sub1"]);
    person.done(&["links", "Try"]);
    let own = person.integrations();
    fs::create_dir_all(own.parent().unwrap()).unwrap();
    fs::write(&own, "no folder").unwrap();
    let told = person.runs(&["links", "Try"]);
    assert_eq!((told.status, told.out.contains("https://")), (1, false), "{told:?}");
    assert!(told.err.contains("integrations") && told.err.contains("cannot be read"), "{told:?}");
}

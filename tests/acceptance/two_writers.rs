//! Two who write into one folder, of whatever home: nothing is lost, and nothing is half done.

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use super::person::Person;
use super::strace::{Strace, ended};

/// Waits for what is about to happen.
fn until(what: &str, holds: impl Fn() -> bool) {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < Duration::from_secs(20), "waited in vain for {what}");
        std::thread::yield_now();
    }
}

/// What lies in a folder, hidden files too.
fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Starts one command of a person twenty times, with these arguments.
fn twenty(person: &Person, args: impl Fn(usize) -> Vec<String>) -> Vec<Child> {
    (0..20)
        .map(|number| {
            let mut command = person.command_of("env", &[]);
            command.args(args(number)).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        })
        .collect()
}

/// Exactly one of twenty is done, and the others have refused.
fn one_of(children: Vec<Child>) {
    let statuses: Vec<Option<i32>> = children.into_iter().map(|child| ended(child.wait_with_output().unwrap()).status).collect();
    assert_eq!(statuses.iter().filter(|status| **status == Some(0)).count(), 1, "{statuses:?}");
    assert!(!statuses.is_empty() && statuses.iter().all(|status| matches!(status, Some(0 | 2))), "{statuses:?}");
}

fn words(text: &str) -> Vec<String> {
    text.split(' ').map(str::to_owned).collect()
}

#[test]
fn of_twenty_who_want_one_name_one_gets_it_and_the_others_write_nothing() {
    let person = Person::new();
    one_of(twenty(&person, |_| words("new Aviator")));
    assert_eq!(names_in(&person.profiles()), ["aviator.toml"]);

    one_of(twenty(&person, |_| words("duplicate Aviator Double")));
    assert_eq!(names_in(&person.profiles()), ["aviator.toml", "double.toml"]);

    let link = "https://api.chatterfy.ai/api/postbacks/48d0524a-3abb-4cd5-82b8-404fa1cb4f7e/tracker-postback?tracker.event=sale&clickid={sub1}";
    person.writes("links.txt", link);
    one_of(twenty(&person, |_| words("import links.txt --name Pasted")));
    assert_eq!(names_in(&person.profiles()), ["aviator.toml", "double.toml", "pasted.toml"]);
}

#[test]
fn of_twenty_renamed_to_one_name_one_gets_it_though_their_files_would_be_called_otherwise() {
    let person = Person::new();
    for number in 0..20 {
        person.done(&["new", &format!("p{number}")]);
    }
    // Names that share a file name, and one that has none at all.
    for name in ["Один", "!!!"] {
        one_of(twenty(&person, |number| vec!["rename".into(), format!("p{number}"), name.into()]));
        let named = format!("name = {name:?}");
        let files = person.profile_files();
        let having = files.iter().filter(|file| fs::read_to_string(person.profiles().join(file)).unwrap().contains(&named));
        assert_eq!(having.count(), 1, "{files:?}");
        assert_eq!(files.len(), 20);
    }
}

#[test]
fn twenty_different_names_are_all_had() {
    let person = Person::new();
    for child in twenty(&person, |number| vec!["new".into(), format!("p{number}")]) {
        let told = ended(child.wait_with_output().unwrap());
        assert_eq!(told.status, Some(0), "{told:?}");
    }
    assert_eq!(person.profile_files().len(), 20);
    assert_eq!(names_in(&person.profiles()).len(), 20, "no litter");
}

#[test]
fn of_two_who_change_one_profile_the_slow_one_loses_nothing_and_the_other_is_told() {
    for slow in ["openat", "fchmod", "fsync", "renameat2", "flock", "read", "unlink", "write"] {
        let person = Person::new();
        person.has_profile("a", "name = \"a\"\n");
        let Some(strace) = Strace::of(&person, &[&format!("{slow}:delay_enter=30000")]) else { return };
        let both = [strace.starts(&["rename", "a", "b"]), strace.starts(&["rename", "a", "c"])];
        let told = both.map(|saving| ended(saving.wait_with_output().unwrap()));
        let done = told.iter().position(|told| told.status == Some(0));
        let refused = told.iter().filter(|told| told.status == Some(2)).count();
        assert!(done.is_some() && refused == 1, "{slow}: {told:?}");
        let stem = if done == Some(0) { "b" } else { "c" };
        assert_eq!(names_in(&person.profiles()), [format!("{stem}.toml")], "{slow}: {told:?}");
        assert_eq!(fs::read_to_string(person.profiles().join(format!("{stem}.toml"))).unwrap(), format!("name = \"{stem}\"\n"));
    }
}

#[test]
fn at_the_moment_of_the_exchange_another_programs_text_is_still_noticed_and_given_back() {
    let person = Person::new();
    let file = person.has_profile("a", "name = \"a\"\n");
    // The first one renames the note of the new name, the second one exchanges.
    let Some(strace) = Strace::of(&person, &["renameat2:delay_enter=3000000:when=2"]) else { return };
    let saving = strace.starts(&["rename", "a", "b"]);
    let is_there = |part: &str| names_in(&person.profiles()).iter().any(|name| name.contains(part));
    until("the new file", || is_there(".a.toml.rename-") && is_there(".a.toml.tmp-"));
    std::thread::sleep(Duration::from_millis(300));
    let theirs = "name = \"a\"\n# theirs\n";
    fs::write(&file, theirs).unwrap();
    let told = ended(saving.wait_with_output().unwrap());
    assert_eq!(told.status, Some(2), "{told:?}");
    assert!(told.err.contains("changed by another program"), "{told:?}");
    assert_eq!(fs::read_to_string(&file).unwrap(), theirs);
    assert_eq!(names_in(&person.profiles()), ["a.toml"]);
}

#[test]
fn on_a_disk_without_locks_the_file_is_compared_and_that_is_said_once() {
    for error in ["ENOLCK", "EOPNOTSUPP", "ENOSYS"] {
        let person = Person::new();
        person.has_profile("a", "name = \"a\"\n");
        let Some(strace) = Strace::of(&person, &[&format!("flock:error={error}")]) else { return };
        let told = strace.runs(&["rename", "a", "b"]);
        assert_eq!(told.status, Some(0), "{error}: {told:?}");
        assert_eq!(told.err.matches("knows no locks").count(), 1, "{error}: {told:?}");
        assert_eq!(names_in(&person.profiles()), ["b.toml"]);
    }
}

#[test]
fn a_disk_that_cannot_exchange_files_is_saved_on_all_the_same() {
    for error in ["EINVAL", "ENOSYS"] {
        let person = Person::new();
        person.has_profile("a", "name = \"a\"\n");
        let Some(strace) = Strace::of(&person, &[&format!("renameat2:error={error}")]) else { return };
        let told = strace.runs(&["rename", "a", "b"]);
        assert_eq!((told.status, told.err.as_str()), (Some(0), ""), "{error}");
        assert_eq!(names_in(&person.profiles()), ["b.toml"], "{error}");
        assert_eq!(fs::read_to_string(person.profiles().join("b.toml")).unwrap(), "name = \"b\"\n");
        assert_eq!(strace.runs(&["new", "c"]).status, Some(0), "{error}");
        assert_eq!(names_in(&person.profiles()), ["b.toml", "c.toml"], "{error}");
    }
}

#[test]
fn what_is_made_though_its_name_cannot_be_printed_is_no_refusal() {
    let person = Person::new();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let made = person.command_of("env", &[]).args(["new", "a"]).stdout(full).stderr(Stdio::piped()).spawn().unwrap();
    let told = ended(made.wait_with_output().unwrap());
    assert_eq!(told.status, Some(1), "{told:?}");
    assert!(!told.err.is_empty());
    assert_eq!(person.profile_files(), ["a.toml"]);
}

#[test]
fn a_folder_whose_flush_fails_is_told_as_saved_but_not_confirmed() {
    let person = Person::new();
    person.done(&["new", "first"]);
    let Some(strace) = Strace::of(&person, &["fsync:error=EIO:when=2"]) else { return };
    let told = strace.runs(&["new", "a"]);
    assert_eq!(told.status, Some(1), "{told:?}");
    assert!(told.err.contains("saved, but the disk did not confirm it"), "{told:?}");
    assert_eq!(person.profile_files(), ["a.toml", "first.toml"]);
}

#[test]
fn a_rename_killed_at_any_call_is_old_or_new_under_the_right_name_after_the_next_start() {
    for linked in [false, true] {
        let mut ended_whole = false;
        for call in ["openat", "write", "fsync", "renameat2", "unlink", "flock", "ftruncate", "fchmod"] {
            for when in 1..40 {
                let person = Person::new();
                let file = person.has_profile("a", "# mine\nname = \"a\"\n");
                if linked {
                    fs::hard_link(&file, person.file("second.toml")).unwrap();
                }
                let Some(strace) = Strace::of(&person, &[&format!("{call}:signal=SIGKILL:when={when}")]) else { return };
                let told = strace.runs(&["rename", "a", "b"]);
                if told.status == Some(0) {
                    ended_whole = true;
                    break;
                }
                let listed = person.done(&["profiles", "--format", "json"]).out;
                let names = names_in(&person.profiles());
                assert_eq!(names.len(), 1, "{call} {when}: {names:?}");
                let text = fs::read_to_string(person.profiles().join(&names[0])).unwrap();
                let stem = names[0].strip_suffix(".toml").unwrap();
                assert_eq!(text, format!("# mine\nname = \"{stem}\"\n"), "{call} {when}: {names:?}");
                assert!(listed.contains(&names[0]), "{call} {when}: {listed}");
            }
        }
        assert!(ended_whole);
    }
}

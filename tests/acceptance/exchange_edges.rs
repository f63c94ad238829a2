//! The moment at which a new file takes its place: what the disk refuses then is told as its refusal, what another program did as its doing.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use super::person::Person;
use super::strace::{Ended, Strace, ended, renamed_under};

const PARTNER: &str = "id = \"mine\"\nname = \"Mine\"\ncategory = \"cpa\"\nstatus = \"ready\"\nmacro_style = \"{x}\"\nclick_params = [\"sub1\"]\nsource = \"my manager\"\n\n[[postbacks]]\nname = \"Sale\"\nrole = \"conversion\"\n";

fn blames_another(told: &Ended) -> bool {
    told.err.contains("changed by another program")
}

/// Waits until a file that is to take the place of this one lies beside it.
fn until_written_beside(folder: &Path, name: &str) {
    let is_there = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name().to_string_lossy().starts_with(&format!(".{name}.tmp-"));
    let began = Instant::now();
    while !fs::read_dir(folder).is_ok_and(|mut entries| entries.any(is_there)) {
        assert!(began.elapsed() < Duration::from_secs(20), "waited in vain for what takes the place of {name}");
        thread::yield_now();
    }
}

#[test]
fn a_new_file_that_the_disk_refuses_is_told_with_the_cause() {
    let person = Person::new();
    person.writes("mine.toml", PARTNER);
    let Some(strace) = Strace::of(&person, &["renameat2:error=EIO:when=1"]) else { return };
    let told = strace.runs(&["integrations", "add", "mine.toml"]);
    assert_eq!(told.status, Some(2), "{told:?}");
    assert!(told.err.contains("input/output error") && !blames_another(&told), "{told:?}");
}

#[test]
fn a_new_file_that_another_program_was_quicker_to_make_is_told_as_its_doing_and_stays() {
    let person = Person::new();
    person.writes("mine.toml", PARTNER);
    let own = person.integrations();
    let Some(strace) = Strace::of(&person, &["renameat2:delay_enter=1500000:when=1"]) else { return };
    let adding = strace.starts(&["integrations", "add", "mine.toml"]);
    until_written_beside(&own, "mine.toml");
    let theirs = PARTNER.replace("my manager", "theirs");
    fs::write(own.join("mine.toml"), &theirs).unwrap();
    let told = ended(adding.wait_with_output().unwrap());
    assert_eq!((told.status, blames_another(&told)), (Some(2), true), "{told:?}");
    assert_eq!(fs::read_to_string(own.join("mine.toml")).unwrap(), theirs);
}

#[test]
fn a_file_that_cannot_be_read_while_it_is_saved_is_never_told_as_changed_by_another_program() {
    for when in 1..100 {
        let Some(told) = renamed_under(&format!("openat:error=EIO:when={when}")) else { return };
        assert!(!blames_another(&told), "{when}: {told:?}");
    }
}

#[test]
fn a_profile_that_another_program_removes_while_it_is_saved_is_told_as_gone() {
    let person = Person::new();
    let file = person.has_profile("a", "name = \"a\"\n");
    let Some(strace) = Strace::of(&person, &["fchmod:delay_enter=1500000"]) else { return };
    let saving = strace.starts(&["rename", "a", "b"]);
    until_written_beside(&person.profiles(), "a.toml");
    fs::remove_file(&file).unwrap();
    let told = ended(saving.wait_with_output().unwrap());
    assert_eq!(told.status, Some(2), "{told:?}");
    assert!(told.err.contains("is not there any more"), "{told:?}");
    assert_eq!(person.profile_files(), [""; 0]);
}

//! What of the histories is cleared at the next start, and what another process is about to write into and is left alone.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::person::Person;

fn histories(person: &Person) -> PathBuf {
    person.place("Where you left off, and history").join("history")
}

/// As if nothing had been done in a folder for some minutes.
fn rests(folder: &Path) {
    File::open(folder).unwrap().set_modified(SystemTime::now() - Duration::from_secs(300)).unwrap();
}

/// Someone with a profile that was called otherwise, and the folder of its history.
pub fn with_history() -> (Person, PathBuf) {
    let person = Person::new();
    person.has_profile("a", "name = \"a\"\n");
    person.done(&["rename", "a", "b"]);
    let folder = fs::read_dir(histories(&person)).unwrap().next().unwrap().unwrap().path();
    (person, folder)
}

/// A state of so many days ago.
pub fn state(folder: &Path, days: u128) -> PathBuf {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis();
    let file = folder.join(format!("{}.toml", now - days * 24 * 60 * 60 * 1000));
    fs::write(&file, "name = \"earlier\"\n").unwrap();
    file
}

/// The files of the states.
pub fn states(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|file| file.extension().is_some()).collect()
}

/// Leaves one state, of so many days ago.
pub fn has_only(folder: &Path, days: u128) {
    for file in states(folder) {
        fs::remove_file(file).unwrap();
    }
    state(folder, days);
}

#[test]
fn a_folder_that_was_made_and_never_written_into_goes_unless_it_was_made_just_now() {
    let person = Person::new();
    let [old, new] = ["old-1", "new-1"].map(|name| histories(&person).join(name));
    for folder in [&old, &new] {
        fs::create_dir_all(folder).unwrap();
    }
    rests(&old);
    person.done(&["profiles"]);
    assert_eq!((old.exists(), new.exists()), (false, true));
}

#[test]
fn a_history_that_says_whose_it_is_and_holds_nothing_yet_goes_unless_it_was_made_just_now() {
    let (person, folder) = with_history();
    has_only(&folder, 0);
    for state in states(&folder) {
        fs::remove_file(state).unwrap();
    }
    person.done(&["profiles"]);
    assert!(folder.exists(), "a process may be about to write into it");
    rests(&folder);
    person.done(&["profiles"]);
    assert!(!folder.exists());
}

#[test]
fn a_history_whose_last_state_is_older_than_ninety_days_goes_though_its_profile_is_there() {
    let (person, folder) = with_history();
    has_only(&folder, 89);
    person.done(&["profiles"]);
    assert!(folder.exists());
    has_only(&folder, 91);
    person.done(&["profiles"]);
    assert!(!folder.exists());
    assert_eq!(person.profile_files(), ["b.toml"]);
}

//! `--plain` loses nothing where the disk takes nothing: what cannot be saved is kept, told with a status of its own, and offered at the next start.

use std::fs;

use super::others::{as_readonly, names_if_there};
use super::person::Person;
use super::plain::{heard, says};

/// Someone in the place of whose folder of profiles a file stands.
fn without_folder() -> Person {
    let person = Person::new();
    fs::write(person.profiles(), "no folder").unwrap();
    person
}

/// The folder can be made again.
fn comes_back(person: &Person) {
    fs::remove_file(person.profiles()).unwrap();
}

/// What is kept for a later start.
pub fn kept(person: &Person) -> Vec<String> {
    names_if_there(&person.place("Where you left off, and history").join("rescued"))
}

#[test]
fn a_new_profile_that_cannot_be_saved_is_kept_and_comes_back_at_the_next_start() {
    let person = without_folder();
    let told = says(&person, &["--plain"], &["1win", "sub7"]);
    assert_eq!(told.status, 1, "{told:?}");
    assert!(told.err.contains("The edits of 1win are kept in") && told.err.contains("1win.toml"), "{told:?}");
    assert_eq!(kept(&person), ["1win.origin", "1win.toml"]);
    comes_back(&person);
    let asked = heard(&person, &["--plain"], &[""]);
    assert!(asked.contains("Edits of 1win could not be saved last time.") && asked.contains("never got a file"), "{asked}");
    assert_eq!((kept(&person).len(), person.profile_files()), (2, vec![]), "it was left for another time");
    let back = heard(&person, &["--plain"], &["1", "undo"]);
    assert!(back.contains("The profile is back") && back.contains("There is nothing to undo"), "{back}");
    assert_eq!((kept(&person), person.profile_files()), (vec![], vec!["1win.toml".to_owned()]));
    assert!(fs::read_to_string(person.profiles().join("1win.toml")).unwrap().contains("sub7"));
    assert!(!heard(&person, &["--plain"], &[]).contains("could not be saved"));
}

#[test]
fn who_goes_on_to_another_profile_keeps_what_could_not_be_saved_of_the_first_too() {
    let person = Person::new();
    let [first, second] = ["first", "second"].map(|name| person.has_profile(name, &format!("name = \"{name}\"\n# mine\n")));
    let lines = ["click", "sub7", "profiles", "second", "click", "sub8"];
    let told = as_readonly(&first, || says(&person, &["--plain", "first"], &lines));
    assert_eq!((told.status, kept(&person)), (1, vec!["first.origin".to_owned(), "first.toml".to_owned()]), "{told:?}");
    assert!(told.out.contains("The edits of first are kept in") && told.err.contains("The edits of first are kept in"), "{told:?}");
    assert!(fs::read_to_string(&second).unwrap().contains("sub8"));
    let back = heard(&person, &["--plain"], &["1", "undo", "redo"]);
    assert!(back.contains("They belong to") && back.contains("Your edits are back."), "{back}");
    let text = fs::read_to_string(&first).unwrap();
    assert!(text.contains("sub7") && text.contains("# mine") && kept(&person).is_empty(), "{text}");
}

#[test]
fn what_is_not_wanted_back_is_kept_in_a_file_and_not_offered_again() {
    let person = without_folder();
    says(&person, &["--plain"], &["1win", "sub7"]);
    comes_back(&person);
    let aside = heard(&person, &["--plain"], &["2"]);
    assert!(aside.contains("not offered again"), "{aside}");
    assert_eq!(kept(&person), ["1win.toml.aside"]);
    assert!(!heard(&person, &["--plain"], &[]).contains("could not be saved"));
}

#[test]
fn an_edit_that_was_refused_and_taken_back_leaves_nothing() {
    let person = without_folder();
    let told = says(&person, &["--plain"], &["1win", "sub7", "undo"]);
    assert_eq!((told.status, kept(&person)), (0, vec![]), "{told:?}");
}

#[test]
fn an_open_profile_that_is_not_saved_is_not_removed() {
    let person = Person::new();
    let file = person.has_profile("a", "name = \"a\"\n");
    let told = as_readonly(&file, || says(&person, &["--plain", "a"], &["click", "sub7", "profiles", "remove 1"]));
    assert!(told.out.contains("It is not saved yet."), "{told:?}");
    assert_eq!((told.status, kept(&person).len(), person.profile_files()), (1, 2, vec!["a.toml".to_owned()]), "{told:?}");
}

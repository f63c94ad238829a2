//! Profiles as 1.0.0 wrote them, some with a person's own lines in them (`tests/profiles-1.0.0`): they open as they were meant, and not a byte of
//! them changes that nobody changed.

use std::fs;
use std::path::{Path, PathBuf};

use clickwire::model::catalog::Catalog;

use super::monkey_on_disk::{Home, at_the_list, presses};
use super::person::Person;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/profiles-1.0.0")
}

fn stems() -> Vec<String> {
    let mut stems: Vec<String> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    stems.sort();
    assert!(stems.len() >= 12, "{stems:?}");
    stems
}

fn text(stem: &str) -> Vec<u8> {
    fs::read(folder().join(stem).with_extension("toml")).unwrap()
}

#[test]
fn each_opens_is_looked_through_and_left_byte_for_byte_and_an_edit_undone_gives_every_byte_back() {
    let mut catalog = Some(Catalog::shipped());
    for stem in stems() {
        let home = Home::empty();
        let file = home.profiles().join(&stem).with_extension("toml");
        fs::write(&file, text(&stem)).unwrap();
        let known = at_the_list(&home, catalog.take().unwrap(), |sitting| {
            presses(sitting, "home enter");
            assert!(sitting.wizard().doc.is_some(), "{stem} does not open: {:?}", sitting.wizard().notice);
            presses(sitting, "esc");
            for step in ["1", "2", "3", "4", "5", "6", "!", "esc", "t", "esc", "C"] {
                presses(sitting, step);
                if sitting.is_editing() {
                    presses(sitting, "esc");
                }
            }
            assert_eq!(fs::read(&file).unwrap(), text(&stem), "{stem} was only looked at");
            if sitting.wizard().doc.is_none() {
                presses(sitting, "home enter");
            }
            presses(sitting, "3 end enter x y enter");
            assert_ne!(fs::read(&file).unwrap(), text(&stem), "{stem} was changed");
            while sitting.wizard().doc.as_ref().unwrap().history.can_undo() {
                presses(sitting, "u");
            }
            assert!(sitting.end().is_empty());
        });
        assert_eq!(fs::read(&file).unwrap(), text(&stem), "{stem} after its edit was undone");
        catalog = Some(known);
    }
}

#[test]
fn no_command_stumbles_over_one() {
    let person = Person::new();
    for stem in stems() {
        let file = person.has_profile(&stem, "");
        fs::write(file, text(&stem)).unwrap();
    }
    let listed = person.json(&["profiles", "--format", "json"]);
    assert_eq!(listed.as_array().unwrap().len(), stems().len());
    for profile in listed.as_array().unwrap() {
        assert!(profile["error"].is_null(), "{profile}");
        let name = profile["name"].as_str().unwrap();
        assert_eq!(person.runs(&["links", name]).status, 0, "{name}");
        assert!(person.runs(&["check", name]).status <= 1, "{name}");
    }
    for stem in stems() {
        assert_eq!(fs::read(person.file(&format!("profiles/{stem}.toml"))).unwrap(), text(&stem), "{stem}");
    }
}

//! The texts that a large profile had before: how many of them come back byte for byte.

use std::fs;

use clickwire::model::profile::Profile;
use clickwire::system::profile_store::ProfileStore;
use tempfile::TempDir;

/// Half of what is kept of a file.
const HALF: usize = 2 << 20;

/// A profile with this click parameter and macro; spelled by us they have six letters.
fn with(profile: &Profile, param: &str, macro_text: &str) -> Profile {
    let mut profile = profile.clone();
    (profile.click.param, profile.click.macro_text) = (param.into(), macro_text.into());
    profile
}

#[test]
fn of_a_large_file_as_many_states_come_back_byte_for_byte_as_four_megabytes_hold_and_older_ones_spelled_anew() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("a.toml");
    // An escape is no longer than what takes its place, so all states are equally long.
    let head = "name = \"a\"\n[click]\nparam = \"\\u0061\"\nmacro = \"\\u0062\"\n# ";
    fs::write(&file, format!("{head}{}", "x".repeat(HALF - head.len()))).unwrap();
    let mut store = ProfileStore::new(folder.path().to_path_buf(), true);
    let began = store.open(&file).unwrap();
    let states = [began.clone(), with(&began, "123456", "b"), with(&began, "123456", "654321"), with(&began, "abcdef", "654321")];
    let mut texts = vec![fs::read_to_string(&file).unwrap()];
    let mut comes_back = Vec::new();
    for state in &states[1..] {
        store.save(Some(&file), state, false).unwrap();
        texts.push(fs::read_to_string(&file).unwrap());
        let before = states.iter().zip(&texts).map(|(state, text)| store.texts(&file, state).unwrap().1 == *text);
        comes_back.push(before.collect::<Vec<bool>>());
    }
    assert!(texts.iter().all(|text| text.len() == HALF));
    assert_eq!(comes_back, [vec![true; 2], vec![true; 3], vec![false, true, true, true]]);
}

#[test]
fn of_a_small_file_fifty_states_come_back_byte_for_byte() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("a.toml");
    let text = "name = \"a\"\n[click]\nparam = \"\\u0061\"\n";
    fs::write(&file, text).unwrap();
    let mut store = ProfileStore::new(folder.path().to_path_buf(), true);
    let began = store.open(&file).unwrap();
    let mut comes_back = Vec::new();
    for number in 1..=51 {
        store.save(Some(&file), &with(&began, &format!("sub{number}"), ""), false).unwrap();
        comes_back.push(store.texts(&file, &began).unwrap().1 == text);
    }
    assert_eq!(comes_back, [vec![true; 50], vec![false]].concat());
}

//! `docs/trust.md`: it names tests that there are, and every promise has one.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn sources_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { sources_below(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect()
}

/// The names of all functions that are marked as tests.
fn tests() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut tests = BTreeSet::new();
    for file in sources_below(&root.join("src")).into_iter().chain(sources_below(&root.join("tests/acceptance"))) {
        let text = fs::read_to_string(file).unwrap();
        for behind in text.split("#[test]").skip(1) {
            let name = behind.split("fn ").nth(1).and_then(|rest| rest.split('(').next());
            tests.extend(name.map(str::to_owned));
        }
    }
    tests
}

#[test]
fn every_test_that_the_page_of_trust_names_is_there() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/trust.md")).unwrap();
    let tests = tests();
    for number in 1..=18 {
        let row = page.lines().find(|line| line.starts_with(&format!("| R{number} |")));
        let row = row.unwrap_or_else(|| panic!("R{number} has no row"));
        let named: Vec<&str> = row.rsplit('|').nth(1).unwrap().split('`').skip(1).step_by(2).collect();
        assert!(!named.is_empty(), "R{number} names no test");
        for name in named {
            assert!(tests.contains(name), "R{number} names {name}, and there is no such test");
        }
    }
}

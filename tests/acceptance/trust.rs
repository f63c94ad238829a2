//! `docs/trust.md`: it names tests that there are, and every promise has one; and no test passes because it asks nothing.

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

/// A function of the tests, or a test.
struct Function {
    name: String,
    body: String,
    is_test: bool,
}

/// Every function of a file. One ends where its closing bracket stands below its first word, as rustfmt writes it.
fn functions(text: &str) -> Vec<Function> {
    let lines: Vec<&str> = text.lines().collect();
    let begins = |line: &str| line.split_once("fn ").is_some_and(|(before, _)| before.trim().is_empty() || before.trim().starts_with("pub"));
    let function = |start: usize| {
        let indent = lines[start].len() - lines[start].trim_start().len();
        let is_end = |line: &usize| lines[*line].len() == indent + 1 && lines[*line].ends_with('}');
        let end = (start..lines.len()).find(is_end).filter(|_| !lines[start].ends_with('}')).unwrap_or(start);
        let name: String = lines[start].split_once("fn ")?.1.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
        let above = lines[..start].iter().rev().take_while(|line| line.trim_start().starts_with(['#', '/']));
        let is_test = above.into_iter().any(|line| line.trim() == "#[test]");
        Some(Function { name, body: lines[start..=end].join("\n"), is_test })
    };
    (0..lines.len()).filter(|line| begins(lines[*line])).filter_map(function).collect()
}

/// The names that are called in a text; one behind `::` may be of another file, or of the program.
fn called(text: &str) -> BTreeSet<&str> {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let name_before = |at: usize| {
        let start = text[..at].rfind(|letter: char| !is_name(letter)).map_or(0, |before| before + 1);
        Some(&text[start..at]).filter(|name| !text[..start].ends_with("::") && *name != "drop")
    };
    text.match_indices('(').filter_map(|(at, _)| name_before(at)).collect()
}

#[test]
fn no_test_is_without_an_assertion_of_its_own_or_of_a_function_that_it_calls() {
    /// What they are about is that nothing panics.
    const SURVIVES: [&str; 1] = ["a_file_cut_off_at_any_byte_is_no_panic"];
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let of_program = sources_below(&root.join("src")).into_iter().map(|file| fs::read_to_string(file).unwrap());
    let of_program = of_program.filter_map(|text| text.split_once("#[cfg(test)]").map(|(_, tests)| tests.to_owned()));
    let of_tests = sources_below(&root.join("tests/acceptance")).into_iter().chain([root.join("fuzz/src/targets.rs")]);
    let texts: Vec<String> = of_program.chain(of_tests.map(|file| fs::read_to_string(file).unwrap())).collect();
    let all: Vec<Function> = texts.iter().flat_map(|text| functions(text)).collect();
    let mut asking: BTreeSet<&str> = BTreeSet::new();
    loop {
        let known = asking.len();
        let asks = |one: &&Function| {
            one.body.contains("assert") || one.body.contains("panic!(") || called(&one.body).iter().any(|name| asking.contains(name))
        };
        let more: Vec<&str> = all.iter().filter(asks).map(|one| one.name.as_str()).collect();
        asking.extend(more);
        if asking.len() == known {
            break;
        }
    }
    assert!(all.iter().filter(|one| one.is_test).count() > 1_000, "the tests are found");
    let silent: Vec<&str> = all.iter().filter(|one| one.is_test && !asking.contains(one.name.as_str())).map(|one| one.name.as_str()).collect();
    assert_eq!(silent, SURVIVES);
}

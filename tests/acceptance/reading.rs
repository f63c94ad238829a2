//! Files are read quickly, and as the `toml` crate reads them.

use proptest::prelude::*;

use clickwire::model::profile_toml::{parse, save};
use clickwire::toml_file::read::{full, plain};

/// Pieces of files, right and wrong, common and strange.
const PIECES: [&str; 66] = [
    "name",
    "a",
    "b",
    "1",
    "-",
    "_",
    "é",
    " ",
    "  ",
    "\t",
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "=",
    " = ",
    " = ",
    " = ",
    ".",
    ",",
    ", ",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "\n[a]\n",
    "\n[b]\n",
    "\n[[a]]\n",
    "\n[[a]]\n",
    "\n[[b]]\n",
    "\n[a.b]\n",
    "\n[a.c]\n",
    "\n[a.b.c]\n",
    "\n[[a.b]]\n",
    "[ a ]",
    "[]",
    "{}",
    "#",
    "# note",
    "\u{0}",
    "\u{7f}",
    "\"",
    "'",
    "\"text\"",
    "'text'",
    "\"\"",
    "''",
    "\"\"\"",
    "\"a \\\" b\"",
    "\"\\n\"",
    "\"\\u00e9\"",
    "\"\\x\"",
    "true",
    "false",
    "0",
    "07",
    "12",
    "-3",
    "1_000",
    "2026-11-27",
    "2026-02-30",
    "2026-11-27 10:00:00",
    "\na = ",
];

fn assert_reads_the_same(text: &str) -> Result<(), TestCaseError> {
    if let Some(read) = plain::parse(text) {
        match full::parse(text) {
            Ok(whole) => prop_assert_eq!(read, whole),
            Err(error) => return Err(TestCaseError::fail(format!("{text:?} is {}", error.message()))),
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn what_is_read_quickly_is_read_as_the_toml_crate_reads_it(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..24)) {
        assert_reads_the_same(&pieces.concat())?;
    }

    #[test]
    fn so_is_a_file_with_something_wrong_in_it(at in 0_usize..2000, length in 0_usize..3, piece in prop::sample::select(&PIECES[..])) {
        let mut text = FILE.to_owned();
        let at = at.min(text.len() - length);
        if text.is_char_boundary(at) && text.is_char_boundary(at + length) {
            text.replace_range(at..at + length, piece);
        }
        assert_reads_the_same(&text)?;
    }
}

const FILE: &str = r#"# ours
version = 1
name = "Аня's \"offer\"" # a comment
integration = '1win'
flags = [true, false, []]
[tracker]
id = "chatterfy"
placeholders = { key = "d7aea56c", domain = 'x.test', deeper = { a = [1, 22, 2026-11-27] } }

[placeholders.token]
label = { en = "Token", ru = "Токен" }
[[postbacks]]
name = "Registration"
params = [
  { key = "tracker.cost", value = "{amount}" }, # first
  { key = "x", value = "" },
]
[[postbacks]]
placed = 2026-11-01
[placeholders.domain]
[[registration_links]]
"#;

#[test]
fn files_as_they_are_written_are_read_quickly() {
    assert!(plain::parse(FILE).is_some());
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for place in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if place.is_dir() {
                folders.push(place);
            } else if place.extension().is_some_and(|end| end == "toml") {
                files.push(place);
            }
        }
    }
    assert!(files.len() > 50, "{}", files.len());
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(plain::parse(&text).is_some(), "{}", file.display());
        assert_reads_the_same(&text).unwrap();
    }
}

#[test]
fn a_long_file_is_changed_where_it_was_edited_and_nowhere_else() {
    let postback = |number: usize| {
        let params = "params = [\n  { key = \"tracker.cost\", value = \"{amount}\" }, # the sum\n]";
        format!("# about {number}\n[[postbacks]]\nname = \"Postback {number}\"\nevent = \"event{number}\"\n{params}\n\n")
    };
    let base = format!("name = \"long\"\n\n{}", (0..2000).map(postback).collect::<String>());
    let mut profile = parse(&base).unwrap();
    let mut wanted = base.clone();
    for place in [0, 37, 1000, 1999] {
        profile.postbacks[place].event = "sale".into();
        wanted = wanted.replace(&format!("event = \"event{place}\"\n"), "event = \"sale\"\n");
    }
    assert!(save(Some(&base), &profile) == wanted);
}

#[test]
fn a_section_of_very_many_keys_is_no_longer_to_read_than_its_length() {
    let keys = (0..60_000).map(|number| format!("k{number} = \"x\"\n")).collect::<Vec<_>>().concat();
    let began = std::time::Instant::now();
    let profile = parse(&format!("name = \"many\"\n[tracker]\n{keys}")).unwrap();
    assert_eq!(profile.tracker.values.len(), 60_000);
    // Looked up one by one in a row they take minutes in a debug build.
    assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
}

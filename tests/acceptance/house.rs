//! The house: floors name only floors below them, every file says what it is, and knowledge is data.

use std::collections::BTreeSet;

use clickwire::model::catalog::Catalog;
use clickwire::words::Lang;

use super::imports::Imports;
use super::locales;
use super::sources::{self, Source};

/// What a room may name besides itself.
const MAY_NAME: [(&str, &[&str]); 8] = [
    ("words", &[]),
    ("toml_file", &["words"]),
    ("model", &["words", "toml_file"]),
    ("text", &["words", "model"]),
    ("wizard", &["words", "toml_file", "model"]),
    ("screen", &["words", "model", "text", "wizard"]),
    ("system", &["words", "toml_file", "model", "text", "wizard", "screen"]),
    ("cli", &["words", "toml_file", "model", "text", "system"]),
];

/// Of the wizard, commands take only its plain data.
const DATA_FOR_THE_COMMANDS: [&str; 4] =
    ["wizard::message::CopyOutcome", "wizard::message::Listed", "wizard::message::{Listed", "wizard::message::Rescued"];

/// The door from the commands to the terminal UI.
const DOOR: &str = "cli/open.rs";

/// Ids of catalog files that are ordinary words of the code too.
const ORDINARY_WORDS: [&str; 3] = ["tune", "cake", "stake"];

/// Keys of trackers that are words of our own files and JSON too.
const ORDINARY_KEYS: [&str; 1] = ["click_id"];

/// So many lines a function may have, its signature included.
const LONGEST_FUNCTION: usize = 50;

/// Functions that are a table: one `match`, a line or two for each action.
const TABLES: [&str; 1] = ["wizard/act.rs: act"];

/// What stands behind `crate::` in a file, the branches of a group each for itself.
fn named(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    for rest in source.text.split("crate::").skip(1) {
        let end = rest.find(|c: char| !(c.is_alphanumeric() || "_:{".contains(c))).unwrap_or(rest.len());
        match rest.strip_prefix('{') {
            Some(group) => {
                let group = &group[..group.find("};").unwrap_or(group.len())];
                found.extend(group.split(',').map(|name| name.trim().to_owned()));
            }
            None => found.push(rest[..end].to_owned()),
        }
    }
    found
}

#[test]
fn a_floor_names_only_floors_below_it() {
    for source in sources::all() {
        let Some((_, below)) = MAY_NAME.iter().find(|(room, _)| *room == source.room()) else { continue };
        for name in named(&source) {
            let room = name.split("::").next().unwrap_or_default().trim_end_matches(';');
            let is_data = source.room() == "cli" && DATA_FOR_THE_COMMANDS.iter().any(|data| name.starts_with(data));
            assert!(room == source.room() || below.contains(&room) || is_data || source.path == DOOR, "src/{} names crate::{name}", source.path);
        }
    }
}

#[test]
fn no_files_of_a_room_name_each_other_in_a_circle() {
    let circles = Imports::read().circles();
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn every_room_is_a_known_one_and_every_file_says_what_it_is() {
    for source in sources::all() {
        assert!(source.room().is_empty() || MAY_NAME.iter().any(|(room, _)| *room == source.room()), "src/{} is in no room", source.path);
        assert!(source.text.starts_with("//! "), "src/{} does not begin with what it is", source.path);
    }
}

#[test]
fn files_are_small_and_have_names_that_say_something() {
    let long: Vec<String> = sources::all().iter().filter(|source| source.text.lines().count() > 300).map(|source| source.path.clone()).collect();
    assert!(long.is_empty(), "over 300 lines: {long:?}");
    for source in sources::all() {
        for empty in ["util", "utils", "helper", "helpers", "common", "manager", "misc"] {
            let parts: Vec<&str> = source.path.split(['/', '_', '.']).collect();
            assert!(!parts.contains(&empty), "src/{} says nothing", source.path);
        }
    }
}

#[test]
fn no_function_is_long_and_most_files_are_short() {
    let all = sources::all();
    let long: Vec<String> = all.iter().flat_map(|source| source.functions().into_iter().map(move |known| (source, known))).filter_map(long).collect();
    assert!(long.is_empty(), "over {LONGEST_FUNCTION} lines: {long:#?}");
    let mut lengths: Vec<usize> = all.iter().map(|source| source.text.lines().count()).collect();
    lengths.sort_unstable();
    let (files, median) = (lengths.len(), lengths[lengths.len() / 2]);
    println!("{} lines in {files} files, median {median}, longest {}", lengths.iter().sum::<usize>(), lengths[files - 1]);
    assert!(median <= 100, "the median file has {median} lines");
}

/// A function that is too long, with its place.
fn long((source, (name, lines)): (&Source, (String, usize))) -> Option<String> {
    let named = format!("{}: {name}", source.path);
    (lines > LONGEST_FUNCTION && !TABLES.contains(&named.as_str())).then(|| format!("src/{named}, {lines} lines"))
}

#[test]
fn the_pure_floors_touch_no_world() {
    let world =
        ["std::fs", "std::env", "std::net", "std::process", "std::thread", "std::io::", "Instant::now", "SystemTime::now", "println!", "eprintln!"];
    // What comes of many cores is what comes of one.
    let may = |source: &Source, word: &str| source.path == "model/cores.rs" && word == "std::thread";
    for source in sources::all().iter().filter(|source| ["words", "toml_file", "model", "wizard", "text"].contains(&source.room())) {
        for word in world.into_iter().filter(|word| !may(source, word)) {
            assert!(!source.shipped.contains(word), "src/{} uses {word}", source.path);
        }
    }
}

#[test]
fn nothing_is_put_off_and_no_lint_silenced() {
    for source in sources::all() {
        for word in ["TODO", "FIXME", "XXX:", "#[allow(", "#![allow(", "todo!(", "unimplemented!("] {
            assert!(!source.shipped.contains(word), "src/{} has {word}", source.path);
        }
    }
}

#[test]
fn nothing_is_decided_by_the_words_of_a_message() {
    for source in sources::all() {
        for word in [".id == \"", ".id != \"", "match say.id", ".id.starts_with(\""] {
            assert!(!source.shipped.contains(word), "src/{} has {word}", source.path);
        }
    }
}

#[test]
fn a_language_is_a_folder_and_a_line() {
    for lang in Lang::ALL {
        assert!(locales::files(lang).len() > 5, "assets/locales/{} is missing", lang.code());
    }
    for source in sources::all().iter().filter(|source| source.path != "words/lang.rs") {
        let variant = ["Lang::En", "Lang::Ru"].into_iter().find(|variant| source.shipped.contains(variant));
        assert_eq!(variant, None, "src/{} knows a language", source.path);
        let is_code = |literal: &str| literal.split(|c: char| !c.is_alphanumeric()).any(|word| Lang::of_code(word).is_some());
        let code = source.literals().into_iter().find(|(_, literal)| is_code(literal));
        assert_eq!(code, None, "src/{} knows a language", source.path);
    }
}

/// Names of partners and trackers, in lower case.
fn proper_names(catalog: &Catalog) -> BTreeSet<String> {
    let integrations = catalog.integrations().into_iter().flat_map(|known| [known.id.clone(), known.name.clone()]);
    let trackers = catalog.trackers().into_iter().flat_map(|known| [known.id.clone(), known.name.clone()]);
    integrations.chain(trackers).map(|name| name.to_lowercase()).filter(|name| !ORDINARY_WORDS.contains(&name.as_str())).collect()
}

/// Parameter keys of trackers that are no ordinary words.
fn tracker_keys(catalog: &Catalog) -> BTreeSet<String> {
    let keys = catalog.trackers().into_iter().flat_map(|known| {
        let keys = known.keys.clone();
        [keys.event, keys.click, keys.amount, keys.currency, keys.transaction, keys.field_prefix]
    });
    keys.filter(|key| key.contains(['.', '_']) && !ORDINARY_KEYS.contains(&key.as_str())).collect()
}

#[test]
fn no_code_knows_a_partner_a_tracker_or_its_keys() {
    let catalog = Catalog::shipped();
    let (names, keys) = (proper_names(&catalog), tracker_keys(&catalog));
    assert!(names.len() > 100 && keys.len() > 5);
    let mut knowing = Vec::new();
    for source in sources::all() {
        for (line, literal) in source.literals() {
            let lower = literal.to_lowercase();
            let words: Vec<&str> = lower.split(|c: char| !(c.is_alphanumeric() || "-._".contains(c))).collect();
            let known = words.iter().find(|word| names.contains(**word)).copied().or_else(|| names.get(&lower).map(String::as_str));
            if known.is_some() || keys.contains(&literal) {
                knowing.push(format!("src/{}:{line}: {literal}", source.path));
            }
        }
    }
    assert!(knowing.is_empty(), "{knowing:#?}");
}

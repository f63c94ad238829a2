//! `clickwire-mutants LIST FOLDER`: writes into the sources in FOLDER, a copy, every mutant of `cargo mutants --list --json` that can have a switch.
//!
//! A mutant's number is its place in the list, from 1. Those whose numbers stand in `left-out` beside FOLDER's `Cargo.toml` stay away, and functions named in
//! `kept-const` stay `const`; the script that runs this puts there what the compiler refused. Each change stands between `/*v12*/` and `/*^v12*/`, each place that
//! has changes between `/*p*/` and `/*^p*/`, so that an error is traced back to what caused it.

mod places;
mod text;

use std::collections::{BTreeMap, HashSet};
use std::error::Error;
use std::path::Path;
use std::{env, fs};

use places::Mutant;

/// What each mutant asks before it does anything: whether it is the one. The number is read once; a run that records writes each number that is asked for.
const SWITCH: &str = include_str!("switch.rs");

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [list, folder] = arguments.as_slice() else { return Err("LIST and FOLDER are asked for".into()) };
    let folder = Path::new(folder);
    let left_out: HashSet<String> = lines(&folder.join("left-out")).collect();
    let kept_const: HashSet<String> = lines(&folder.join("kept-const")).collect();
    let list: serde_json::Value = serde_json::from_str(&fs::read_to_string(list)?)?;
    let mut files: BTreeMap<String, Vec<Mutant>> = BTreeMap::new();
    for (at, told) in list.as_array().ok_or("a list")?.iter().enumerate() {
        let file = told["file"].as_str().ok_or("a file")?;
        let of_file = files.entry(file.to_owned()).or_default();
        if !left_out.contains(&(at + 1).to_string()) {
            of_file.push(Mutant::read(at + 1, told).ok_or("a mutant")?);
        }
    }
    let mut written = 0;
    for (file, mutants) in &files {
        let path = folder.join(file);
        let source = fs::read_to_string(&path)?;
        let places = places::find(&source, mutants, &kept_const)?;
        written += places.iter().map(|place| place.changes.len()).sum::<usize>();
        fs::write(path, text::render(&source, &places))?;
    }
    fs::write(folder.join("src/mutated.rs"), SWITCH)?;
    let library = folder.join("src/lib.rs");
    fs::write(&library, fs::read_to_string(&library)? + "\npub mod mutated;\n")?;
    println!("{written}");
    Ok(())
}

fn lines(path: &Path) -> impl Iterator<Item = String> {
    fs::read_to_string(path).unwrap_or_default().lines().map(str::to_owned).collect::<Vec<_>>().into_iter()
}

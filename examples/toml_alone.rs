//! The floor of `links --all`: reads every profile of a folder and parses its TOML, and does nothing with it (`scripts/bench.py`, P13).

use std::env::args;
use std::{fs, io};

use toml::de::DeTable;

fn main() -> io::Result<()> {
    let mut tables = 0;
    for entry in fs::read_dir(args().nth(1).unwrap_or_default())? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            tables += usize::from(DeTable::parse(&fs::read_to_string(path)?).is_ok());
        }
    }
    println!("{tables}");
    Ok(())
}

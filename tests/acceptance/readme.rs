//! The README says what the program says.

use std::collections::BTreeMap;
use std::fs;

use clickwire::text::Words;
use clickwire::wizard::bindings::{BINDINGS, Context};
use clickwire::words::Lang;

/// A key as people read it.
fn read_aloud(spelling: &str) -> String {
    clickwire::text::keys::key_name(spelling, false)
}

/// What stands above each context's keys.
const TITLES: [&str; 9] = [
    "keys",
    "keys while a text is edited",
    "keys in a filter",
    "keys in the list of findings",
    "keys in a question",
    "keys in a text that is read",
    "keys in the line of a comparison",
    "keys where a name and an id are asked for",
    "keys in the help",
];

/// The table of keys as the README has it.
fn markdown() -> String {
    let words = Words::new(Lang::En);
    let mut lines: Vec<String> = Vec::new();
    for (context, title) in Context::ALL.into_iter().zip(TITLES) {
        lines.extend([format!("| {title} | action |"), "|---|---|".to_owned()]);
        let mut said: BTreeMap<&str, usize> = BTreeMap::new();
        for binding in BINDINGS.iter().filter(|binding| binding.context == context) {
            let keys: Vec<String> = binding.keys.iter().map(|key| format!("`{}`", read_aloud(key))).collect();
            // The steps are one line: `1` … `6`.
            if let Some(line) = said.get(binding.help) {
                let first = lines[*line].split(" | ").next().unwrap().split(" … ").next().unwrap().to_owned();
                lines[*line] = format!("{first} … {} | {} |", keys.join(" "), words.get(binding.help));
                continue;
            }
            said.insert(binding.help, lines.len());
            lines.push(format!("| {} | {} |", keys.join(" "), words.get(binding.help)));
        }
        lines.push(String::new());
    }
    lines.join("\n").trim_end().to_owned()
}

/// With `UPDATE_README=1` the README is written instead.
#[test]
fn the_readme_has_this_very_table() {
    const MARKS: [&str; 2] = ["<!-- keys -->", "<!-- /keys -->"];
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let Ok(text) = fs::read_to_string(path) else { return };
    let (Some(start), Some(end)) = (text.find(MARKS[0]), text.find(MARKS[1])) else { return };
    let start = start + MARKS[0].len();
    let wanted = format!("\n{}\n", markdown());
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(path, format!("{}{wanted}{}", &text[..start], &text[end..])).unwrap();
        return;
    }
    assert_eq!(text[start..end].trim(), wanted.trim(), "`UPDATE_README=1 cargo test the_readme` writes it anew");
}

//! The README says what the program says.

use std::collections::BTreeMap;
use std::fs;

use clickwire::text::Words;
use clickwire::wizard::bindings::Context;
use clickwire::wizard::help_groups::{group_of, told};
use clickwire::words::Lang;

use super::person::Person;

/// A key as people read it.
fn read_aloud(spelling: &str) -> String {
    clickwire::text::keys::key_name(spelling, false)
}

/// What stands above each context's keys.
const TITLES: [&str; 11] = [
    "keys",
    "keys while a text is edited",
    "keys in a filter",
    "keys in the list of findings",
    "keys in a question",
    "keys in a text that is read",
    "keys in what was read of a paste",
    "keys in the line of a comparison",
    "keys in a form",
    "keys in the settings",
    "keys in the help",
];

/// The table of keys as the README has it.
fn markdown() -> String {
    let words = Words::new(Lang::En);
    let mut lines: Vec<String> = Vec::new();
    for (context, title) in Context::ALL.into_iter().zip(TITLES) {
        lines.extend([format!("| {title} | action |"), "|---|---|".to_owned()]);
        let mut said: BTreeMap<&str, usize> = BTreeMap::new();
        let mut head = None;
        for binding in told(context) {
            let group = group_of(binding).map(|group| group.head);
            if let Some(group) = group.filter(|group| head != Some(*group)) {
                lines.push(format!("| | **{}** |", words.get(group)));
                head = Some(group);
            }
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

/// Compares a part of the README, between its marks, with what it should be; with `UPDATE_README=1` it is written instead.
pub fn holds(mark: &str, wanted: &str) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let Ok(text) = fs::read_to_string(path) else { return };
    let marks = [format!("<!-- {mark} -->"), format!("<!-- /{mark} -->")];
    let (start, end) = (text.find(&marks[0]).unwrap() + marks[0].len(), text.find(&marks[1]).unwrap());
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(path, format!("{}\n{wanted}\n{}", &text[..start], &text[end..])).unwrap();
        return;
    }
    assert_eq!(text[start..end].trim(), wanted.trim(), "`UPDATE_README=1 cargo test the_readme -- --test-threads=1` writes it anew");
}

#[test]
fn the_readme_has_this_very_table() {
    holds("keys", &markdown());
}

#[test]
fn the_readme_has_the_counts_of_the_catalog() {
    let person = Person::new();
    let partners = person.done(&["integrations", "list", "--summary"]).out;
    let trackers = person.json(&["trackers", "--format", "json"]).as_array().unwrap().len();
    holds("catalog", &format!("```text\n{}\n{trackers:>4}  trackers\n```", partners.trim_end()));
}

//! What lies beside the program: licence, and what we tell those who want to help. Followed to the letter, it works.

use std::fs;
use std::path::Path;

use super::person::{KEY, Person};

fn paper(name: &str) -> String {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    // git on Windows may have put carriage returns in.
    text.replace("\r\n", "\n")
}

/// The first block of a language, without what it is indented by.
fn block(text: &str, language: &str) -> String {
    let lines = text.lines().skip_while(|line| line.trim() != format!("```{language}")).skip(1);
    lines.take_while(|line| line.trim() != "```").flat_map(|line| [line.strip_prefix("   ").unwrap_or(line), "\n"]).collect()
}

#[test]
fn the_crate_brings_its_licence_and_names_no_place_that_is_not_there() {
    let manifest: toml::Table = paper("Cargo.toml").parse().unwrap();
    let package = manifest["package"].as_table().unwrap();
    let included: Vec<&str> = package["include"].as_array().unwrap().iter().filter_map(toml::Value::as_str).collect();
    assert!(included.contains(&"LICENSE") && included.contains(&"NOTICE"), "{included:?}");
    assert!(paper("LICENSE").starts_with(&format!("{} License", package["license"].as_str().unwrap())));
    assert!(!package.contains_key("repository"), "put the place in when there is one");
}

#[test]
fn the_partner_of_the_guide_for_helpers_is_taken_and_gives_links() {
    let person = Person::new();
    let file = person.writes("mine.toml", &block(&paper("CONTRIBUTING.md"), "toml"));
    let file = file.to_str().unwrap();
    person.done(&["integrations", "check", file]);
    person.done(&["integrations", "add", file]);
    person.done(&["new", "Try", "--integration", "example-partner", "--key", KEY, "--base-url", "https://api.chatterfy.ai"]);
    let links = person.done(&["links", "Try"]).out;
    assert!(links.contains("clickid={sub1}") && links.contains("tracker.cost={amount}") && links.contains("?sub1={{tracker.clickid}}"), "{links}");
}

/// The headings of a page as links name them.
fn headings(text: &str) -> impl Iterator<Item = String> {
    text.lines().filter_map(|line| Some(line.strip_prefix("## ")?.to_lowercase().replace(' ', "-")))
}

#[test]
fn every_command_and_file_that_the_papers_name_is_there() {
    let person = Person::new();
    let help = person.done(&["--help"]).out;
    for name in [
        "CONTRIBUTING.md",
        "SECURITY.md",
        ".github/ISSUE_TEMPLATE/partner-facts.md",
        "README.md",
        "docs/clipboard.md",
        "docs/guide.en.md",
        "docs/guide.ru.md",
    ] {
        let text = paper(name);
        for command in
            text.split("`clickwire ").skip(1).filter_map(|rest| rest.split([' ', '`']).next()).filter(|word| word.starts_with(char::is_lowercase))
        {
            assert!(help.contains(&format!("  {command} ")), "{name}: {command}");
        }
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()).filter(|link| !link.contains("://")) {
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let path = if file.is_empty() { name.to_owned() } else { Path::new(name).with_file_name(file).to_str().unwrap().to_owned() };
            assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path).exists(), "{name}: {link}");
            assert!(heading.is_empty() || headings(&paper(&path)).any(|there| there == heading), "{name}: {link}");
        }
    }
}

#[test]
fn a_tag_of_the_version_finds_its_part_at_the_top_of_the_changelog() {
    let manifest: toml::Table = paper("Cargo.toml").parse().unwrap();
    let version = manifest["package"]["version"].as_str().unwrap();
    let changelog = paper("CHANGELOG.md");
    let mut parts = changelog.split("\n## ").skip(1);
    let (heading, newest) = parts.next().and_then(|part| part.split_once('\n')).unwrap();
    assert_eq!(heading, version, "release.yml looks for it, and what is new is written there");
    assert!(newest.contains("\n- "), "nothing is new in {version}");
    assert!(parts.next().is_some(), "release.yml reads up to the next heading");
}

#[test]
fn every_crate_that_is_taken_from_others_stands_in_the_architecture_and_no_other() {
    let manifest: toml::Table = paper("Cargo.toml").parse().unwrap();
    let tables = manifest["target"].as_table().unwrap().values().chain([&toml::Value::Table(manifest.clone())]).cloned().collect::<Vec<_>>();
    let mut taken: Vec<&str> = Vec::new();
    for table in &tables {
        let lists = ["dependencies", "dev-dependencies", "build-dependencies"].iter().filter_map(|list| table.get(list)?.as_table());
        taken.extend(lists.flat_map(toml::Table::keys).map(String::as_str));
    }
    taken.sort_unstable();
    let page = paper("ARCHITECTURE.md");
    let (_, table) = page.split_once("\n## What is taken from others\n").unwrap();
    let first_cells = table.lines().filter_map(|line| line.strip_prefix("| `")?.split(" |").next());
    let mut named: Vec<&str> = first_cells.flat_map(|cell| cell.split(", ")).map(|name| name.trim_matches('`')).collect();
    named.sort_unstable();
    assert_eq!(named, taken);
}

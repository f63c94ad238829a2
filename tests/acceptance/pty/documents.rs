//! Two documents in one read of the terminal: each gets a file of its own.

use std::fs;

use super::terminal::Start;

fn paste(text: &str) -> String {
    format!("\x1b[200~{text}\x1b[201~")
}

#[test]
fn two_imports_that_arrive_in_one_read_are_two_profiles_on_disk() {
    let mut terminal = Start::at(100, 30).open();
    terminal.see_it_open();
    let (one, two) = (paste("https://one.example/go?sub1={clickid}"), paste("https://two.example/go?sub1={clickid}"));
    terminal.send(format!("i{one}\ri{two}\r")).see("two.example").send("q").ended_with(0);
    let folder = terminal.file("data/clickwire/profiles");
    let mut texts: Vec<String> = fs::read_dir(folder).unwrap().filter_map(|entry| fs::read_to_string(entry.unwrap().path()).ok()).collect();
    texts.retain(|text| text.contains("base_url"));
    texts.sort();
    assert_eq!(texts.len(), 2, "{texts:#?}");
    assert!(texts.iter().any(|text| text.contains("one.example") && !text.contains("two.example")), "{texts:#?}");
    assert!(texts.iter().any(|text| text.contains("two.example") && !text.contains("one.example")), "{texts:#?}");
    assert!(texts.iter().any(|text| text.contains("name = \"Import 2\"")), "each has a name of its own: {texts:#?}");
}

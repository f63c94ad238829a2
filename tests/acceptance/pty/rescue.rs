//! Edits that cannot be saved when the program ends: kept, told, and offered at the next start.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use rustix::process::Signal;
use tempfile::TempDir;

use super::terminal::{Start, Terminal};
use crate::others::names_if_there;

const PROFILE: &str = r#"# mine
name = "ours"
[tracker]
id = "chatterfy"
key = "48d0524a-3abb-4cd5-82b8-404fa1cb4f7e"
[click]
param = "sub1"
[[postbacks]]
name = "First"
event = "sale"
"#;

/// A folder of profiles and a home that outlive a sitting.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        let home = Home(TempDir::new().unwrap());
        fs::create_dir(home.path("profiles")).unwrap();
        fs::write(home.path("profiles/ours.toml"), PROFILE).unwrap();
        home
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn start(&self) -> Start {
        let text = |name| self.path(name).to_str().unwrap().to_owned();
        Start::at(110, 34).env("CLICKWIRE_PROFILES_DIR", &text("profiles")).env("XDG_STATE_HOME", &text("state"))
    }

    /// Someone whose folder goes away and who renames a postback then.
    fn edits_in_vain(&self) -> Terminal {
        let mut terminal = self.start().with(&["ours"]).open();
        terminal.see_it_open().send("3").see("First");
        self.goes_away();
        terminal.send("e\x15Second\r").see("not saved");
        terminal
    }

    fn goes_away(&self) {
        fs::rename(self.path("profiles"), self.path("away")).unwrap();
        fs::write(self.path("profiles"), "no folder").unwrap();
    }

    /// The folder is there again.
    fn comes_back(&self) {
        fs::remove_file(self.path("profiles")).unwrap();
        fs::rename(self.path("away"), self.path("profiles")).unwrap();
    }

    fn text(&self) -> String {
        fs::read_to_string(self.path("profiles/ours.toml")).unwrap()
    }

    fn rescued(&self) -> Vec<String> {
        names_if_there(&self.path("state/clickwire/rescued"))
    }
}

#[test]
fn that_an_edit_is_not_saved_is_told_at_once_however_slowly_one_types() {
    let home = Home::new();
    let mut terminal = home.start().with(&["ours"]).open();
    terminal.see_it_open().send("3").see("First");
    home.goes_away();
    // So long after the last frame the next one is drawn before the save.
    terminal.send("e\x15Second").see("Second").after(Duration::from_millis(300)).send("\r").see("not saved");
    home.comes_back();
    terminal.send("q").ended_with(0);
    assert!(home.text().contains("Second"));
}

#[test]
fn a_new_offer_like_another_that_is_not_saved_is_made_at_the_end_or_kept_and_offered() {
    for comes_back in [true, false] {
        let home = Home::new();
        let mut terminal = home.start().open();
        terminal.see_it_open().send("D").see("A new offer like this one");
        home.goes_away();
        terminal.send("\x15Like\r").see("was not saved").see("Your edits are kept here");
        if comes_back {
            home.comes_back();
            terminal.send("q").ended_with(0);
        } else {
            terminal.send("q").see("are kept in").ended_with(1);
            home.comes_back();
            let mut terminal = home.start().open();
            terminal.see("Edits of Like could not be saved").send("\r").see("The profile is back").see("all saved").send("q").ended_with(0);
        }
        let made = fs::read_to_string(home.path("profiles/like.toml")).unwrap();
        assert!(made.contains("name = \"Like\"") && made.contains("event = \"sale\""), "{made}");
        assert!(!comes_back || made.starts_with("# mine\n"), "{made}");
        assert_eq!(home.rescued(), [""; 0]);
    }
}

#[test]
fn quitting_tries_once_more_and_what_can_be_saved_then_is_no_news() {
    let home = Home::new();
    let mut terminal = home.edits_in_vain();
    home.comes_back();
    terminal.send("q").ended_with(0);
    assert!(home.text().contains("name = \"Second\""), "{}", home.text());
    assert!(home.rescued().is_empty());
}

#[test]
fn edits_that_cannot_be_saved_are_kept_told_and_brought_back_by_the_next_start() {
    let home = Home::new();
    home.edits_in_vain().send("q").see("was not saved").see("The edits of ours are kept in").see("rescued/ours.toml").ended_with(1);
    assert_eq!(home.rescued(), ["ours.origin", "ours.toml"]);
    home.comes_back();
    let mut terminal = home.start().open();
    terminal.see("Edits of ours could not be saved last time.").send("\r").see("Your edits are back");
    terminal.until("the edits on disk", |_| home.text() == PROFILE.replace("First", "Second"));
    terminal.send("u").until("what was there", |_| home.text() == PROFILE);
    terminal.send("q").ended_with(0);
    assert!(home.rescued().is_empty(), "{:?}", home.rescued());
}

#[test]
fn a_signal_keeps_them_too_and_the_status_is_the_signals() {
    for (signal, status) in [(Signal::TERM, 143), (Signal::HUP, 129)] {
        let home = Home::new();
        home.edits_in_vain().signal(signal).ended_with(status);
        assert_eq!(home.rescued(), ["ours.origin", "ours.toml"]);
    }
}

#[test]
fn what_another_program_wrote_meanwhile_is_asked_about_when_they_come_back() {
    let home = Home::new();
    home.edits_in_vain().send("q").ended_with(1);
    home.comes_back();
    fs::write(home.path("profiles/ours.toml"), PROFILE.replace("sub1", "sub2")).unwrap();
    let mut terminal = home.start().open();
    terminal.see("could not be saved last time").send("\r").see("Another program changed this profile.");
    assert!(home.text().contains("sub2"));
    // Left as it is, it is still in danger, and kept again in the same place.
    terminal.send("\x1b").after(std::time::Duration::from_millis(200)).send("q").see("are kept in").ended_with(1);
    assert_eq!(home.rescued(), ["ours.origin", "ours.toml"]);
    assert!(home.text().contains("sub2"));
}

#[test]
fn edits_that_are_put_aside_are_kept_and_offered_no_more() {
    let home = Home::new();
    home.edits_in_vain().send("q").ended_with(1);
    home.comes_back();
    let mut terminal = home.start().open();
    terminal.see("could not be saved last time").send("jj\r").see("not offered again").send("q").ended_with(0);
    assert_eq!(home.rescued(), ["ours.toml.aside"]);
    let mut terminal = home.start().open();
    terminal.see_it_open().after(std::time::Duration::from_millis(300));
    assert!(!terminal.picture().contains("last time"), "{}", terminal.picture());
    terminal.send("q").ended_with(0);
    assert_eq!(home.text(), PROFILE);
}

#[test]
fn a_new_profile_that_never_got_a_file_is_kept_and_made_at_the_next_start() {
    let home = Home::new();
    fs::rename(home.path("profiles"), home.path("away")).unwrap();
    fs::write(home.path("profiles"), "no folder").unwrap();
    let mut terminal = home.start().open();
    terminal.see_it_open().send("a").see("Which partner").send("/1win\r").see("Postback key").send("a1b2c3\r").see("not saved");
    terminal.send("q").see("The edits of 1win are kept in").ended_with(1);
    home.comes_back();
    let mut terminal = home.start().open();
    terminal.see("It is a new profile").send("\r").see("The profile is back").send("q").ended_with(0);
    assert!(home.path("profiles/1win.toml").exists());
    assert!(home.rescued().is_empty());
}

#[test]
fn a_file_that_cannot_be_read_again_takes_no_edits_with_it() {
    let home = Home::new();
    let mut terminal = home.start().with(&["ours"]).open();
    terminal.see_it_open().send("3").see("First");
    fs::write(home.path("profiles/ours.toml"), "name = no text\n").unwrap();
    terminal.send("e\x15Second\r").see("Another program changed this profile.");
    terminal.send("\r").see("not valid TOML").send("q").see("The edits of ours are kept in").ended_with(1);
    assert_eq!(home.rescued(), ["ours.origin", "ours.toml"]);
    assert!(fs::read_to_string(home.path("state/clickwire/rescued/ours.toml")).unwrap().contains("name = \"Second\""));
}

//! Two people with one folder of profiles, each at a terminal and in a home of their own.

use std::fs::{self, File};
use std::path::PathBuf;

use tempfile::TempDir;

use super::terminal::{Start, Terminal};
#[cfg(target_os = "linux")]
use crate::strace;

/// A finished profile.
const PROFILE: &str = r#"name = "ours"
[tracker]
id = "chatterfy"
key = "48d0524a-3abb-4cd5-82b8-404fa1cb4f7e"
[click]
param = "sub1"
[[postbacks]]
name = "First"
event = "sale"
[[postbacks]]
name = "Second"
event = "resale"
"#;

/// A shared folder with one profile.
struct Shared {
    folder: TempDir,
}

impl Shared {
    fn new() -> Self {
        let shared = Shared { folder: TempDir::new().unwrap() };
        fs::write(shared.file(), PROFILE).unwrap();
        shared
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("ours.toml")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.file()).unwrap()
    }

    fn start(&self) -> Start {
        Start::at(110, 34).env("CLICKWIRE_PROFILES_DIR", self.folder.path().to_str().unwrap())
    }

    /// Someone who has the profile open, on step 3.
    fn opens(&self) -> Terminal {
        at_step_3(self.start().with(&["ours"]).open())
    }

    /// The same with faults.
    #[cfg(target_os = "linux")]
    fn opens_with(&self, faults: &[&str]) -> Terminal {
        let options = strace::arguments(&faults.iter().map(|fault| (*fault).to_owned()).collect::<Vec<_>>());
        at_step_3(self.start().under_strace(&options).with(&["ours"]).open())
    }

    /// True while somebody writes what will take the profile's place.
    #[cfg(target_os = "linux")]
    fn is_written(&self) -> bool {
        let entries = fs::read_dir(self.folder.path()).unwrap().flatten();
        entries.into_iter().any(|entry| entry.file_name().to_string_lossy().contains(".tmp-"))
    }
}

fn at_step_3(mut terminal: Terminal) -> Terminal {
    terminal.see_it_open().send("3").see("Second").see("First");
    terminal
}

/// Types another name for the postback under the cursor.
fn types(terminal: &mut Terminal, name: &str) {
    terminal.send("e").see("Enter").send("\x05\x15").send(name).see(name);
}

/// Gives the postback under the cursor another name.
fn names(terminal: &mut Terminal, name: &str) {
    types(terminal, name);
    terminal.send("\r");
}

/// Esc, until what was shown is gone: a key that comes too early would be one with it.
fn leaves(terminal: &mut Terminal, shown: &str) {
    terminal.send("\x1b").until("what lies behind", |terminal| !terminal.picture().contains(shown));
}

#[cfg(target_os = "linux")]
#[test]
fn a_save_that_takes_seconds_loses_nothing_and_whoever_comes_second_is_told_and_asked() {
    if !strace::is_there() {
        return;
    }
    let shared = Shared::new();
    let mut slow = shared.opens_with(&["fchmod:delay_enter=2500000"]);
    let mut second = shared.opens();
    types(&mut second, "Theirs");
    names(&mut slow, "Mine");
    // The lock's file is there a moment before it is held; who has the turn writes a file beside.
    while !shared.is_written() {
        std::thread::yield_now();
    }
    second.send("\r").see("is being saved by another program").see("not saved");
    assert!(!shared.text().contains("Mine"), "too early to tell");
    second.see("changed by another program");
    assert!(shared.text().contains("Mine") && !shared.text().contains("Theirs"));
    slow.see("Mine").see("all saved");
}

#[test]
fn whoever_opens_what_another_has_open_is_told_whose_home_ever_it_is() {
    let shared = Shared::new();
    let mut first = shared.opens();
    let mut second = shared.start().with(&["ours"]).open();
    second.see_it_open().see("open in another clickwire").see(&first.process().as_raw_nonzero().to_string());
    first.send("q").ended_with(0);
    second.send("q").ended_with(0);
    assert_eq!(fs::read_dir(shared.folder.path()).unwrap().count(), 1, "no litter");
}

#[test]
fn a_save_waits_for_that_of_1_0_0_and_is_made_by_itself_when_it_is_over() {
    let shared = Shared::new();
    let mut terminal = shared.opens();
    let state = terminal.file("state/clickwire/locks");
    fs::create_dir_all(&state).unwrap();
    let lock = File::create(state.join("saving.lock")).unwrap();
    lock.lock().unwrap();
    names(&mut terminal, "Mine");
    terminal.see("is being saved by another program").see("not saved");
    assert!(!shared.text().contains("Mine"));
    lock.unlock().unwrap();
    terminal.see("all saved");
    assert!(shared.text().contains("Mine"));
}

#[test]
fn a_link_of_a_profile_that_another_changed_is_not_copied_without_a_word() {
    let shared = Shared::new();
    let mut terminal = shared.opens();
    let text = shared.text().replace("First", "Theirs");
    fs::write(shared.file(), &text).unwrap();
    for key in ["c", "v"] {
        terminal.send(key).see("changed by another program").see("nothing was given out").see("all saved");
        leaves(&mut terminal, "nothing was given out");
    }
    assert!(!String::from_utf8_lossy(terminal.raw()).contains("\x1b]52"), "nothing copied");
    terminal.send("c").see("Load it as it is on disk").send("\r").see("Theirs");
    assert_eq!(shared.text(), text);
}

#[test]
fn the_difference_shows_whose_each_line_is_and_the_question_comes_back() {
    let shared = Shared::new();
    let mut terminal = shared.opens();
    fs::write(shared.file(), shared.text().replace("\"Second\"", "\"Theirs\"")).unwrap();
    names(&mut terminal, "Mine");
    terminal.see("See the difference").send("jj\r");
    for line in ["was      - name = \"First\"", "mine     + name = \"Mine\"", "was      - name = \"Second\"", "theirs   + name = \"Theirs\""] {
        terminal.see(line);
    }
    leaves(&mut terminal, "theirs   +");
    terminal.see("Keep mine").send("k\r").see("all saved");
    assert!(shared.text().contains("Mine") && !shared.text().contains("Theirs"));
}

#[test]
fn of_a_file_that_git_could_not_merge_one_side_can_be_taken_and_both_are_kept_aside() {
    let shared = Shared::new();
    let both = shared.text().replace("name = \"Second\"\n", "<<<<<<< HEAD\nname = \"Mine\"\n=======\nname = \"Theirs\"\n>>>>>>> anna\n");
    fs::write(shared.file(), &both).unwrap();
    let mut terminal = shared.start().open();
    terminal.see_it_open().see("git conflict:11:1").send("\r").see("Take the side of HEAD (lines 12)").see("Take the side of anna (lines 14)");
    terminal.send("jj\r").see("mine     + name = \"Mine\"").see("theirs   + name = \"Theirs\"");
    leaves(&mut terminal, "theirs   +");
    terminal.see("Take the side of anna").send("k\r").see("One side is taken");
    assert_eq!(shared.text(), PROFILE.replace("Second", "Theirs"));
    let kept = fs::read_dir(shared.folder.path().join(".trash")).unwrap().next().unwrap().unwrap();
    assert_eq!(fs::read_to_string(kept.path()).unwrap(), both);
}

//! Edits that can neither be saved nor kept where the next start looks.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::terminal::{Start, Terminal};
use crate::others::names_if_there;
use crate::strace;

const PROFILE: &str = "name = \"ours\"\n[click]\nparam = \"sub1\"\n[[postbacks]]\nname = \"First\"\nevent = \"sale\"\n";

/// Someone whose edits can be saved no more, with a fault of the disk.
fn edits_in_vain(home: &TempDir, fault: &str) -> Terminal {
    let path = |name: &str| home.path().join(name);
    let text = |name: &str| path(name).to_str().unwrap().to_owned();
    // Making a folder flushes one; these are there already.
    for folder in ["profiles", "state/clickwire/locks", "state/clickwire/rescued", "tmp"] {
        fs::create_dir_all(path(folder)).unwrap();
    }
    fs::write(path("profiles/ours.toml"), PROFILE).unwrap();
    let start = Start::at(110, 34).env("CLICKWIRE_PROFILES_DIR", &text("profiles")).env("XDG_STATE_HOME", &text("state")).env("TMPDIR", &text("tmp"));
    let mut terminal = start.under_strace(&strace::arguments(&[fault.to_owned()])).with(&["ours"]).open();
    terminal.see_it_open().send("3").see("First");
    fs::rename(path("profiles"), path("away")).unwrap();
    fs::write(path("profiles"), "no folder").unwrap();
    terminal.send("e\x15Second\r").see("not saved");
    terminal
}

#[test]
fn where_the_disk_refuses_to_keep_edits_no_other_name_is_tried_and_they_are_kept_elsewhere() {
    if !strace::is_there() {
        return;
    }
    let home = TempDir::new().unwrap();
    let mut terminal = edits_in_vain(&home, "fsync:error=EIO:when=1");
    terminal.send("q").see("was not saved").see("ours.toml").ended_with(1);
    let rescued: PathBuf = home.path().join("state/clickwire/rescued");
    assert_eq!(names_if_there(&rescued), [""; 0]);
    let kept = home.path().join("tmp/clickwire-rescued/ours.toml");
    assert!(fs::read_to_string(kept).unwrap().contains("Second"));
}

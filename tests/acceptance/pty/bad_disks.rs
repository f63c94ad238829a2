//! Folders in which nothing can be saved: said at the start, before the first edit is lost.

use std::process::Command;

use super::terminal::Start;

#[test]
fn a_folder_that_takes_no_files_is_told_before_the_first_edit() {
    for (folder, cause) in
        [("/proc/self/nowhere", "Nothing can be saved in /proc/self"), ("/dev/null/profiles", "a file stands where a folder should be")]
    {
        let mut terminal = Start::at(110, 34).with(&["--profiles-dir", folder]).open();
        terminal.see_it_open().see("Nothing can be saved").see(cause).see("--profiles-dir");
        terminal.send("q").ended_with(0);
    }
}

#[test]
fn a_full_disk_is_told_before_the_first_edit() {
    let may_mount = Command::new("unshare").args(["-rm", "true"]).status().is_ok_and(|status| status.success());
    if !may_mount {
        eprintln!("skipped: no disk can be mounted here");
        return;
    }
    let script = r#"
if test -z "$MOUNTED"; then MOUNTED=1 exec unshare -rm sh "$HOME/script" "$@"; fi
mkdir -p "$HOME/full"; mount -t tmpfs -o size=16k tmpfs "$HOME/full"
if test -z "$EMPTY"; then dd if=/dev/zero of="$HOME/full/fill" bs=4096 2>/dev/null; fi
"$@"; echo "ended with $?"; ls -A "$HOME/full"; echo "that was all"; read -r _"#;
    let begin = format!("cat >\"$HOME/script\" <<'END'\n{script}\nEND\nsh \"$HOME/script\" \"$@\"");
    let open = || {
        Start::at(110, 34)
            .shell(&begin)
            .program("sh".into())
            .with(&["-c", &format!("exec {} --profiles-dir \"$HOME/full\"", env!("CARGO_BIN_EXE_clickwire"))])
    };
    let mut terminal = open().open();
    terminal.see_it_open().see("Nothing can be saved").see("no space left");
    terminal.send("q").see("fill\nthat was all").send("\n");
    // The same disk while it is empty: nothing is said, and the look at it leaves nothing there.
    let mut terminal = open().env("EMPTY", "1").open();
    terminal.see_it_open().send("q").see("ended with 0\nthat was all").send("\n");
    assert!(!String::from_utf8_lossy(terminal.raw()).contains("Nothing can be saved"));
}

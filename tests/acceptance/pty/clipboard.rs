//! The clipboard on a desktop that keeps nothing by itself: what was copied outlives the program, and what hands it out is in nobody's way.

use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::super::desktop::{Desktop, until};
use super::super::person::{Person, Told};
use super::terminal::{SHELL, Start, Terminal};
use super::{KEY, RAW_LINK};

/// The link of the first postback of 1win.
fn link() -> String {
    format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?tracker.event=registration&")
}

/// clickwire on a desktop.
fn on(desktop: &Desktop) -> Start {
    desktop.env.iter().fold(Start::at(100, 30), |start, (name, value)| start.env(name, value))
}

/// The links of 1win, in a terminal.
fn links_in(start: Start) -> Terminal {
    let mut terminal = start.open();
    terminal.see_it_open().send("/1win\r").see("Postback key").see("to fill in");
    terminal.paste(RAW_LINK).send("\r").see("The key is taken from the link").send("3").see("into \"Registration\"");
    terminal
}

fn is_pasted(desktop: &Desktop) {
    until("the link", || desktop.pasted().is_some_and(|text| text.starts_with(&link())));
}

/// Copies, quits, and looks at what is left.
fn outlives_the_program(desktop: &Desktop) {
    // A file that whoever started the program left open for it.
    let mut terminal = links_in(on(desktop).shell(&format!("exec 9>\"$HOME/lock\"; {SHELL}")));
    terminal.send("c").see("copied");
    is_pasted(desktop);
    let program = terminal.process().as_raw_nonzero().get();
    terminal.send("q").ended_with(0);
    terminal.vanish();
    is_pasted(desktop);
    let holder = desktop.holder();
    let [parent, session, tty] = holder.place();
    assert!(parent != program && session == holder.0 && tty == 0, "{:?}", holder.place());
    assert_eq!(holder.link("cwd"), std::path::Path::new("/"));
    let open = holder.open_files();
    let is_no_file = |open: &String| open == "/dev/null" || ["socket:[", "anon_inode:"].iter().any(|kind| open.starts_with(kind));
    assert!(!open.is_empty() && open.iter().all(is_no_file), "{open:?}");
    let arguments = holder.read("cmdline");
    assert!(!arguments.contains("http") && !arguments.contains(KEY), "{arguments:?}");
    let elsewhere = desktop.copied_elsewhere("something else");
    desktop.is_let_go();
    assert_eq!(desktop.pasted().as_deref(), Some("something else"));
    drop(elsewhere);
}

#[test]
fn what_was_copied_is_there_after_the_program_has_ended() {
    if let Some(desktop) = Desktop::x11() {
        outlives_the_program(&desktop);
    }
}

#[test]
fn on_wayland_too_what_was_copied_is_there_after_the_program_has_ended() {
    if let Some(desktop) = Desktop::wayland() {
        outlives_the_program(&desktop);
    }
}

#[test]
fn a_link_that_is_copied_right_before_quitting_or_before_the_window_is_closed_is_there() {
    let Some(desktop) = Desktop::x11() else { return };
    links_in(on(&desktop)).send("cq").ended_with(0);
    is_pasted(&desktop);
    drop(desktop.copied_elsewhere("something else"));
    let mut terminal = links_in(on(&desktop));
    terminal.send("c").see("copied");
    is_pasted(&desktop);
    terminal.vanish();
    terminal.is_gone();
    is_pasted(&desktop);
}

#[test]
fn each_copy_ends_the_holder_before_it_and_leaves_none_unburied() {
    let Some(desktop) = Desktop::x11() else { return };
    let mut terminal = links_in(on(&desktop));
    terminal.send("6").see("into").send("n").see("copied 1 of 4");
    let first = desktop.holder();
    terminal.send("n").see("copied 2 of 4");
    until("the first one's end", || first.read("stat").is_empty());
    until("the second link", || desktop.pasted().is_some_and(|text| text.contains("/tracker-postback?") && !text.starts_with(&link())));
    assert_eq!(desktop.holders().len(), 1);
    terminal.send("q").ended_with(0);
}

#[test]
fn a_setting_lets_the_copy_go_with_the_program() {
    let Some(desktop) = Desktop::x11() else { return };
    let mut terminal = links_in(on(&desktop));
    terminal.send("sjjjj").see("a program of its own").send(" ").see("goes when clickwire ends").send("sc");
    terminal.see("copied");
    is_pasted(&desktop);
    assert!(desktop.holders().is_empty());
    terminal.send("q").ended_with(0);
    assert_eq!(desktop.pasted(), None);
    let settings = fs::read_to_string(terminal.file("config/clickwire/config.toml")).unwrap();
    assert_eq!(settings, "clipboard_holder = false\n");
}

#[test]
fn what_the_plain_questions_copied_is_there_after_they_have_ended() {
    let Some(desktop) = Desktop::x11() else { return };
    let person = Person::new();
    person.done(&["new", "1win", "--integration", "1win", "--click-param", "sub1", "--key", KEY]);
    let told = Told::of(person.command().envs(desktop.env.iter().cloned()).args(["--plain", "1win"]).write_stdin("copy 1\nquit\n"));
    assert!(told.out.contains("Copied: "), "{told:?}");
    is_pasted(&desktop);
}

/// A holder that another program than clickwire started.
fn held(desktop: &Desktop, longest: &str) -> std::process::Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_clickwire"));
    command.args(["--hold-clipboard", longest]).envs(desktop.env.iter().cloned()).stdin(Stdio::piped()).stdout(Stdio::null());
    let mut holder = command.spawn().unwrap();
    holder.stdin.take().unwrap().write_all(b"https://a.example/?key=1").unwrap();
    until("the text", || desktop.pasted().is_some());
    holder
}

#[test]
fn a_holder_ends_by_itself_when_its_time_is_over_or_its_display_is_gone() {
    let Some(mut desktop) = Desktop::x11() else { return };
    let began = Instant::now();
    assert!(held(&desktop, "2").wait().unwrap().success() && began.elapsed() >= Duration::from_secs(2));
    assert_eq!(desktop.pasted(), None);
    let mut holder = held(&desktop, "60");
    desktop.vanish();
    assert!(holder.wait().unwrap().success());
    assert!(began.elapsed() < Duration::from_secs(30), "it holds on to a display that is gone");
}

#[test]
fn inside_windows_without_a_display_its_own_clipboard_is_filled() {
    let folder = TempDir::new().unwrap();
    let (program, filled) = (folder.path().join("clip.exe"), folder.path().join("filled"));
    fs::write(&program, format!("#!/bin/sh\ncat >'{}'\n", filled.display())).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", folder.path().display(), std::env::var("PATH").unwrap());
    let mut terminal = links_in(Start::at(100, 30).env("WSL_INTEROP", "/run/WSL/1_interop").env("PATH", &path));
    terminal.send("c").see("copied").send("q").ended_with(0);
    until("the link in Windows", || fs::read_to_string(&filled).is_ok_and(|text| text.starts_with(&link())));
}

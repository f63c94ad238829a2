//! Settings, the mouse and the place where one left off, in a real terminal.

use std::fs;

use rustix::process::Signal;
use tempfile::TempDir;
use vt100::MouseProtocolMode;

use super::terminal::{Start, Terminal};

#[test]
fn a_setting_works_at_once_and_stands_in_the_file() {
    let mut terminal = Start::at(100, 30).open();
    terminal.see_it_open().send("s").see("Settings").see("Clipboard");
    assert!(terminal.picture().contains('─'));
    terminal.send("j ").until("the mouse on", |terminal| terminal.screen().mouse_protocol_mode() != MouseProtocolMode::None);
    terminal.send("j\r").until("only ASCII", |terminal| terminal.picture().is_ascii());
    terminal.send("j\r").see("Links are copied this way now: the system's.").send("sq").ended_with(0);
    let text = fs::read_to_string(terminal.file("config/clickwire/config.toml")).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    lines.sort_unstable();
    assert_eq!(lines, ["ascii = true", "clipboard = \"system\"", "mouse = true"]);
}

/// The column of a text in a line, counted from 1 as terminals do, once all of these stand there: a frame may come in pieces.
fn column(terminal: &mut Terminal, line: usize, text: &str, beside: &str) -> usize {
    let seen = |terminal: &Terminal| terminal.picture().lines().nth(line - 1).unwrap_or_default().to_owned();
    terminal.until("the line whole", |terminal| [text, beside].iter().all(|part| seen(terminal).contains(part)));
    let line = seen(terminal);
    line[..line.find(text).unwrap()].chars().count() + 1
}

#[test]
fn steps_and_hints_are_clicked() {
    let mut terminal = Start::at(100, 30).with(&["--mouse"]).open();
    terminal.see_it_open().send("/1win\r").see("Postback key").send("\x1b").see("q quit");
    let step = column(&mut terminal, 2, "3 Postbacks", "6 Summary");
    terminal.send(format!("\x1b[<0;{step};2M\x1b[<0;{step};2m")).see("One link per event");
    let quit = column(&mut terminal, 30, "q quit", "show link");
    terminal.send(format!("\x1b[<0;{quit};30M")).ended_with(0);
}

const PROFILE: &str = "name = \"ours\"\n[click]\nparam = \"sub1\"\n[[postbacks]]\nname = \"First\"\nevent = \"sale\"\n[[postbacks]]\nname = \"Second\"\nevent = \"resale\"\n";

#[test]
fn the_next_start_opens_where_the_last_one_ended_whatever_ended_it() {
    for is_killed in [false, true] {
        let home = TempDir::new().unwrap();
        let path = |name: &str| home.path().join(name).to_str().unwrap().to_owned();
        fs::create_dir(path("profiles")).unwrap();
        fs::write(path("profiles/ours.toml"), PROFILE).unwrap();
        let start = || Start::at(100, 30).env("CLICKWIRE_PROFILES_DIR", &path("profiles")).env("XDG_STATE_HOME", &path("state")).with(&["ours"]);
        let mut terminal = start().open();
        terminal.see_it_open().send("3").see("Second").send("jc").see("finished");
        if is_killed {
            terminal.signal(Signal::TERM).ended_with(143);
        } else {
            terminal.send("q").ended_with(0);
        }
        let mut terminal = start().open();
        terminal.see_it_open().see("Second").send("e\x15Third\r").see("Third").send("q").ended_with(0);
        let text = fs::read_to_string(path("profiles/ours.toml")).unwrap();
        assert!(text.contains("First") && text.contains("Third") && !text.contains("Second"), "{is_killed}: {text}");
    }
}

//! The built program in a real terminal.

mod backdrop;
#[cfg(target_os = "linux")]
mod bad_disks;
#[cfg(target_os = "linux")]
mod clipboard;
#[cfg(target_os = "linux")]
mod deaf;
mod documents;
#[cfg(target_os = "linux")]
mod ends;
mod long_list;
mod rescue;
#[cfg(target_os = "linux")]
mod rescue_refused;
mod settings;
mod sharing;
#[cfg(target_os = "linux")]
mod slow_disk;
mod slow_line;
#[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "a terminal that takes nothing is tried on Linux only"))]
pub mod terminal;

use std::time::{Duration, Instant};

use clickwire::system::terminal as screen;
use rustix::process::Signal;
use terminal::{Start, Terminal};

fn open() -> Terminal {
    let mut terminal = Start::at(100, 30).open();
    terminal.see_it_open();
    terminal
}

const KEY: &str = "48d0524a-3abb-4cd5-82b8-404fa1cb4f7e";
const RAW_LINK: &str =
    "https://api.chatterfy.ai/api/postbacks/48d0524a-3abb-4cd5-82b8-404fa1cb4f7e/tracker-postback?tracker.event=registration_&clickid={sub1}";

/// A terminal in which 1win is chosen and its key is pasted.
fn with_1win() -> Terminal {
    let mut terminal = open();
    terminal.send("/1win\r").see("Postback key").see("to fill in");
    terminal.paste(RAW_LINK).send("\r").see("The key is taken from the link");
    terminal
}

/// The profile of 1win as the disk has it.
fn saved(terminal: &Terminal) -> String {
    std::fs::read_to_string(terminal.file("data/clickwire/profiles/1win.toml")).unwrap()
}

#[test]
fn a_newcomer_walks_copies_and_finds_the_profile_on_disk() {
    let mut terminal = with_1win();
    terminal.send("3").see("into \"Registration\"").send("c").see("copied");
    let sent = String::from_utf8_lossy(terminal.raw()).into_owned();
    // https://api.chatterfy.ai/… in base64, from its first byte on: nothing stands before the link.
    assert!(sent.contains("\x1b]52;c;aHR0cHM6Ly9hcGkuY2hhdHRlcmZ5LmFpL"), "no OSC 52 with the link");
    terminal.send("q").ended_with(0);
    assert!(saved(&terminal).contains(KEY));
}

#[test]
fn n_pressed_faster_than_the_clipboard_takes_still_goes_from_link_to_link() {
    let mut terminal = with_1win();
    terminal.send("6").see("into").send("nnn").see("copied 3 of 4: Repeat deposit").send("q").ended_with(0);
}

#[test]
fn a_link_that_is_copied_right_before_quitting_is_copied() {
    let mut terminal = with_1win();
    terminal.send("3").see("into \"Registration\"").send("cq").ended_with(0);
    assert!(String::from_utf8_lossy(terminal.raw()).contains("\x1b]52;c;aHR0cHM6Ly9hcGkuY2hhdHRlcmZ5LmFpL"), "no OSC 52 with the link");
}

#[test]
fn links_are_printed_outside_the_alternate_screen_and_any_key_comes_back() {
    let mut terminal = with_1win();
    terminal.send("3").see("into \"Registration\"").send("v").see("Any key returns");
    assert!(!terminal.screen().alternate_screen() && !terminal.screen().hide_cursor());
    assert!(
        terminal.screen().contents().contains(&format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?tracker.event=registration&"))
    );
    // Even a key that quits elsewhere.
    terminal.send("q").see_it_open().see("into \"Registration\"").send("q").ended_with(0);
}

#[test]
fn printed_links_hide_their_key_for_a_screenshot_and_show_it_again() {
    let mut terminal = with_1win();
    terminal.send("3").see("into \"Registration\"").send("v").see("m hides the keys").send("m").see("cannot be pasted into a cabinet");
    let contents = terminal.screen().contents();
    assert!(!contents.contains(KEY) && contents.contains("/48d0524a-…/"), "{contents}");
    // The same key on a Russian layout.
    terminal.send("ь").see("m hides the keys").until("the keys", |terminal| terminal.screen().contents().contains(KEY));
    terminal.send("x").see_it_open().see("into \"Registration\"").send("q").ended_with(0);
}

#[test]
fn a_valid_text_being_typed_is_kept_when_a_signal_ends_it_and_another_is_dropped() {
    let mut terminal = with_1win();
    terminal.send("5").see("Base URL").paste("https://partner.example/go").see("https://partner.example/go");
    terminal.signal(Signal::TERM).ended_with(143);
    assert!(saved(&terminal).contains("base_url = \"https://partner.example/go\""));

    // A postback without a name is none.
    let mut terminal = with_1win();
    terminal
        .send("3")
        .see("into \"Registration\"")
        .send("e\x05\x15")
        .until("the empty name", |terminal| !terminal.picture().contains("Registration  "));
    terminal.signal(Signal::HUP).ended_with(129);
    assert!(saved(&terminal).contains("name = \"Registration\""));
}

#[test]
fn ten_thousand_keys_at_once_do_what_as_many_single_keys_do() {
    let mut terminal = open();
    let before = terminal.picture();
    terminal.send("\x1b[B".repeat(5_000)).send("\x1b[A".repeat(5_000)).send("?").see("Esc").send("\x1b");
    terminal.until("the same screen", |terminal| terminal.picture() == before);
    terminal.send("q").ended_with(0);
}

#[test]
fn a_megabyte_pasted_by_mistake_is_refused_and_nothing_hangs() {
    let mut terminal = open();
    terminal.paste(&"q to quit, d to delete\n".repeat(46_000)).see("too much to paste").send("q").ended_with(0);
}

#[test]
fn a_resize_in_a_dialog_keeps_the_dialog() {
    let mut terminal = open();
    terminal.send("?").see("Esc back");
    let before = terminal.picture();
    for (columns, rows) in [(1, 1), (40, 12), (200, 50)] {
        terminal.resize(columns, rows);
    }
    terminal.resize(100, 30).until("the same dialog", |terminal| terminal.picture() == before);
    terminal.send("\x1b").see("Which partner").send("q").ended_with(0);
}

#[test]
#[ignore = "the next test runs it in a terminal of its own"]
fn panics_with_the_screen_taken() {
    if std::env::var_os("CLICKWIRE_TEST_PANIC").is_some() {
        screen::restore_on_panic("It has stopped.".into());
        let _screen = screen::Terminal::enter(true).unwrap();
        panic!("on purpose");
    }
}

#[test]
fn a_panic_gives_the_terminal_back_and_says_what_it_was() {
    let mut terminal = Start::at(100, 30)
        .program(std::env::current_exe().unwrap())
        .with(&["--ignored", "--exact", "--nocapture", "pty::panics_with_the_screen_taken"])
        .env("CLICKWIRE_TEST_PANIC", "1")
        .open();
    terminal.see("It has stopped.").see("on purpose (tests/acceptance/pty.rs:").ended_with(101);
}

#[test]
fn quitting_gives_the_terminal_back() {
    let mut terminal = open();
    terminal.send("q").ended_with(0);
}

#[test]
fn every_signal_that_ends_it_gives_the_terminal_back() {
    for (signal, status) in [(Signal::INT, 130), (Signal::TERM, 143), (Signal::HUP, 129), (Signal::QUIT, 131)] {
        let mut terminal = open();
        terminal.send("m").signal(signal).ended_with(status);
    }
}

#[test]
fn a_stop_gives_the_terminal_back_and_going_on_paints_it_anew_at_another_size() {
    let mut terminal = open();
    terminal.signal(Signal::TSTP).is_stopped();
    terminal.resize(70, 20).signal(Signal::CONT).see_it_open();
    let mut fresh = Start::at(70, 20).open();
    fresh.see_it_open();
    let expected = fresh.picture();
    terminal.until("a full repaint", |terminal| terminal.picture() == expected);
    terminal.send("q").ended_with(0);
}

#[test]
fn a_terminal_that_goes_away_ends_it_though_the_hangup_is_ignored() {
    let script = r#"trap '' HUP
"$@"; echo $? >"$HOME/status"; mv "$HOME/status" "$HOME/ended""#;
    let mut terminal = Start::at(100, 30).shell(script).open();
    terminal.see_it_open();
    let ended = terminal.file("ended");
    terminal.vanish();
    let gone = Instant::now();
    while !ended.exists() {
        assert!(gone.elapsed() < Duration::from_secs(5), "it lives on without a terminal");
        std::thread::yield_now();
    }
    assert_eq!(std::fs::read_to_string(ended).unwrap().trim(), "129");
}

#[test]
fn of_the_terminal_it_asks_nothing_that_it_would_wait_for() {
    let mut terminal = open();
    let sent = String::from_utf8_lossy(terminal.raw()).into_owned();
    for question in ["\x1b[6n", "\x1b[c", "\x1b[>c", "\x1b[?u", "\x1b]10;?", "$p", "\x1b[14t", "\x1b[18t"] {
        assert!(!sent.contains(question), "{question:?} is a question");
    }
    terminal.send("q").ended_with(0);
}

#[test]
fn every_size_is_survived_and_a_screen_that_grows_again_is_whole() {
    let mut terminal = open();
    let expected = terminal.picture();
    for (columns, rows) in [(1, 1), (2, 2), (10, 3), (39, 11), (40, 12), (200, 1), (1, 60), (250, 80)] {
        terminal.resize(columns, rows).send("\x1b[B\x1b[A");
    }
    terminal.resize(100, 30).until("the same screen", |terminal| terminal.picture() == expected);
    terminal.send("q").ended_with(0);
}

#[test]
fn a_terminal_that_begins_tiny_is_survived() {
    let mut terminal = Start::at(1, 1).open();
    terminal.until("the alternate screen", |terminal| terminal.screen().alternate_screen());
    terminal.resize(100, 30).see_it_open().send("q").ended_with(0);
}

#[test]
fn random_bytes_are_survived() {
    let mut terminal = open();
    // None of them is a letter: letters are commands, and `q` quits.
    let mut state = 7_u32;
    let junk: Vec<u8> = (0..4000)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            b"\x1b[;?\xff\xc3\x80OMR09<u~"[(state >> 24) as usize % 15]
        })
        .collect();
    terminal.send(&junk).send("\x1b\\\x1b[999999999999999999999;1R\x1b[<99999;99999;99999M\x1b]0;x\x07\x1bP\x1b\\");
    terminal.signal(Signal::TERM).ended_with(143);
}

#[test]
fn terminals_without_a_name_and_plain_languages_are_served() {
    for (name, value) in [("TERM", ""), ("TERM", "dumb"), ("LC_ALL", "C"), ("NO_COLOR", "1")] {
        let mut terminal = Start::at(100, 30).env(name, value).open();
        terminal.see_it_open().send("q").ended_with(0);
    }
}

#[test]
fn without_a_terminal_it_says_so_at_once_and_sends_no_escape_byte() {
    for script in [r#""$@" </dev/null"#, r#""$@" >"$HOME/out""#, r#""$@" </dev/null >"$HOME/out""#] {
        let script = format!("{script} 2>\"$HOME/err\"; echo \"ended with $?\"; read -r _");
        let mut terminal = Start::at(100, 30).shell(&script).open();
        terminal.see("ended with 2");
        let said = std::fs::read_to_string(terminal.file("err")).unwrap();
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(said.contains("terminal") && !said.contains('\x1b'), "{said}");
        let out = std::fs::read(terminal.file("out")).unwrap_or_default();
        assert!(out.is_empty() && !terminal.raw().contains(&0x1b));
    }
}

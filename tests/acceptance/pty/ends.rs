//! Ended from outside, on every page and with whatever lies over it, with and without a text being typed: the terminal as before, the profile whole.

use std::time::Duration;

use rustix::process::Signal;

use super::terminal::Terminal;
use super::{saved, with_1win};

const GOOD: &str = "base_url = \"https://partner.example/go\"";

/// A terminal with a profile that has a good link, which is on disk.
fn with_link() -> Terminal {
    let mut terminal = with_1win();
    terminal.send("5").see("Base URL").paste("https://partner.example/go").send("\r").see("partner.example/go?");
    let file = terminal.file("data/clickwire/profiles/1win.toml");
    terminal.until("the link on disk", |_| std::fs::read_to_string(&file).is_ok_and(|text| text.contains(GOOD)));
    terminal
}

/// Where a user may be: the keys that lead there from the page of links, and what is seen there.
const PLACES: [(&str, &str); 16] = [
    ("1", "Which partner"),
    ("1/1w", "1w"),
    ("2", "Postback key"),
    ("3", "into \"Registration\""),
    ("4", "fields."),
    ("6", "Registration"),
    ("?", "Esc"),
    ("?fix", "fix"),
    ("!", "Esc"),
    ("t", "Esc"),
    ("=", "Esc"),
    ("i", "Esc"),
    ("p", "1win"),
    ("v", "Any key returns"),
    ("3e\x15Other", "Other"),
    ("2\r", "Enter done"),
];

#[test]
fn wherever_the_user_is_a_signal_gives_the_terminal_back_and_leaves_the_profile_whole() {
    for ((keys, seen), (signal, status)) in PLACES.iter().zip([(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130)].iter().cycle()) {
        let mut terminal = with_link();
        terminal.send(keys).see(seen).signal(*signal).ended_with(*status);
        assert!(saved(&terminal).contains(GOOD), "{keys:?}");
    }
}

#[test]
fn a_window_that_is_closed_keeps_a_good_text_and_drops_a_bad_one() {
    for (keys, kept) in [
        ("\r\x15https://partner.example/new", "https://partner.example/new"),
        ("\r\x15htt", "https://partner.example/go"),
        ("\r\x15", "https://partner.example/go"),
    ] {
        for closes in [true, false] {
            let mut terminal = with_link();
            terminal.send("\x1b[A\x1b[A\x1b[A\x1b[A\x1b[A\x1b[B").send(keys).see("Enter done").after(Duration::from_millis(300));
            if closes {
                terminal.vanish();
                terminal.is_gone();
            } else {
                terminal.signal(Signal::TERM).ended_with(143);
            }
            assert!(saved(&terminal).contains(&format!("base_url = \"{kept}\"")), "{keys:?} {}", saved(&terminal));
        }
    }
}

//! What lies behind the letters is asked for behind the first frame, never waited for, and an answer is no text.

use std::time::Duration;

use super::terminal::{Start, Terminal};

const QUESTION: &str = "\x1b]11;?\x1b\\";
const WHITE: &str = "\x1b]11;rgb:ffff/ffff/ffff\x1b\\";

fn start() -> Start {
    Start::at(100, 30).env("TERM", "xterm-256color").env("COLORFGBG", "").env("NO_COLOR", "")
}

fn raw(terminal: &Terminal) -> String {
    String::from_utf8_lossy(terminal.raw()).into_owned()
}

/// True once something is drawn in that colour.
fn draws(terminal: &mut Terminal, code: &str) {
    let code = code.to_owned();
    terminal.until(&code, |terminal| raw(terminal).contains(&code));
}

#[test]
fn the_terminal_is_asked_behind_the_first_frame_and_its_answer_changes_the_colours_and_is_remembered() {
    let mut terminal = start().open();
    terminal.see_it_open().until("the question", |terminal| raw(terminal).contains(QUESTION));
    let before = raw(&terminal);
    assert!(before.find("Which").unwrap() < before.find(QUESTION).unwrap(), "asked before the first frame");
    assert!(!before.contains("\x1b[0;35m") && !before.contains("36m"), "a colour before anything is known");
    terminal.send(WHITE);
    draws(&mut terminal, "35m");
    terminal.until("what is remembered", |terminal| {
        std::fs::read_to_string(terminal.file("state/clickwire/state.toml")).is_ok_and(|text| text.contains("backdrop = \"light\""))
    });
    terminal.send("q").ended_with(0);
}

#[test]
fn an_answer_that_comes_while_something_is_typed_is_not_typed_and_a_key_is_a_key_at_once() {
    let mut terminal = start().open();
    terminal.see_it_open().send("/1w").send(WHITE).send("in").until("the filter", |terminal| terminal.picture().contains("1win"));
    draws(&mut terminal, "35m");
    assert!(!terminal.picture().contains("rgb") && !terminal.picture().contains("11;"), "{}", terminal.picture());
    terminal.send("\x1b").after(Duration::from_millis(200)).send("q").ended_with(0);
}

#[test]
fn nobody_is_asked_where_there_are_no_colours_where_they_were_chosen_or_where_the_answer_is_known() {
    let (light, dark) = (Some("35m"), Some("36m"));
    let cases = [
        (start().env("NO_COLOR", "1"), None),
        (start().env("TERM", "dumb"), None),
        (start().env("COLORFGBG", "0;15"), light),
        (start().env("COLORFGBG", "15;0"), dark),
        (start().with(&["--theme", "light"]), light),
        (start().with(&["--theme=dark"]), dark),
    ];
    for (case, (start, colour)) in cases.into_iter().enumerate() {
        let mut terminal = start.open();
        terminal.see_it_open();
        if let Some(code) = colour {
            draws(&mut terminal, code);
        }
        terminal.send("q").ended_with(0);
        assert!(!raw(&terminal).contains(QUESTION), "case {case}");
    }
}

#[test]
fn a_theme_that_is_none_is_refused() {
    let mut terminal = start().with(&["--theme", "pink"]).open();
    terminal.see("auto, light, dark").ended_with(2);
}

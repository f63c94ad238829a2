//! A terminal that takes no output, because its window hangs or it was told to stop, keeps nobody from ending, and loses nothing.

use std::time::Duration;

use rustix::process::Signal;
use rustix::termios::{Action, tcflow};

use super::terminal::Terminal;
use super::{open, saved, with_1win};

/// The promise is a second; a busy machine is granted some more.
const AT_ONCE: Duration = Duration::from_millis(2500);

fn ends_at_once(terminal: &mut Terminal, signal: Signal) {
    let took = terminal.signal(signal).is_gone();
    assert!(took < AT_ONCE, "{signal:?} took {took:?}");
}

#[test]
fn a_window_that_hangs_is_given_back_after_a_signal_and_the_typed_link_is_saved() {
    for (signal, status) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130), (Signal::QUIT, 131)] {
        let mut terminal = with_1win();
        terminal.send("5").see("Base URL").paste("https://partner.example/go").see("https://partner.example/go");
        terminal.stop_reading().send("?lp=1").send("\x1b[D\x1b[C");
        ends_at_once(&mut terminal, signal);
        assert!(saved(&terminal).contains("base_url = \"https://partner.example/go?lp=1\""), "{signal:?}: {}", saved(&terminal));
        terminal.go_on_reading().ended_with(status);
    }
}

#[test]
fn a_terminal_that_was_told_to_stop_is_given_back_too() {
    let mut terminal = open();
    tcflow(terminal.line(), Action::OOff).unwrap();
    terminal.send("\x1b[B?");
    ends_at_once(&mut terminal, Signal::TERM);
    terminal.ended_with(143);
}

#[test]
fn keys_go_on_while_nothing_is_shown_and_the_screen_catches_up() {
    let mut terminal = with_1win();
    terminal.send("3").see("into \"Registration\"").stop_reading();
    for _ in 0..50 {
        terminal.send("4").send("\x1b[B\x1b[A").send("3");
    }
    terminal.send("2").go_on_reading().see("Click ID");
    let mut fresh = with_1win();
    fresh.send("3").see("into \"Registration\"").send("2").after(Duration::from_millis(300));
    let expected = fresh.picture();
    // What filled the terminal is not the program's, so it is asked to paint anew.
    terminal.resize(90, 30).resize(100, 30).until("the screen of the last key", |terminal| terminal.picture() == expected);
    terminal.send("q").ended_with(0);
}

#[test]
fn quitting_does_not_wait_for_a_window_that_hangs() {
    let mut terminal = open();
    terminal.stop_reading().send("\x1b[B").send("q");
    let took = terminal.is_gone();
    assert!(took < AT_ONCE, "{took:?}");
    terminal.go_on_reading().ended_with(0);
}

#[test]
fn a_second_signal_changes_nothing() {
    let mut terminal = open();
    terminal.stop_reading().send("?");
    let process = terminal.process();
    for signal in [Signal::TERM, Signal::WINCH, Signal::INT, Signal::HUP, Signal::QUIT] {
        // It may be gone already.
        let _ = rustix::process::kill_process(process, signal);
    }
    assert!(terminal.is_gone() < AT_ONCE);
    terminal.go_on_reading().see("shell is back");
    assert!(terminal.is_given_back());
}

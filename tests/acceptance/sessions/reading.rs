//! Pages that are read over the page: their last line is reached, and keys and pastes that they do not know are answered.

use clickwire::words::Lang;

use super::super::support::{User, custom, one_win, postback_url, tracker_link};

const SIZES: [(u16, u16); 3] = [(80, 24), (40, 12), (120, 36)];

/// Each page that is only read: how the user gets there.
fn pages(lang: Lang) -> Vec<(&'static str, User)> {
    let mut trace = User::with_in(&one_win(), lang);
    trace.press("t");
    let mut compared = User::with_in(&one_win(), lang);
    let odd: Vec<String> = (0..30).map(|number| format!("&odd{number}=a-rather-long-value-that-nobody-asked-for-{number}")).collect();
    compared.press("=").pastes(&format!("{}{}", tracker_link("sub1").replace("{sub1}", "sub1"), odd.concat()));
    let mut imported = User::with_in(&one_win(), lang);
    let lines: Vec<String> =
        (0..20).map(|number| format!("this line number {number} holds no link, but a good many words that want room\n")).collect();
    imported.press("i").pastes(&format!("{}{}", lines.concat(), postback_url("tracker.event=sale&clickid={sub1}")));
    vec![("trace", trace), ("compare", compared), ("import", imported)]
}

/// The lines inside the box that lies over the page.
fn inside(user: &User) -> Vec<String> {
    let screen = user.screen();
    let lines = screen.lines().filter(|line| line.starts_with('│'));
    lines.map(|line| line.trim_matches(|letter: char| "│▲▼↑↓ ".contains(letter)).to_owned()).collect()
}

#[test]
fn the_last_line_of_whatever_is_read_is_reached_line_by_line_and_at_once_and_k_goes_up_from_there() {
    for lang in Lang::ALL {
        for (name, mut user) in pages(lang) {
            for (columns, rows) in SIZES {
                user.resize(columns, rows).press("g");
                let mut seen = inside(&user);
                let height = seen.len();
                let mut now = seen.clone();
                loop {
                    user.press("j");
                    let next = inside(&user);
                    if next == now {
                        break;
                    }
                    seen.extend(next.last().cloned());
                    now = next;
                }
                user.press("j j j j").press("k");
                assert!(seen.len() == height || inside(&user) != now, "{name} at {columns}×{rows}: k moves after j had nothing left");
                assert_eq!(inside(user.press("g G")), now, "{name} at {columns}×{rows}: G shows the same end");
                assert_eq!(inside(user.press("end down down pgdn")), now, "{name} at {columns}×{rows}: nothing lies behind the end");
                if seen.len() > height {
                    let up = inside(user.press("k"));
                    assert_ne!(up, now, "{name} at {columns}×{rows}: G then k moves");
                    assert_eq!(up[1..], now[..now.len() - 1], "{name} at {columns}×{rows}: by one line");
                }
            }
        }
    }
}

#[test]
fn the_report_of_an_import_ends_with_its_last_line_where_long_lines_are_wrapped() {
    let mut user = pages(Lang::En).remove(2).1;
    let shown = inside(user.resize(40, 12).press("G")).join(" ");
    assert!(shown.contains("20"), "the twentieth line is named:\n{}", user.screen());
}

#[test]
fn a_page_turns_by_what_is_seen_so_that_no_line_is_skipped() {
    for (name, mut user) in pages(Lang::En) {
        user.resize(40, 12).press("g");
        let before = inside(&user);
        let after = inside(user.press("pgdn"));
        assert!(after.contains(before.last().unwrap()), "{name}: {before:?} {after:?}");
    }
}

#[test]
fn a_larger_window_is_filled_and_the_way_back_begins_at_what_is_seen() {
    let mut user = pages(Lang::En).remove(1).1;
    user.resize(40, 12).press("G").resize(80, 24);
    let now = inside(&user);
    assert_ne!(inside(user.press("k")), now);
}

#[test]
fn findings_and_help_keep_the_chosen_line_in_sight_to_the_last() {
    for (columns, rows) in SIZES {
        let mut user = User::with(custom());
        user.resize(columns, rows).press("3").on("First Deposit").press(">").on("tracker.event").press("enter").retypes("first_deposit_");
        user.press("! G");
        let end = user.screen();
        user.press("down");
        assert_eq!(user.screen(), end, "{columns}×{rows}");
        let help = user.press("esc ? end").screen();
        assert!(help.contains("│ Ctrl-C "), "{columns}×{rows}: the last line of the help is in sight\n{}", user.screen());
        assert_eq!(user.press("down pgdn").screen(), help);
        assert_ne!(user.press("home").screen(), help, "{columns}×{rows}");
    }
}

#[test]
fn a_key_that_nothing_over_the_page_knows_is_answered_in_sight() {
    for open in ["?", "!", "T", "t", "=", "i"] {
        for key in ["f5", "ctrl-s"] {
            for lang in Lang::ALL {
                let mut user = User::with_in(&one_win(), lang);
                user.press("3").press(open).press(key);
                let told = user.notice();
                assert!(!told.is_empty(), "{open} {key}: silence");
                let begin: String = told.chars().take(20).collect();
                assert!(user.screen().contains(&begin), "{open} {key}: {told} is not seen\n{}", user.screen());
                assert!(user.wizard.overlay.is_some(), "{open} {key} closed it");
            }
        }
    }
}

#[test]
fn who_presses_ctrl_s_hears_that_all_is_saved_already() {
    for (lang, told) in [(Lang::En, "All is saved already"), (Lang::Ru, "Всё уже сохранено")] {
        for keys in ["3 ctrl-s", "3 ctrl-ы", "3 ! ctrl-s", "esc esc ctrl-s"] {
            let mut user = User::with_in(&custom(), lang);
            assert!(user.press(keys).notice().contains(told), "{keys}: {}", user.notice());
        }
    }
    let mut user = User::with(custom());
    assert!(user.press("5 down enter ctrl-s").notice().contains("Enter takes what you typed"), "{}", user.notice());
}

#[test]
fn a_key_without_a_meaning_is_answered_on_a_page_in_a_filter_and_in_a_text() {
    for keys in ["f5", "ctrl-s", "/ f5", "5 down enter f5", "5 down enter ctrl-s", "3 home left"] {
        let mut user = User::with(custom());
        assert!(!user.press(keys).notice().is_empty(), "{keys}: silence");
    }
}

#[test]
fn a_paste_over_what_takes_none_says_what_to_do_and_changes_nothing() {
    for open in ["!", "T", "t", "S"] {
        let mut user = User::with(one_win());
        let before = user.profile().clone();
        user.press("3").press(open).pastes("only words");
        assert!(user.notice().contains("Esc"), "{open}: {:?}", user.notice());
        assert_eq!(*user.profile(), before);
    }
    let mut user = User::with(one_win());
    user.press("3 ?").pastes("trace");
    assert!(user.screen().contains("/ trace"), "the help is filtered by it\n{}", user.screen());
}

#[test]
fn the_wheel_over_a_page_scrolls_it_and_not_what_lies_below() {
    let mut user = User::with(one_win());
    user.press("3 home t").resize(40, 12);
    let (focus, before) = (user.wizard.focus(), inside(&user));
    user.send(clickwire::wizard::message::Message::Scroll(3));
    assert_eq!(user.wizard.focus(), focus);
    assert_ne!(inside(&user), before);
}

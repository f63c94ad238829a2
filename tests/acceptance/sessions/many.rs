//! x on step 5: one link × names or `name=value` lines, into a parameter of choice, seen before they are made.

use clickwire::words::Lang;

use crate::support::{User, custom, one_win};

fn links(user: &User) -> Vec<(String, String)> {
    user.profile().registration_links.iter().map(|link| (link.name.clone(), user.link(&link.name))).collect()
}

#[test]
fn fifty_links_take_four_keys_and_a_paste_and_one_u_takes_all_back() {
    let lines = (1..=50).map(|number| format!("geo{number}")).collect::<Vec<_>>().join("\n");
    let mut user = User::with(one_win());
    let before = user.profile().clone();
    let keys = user.keys;
    user.press("5 x").pastes(&lines);
    assert!(user.screen().contains("50 links: geo1, geo2"), "{}", user.screen());
    user.press("enter");
    let screen = user.screen();
    assert!(screen.contains("50 links, each with its value in sub2?") && screen.contains("geo1: https://1wgbch.top"), "{screen}");
    assert!(screen.lines().any(|line| line.contains("geo1: ") && line.contains("&sub2=geo1")), "what differs is in sight: {screen}");
    user.press("enter");
    assert_eq!((user.keys - keys, user.pastes), (4, 1));
    let made: Vec<_> = user.profile().registration_links.iter().skip(1).collect();
    assert_eq!(made.len(), 50);
    assert!(user.wizard.editing.is_none() && user.wizard.overlay.is_none());
    assert_eq!(user.link("geo50"), "https://1wgbch.top/casino/play/aviator?open=register&sub1={{tracker.clickid}}&sub2=geo50");
    user.press("u");
    assert_eq!(user.profile().clone().numbered(), before.numbered());
}

#[test]
fn a_long_list_is_looked_through_to_its_end_and_back() {
    let mut user = User::with(one_win());
    let names: Vec<String> = (1..=50).map(|number| format!("geo{number}")).collect();
    user.press("5 x").pastes(&names.join("\n")).press("enter");
    for _ in 0..20 {
        user.press("pgdn");
    }
    assert!(user.screen().contains("geo50: "), "{}", user.screen());
    user.press("pgup");
    assert!(!user.screen().contains("geo50: "), "one key goes back, however often the end was asked for: {}", user.screen());
}

#[test]
fn names_and_values_may_differ_and_be_typed_and_the_parameter_is_chosen() {
    let mut user = User::with(custom());
    user.press("5").on("Spare").press("x").types("Vasya=v1, Петя=p 2,v1").press("tab").types("creative").press("enter");
    assert!(user.screen().contains("2 links, each with its value in creative?"), "{}", user.screen());
    user.press("enter");
    assert_eq!(
        links(&user)[2..],
        [
            ("Vasya".to_owned(), "https://partner.example/other?sub1={{tracker.clickid}}&creative=v1".to_owned()),
            ("Петя".to_owned(), "https://partner.example/other?sub1={{tracker.clickid}}&creative=p%202".to_owned()),
        ]
    );
}

#[test]
fn the_links_are_like_the_one_under_the_cursor_and_stand_behind_it() {
    let mut user = User::with(custom());
    user.press("5").on("Main").press("x").types("br,mx").press("enter enter");
    let names: Vec<String> = links(&user).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Main", "br", "mx", "Spare"]);
    assert_eq!(user.link("br"), "https://partner.example/go?lp=3&sub1={{tracker.clickid}}&sub2=br");
    // Of one of them, the value that is there is told, and replaced in each.
    user.on("br").press("x").types("cl").press("tab").types("sub2");
    assert!(user.screen().contains("sub2 is “br” in that link"), "{}", user.screen());
    user.press("enter enter");
    assert_eq!(user.link("cl"), "https://partner.example/go?lp=3&sub1={{tracker.clickid}}&sub2=cl");
}

#[test]
fn a_link_that_waits_for_its_url_becomes_the_first_of_them() {
    let mut user = User::new();
    user.filters("1win").press("enter").press("esc 5 esc x").pastes("https://1wgbch.top/casino\nbr\nmx").press("enter");
    assert!(user.screen().contains("2 links"), "{}", user.screen());
    user.press("enter");
    let names: Vec<&str> = user.profile().registration_links.iter().map(|link| link.name.as_str()).collect();
    assert_eq!(names, ["br", "mx"]);
    assert!(
        !user.profile().registration_links.is_empty()
            && user.profile().registration_links.iter().all(|link| link.base_url == "https://1wgbch.top/casino")
    );
}

#[test]
fn what_cannot_be_is_said_and_esc_makes_nothing() {
    let mut user = User::with(custom());
    let before = user.profile().clone();
    user.press("5 x enter");
    assert!(user.screen().contains("Many links of one"), "the empty line is asked for: {}", user.screen());
    user.types("br").press("tab").types("sub1").press("enter");
    assert!(user.notice().contains("sub1 carries the click’s id"), "{}", user.notice());
    user.press("ctrl-u").types("a b").press("enter");
    assert!(user.notice().contains("“a b” is not a parameter"), "{}", user.notice());
    user.press("ctrl-u").types("sub2").press("tab").types("nothing").press("enter");
    assert!(user.notice().contains("“nothing” is not a link"), "{}", user.notice());
    user.press("esc");
    assert_eq!(*user.profile(), before);
    user.press("x").types("br").press("enter esc");
    assert!(user.screen().contains(">br"), "one level back is the form: {}", user.screen());
    user.press("esc");
    assert_eq!(*user.profile(), before);
    assert_eq!(user.press("4 x").notice(), "That cannot be done on this row. ? shows what can.");
}

#[test]
fn names_that_are_there_already_are_told_apart() {
    let mut user = User::with(custom());
    user.press("5").on("Main").press("x").types("Spare,Main").press("enter enter");
    let names: Vec<String> = links(&user).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Main", "Spare 2", "Main 2", "Spare"]);
}

#[test]
fn it_fits_the_smallest_terminal_in_both_languages() {
    for lang in Lang::ALL {
        for size in [(100, 30), (80, 24), (40, 12)] {
            let mut user = User::with_in(&one_win(), lang);
            user.resize(size.0, size.1).press("5 x").pastes("br\nmx\ncl");
            assert!(user.screen().contains(">br, mx, cl"), "{}", user.screen());
            user.press("tab");
            assert!(user.screen().contains(">sub2"), "{}", user.screen());
            user.press("enter");
            assert!(user.screen().contains("br: https://") && user.screen().contains("sub2=br"), "{}", user.screen());
            user.press("enter");
            assert_eq!(user.profile().registration_links.len(), 4);
        }
    }
}

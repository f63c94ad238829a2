//! A name without measure, as a file may bring it, costs the screen nothing.

use std::time::{Duration, Instant};

use clickwire::words::Lang;

use super::support::{User, one_win};

/// Every page and overlay of a profile, each with the way back to its pages.
const WALKS: [(&str, &str); 11] =
    [("1", ""), ("2", ""), ("3", ""), ("4", ""), ("5", ""), ("6", ""), ("3 enter", "enter"), ("?", "esc"), ("!", "esc"), ("t", "esc"), ("=", "esc")];

fn owner_of(name: &str) -> User {
    let mut profile = one_win();
    name.clone_into(&mut profile.name);
    User::with_in(&profile, Lang::En)
}

/// The best of some drawings after this walk.
fn drawing(user: &mut User, (walk, back): (&str, &str)) -> Duration {
    user.press(walk);
    let once = |_| {
        let began = Instant::now();
        let screen = user.screen();
        assert!(screen.lines().all(|line| line.chars().count() < 1000), "{walk}");
        began.elapsed()
    };
    let best = (0..6).map(once).min().unwrap();
    user.press(back);
    best
}

#[test]
fn a_name_of_400_000_letters_is_drawn_as_fast_as_any_other() {
    let mut short = owner_of("1win");
    for letter in ["e\u{301}", "x", "\u{1b}"] {
        let mut long = owner_of(&letter.repeat(400_000));
        for walk in WALKS {
            let (usual, took) = (drawing(&mut short, walk), drawing(&mut long, walk));
            assert!(took < usual * 4 + Duration::from_millis(20), "{letter:?} after {walk:?}: {usual:?} → {took:?}");
        }
    }
}

#[test]
fn a_key_costs_with_such_a_name_what_it_costs_with_any_other() {
    let keys = |user: &mut User, walk: &str| {
        user.press(walk);
        let once = |_| {
            let began = Instant::now();
            user.press("down up");
            began.elapsed()
        };
        (0..6).map(once).min().unwrap()
    };
    for letter in ["e\u{301}", "x"] {
        let (mut short, mut long) = (owner_of("1win"), owner_of(&letter.repeat(400_000)));
        for walk in ["1", "2", "3", "4", "5", "6", "esc"] {
            let (usual, took) = (keys(&mut short, walk), keys(&mut long, walk));
            assert!(took < usual * 4 + Duration::from_millis(20), "{letter:?} after {walk:?}: {usual:?} → {took:?}");
        }
    }
}

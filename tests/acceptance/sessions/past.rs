//! The history on the screen: what was changed, the text of it, and a state back as an edit.

use clickwire::model::day::Day;
use clickwire::model::earlier::{EarlierText, Moment};
use clickwire::model::profile_toml;

use super::super::support::{User, custom};

/// Somebody whose profile had another click parameter on Tuesday.
fn with_history() -> User {
    let mut before = custom();
    "before".clone_into(&mut before.click.param);
    let until = Moment { day: Day { year: 2026, month: 11, day: 24 }, time: "14:03".to_owned(), utc: "2026-11-24T14:03:00Z".to_owned() };
    let mut user = User::with(custom());
    user.earlier = vec![EarlierText { until, text: profile_toml::save(None, &before) }];
    user
}

#[test]
fn the_history_says_what_was_changed_and_brings_a_state_back_as_an_edit() {
    let mut user = with_history();
    let now = user.profile().click.param.clone();
    user.press("U");
    assert!(user.screen().contains("24 Nov, 14:03") && user.screen().contains("before →"), "{}", user.screen());
    user.press(">");
    assert!(user.screen().contains("param = \"before\""), "{}", user.screen());
    user.press("esc enter");
    assert_eq!(user.profile().click.param, "before");
    assert_eq!(user.on_disk().click.param, "before", "it is saved like any edit");
    assert!(user.notice().contains("Back as before"), "{}", user.notice());
    user.press("u");
    assert_eq!(user.profile().click.param, now);
}

#[test]
fn without_a_history_that_is_said() {
    let mut user = User::with(custom());
    user.press("U");
    assert!(user.notice().contains("no history yet"), "{}", user.notice());
}

//! A mend of which only the user knows whether it is meant: `f` shows it with its result, `F` never applies it.

use clickwire::model::profile::RegistrationLink;

use crate::support::{User, custom};

fn with_base(base: &str) -> User {
    let mut profile = custom();
    profile.registration_links = vec![RegistrationLink { name: "Bot".into(), base_url: base.into(), ..RegistrationLink::default() }];
    User::with(profile.numbered())
}

#[test]
fn f_shows_what_there_is_to_choose_and_enter_takes_it() {
    let mut user = with_base("https://t.me/ExampleBot?start=CODE42");
    user.press("5").on("t.me").press("f");
    assert!(user.screen().contains("start=CODE42-{{tracker.clickid}}"), "{}", user.screen());
    assert_eq!(user.profile().registration_links[0].base_url, "https://t.me/ExampleBot?start=CODE42", "nothing is done yet");
    user.press("enter");
    assert_eq!(user.profile().registration_links[0].base_url, "https://t.me/ExampleBot?start=CODE42-{{tracker.clickid}}");
    user.press("u");
    assert_eq!(user.profile().registration_links[0].base_url, "https://t.me/ExampleBot?start=CODE42");
}

#[test]
fn capital_f_never_applies_a_choice_and_esc_leaves_all_as_it_is() {
    let base = "https://t.me/ExampleBot?start=CODE42";
    let mut user = with_base(base);
    user.press("5").on("t.me").press("F");
    assert_eq!(user.profile().registration_links[0].base_url, base);
    user.press("f esc");
    assert_eq!(user.profile().registration_links[0].base_url, base);
}

#[test]
fn in_the_list_of_findings_f_shows_the_same_choice() {
    let mut user = with_base("https://t.me/ExampleBot?start=CODE42");
    user.press("!").on_answer("CODE42").press("f");
    assert!(user.screen().contains("start=CODE42-{{tracker.clickid}}"), "{}", user.screen());
    user.press("enter");
    assert_eq!(user.profile().registration_links[0].base_url, "https://t.me/ExampleBot?start=CODE42-{{tracker.clickid}}");
}

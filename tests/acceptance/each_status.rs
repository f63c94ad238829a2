//! A partner that reports everything by one URL with a status: what is said names its words, and a postback for each word reports what the word means.

use clickwire::model::catalog::Catalog;
use clickwire::model::role::Role;

use super::support::User;

/// The one postback of a partner on the default tracker, under the cursor.
fn on_the_postback_of(partner: &str) -> User {
    let mut user = User::new();
    user.press("a").filters(partner).press("enter esc 3").on("All events");
    user
}

#[test]
fn the_words_that_arrive_as_nothing_that_pays_and_those_that_bring_too_much_are_named() {
    let said = on_the_postback_of("adcombo").findings();
    let names = |about: &str, words: &[&str]| said.iter().any(|line| line.contains(about) && words.iter().all(|word| line.contains(word)));
    assert!(names("maps nothing", &["confirmed"]), "{said:#?}");
    assert!(names("arrives with a sum", &["hold", "rejected", "trash"]), "{said:#?}");
}

#[test]
fn a_postback_made_of_a_partners_word_reports_what_the_partner_means_by_it_whatever_its_event_says() {
    let mut user = on_the_postback_of("affise");
    user.press("f enter");
    let catalog = Catalog::shipped();
    let setup = catalog.setup(user.profile());
    let role = |name: &str| user.profile().postbacks.iter().find(|postback| postback.name == name).and_then(|postback| setup.role(postback));
    // Affise's words are numbers, and the event of a conversion is that of a first deposit too.
    assert_eq!((role("1"), role("2")), (Some(Role::Conversion), Some(Role::Lead)));
}

//! A mend of which only the user knows whether it is meant: `f` shows it with its result, `F` never applies it.

use clickwire::model::profile::{CustomField, RegistrationLink};

use crate::support::{User, custom};

fn with_base(base: &str) -> User {
    let mut profile = custom();
    profile.registration_links = vec![RegistrationLink { name: "Bot".into(), base_url: base.into(), ..RegistrationLink::default() }].into();
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

#[test]
fn a_link_for_each_status_is_offered_where_the_cabinet_takes_one_and_one_undo_takes_it_back() {
    let mut user = User::new();
    user.press("a").filters("adcombo").press("enter esc 3").on("All events").press("f");
    assert!(user.screen().contains("confirmed → sale"), "{}", user.screen());
    let before = user.profile().postbacks.clone();
    user.press("enter");
    let events: Vec<(String, String)> = user.profile().postbacks.iter().map(|known| (known.name.clone(), known.event.clone())).collect();
    assert!(events.contains(&("confirmed".into(), "sale".into())) && events.len() > 1, "{events:?}");
    let paid =
        |name: &str| user.profile().postbacks.iter().find(|known| known.name == name).unwrap().params.iter().any(|param| param.key == "tracker.cost");
    assert!(paid("confirmed") && !paid("hold"), "a lead on hold brings no sum");
    assert!(user.findings().iter().all(|said| !said.contains("{status}")), "{:?}", user.findings());
    user.press("u");
    assert_eq!(user.profile().postbacks, before);
}

#[test]
fn a_field_that_the_tracker_drops_is_offered_a_name_that_it_stores() {
    let mut profile = custom();
    profile.custom_fields.push(CustomField { key: "userid".into(), macro_text: "{user_id}".into(), ..CustomField::default() });
    let mut user = User::with(profile.numbered());
    user.press("4").on("userid").press("f");
    assert!(user.screen().contains("fields.userid"), "{}", user.screen());
    user.press("enter");
    assert!(user.profile().custom_fields.iter().any(|field| field.key == "fields.userid" && field.macro_text == "{user_id}"));
}

#[test]
fn on_keitaro_the_next_free_sub_id_is_offered() {
    let mut profile = custom();
    profile.tracker.id = "keitaro".into();
    for key in ["sub_id_1", "player"] {
        profile.custom_fields.push(CustomField { key: key.into(), macro_text: "{user_id}".into(), ..CustomField::default() });
    }
    let mut user = User::with(profile.numbered());
    user.press("4").on("player").press("f");
    assert!(user.screen().contains("sub_id_2"), "{}", user.screen());
    user.press("F");
    assert!(user.profile().custom_fields.iter().any(|field| field.key == "player"), "a choice is never taken by F");
}

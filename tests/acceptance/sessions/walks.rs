//! The walk from nothing to copied links: with a ready integration, with a custom one, and with one that is not ready yet.

use super::super::support::{KEY, User, postback_url, tracker_link};

#[test]
fn a_newcomer_wires_1win_in_twenty_keys_and_two_pastes() {
    let mut user = User::new();
    user.press("down enter").pastes(&tracker_link("sub4"));
    assert!(user.screen().contains("sub4"), "the link says that sub4 is the parameter:\n{}", user.screen());
    user.press("enter enter");
    user.press("5").pastes("https://1wgbch.top/casino/play/aviator?open=register").press("enter");
    user.press("6 n n n n");

    assert!(user.keys <= 20 && user.pastes == 2, "{} keys, {} pastes", user.keys, user.pastes);
    assert_eq!(user.profile().name, "1win");
    assert_eq!(user.profile().click.param, "sub4");
    assert_eq!(
        user.copied(),
        [
            postback_url("tracker.event=registration&clickid={sub4}&fields.1winid={user_id}&fields.country={country}"),
            postback_url("tracker.event=sale&clickid={sub4}&tracker.cost={amount}&tracker.currency=usd"),
            postback_url("tracker.event=resale&clickid={sub4}&tracker.tid={event_id}"),
            "https://1wgbch.top/casino/play/aviator?open=register&sub4={{tracker.clickid}}".to_owned(),
        ]
    );
    assert_eq!(user.press("n").notice(), "All 4 links are copied.");
    assert_eq!(user.on_disk(), user.profile().clone().numbered());
}

#[test]
fn the_same_walk_choosing_sub4_from_the_list_and_pasting_the_bare_key() {
    let mut user = User::new();
    user.press("down enter").press("esc").on("sub4").press("enter");
    assert_eq!(user.profile().click.param, "sub4");
    user.on("Postback key").pastes(KEY);
    assert_eq!(user.profile().tracker.values["key"], KEY);
    user.press("3").on("Registration").press(">");
    let screen = user.screen();
    assert!(screen.contains("?tracker.event=registration&clickid={sub4}"), "{screen}");
    assert!(screen.contains("fields.1winid"), "{screen}");
    user.press("c");
    assert_eq!(user.clip(), user.link("Registration"));
    assert!(user.notice().contains("paste it into \"Registration\""), "{}", user.notice());
}

#[test]
fn an_extra_parameter_goes_into_the_final_url_and_is_seen_there() {
    let mut user = User::with(super::super::support::one_win());
    user.press("5").on("+ parameter").press("enter").types("fields.userid").press("enter").types("{user_id}");
    let screen = user.screen();
    assert!(screen.contains("fields.userid={user_id}"), "the final URL follows each letter:\n{screen}");
    user.press("enter c");
    assert_eq!(user.clip(), "https://1wgbch.top/casino/play/aviator?open=register&sub1={{tracker.clickid}}&fields.userid={user_id}");
}

#[test]
fn a_custom_integration_is_set_up_from_its_name_to_its_links() {
    let mut user = User::new();
    user.press("enter").types("My offer").press("enter").types("sub1").press("enter").pastes(&tracker_link("sub1")).press("enter");
    assert_eq!(user.profile().name, "My offer");
    assert_eq!(user.profile().integration, None);
    assert_eq!(user.profile().click.param, "sub1");
    assert_eq!(user.profile().tracker.values["key"], KEY);
    assert_eq!(user.postbacks(), ["Registration", "First Deposit", "Recurring Deposit"]);
    assert_eq!(user.link("Registration"), postback_url("tracker.event=registration&clickid={sub1}"));
    assert_eq!(user.link("First Deposit"), postback_url("tracker.event=sale&clickid={sub1}&tracker.cost={amount}&tracker.currency=usd"));
    assert_eq!(user.link("Recurring Deposit"), postback_url("tracker.event=resale&clickid={sub1}&tracker.tid={event_id}"));

    user.press("3").on("First Deposit").press(">");
    let screen = user.screen();
    for seen in ["tracker.event=sale&clickid={sub1}", "first_deposit_", "tracker.cost", "{amount}", "tracker.currency", "usd"] {
        assert!(screen.contains(seen), "{seen} is not on\n{screen}");
    }
}

#[test]
fn any_other_postback_is_added_by_its_name() {
    let mut user = User::with(super::super::support::custom());
    user.press("3 end enter").types("Email Confirmed").press("enter");
    assert_eq!(user.postbacks().last(), Some(&"Email Confirmed"));
    assert!(user.link("Email Confirmed").ends_with("?tracker.event=email_confirmed&clickid={sub1}"), "{}", user.link("Email Confirmed"));
}

#[test]
fn a_repeat_deposit_can_be_a_sale_with_a_transaction() {
    let mut user = User::with(super::super::support::custom());
    user.press("3").on("Recurring Deposit").press(">").on("resale").on("tracker.event").press("enter").retypes("sale");
    assert_eq!(user.link("Recurring Deposit"), postback_url("tracker.event=sale&clickid={sub1}&tracker.tid={event_id}"));
    assert!(user.findings().iter().all(|finding| !finding.contains("apart")), "{:?}", user.findings());
}

#[test]
fn a_custom_field_is_put_together_from_the_picker_and_carried_where_it_makes_sense() {
    let mut user = User::with(super::super::support::custom());
    user.press("4 a").types("fields.geo").press("enter").types("country").press("down enter");
    let field = user.profile().custom_fields.last().unwrap().clone();
    assert_eq!((field.key.as_str(), field.macro_text.as_str()), ("fields.geo", "{country}"));
    assert_eq!(field.postbacks, Some(vec!["Registration".to_owned()]));
    assert!(user.link("Registration").ends_with("&fields.userid={user_id}&fields.geo={country}"), "{}", user.link("Registration"));

    user.on("fields.geo").press(">").on("First Deposit").press("space");
    assert!(user.link("First Deposit").ends_with("&fields.geo={country}"));
    user.on("Recurring Deposit").press("space");
    assert_eq!(user.profile().custom_fields.last().unwrap().postbacks, None, "ticked everywhere is every postback");
}

#[test]
fn several_registration_links_get_names_of_their_own() {
    let mut user = User::with(super::super::support::custom());
    user.press("5 end enter").types("https://partner.example/third").press("enter");
    let names: Vec<&str> = user.profile().registration_links.iter().map(|link| link.name.as_str()).collect();
    assert_eq!(names, ["Main", "Spare", "Registration"]);
    user.press("c");
    assert_eq!(user.clip(), "https://partner.example/third?sub1={{tracker.clickid}}");
}

#[test]
fn one_that_is_soon_says_so_and_offers_a_custom_one_under_its_name() {
    let mut user = User::new();
    user.filters("1xbet").press("enter");
    let screen = user.screen();
    assert!(screen.contains("1xBet is not ready yet.") && screen.contains("custom integration called 1xBet"), "{screen}");
    user.press("enter");
    assert_eq!((user.profile().name.as_str(), user.profile().integration.as_deref()), ("1xBet", None));
    assert_eq!(user.profile().postbacks.len(), 3);

    let mut user = User::new();
    user.filters("1xbet").press("enter down enter");
    assert!(user.wizard.doc.is_none() && user.wizard.overlay.is_none(), "it can be left alone");
}

#[test]
fn what_was_walked_is_listed_at_the_next_start_and_opens_where_it_was_left() {
    let mut user = User::with(super::super::support::one_win());
    user.press("4").press("esc");
    assert!(user.screen().contains("1win"), "{}", user.screen());
    user.press("home enter");
    assert!(user.screen().contains("fields.1winid"), "{}", user.screen());
}

//! What is offered for a text that is edited: the partner's own words first, and nothing that is empty.

use super::support::{User, custom, tracker_link, with_partner};

const MONEY: &str = r#"click_params = ["sub7"]
[[macros]]
name = "pay"
means = { en = "payout to you", ru = "выплата" }
[[macros]]
name = "share"
means = { en = "RevShare payout", ru = "доля" }
[[macros]]
name = "dep"
means = { en = "deposit amount", ru = "сумма депозита" }
"#;

/// Someone with a finished profile of a partner of whom this is known besides, at step 3.
fn at_acme(more: &str) -> User {
    let mut user = User::knowing(with_partner(&format!("{MONEY}{more}")));
    user.filters("Acme").press("enter").pastes(&tracker_link("sub7")).press("enter 3");
    user
}

/// The link of a postback that came with what is offered first for the beginning of its name.
fn added(user: &mut User, name: &str) -> String {
    user.press("end a").types(&name[..name.len() - 2]).press("down enter");
    user.link(name)
}

#[test]
fn the_share_of_revenue_is_filled_from_the_macro_that_means_it() {
    let mut user = at_acme("[[postbacks]]\nname = \"Lead\"\nrole = \"conversion\"\npayout = \"{pay}\"\n");
    let link = added(&mut user, "Commission");
    assert!(link.contains("tracker.commission={share}"), "{link}");
}

#[test]
fn a_deposit_of_which_no_other_event_tells_the_sum_is_filled_from_the_macro_that_means_it() {
    let mut user = at_acme("[[postbacks]]\nname = \"Registration\"\nrole = \"registration\"\n");
    let link = added(&mut user, "First Deposit");
    assert!(link.contains("tracker.cost={dep}"), "{link}");
}

#[test]
fn for_a_parameter_the_trackers_own_keys_are_offered() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press(">").on("+ parameter").press("enter");
    for key in ["tracker.cost", "tracker.tid", "tracker.commission", "fields."] {
        assert!(user.screen().contains(key), "{key}: {}", user.screen());
    }
    user.types("tid").press("down enter").types("{conv}").press("enter");
    assert!(user.link("First Deposit").contains("tracker.tid={conv}"), "{}", user.link("First Deposit"));
}

#[test]
fn for_a_slot_the_fields_of_the_partners_cabinet_are_offered() {
    let mut user =
        at_acme("[[postbacks]]\nname = \"Registration\"\nrole = \"registration\"\n[[postbacks]]\nname = \"Sale\"\nslot = \"Field of sales\"\n");
    user.on("Registration").press(">").on("goes into").press("enter down enter");
    assert_eq!(user.profile().postbacks[0].slot, "Field of sales", "{}", user.screen());
}

#[test]
fn a_link_that_comes_while_a_name_is_typed_is_no_name() {
    let mut user = User::with(custom());
    user.press("3").on("First Deposit").press("e").pastes("https://partner.example/vip").press("enter esc");
    let names: Vec<&str> = user.profile().postbacks.iter().map(|postback| postback.name.as_str()).collect();
    assert_eq!(names, ["Registration", "First Deposit", "Recurring Deposit"]);
}

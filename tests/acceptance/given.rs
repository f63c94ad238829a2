//! What a partner's file and a tracker's give to a profile, and what is told of it.

use clickwire::model::acts::{Act, Ground};
use clickwire::model::catalog::Catalog;
use clickwire::model::macros::MacroStyle;
use clickwire::model::profile::{CustomField, Postback, Profile};
use clickwire::model::role::Role;
use clickwire::model::template;
use clickwire::text::Words;
use clickwire::words::Lang;

use super::support::{custom, with_partner};

const STATUS: &str = r#"macro_style = "{x}"
click_params = ["sub1"]
[[postbacks]]
name = "All events"
status = "{status}"
slot = { en = "Global", ru = "Global" }
words = { registration = ["reg"], first-deposit = ["ftd"] }
"#;

/// Into which field of the cabinet a postback of that name and event goes, on that tracker.
fn slot(tracker: &str, name: &str, event: &str) -> Option<String> {
    let catalog = with_partner(STATUS);
    let mut profile = Profile { integration: Some("acme".into()), ..custom() };
    profile.tracker.id = tracker.into();
    let postback = Postback { name: name.into(), event: event.into(), ..Postback::default() };
    catalog.setup(&profile).slot(&postback).map(|slot| slot.get(Lang::En).to_owned())
}

#[test]
fn the_one_url_of_all_events_is_known_by_its_macro_and_by_its_name_where_there_are_no_events() {
    let global = Some("Global".to_owned());
    assert_eq!(slot("chatterfy", "Whatever", "{status}"), global);
    assert_eq!(slot("chatterfy", "Whatever", "{other}"), None);
    assert_eq!(slot("chatterfy", "All events", "{other}"), None, "its event says that it is another one");
    assert_eq!(slot("cpv-lab", "All events", ""), global);
    assert_eq!(slot("cpv-lab", "Whatever", ""), None);
}

#[test]
fn a_field_that_several_events_bring_is_one_field_and_another_key_or_macro_another() {
    let fields = |one: &str, other: &str| {
        let catalog = with_partner(&format!(
            "macro_style = \"{{x}}\"\nclick_params = [\"sub1\"]\n\
             [[postbacks]]\nname = \"Registration\"\nrole = \"registration\"\nfields = [{{ key = \"player\", macro = \"{{id}}\" }}]\n\
             [[postbacks]]\nname = \"First Deposit\"\nrole = \"first-deposit\"\nfields = [{{ key = \"{one}\", macro = \"{{{other}}}\" }}]\n"
        ));
        let fresh = template::of_integration(catalog.integration("acme").unwrap(), catalog.tracker("chatterfy").unwrap());
        let of = |postbacks: Option<&[String]>| postbacks.unwrap_or_default().join("+");
        let told = |field: &CustomField| format!("{} {} {}", field.key, field.macro_text, of(field.postbacks.as_deref()));
        fresh.custom_fields.iter().map(told).collect::<Vec<_>>()
    };
    assert_eq!(fields("player", "id"), ["fields.player {id} Registration+First Deposit"]);
    assert_eq!(fields("player", "uid"), ["fields.player {id} Registration", "fields.player {uid} First Deposit"]);
    assert_eq!(fields("gambler", "id"), ["fields.player {id} Registration", "fields.gambler {id} First Deposit"]);
}

#[test]
fn an_event_that_a_tracker_offers_to_nobody_still_gets_the_tracker_s_own_word() {
    let catalog = Catalog::shipped();
    let ground = Ground { catalog: &catalog, others: &[], in_use: false };
    let after = Act::AddEvents(vec![Role::EmailConfirmation], None).perform(&ground, &custom()).unwrap().profile;
    let added = after.postbacks.last().unwrap();
    assert_eq!((added.name.as_str(), added.event.as_str()), ("Email Confirmation", "emailconf"));
    let paid = template::of_roles(None, catalog.tracker("chatterfy").unwrap(), MacroStyle::Brace, &[Role::Withdrawal, Role::Registration]);
    assert_eq!(paid.postbacks.iter().map(|postback| postback.event.as_str()).collect::<Vec<_>>(), ["withdrawal", "registration"]);
}

#[test]
fn a_link_without_an_event_is_to_be_filled_in_only_where_the_tracker_needs_one() {
    let told = |tracker: &str, event: &str| {
        let catalog = Catalog::shipped();
        let mut profile = custom();
        profile.tracker.id = tracker.into();
        Words::new(Lang::En).say(&catalog.setup(&profile).event_say(&Postback { event: event.into(), ..Postback::default() }))
    };
    assert_eq!(told("chatterfy", ""), "to fill in");
    assert_eq!(told("chatterfy", "sale"), "sale");
    for absent in ["keitaro", "binom"] {
        assert!(told(absent, "").starts_with("none: "), "{absent}: {}", told(absent, ""));
    }
}

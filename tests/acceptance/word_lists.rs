//! A partner's words on a tracker that maps them: what each becomes is told, and a list changes only where it must.

use clickwire::model::acts::{Act, Done, Ground};
use clickwire::model::catalog::Catalog;
use clickwire::model::profile::{Param, Profile, param};
use clickwire::model::profile_toml::{parse, save};
use clickwire::text::Words;
use clickwire::words::Lang;

use super::field::words::{OWN, of_partner};
use super::person::Person;
use super::plain::heard;
use super::support::{User, custom, with_partner};

/// What comes of a word in the list of that parameter, where the lists are these.
fn mapped(lists: &[(&str, &str)], word: &str, key: &str) -> Vec<Param> {
    let mut profile = parse(OWN).unwrap();
    profile.postbacks[0].params = lists.iter().map(|(key, list)| param(key, list)).collect();
    let profile = profile.numbered();
    let act = Act::MapWord { postback: profile.postbacks[0].id, word: word.into(), key: Some(key.into()) };
    let ground = Ground { catalog: &Catalog::shipped(), others: &[], in_use: false };
    act.perform(&ground, &profile).unwrap().profile.postbacks[0].params.clone()
}

fn lists(params: &[Param]) -> Vec<(&str, &str)> {
    params.iter().map(|param| (param.key.as_str(), param.value.as_str())).collect()
}

#[test]
fn a_word_that_is_in_the_list_already_keeps_its_place_there() {
    let before = [("lead_status", "reg"), ("sale_status", "ftd,bl,cpa")];
    for word in ["ftd", "bl", "cpa"] {
        assert_eq!(lists(&mapped(&before, word, "sale_status")), before, "{word}");
    }
}

#[test]
fn a_word_that_stands_behind_a_blank_goes_from_the_list_in_which_it_stands_so() {
    let after = mapped(&[("lead_status", "reg, ftd"), ("sale_status", "bl")], "ftd", "sale_status");
    assert_eq!(lists(&after), [("lead_status", "reg"), ("sale_status", "bl,ftd")]);
}

#[test]
fn of_a_word_in_no_list_it_is_told_whether_the_tracker_knows_it_itself() {
    let catalog = with_partner(
        "macro_style = \"{x}\"\nclick_params = [\"sub1\"]\n[[postbacks]]\nname = \"All events\"\nstatus = \"{status}\"\n\
         words = { first-deposit = [\"ftd\"], conversion = [\"sale\"] }\n",
    );
    let (acme, keitaro) = (catalog.integration("acme").unwrap(), catalog.tracker("keitaro").unwrap());
    let profile = of_partner(acme, keitaro);
    let ground = Ground { catalog: &catalog, others: &[], in_use: false };
    let told = |word: &str| {
        let Done { told, .. } = Act::MapWord { postback: profile.postbacks[0].id, word: word.into(), key: None }.perform(&ground, &profile).unwrap();
        told.iter().map(|say| Words::new(Lang::En).say(say)).collect::<String>()
    };
    assert!(told("sale").contains("sale → sale"), "{}", told("sale"));
    assert!(told("ftd").contains("ftd → not mapped"), "{}", told("ftd"));
}

#[test]
fn on_a_tracker_that_maps_no_words_a_macro_as_the_event_brings_no_words_to_map() {
    let mut profile = custom();
    profile.postbacks[0].event = "{status}".into();
    let person = Person::new();
    person.has_profile("own", &save(None, &profile));
    assert!(heard(&person, &["--plain", "own"], &["words"]).contains("No postback here has a status macro"));
    let words_on = |profile: Profile| {
        let mut user = User::with(profile);
        user.press("3 home >").screen().contains("another word")
    };
    assert!(!words_on(profile) && words_on(parse(OWN).unwrap()));
}

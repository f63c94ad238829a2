//! One URL with a status macro: each of the partner's words is told with what it becomes, and the trace counts only what pays.

use clickwire::model::catalog::Catalog;
use clickwire::model::template::of_integration;
use clickwire::model::trace::{Samples, trace};
use clickwire::text::Words;
use clickwire::words::Lang;
use toml::{Table, Value};

use super::findings;
use super::vectors::with_base;
use crate::support::User;

fn profile_of(case: &Value) -> clickwire::model::profile::Profile {
    let catalog = Catalog::shipped();
    let known = catalog.integration(case["integration"].as_str().unwrap()).unwrap();
    let tracker = catalog.tracker(case["tracker"].as_str().unwrap()).unwrap();
    let mut profile = with_base(&tracker.id, "https://go.example.com/offer");
    let fresh = of_integration(known, tracker);
    profile.integration = Some(known.id.clone());
    (profile.postbacks, profile.custom_fields) = (fresh.postbacks, fresh.custom_fields);
    profile.click.param.clone_from(&known.click_params[0].param);
    if let Some(edit) = case.get("edit") {
        let param = profile.postbacks[0].params.iter_mut().find(|param| param.key == edit["key"].as_str().unwrap()).unwrap();
        edit["value"].as_str().unwrap().clone_into(&mut param.value);
    }
    profile.numbered()
}

#[test]
fn every_word_of_the_partners_is_told_with_what_it_becomes() {
    let vectors: Table = include_str!("../../vectors/field-status.toml").parse().unwrap();
    let catalog = Catalog::shipped();
    for case in vectors["profile"].as_array().unwrap() {
        let what = format!("{} on {}", case["integration"], case["tracker"]);
        let profile = profile_of(case);
        let setup = catalog.setup(&profile);
        let found: Vec<_> = findings(&profile).into_iter().filter(|one| one.code == "status-unmapped").collect();
        assert_eq!(i64::try_from(found.len()).unwrap(), case["findings"].as_integer().unwrap(), "{what}: {found:#?}");
        let words = Words::new(Lang::En);
        let listed: Vec<String> = setup.say_status_words(&profile.postbacks[0]).iter().map(|say| words.say(say)).collect();
        for line in case["lists"].as_array().unwrap() {
            assert!(listed.iter().any(|said| said.starts_with(line.as_str().unwrap())), "{what}: {line} is not in {listed:#?}");
        }
        assert_eq!(listed.is_empty(), case["lists"].as_array().unwrap().is_empty(), "{what}: {listed:#?}");
        let advises = found.iter().any(|one| words.say(&one.say).contains("for each status"));
        assert_eq!(advises, case.get("advises_per_status").is_some(), "{what}");
        assert!(found.iter().all(|one| Words::new(Lang::Ru).say(&one.say).contains(' ')), "{what}");
        let traced = trace(&setup, &Samples::default());
        assert_eq!(traced.amount_arrives.to_string(), case["arrives"].as_str().unwrap(), "{what}: {:#?}", traced.money_lost);
    }
}

#[test]
fn the_words_stand_under_their_postback() {
    let case: Value = toml::from_str("integration = \"adcombo\"\ntracker = \"chatterfy\"").unwrap();
    let mut user = User::with(profile_of(&case));
    let screen = user.press("3 >").screen();
    assert!(screen.contains("confirmed → own event “confirmed”"), "{screen}");
    assert!(screen.contains("rejected → own event “rejected”, arrives with {revenue}"), "{screen}");
}

//! What is said leads somewhere: nothing is advised that is not known, what is only to be filled in is no error, and what a tracker must be set
//! to is said.

use clickwire::model::catalog::Catalog;
use clickwire::model::trace::{Samples, trace};
use clickwire::text::Words;
use clickwire::words::Lang;

use super::vectors::with_base;
use crate::person::Person;
use crate::support::User;

#[test]
fn what_is_only_to_be_filled_in_is_counted_apart_and_is_an_error_for_scripts_all_the_same() {
    let person = Person::new();
    person.done(&["new", "Draft", "--integration", "1win"]);
    let listed = person.json(&["profiles", "--format", "json"]);
    assert_eq!((&listed[0]["errors"], &listed[0]["to_fill_in"]), (&0.into(), &1.into()), "{listed}");
    let told = person.runs(&["check", "Draft", "--format", "json"]);
    assert_eq!(told.status, 1);
    let found: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    let key = found.as_array().unwrap().iter().find(|one| one["code"] == "key-missing").unwrap();
    assert_eq!((&key["severity"], &key["to_fill_in"]), (&"error".into(), &true.into()));
    assert!(found.as_array().unwrap().iter().all(|one| one["code"] == "key-missing" || one["severity"] == "note"), "{found}");
    assert!(person.runs(&["check", "Draft"]).out.contains("Draft: 1 to fill in"));
    assert!(person.done(&["profiles"]).out.contains("1 to fill in"));
}

#[test]
fn a_repeat_deposit_on_keitaro_is_told_that_the_offer_must_allow_rebills() {
    let catalog = Catalog::shipped();
    for (tracker, is_said) in [("keitaro", true), ("chatterfy", false), ("voluum", false)] {
        let mut profile = with_base(tracker, "https://go.example.com/offer");
        let known = catalog.tracker(tracker).unwrap();
        profile.postbacks = clickwire::model::template::of_custom(known, clickwire::model::macros::MacroStyle::Brace).postbacks;
        let profile = profile.numbered();
        let said = |lang: Lang, word: &str| {
            let notes = trace(&catalog.setup(&profile), &Samples::default()).notes;
            notes.iter().any(|say| Words::new(lang).say(say).contains(word))
        };
        assert_eq!((said(Lang::En, "must allow rebills"), said(Lang::Ru, "разрешены ребиллы")), (is_said, is_said), "{tracker}");
        let screen = User::with(profile.clone()).press("3 down down >").screen();
        assert_eq!(screen.contains("must allow rebills"), is_said, "{screen}");
    }
}

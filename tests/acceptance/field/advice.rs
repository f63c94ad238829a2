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

/// What a template leaves open, each with the page where it stands so.
fn left() -> Vec<String> {
    let own: toml::Table = include_str!("../../vectors/field-own.toml").parse().unwrap();
    own["left"].as_array().unwrap().iter().map(|case| super::vectors::text(case, "text").to_owned()).collect()
}

/// What no message may advise.
const NEVER: [&str; 8] = ["{}", "{{}}", "${}", "{REPLACE}", "{OPTIONAL}", "[REPLACE]", "{XXX}", "{replace_me}"];

/// A profile with a text at each place where people paste one.
fn with_left(tracker: &str, integration: Option<&str>, place: usize, left: &str) -> clickwire::model::profile::Profile {
    use clickwire::model::profile::{CustomField, param};
    let catalog = Catalog::shipped();
    let mut profile = with_base(tracker, "https://go.example.com/offer");
    profile.integration = integration.map(str::to_owned);
    let known = catalog.tracker(tracker).unwrap();
    profile.postbacks = clickwire::model::template::of_partner(
        integration.and_then(|id| catalog.integration(id)),
        known,
        clickwire::model::macros::MacroStyle::Brace,
    )
    .postbacks;
    match place {
        0 => left.clone_into(&mut profile.click.macro_text),
        1 => left.clone_into(&mut profile.postbacks[0].event),
        2 => profile.postbacks[1].params = vec![param(&known.keys.amount, left), param(&known.keys.currency, left)],
        3 => profile.postbacks[2].params = vec![param(&known.keys.transaction, left)],
        4 => profile.custom_fields = vec![CustomField { key: "fields.a".into(), macro_text: left.into(), ..CustomField::default() }].into(),
        5 => profile.registration_links[0].params = vec![param("sub3", left)],
        6 => profile.registration_links[0].base_url = format!("https://go.example.com/offer?sub3={left}"),
        _ => {
            profile.click.param.clear();
            left.clone_into(&mut profile.click.macro_text);
        }
    }
    profile.numbered()
}

#[test]
fn a_place_left_open_is_called_so_wherever_it_stands_and_is_never_advised() {
    let lefts = left();
    for (tracker, integration) in [("chatterfy", None), ("chatterfy", Some("1win")), ("keitaro", None), ("keitaro", Some("1win")), ("voluum", None)] {
        for (place, left) in (0..8).flat_map(|place| lefts.iter().map(move |left| (place, left.as_str()))) {
            let profile = with_left(tracker, integration, place, left);
            let found = super::findings(&profile);
            let what = format!("{tracker} {integration:?} {place} {left}");
            assert!(found.iter().any(|one| one.code == "placeholder-left" && one.severity.word() == "error"), "{what}: {found:#?}");
            for say in found.iter().flat_map(|one| std::iter::once(&one.say).chain(one.fix.iter().chain(&one.choices).map(|fix| &fix.say))) {
                for lang in [Lang::En, Lang::Ru] {
                    // The text itself may be named: it is what is wrong.
                    let said = Words::new(lang).say(say).replace(left, "…");
                    assert!(NEVER.iter().all(|never| !said.contains(never)), "{what}: {said}");
                }
            }
        }
    }
}

#[test]
fn no_macro_is_advised_that_is_not_known_of_the_partner() {
    for (text, never) in [("abc", "{abc}"), ("order", "{order}"), ("#abc#", "{abc}")] {
        let mut profile = with_left("chatterfy", Some("1win"), 0, text);
        profile.click.param = "sub1".into();
        for one in super::findings(&profile.clone().numbered()) {
            let said = Words::new(Lang::En).say(&one.say);
            assert!(!said.contains(never), "{text}: {said}");
            assert!(one.fix.is_none_or(|fix| !Words::new(Lang::En).say(&fix.say).contains(never)), "{text}");
        }
    }
    let profile = with_left("chatterfy", Some("1win"), 4, "#nobody_knows#");
    let of_field = super::findings(&profile).into_iter().filter(|one| one.at.path(&profile).starts_with("custom_fields"));
    for one in of_field {
        assert!(!Words::new(Lang::En).say(&one.say).contains("{nobody_knows}") && one.fix.is_none(), "{one:#?}");
    }
}

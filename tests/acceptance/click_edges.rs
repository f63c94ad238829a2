//! What is right though it looks like a slip: a click parameter that is a macro too, macros as events, postbacks that differ in little; and what is
//! said of a profile after an edit elsewhere.

use std::path::Path;
use std::rc::Rc;

use clickwire::model::catalog::Catalog;
use clickwire::model::check::{Beside, Finding, Known, Others, Severity, check};
use clickwire::model::profile::{Click, CustomField, Postback, Profile, param};
use clickwire::model::role::Role;

use super::support::{custom, with_partner};

fn changed(change: impl FnOnce(&mut Profile)) -> Profile {
    let mut profile = custom();
    change(&mut profile);
    profile.numbered()
}

/// How often a code is found.
fn count(catalog: &Catalog, code: &str, change: impl FnOnce(&mut Profile)) -> usize {
    let all = check(&catalog.setup(&changed(change)), Others::default());
    all.iter().filter(|one| one.code == code).count()
}

/// The same in a profile of Acme with this click parameter and its macro.
fn of_acme(text: &str, code: &str, click: (&str, &str)) -> usize {
    count(&with_partner(text), code, |profile| {
        profile.integration = Some("acme".into());
        profile.click = Click { param: click.0.into(), macro_text: click.1.into() };
    })
}

fn sends(name: &str, event: &str, params: &[(&str, &str)]) -> Postback {
    let params = params.iter().map(|(key, value)| param(key, value)).collect();
    Postback { name: name.into(), event: event.into(), params, ..Postback::default() }
}

fn field(key: &str, postbacks: Option<&str>) -> CustomField {
    let postbacks = postbacks.map(|name| vec![name.to_owned()]);
    CustomField { key: key.into(), macro_text: "{user_id}".into(), postbacks, ..CustomField::default() }
}

#[test]
fn a_click_parameter_that_the_partner_takes_in_the_path_is_stored_under_its_bare_name_too() {
    let text = "click_params = [\"/subid\"]\n[[macros]]\nname = \"subid\"\n";
    for param in ["/subid", "subid"] {
        assert_eq!(of_acme(text, "click-param-not-stored", (param, "")), 0, "{param}");
    }
    let text = "click_params = [\"aff_click\"]\n[[macros]]\nname = \"subid\"\n";
    assert_eq!(of_acme(text, "click-param-not-stored", ("subid", "")), 1);
}

#[test]
fn the_click_parameters_own_macro_is_right_in_full_and_where_the_partner_lists_it_among_its_macros() {
    let text = "click_params = [\"aff_click\"]\n[[macros]]\nname = \"aff_click\"\n[[macros]]\nname = \"sum\"\n";
    assert_eq!(of_acme(text, "click-macro-elsewhere", ("aff_click", "{aff_click}")), 0);
    assert_eq!(of_acme(text, "click-macro-elsewhere", ("aff_click", "{sum}")), 1);
}

#[test]
fn while_there_is_no_click_parameter_its_macro_is_not_judged() {
    let of = |param: &str| {
        count(&Catalog::shipped(), "click-macro-elsewhere", |profile| {
            profile.click = Click { param: param.into(), macro_text: "{amount}".into() };
        })
    };
    assert_eq!([of(""), of("sub1")], [0, 1]);
}

#[test]
fn postbacks_are_doubles_by_their_event_and_constants_but_not_by_macros_or_currency() {
    let of = |event: &str, one: &[(&str, &str)], other: &[(&str, &str)]| {
        count(&Catalog::shipped(), "event-duplicate", |profile| {
            profile.postbacks = vec![sends("One", event, one), sends("Other", event, other)].into();
        })
    };
    assert_eq!(of("sale", &[("tracker.currency", "usd")], &[("tracker.currency", "eur")]), 1);
    assert_eq!(of("sale", &[("fields.x", "{user_id}")], &[("fields.x", "{amount}")]), 1);
    assert_eq!(of("sale", &[("fields.x", "vip")], &[("fields.x", "usual")]), 0);
    assert_eq!(of("{status}", &[], &[]), 0);
    assert_eq!(of("", &[], &[]), 0);
}

#[test]
fn a_first_deposit_and_a_repeat_are_doubles_where_the_tracker_has_a_word_for_each() {
    let doubles = count(&Catalog::shipped(), "event-duplicate", |profile| {
        profile.postbacks = vec![sends("One", "sale", &[]), sends("Other", "sale", &[])].into();
        profile.postbacks[0].role = Some(Role::FirstDeposit);
        profile.postbacks[1].role = Some(Role::RepeatDeposit);
    });
    assert_eq!(doubles, 1);
}

#[test]
fn fields_of_one_key_meet_in_a_postback_that_carries_both() {
    let of = |fields: [CustomField; 2], has_postbacks: bool| {
        count(&Catalog::shipped(), "param-duplicate", |profile| {
            profile.custom_fields = Vec::from(fields).into();
            if !has_postbacks {
                profile.postbacks.clear();
            }
        })
    };
    let registration = || field("fields.x", Some("Registration"));
    assert_eq!(of([registration(), registration()], true), 1);
    assert_eq!(of([registration(), field("fields.x", Some("First Deposit"))], true), 0);
    assert_eq!(of([field("", None), field("", None)], true), 0);
    assert_eq!(of([field("fields.x", None), field("fields.x", None)], false), 0);
}

#[test]
fn of_postbacks_without_an_event_each_lacks_it_and_none_is_anothers_double_where_the_tracker_must_have_one() {
    let catalog = with_partner(
        "click_params = [\"aff_click\"]\ndelivery = \"appends\"\n[appends]\nquery = false\nnames = \"free\"\n\
         pairs = [{ name = \"aff_click\", macro = \"{aff_click}\" }]\n",
    );
    let of = |code: &str| {
        count(&catalog, code, |profile| {
            (profile.integration, profile.click.param) = (Some("acme".into()), "aff_click".into());
            profile.postbacks = vec![sends("One", "", &[]), sends("Other", "", &[])].into();
        })
    };
    assert_eq!(of("event-duplicate"), 0);
}

#[test]
fn a_sum_that_the_partner_does_not_offer_is_not_asked_for_with_a_warning() {
    let of = |macros: &str| {
        let catalog = with_partner(&format!("click_params = [\"aff_click\"]\n{macros}"));
        let profile = changed(|profile| {
            (profile.integration, profile.click.param) = (Some("acme".into()), "aff_click".into());
            profile.postbacks = vec![sends("First Deposit", "sale", &[])].into();
        });
        let all = check(&catalog.setup(&profile), Others::default());
        all.iter().find(|one| one.code == "amount-missing").map(|one| (one.severity, one.say.id)).unwrap()
    };
    assert_eq!(of(""), (Severity::Note, "check-amount-not-offered"));
    assert_eq!(of("[[macros]]\nname = \"sum\"\nunit = \"usd\"\n"), (Severity::Warning, "check-amount-missing"));
}

/// What is said after an edit, which must be what is said of the profile as it is.
fn after_an_edit(change: impl FnOnce(&mut Profile), edit: impl FnOnce(&mut Profile)) -> Vec<Finding> {
    let (catalog, beside) = (Catalog::shipped(), Beside::default());
    let (mut profile, mut known) = (changed(change), Known::default());
    beside.check_again(&catalog.setup(&profile), None, &mut known);
    edit(&mut profile);
    let said: Vec<Finding> = beside.check_again(&catalog.setup(&profile), None, &mut known).into_iter().map(Rc::unwrap_or_clone).collect();
    assert_eq!(said, beside.check(&catalog.setup(&profile), None));
    said
}

#[test]
fn what_is_said_of_a_postback_stands_while_another_one_is_edited() {
    let said = after_an_edit(|_| {}, |profile| profile.postbacks[0].event = "registered".into());
    assert!(said.iter().any(|one| one.code == "amount-missing"), "{said:#?}");
}

#[test]
fn with_another_click_parameter_another_macro_reads_it() {
    let sent = |profile: &mut Profile| profile.postbacks[0].params = vec![param("fields.x", "{sub2}")];
    let said = after_an_edit(sent, |profile| profile.click.param = "sub2".into());
    assert!(said.iter().any(|one| one.code == "click-param-reused"), "{said:#?}");
}

#[test]
fn a_key_is_shared_with_the_profile_that_has_the_very_key_in_any_case_of_letters() {
    let catalog = Catalog::shipped();
    let mine = custom();
    let of = |key: &str| {
        let other = changed(|profile| {
            (profile.name, profile.integration) = ("Theirs".into(), Some("1win".into()));
            profile.tracker.values.insert("key".into(), key.into());
        });
        let beside = Beside::of([(Path::new("mine.toml"), &mine), (Path::new("theirs.toml"), &other)]);
        beside.check(&catalog.setup(&mine), Some(Path::new("mine.toml"))).iter().filter(|one| one.code == "key-shared").count()
    };
    let own = &mine.tracker.values["key"];
    assert_eq!([of(own), of(&own.to_uppercase()), of("00000000-1111-4222-8333-444444444444")], [1, 1, 0]);
}

//! What is right though it looks like a slip: a click parameter that is a macro too, macros as events, postbacks that differ in little; and what is
//! said of a profile after an edit elsewhere.

use std::path::PathBuf;
use std::rc::Rc;

use clickwire::model::catalog::Catalog;
use clickwire::model::check::{Beside, Finding, Known, Others, Severity, check, known_in_parts};
use clickwire::model::open_profile::OpenProfile;
use clickwire::model::profile::{Click, CustomField, ItemId, Postback, Profile, param};
use clickwire::model::role::Role;

use super::checks::{changed, postback, told};
use super::support::{KEY, custom, with_partner};

/// How often a code is found.
fn count(catalog: &Catalog, code: &str, change: impl FnOnce(&mut Profile)) -> usize {
    told(catalog, &changed(custom, change), code).len()
}

/// The same in a profile of Acme with this click parameter and its macro.
fn of_acme(text: &str, code: &str, click: (&str, &str)) -> usize {
    count(&with_partner(text), code, |profile| {
        profile.integration = Some("acme".into());
        profile.click = Click { param: click.0.into(), macro_text: click.1.into() };
    })
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
fn a_click_parameter_is_unknown_where_there_is_one_and_the_partner_lists_others() {
    let of = |text: &str, param: &str| of_acme(text, "click-param-unknown", (param, ""));
    let lists = "click_params = [\"aff_click\"]\n";
    assert_eq!([of(lists, "zz"), of(lists, "aff_click"), of(lists, ""), of("", "zz")], [1, 0, 0, 0]);
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
            profile.postbacks = vec![postback("One", event, one), postback("Other", event, other)].into();
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
        profile.postbacks = vec![postback("One", "sale", &[]), postback("Other", "sale", &[])].into();
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
fn postbacks_that_cannot_say_their_event_are_told_once_as_doubles_where_the_tracker_takes_them_all_for_one() {
    let catalog = with_partner(
        "click_params = [\"aff_click\"]\ndelivery = \"appends\"\n[appends]\nquery = false\nnames = \"free\"\n\
         pairs = [{ name = \"aff_click\", macro = \"{aff_click}\" }]\n",
    );
    let of = |tracker: &str| {
        count(&catalog, "event-duplicate", |profile| {
            (profile.integration, profile.click.param) = (Some("acme".into()), "aff_click".into());
            profile.tracker.id = tracker.into();
            profile.postbacks = vec![postback("One", "", &[]), postback("Other", "", &[])].into();
        })
    };
    // Voluum has no name for such an event, Keitaro takes it for a sale, and at Chatterfy none arrives.
    assert_eq!([of("voluum"), of("keitaro"), of("chatterfy")], [1, 1, 0]);
}

#[test]
fn a_sum_that_the_partner_does_not_offer_is_not_asked_for_with_a_warning() {
    let of = |macros: &str| {
        let catalog = with_partner(&format!("click_params = [\"aff_click\"]\n{macros}"));
        let profile = changed(custom, |profile| {
            (profile.integration, profile.click.param) = (Some("acme".into()), "aff_click".into());
            profile.postbacks = vec![postback("First Deposit", "sale", &[])].into();
        });
        let all = check(&catalog.setup(&profile), Others::default());
        all.iter().find(|one| one.code == "amount-missing").map(|one| (one.severity, one.say.id)).unwrap()
    };
    assert_eq!(of(""), (Severity::Note, "check-amount-not-offered"));
    assert_eq!(of("[[macros]]\nname = \"sum\"\nunit = \"usd\"\n"), (Severity::Warning, "check-amount-missing"));
}

#[test]
fn a_value_may_be_as_long_as_the_partner_keeps_it() {
    let of = |most: usize, value: &str| {
        count(&with_partner(&format!("click_params = [\"aff_click\"]\nmax_length = {most}\n")), "value-too-long", |profile| {
            (profile.integration, profile.click.param) = (Some("acme".into()), "aff_click".into());
            profile.registration_links[0].params = vec![param("source", value)];
        })
    };
    assert_eq!([of(5, "12345"), of(5, "123456")], [0, 1]);
    assert_eq!(of(0, "123456"), 0, "no length is known");
}

/// What is said after an edit, which must be what is said of the profile as it is.
fn after_an_edit(change: impl FnOnce(&mut Profile), edit: impl FnOnce(&mut Profile)) -> Vec<Finding> {
    let (catalog, beside) = (Catalog::shipped(), Beside::default());
    let (mut profile, mut known) = (changed(custom, change), Known::default());
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
fn a_click_parameter_with_a_hidden_sign_is_looked_at_without_it_in_a_profile_of_many_parts_too() {
    let catalog = Catalog::shipped();
    let profile = changed(custom, |profile| {
        profile.click.param = "sub2\u{200b}".into();
        profile.postbacks[0].params = vec![param("fields.x", "{sub2}")];
    });
    let all = check(&catalog.setup(&profile), Others::default());
    assert!(all.iter().any(|one| one.code == "click-param-reused"), "{all:#?}");
    let mut known = known_in_parts(&catalog.setup(&profile), Others::default(), 2);
    let said = Beside::default().check_again(&catalog.setup(&profile), None, &mut known);
    assert_eq!(said.into_iter().map(Rc::unwrap_or_clone).collect::<Vec<_>>(), all);
}

#[test]
fn a_postback_of_a_large_open_profile_reports_the_same_once_it_was_checked() {
    let catalog = Catalog::shipped();
    let profile = changed(custom, |profile| {
        let usual: Vec<Postback> = profile.postbacks.iter().cloned().collect();
        profile.postbacks = usual.into_iter().cycle().take(3_100).map(|postback| Postback { id: ItemId::default(), ..postback }).collect();
    });
    let (alone, open) = (catalog.setup(&profile), OpenProfile::from(profile.clone()));
    let setup = catalog.setup_open(&open);
    Beside::default().check_again(&setup, None, &mut Known::default());
    for (postback, known) in profile.postbacks.iter().zip(&open.postbacks) {
        assert_eq!(setup.role(known), alone.role(postback), "{}", postback.name);
    }
}

/// Of which of these profiles, each of a partner and with a key, it is said that another partner's has its key.
fn share_their_key(all: &[(Option<&str>, &str)]) -> Vec<bool> {
    let of = |(place, (partner, key)): (usize, &(Option<&str>, &str))| {
        let profile = changed(custom, |profile| {
            profile.integration = partner.map(str::to_owned);
            profile.tracker.values.insert("key".into(), (*key).into());
        });
        (PathBuf::from(format!("{place}.toml")), profile)
    };
    let all: Vec<(PathBuf, Profile)> = all.iter().enumerate().map(of).collect();
    let (catalog, beside) = (Catalog::shipped(), Beside::of(all.iter().map(|(file, profile)| (file.as_path(), profile))));
    let is_told = |(file, profile): &(PathBuf, Profile)| beside.check(&catalog.setup(profile), Some(file)).iter().any(|one| one.code == "key-shared");
    all.iter().map(is_told).collect()
}

#[test]
fn a_key_is_shared_with_the_profile_of_another_partner_that_has_the_very_key_in_any_case_of_letters() {
    let (other, capitals) = ("00000000-1111-4222-8333-444444444444", KEY.to_uppercase());
    assert_eq!(share_their_key(&[(None, KEY), (Some("1win"), other)]), [false, false]);
    assert_eq!(share_their_key(&[(None, KEY), (Some("1win"), &capitals)]), [true, true]);
    assert_eq!(share_their_key(&[(Some("1win"), KEY), (Some("1win"), KEY)]), [false, false]);
    assert_eq!(share_their_key(&[(Some("1win"), KEY), (Some("1win"), KEY), (None, KEY)]), [true, true, true]);
}

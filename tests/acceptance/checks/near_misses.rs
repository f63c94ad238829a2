//! Where two mistakes look alike: each is told as what it is, and what only looks like one is left alone.

use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::check::{Finding, Others, Severity, check};
use clickwire::model::macros::MacroStyle;
use clickwire::model::profile::Profile;
use clickwire::model::role::Role;

use super::{changed, clean, custom, field, findings, found, has_not, postback};

/// A partner with two spellings of one macro, and with one that stands in two places.
const TWINS: &str = r#"
id = "twins"
name = "Twins"
category = "igaming"
status = "ready"
macro_style = "{x}"
click_params = ["aff_click", "aff_other"]
source = "made up"
grade = 1

[[macros]]
name = "Sum"
means = { en = "sum", ru = "сумма" }
[[macros]]
name = "sum"
means = { en = "net sum", ru = "сумма нетто" }
[[macros]]
name = "country"
means = { en = "country", ru = "страна" }
[[macros]]
name = "aff_other"
means = { en = "other", ru = "другое" }
[[macros]]
name = "player_id"
means = { en = "player id", ru = "ID игрока" }

[[postbacks]]
name = "Repeat"
role = "repeat-deposit"
amount = "{sum}"
transaction = "{player_id}"
"#;

fn of_twins(profile: &Profile) -> Vec<Finding> {
    let catalog = Catalog::new(vec![UserFile { path: "twins.toml".into(), text: Ok(TWINS.into()) }], Vec::new());
    assert!(catalog.integration("twins").is_some(), "its file can be read");
    check(&catalog.setup(profile), Others::default())
}

fn twins(change: impl FnOnce(&mut Profile)) -> Profile {
    changed(custom, |profile| {
        profile.integration = Some("twins".into());
        profile.click.param = "aff_click".into();
        profile.postbacks.iter_mut().for_each(|postback| postback.params.clear());
        change(profile);
    })
}

fn one<'f>(all: &'f [Finding], code: &str) -> &'f Finding {
    let mut alike = all.iter().filter(|one| one.code == code);
    let first = alike.next().unwrap_or_else(|| panic!("no {code}: {all:#?}"));
    assert!(alike.next().is_none(), "{code} twice: {all:#?}");
    first
}

#[test]
fn a_macro_is_only_mended_by_itself_where_one_spelling_alone_can_be_meant() {
    let of =
        |text: &str| one(&of_twins(&twins(|profile| profile.custom_fields = vec![field("fields.x", text)].into())), "macro-unknown").fix.is_some();
    assert!(!of("{SUM}"), "{{Sum}} and {{sum}} are both its");
    assert!(of("{COUNTRY}"));
    assert!(of("{AFF_OTHER}"), "though it is a click parameter and stands in the list too");
}

#[test]
fn what_the_partner_itself_offers_as_transaction_is_no_mistake_and_a_place_left_open_is_another_one() {
    let of = |text: &str| of_twins(&twins(|profile| profile.postbacks = vec![postback("Repeat", "resale", &[("tracker.tid", text)])].into()));
    let is_wrong = |text: &str| of(text).iter().any(|one| one.code == "transaction-constant");
    assert!(!is_wrong("{player_id}") && !is_wrong("REPLACE_ME"));
    assert!(is_wrong("1"));
}

#[test]
fn a_macro_in_foreign_brackets_is_mended_where_the_result_is_no_third_style() {
    let of = |text: &str| {
        let all = findings(&changed(custom, |profile| profile.custom_fields = vec![field("fields.x", text)].into()));
        one(&all, "macro-style").fix.is_some()
    };
    assert!(of("<amount>") && of("[amount]-<country>"));
    assert!(!of("$<amount>"), "${{amount}} would be one");
}

#[test]
fn a_click_macro_that_the_user_gave_is_known_wherever_it_stands_unless_it_is_the_trackers() {
    let with = |macro_text: &str| {
        changed(custom, |profile| {
            profile.click.macro_text = macro_text.into();
            profile.custom_fields = vec![field("fields.x", macro_text)].into();
        })
    };
    let codes = |profile: &Profile| -> Vec<String> { found(profile).into_iter().filter(|one| one.contains("custom_fields")).collect() };
    assert!(codes(&with("[aff_sub]")).iter().all(|one| !one.contains("macro-style")), "{:?}", codes(&with("[aff_sub]")));
    assert!(codes(&with("{{tracker.clickid}}")).iter().any(|one| one.contains("macro-direction")), "{:?}", codes(&with("{{tracker.clickid}}")));
}

#[test]
fn the_trackers_own_macro_as_click_macro_is_told_as_its_own_whatever_style_the_partner_has() {
    for style in [MacroStyle::Brace, MacroStyle::DoubleBrace] {
        let profile = changed(custom, |profile| {
            profile.macro_style = Some(style);
            profile.click.macro_text = "{{tracker.clickid}}".into();
            profile.postbacks.iter_mut().for_each(|postback| postback.params.clear());
        });
        assert!(found(&profile).contains(&"error macro-direction click.macro".to_owned()), "{style:?}: {:?}", found(&profile));
    }
}

#[test]
fn a_dot_in_a_macro_does_not_make_it_the_trackers() {
    has_not(custom, "macro-direction", |profile| profile.custom_fields = vec![field("fields.x", "{user.id}")].into());
    assert!(
        found(&changed(custom, |profile| profile.custom_fields = vec![field("fields.x", "{tracker.clickid}")].into()))
            .iter()
            .any(|one| one.contains("macro-direction"))
    );
}

#[test]
fn a_transaction_that_comes_from_a_custom_field_is_one_and_is_looked_at_like_any_other() {
    let with = |text: &str| {
        changed(custom, |profile| {
            profile.postbacks[2].params.retain(|param| param.key != "tracker.tid");
            profile.custom_fields = vec![field("tracker.tid", text)].into();
        })
    };
    let codes = |profile: &Profile| -> Vec<&'static str> { findings(profile).into_iter().map(|one| one.code).collect() };
    let (good, players) = (codes(&with("{event_id}")), codes(&with("{user_id}")));
    assert!(!good.contains(&"transaction-missing") && !good.contains(&"transaction-constant"), "{good:?}");
    assert!(players.contains(&"transaction-constant"), "{players:?}");
    assert!(codes(&with("")).contains(&"transaction-missing"));
}

#[test]
fn a_repeat_deposit_without_transaction_is_an_error_only_under_the_first_deposits_own_event() {
    let with = |event: &str| {
        let profile = changed(custom, |profile| {
            profile.postbacks[2].event = event.into();
            profile.postbacks[2].params.retain(|param| param.key != "tracker.tid");
        });
        one(&findings(&profile), "transaction-missing").severity
    };
    assert_eq!(with("sale"), Severity::Error);
    assert_ne!(with("resale"), Severity::Error);
    assert_ne!(with("bonus_game"), Severity::Error);
}

#[test]
fn what_is_wrong_with_an_address_is_said_by_its_cause() {
    for (base, id) in [
        ("https://a.example:x/", "check-base-url-port"),
        ("https://[1:2/go", "check-base-url-other"),
        ("https://a<b.example/", "check-base-url-other"),
    ] {
        let all = findings(&changed(custom, |profile| profile.registration_links[0].base_url = base.into()));
        assert_eq!(one(&all, "base-url-invalid").say.id, id, "{base}");
    }
}

#[test]
fn a_pair_of_the_query_is_no_click_parameter_where_the_id_travels_in_the_path_or_there_is_none() {
    for (param, base) in [
        ("/sub1", "https://a.example/go?%2Fsub1=5"),
        ("/sub1", "https://a.example/go?/sub1=5"),
        ("", "https://a.example/go?=5"),
        ("", "https://a.example/?"),
    ] {
        for code in ["click-param-reused", "base-url-click-param"] {
            has_not(custom, code, |profile| {
                profile.click.param = param.into();
                profile.registration_links[0].base_url = base.into();
            });
        }
    }
}

#[test]
fn an_event_that_the_partners_file_names_is_not_assumed_by_its_name_by_its_role_or_by_its_status() {
    let catalog = Catalog::shipped();
    let profile = clean();
    let setup = catalog.setup(&profile);
    let named = |name: &str, role: Option<Role>| setup.assumed(&clickwire::model::profile::Postback { role, ..postback(name, "sale", &[]) });
    let known = &catalog.integration("1win").unwrap().postbacks[1];
    assert_eq!(known.role, Some(Role::FirstDeposit));
    assert!(named(&known.name, Some(Role::Qualified)).is_none(), "by its name");
    assert!(named("Whatever", known.role).is_none(), "by its role");
    assert!(named("Whatever", Some(Role::Qualified)).is_some());
}

#[test]
fn an_event_in_other_letters_than_latin_is_meant_by_no_word_but_its_own() {
    let (before, behind) = super::super::own_tracker::HOUSEFLOW.split_once("[events_known]").unwrap();
    let text = format!("{before}{}", behind.split_once("\n\n").unwrap().1).replace("\"dep\"", "\"Депозит\"");
    let catalog = Catalog::new(Vec::new(), vec![UserFile { path: "houseflow.toml".into(), text: Ok(text) }]);
    let meant = |event: &str| {
        let profile = changed(custom, |profile| {
            profile.tracker.id = "houseflow".into();
            profile.postbacks = vec![postback("First", event, &[])].into();
        });
        let all = check(&catalog.setup(&profile), Others::default());
        all.into_iter().find(|one| one.code == "event-unknown").map(|one| format!("{:?}", one.fix))
    };
    assert!(meant("ДЕПОЗИТ").is_some_and(|fix| fix.contains("Депозит")));
    assert!(meant("вывод").is_none_or(|fix| !fix.contains("Депозит")), "{:?}", meant("вывод"));
}

/// A partner that keeps the click id in one parameter only and fills another one by itself.
const ONE_PARAM: &str = r#"
id = "one-param"
name = "One"
category = "igaming"
status = "ready"
macro_style = "{x}"
click_params = ["aff_click"]
source = "made up"
grade = 1
[[macros]]
name = "country"
means = { en = "country", ru = "страна" }
[[macros]]
name = "aff_click"
means = { en = "click", ru = "клик" }
[[postbacks]]
name = "First"
role = "first-deposit"
"#;

#[test]
fn the_click_id_in_a_parameter_that_the_partner_fills_is_mended_to_its_only_one_unless_that_is_taken() {
    let catalog = Catalog::new(vec![UserFile { path: "one.toml".into(), text: Ok(ONE_PARAM.into()) }], Vec::new());
    let mends = |change: fn(&mut Profile)| {
        let mut profile = custom();
        (profile.integration, profile.click.param) = (Some("one-param".into()), "country".into());
        change(&mut profile);
        let profile = profile.numbered();
        let all = check(&catalog.setup(&profile), Others::default());
        let found = all.iter().find(|one| one.code == "click-param-not-stored").unwrap();
        let mut mended = profile.clone();
        found.fix.as_ref().map(|fix| {
            clickwire::model::check::apply(fix, &mut mended);
            mended.click.param
        })
    };
    assert_eq!(mends(|_| {}).as_deref(), Some("aff_click"));
    // There it is something else already: what reads it would get the click id.
    assert_eq!(mends(|profile| profile.custom_fields = vec![field("own", "{aff_click}")].into()), None);
}

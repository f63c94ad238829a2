//! Where a check or its mend ends: the value that is one letter, one bracket or one place away from a mistake, and the mend that would make a new one.

use clickwire::model::at::At;
use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::check::{Finding, Others, apply, check};
use clickwire::model::macros::MacroStyle;
use clickwire::model::profile::{CustomField, Profile, param};

use super::{changed, clean, custom, field, findings, has_not, mended, postback};
use crate::own_tracker::HOUSEFLOW;
use crate::support::with_partner;

/// All that is found of one code at one place.
fn at<'f>(all: &'f [Finding], profile: &Profile, code: &str, path: &str) -> Option<&'f Finding> {
    all.iter().find(|one| one.code == code && one.at.path(profile) == path)
}

/// The click macro of a custom profile with one field, after the mend of the one finding of that code.
fn mended_click_macro((param, text): (&str, &str), read: &str, code: &str) -> Option<String> {
    let profile = changed(custom, |profile| {
        profile.click.param = param.into();
        profile.click.macro_text = text.into();
        profile.custom_fields = vec![field("fields.x", read)].into();
    });
    mended(&Catalog::shipped(), &profile, code).map(|after| after.click.macro_text)
}

fn of_acme(change: impl FnOnce(&mut Profile)) -> Profile {
    changed(custom, |profile| {
        (profile.integration, profile.click.param) = (Some("acme".into()), "aff_click".into());
        profile.postbacks.iter_mut().for_each(|postback| postback.params.clear());
        change(profile);
    })
}

#[test]
fn the_click_id_under_another_key_is_told_on_any_host_whatever_the_key_is_called() {
    for base in ["https://partner.example/go?start={{tracker.clickid}}", "https://t.me/ExampleBot?start=x&pid={{tracker.clickid}}"] {
        let profile = changed(custom, |profile| profile.registration_links[0].base_url = base.into());
        assert!(findings(&profile).iter().any(|one| one.code == "click-macro-elsewhere"), "{base}: {:#?}", findings(&profile));
    }
    has_not(custom, "click-macro-elsewhere", |profile| {
        profile.registration_links[0].base_url = "https://t.me/ExampleBot?start={{tracker.clickid}}".into();
    });
}

#[test]
fn a_click_macro_without_its_brackets_is_mended_unless_it_is_the_trackers_or_something_reads_it() {
    let of = |text: &str, read: &str| mended_click_macro(("sub1", text), read, "click-macro-bare");
    assert_eq!(of("cid", "{country}").as_deref(), Some("{cid}"));
    assert_eq!(of("cid", "{cid}"), None);
    assert_eq!(of("tracker.clickid", "{country}"), None);
}

#[test]
fn a_click_macro_of_ones_own_partner_is_no_mistake_for_being_a_word_or_a_style_of_the_trackers() {
    has_not(custom, "macro-direction", |profile| {
        profile.tracker.id = "keitaro".into();
        profile.click.macro_text = "{subid}".into();
    });
    has_not(custom, "macro-direction", |profile| {
        profile.macro_style = Some(MacroStyle::DoubleBrace);
        profile.click.macro_text = "{{cid}}".into();
    });
    let profile = changed(custom, |profile| profile.click.macro_text = "{amount}".into());
    assert!(at(&findings(&profile), &profile, "click-macro-elsewhere", "click.macro").is_some(), "{:#?}", findings(&profile));
}

#[test]
fn a_click_macro_that_a_partner_without_a_list_may_have_is_not_called_unknown() {
    let of = |macros: &str| {
        let catalog = with_partner(&format!("verified = 2026-01-31\nclick_params = [\"aff_click\"]\n{macros}"));
        let profile = of_acme(|profile| profile.click.macro_text = "{their_id}".into());
        let all = check(&catalog.setup(&profile), Others::default());
        at(&all, &profile, "macro-unknown", "click.macro").is_some()
    };
    assert!(!of(""));
    assert!(of("[[macros]]\nname = \"sum\"\n"));
}

#[test]
fn a_word_of_three_letters_is_no_slip_of_another_one_and_a_longer_one_is() {
    let (before, behind) = HOUSEFLOW.split_once("[events_known]").unwrap();
    let text = format!("{before}{}", behind.split_once("\n\n").unwrap().1);
    let catalog = Catalog::new(Vec::new(), vec![UserFile { path: "houseflow.toml".into(), text: Ok(text) }]);
    let meant = |event: &str| {
        let profile = changed(custom, |profile| {
            profile.tracker.id = "houseflow".into();
            profile.postbacks = vec![postback("Mine", event, &[])].into();
        });
        let all = check(&catalog.setup(&profile), Others::default());
        all.iter().find(|one| one.code == "event-unknown" && one.fix.is_some()).map(|one| format!("{:?}", one.fix))
    };
    assert!(meant("signap").is_some_and(|fix| fix.contains("signup")));
    assert_eq!(meant("dap"), None);
}

#[test]
fn half_a_macro_is_seen_in_the_brackets_that_the_partner_uses() {
    for (style, text) in
        [(MacroStyle::Angle, "<amount"), (MacroStyle::Hash, "#amount"), (MacroStyle::DoubleHash, "##amount"), (MacroStyle::Bracket, "amount]")]
    {
        let with = |text: &str| {
            changed(custom, |profile| {
                profile.macro_style = Some(style);
                profile.postbacks.iter_mut().for_each(|postback| postback.params.clear());
                profile.custom_fields = vec![field("fields.x", text)].into();
            })
        };
        let profile = with(text);
        let after = mended(&Catalog::shipped(), &profile, "macro-style").unwrap();
        assert_eq!(after.custom_fields[0].macro_text, style.wrap("amount"));
        let whole = with(&style.wrap("amount"));
        assert!(at(&findings(&whole), &whole, "macro-style", "custom_fields[0].macro").is_none(), "{style:?}");
    }
}

#[test]
fn a_postbacks_name_in_a_field_is_mended_only_where_no_other_value_of_that_key_is_met() {
    let of = |fields: Vec<CustomField>| {
        let profile = changed(custom, |profile| profile.custom_fields = fields.into());
        mended(&Catalog::shipped(), &profile, "postback-unknown").is_some()
    };
    let carried = |key: &str, text: &str, name: &str| CustomField { postbacks: Some(vec![name.into()]), ..field(key, text) };
    assert!(of(vec![carried("fields.x", "{x}", "first deposit")]));
    assert!(!of(vec![carried("fields.x", "{x}", "first deposit"), carried("fields.x", "{y}", "First Deposit")]));
    assert!(!of(vec![carried("tracker.tid", "{x}", "first deposit")]));
}

#[test]
fn a_partners_macro_in_a_link_is_told_by_where_it_stands_and_half_a_tracker_macro_is_mended_where_there_is_one() {
    let with = |key: &str, value: &str| changed(custom, |profile| profile.registration_links[0].params = vec![param(key, value)]);
    let say = |key: &str| findings(&with(key, "{amount}")).into_iter().find(|one| one.code == "macro-in-link").map(|one| one.say.id);
    assert_eq!((say("fields.x"), say("x")), (Some("check-macro-in-link-field"), Some("check-macro-in-link")));
    let value = |text: &str| {
        let profile = with("x", text);
        mended(&Catalog::shipped(), &profile, "tracker-macro-style").map(|after| after.registration_links[0].params[0].value.clone())
    };
    assert_eq!(value("{{tracker.clickid}").as_deref(), Some("{{tracker.clickid}}"));
    assert_eq!(value("{{tracker.clickid}}}").as_deref(), Some("{{tracker.clickid}}"));
    assert_eq!(value("{{no_such"), None);
}

#[test]
fn a_letter_of_another_alphabet_is_mended_in_macros_of_all_brackets_and_in_every_key_of_a_query() {
    for (value, right) in
        [("x-[аmount]", "x-[amount]"), ("<аmount>", "<amount>"), ("#аmount#", "#amount#"), ("%аmount%", "%amount%"), ("{аmount}", "{amount}")]
    {
        let profile = changed(custom, |profile| profile.postbacks[0].params = vec![param("x", value)]);
        let all = findings(&profile);
        let found = all.iter().find(|one| one.code == "lookalike").unwrap_or_else(|| panic!("{value}: {all:#?}"));
        let mut after = profile.clone();
        apply(found.fix.as_ref().unwrap(), &mut after);
        assert_eq!(after.postbacks[0].params[0].value, right);
    }
    for (base, right) in [
        ("https://a.example/?ab=1&сd=2&еf=3", "https://a.example/?ab=1&cd=2&ef=3"),
        ("https://a.example/?aс{subс}=1&x=2", "https://a.example/?ac{subc}=1&x=2"),
    ] {
        let profile = changed(custom, |profile| profile.registration_links[0].base_url = base.into());
        let all = findings(&profile);
        let found = all.iter().find(|one| one.code == "lookalike").unwrap_or_else(|| panic!("{base}: {all:#?}"));
        let mut after = profile.clone();
        apply(found.fix.as_ref().unwrap(), &mut after);
        assert_eq!(after.registration_links[0].base_url, right);
    }
}

#[test]
fn a_sum_that_is_missing_is_taken_from_another_deposit_where_that_has_a_whole_macro_of_the_partners() {
    let of = |sum: &str, currency: &str| {
        let profile = changed(custom, |profile| {
            profile.postbacks[1].params = vec![param("tracker.cost", sum), param("tracker.currency", currency)];
            profile.postbacks[2].params.retain(|param| param.key == "tracker.tid");
        });
        let after = mended(&Catalog::shipped(), &profile, "amount-missing")?;
        Some(after.postbacks[2].params.iter().skip(1).map(|param| param.value.clone()).collect::<Vec<_>>())
    };
    let values = |all: &[&str]| Some(all.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
    assert_eq!(of("{sum}", "usd"), values(&["{sum}", "usd"]));
    assert_eq!(of("{sum}", "{cur}"), values(&["{sum}", "{cur}"]));
    assert_eq!(of("{sum}", "x{cur}"), values(&["{sum}"]));
    for sum in ["50", "{sum}.00", "<sum>", "{{tracker.cost}}", "REPLACE_ME"] {
        assert_eq!(of(sum, "usd"), None, "{sum}");
    }
}

#[test]
fn a_currency_that_is_none_is_told_of_a_partner_too() {
    let profile = changed(clean, |profile| {
        profile.postbacks[1].params.iter_mut().filter(|param| param.key == "tracker.currency").for_each(|param| param.value = "usdd".into());
    });
    assert!(findings(&profile).iter().any(|one| one.code == "currency-invalid"), "{:#?}", findings(&profile));
}

#[test]
fn the_trackers_macro_as_click_macro_goes_where_nothing_else_reads_the_parameter() {
    let of = |param: &str, read: &str| mended_click_macro((param, "{{tracker.clickid}}"), read, "macro-direction");
    assert_eq!(of("sub1", "{country}").as_deref(), Some(""));
    assert_eq!(of("sub1", "{sub1}"), None);
    assert_eq!(of("", "{country}"), None);
}

#[test]
fn brackets_are_mended_around_what_is_wrong_alone_and_never_into_what_would_read_the_click_id() {
    let catalog = with_partner(
        "macro_style = \"{x}\"\nclick_params = [\"aff_click\"]\n[[macros]]\nname = \"sum\"\n[[macros]]\nname = \"commission\"\ntext = \"[Commission]\"\n",
    );
    let of = |profile: &Profile| mended(&catalog, profile, "macro-style");
    let in_field = |text: &str| {
        of(&of_acme(|profile| profile.custom_fields = vec![field("fields.x", text)].into())).map(|after| after.custom_fields[0].macro_text.clone())
    };
    assert_eq!(in_field("[Commission]-<sum>").as_deref(), Some("[Commission]-{sum}"));
    assert_eq!(in_field("<aff_click>"), None);
    let as_click = |read: &str| {
        let profile = of_acme(|profile| {
            profile.click.macro_text = "<aff_click>".into();
            profile.custom_fields = vec![field("fields.x", read)].into();
        });
        of(&profile).map(|after| after.click.macro_text)
    };
    assert_eq!(as_click("{sum}").as_deref(), Some("{aff_click}"));
    assert_eq!(as_click("{aff_click}"), None);
}

#[test]
fn a_partner_that_calls_by_https_is_at_home_with_a_tracker_at_https() {
    for (scheme, is_told) in [("https", false), ("http", true)] {
        let catalog = with_partner(&format!("postback_scheme = \"{scheme}\"\nclick_params = [\"aff_click\"]\n"));
        let all = check(&catalog.setup(&of_acme(|_| {})), Others::default());
        assert_eq!(all.iter().any(|one| one.code == "postback-scheme" && one.at == At::Integration), is_told, "{scheme}: {all:#?}");
    }
}

#[test]
fn a_transaction_that_is_fixed_is_mended_to_the_macro_that_it_names_unless_that_is_the_player_or_the_click() {
    let catalog = with_partner(
        r#"click_params = ["aff_click"]
[[macros]]
name = "deposit_no"
[[macros]]
name = "who"
means = { en = "player id", ru = "ID игрока" }
[[macros]]
name = "user_id"
means = { en = "number of the deposit", ru = "номер депозита" }
[[macros]]
name = "aff_click"
[[postbacks]]
name = "Repeat"
role = "repeat-deposit"
"#,
    );
    let of = |text: &str| {
        let profile = of_acme(|profile| profile.postbacks = vec![postback("Repeat", "resale", &[("tracker.tid", text)])].into());
        let all = check(&catalog.setup(&profile), Others::default());
        all.iter()
            .any(|one| one.code == "transaction-constant")
            .then(|| mended(&catalog, &profile, "transaction-constant").map(|after| after.postbacks[0].params[0].value.clone()))
    };
    assert_eq!(of("deposit_no"), Some(Some("{deposit_no}".to_owned())));
    assert_eq!(of("who"), Some(None));
    assert_eq!(of("{who}"), Some(None), "its meaning says that it is the player's");
    assert_eq!(of("{user_id}"), None, "its meaning says that it is the deposit's");
}

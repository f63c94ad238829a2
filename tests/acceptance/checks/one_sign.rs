//! What one sign decides in a check: letters that no macro has, the parameter that is spoken of, a host behind a user's name.

use clickwire::model::check::apply;
use clickwire::words::Arg;

use super::*;
use crate::support::with_partner;

fn of_acme(change: impl FnOnce(&mut Profile)) -> Profile {
    changed(custom, |profile| {
        (profile.integration, profile.click.param) = (Some("acme".into()), "aff_click".into());
        change(profile);
    })
}

fn of_code(catalog: &Catalog, profile: &Profile, code: &str) -> Option<Finding> {
    check(&catalog.setup(profile), Others::default()).into_iter().find(|one| one.code == code)
}

fn is_found(base: &str, code: &str) -> bool {
    let profile = changed(custom, |profile| profile.registration_links[0].base_url = base.into());
    of_code(&Catalog::shipped(), &profile, code).is_some()
}

#[test]
fn a_value_is_too_long_by_what_stands_around_its_macros() {
    let catalog = with_partner("click_params = [\"aff_click\"]\nmax_length = 10\n");
    let is_too_long = |value: &str| {
        let profile = of_acme(|profile| profile.registration_links[0].params = vec![param("x", value)]);
        of_code(&catalog, &profile, "value-too-long").is_some()
    };
    assert!(!is_too_long("0123456789"));
    assert!(!is_too_long("01234-{{tracker.country}}"));
    assert!(!is_too_long("0-{{tracker.os}}"));
    assert!(is_too_long("0123456789-{{tracker.os}}"));
}

#[test]
fn a_click_macro_that_is_none_is_told_beside_that_of_the_profiles_own_parameter() {
    let catalog = with_partner("click_params = [\"visit\", \"aff_click\"]\n");
    let told = |param: &str| {
        let profile = of_acme(|profile| (profile.click.param, profile.click.macro_text) = (param.into(), "cid".into()));
        let say = of_code(&catalog, &profile, "click-macro-bare").unwrap().say;
        say.args.into_iter().find(|(name, _)| *name == "macro").map(|(_, text)| text)
    };
    assert_eq!(told("aff_click"), Some(Arg::from("{aff_click}")));
    assert_eq!(told(""), Some(Arg::from("{visit}")));
}

#[test]
fn what_a_mend_would_add_is_left_alone_where_somebody_was_quicker() {
    let key = "tracker.currency";
    let profile = changed(clean, |profile| profile.postbacks[1].params.retain(|param| param.key != key));
    let fix = of_code(&Catalog::shipped(), &profile, "currency-missing").and_then(|one| one.fix).unwrap();
    for (meanwhile, left) in [("eur", "eur"), ("", "usd")] {
        let mut mended = profile.clone();
        mended.postbacks[1].params.push(param(key, meanwhile));
        apply(&fix, &mut mended);
        let values: Vec<&str> = mended.postbacks[1].params.iter().filter(|param| param.key == key).map(|param| param.value.as_str()).collect();
        assert_eq!(values, [left]);
    }
}

#[test]
fn a_slip_behind_a_macro_in_a_links_key_is_found() {
    // The о is Cyrillic.
    assert!(is_found("https://partner.example/go?{a}оffer=1", "lookalike"));
    assert!(!is_found("https://partner.example/go?{a}offer=1", "lookalike"));
}

#[test]
fn a_shortener_is_known_behind_a_users_name_too() {
    assert!(is_found("https://me@bit.ly/3xyz", "base-url-shortener"));
    assert!(!is_found("https://bit.ly@partner.example/3xyz", "base-url-shortener"));
}

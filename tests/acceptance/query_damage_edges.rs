//! Links and texts that only look damaged, and damage that shows only once other damage is mended.

use clickwire::model::catalog::Catalog;
use clickwire::model::check::{Finding, Severity, apply};
use clickwire::model::profile::Profile;

use super::checks::{self, changed};
use super::support::{KEY, custom};

fn told(profile: &Profile, code: &str) -> Vec<Finding> {
    checks::told(&Catalog::shipped(), profile, code)
}

fn is_told(base: &str, code: &str) -> bool {
    !told(&changed(custom, |profile| profile.registration_links[0].base_url = base.into()), code).is_empty()
}

#[test]
fn an_and_in_the_path_begins_a_query_only_where_pairs_without_a_slash_stand_behind_it() {
    assert!(is_told("https://partner.example/go&a=1?lp=3", "base-url-query"));
    for base in ["https://partner.example/go&a=b/c?lp=3", "https://partner.example/go&a/b=1?lp=3", "https://partner.example/go&=1?lp=3"] {
        assert!(!is_told(base, "base-url-query"), "{base}");
    }
}

#[test]
fn a_shortener_is_known_in_capital_letters_too() {
    assert!(is_told("https://BIT.LY/3xyz", "base-url-shortener"));
}

#[test]
fn a_path_in_cyrillic_before_a_query_is_no_slip_and_a_letter_in_a_key_behind_it_is() {
    assert!(!is_told("https://partner.example/акция?a=1", "lookalike"));
    // The о of the key is Cyrillic.
    assert!(is_told("https://partner.example/акция?оffer=1", "lookalike"));
}

#[test]
fn a_name_in_cyrillic_alone_is_looked_at_for_what_hides_in_it() {
    assert_eq!(told(&changed(custom, |profile| profile.name = "Мой\u{200b}оффер".into()), "hidden-character").len(), 1);
}

#[test]
fn what_hides_in_a_value_of_the_endpoint_is_an_error_and_not_only_a_blemish() {
    let profile = changed(custom, |profile| {
        profile.tracker.values.insert("key".into(), format!("{KEY}\u{200b}"));
    });
    assert_eq!(told(&profile, "hidden-character").iter().map(|one| one.severity).collect::<Vec<_>>(), [Severity::Error]);
}

#[test]
fn an_entity_that_shows_only_once_its_cyrillic_letter_is_latin_goes_with_the_same_mend() {
    // The а of the entity is Cyrillic.
    let mut profile = changed(custom, |profile| profile.custom_fields[0].macro_text = "{a}&аmp;{b}".into());
    let fix = told(&profile, "lookalike").remove(0).fix.unwrap();
    apply(&fix, &mut profile);
    assert_eq!(profile.custom_fields[0].macro_text, "{a}&{b}");
}

#[test]
fn a_bots_link_that_ends_in_the_sign_before_a_parameter_does_not_get_a_second_one() {
    for base in ["https://t.me/casino_bot?", "https://t.me/casino_bot?a=1&"] {
        let mut profile = changed(custom, |profile| profile.registration_links[0].base_url = base.into());
        let fix = told(&profile, "base-url-telegram").remove(0).fix.unwrap();
        apply(&fix, &mut profile);
        assert_eq!(profile.registration_links[0].base_url, format!("{base}start={{{{tracker.clickid}}}}"));
    }
}

#[test]
fn a_key_whose_first_letters_became_a_sign_gets_them_back_whichever_of_the_two_signs_it_was() {
    for (taken, whole) in [("<v=2", "&ltv=2"), (">id=2", "&gtid=2")] {
        let mut profile = changed(custom, |profile| profile.registration_links[0].base_url = format!("https://partner.example/go?a=1{taken}"));
        let all = told(&profile, "html-entity");
        assert_eq!(all.len(), 1, "{taken}");
        apply(all[0].fix.as_ref().unwrap(), &mut profile);
        assert_eq!(profile.registration_links[0].base_url, format!("https://partner.example/go?a=1{whole}"));
    }
}

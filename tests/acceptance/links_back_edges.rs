//! Macros on the way back: whose they are, which slip is near enough to be one, and which mend would bring the click id where it does not belong.

use clickwire::model::catalog::Catalog;
use clickwire::model::check::apply;
use clickwire::model::profile::{CustomField, Postback, Profile, SCHEME};
use clickwire::text::Words;
use clickwire::words::Lang;

use super::checks::{mended, postback, told};
use super::support::{custom, with_partner};

/// A custom profile with this postback and this field alone.
fn with(postback: Postback, field: &str) -> Profile {
    let mut profile = custom();
    profile.postbacks = vec![postback].into();
    profile.custom_fields = vec![CustomField { key: "fields.x".into(), macro_text: field.into(), ..CustomField::default() }].into();
    profile.numbered()
}

/// The same of Acme's.
fn of_acme(postback: Postback, field: &str) -> Profile {
    let mut profile = with(postback, field);
    (profile.integration, profile.click.param) = (Some("acme".into()), "aff_click".into());
    profile
}

fn registration() -> Postback {
    postback("Registration", "registration", &[])
}

#[test]
fn a_macro_that_the_partner_writes_as_the_tracker_does_is_the_trackers_only_where_the_partners_list_says_so() {
    let is_trackers = |macros: &str| {
        let catalog = with_partner(&format!("click_params = [\"aff_click\"]\n{macros}"));
        let mut profile = of_acme(postback("Registration", "registration", &[("sub_id_1", "{subid}")]), "{country}");
        profile.tracker.id = "keitaro".into();
        !told(&catalog, &profile, "macro-direction").is_empty()
    };
    assert!(is_trackers("[[macros]]\nname = \"country\"\n"));
    assert!(!is_trackers(""));
}

#[test]
fn a_macro_of_three_letters_is_near_to_one_that_is_one_letter_off_and_to_no_other() {
    let catalog = with_partner("click_params = [\"aff_click\"]\n[[macros]]\nname = \"sum\"\n");
    let near = |text: &str| told(&catalog, &of_acme(registration(), text), "macro-unknown").first().map(|one| one.say.id);
    assert_eq!(near("{sun}"), Some("check-macro-unknown-near"));
    assert_eq!(near("{fun}"), Some("check-macro-unknown"));
}

#[test]
fn half_of_the_click_macro_is_mended_where_the_click_id_belongs() {
    let catalog = Catalog::shipped();
    let of = |key: &str| {
        let profile = with(postback("Registration", "registration", &[(key, "{sub1")]), "{country}");
        mended(&catalog, &profile, "macro-style").map(|after| after.postbacks[0].params[0].value.clone())
    };
    assert_eq!(of("clickid").as_deref(), Some("{sub1}"));
    assert_eq!(of("fields.y"), None);
}

#[test]
fn a_click_macro_in_foreign_brackets_stays_while_a_field_would_read_the_mended_one_too() {
    let catalog = with_partner("macro_style = \"{x}\"\nclick_params = [\"aff_click\"]\n[[macros]]\nname = \"sum\"\n");
    let of = |field: &str| {
        let mut profile = of_acme(registration(), field);
        profile.click.macro_text = "<aff_click>".into();
        mended(&catalog, &profile, "macro-style").map(|after| after.click.macro_text)
    };
    assert_eq!(of("{sum}").as_deref(), Some("{aff_click}"));
    assert_eq!(of("<aff_click>-{aff_click}"), None);
}

#[test]
fn a_word_between_percent_signs_is_a_macro_unless_it_is_two_hex_digits() {
    let catalog = Catalog::shipped();
    let of = |text: &str| {
        let profile = with(registration(), text);
        let is_told = !told(&catalog, &profile, "macro-style").is_empty();
        is_told.then(|| mended(&catalog, &profile, "macro-style").unwrap().custom_fields[0].macro_text.clone())
    };
    assert_eq!(of("%id%").as_deref(), Some("{id}"));
    assert_eq!(of("%cafe%").as_deref(), Some("{cafe}"));
    assert_eq!(of("%ab%"), None);
}

#[test]
fn the_tail_of_a_key_that_only_a_withdrawal_has_is_misnamed_in_a_withdrawal() {
    let catalog = Catalog::shipped();
    let of = |name: &str, event: &str| with(postback(name, event, &[("status", "{state}")]), "{country}");
    let withdrawal = mended(&catalog, &of("Withdrawal", "withdrawal"), "param-misnamed").unwrap();
    assert_eq!(withdrawal.postbacks[0].params[0].key, "withdraw.status");
    assert!(told(&catalog, &of("Registration", "registration"), "param-misnamed").is_empty());
}

#[test]
fn a_postback_for_each_status_is_offered_where_there_would_be_more_than_one() {
    let offered = |words: &str| {
        let catalog = with_partner(&format!(
            "click_params = [\"aff_click\"]\nper_status = true\n[[macros]]\nname = \"status\"\n[[macros]]\nname = \"revenue\"\n\
             [[postbacks]]\nname = \"All events\"\nstatus = \"{{status}}\"\npayout = \"{{revenue}}\"\nwords = {{ {words}, rejected = [\"trash\"] }}\n"
        ));
        let profile = of_acme(postback("All events", "{status}", &[("tracker.cost", "{revenue}")]), "{revenue}");
        let all = told(&catalog, &profile, "status-unmapped");
        assert!(!all.is_empty(), "{words}");
        all.iter().any(|one| !one.choices.is_empty())
    };
    assert!(offered("conversion = [\"confirmed\"], lead = [\"hold\"]"));
    // The tracker has no event for what was rejected.
    assert!(!offered("conversion = [\"confirmed\"]"));
}

#[test]
fn postbacks_by_http_are_warned_of_and_what_is_offered_says_https() {
    let mut profile = custom();
    profile.tracker.id = "keitaro".into();
    assert!(told(&Catalog::shipped(), &profile, "postback-scheme").is_empty());
    profile.tracker.values.insert(SCHEME.into(), "http".into());
    let all = told(&Catalog::shipped(), &profile, "postback-scheme");
    let [offered] = all[0].choices.as_slice() else { panic!("one is offered: {all:#?}") };
    assert!(Words::new(Lang::En).say(&offered.say).contains("https"), "{offered:?}");
    apply(offered, &mut profile);
    assert!(!profile.tracker.is_http());
}

#[test]
fn a_partner_that_calls_by_http_alone_is_not_warned_of_http_and_any_other_is() {
    let is_warned = |scheme: &str| {
        let mut profile = of_acme(registration(), "{country}");
        profile.tracker.id = "keitaro".into();
        profile.tracker.values.insert(SCHEME.into(), "http".into());
        !told(&with_partner(&format!("click_params = [\"aff_click\"]\n{scheme}")), &profile, "postback-scheme").is_empty()
    };
    assert!(is_warned(""));
    assert!(!is_warned("postback_scheme = \"http\"\n"));
}

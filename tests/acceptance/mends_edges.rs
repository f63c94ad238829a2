//! What a mend leaves, and when there is none: a row that goes, a parameter that becomes a field, a link without its scheme.

use clickwire::model::catalog::Catalog;
use clickwire::model::profile::{Profile, param};

use super::checks::{self, changed, told};
use super::support::{custom, with_partner};

/// What the mend of that finding leaves of a custom profile so changed; `None` where it has none that is certain.
fn mended(catalog: &Catalog, code: &str, change: impl FnOnce(&mut Profile)) -> Option<Profile> {
    checks::mended(catalog, &changed(custom, change), code)
}

#[test]
fn the_bare_click_parameter_goes_from_a_row_of_the_trackers_own_key_and_stays_in_any_other() {
    let rows = |key: &str| {
        let after = mended(&Catalog::shipped(), "click-macro-bare", |profile| profile.postbacks[0].params = vec![param(key, "sub1")]);
        after.map(|after| after.postbacks[0].params.len())
    };
    assert_eq!(rows("clickid"), Some(0));
    assert_eq!(rows("fields.x"), None);
}

#[test]
fn a_row_of_the_click_parameter_goes_from_a_link_without_a_question_only_where_it_says_nothing_of_its_own() {
    let row = |value: &str| {
        let profile = changed(custom, |profile| profile.registration_links[0].params = vec![param("sub1", value)]);
        let found = told(&Catalog::shipped(), &profile, "param-duplicate").remove(0);
        (found.fix.is_some(), found.choices.len())
    };
    assert_eq!(row(""), (true, 0));
    assert_eq!(row("{{tracker.clickid}}"), (true, 0));
    assert_eq!(row("vip"), (false, 1));
}

#[test]
fn a_partners_macro_goes_from_the_link_where_the_very_field_is_there_already() {
    let after = mended(&Catalog::shipped(), "macro-in-link", |profile| {
        profile.registration_links[0].params = vec![param("fields.userid", "{user_id}")];
    });
    let after = after.unwrap();
    assert!(after.registration_links[0].params.is_empty(), "{:?}", after.registration_links[0].params);
    assert_eq!(after.custom_fields, custom().numbered().custom_fields);
}

#[test]
fn a_link_without_its_scheme_gets_it_where_it_begins_with_a_domain() {
    let link = |base: &str| {
        let after = mended(&Catalog::shipped(), "base-url-invalid", |profile| profile.registration_links[0].base_url = base.into());
        after.map(|after| after.registration_links[0].base_url.clone())
    };
    assert_eq!(link("partner.example/go").as_deref(), Some("https://partner.example/go"));
    for base in ["partner", "com.partner.app://go", "ftp://partner.example/go", "https:///go.html"] {
        assert_eq!(link(base), None, "{base}");
    }
}

#[test]
fn a_slip_in_the_click_parameter_is_not_mended_where_a_link_carries_the_id_under_it() {
    let catalog = with_partner("click_params = [\"aff_click\"]\n");
    let right = |query: &str| {
        let after = mended(&catalog, "click-param-unknown", |profile| {
            (profile.integration, profile.click.param) = (Some("acme".into()), "Aff_Click".into());
            profile.registration_links[0].base_url = format!("https://partner.example/go{query}");
            profile.registration_links[1].base_url = "what is wrong anyway".into();
        });
        after.map(|after| after.click.param)
    };
    assert_eq!(right("").as_deref(), Some("aff_click"));
    assert_eq!(right("?Aff_Click={{tracker.clickid}}"), None);
}

#[test]
fn a_click_macro_gets_no_braces_where_a_field_is_filled_with_what_they_would_make_of_it() {
    let right = |filled: &str| {
        let after = mended(&Catalog::shipped(), "click-macro-bare", |profile| {
            profile.click.macro_text = "cid1".into();
            profile.custom_fields[0].macro_text = filled.into();
        });
        after.map(|after| after.click.macro_text)
    };
    assert_eq!(right("{user_id}").as_deref(), Some("{cid1}"));
    assert_eq!(right("{cid1}"), None);
}

#[test]
fn with_the_right_event_comes_what_the_partner_sends_for_it_but_for_our_own_click_id() {
    let catalog = with_partner(
        "click_params = [\"aff_click\"]\n[[macros]]\nname = \"sum\"\n\
         [[postbacks]]\nname = \"First Deposit\"\nrole = \"first-deposit\"\namount = \"{sum}\"\ntransaction = \"{aff_click}\"\n",
    );
    let after = mended(&catalog, "event-raw", |profile| {
        (profile.integration, profile.click.param) = (Some("acme".into()), "aff_click".into());
        profile.postbacks[1].event = "first_deposit_".into();
        profile.postbacks[1].params.clear();
    });
    let after = after.unwrap();
    let params: Vec<(&str, &str)> = after.postbacks[1].params.iter().map(|param| (param.key.as_str(), param.value.as_str())).collect();
    assert_eq!((after.postbacks[1].event.as_str(), params), ("sale", vec![("tracker.cost", "{sum}")]));
}

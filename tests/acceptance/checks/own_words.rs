//! Partners whose macros are written as no style has it, whose transaction is our own click id, or whose cabinet sends nothing but macros.

use super::*;
use crate::support::with_partner;

/// Acme's profile on the default tracker with these postbacks.
fn of_acme(postbacks: Vec<Postback>, fields: Vec<CustomField>) -> Profile {
    changed(custom, |profile| {
        (profile.integration, profile.click.param) = (Some("acme".into()), "aff_click".into());
        (profile.postbacks, profile.custom_fields) = (postbacks.into(), fields.into());
    })
}

/// The parameters of the first postback once the finding of that code is mended; `None` where it has no mend.
fn params_mended(catalog: &Catalog, profile: &Profile, code: &str) -> Option<Vec<(String, String)>> {
    let after = mended(catalog, profile, code)?;
    Some(after.postbacks[0].params.iter().map(|param| (param.key.clone(), param.value.clone())).collect())
}

fn params(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn beside_macros_with_a_blank_in_their_names_an_unknown_one_is_told_and_what_lies_between_two_of_them_is_none() {
    let catalog = with_partner(
        "macro_style = \"%x%\"\nclick_params = [\"aff_click\"]\n\
         [[macros]]\nname = \"first\"\ntext = \"%first name%\"\n[[macros]]\nname = \"last\"\ntext = \"%last name%\"\n",
    );
    let unknown = |text: &str| {
        let profile = of_acme(Vec::new(), vec![field("fields.x", text)]);
        let all = check(&catalog.setup(&profile), Others::default());
        all.into_iter().find(|one| one.code == "macro-unknown").and_then(|one| one.offending)
    };
    for text in ["%no_such%-%first name%", "%first name%-%no_such%", "the player is called %first name%-%no_such%"] {
        assert_eq!(unknown(text).as_deref(), Some("%no_such%"), "{text}");
    }
    for text in ["%first name%", "%first name%x%last name%", "the player is called %first name%x%last name%"] {
        assert_eq!(unknown(text), None, "{text}");
    }
}

#[test]
fn a_fixed_transaction_becomes_the_macro_that_it_names_where_the_one_that_the_partner_offers_is_our_click_id() {
    let catalog = with_partner(
        "click_params = [\"aff_click\"]\n[[macros]]\nname = \"deposit_no\"\n[[macros]]\nname = \"aff_click\"\n\
         [[postbacks]]\nname = \"Repeat\"\nrole = \"repeat-deposit\"\ntransaction = \"{aff_click}\"\n",
    );
    let profile = of_acme(vec![postback("Repeat", "resale", &[("tracker.tid", "deposit_no")])], Vec::new());
    assert_eq!(params_mended(&catalog, &profile, "transaction-constant"), Some(params(&[("tracker.tid", "{deposit_no}")])));
}

#[test]
fn of_what_is_missing_a_cabinet_that_appends_gets_the_macros_and_not_the_constants() {
    let catalog = with_partner(
        "click_params = [\"aff_click\"]\ndelivery = \"appends\"\n\
         [appends]\nquery = false\nnames = \"free\"\npairs = [{ name = \"aff_click\", macro = \"{aff_click}\" }, { name = \"sum\", macro = \"{sum}\" }]\n\
         [[macros]]\nname = \"sum\"\n[[postbacks]]\nname = \"Repeat\"\nrole = \"repeat-deposit\"\namount = \"{sum}\"\ncurrency = \"usd\"\n",
    );
    let profile = of_acme(vec![postback("Repeat", "resale", &[])], Vec::new());
    assert_eq!(params_mended(&catalog, &profile, "amount-missing"), Some(params(&[("tracker.cost", "{sum}")])));
}

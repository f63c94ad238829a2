//! Macros in registration links: what is the tracker's, what is the partner's, what is neither, and which slip is near enough to a macro to be one.

use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::check::{Severity, apply};
use clickwire::model::profile::{CustomField, Profile, param};

use super::checks::{changed, told};
use super::support::{custom, with_partner};

/// A tracker whose click macro has a dot, and that has no family of macros.
const DOTTED: &str = r#"
id = "dotted"
name = "Dotted"
source = "made up"
endpoint = "https://in.dotted.example/cb"
[keys]
event = "goal"
click = "hid"
amount = "sum"
[links]
click_macro = "{click.id}"
[events]
registration = { event = "signup" }
"#;

/// A profile on a tracker whose link has these parameters.
fn linked(tracker: &str, params: &[(&str, &str)]) -> Profile {
    changed(custom, |profile| {
        profile.tracker.id = tracker.into();
        profile.registration_links[0].params = params.iter().map(|(key, value)| param(key, value)).collect();
    })
}

fn with_base(base: &str) -> Profile {
    changed(custom, |profile| profile.registration_links[0].base_url = base.into())
}

fn of_dotted(text: String) -> Catalog {
    Catalog::new(Vec::new(), vec![UserFile { path: "dotted.toml".into(), text: Ok(text) }])
}

/// The link once what was found is mended; `None` where nothing is mended.
fn base_mended(catalog: &Catalog, profile: &Profile) -> Option<String> {
    let mut after = profile.clone();
    apply(told(catalog, profile, "tracker-macro-style").first()?.fix.as_ref()?, &mut after);
    Some(after.registration_links[0].base_url.clone())
}

#[test]
fn a_click_macro_that_is_a_guess_is_told_once_where_it_goes_out() {
    let guessed = |tracker: &str| told(&Catalog::shipped(), &linked(tracker, &[]), "link-macro-unknown");
    let of_maxconv = guessed("maxconv");
    assert_eq!(of_maxconv.iter().map(|one| one.severity).collect::<Vec<_>>(), [Severity::Note]);
    assert_eq!(of_maxconv[0].at.path(&linked("maxconv", &[])), "registration_links[0]");
    assert!(guessed("keitaro").is_empty());
}

#[test]
fn the_bare_name_of_the_click_macro_is_mended_under_any_key_but_the_click_parameter_which_is_replaced_anyway() {
    let catalog = Catalog::shipped();
    let of = |base: &str| base_mended(&catalog, &with_base(base));
    let right = "https://partner.example/go?sub1=x&pid={{tracker.clickid}}";
    assert_eq!(of("https://partner.example/go?sub1=x&pid=tracker.clickid").as_deref(), Some(right));
    assert_eq!(of("https://partner.example/go?sub1=tracker.clickid&pid=x"), None);
}

#[test]
fn a_partners_macro_moves_from_a_link_to_the_fields_unless_that_very_field_has_another_one() {
    let moves = |key: &str| {
        let profile = changed(custom, |profile| {
            profile.registration_links[0].params = vec![param("fields.country", "{country}")];
            profile.custom_fields.push(CustomField { key: key.into(), macro_text: "{geo}".into(), ..CustomField::default() });
        });
        told(&Catalog::shipped(), &profile, "macro-in-link")[0].fix.is_some()
    };
    assert!(moves("fields.geo"));
    assert!(!moves("fields.country"));
}

#[test]
fn a_macro_that_tracker_and_partner_both_have_is_in_a_link_the_trackers() {
    let catalog = with_partner("click_params = [\"aff_click\"]\n[[macros]]\nname = \"country\"\n[[macros]]\nname = \"player\"\n");
    let is_partners = |value: &str| {
        let mut profile = linked("keitaro", &[("x", value)]);
        profile.integration = Some("acme".into());
        !told(&catalog, &profile, "macro-in-link").is_empty()
    };
    assert!(!is_partners("{country}"));
    assert!(is_partners("{player}"));
}

#[test]
fn a_macro_of_which_the_tracker_knows_nothing_is_unknown_and_not_taken_for_one_of_its_own() {
    let catalog = Catalog::shipped();
    for value in ["{{nosuch}}", "{{deal.id.x}}"] {
        let profile = linked("chatterfy", &[("x", value)]);
        assert_eq!(told(&catalog, &profile, "link-macro-unknown").len(), 1, "{value}");
        assert!(told(&catalog, &profile, "tracker-macro-style").is_empty(), "{value}");
    }
    // The head of a family without anything behind it is none of the family.
    assert!(told(&catalog, &linked("chatterfy", &[("x", "{tracker.}")]), "tracker-macro-style").is_empty());
}

#[test]
fn two_letters_off_a_long_macro_is_a_slip_and_two_letters_off_a_short_one_is_another_name() {
    let near = |value: &str| {
        let all = told(&Catalog::shipped(), &linked("chatterfy", &[("x", value)]), "link-macro-unknown");
        all.first().map(|one| one.say.id)
    };
    assert_eq!(near("{{usrnme}}"), Some("check-link-macro-near"));
    assert_eq!(near("{{chtid}}"), Some("check-link-macro-near"));
    assert_eq!(near("{{chtix}}"), Some("check-link-macro-unknown"));
}

#[test]
fn a_macro_of_the_trackers_own_family_is_known_in_foreign_braces_where_its_list_is_not_whole_too() {
    let profile = linked("funnelflux-pro", &[("x", "{{data-os}}")]);
    let mut after = profile.clone();
    apply(told(&Catalog::shipped(), &profile, "tracker-macro-style")[0].fix.as_ref().unwrap(), &mut after);
    assert_eq!(after.registration_links[0].params[0].value, "{data-os}");
}

#[test]
fn one_letter_off_a_short_click_macro_is_another_name_and_so_is_what_the_tracker_itself_lists_beside_a_long_one() {
    let is_slip = |catalog: &Catalog, tracker: &str, value: &str| !told(catalog, &linked(tracker, &[("x", value)]), "tracker-macro-style").is_empty();
    let shipped = Catalog::shipped();
    assert!(is_slip(&shipped, "keitaro", "{subit}"));
    assert!(!is_slip(&shipped, "funnelflux-pro", "{hat}"));
    let lists = DOTTED.replace("\"{click.id}\"", "\"{click.id}\"\nlink_macros = [{ text = \"{click.ip}\" }]");
    let own = of_dotted(lists);
    assert!(is_slip(&own, "dotted", "{click.it}"));
    assert!(!is_slip(&own, "dotted", "{click.ip}"));
}

#[test]
fn a_click_macro_with_a_word_before_its_name_is_mended_where_the_tracker_has_no_family_of_macros_too() {
    let catalog = of_dotted(DOTTED.to_owned());
    let of = |value: &str| {
        let mut profile = with_base(&format!("https://partner.example/go?sub1=x&pid={value}"));
        profile.tracker.id = "dotted".into();
        base_mended(&catalog, &profile)
    };
    assert_eq!(of("{chat.click.id}").as_deref(), Some("https://partner.example/go?sub1=x&pid={click.id}"));
    assert_eq!(of("{chat.other.id}"), None);
}

//! What each part of a received URL is called: a value, a key, a path, an account; and the one URL among words.

use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::compare::{DiffKind, compare, url_in_words};
use clickwire::model::profile::RegistrationLink;
use clickwire::model::severity::Severity;

use super::compare_meant::{compared, kinds, on, received};
use super::own_tracker::HOUSEFLOW;
use super::support::postback_url;

#[test]
fn what_came_for_a_value_is_told_apart_empty_encoded_and_the_macro_itself() {
    let profile = on("chatterfy", &[("First", "sale", &[("promo", "summer"), ("fields.mix", "a {user_id}-b"), ("fields.id", "{user_id}")])]);
    let right = [("promo", "summer"), ("fields.mix", "a%2017-b"), ("fields.id", "17")];
    let of = |key: &str, value: &str| {
        let pairs: Vec<String> = right.iter().map(|(known, own)| format!("{known}={}", if *known == key { value } else { own })).collect();
        let comparison = compared(&profile, &postback_url(&format!("tracker.event=sale&clickid=67w&{}", pairs.join("&"))));
        kinds(&comparison).first().map(|(_, kind)| *kind)
    };
    assert_eq!(of("promo", ""), Some(DiffKind::Empty));
    assert_eq!(of("fields.mix", "a%20%7Buser_id%7D-b"), Some(DiffKind::EncodedMacro));
    assert_eq!(of("fields.id", "%7Bother%7D"), Some(DiffKind::EncodedMacro));
    assert_eq!(of("fields.id", "%257Bother%257D"), Some(DiffKind::EncodedMacro));
    assert_eq!(of("fields.id", "{other}"), Some(DiffKind::LiteralMacro));
    assert_eq!(of("fields.id", "null"), None, "a field may be filled with any word");
}

#[test]
fn a_transaction_that_is_a_fixed_word_differs_as_another_one_and_is_not_called_no_value() {
    let profile = on("chatterfy", &[("First", "sale", &[("tracker.tid", "fixed")])]);
    let of = |tid: &str| {
        kinds(&compared(&profile, &postback_url(&format!("tracker.event=sale&clickid=67w&tracker.tid={tid}")))).pop().map(|(_, kind)| kind)
    };
    assert_eq!(of("other"), Some(DiffKind::ConstantDiffers));
    assert_eq!(of("fixed"), None);
}

#[test]
fn beside_a_key_behind_a_html_ampersand_what_is_too_much_is_still_told() {
    let profile = on("chatterfy", &[("First", "sale", &[])]);
    let comparison = compared(&profile, &postback_url("tracker.event=sale&amp;clickid=67w&x=1"));
    assert_eq!(kinds(&comparison), [("clickid", DiffKind::EscapedKey), ("x", DiffKind::Unexpected)]);
}

#[test]
fn an_event_in_other_letters_is_a_warning_with_a_sentence_of_its_own_and_so_is_a_blank_in_the_click_id() {
    let profile = on("chatterfy", &[("First", "sale", &[])]);
    let comparison = compared(&profile, &postback_url("tracker.event=Sale&clickid=67w"));
    let event = comparison.parts.iter().find(|part| part.key == "tracker.event").unwrap();
    assert_eq!((event.severity(), comparison.verdict.id), (Some(Severity::Warning), "compare-event-case"));
    assert_eq!(compared(&profile, &postback_url("tracker.event=sale&clickid=67w%20gw")).verdict.id, "compare-click-blank");
}

#[test]
fn a_path_alone_is_a_postback_on_ones_own_domain_however_short_that_is() {
    let mut profile = on("keitaro", &[("First", "sale", &[])]);
    profile.tracker.values.insert("domain".into(), "t.io".into());
    let own = received(&profile, "subid=67w&status=sale");
    let path = own.strip_prefix("https://t.io").unwrap();
    assert_eq!(compared(&profile, path), compared(&profile, &own));
    assert!(compared(&profile, path).item.is_some());
}

#[test]
fn a_constant_that_is_the_same_for_everyone_differs_as_a_value_and_not_as_another_account() {
    let text = HOUSEFLOW.replace("/cb?token={token}\"", "/cb\"\nparams = [\"token={token}\", { key = \"src\", value = \"cw\" }]");
    let catalog = Catalog::new(Vec::new(), vec![UserFile { path: "houseflow.toml".into(), text: Ok(text) }]);
    let profile = on("houseflow", &[("First", "dep", &[])]);
    let of = |query: &str| {
        let comparison = compare(&catalog.setup(&profile), &format!("https://in.houseflow.example/777/cb?goal=dep&hid=67w&{query}"));
        kinds(&comparison).pop().map(|(key, kind)| (key.to_owned(), kind))
    };
    assert_eq!(of("token=a1b2c3&src=cw"), None);
    assert_eq!(of("token=a1b2c3&src=other"), Some(("src".to_owned(), DiffKind::ConstantDiffers)));
    assert_eq!(of("token=zzz&src=cw"), Some(("token".to_owned(), DiffKind::OtherKey)));
}

#[test]
fn of_a_registration_link_the_click_id_is_told_apart_from_what_else_is_missing() {
    let mut profile = on("chatterfy", &[]);
    let link = RegistrationLink { name: "Main".into(), base_url: "https://1w.test/play?open=register".into(), ..RegistrationLink::default() };
    profile.registration_links = vec![link].into();
    let profile = profile.numbered();
    let of = |url: &str| {
        let comparison = compared(&profile, url);
        let told: Vec<(String, DiffKind)> = kinds(&comparison).into_iter().map(|(key, kind)| (key.to_owned(), kind)).collect();
        (comparison.verdict.id, told)
    };
    let told = |all: &[(&str, DiffKind)]| all.iter().map(|(key, kind)| ((*key).to_owned(), *kind)).collect::<Vec<_>>();
    let other = told(&[("open", DiffKind::Missing), ("sub1", DiffKind::OtherClick), ("sub4", DiffKind::Unexpected)]);
    assert_eq!(of("https://1w.test/play?sub4=67w"), ("compare-link-other-click", other));
    assert_eq!(of("https://1w.test/play?open=register&sub1="), ("compare-link-empty", told(&[("sub1", DiffKind::Empty)])));
    assert_eq!(of("https://1w.test?open=register&sub1=67w"), ("compare-link-but", told(&[("/", DiffKind::OtherAddress)])));
}

#[test]
fn the_one_url_among_words_is_taken_out_of_them_and_one_that_is_all_there_is_is_not() {
    let url = "https://a.example/p?x=1";
    for text in [format!("look: {url}"), format!("{url}\nis what came"), format!("what is this?\n{url}\n")] {
        assert_eq!(url_in_words(&text).as_deref(), Some(url), "{text}");
    }
    for text in [url.to_owned(), format!(" \"{url}\"\n"), format!("{url} and {url}\n{url}"), "no link".to_owned()] {
        assert_eq!(url_in_words(&text), None, "{text}");
    }
}

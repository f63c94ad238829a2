//! The worked links of the spec, byte for byte.

use clickwire::model::catalog::Catalog;
use clickwire::model::macros::MacroStyle;
use clickwire::model::profile::{CustomField, Postback, Profile, RegistrationLink, param};
use toml::{Table, Value};

fn vectors() -> Table {
    include_str!("../vectors/links.toml").parse().unwrap()
}

fn text<'a>(case: &'a Value, key: &str) -> &'a str {
    case.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn pairs<'a>(case: &'a Value, key: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
    case[key].as_array().unwrap().iter().map(|pair| (pair[0].as_str().unwrap(), pair[1].as_str().unwrap()))
}

fn profile(case: &Value) -> Profile {
    let mut profile = Profile { macro_style: MacroStyle::parse(text(case, "macro_style")), ..Profile::default() };
    profile.tracker.values.insert("key".into(), text(case, "key").into());
    profile.click.param = text(case, "click_param").into();
    profile.click.macro_text = text(case, "click_macro").into();
    profile
}

#[test]
fn every_worked_postback_link_comes_out_byte_for_byte() {
    let catalog = Catalog::shipped();
    let vectors = vectors();
    let cases = vectors["postback"].as_array().unwrap();
    assert!(cases.len() >= 15);
    for case in cases {
        let mut profile = profile(case);
        profile.postbacks.push(Postback {
            name: text(case, "name").into(),
            event: text(case, "event").into(),
            params: pairs(case, "params").map(|(key, value)| param(key, value)).collect(),
            ..Postback::default()
        });
        profile.custom_fields.extend(pairs(case, "fields").map(|(key, text)| CustomField {
            key: key.into(),
            macro_text: text.into(),
            ..CustomField::default()
        }));
        let profile = profile.numbered();
        let setup = catalog.setup(&profile);
        let link = setup.postback_link(&profile.postbacks[0]).unwrap();
        assert_eq!(link.ready.to_string(), text(case, "ready"), "{}", text(case, "source"));
        if case.get("raw").is_some() {
            assert_eq!(setup.raw_link(&profile.postbacks[0]).unwrap().to_string(), text(case, "raw"), "{}", text(case, "source"));
        }
    }
}

#[test]
fn every_worked_registration_link_comes_out_byte_for_byte() {
    let catalog = Catalog::shipped();
    let vectors = vectors();
    let cases = vectors["registration"].as_array().unwrap();
    assert!(cases.len() >= 15);
    for case in cases {
        let mut profile = profile(case);
        profile.registration_links.push(RegistrationLink {
            base_url: text(case, "base").into(),
            params: pairs(case, "params").map(|(key, value)| param(key, value)).collect(),
            ..RegistrationLink::default()
        });
        let profile = profile.numbered();
        let link = catalog.setup(&profile).final_url(&profile.registration_links[0]).unwrap();
        assert_eq!(link.to_string(), text(case, "final"), "{}", text(case, "source"));
    }
}

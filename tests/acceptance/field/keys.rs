//! Parameters that the other side does not have: the partner's click parameter, the tracker's keys.

use clickwire::model::catalog::Catalog;
use clickwire::model::check::apply;
use clickwire::model::profile::CustomField;
use clickwire::model::template::of_integration;
use clickwire::model::trace::{Samples, trace};
use clickwire::text::Words;
use clickwire::words::Lang;
use toml::{Table, Value};

use super::findings;
use super::vectors::with_base;

fn vectors(kind: &str) -> Vec<Value> {
    let vectors: Table = include_str!("../../vectors/field-keys.toml").parse().unwrap();
    vectors[kind].as_array().unwrap().clone()
}

fn text<'a>(case: &'a Value, key: &str) -> Option<&'a str> {
    case.get(key).and_then(Value::as_str)
}

#[test]
fn a_click_parameter_that_is_not_the_partners_is_told_with_the_nearest_one() {
    let catalog = Catalog::shipped();
    for case in vectors("click") {
        let (integration, param) = (text(&case, "integration").unwrap(), text(&case, "param").unwrap());
        let known = catalog.integration(integration).unwrap();
        let tracker = catalog.default_tracker().unwrap();
        let mut profile = with_base(&tracker.id, "https://go.example.com/offer");
        profile.integration = Some(integration.into());
        profile.postbacks = of_integration(known, tracker).postbacks;
        profile.click.param = param.into();
        let profile = profile.numbered();
        let found: Vec<_> = findings(&profile).into_iter().filter(|one| one.code == "click-param-unknown").collect();
        let severity = found.first().map(|one| one.severity.word()).unwrap_or_default();
        assert_eq!((severity, found.len() < 2), (text(&case, "severity").unwrap(), true), "{integration} {param}: {found:#?}");
        if let Some(says) = text(&case, "says") {
            assert!([Lang::En, Lang::Ru].iter().all(|lang| Words::new(*lang).say(&found[0].say).contains(says)), "{integration}: {found:#?}");
        }
        let fixed = found.first().and_then(|one| one.fix.as_ref()).map(|fix| {
            let mut mended = profile.clone();
            apply(fix, &mut mended);
            mended.click.param
        });
        assert_eq!(fixed.as_deref(), text(&case, "fixed"), "{integration} {param}");
    }
}

#[test]
fn a_field_that_the_tracker_does_not_store_is_told_and_the_trace_lists_what_is_ignored() {
    let catalog = Catalog::shipped();
    for case in vectors("field") {
        let (tracker, key) = (text(&case, "tracker").unwrap(), text(&case, "key").unwrap());
        let mut profile = with_base(tracker, "https://go.example.com/offer");
        profile.postbacks =
            clickwire::model::template::of_custom(catalog.tracker(tracker).unwrap(), profile.macro_style.unwrap_or_default()).postbacks;
        profile.custom_fields = vec![CustomField { key: key.into(), macro_text: "{some_macro}".into(), ..CustomField::default() }].into();
        let profile = profile.numbered();
        let found: Vec<_> = findings(&profile).into_iter().filter(|one| one.code == "field-unknown").collect();
        let is_unknown = case["unknown"].as_bool().unwrap();
        assert_eq!(!found.is_empty(), is_unknown, "{tracker} {key}: {found:#?}");
        if let Some(says) = text(&case, "says") {
            assert!([Lang::En, Lang::Ru].iter().all(|lang| Words::new(*lang).say(&found[0].say).contains(says)), "{tracker}: {found:#?}");
        }
        let told = trace(&catalog.setup(&profile), &Samples::default());
        let is_ignored = told.notes.iter().any(|say| say.id == "trace-note-ignored" && Words::new(Lang::En).say(say).ends_with(key));
        assert_eq!(is_ignored, is_unknown, "{tracker} {key}: {:#?}", told.notes);
    }
}

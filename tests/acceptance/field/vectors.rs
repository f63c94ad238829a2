//! Each case of `vectors/field.toml`, driven through what it names.

use clickwire::model::catalog::Catalog;
use clickwire::model::check::{Finding, apply};
use clickwire::model::compare::compare;
use clickwire::model::profile::{CustomField, Profile, RegistrationLink};
use clickwire::text::Words;
use clickwire::words::Lang;
use toml::{Table, Value};

use super::{findings, imported, links, told};

pub fn text<'a>(case: &'a Value, key: &str) -> &'a str {
    case.get(key).and_then(Value::as_str).unwrap_or_default()
}

pub fn texts(case: &Value, key: &str) -> Option<Vec<String>> {
    Some(case.get(key)?.as_array()?.iter().map(|text| text.as_str().unwrap().to_owned()).collect())
}

#[expect(clippy::needless_pass_by_value, reason = "a case reads better so")]
fn same<T: PartialEq + std::fmt::Debug>(what: &str, is: T, wanted: T) -> Result<(), String> {
    if is == wanted { Ok(()) } else { Err(format!("{what}:\n     is {is:?}\n wanted {wanted:?}")) }
}

/// A link's address and its parameters: their order is the builder's.
fn sorted(link: &str) -> (&str, Vec<&str>) {
    let (head, query) = link.split_once('?').unwrap_or((link, ""));
    let mut pairs: Vec<&str> = query.split('&').collect();
    pairs.sort_unstable();
    (head, pairs)
}

#[test]
fn every_case_of_the_field_comes_out_as_it_was_meant() {
    let vectors: Table = include_str!("../../vectors/field.toml").parse().unwrap();
    let mut failed = Vec::new();
    let mut count = 0;
    let mut run = |id: &str, outcome: Result<(), String>| {
        count += 1;
        if let Err(why) = outcome {
            failed.push((id.to_owned(), why));
        }
    };
    for case in vectors["import"].as_array().unwrap() {
        run(text(case, "id"), import_case(case));
    }
    for case in vectors["base_url"].as_array().unwrap() {
        run(text(case, "url"), base_url_case(case));
    }
    for case in vectors["compare"].as_array().unwrap() {
        for arrived in case["arrived"].as_array().unwrap() {
            run(text(arrived, "url"), compare_case(case, arrived));
        }
    }
    for case in vectors["profile"].as_array().unwrap() {
        run(text(case, "id"), profile_case(case));
    }
    assert_eq!(count, 38);
    let failed: Vec<String> = failed.iter().map(|(id, why)| format!("{id}\n  {why}")).collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

pub fn import_case(case: &Value) -> Result<(), String> {
    let made = imported(text(case, "text"));
    let found = findings(&made.profile);
    if let Some(tracker) = case.get("tracker").and_then(Value::as_str) {
        same("tracker", made.profile.tracker.id.as_str(), tracker)?;
    }
    if let Some(wanted) = texts(case, "links") {
        same("links", links(&made).iter().map(|link| sorted(link)).collect(), wanted.iter().map(|link| sorted(link)).collect::<Vec<_>>())?;
    }
    if let Some(wanted) = texts(case, "names") {
        same("names", made.profile.postbacks.iter().map(|one| one.name.clone()).collect(), wanted)?;
    }
    if let Some(wanted) = texts(case, "registration_links") {
        same("registration links", made.profile.registration_links.iter().map(|one| one.base_url.clone()).collect(), wanted)?;
    }
    for code in texts(case, "codes").unwrap_or_default() {
        if found.iter().all(|one| one.code != code) {
            return Err(format!("no {code} among {found:?}"));
        }
    }
    let words = Words::new(Lang::En);
    let advice: Vec<String> = found.iter().map(|one| words.say(&one.say)).collect();
    if let Some(bad) = advice.iter().chain(&told(&made)).find(|said| ["{REPLACE}", "{OPTIONAL}", "{{}}"].iter().any(|bad| said.contains(bad))) {
        return Err(format!("bad advice: {bad}"));
    }
    import_why(text(case, "id"), &made)
}

/// What only the words of a case say.
fn import_why(id: &str, made: &clickwire::model::import::Imported) -> Result<(), String> {
    let catalog = Catalog::shipped();
    let setup = catalog.setup(&made.profile);
    let roles: Vec<String> =
        made.profile.postbacks.iter().map(|one| setup.role(one).map(|role| role.word().to_owned()).unwrap_or_default()).collect();
    let said = told(made).join("\n");
    let says = |part: &str| if said.contains(part) { Ok(()) } else { Err(format!("{part:?} is not said: {said}")) };
    match id {
        "voluum-without-event" => same("roles", roles, vec!["deposit".into()]),
        "goal-in-a-key-of-its-own" => {
            same("count", made.profile.postbacks.len(), 3)?;
            same("registrations", roles.iter().filter(|role| *role == "registration").count(), 0)?;
            same("goal kept", links(made).iter().filter(|link| link.contains("goal=")).count(), 3)?;
            says("guess")?;
            says("goal")
        }
        "unknown-tracker" => {
            same("postbacks", made.profile.postbacks.len(), 0)?;
            says("1: ")?;
            says("2: ")
        }
        "whole-link-encoded" | "macro-encoded-twice" => says("cleaned"),
        "order-number-as-click-id" => says("{transaction_id}"),
        "repeat-deposit-named-otherwise" => same("roles", roles, vec!["registration".into(), "first-deposit".into(), "repeat-deposit".into()]),
        "no-scheme" => {
            says("https://")?;
            same(
                "links",
                made.profile.registration_links.iter().map(|one| one.base_url.clone()).collect(),
                vec!["https://t.me/ExampleBot?start=CODE42-{clickid}".to_owned()],
            )
        }
        "bemob-options-left-in" => says("http"),
        _ => Ok(()),
    }
}

/// A profile with nothing else to say about it.
pub fn with_base(tracker: &str, url: &str) -> Profile {
    let mut profile = Profile { name: "Mine".into(), ..Profile::default() };
    profile.tracker.id = tracker.into();
    for (name, value) in [("key", "48d0524a-3abb-4cd5-82b8-404fa1cb4f7e"), ("domain", "trk.example.com")] {
        let known = Catalog::shipped().tracker(tracker).unwrap().placeholder(name).is_some();
        if known {
            profile.tracker.values.insert(name.into(), value.into());
        }
    }
    profile.click.param = "sub1".into();
    profile.registration_links = vec![RegistrationLink { name: "Registration".into(), base_url: url.into(), ..RegistrationLink::default() }].into();
    profile.numbered()
}

pub fn base_url_case(case: &Value) -> Result<(), String> {
    let profile = with_base(text(case, "tracker"), text(case, "url"));
    let found = findings(&profile);
    let fits = |one: &&Finding| {
        let code = case.get("code").and_then(Value::as_str).is_none_or(|code| code == one.code);
        let severity = case.get("severity").and_then(Value::as_str).is_none_or(|severity| severity == one.severity.word());
        code && severity
    };
    let Some(one) = found.iter().find(|one| fits(one) && (case.get("fixed").is_none() || one.fix.is_some())) else {
        return Err(format!("nothing of the kind among {found:#?}"));
    };
    if case.get("certain_fix").is_some() && one.fix.is_some() {
        return Err(format!("not certain: {one:?}"));
    }
    if let Some(fixed) = case.get("fixed").and_then(Value::as_str) {
        let mut mended = profile.clone();
        apply(one.fix.as_ref().unwrap(), &mut mended);
        same("fixed", mended.registration_links[0].base_url.as_str(), fixed)?;
    }
    Ok(())
}

fn compare_case(case: &Value, arrived: &Value) -> Result<(), String> {
    let made = imported(text(case, "link"));
    let comparison = compare(&Catalog::shipped().setup(&made.profile), text(arrived, "url"));
    same(text(arrived, "why"), i64::from(comparison.differs), arrived["exit"].as_integer().unwrap())
}

fn profile_case(case: &Value) -> Result<(), String> {
    let catalog = Catalog::shipped();
    let tracker = catalog.default_tracker().unwrap();
    let mut profile = with_base(&tracker.id, "https://go.example.com/offer");
    if let Some(integration) = case.get("integration").and_then(Value::as_str) {
        let known = catalog.integration(integration).unwrap();
        let fresh = clickwire::model::template::of_integration(known, tracker);
        profile.integration = Some(integration.into());
        profile.postbacks = fresh.postbacks;
        profile.custom_fields = fresh.custom_fields;
        profile.click.param = case.get("click_param").and_then(Value::as_str).unwrap_or(&known.click_params[0].param).into();
    }
    if let Some(key) = case.get("custom_field").and_then(Value::as_str) {
        profile.custom_fields.push(CustomField { key: key.into(), macro_text: text(case, "macro").into(), ..CustomField::default() });
    }
    let code = match text(case, "id") {
        "status-macro-that-is-no-event" => "status-unmapped",
        "click-parameter-not-the-partners" => "click-param-unknown",
        _ => "field-unknown",
    };
    let found = findings(&profile.numbered());
    let severity = case.get("severity").and_then(Value::as_str).unwrap_or("warning");
    if found.iter().any(|one| one.code == code && one.severity.word() == severity) { Ok(()) } else { Err(format!("no {code} among {found:#?}")) }
}

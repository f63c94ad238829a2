//! Cases of our own, as data: `vectors/field-own.toml`, each with the page or report that it comes from; and that each kind has ten.

use std::collections::BTreeMap;

use clickwire::model::catalog::Catalog;
use clickwire::model::profile::{Profile, RegistrationLink};
use clickwire::model::trace::{Samples, trace};
use clickwire::text::Words;
use clickwire::words::Lang;
use toml::{Table, Value};

use super::vectors::{base_url_case, import_case, text, texts, with_base};
use super::{findings, imported, roles, told};

#[test]
fn every_case_of_our_own_comes_out_as_it_was_meant() {
    let vectors: Table = include_str!("../../vectors/field-own.toml").parse().unwrap();
    let mut failed = Vec::new();
    for (list, name) in [("import", "id"), ("base_url", "url")] {
        for case in vectors[list].as_array().unwrap() {
            let outcome = if list == "import" { import(case) } else { base_url(case) };
            failed.extend(outcome.err().map(|why| format!("{}\n  {why}", text(case, name))));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// The lists of the files of our own cases, and the kind of those that do not name it.
const LISTS: [(&str, &str, Option<i64>); 7] = [
    (include_str!("../../vectors/field-own.toml"), "import", None),
    (include_str!("../../vectors/field-own.toml"), "base_url", None),
    (include_str!("../../vectors/field-own.toml"), "left", None),
    (include_str!("../../vectors/field-link-macros.toml"), "link", Some(10)),
    (include_str!("../../vectors/field-status.toml"), "profile", Some(11)),
    (include_str!("../../vectors/field-keys.toml"), "click", Some(12)),
    (include_str!("../../vectors/field-keys.toml"), "field", Some(12)),
];

#[test]
fn each_of_the_thirteen_kinds_has_ten_cases_of_our_own_each_with_its_source() {
    let mut kinds = BTreeMap::<i64, usize>::new();
    let mut count = |case: &Value, kind: Option<i64>| {
        assert!(text(case, "source").len() > 10, "where does it come from? {case}");
        *kinds.entry(kind.unwrap_or_else(|| case["kind"].as_integer().unwrap())).or_default() += 1;
    };
    for (file, list, kind) in LISTS {
        let file: Table = file.parse().unwrap();
        file[list].as_array().unwrap().iter().for_each(|case| count(case, kind));
    }
    let values: Table = include_str!("../../vectors/field-values.toml").parse().unwrap();
    let arrived = values["compare"].as_array().unwrap().iter().flat_map(|case| case["arrived"].as_array().unwrap());
    arrived.for_each(|case| count(case, Some(9)));
    let few: Vec<_> = (1..=13).filter(|kind| kinds.get(kind).is_none_or(|count| *count < 10)).collect();
    assert!(few.is_empty(), "too few: {few:?} of {kinds:?}");
}

fn import(case: &Value) -> Result<(), String> {
    import_case(case)?;
    let made = imported(text(case, "text"));
    let said = told(&made).join("\n");
    let is_said = |part: &String| said.contains(part.as_str());
    if let Some(part) = texts(case, "said").unwrap_or_default().into_iter().find(|part| !is_said(part)) {
        return Err(format!("{part:?} is not said: {said}"));
    }
    if let Some(part) = texts(case, "unsaid").unwrap_or_default().into_iter().find(is_said) {
        return Err(format!("{part:?} is said: {said}"));
    }
    let finals: Vec<String> = made.profile.registration_links.iter().map(|link| final_url(&made.profile, link)).collect();
    if let Some(wanted) = texts(case, "finals").filter(|wanted| *wanted != finals) {
        return Err(format!("finished registration links:\n     is {finals:?}\n wanted {wanted:?}"));
    }
    let events: Vec<String> = made.profile.postbacks.iter().map(|postback| postback.event.clone()).collect();
    for (key, is) in [("roles", roles(&made).into_iter().map(str::to_owned).collect()), ("events", events)] {
        if let Some(wanted) = texts(case, key).filter(|wanted| *wanted != is) {
            return Err(format!("{key}:\n     is {is:?}\n wanted {wanted:?}"));
        }
    }
    noted(case, &made.profile)?;
    let absent = texts(case, "absent").unwrap_or_default();
    let found = findings(&made.profile).into_iter().find(|one| absent.iter().any(|code| code == one.code));
    found.map_or(Ok(()), |one| Err(format!("{one:#?}")))
}

/// What the trace notes.
fn noted(case: &Value, profile: &Profile) -> Result<(), String> {
    let words = Words::new(Lang::En);
    let notes: Vec<String> = trace(&Catalog::shipped().setup(profile), &Samples::default()).notes.iter().map(|say| words.say(say)).collect();
    let is_noted = |part: &String| notes.iter().any(|note| note.contains(part.as_str()));
    let missing = texts(case, "traced").unwrap_or_default().into_iter().find(|part| !is_noted(part));
    let wrong = texts(case, "untraced").unwrap_or_default().into_iter().find(is_noted);
    missing.or(wrong).map_or(Ok(()), |part| Err(format!("{part:?} in the trace: {notes:?}")))
}

fn final_url(profile: &Profile, link: &RegistrationLink) -> String {
    Catalog::shipped().setup(profile).final_url(link).map_or_else(|why| format!("{why:?}"), |url| url.to_string())
}

fn base_url(case: &Value) -> Result<(), String> {
    let found = findings(&with_base(text(case, "tracker"), text(case, "url")));
    let of_code: Vec<_> = found.into_iter().filter(|one| one.code == text(case, "code")).collect();
    if case.get("right").is_some() {
        return of_code.first().map_or(Ok(()), |one| Err(format!("nothing is wrong with it, but {one:#?}")));
    }
    base_url_case(case)?;
    let Some(wanted) = texts(case, "choices") else { return Ok(()) };
    let offered: Vec<String> = of_code.iter().flat_map(|one| &one.choices).map(result_of(case)).collect();
    if offered == wanted { Ok(()) } else { Err(format!("offered:\n     is {offered:?}\n wanted {wanted:?}")) }
}

/// What a choice makes of the link.
fn result_of(case: &Value) -> impl Fn(&clickwire::model::check::Fix) -> String {
    let profile = with_base(text(case, "tracker"), text(case, "url"));
    move |fix| {
        let mut mended = profile.clone();
        clickwire::model::check::apply(fix, &mut mended);
        mended.registration_links[0].base_url.clone()
    }
}

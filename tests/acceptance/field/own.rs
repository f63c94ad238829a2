//! Cases of our own for kinds 3 to 8, as data: `vectors/field-own.toml`, each with the page or report that it comes from.

use std::collections::BTreeMap;

use clickwire::model::catalog::Catalog;
use clickwire::model::profile::{Profile, RegistrationLink};
use toml::{Table, Value};

use super::vectors::{base_url_case, import_case, text, texts, with_base};
use super::{findings, imported, told};

#[test]
fn every_case_of_our_own_comes_out_as_it_was_meant() {
    let vectors: Table = include_str!("../../vectors/field-own.toml").parse().unwrap();
    let (mut failed, mut kinds) = (Vec::new(), BTreeMap::<i64, usize>::new());
    for (list, name) in [("import", "id"), ("base_url", "url")] {
        for case in vectors[list].as_array().unwrap() {
            *kinds.entry(case["kind"].as_integer().unwrap()).or_default() += 1;
            assert!(!text(case, "source").is_empty(), "{}: where does it come from?", text(case, name));
            let outcome = if list == "import" { import(case) } else { base_url(case) };
            failed.extend(outcome.err().map(|why| format!("{}\n  {why}", text(case, name))));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!((3..=8).all(|kind| kinds.get(&kind).is_some_and(|count| *count >= 10)), "ten of each kind: {kinds:?}");
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
    let absent = texts(case, "absent").unwrap_or_default();
    let found = findings(&made.profile).into_iter().find(|one| absent.iter().any(|code| code == one.code));
    found.map_or(Ok(()), |one| Err(format!("{one:#?}")))
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

//! What the checks promise: each mistake is found, its near-misses are left alone, and a mend mends.

mod again;
mod catalog;
mod edges;
mod fixes;
mod links;
mod macros;
mod missing;
mod money;
mod names;
mod near_misses;
mod one_sign;
mod own_words;
mod size;
mod slips;

use clickwire::model::catalog::Catalog;
use clickwire::model::check::{Finding, Others, Severity, apply, check};
use clickwire::model::profile::{CustomField, Postback, Profile, RegistrationLink, param};
use clickwire::model::template;

const KEY: &str = "48d0524a-3abb-4cd5-82b8-404fa1cb4f7e";
const BASE: &str = "https://partner.example/go";

/// A profile with its key, click parameter and one registration link.
fn filled(click_param: &str) -> Profile {
    let mut profile = Profile { name: "Mine".into(), ..Profile::default() };
    profile.tracker.values.insert("key".into(), KEY.into());
    profile.click.param = click_param.into();
    profile.registration_links = vec![RegistrationLink { name: "Registration".into(), base_url: BASE.into(), ..RegistrationLink::default() }].into();
    profile
}

/// A profile as the wizard leaves it: made from a ready integration, with nothing left to fill in.
fn ready(catalog: &Catalog, id: &str) -> Profile {
    let integration = catalog.integration(id).unwrap();
    let fresh = template::of_integration(integration, catalog.default_tracker().unwrap());
    let mut profile = filled(&integration.click_params.first().unwrap().param);
    profile.integration = Some(id.into());
    profile.postbacks = fresh.postbacks;
    profile.custom_fields = fresh.custom_fields;
    profile.numbered()
}

/// 1win with an amount in its repeat deposit too: nothing to say about it.
fn clean() -> Profile {
    let mut profile = ready(&Catalog::shipped(), "1win");
    profile.postbacks[2].params.extend([param("tracker.cost", "{amount}"), param("tracker.currency", "usd")]);
    profile.numbered()
}

/// A custom profile with the usual postbacks, the repeat deposit with its amount: nothing to say about it.
fn custom() -> Profile {
    let catalog = Catalog::shipped();
    let mut profile = filled("sub1");
    profile.postbacks = template::of_custom(catalog.default_tracker().unwrap(), profile.macro_style.unwrap_or_default()).postbacks;
    profile.postbacks[2].params.extend([param("tracker.cost", "{amount}"), param("tracker.currency", "usd")]);
    profile.numbered()
}

pub fn postback(name: &str, event: &str, params: &[(&str, &str)]) -> Postback {
    let params = params.iter().map(|(key, value)| param(key, value)).collect();
    Postback { name: name.into(), event: event.into(), params, ..Postback::default() }
}

fn field(key: &str, macro_text: &str) -> CustomField {
    CustomField { key: key.into(), macro_text: macro_text.into(), ..CustomField::default() }
}

fn findings(profile: &Profile) -> Vec<Finding> {
    check(&Catalog::shipped().setup(profile), Others::default())
}

/// A change of a profile that somebody made by mistake, or meant well.
type Change = fn(&mut Profile);

pub fn changed(of: fn() -> Profile, change: impl FnOnce(&mut Profile)) -> Profile {
    let mut profile = of();
    change(&mut profile);
    profile.numbered()
}

/// What is found: `error event-raw postbacks[1].event`.
fn found(profile: &Profile) -> Vec<String> {
    let line = |one: &Finding| format!("{} {} {}", one.severity.word(), one.code, one.at.path(profile));
    findings(profile).iter().map(line).collect()
}

/// All findings of a code.
pub fn told(catalog: &Catalog, profile: &Profile, code: &str) -> Vec<Finding> {
    check(&catalog.setup(profile), Others::default()).into_iter().filter(|one| one.code == code).collect()
}

/// What the mend of the first finding of a code leaves; `None` where it has none that is certain.
pub fn mended(catalog: &Catalog, profile: &Profile, code: &str) -> Option<Profile> {
    let all = check(&catalog.setup(profile), Others::default());
    let found = all.iter().find(|one| one.code == code).unwrap_or_else(|| panic!("no {code}: {all:#?}"));
    let mut after = profile.clone();
    apply(found.fix.as_ref()?, &mut after);
    Some(after)
}

/// The defect is found, and nothing else is.
fn has(of: fn() -> Profile, expected: &str, change: impl FnOnce(&mut Profile)) -> Profile {
    let profile = changed(of, change);
    assert_eq!(found(&profile), [expected]);
    profile
}

/// What comes near it has no finding of that code.
fn has_not(of: fn() -> Profile, code: &str, change: impl FnOnce(&mut Profile)) {
    let profile = changed(of, change);
    let all = findings(&profile);
    assert!(all.iter().all(|one| one.code != code), "{all:#?}");
}

/// The only finding's mend leaves the same as the change that is given.
fn mends_to(profile: &Profile, right: impl FnOnce(&mut Profile)) {
    let all = findings(profile);
    let mut mended = profile.clone();
    let fix = all.first().and_then(|one| one.fix.clone()).unwrap();
    clickwire::model::check::apply(&fix, &mut mended);
    let mut expected = profile.clone();
    right(&mut expected);
    assert_eq!(mended.numbered(), expected.numbered());
}

fn is_to_fill(profile: &Profile) -> bool {
    findings(profile).iter().all(|one| one.to_fill && one.severity != Severity::Warning)
}

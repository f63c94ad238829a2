//! What a tracker fills in a registration link is known from its manual; everything else there goes to the partner as it stands.

use clickwire::text::Words;
use clickwire::words::Lang;
use toml::Table;

use super::findings;
use super::vectors::with_base;

#[test]
fn every_macro_that_the_tracker_does_not_fill_is_told_and_no_other() {
    let vectors: Table = include_str!("../../vectors/field-link-macros.toml").parse().unwrap();
    for case in vectors["link"].as_array().unwrap() {
        let url = case["url"].as_str().unwrap();
        let profile = with_base(case["tracker"].as_str().unwrap(), url);
        let found: Vec<_> = findings(&profile).into_iter().filter(|one| one.at.path(&profile).ends_with("base_url")).collect();
        let short: Vec<String> = found.iter().map(|one| format!("{} {}", one.severity.word(), one.code)).collect();
        let wanted: Vec<&str> = case["found"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
        assert_eq!(short, wanted, "{url}: {found:#?}");
        if let Some(named) = case.get("says").and_then(toml::Value::as_str) {
            assert!(Words::new(Lang::En).say(&found[0].say).contains(named), "{url}: {found:#?}");
            assert!(Words::new(Lang::Ru).say(&found[0].say).contains(named), "{url}: {found:#?}");
        }
        assert!(found.iter().all(|one| one.fix.is_none()), "{url}: {found:#?}");
    }
}

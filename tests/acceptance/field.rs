//! What people who do this job pasted, and what must come of it: the cases of `vectors/field.toml`.

mod advice;
mod click_macro;
mod damage;
mod harmless;
mod keys;
mod labels;
mod link_macros;
mod malformed;
mod no_invented_event;
mod own;
mod recognised;
mod round_trip;
mod status;
mod values;
mod vectors;
pub mod words;

use clickwire::model::catalog::Catalog;
use clickwire::model::check::{Finding, Others, check};
use clickwire::model::import::{Imported, LineKind, import};
use clickwire::model::profile::Profile;
use clickwire::model::role::Role;
use clickwire::text::Words;
use clickwire::words::Lang;

/// What an import makes of a text.
fn imported(text: &str) -> Imported {
    import(text, "Pasted", &Catalog::shipped())
}

/// The finished postback links, or why there is none.
fn links(made: &Imported) -> Vec<String> {
    let catalog = Catalog::shipped();
    let setup = catalog.setup(&made.profile);
    let built = made.profile.postbacks.iter().map(|postback| setup.postback_link(postback));
    built.map(|built| built.map_or_else(|why| format!("{why:?}"), |link| link.ready.to_string())).collect()
}

/// What the user is told, but for lines without a link.
fn told(made: &Imported) -> Vec<String> {
    let words = Words::new(Lang::En);
    made.report.iter().filter(|line| line.kind != LineKind::NoLink).map(|line| format!("{}: {}", line.line, words.say(&line.say))).collect()
}

/// Everything that is said of a profile.
fn findings(profile: &Profile) -> Vec<Finding> {
    check(&Catalog::shipped().setup(profile), Others::default())
}

/// The names of the postbacks.
fn names(made: &Imported) -> Vec<&str> {
    made.profile.postbacks.iter().map(|postback| postback.name.as_str()).collect()
}

/// The roles of the postbacks; empty where one is open.
fn roles(made: &Imported) -> Vec<&'static str> {
    let catalog = Catalog::shipped();
    let setup = catalog.setup(&made.profile);
    made.profile.postbacks.iter().map(|postback| setup.role(postback).map(Role::word).unwrap_or_default()).collect()
}

thread_local! {
    static SHIPPED: &'static Catalog = Box::leak(Box::new(Catalog::shipped()));
}

/// The catalog, read once.
fn shipped() -> &'static Catalog {
    SHIPPED.with(|catalog| *catalog)
}

/// How many cases a property tries; `PROPTEST_CASES` asks for another number.
fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(usual)
}

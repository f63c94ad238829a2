//! `compare`: a URL that somebody received against the profile, and first of all why it is not counted.

use super::columns::Columns;
use super::desk::Desk;
use super::lookup::one;
use super::outcome::{Exit, Outcome};
use super::output::{Output, Paint};
use crate::model::compare::{Comparison, PartDiff, compare};
use crate::model::hidden::marked;
use crate::model::profile::Profile;

/// Options of `compare`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The profile.
    #[arg(id = "profile_name", value_name = "NAME")]
    pub name: String,
    /// The URL from the tracker's log, or from a message.
    #[arg(id = "received_url", value_name = "URL")]
    pub url: String,
}

/// Prints the verdict, and then the parts side by side. A difference is something to see to.
///
/// # Errors
/// When there is no such profile, what was given is no URL, or the result cannot be written.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    let named = one(desk, &options.name)?;
    let comparison = compare(&desk.catalog().setup(&named.profile), &options.url);
    if matches!(comparison.verdict.id, "compare-not-a-url" | "compare-tracker-unknown" | "compare-unreadable") {
        return Err(comparison.verdict.into());
    }
    let paint = if comparison.differs { Paint::Red } else { Paint::Green };
    let verdict = out.painted(paint, &desk.words.say(&comparison.verdict));
    out.line(&verdict)?;
    if let Some(name) = compared_with(&named.profile, &comparison) {
        out.line(&format!("\n{}: {}", desk.words.get("cli-compare-with"), marked(name)))?;
    }
    if !comparison.parts.is_empty() {
        parts(desk, out, &comparison.parts)?;
    }
    Ok(if comparison.differs { Exit::SeeTo } else { Exit::Done })
}

fn compared_with<'a>(profile: &'a Profile, comparison: &Comparison) -> Option<&'a str> {
    let item = comparison.item?;
    let postback = profile.postback(item).map(|postback| postback.name.as_str());
    postback.or_else(|| profile.registration_link(item).map(|link| link.name.as_str()))
}

/// The parts, with a mark and a clause where they differ.
fn parts(desk: &Desk, out: &mut Output, parts: &[PartDiff]) -> std::io::Result<()> {
    let heads = ["", "cli-column-key", "cli-column-expected", "cli-column-received", ""];
    let mut columns = Columns::new(heads.map(|id| if id.is_empty() { String::new() } else { desk.words.get(id) }));
    for part in parts {
        let (mark, clause) = if part.differs() { ("!", desk.words.say(&part.say())) } else { ("", String::new()) };
        columns.push([mark.to_owned(), part.key.clone(), part.expected.clone(), part.received.clone(), clause]);
    }
    columns.print(out)
}

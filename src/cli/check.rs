//! `check`: what is wrong with profiles, with the offending part of the link underlined.

use std::collections::HashSet;

use serde::Serialize;

use super::check_text;
use super::desk::Desk;
use super::lookup::{Named, Which};
use super::options::Format;
use super::outcome::{Exit, Outcome};
use super::output::Output;
use crate::model::at::At;
use crate::model::check::{Finding, Severity, check};
use crate::model::conflicted_copy;
use crate::model::profile::Profile;
use crate::wizard::message::Listed;
use crate::words::Say;

/// Options of `check`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The profiles.
    #[command(flatten)]
    pub which: Which,
    /// How the findings are written.
    #[arg(long, value_name = "text|json", default_value = "text", hide_possible_values = true, hide_default_value = true)]
    pub format: Format,
}

/// One finding, for programs.
#[derive(Debug, Serialize)]
struct Entry<'a> {
    profile: &'a str,
    code: &'static str,
    severity: &'static str,
    #[serde(rename = "where")]
    place: String,
    message: String,
    fix: bool,
}

/// Checks profiles. An error or warning is something to see to, a note is not.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    let (found, exit) = options.which.find(desk)?;
    let listed = if options.which.all { Vec::new() } else { desk.profiles()? };
    let others = neighbours(found.iter().map(|named| &named.profile).chain(listed.iter().filter_map(|listed| listed.profile.as_ref().ok())));
    let findings = |named: &Named| {
        let mut findings = check(&desk.catalog().setup(&named.profile), &others);
        findings.splice(0..0, copied(named, &found, &listed));
        findings
    };
    let checked: Vec<(&Named, Vec<Finding>)> = found.iter().map(|named| (named, findings(named))).collect();
    match options.format {
        Format::Json => {
            let entries: Vec<Entry> =
                checked.iter().flat_map(|(named, findings)| findings.iter().map(|finding| entry(desk, named, finding))).collect();
            out.json(&entries)?;
        }
        Format::Text => checked.iter().try_for_each(|(named, findings)| check_text::print(desk, out, &named.profile, findings))?,
    }
    let is_serious = |finding: &Finding| finding.severity < Severity::Note;
    let serious = checked.iter().flat_map(|(_, findings)| findings).any(is_serious);
    Ok(exit.max(if serious { Exit::SeeTo } else { Exit::Done }))
}

/// What a shared drive did to the file.
fn copied(named: &Named, found: &[Named], listed: &[Listed]) -> Option<Finding> {
    let name_in = |other: &str| {
        let found = found.iter().map(|named| (&named.file, &named.profile));
        let mut all = found.chain(listed.iter().filter_map(|listed| Some((&listed.file, listed.profile.as_ref().ok()?))));
        all.find(|(file, _)| file.file_name().is_some_and(|name| name == other)).map(|(_, profile)| profile.name.as_str())
    };
    let original = conflicted_copy::original(&named.file, Some(&named.profile.name), name_in)?;
    let say = Say::new("check-conflicted-copy").with("file", original);
    Some(Finding { code: "conflicted-copy", severity: Severity::Warning, to_fill: false, at: At::Profile, say, fix: None, offending: None })
}

/// The profiles that the checks of another one look at. What they look at is whose key it is, so of profiles with the same partner and tracker
/// values one will do: ten thousand profiles are not compared with ten thousand.
pub fn neighbours<'p>(profiles: impl IntoIterator<Item = &'p Profile>) -> Vec<&'p Profile> {
    let mut seen = HashSet::new();
    profiles.into_iter().filter(|profile| seen.insert((&profile.integration, &profile.tracker.values))).collect()
}

fn entry<'a>(desk: &Desk, named: &'a Named, finding: &Finding) -> Entry<'a> {
    Entry {
        profile: &named.profile.name,
        code: finding.code,
        severity: finding.severity.word(),
        place: finding.at.path(&named.profile),
        message: desk.in_english(&finding.say),
        fix: finding.fix.is_some(),
    }
}

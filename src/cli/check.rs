//! `check`: what is wrong with profiles, with the offending part of the link underlined.

use std::path::Path;

use serde::Serialize;

use super::arguments::Format;
use super::check_text;
use super::desk::Desk;
use super::lookup::{Named, Which};
use super::outcome::{Exit, Failure, Outcome};
use super::output::Output;
use crate::model::check::{Finding, Severity, check};
use crate::model::profile::Profile;

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
///
/// # Errors
/// When the profiles cannot be listed, or the result not written.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    let (found, exit) = options.which.find(desk)?;
    let all = everything(desk, &found, options.which.all)?;
    let checked: Vec<(&Named, Vec<Finding>)> = found.iter().map(|named| (named, findings(desk, &named.file, &named.profile, &all))).collect();
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

/// Every profile there is: some checks look at the others too.
fn everything(desk: &Desk, found: &[Named], are_all: bool) -> Result<Vec<Named>, Failure> {
    if are_all {
        return Ok(found.to_vec());
    }
    let listed = desk.profiles()?.into_iter();
    Ok(listed.filter_map(|listed| Some(Named { file: listed.file, profile: listed.profile.ok()? })).collect())
}

/// The findings of one profile among all.
#[must_use]
pub fn findings(desk: &Desk, file: &Path, profile: &Profile, all: &[Named]) -> Vec<Finding> {
    let others: Vec<&Profile> = all.iter().filter(|other| other.file != file).map(|other| &other.profile).collect();
    check(&desk.catalog().setup(profile), &others)
}

fn entry<'a>(desk: &Desk, named: &'a Named, finding: &Finding) -> Entry<'a> {
    Entry {
        profile: &named.profile.name,
        code: finding.code,
        severity: finding.severity.word(),
        place: finding.spot.path(&named.profile),
        message: desk.in_english(&finding.say),
        fix: finding.fix.is_some(),
    }
}

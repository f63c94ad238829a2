//! `check`: what is wrong with profiles, with the offending part of the link underlined.

use serde::Serialize;

use super::check_text;
use super::desk::Desk;
use super::lookup::{Named, Which};
use super::options::Format;
use super::outcome::{Exit, Outcome};
use super::output::Output;
use crate::model::check::{Beside, Finding, PLACED_CHANGED, Severity};
use crate::model::cores;
use crate::model::mask::Mask;
use crate::words::Say;

/// Options of `check`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The profiles.
    #[command(flatten)]
    pub which: Which,
    /// Only what changed since it was placed.
    #[arg(long)]
    pub placed: bool,
    /// How the findings are written.
    #[arg(long, value_name = "text|json", default_value = "text", hide_possible_values = true, hide_default_value = true)]
    pub format: Format,
    /// The keys cut short, for a screenshot.
    #[arg(long)]
    pub mask: bool,
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
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    to_fill_in: bool,
}

/// Checks profiles. An error or warning is something to see to, a note is not.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    let (found, exit) = options.which.find(desk)?;
    let listed = if options.which.all { Vec::new() } else { desk.profiles()? };
    if options.mask {
        // A message may quote what stands in another profile.
        let others = listed.iter().filter_map(|listed| listed.profile.as_ref().ok());
        desk.hide(out, Mask::of(found.iter().map(|named| &named.profile).chain(others).map(|profile| desk.catalog().setup(profile))));
    }
    let listed = listed.iter().filter_map(|listed| Some((listed.file.as_path(), listed.profile.as_ref().ok()?)));
    let beside = Beside::of(found.iter().map(|named| (named.file.as_path(), &named.profile)).chain(listed));
    let is_wanted = |finding: &Finding| !options.placed || finding.code == PLACED_CHANGED;
    let catalog = desk.catalog();
    let findings = |named: &Named| beside.check(&catalog.setup(&named.profile), Some(&named.file)).into_iter().filter(is_wanted).collect();
    let mut checked: Vec<(&Named, Vec<Finding>)> = found.iter().zip(cores::each(&found, findings)).collect();
    if options.placed {
        checked.retain(|(_, findings)| !findings.is_empty());
        tell_where_nothing_changed(desk, &found, checked.is_empty());
    }
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

/// That nothing is printed is an answer too; how much was looked at says what it is worth.
fn tell_where_nothing_changed(desk: &Desk, found: &[Named], is_it: bool) {
    let count: usize = found.iter().map(|named| named.profile.placed_count()).sum();
    if is_it {
        desk.tell(&Say::new("cli-check-placed-all").with("count", count.to_string()));
    }
}

fn entry<'a>(desk: &Desk, named: &'a Named, finding: &Finding) -> Entry<'a> {
    Entry {
        profile: &named.profile.name,
        code: finding.code,
        severity: finding.severity.word(),
        place: finding.at.path(&named.profile),
        message: desk.in_english(&finding.say),
        fix: finding.fix.is_some(),
        to_fill_in: finding.to_fill,
    }
}

//! `compare`: what somebody received against the profile, one URL or a whole log, and first of all why it is not counted.

use serde::Serialize;

use super::columns::Columns;
use super::desk::Desk;
use super::given_text;
use super::lookup::one;
use super::options::Format;
use super::outcome::{Exit, Outcome};
use super::output::{Output, Paint};
use crate::model::compare::{Compared, Comparison, PartDiff, Refusal, compare, compare_all, lines, say_line, say_summary};
use crate::model::hidden::marked;
use crate::model::profile::Profile;
use crate::model::severity::Severity;
use crate::words::Say;

/// Options of `compare`.
#[derive(clap::Args, Debug)]
pub struct Options {
    /// The profile.
    #[arg(id = "profile_name", value_name = "NAME")]
    pub name: String,
    /// The URL from the tracker's log, or from a message.
    #[arg(id = "received_url", value_name = "URL", required_unless_present = "received_file")]
    pub url: Option<String>,
    /// A whole log: a URL a line, or a table with a column of URLs; `-` is stdin.
    #[arg(id = "received_file", long = "file", value_name = "FILE|-", conflicts_with = "received_url")]
    pub file: Option<String>,
    /// How the verdict is written.
    #[arg(long, value_name = "text|json", default_value = "text", hide_possible_values = true, hide_default_value = true)]
    pub format: Format,
}

/// A verdict for programs.
#[derive(Serialize)]
struct Entry<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    counted: bool,
    taken_as: Option<&'a str>,
    findings: Vec<Finding>,
}

/// A difference for programs.
#[derive(Serialize)]
struct Finding {
    code: &'static str,
    severity: &'static str,
    key: String,
    message: String,
}

/// Prints the verdict, and then the parts side by side; of a log a verdict each, and the causes. A difference is something to see to.
///
/// # Errors
/// When there is no such profile, what was given is no URL and no log, or the result cannot be written.
pub fn run(desk: &Desk, out: &mut Output, options: &Options) -> Outcome {
    let named = one(desk, &options.name)?;
    let setup = desk.catalog().setup(&named.profile);
    let Some(url) = &options.url else {
        let text = given_text::log(desk, options.file.as_deref())?;
        return log(desk, out, options.format, &text, |url| compare(&setup, url));
    };
    let comparison = compare(&setup, url);
    if comparison.refusal.is_some() {
        return Err(comparison.verdict.into());
    }
    match options.format {
        Format::Json => out.json(&entry(desk, None, &comparison))?,
        Format::Text => text(desk, out, &named.profile, &comparison)?,
    }
    Ok(exit(comparison.differs))
}

const fn exit(differs: bool) -> Exit {
    if differs { Exit::SeeTo } else { Exit::Done }
}

const fn paint(comparison: &Comparison) -> Paint {
    if comparison.differs { Paint::Red } else { Paint::Green }
}

fn text(desk: &Desk, out: &mut Output, profile: &Profile, comparison: &Comparison) -> std::io::Result<()> {
    let verdict = out.painted(paint(comparison), &desk.words.say(&comparison.verdict));
    out.line(&verdict)?;
    if let Some(name) = compared_with(profile, comparison) {
        out.line(&format!("\n{}: {}", desk.words.get("cli-compare-with"), marked(name)))?;
    }
    if comparison.parts.is_empty() { Ok(()) } else { parts(desk, out, &comparison.parts) }
}

fn compared_with<'a>(profile: &'a Profile, comparison: &Comparison) -> Option<&'a str> {
    let item = comparison.item?;
    let postback = profile.postback(item).map(|postback| postback.name.as_str());
    postback.or_else(|| profile.registration_link(item).map(|link| link.name.as_str()))
}

/// The parts, with a mark and a clause where they differ, and a clause where there is a note.
fn parts(desk: &Desk, out: &mut Output, parts: &[PartDiff]) -> std::io::Result<()> {
    let heads = ["", "cli-column-key", "cli-column-expected", "cli-column-received", ""];
    let mut columns = Columns::new(heads.map(|id| if id.is_empty() { String::new() } else { desk.words.get(id) }));
    for part in parts {
        let mark = if part.differs() { "!" } else { "" };
        let clause = part.severity().map(|_| desk.words.say(&part.say())).unwrap_or_default();
        columns.push([mark.to_owned(), part.key.clone(), part.expected.clone(), part.received.clone(), clause]);
    }
    columns.print(out)
}

/// A verdict for each URL, and a summary by cause; lines without a URL are told by their number.
fn log(desk: &Desk, out: &mut Output, format: Format, text: &str, compare: impl Fn(&str) -> Comparison) -> Outcome {
    let lines = lines(text);
    for line in lines.iter().filter(|line| line.url.is_none()) {
        desk.tell(&Say::new("cli-compare-no-url").with("line", line.number));
    }
    let compared = compare_all(lines, compare);
    if compared.is_empty() {
        return Err(Say::new("cli-compare-no-urls").into());
    }
    if let Some(refused) = compared.iter().find(|one| matches!(one.comparison.refusal, Some(Refusal::Unreadable | Refusal::TrackerUnknown))) {
        return Err(refused.comparison.verdict.clone().into());
    }
    match format {
        Format::Json => out.json(&compared.iter().map(|one| entry(desk, Some(&one.url), &one.comparison)).collect::<Vec<_>>())?,
        Format::Text => verdicts(desk, out, &compared)?,
    }
    Ok(exit(compared.iter().any(|one| one.comparison.differs)))
}

fn verdicts(desk: &Desk, out: &mut Output, compared: &[Compared]) -> std::io::Result<()> {
    for one in compared {
        let verdict = out.painted(paint(&one.comparison), &desk.words.say(&say_line(one)));
        out.line(&verdict)?;
    }
    out.line("")?;
    say_summary(compared).iter().try_for_each(|say| out.line(&desk.words.say(say)))
}

fn entry<'a>(desk: &Desk, url: Option<&'a str>, comparison: &'a Comparison) -> Entry<'a> {
    let of_part = |part: &PartDiff| {
        let severity = part.severity()?.word();
        Some(Finding { code: part.code(), severity, key: part.key.clone(), message: desk.in_english(&part.say()) })
    };
    let mut findings: Vec<Finding> = comparison.parts.iter().filter_map(of_part).collect();
    if comparison.parts.is_empty() {
        let message = desk.in_english(&comparison.verdict);
        findings.push(Finding { code: comparison.cause.code, severity: Severity::Error.word(), key: comparison.cause.key.clone(), message });
    }
    Entry { url, counted: comparison.counted, taken_as: comparison.taken_as.as_deref(), findings }
}

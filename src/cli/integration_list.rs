//! `integrations list`: what is known of each partner, and how far it can be trusted.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use super::columns::Columns;
use super::desk::Desk;
use super::options::Format;
use super::outcome::{Exit, Outcome};
use super::output::Output;
use crate::model::grade::Grade;
use crate::model::integration::{Integration, Status, Template};
use crate::model::role::Role;
use crate::words::Say;

/// One integration of the list.
#[derive(Debug, Serialize)]
struct Entry<'a> {
    id: &'a str,
    name: &'a str,
    category: &'a str,
    status: &'static str,
    reason: Option<&'a str>,
    verified: Option<String>,
    grade: Option<u8>,
    source: Option<&'a str>,
    extends: Option<&'a str>,
    click_params: Vec<&'a str>,
    click_macros: BTreeMap<&'a str, String>,
    macro_style: String,
    delivery: &'static str,
    levels: &'a [String],
    max_length: Option<usize>,
    postback_scheme: Option<&'a str>,
    macros: Vec<&'a str>,
    postbacks: Vec<PostbackEntry<'a>>,
    aliases: &'a [String],
    description: Option<&'a str>,
    notes: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct PostbackEntry<'a> {
    name: &'a str,
    role: Option<&'static str>,
    slot: Option<&'a str>,
    status: Option<&'a str>,
    grade: Option<u8>,
    source: Option<&'a str>,
}

/// Prints the catalog; the user's files that cannot be used are told.
pub fn run(desk: &Desk, out: &mut Output, format: Format) -> Outcome {
    desk.catalog().bad_files().iter().for_each(|bad| desk.tell_file(Path::new(&bad.path), &bad.error));
    match format {
        Format::Json => json(desk, out)?,
        Format::Text => text(desk, out)?,
    }
    Ok(Exit::Done)
}

fn json(desk: &Desk, out: &mut Output) -> std::io::Result<()> {
    let catalog = desk.catalog();
    let all: Vec<Entry> = catalog.integrations().into_iter().map(entry).collect();
    out.json(&all)
}

fn entry(known: &Integration) -> Entry<'_> {
    Entry {
        id: &known.id,
        name: &known.name,
        category: &known.category,
        status: if known.is_ready() { "ready" } else { "soon" },
        reason: match &known.status {
            Status::Ready => None,
            Status::Soon(reason) => filled(reason.english()),
        },
        verified: known.verified.map(|date| date.to_string()),
        grade: known.grade.map(Grade::number),
        source: filled(&known.source),
        extends: known.extends.as_deref(),
        click_params: known.click_params.iter().map(|click| click.param.as_str()).collect(),
        click_macros: known.click_params.iter().map(|click| (click.param.as_str(), click_macro(known, &click.param))).collect(),
        macro_style: known.macro_style.to_string(),
        delivery: known.delivery.word(),
        levels: &known.levels,
        max_length: known.max_length,
        postback_scheme: known.postback_scheme.as_deref(),
        macros: known.macros.iter().map(|known| known.text.as_str()).collect(),
        postbacks: known.postbacks.iter().map(|template| postback_entry(known, template)).collect(),
        aliases: &known.aliases,
        description: filled(known.description.english()),
        notes: filled(known.notes.english()),
    }
}

/// A text, unless it is empty.
fn filled(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

fn click_macro(known: &Integration, param: &str) -> String {
    known.click_macro(param).map_or_else(|| known.macro_style.wrap(param.trim_start_matches('/')), str::to_owned)
}

fn postback_entry<'a>(known: &'a Integration, template: &'a Template) -> PostbackEntry<'a> {
    PostbackEntry {
        name: &template.name,
        role: template.role.map(Role::word),
        slot: filled(template.slot.english()),
        status: template.status.as_deref(),
        grade: known.grade_of(template).map(Grade::number),
        source: filled(&template.source).or(filled(&known.source)),
    }
}

fn text(desk: &Desk, out: &mut Output) -> std::io::Result<()> {
    let heads = ["cli-column-id", "cli-column-name", "cli-column-category", "cli-column-click", "cli-column-state"].map(|id| desk.words.get(id));
    let mut columns = Columns::new(heads);
    for known in desk.catalog().integrations() {
        let click = known.click_params.first().map(|click| click.param.clone()).unwrap_or_default();
        columns.push([known.id.clone(), known.name.clone(), known.category.clone(), click, desk.words.say(&state(known))]);
    }
    columns.print(out)
}

/// How far an integration can be used and trusted.
fn state(known: &Integration) -> Say {
    match &known.status {
        Status::Soon(reason) if !reason.is_empty() => Say::new("cli-state-soon-because").with("reason", reason.clone()),
        _ => known.standing(),
    }
}

//! `trackers list`: what each tracker's links are made of, and what it does with what arrives.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use super::columns::Columns;
use super::desk::Desk;
use super::options::Format;
use super::outcome::{Exit, Outcome};
use super::output::Output;
use crate::model::catalog::About;
use crate::model::signed_api;
use crate::model::tracker::{Repeats, Sum, Tracker};
use crate::words::Say;

/// One tracker of the list.
#[derive(Debug, Serialize)]
struct Entry<'a> {
    id: &'a str,
    name: &'a str,
    aliases: &'a [String],
    default: bool,
    origin: &'static str,
    endpoint: &'a str,
    params: BTreeMap<&'a str, &'a str>,
    placeholders: Vec<&'a str>,
    keys: BTreeMap<&'static str, &'a str>,
    wants: &'static str,
    event_required: bool,
    absent_event: Option<&'a str>,
    events: BTreeMap<&'static str, &'a str>,
    click_macro: &'a str,
    click_macro_assumed: bool,
    link_macros: Vec<&'a str>,
    hosts: &'a [String],
    precedence: i64,
    schemes: &'static [&'static str],
    repeats: RepeatsEntry<'a>,
    source: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct RepeatsEntry<'a> {
    same_transaction: &'static str,
    without_transaction: &'static str,
    needs: Option<&'a str>,
    source: Option<&'a str>,
}

/// Prints the trackers; the user's files that cannot be used are told.
pub fn run(desk: &Desk, out: &mut Output, format: Format) -> Outcome {
    for bad in desk.catalog().bad_files().iter().filter(|bad| bad.about == About::Tracker) {
        desk.tell_file(Path::new(&bad.path), &bad.error);
    }
    match format {
        Format::Json => out.json(&desk.catalog().trackers().into_iter().map(|tracker| entry(desk, tracker)).collect::<Vec<_>>())?,
        Format::Text => text(desk, out)?,
    }
    Ok(Exit::Done)
}

fn entry<'a>(desk: &Desk, tracker: &'a Tracker) -> Entry<'a> {
    let keys = &tracker.keys;
    let named = [
        ("event", &keys.event),
        ("click", &keys.click),
        ("amount", &keys.amount),
        ("currency", &keys.currency),
        ("transaction", &keys.transaction),
        ("field_prefix", &keys.field_prefix),
    ];
    Entry {
        id: &tracker.id,
        name: &tracker.name,
        aliases: &tracker.aliases,
        default: tracker.default,
        origin: if desk.catalog().is_own_tracker(&tracker.id) { "own" } else { "shipped" },
        endpoint: &tracker.endpoint,
        params: tracker.constants.iter().map(|known| (known.key.as_str(), known.value.as_str())).collect(),
        placeholders: tracker.placeholders.iter().map(|known| known.name.as_str()).collect(),
        keys: named.into_iter().filter(|(_, key)| !key.is_empty()).map(|(name, key)| (name, key.as_str())).collect(),
        wants: match tracker.wants {
            Sum::Deposit => "deposit",
            Sum::Payout => "payout",
        },
        event_required: tracker.event_required,
        absent_event: filled(&tracker.absent_event),
        events: tracker.events.iter().map(|(role, known)| (role.word(), known.event.as_str())).collect(),
        click_macro: &tracker.links.click_macro,
        click_macro_assumed: tracker.links.is_assumed,
        link_macros: tracker.links.macros.iter().map(|(text, _)| text.as_str()).collect(),
        hosts: &tracker.marks.hosts,
        precedence: tracker.marks.precedence,
        schemes: if tracker.marks.http { &["https", "http"] } else { &["https"] },
        repeats: repeats(&tracker.repeats),
        source: filled(&tracker.source),
    }
}

fn repeats(known: &Repeats) -> RepeatsEntry<'_> {
    RepeatsEntry {
        same_transaction: known.same_transaction.word(),
        without_transaction: known.without_transaction.word(),
        needs: filled(known.needs.english()),
        source: filled(&known.source),
    }
}

/// A text, unless it is empty.
fn filled(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

fn text(desk: &Desk, out: &mut Output) -> std::io::Result<()> {
    let heads =
        ["cli-column-id", "cli-column-name", "cli-column-values", "cli-column-tracker-event", "cli-column-endpoint"].map(|id| desk.words.get(id));
    let mut columns = Columns::new(heads);
    for tracker in desk.catalog().trackers() {
        let values: Vec<&str> = tracker.placeholders.iter().map(|known| known.name.as_str()).collect();
        let event = match (tracker.has_event(), tracker.event_required) {
            (false, _) => desk.words.get("cli-event-none"),
            (true, true) => desk.words.say(&Say::new("cli-event-required").with("key", tracker.keys.event.as_str())),
            (true, false) => tracker.keys.event.clone(),
        };
        columns.push([tracker.id.clone(), tracker.name.clone(), values.join(", "), event, tracker.endpoint.clone()]);
    }
    columns.print(out)?;
    // Whoever looks for them among the trackers hears why they are not there.
    for known in signed_api::all() {
        desk.tell(&known.say());
    }
    Ok(())
}

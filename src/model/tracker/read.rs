//! The tracker's file: TOML to tracker.

use std::collections::BTreeMap;

use super::compares::Compares;
use super::placeholder::names_in;
use super::taken::ClickShape;
use super::{
    Constant, Event, Format, Keys, LinkMacros, Marks, OtherEvents, Placeholder, RepeatRule, Repeats, RoleKeys, Sum, Told, TraceFacts, Tracker, Usual,
};
use crate::model::hidden::{has_hidden_in_link, marked_in_link};
use crate::model::role::Role;
use crate::toml_file::read::{Entry, FileError, Reader};
use crate::words::{Phrase, Say};

impl Tracker {
    /// Reads a tracker file.
    ///
    /// # Errors
    /// Where a key is missing, unknown or has the wrong type.
    pub fn read(file: &Reader<'_>) -> Result<Tracker, FileError> {
        let events = file.table("events_known")?;
        let links = file.table("links")?.ok_or_else(|| file.error("links", Say::new("file-key-missing")))?;
        let keys = file.table("keys")?.ok_or_else(|| file.error("keys", Say::new("file-key-missing")))?;
        let (endpoint, query) = file.required("endpoint")?.split_once('?').unwrap_or((file.required("endpoint")?, ""));
        let constants = read_constants(file, query)?;
        refuse_hidden(file, |key| key == "endpoint" || key == "params")?;
        refuse_hidden(&links, |key| key == "click_macro")?;
        refuse_hidden(&keys, |_| true)?;
        Ok(Tracker {
            id: file.required("id")?.to_owned(),
            name: file.required("name")?.to_owned(),
            aliases: file.texts("aliases")?.unwrap_or_default(),
            default: file.flag("default")?,
            source: file.text_or_empty("source")?,
            placeholders: read_placeholders(file, endpoint, &constants)?,
            marks: Marks::read(file)?,
            endpoint: endpoint.to_owned(),
            constants,
            wants: file.word("wants", "deposit, payout", parse_sum)?.unwrap_or_default(),
            keys: Keys { is_whole: file.flag("keys_whole")?, ..read_keys(&keys, file.flag_or("event_required", true)?)? },
            role_keys: read_role_keys(&keys)?,
            other_keys: file.texts("other_keys")?.unwrap_or_default(),
            fields_where: file.table("fields")?.map(|fields| fields.phrase("where")).transpose()?.flatten().unwrap_or_default(),
            links: read_links(&links)?,
            events: read_events(file)?,
            events_known: events.as_ref().map(|events| events.texts("names")).transpose()?.flatten().unwrap_or_default(),
            other_events: events.as_ref().map(read_other_events).transpose()?.unwrap_or_default(),
            events_where: events.as_ref().map(|events| events.phrase("where")).transpose()?.flatten().unwrap_or_default(),
            compares: Compares::read(file)?,
            click_shape: ClickShape::read(file)?,
            event_required: file.flag_or("event_required", true)?,
            absent_event: file.text_or_empty("absent_event")?,
            events_mistaken: events.as_ref().map(read_mistaken).transpose()?.unwrap_or_default(),
            word_keys: read_word_keys(file)?,
            repeats: read_repeats(file)?,
            usual: read_usual(file)?,
            checklist: read_checklist(file)?,
            trace: read_trace(file)?,
        })
    }
}

/// What every link is made of must be what it looks like.
fn refuse_hidden(part: &Reader<'_>, is_meant: impl Fn(&str) -> bool) -> Result<(), FileError> {
    for key in part.keys().filter(|key| is_meant(key)) {
        let texts = if part.is_text(key) {
            part.text(key)?.map(str::to_owned).into_iter().collect()
        } else {
            part.texts(key).ok().flatten().unwrap_or_default()
        };
        if let Some(text) = texts.iter().find(|text| has_hidden_in_link(text)) {
            return Err(part.error(key, Say::new("file-hidden-character").with("key", part.path_of(key)).with("value", marked_in_link(text))));
        }
    }
    Ok(())
}

fn parse_sum(word: &str) -> Option<Sum> {
    match word {
        "deposit" => Some(Sum::Deposit),
        "payout" => Some(Sum::Payout),
        _ => None,
    }
}

/// The constant parameters: those in the endpoint's query, then those of `params`, each `"key=value"` or a table of the two.
fn read_constants(file: &Reader<'_>, query: &str) -> Result<Vec<Constant>, FileError> {
    let of_text = |text: &str| text.split_once('=').map(|(key, value)| Constant { key: key.to_owned(), value: value.to_owned() });
    let mut constants: Vec<Constant> = query.split('&').filter_map(of_text).collect();
    for entry in file.entries("params")?.unwrap_or_default() {
        constants.push(match entry {
            Entry::Text(text, place, path) => {
                let wrong = || FileError::at(place, Say::new("file-param-wrong").with("key", path).with("value", text));
                of_text(text).ok_or_else(wrong)?
            }
            Entry::Table(about) => Constant { key: about.required("key")?.to_owned(), value: about.required("value")?.to_owned() },
        });
    }
    Ok(constants)
}

/// Every placeholder that the endpoint and the constant parameters hold, once; each needs its section, and each section its place.
fn read_placeholders(file: &Reader<'_>, endpoint: &str, constants: &[Constant]) -> Result<Vec<Placeholder>, FileError> {
    let known = file.table("placeholders")?;
    let mut found: Vec<Placeholder> = Vec::new();
    for (name, key) in names_in(endpoint).into_iter().map(|name| (name, "endpoint")).chain(of_constants(file, constants)) {
        if found.iter().any(|earlier| earlier.name == name) {
            continue;
        }
        if name == "id" {
            return Err(file.error(key, Say::new("file-placeholder-reserved").with("value", name)));
        }
        let about = known.as_ref().map(|known| known.table(name)).transpose()?.flatten();
        let about = about.ok_or_else(|| file.error(key, Say::new("file-placeholder-unknown").with("value", name)))?;
        found.push(Placeholder {
            name: name.to_owned(),
            format: about.word("format", "uuid, host, token", Format::parse)?.unwrap_or(Format::Token),
            label: about.phrase("label")?.unwrap_or_else(|| Phrase::same(name)),
            place: Told { text: about.phrase("where")?.unwrap_or_default(), custom: about.phrase("where_custom")?.unwrap_or_default() },
            per_partner: about.flag("per_partner")?,
        });
    }
    let nowhere = known.iter().flat_map(|known| known.keys().map(move |name| (known, name)));
    match nowhere.into_iter().find(|(_, name)| found.iter().all(|known| known.name != *name)) {
        Some((known, name)) => Err(known.error(name, Say::new("file-placeholder-nowhere").with("value", name))),
        None => Ok(found),
    }
}

/// The placeholders of the constant parameters, each with the key of the file that it stands in.
fn of_constants<'c>(file: &Reader<'_>, constants: &'c [Constant]) -> impl Iterator<Item = (&'c str, &'static str)> {
    let key = if file.keys().any(|key| key == "params") { "params" } else { "endpoint" };
    constants.iter().flat_map(|constant| names_in(&constant.value)).map(move |name| (name, key))
}

/// The keys; that of the event may be left out where a postback needs none.
fn read_keys(keys: &Reader<'_>, event_required: bool) -> Result<Keys, FileError> {
    Ok(Keys {
        event: if event_required { keys.required("event")?.to_owned() } else { keys.text_or_empty("event")? },
        click: keys.required("click")?.to_owned(),
        amount: keys.text_or_empty("amount")?,
        currency: keys.text_or_empty("currency")?,
        transaction: keys.text_or_empty("transaction")?,
        field_prefix: keys.text_or_empty("field_prefix")?,
        is_whole: false,
    })
}

fn read_role_keys(keys: &Reader<'_>) -> Result<BTreeMap<Role, RoleKeys>, FileError> {
    let mut all = BTreeMap::new();
    for (role, word) in Role::ALL {
        if let Some(own) = keys.table(word)? {
            all.insert(role, RoleKeys { amount: own.text_or_empty("amount")?, state: own.text_or_empty("state")? });
        }
    }
    Ok(all)
}

fn read_links(links: &Reader<'_>) -> Result<LinkMacros, FileError> {
    let macros = links.tables("link_macros")?.unwrap_or_default();
    Ok(LinkMacros {
        click_macro: links.required("click_macro")?.to_owned(),
        is_assumed: links.flag("assumed")?,
        place: links.phrase("where")?.unwrap_or_default(),
        macros: macros
            .iter()
            .map(|known| Ok((known.required("text")?.to_owned(), known.phrase("means")?.unwrap_or_default())))
            .collect::<Result<_, FileError>>()?,
        prefixes: links.texts("link_macro_prefixes")?.unwrap_or_default(),
        others: links.texts("other_link_macros")?.unwrap_or_default(),
        is_whole: links.flag("link_macros_whole")?,
    })
}

/// Reads the roles of a section; every other key is an error.
fn each_role<T>(section: &Reader<'_>, mut read: impl FnMut(Role, &'static str) -> Result<T, FileError>) -> Result<Vec<T>, FileError> {
    section
        .keys()
        .map(|key| {
            let role =
                Role::parse(key).ok_or_else(|| section.error(key, Say::new("file-bad-word").with("value", key).with("choices", Role::choices())))?;
            read(role, role.word())
        })
        .collect()
}

fn read_events(file: &Reader<'_>) -> Result<BTreeMap<Role, Event>, FileError> {
    let Some(events) = file.table("events")? else { return Ok(BTreeMap::new()) };
    let read = each_role(&events, |role, word| {
        let about = events.table(word)?.ok_or_else(|| events.error(word, Say::new("file-key-missing")))?;
        Ok((role, Event { event: about.required("event")?.to_owned(), raw: about.text_or_empty("raw")? }))
    })?;
    Ok(read.into_iter().collect())
}

fn read_other_events(events: &Reader<'_>) -> Result<OtherEvents, FileError> {
    Ok(match (events.flag("free")?, events.flag("whole")?) {
        (true, _) => OtherEvents::Taken,
        (false, true) => OtherEvents::Refused,
        (false, false) => OtherEvents::Own,
    })
}

fn read_mistaken(events: &Reader<'_>) -> Result<BTreeMap<String, String>, FileError> {
    let Some(mistaken) = events.table("mistaken")? else { return Ok(BTreeMap::new()) };
    mistaken.keys().map(|word| Ok((word.to_owned(), mistaken.required(word)?.to_owned()))).collect()
}

fn read_word_keys(file: &Reader<'_>) -> Result<Vec<(Role, String)>, FileError> {
    let Some(words) = file.table("words")? else { return Ok(Vec::new()) };
    let mut keys = each_role(&words, |role, word| Ok((role, words.required(word)?.to_owned())))?;
    keys.sort();
    Ok(keys)
}

fn read_repeats(file: &Reader<'_>) -> Result<Repeats, FileError> {
    const CHOICES: &str = "not documented, drops, overwrites, counts";
    let Some(repeats) = file.table("repeats")? else { return Ok(Repeats::default()) };
    Ok(Repeats {
        same_transaction: repeats.word("same_transaction", CHOICES, RepeatRule::parse)?.unwrap_or_default(),
        without_transaction: repeats.word("without_transaction", CHOICES, RepeatRule::parse)?.unwrap_or_default(),
        source: repeats.text_or_empty("source")?,
        needs: repeats.phrase("needs")?.unwrap_or_default(),
        first_event_with_transaction: repeats.flag("first_event_with_transaction")?,
    })
}

fn read_usual(file: &Reader<'_>) -> Result<Vec<Usual>, FileError> {
    let usual = file.tables("usual")?.unwrap_or_default();
    usual
        .iter()
        .map(|about| {
            Ok(Usual {
                name: about.required("name")?.to_owned(),
                role: about.word_of("role", Role::choices, Role::parse)?,
                amount: about.text_or_empty("amount")?,
                currency: about.text_or_empty("currency")?,
                transaction: about.text_or_empty("transaction")?,
            })
        })
        .collect()
}

/// What else is to be switched on in the tracker, each with its source.
fn read_checklist(file: &Reader<'_>) -> Result<Vec<Told>, FileError> {
    let text = |about: &Reader<'_>| {
        let text = about.phrase("text")?.ok_or_else(|| about.error("text", Say::new("file-key-missing")))?;
        Ok(Told { text, custom: about.phrase("text_custom")?.unwrap_or_default() })
    };
    file.tables("checklist")?.unwrap_or_default().iter().map(text).collect()
}

fn read_trace(file: &Reader<'_>) -> Result<TraceFacts, FileError> {
    let Some(trace) = file.table("trace")? else { return Ok(TraceFacts::default()) };
    Ok(TraceFacts {
        click_id: trace.text_or_empty("click_id")?,
        log: trace.phrase("log")?.unwrap_or_default(),
        test: trace.phrase("test")?.unwrap_or_default(),
    })
}

//! Text to profile. Keys that this version does not know are passed over here and kept by `save` (3-files).

use std::collections::BTreeMap;

use crate::model::day::Day;
use crate::model::integration::style_choices;
use crate::model::macros::MacroStyle;
use crate::model::placed::{Entered, Placed, TableRow};
use crate::model::profile::{Click, CustomField, ItemId, Param, Postback, Profile, RegistrationLink, TrackerSettings};
use crate::model::role::Role;
use crate::toml_file::read::{self, FileError, Reader};
use crate::words::Say;

/// The version of the file that this program writes.
pub const VERSION: i64 = 1;

/// Placeholders that every version knows: a wrong type is an error there, and an unknown key's own business elsewhere.
const PLACEHOLDERS: [&str; 2] = ["key", "domain"];

/// Reads a profile's file.
///
/// # Errors
/// When the text is not TOML, a value has the wrong type, the version is none, or a newer one.
pub fn parse(text: &str) -> Result<Profile, FileError> {
    read::read(text, |file| {
        match file.number_of_any_length("version")? {
            Some(Ok(version)) if version < 1 => return Err(file.error("version", Say::new("file-version-below-one"))),
            Some(Ok(version)) if version <= VERSION => {}
            Some(_) => return Err(file.error("version", Say::new("file-newer"))),
            None => {}
        }
        let profile = Profile {
            name: file.text_or_empty("name")?,
            integration: file.text("integration")?.map(str::to_owned),
            macro_style: file.word_of("macro_style", style_choices, MacroStyle::parse)?,
            tracker: file.table("tracker")?.map(|tracker| read_tracker(&tracker)).transpose()?.unwrap_or_default(),
            click: file.table("click")?.map(|click| read_click(&click)).transpose()?.unwrap_or_default(),
            postbacks: each(file, "postbacks", read_postback)?,
            custom_fields: each(file, "custom_fields", read_custom_field)?,
            registration_links: each(file, "registration_links", read_registration_link)?,
            ..Profile::default()
        };
        Ok(profile.numbered())
    })
}

fn each<T, L: FromIterator<T>>(file: &Reader<'_>, key: &str, read: fn(&Reader<'_>) -> Result<T, FileError>) -> Result<L, FileError> {
    file.tables(key)?.unwrap_or_default().iter().map(read).collect()
}

fn read_tracker(tracker: &Reader<'_>) -> Result<TrackerSettings, FileError> {
    let mut values = BTreeMap::new();
    for key in tracker.keys().filter(|key| *key != "id") {
        let value = if PLACEHOLDERS.contains(&key) || tracker.is_text(key) {
            tracker.text(key)?.map(str::to_owned)
        } else {
            // An account's number, written as one.
            tracker.number(key).ok().flatten().map(|number| number.to_string())
        };
        values.extend(value.map(|value| (key.to_owned(), value)));
    }
    Ok(TrackerSettings { id: tracker.text_or_empty("id")?, values })
}

fn read_click(click: &Reader<'_>) -> Result<Click, FileError> {
    Ok(Click { param: click.text_or_empty("param")?, macro_text: click.text_or_empty("macro")? })
}

/// Collected as results they would take room for four where there is one.
fn read_params(about: &Reader<'_>) -> Result<Vec<Param>, FileError> {
    let tables = about.tables("params")?.unwrap_or_default();
    let mut params = Vec::with_capacity(tables.len());
    for table in &tables {
        params.push(read_param(table)?);
    }
    Ok(params)
}

fn read_param(about: &Reader<'_>) -> Result<Param, FileError> {
    Ok(Param { id: ItemId::default(), key: about.text_or_empty("key")?, value: about.text_or_empty("value")? })
}

fn read_postback(about: &Reader<'_>) -> Result<Postback, FileError> {
    Ok(Postback {
        id: ItemId::default(),
        name: about.text_or_empty("name")?,
        event: about.text_or_empty("event")?,
        role: about.word_of("role", Role::choices, Role::parse)?,
        slot: about.text_or_empty("slot")?,
        params: read_params(about)?,
        placed: read_placed(about)?,
    })
}

fn read_custom_field(about: &Reader<'_>) -> Result<CustomField, FileError> {
    Ok(CustomField {
        id: ItemId::default(),
        key: about.text_or_empty("key")?,
        macro_text: about.text_or_empty("macro")?,
        postbacks: about.texts("postbacks")?,
    })
}

fn read_registration_link(about: &Reader<'_>) -> Result<RegistrationLink, FileError> {
    Ok(RegistrationLink {
        id: ItemId::default(),
        name: about.text_or_empty("name")?,
        base_url: about.text_or_empty("base_url")?,
        params: read_params(about)?,
        placed: read_placed(about)?,
    })
}

/// Without a link nothing was placed; with one its day is known.
fn read_placed(about: &Reader<'_>) -> Result<Option<Placed>, FileError> {
    let Some(placed) = about.table("placed")? else { return Ok(None) };
    let rows = each(&placed, "rows", |row| Ok(TableRow { key: row.text_or_empty("key")?, macro_name: row.text_or_empty("macro")? }))?;
    let Some(link) = placed.text("link")? else { return Ok(None) };
    let on = placed.date("on")?.ok_or_else(|| placed.error("on", Say::new("file-key-missing")))?;
    let on = Day { year: on.year, month: on.month, day: on.day };
    Ok(Some(Placed { what: Entered { link: link.to_owned(), rows }, on }))
}

//! The links of a profile as data: the JSON that programs read, and the rows that every other format is made of.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use crate::model::elements::name_in_line;
use crate::model::postback_link::TableRow;
use crate::model::profile::{Postback, RegistrationLink};
use crate::model::setup::Setup;
use crate::model::unbuilt::Unbuilt;
use crate::text::Words;
use crate::words::{Phrase, Say};

/// The kind of a registration link's row.
const LINK: &str = "registration_link";

/// The links of one profile.
#[derive(Debug, Serialize)]
pub struct ProfileLinks {
    /// The profile's name.
    pub profile: String,
    integration: Option<String>,
    tracker: String,
    postbacks: Vec<PostbackEntry>,
    registration_links: Vec<RegistrationEntry>,
}

#[derive(Debug, Serialize)]
struct PostbackEntry {
    name: String,
    event: Option<String>,
    slot: Option<Slot>,
    url: Option<String>,
    raw_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    full_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rows: Option<Vec<TableEntry>>,
    #[serde(flatten)]
    cause: Cause,
}

/// A field of the partner's cabinet.
#[derive(Debug)]
struct Slot(Phrase);

impl Serialize for Slot {
    /// JSON is the same in every language.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.english())
    }
}

/// One row of a partner's own table.
#[derive(Debug, Serialize)]
struct TableEntry {
    key: String,
    #[serde(rename = "macro")]
    macro_name: String,
}

#[derive(Debug, Serialize)]
struct RegistrationEntry {
    name: String,
    base_url: String,
    url: Option<String>,
    #[serde(flatten)]
    cause: Cause,
}

/// Why there is no link.
#[derive(Debug, Default, Serialize)]
struct Cause {
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<&'static str>,
    /// The same for people.
    #[serde(skip)]
    say: Option<Say>,
}

/// One link, for the formats that people read.
pub struct Row<'a> {
    /// `postback` or `registration_link`.
    pub kind: &'static str,
    /// The link's name.
    pub name: &'a str,
    /// The postback's event.
    pub event: &'a str,
    /// The field of the partner's cabinet.
    pub slot: &'a str,
    /// The link, where it is finished.
    pub url: Option<&'a str>,
}

impl ProfileLinks {
    /// The links of a set-up. Those as the tracker issues them stand in the JSON alone.
    pub fn of(setup: &Setup<'_>, is_json: bool) -> Self {
        let profile = setup.profile;
        ProfileLinks {
            profile: profile.name.clone(),
            integration: profile.integration.clone(),
            tracker: setup.tracker.map_or_else(|| profile.tracker.id.clone(), |tracker| tracker.id.clone()),
            postbacks: profile.postbacks.iter().map(|postback| postback_entry(setup, postback, is_json)).collect(),
            registration_links: profile.registration_links.iter().map(|link| registration_entry(setup, link)).collect(),
        }
    }

    /// The links as rows, postbacks first.
    pub fn rows(&self, words: &Words) -> Vec<Row<'_>> {
        let lang = words.lang();
        let postbacks = self.postbacks.iter().map(|entry| Row {
            kind: "postback",
            name: &entry.name,
            event: entry.event.as_deref().unwrap_or_default(),
            slot: entry.slot.as_ref().map(|slot| slot.0.get(lang)).unwrap_or_default(),
            url: entry.url.as_deref(),
        });
        let links = self.registration_links.iter().map(|entry| Row { kind: LINK, name: &entry.name, event: "", slot: "", url: entry.url.as_deref() });
        postbacks.chain(links).collect()
    }

    /// What stands before a link in a line.
    pub fn line_name<'n>(&'n self, row: &Row<'n>) -> Cow<'n, str> {
        match row.kind {
            LINK => name_in_line(row.name, self.postbacks.iter().map(|entry| entry.name.as_str())),
            _ => Cow::Borrowed(row.name),
        }
    }

    /// What is to be told about links: their names with why they are not finished, or what the partner's table needs besides.
    pub fn remarks(&self) -> Vec<(&str, Say)> {
        let postbacks = self.postbacks.iter().map(|entry| (entry.name.as_str(), &entry.cause, entry.rows.as_deref()));
        let links = self.registration_links.iter().map(|entry| (entry.name.as_str(), &entry.cause, None));
        postbacks.chain(links).filter_map(|(name, cause, rows)| Some((name, cause.say.clone().or_else(|| table(rows?))?))).collect()
    }
}

impl Cause {
    fn of(unbuilt: &Unbuilt) -> Self {
        let say = Some(unbuilt.say());
        match unbuilt {
            Unbuilt::Missing(missing) => Cause { missing: Some(missing.iter().map(|what| what.code().to_owned()).collect()), problem: None, say },
            Unbuilt::Problem(problem) => Cause { missing: None, problem: Some(problem.code()), say },
        }
    }
}

fn table(rows: &[TableEntry]) -> Option<Say> {
    let rows: Vec<String> = rows.iter().map(|row| format!("{} ← {}", row.key, row.macro_name)).collect();
    (!rows.is_empty()).then(|| Say::new("cli-links-table").with("rows", rows.join(", ")))
}

fn postback_entry(setup: &Setup<'_>, postback: &Postback, is_json: bool) -> PostbackEntry {
    let entry = PostbackEntry {
        name: postback.name.clone(),
        event: Some(setup.sent_event(postback).to_owned()).filter(|event| !event.is_empty()),
        slot: setup.slot(postback).map(Slot),
        url: None,
        raw_url: None,
        full_url: None,
        rows: None,
        cause: Cause::default(),
    };
    match setup.postback_link(postback) {
        Ok(link) => {
            let entry_of = |row: &TableRow| TableEntry { key: row.key.clone(), macro_name: row.macro_name.clone() };
            let rows = link.table.as_ref().map(|(_, rows)| rows.iter().map(entry_of).collect());
            let full_url = link.table.as_ref().map(|(full, _)| full.to_string());
            let raw_url = if is_json { setup.raw_link(postback).map(|raw| raw.text()) } else { None };
            PostbackEntry { url: Some(link.ready.text()), raw_url, full_url, rows, ..entry }
        }
        Err(unbuilt) => PostbackEntry { cause: Cause::of(&unbuilt), ..entry },
    }
}

fn registration_entry(setup: &Setup<'_>, link: &RegistrationLink) -> RegistrationEntry {
    let (url, cause) = match setup.final_url(link) {
        Ok(url) => (Some(url.text()), Cause::default()),
        Err(unbuilt) => (None, Cause::of(&unbuilt)),
    };
    RegistrationEntry { name: link.name.clone(), base_url: link.base_url.clone(), url, cause }
}

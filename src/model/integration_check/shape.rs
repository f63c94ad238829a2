//! Keys and their types: which keys there are, what each holds, and characters that nobody sees.

use super::case::at;
use crate::model::hidden::has_hidden;
use crate::model::nearest::nearest;
use crate::toml_file::read::{Entry, FileError, Reader};
use crate::words::{Lang, Say};

/// What a key holds.
enum Shape {
    Text,
    Number,
    Date,
    Flag,
    Phrase,
    Texts,
    /// Words of the partner by role.
    Words,
    /// A table each.
    Tables(&'static [(&'static str, Shape)]),
    /// Texts, or tables with these keys.
    Entries(&'static [(&'static str, Shape)]),
}

/// The languages of a phrase.
const LANGUAGES: [(&str, Shape); Lang::ALL.len()] = {
    let mut codes = [const { ("", Shape::Text) }; Lang::ALL.len()];
    let mut at = 0;
    while at < codes.len() {
        codes[at].0 = Lang::ALL[at].code();
        at += 1;
    }
    codes
};

const FILE: &[(&str, Shape)] = &[
    ("id", Shape::Text),
    ("name", Shape::Text),
    ("extends", Shape::Text),
    ("aliases", Shape::Texts),
    ("category", Shape::Text),
    ("status", Shape::Text),
    ("reason", Shape::Phrase),
    ("order", Shape::Number),
    ("description", Shape::Phrase),
    ("macro_style", Shape::Text),
    ("currency", Shape::Text),
    ("click_params", Shape::Entries(CLICK_PARAM)),
    ("source", Shape::Text),
    ("verified", Shape::Date),
    ("grade", Shape::Number),
    ("notes", Shape::Phrase),
    ("levels", Shape::Texts),
    ("max_length", Shape::Number),
    ("postback_scheme", Shape::Text),
    ("delivery", Shape::Text),
    ("per_status", Shape::Flag),
    ("macros", Shape::Tables(MACRO)),
    ("postbacks", Shape::Tables(POSTBACK)),
];

const CLICK_PARAM: &[(&str, Shape)] = &[("param", Shape::Text), ("macro", Shape::Text)];

const MACRO: &[(&str, Shape)] = &[
    ("name", Shape::Text),
    ("text", Shape::Text),
    ("means", Shape::Phrase),
    ("unit", Shape::Text),
    ("grade", Shape::Number),
    ("source", Shape::Text),
];

const POSTBACK: &[(&str, Shape)] = &[
    ("name", Shape::Text),
    ("role", Shape::Text),
    ("slot", Shape::Phrase),
    ("amount", Shape::Text),
    ("payout", Shape::Text),
    ("currency", Shape::Text),
    ("transaction", Shape::Text),
    ("state", Shape::Text),
    ("status", Shape::Text),
    ("words", Shape::Words),
    ("fields", Shape::Tables(FIELD)),
    ("grade", Shape::Number),
    ("source", Shape::Text),
];

const FIELD: &[(&str, Shape)] = &[("key", Shape::Text), ("macro", Shape::Text)];

/// Keys that no version knows, values of the wrong type, and hidden characters.
pub(super) fn check(file: &Reader<'_>, flaws: &mut Vec<FileError>) {
    walk(file, FILE, flaws);
}

fn walk(table: &Reader<'_>, schema: &[(&'static str, Shape)], flaws: &mut Vec<FileError>) {
    for key in table.keys() {
        match schema.iter().find(|(known, _)| *known == key) {
            Some((known, shape)) => {
                let wrong = value(table, known, shape, flaws).err();
                flaws.extend(wrong);
            }
            None => flaws.push(unknown_key(table, key, schema.iter().map(|(known, _)| *known))),
        }
    }
}

fn unknown_key(table: &Reader<'_>, key: &str, known: impl Iterator<Item = &'static str> + Clone) -> FileError {
    let say = match nearest(key, known.clone()) {
        Some(near) => Say::new("flaw-key-unknown-near").with("near", near),
        None => Say::new("flaw-key-unknown").with("choices", known.collect::<Vec<_>>().join(", ")),
    };
    FileError::at(table.key_place(key), say.with("key", table.path_of(key)))
}

/// Looks at one value, and goes on inside it; what is wrong inside is added, a wrong type of its own given back.
fn value(table: &Reader<'_>, key: &str, shape: &Shape, flaws: &mut Vec<FileError>) -> Result<(), FileError> {
    match shape {
        Shape::Text => visible(table, key, table.text(key)?.into_iter(), flaws),
        Shape::Number => table.number(key).map(drop)?,
        Shape::Date => table.date(key).map(drop)?,
        Shape::Flag => table.flag(key).map(drop)?,
        Shape::Phrase => {
            table.phrase(key)?;
            match table.table(key) {
                Ok(Some(words)) => walk(&words, &LANGUAGES, flaws),
                _ => visible(table, key, table.text(key)?.into_iter(), flaws),
            }
        }
        Shape::Texts => visible(table, key, table.texts(key)?.iter().flatten().map(String::as_str), flaws),
        Shape::Words => {
            for role in table.table(key)?.iter().flat_map(Reader::keys) {
                let Some(words) = table.table(key)? else { continue };
                visible(&words, role, words.texts(role)?.iter().flatten().map(String::as_str), flaws);
            }
        }
        Shape::Tables(schema) => table.tables(key)?.iter().flatten().for_each(|inner| walk(inner, schema, flaws)),
        Shape::Entries(schema) => {
            for entry in table.entries(key)?.unwrap_or_default() {
                match entry {
                    Entry::Table(inner) => walk(&inner, schema, flaws),
                    Entry::Text(text, ..) => visible(table, key, std::iter::once(text), flaws),
                }
            }
        }
    }
    Ok(())
}

/// A hidden character in a value is one nobody meant.
fn visible<'t>(table: &Reader<'_>, key: &str, texts: impl Iterator<Item = &'t str>, flaws: &mut Vec<FileError>) {
    flaws.extend(texts.into_iter().filter(|text| has_hidden(text)).map(|text| at(table, key, "flaw-hidden", text)));
}

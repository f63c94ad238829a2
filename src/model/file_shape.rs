//! The shape of a data file: which keys there are, what each holds, and characters that nobody sees.

use super::hidden::has_hidden;
use super::nearest::nearest;
use super::role::Role;
use crate::toml_file::read::{self, Entry, FileError, Reader};
use crate::words::{Lang, Say};

/// Keys and what each holds.
pub type Keys = &'static [(&'static str, Shape)];

/// What a key holds.
pub enum Shape {
    /// Text.
    Text,
    /// A whole number.
    Number,
    /// A date.
    Date,
    /// True or false.
    Flag,
    /// Text for all languages, or by language.
    Phrase,
    /// A list of texts.
    Texts,
    /// Words of the partner by role.
    Words,
    /// Texts under keys of any name.
    Pairs,
    /// A table.
    Table(Keys),
    /// A table each.
    Tables(Keys),
    /// Tables under keys of any name.
    Named(Keys),
    /// These keys, and a table under each role.
    ByRole(Keys, Keys),
    /// Texts, or tables with these keys.
    Entries(Keys),
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

/// Keys that no version knows, values of the wrong type, and hidden characters.
pub fn walk(table: &Reader<'_>, schema: &[(&'static str, Shape)], flaws: &mut Vec<FileError>) {
    walk_but(table, schema, |_| false, flaws);
}

/// The same but for keys that are looked at elsewhere.
fn walk_but(table: &Reader<'_>, schema: &[(&'static str, Shape)], is_other: impl Fn(&str) -> bool, flaws: &mut Vec<FileError>) {
    for key in table.keys().filter(|key| !is_other(key)) {
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
            for (words, role) in table.table(key)?.iter().flat_map(|words| words.keys().map(move |role| (words, role))) {
                visible(words, role, words.texts(role)?.iter().flatten().map(String::as_str), flaws);
            }
        }
        Shape::Pairs => {
            for (inner, name) in table.table(key)?.iter().flat_map(|inner| inner.keys().map(move |name| (inner, name))) {
                visible(inner, name, inner.text(name)?.into_iter(), flaws);
            }
        }
        Shape::Table(schema) => table.table(key)?.iter().for_each(|inner| walk(inner, schema, flaws)),
        Shape::Named(schema) => tables(table, key, |_| true, schema, flaws)?,
        Shape::ByRole(schema, of_role) => {
            if let Some(inner) = table.table(key)? {
                walk_but(&inner, schema, |name| Role::parse(name).is_some(), flaws);
            }
            tables(table, key, |name| Role::parse(name).is_some(), of_role, flaws)?;
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

/// The tables under those keys of a table whose names are meant.
fn tables(table: &Reader<'_>, key: &str, is_meant: impl Fn(&str) -> bool, schema: Keys, flaws: &mut Vec<FileError>) -> Result<(), FileError> {
    for (inner, name) in table.table(key)?.iter().flat_map(|inner| inner.keys().map(move |name| (inner, name))).filter(|(_, name)| is_meant(name)) {
        match inner.table(name) {
            Ok(found) => found.iter().for_each(|found| walk(found, schema, flaws)),
            Err(wrong) => flaws.push(wrong),
        }
    }
    Ok(())
}

/// A hidden character in a value is one nobody meant.
fn visible<'t>(table: &Reader<'_>, key: &str, texts: impl Iterator<Item = &'t str>, flaws: &mut Vec<FileError>) {
    flaws.extend(texts.into_iter().filter(|text| has_hidden(text)).map(|text| table.error(key, Say::new("flaw-hidden").with("value", text))));
}

/// The id that a file gives itself, whatever else is wrong with it.
pub fn id_of(text: &str) -> Option<String> {
    read::read(text, |file| file.text("id").map(|id| id.map(str::to_owned))).ok().flatten()
}

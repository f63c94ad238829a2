//! Reading TOML by hand, so that every error names file place, key, what was expected and what to do, in the user's language.

mod conflict;
pub mod document;
pub mod full;
mod kind;
mod place;
pub mod plain;

use toml::value::Date;

use super::byte_order::split_marks;
use crate::words::{Arg, Lang, Phrase, Say};

use document::{Item, Table, Value, path_to};

pub use conflict::{Side, side_of};
pub use kind::Kind;
pub use place::{FileError, Place};

/// One table of a TOML text, with its path for error messages. A key that holds something else than asked for is an error at its place.
pub struct Reader<'a> {
    source: &'a str,
    top: &'a Table<'a>,
    table: &'a Table<'a>,
    at: usize,
}

/// Reads a TOML text with `read`, which gets its top table.
///
/// # Errors
/// When the text is not TOML, or `read` says so.
pub fn read<T>(source: &str, read: impl FnOnce(&Reader<'_>) -> Result<T, FileError>) -> Result<T, FileError> {
    let (_, source) = split_marks(source);
    let document = plain::parse(source).map_or_else(|| full::parse(source), Ok).map_err(|error| {
        conflict::marks(source).unwrap_or_else(|| FileError {
            place: error.span().map(|span| Place::of(source, span.start)),
            ..FileError::whole(Say::new("file-not-toml").with("cause", error.message().replace('\n', "; ")))
        })
    })?;
    read(&Reader { source, top: &document, table: &document, at: 0 })
}

impl<'a> Reader<'a> {
    /// The full name of a key here: `postbacks[1].name`.
    pub fn path_of(&self, key: &str) -> String {
        let path = path_to(self.top, self.table).unwrap_or_default();
        match (path.is_empty(), key.is_empty()) {
            (true, _) => key.to_owned(),
            (_, true) => path,
            _ => format!("{path}.{key}"),
        }
    }

    /// An error at a key's value (or at this table where the key is absent); the message gets `key` as an argument.
    pub fn error(&self, key: &str, say: Say) -> FileError {
        let offset = self.value(key).map_or(self.at, |value| value.at);
        FileError::at(Place::of(self.source, offset), say.with("key", self.path_of(key)))
    }

    /// The keys of this table, in alphabetical order.
    pub fn keys(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.table.entries().iter().map(|(key, _)| key.name.as_ref())
    }

    /// The place of a key's own name.
    pub fn key_place(&self, name: &str) -> Place {
        let offset = self.table.entry(name).map_or(self.at, |(key, _)| key.at);
        Place::of(self.source, offset)
    }

    /// True when the key holds text.
    pub fn is_text(&self, key: &str) -> bool {
        self.value(key).is_some_and(|value| matches!(value.value, Value::Text(_)))
    }

    /// Text; an empty one is the same as none.
    pub fn text(&self, key: &str) -> Result<Option<&'a str>, FileError> {
        match self.value(key).map(|item| &item.value) {
            None => Ok(None),
            Some(Value::Text(text)) => Ok(Some(text.as_ref()).filter(|text| !text.is_empty())),
            Some(_) => Err(self.wrong(key, Kind::Text)),
        }
    }

    /// Text, owned; empty where there is none.
    pub fn text_or_empty(&self, key: &str) -> Result<String, FileError> {
        Ok(self.text(key)?.unwrap_or_default().to_owned())
    }

    /// Text that must be there.
    ///
    /// # Errors
    /// When the key is absent, empty or holds something else.
    pub fn required(&self, key: &str) -> Result<&'a str, FileError> {
        self.text(key)?.ok_or_else(|| self.error(key, Say::new("file-key-missing")))
    }

    /// A word read by `parse`; `choices` are named where it does not know the word.
    ///
    /// # Errors
    /// When the key holds something else or an unknown word.
    pub fn word<T>(&self, key: &str, choices: &str, parse: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, FileError> {
        self.word_of(key, || choices.to_owned(), parse)
    }

    /// The same where the choices are put together only to be named.
    ///
    /// # Errors
    /// When the key holds something else or an unknown word.
    pub fn word_of<T>(&self, key: &str, choices: impl FnOnce() -> String, parse: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, FileError> {
        let Some(text) = self.text(key)? else { return Ok(None) };
        parse(text).map(Some).ok_or_else(|| self.error(key, Say::new("file-bad-word").with("value", text).with("choices", choices())))
    }

    /// A flag; absent is false.
    pub fn flag(&self, key: &str) -> Result<bool, FileError> {
        self.flag_or(key, false)
    }

    /// True or false, as `absent` says where the key is not there.
    ///
    /// # Errors
    /// When the key holds something else.
    pub fn flag_or(&self, key: &str, absent: bool) -> Result<bool, FileError> {
        match self.value(key).map(|item| &item.value) {
            None => Ok(absent),
            Some(Value::Flag(flag)) => Ok(*flag),
            Some(_) => Err(self.wrong(key, Kind::Flag)),
        }
    }

    /// A whole number.
    pub fn number(&self, key: &str) -> Result<Option<i64>, FileError> {
        match self.value(key).map(|item| &item.value) {
            None => Ok(None),
            Some(Value::Number(digits, radix)) => i64::from_str_radix(digits, *radix).map(Some).map_err(|_| self.wrong(key, Kind::Number)),
            Some(_) => Err(self.wrong(key, Kind::Number)),
        }
    }

    /// A whole number of any length; one that no computer word holds is `Err`, with its text, where it is above zero.
    ///
    /// # Errors
    /// When another type stands there, or a number far below zero.
    pub fn number_of_any_length(&self, key: &str) -> Result<Option<Result<i64, String>>, FileError> {
        match self.value(key).map(|item| &item.value) {
            Some(Value::Number(digits, radix)) if i64::from_str_radix(digits, *radix).is_err() && !digits.starts_with('-') => {
                Ok(Some(Err(digits.clone().into_owned())))
            }
            _ => Ok(self.number(key)?.map(Ok)),
        }
    }

    /// A date.
    pub fn date(&self, key: &str) -> Result<Option<Date>, FileError> {
        match self.value(key).map(|item| &item.value) {
            None => Ok(None),
            Some(Value::Moment(moment)) => moment.date.map(Some).ok_or_else(|| self.wrong(key, Kind::Date)),
            Some(_) => Err(self.wrong(key, Kind::Date)),
        }
    }

    /// A phrase: text for all languages, or a table of texts by their codes.
    pub fn phrase(&self, key: &str) -> Result<Option<Phrase>, FileError> {
        match self.value(key).map(|item| &item.value) {
            None => Ok(None),
            Some(Value::Text(text)) => Ok(Some(Phrase::same(text)).filter(|phrase| !phrase.is_empty())),
            Some(Value::Table(_)) => {
                let Some(words) = self.table(key)? else { return Ok(None) };
                let mut texts = Vec::with_capacity(Lang::ALL.len());
                for lang in Lang::ALL {
                    texts.extend(words.text(lang.code())?.map(|text| (lang, text)));
                }
                Ok(Some(Phrase::of(&texts)).filter(|phrase| !phrase.is_empty()))
            }
            Some(_) => Err(self.wrong(key, Kind::Phrase)),
        }
    }

    /// A list of texts; `None` where the key is absent.
    pub fn texts(&self, key: &str) -> Result<Option<Vec<String>>, FileError> {
        let Some(values) = self.list(key)? else { return Ok(None) };
        values
            .iter()
            .enumerate()
            .map(|(index, value)| match &value.value {
                Value::Text(text) => Ok(text.clone().into_owned()),
                _ => Err(self.wrong_at(&format!("{key}[{index}]"), value, Kind::Text)),
            })
            .collect::<Result<_, _>>()
            .map(Some)
    }

    /// A table.
    pub fn table(&self, key: &str) -> Result<Option<Reader<'a>>, FileError> {
        match self.value(key) {
            None => Ok(None),
            Some(value) => match &value.value {
                Value::Table(table) => Ok(Some(self.inside(table, value.at))),
                _ => Err(self.wrong(key, Kind::Table)),
            },
        }
    }

    /// A list of tables; `None` where the key is absent.
    pub fn tables(&self, key: &str) -> Result<Option<Vec<Reader<'a>>>, FileError> {
        let entries = self.entries(key)?;
        let Some(entries) = entries else { return Ok(None) };
        entries
            .into_iter()
            .map(|entry| match entry {
                Entry::Table(reader) => Ok(reader),
                Entry::Text(_, place, path) => {
                    let say = Say::new("file-wrong-type").with("expected", Kind::Table.say()).with("found", "string");
                    Err(FileError::at(place, say.with("key", path)))
                }
            })
            .collect::<Result<_, _>>()
            .map(Some)
    }

    /// A list of texts or tables; `None` where the key is absent.
    pub fn entries(&self, key: &str) -> Result<Option<Vec<Entry<'a>>>, FileError> {
        let Some(values) = self.list(key)? else { return Ok(None) };
        values
            .iter()
            .enumerate()
            .map(|(index, value)| match &value.value {
                Value::Table(table) => Ok(Entry::Table(self.inside(table, value.at))),
                Value::Text(text) => Ok(Entry::Text(text.as_ref(), Place::of(self.source, value.at), self.path_of(&format!("{key}[{index}]")))),
                _ => Err(self.wrong_at(&format!("{key}[{index}]"), value, Kind::Table)),
            })
            .collect::<Result<_, _>>()
            .map(Some)
    }

    fn inside(&self, table: &'a Table<'a>, at: usize) -> Reader<'a> {
        Reader { source: self.source, top: self.top, table, at }
    }

    fn value(&self, key: &str) -> Option<&'a Item<'a>> {
        self.table.get(key)
    }

    fn list(&self, key: &str) -> Result<Option<&'a [Item<'a>]>, FileError> {
        match self.value(key).map(|item| &item.value) {
            None => Ok(None),
            Some(Value::List(values)) => Ok(Some(values)),
            Some(_) => Err(self.wrong(key, Kind::List)),
        }
    }

    fn wrong(&self, key: &str, expected: Kind) -> FileError {
        match self.value(key) {
            Some(value) => self.wrong_at(key, value, expected),
            None => self.error(key, Say::new("file-key-missing")),
        }
    }

    fn wrong_at(&self, key: &str, value: &Item<'_>, expected: Kind) -> FileError {
        let say = Say::new("file-wrong-type").with("expected", Arg::from(expected.say())).with("found", value.value.kind());
        FileError::at(Place::of(self.source, value.at), say.with("key", self.path_of(key)))
    }
}

/// One entry of a mixed list.
pub enum Entry<'a> {
    /// A text, with its place and path.
    Text(&'a str, Place, String),
    /// A table.
    Table(Reader<'a>),
}

//! Any TOML, taken apart by the `toml` crate, which also says what is wrong with a text.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use super::document::{Item, Key, Table, Value};

/// The document that a text is.
///
/// # Errors
/// What is wrong with it, and where.
pub fn parse(source: &str) -> Result<Table<'_>, Error> {
    DeTable::parse(source).map(|table| of_table(table.into_inner()))
}

fn of_table(table: DeTable<'_>) -> Table<'_> {
    // Each key is there once, so it is a table.
    Table::of(table.into_iter().map(|(name, value)| (key(name), item(value))).collect()).unwrap_or_default()
}

fn key(name: Spanned<Cow<'_, str>>) -> Key<'_> {
    Key { at: name.span().start, name: name.into_inner() }
}

fn item(value: Spanned<DeValue<'_>>) -> Item<'_> {
    let at = value.span().start;
    let value = match value.into_inner() {
        DeValue::String(text) => Value::Text(text),
        DeValue::Integer(number) => Value::Number(Cow::Owned(number.as_str().to_owned()), number.radix()),
        DeValue::Float(_) => Value::Float,
        DeValue::Boolean(flag) => Value::Flag(flag),
        DeValue::Datetime(moment) => Value::Moment(Box::new(moment)),
        DeValue::Array(values) => Value::List(values.into_iter().map(item).collect()),
        DeValue::Table(table) => Value::Table(of_table(table)),
    };
    Item { at, value }
}

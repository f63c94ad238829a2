//! A TOML text that was taken apart: tables, values, and where each stands.

use std::borrow::Cow;

use toml::value::Datetime;

/// A table: its keys in alphabetical order, each once.
#[derive(Debug, Default, PartialEq)]
pub struct Table<'a>(Vec<Entry<'a>>);

/// A key and what it holds.
pub type Entry<'a> = (Key<'a>, Item<'a>);

/// A key's name and the byte where it stands.
#[derive(Debug, PartialEq)]
pub struct Key<'a> {
    /// What it is called.
    pub name: Cow<'a, str>,
    /// Where that begins.
    pub at: usize,
}

/// A value and the byte where it begins.
#[derive(Debug, PartialEq)]
pub struct Item<'a> {
    /// Where it begins.
    pub at: usize,
    /// What it is.
    pub value: Value<'a>,
}

/// What TOML knows.
#[derive(Debug, PartialEq)]
pub enum Value<'a> {
    /// A text, of one line or more.
    Text(Cow<'a, str>),
    /// The digits of a whole number, and of which base they are.
    Number(Cow<'a, str>, u32),
    /// Any other number; nothing here has one.
    Float,
    /// True or false.
    Flag(bool),
    /// A day, a time of day, or both.
    Moment(Box<Datetime>),
    /// `[ … ]`, or all sections `[[name]]`.
    List(Vec<Item<'a>>),
    /// `{ … }`, or a section.
    Table(Table<'a>),
}

impl<'a> Table<'a> {
    /// A table of these entries; `None` where a key comes twice.
    pub fn of(mut entries: Vec<Entry<'a>>) -> Option<Self> {
        entries.sort_by(|(one, _), (other, _)| one.name.cmp(&other.name));
        let is_unique = entries.windows(2).all(|two| two[0].0.name != two[1].0.name);
        is_unique.then_some(Table(entries))
    }

    /// What a key holds.
    pub fn get(&self, name: &str) -> Option<&Item<'a>> {
        self.entry(name).map(|(_, item)| item)
    }

    /// A key that is there, and what it holds.
    pub fn entry(&self, name: &str) -> Option<&Entry<'a>> {
        self.0.binary_search_by(|(key, _)| key.name.as_ref().cmp(name)).ok().map(|place| &self.0[place])
    }

    /// Keys and what they hold, in alphabetical order of the keys.
    pub fn entries(&self) -> &[Entry<'a>] {
        &self.0
    }
}

impl Value<'_> {
    /// What TOML calls its kind.
    pub const fn kind(&self) -> &'static str {
        match self {
            Value::Text(_) => "string",
            Value::Number(..) => "integer",
            Value::Float => "float",
            Value::Flag(_) => "boolean",
            Value::Moment(_) => "datetime",
            Value::List(_) => "array",
            Value::Table(_) => "table",
        }
    }
}

/// The path of a table inside another one. It is looked for where an error asks, so that what is read right costs no names.
pub fn path_to(top: &Table<'_>, wanted: &Table<'_>) -> Option<String> {
    if std::ptr::eq(top, wanted) {
        return Some(String::new());
    }
    top.entries().iter().find_map(|(key, item)| Some(format!("{}{}", key.name, path_inside(&item.value, wanted)?)))
}

fn path_inside(value: &Value<'_>, wanted: &Table<'_>) -> Option<String> {
    match value {
        Value::Table(table) => path_to(table, wanted).map(|path| if path.is_empty() { path } else { format!(".{path}") }),
        Value::List(items) => items.iter().enumerate().find_map(|(index, item)| Some(format!("[{index}]{}", path_inside(&item.value, wanted)?))),
        _ => None,
    }
}

//! What a file says, without how it says it.

use std::borrow::Cow;

/// One table: its keys in the order in which a fresh file has them. What is empty is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tree<'a> {
    entries: Vec<(&'a str, Item<'a>)>,
}

/// One value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Item<'a> {
    /// `"text"`
    Text(Cow<'a, str>),
    /// `true`
    Flag(bool),
    /// `1`
    Number(i64),
    /// `2026-11-26`
    Date(String),
    /// `["a", "b"]`
    Texts(Vec<Cow<'a, str>>),
    /// `[section]` or `{ … }`
    Table(Tree<'a>),
    /// `[[section]]` or `[{ … }]`
    Tables(Vec<Tree<'a>>),
}

impl Item<'_> {
    /// True for what is not written at all: an empty text or table, no tables. An empty list of texts says something.
    fn is_nothing(&self) -> bool {
        match self {
            Item::Text(text) => text.is_empty(),
            Item::Table(tree) => tree.entries.is_empty(),
            Item::Tables(trees) => trees.is_empty(),
            Item::Flag(_) | Item::Number(_) | Item::Date(_) | Item::Texts(_) => false,
        }
    }
}

impl<'a> Tree<'a> {
    /// A table that says nothing yet.
    pub const fn new() -> Self {
        Tree { entries: Vec::new() }
    }

    /// The same table with one more key; what is empty is left out.
    #[must_use]
    pub fn with(mut self, key: &'a str, item: Item<'a>) -> Self {
        if !item.is_nothing() {
            self.entries.push((key, item));
        }
        self
    }

    /// The same table with one more text.
    #[must_use]
    pub fn text(self, key: &'a str, text: &'a str) -> Self {
        self.with(key, Item::Text(Cow::Borrowed(text)))
    }

    /// The same table with one more text where there is one.
    #[must_use]
    pub fn text_if(self, key: &'a str, text: Option<impl Into<Cow<'a, str>>>) -> Self {
        match text {
            Some(text) => self.with(key, Item::Text(text.into())),
            None => self,
        }
    }

    /// The same table with the keys of another behind its own.
    #[must_use]
    pub fn and(mut self, other: Tree<'a>) -> Self {
        self.entries.extend(other.entries);
        self
    }

    /// The keys with their values.
    pub fn entries(&self) -> &[(&'a str, Item<'a>)] {
        &self.entries
    }

    /// What an element of a list is called.
    pub fn title(&self) -> Option<&str> {
        match self.get("name").or_else(|| self.get("key")) {
            Some(Item::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Item<'a>> {
        self.entries.iter().find(|(known, _)| *known == key).map(|(_, item)| item)
    }
}

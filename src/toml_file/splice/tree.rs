//! What a file says, without how it says it.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::hash::{Hash, Hasher};

/// One table: its keys in the order in which a fresh file has them. What is empty is not in it.
#[derive(Clone, Default)]
pub struct Tree<'a> {
    entries: OnceCell<Vec<(&'a str, Item<'a>)>>,
    /// What says these entries, where they were not asked for yet.
    of: Option<&'a dyn Says>,
}

/// What a table of a file can be made of.
pub trait Says {
    /// The table.
    fn tree(&self) -> Tree<'_>;
}

/// One value.
#[derive(Clone, PartialEq, Eq, Hash)]
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
            Item::Table(tree) => tree.entries().is_empty(),
            Item::Tables(trees) => trees.is_empty(),
            Item::Flag(_) | Item::Number(_) | Item::Date(_) | Item::Texts(_) => false,
        }
    }
}

impl<'a> Tree<'a> {
    /// A table that says nothing yet.
    pub const fn new() -> Self {
        Tree { entries: OnceCell::new(), of: None }
    }

    /// The table of an element, which is not made unless it is looked into: most elements are the very same before and after an edit.
    pub fn of(element: &'a dyn Says) -> Self {
        Tree { entries: OnceCell::new(), of: Some(element) }
    }

    /// The same table with one more key; what is empty is left out.
    #[must_use]
    pub fn with(self, key: &'a str, item: Item<'a>) -> Self {
        if item.is_nothing() {
            return self;
        }
        let mut entries = self.into_entries();
        entries.push((key, item));
        Tree { entries: entries.into(), of: None }
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
    pub fn and(self, other: Tree<'a>) -> Self {
        let mut entries = self.into_entries();
        entries.extend(other.into_entries());
        Tree { entries: entries.into(), of: None }
    }

    /// The keys with their values.
    pub fn entries(&self) -> &[(&'a str, Item<'a>)] {
        self.entries.get_or_init(|| self.of.map(|element| element.tree().into_entries()).unwrap_or_default())
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
        self.entries().iter().find(|(known, _)| *known == key).map(|(_, item)| item)
    }

    fn into_entries(self) -> Vec<(&'a str, Item<'a>)> {
        self.entries.into_inner().unwrap_or_else(|| self.of.map(|element| element.tree().into_entries()).unwrap_or_default())
    }
}

impl PartialEq for Tree<'_> {
    fn eq(&self, other: &Self) -> bool {
        // The very same element says the same.
        let is_same = self.of.zip(other.of).is_some_and(|(one, other)| std::ptr::addr_eq(one, other));
        is_same || self.entries() == other.entries()
    }
}

impl Eq for Tree<'_> {}

impl Hash for Tree<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.entries().hash(state);
    }
}

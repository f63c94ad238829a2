//! The profile as the tree of its file, without numbers and without what is empty.

use std::borrow::Cow;

use crate::model::placed::Placed;
use crate::model::profile::{CustomField, Param, Postback, Profile, RegistrationLink, TrackerSettings};
use crate::model::role::Role;
use crate::model::shared::Shared;
use crate::toml_file::splice::{Item, Says, Tree};

/// What the file of this profile says, besides its version.
pub fn shape(profile: &Profile) -> Tree<'_> {
    head(profile)
        .with("postbacks", tables(&profile.postbacks))
        .with("custom_fields", tables(&profile.custom_fields))
        .with("registration_links", tables(&profile.registration_links))
}

fn tables<T: Says>(elements: &Shared<T>) -> Item<'_> {
    Item::Tables(elements.iter().map(|element| Tree::of(element)).collect())
}

/// What stands before the lists of a file.
fn head(profile: &Profile) -> Tree<'_> {
    Tree::new()
        .text("name", &profile.name)
        .text_if("integration", profile.integration.as_deref())
        .text_if("macro_style", profile.macro_style.map(|style| style.to_string()))
        .with("tracker", Item::Table(tracker(&profile.tracker)))
        .with("click", Item::Table(Tree::new().text("param", &profile.click.param).text("macro", &profile.click.macro_text)))
}

/// True when two profiles are the same but for the numbers of their elements.
pub fn says_the_same(one: &Profile, other: &Profile) -> bool {
    head(one) == head(other)
        && each_says_the_same(&one.postbacks, &other.postbacks)
        && each_says_the_same(&one.custom_fields, &other.custom_fields)
        && each_says_the_same(&one.registration_links, &other.registration_links)
}

/// What is equal says the same; only of the rest it is put together what it says.
fn each_says_the_same<T: PartialEq + Says>(one: &Shared<T>, other: &Shared<T>) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| std::ptr::eq(one, other) || one == other || one.tree() == other.tree())
}

fn tracker(settings: &TrackerSettings) -> Tree<'_> {
    let id = Tree::new().text("id", &settings.id);
    settings.values.iter().filter(|(key, _)| *key != "id").fold(id, |tree, (key, value)| tree.text(key, value))
}

fn params(params: &[Param]) -> Item<'_> {
    Item::Tables(params.iter().map(|param| Tree::new().text("key", &param.key).text("value", &param.value)).collect())
}

impl Says for Postback {
    fn tree(&self) -> Tree<'_> {
        Tree::new()
            .text("name", &self.name)
            .text("event", &self.event)
            .text_if("role", self.role.map(Role::word))
            .text("slot", &self.slot)
            .with("params", params(&self.params))
            .and(placed(self.placed.as_ref()))
    }
}

impl Says for CustomField {
    fn tree(&self) -> Tree<'_> {
        let tree = Tree::new().text("key", &self.key).text("macro", &self.macro_text);
        match &self.postbacks {
            Some(names) => tree.with("postbacks", Item::Texts(names.iter().map(|name| Cow::Borrowed(name.as_str())).collect())),
            None => tree,
        }
    }
}

impl Says for RegistrationLink {
    fn tree(&self) -> Tree<'_> {
        Tree::new().text("name", &self.name).text("base_url", &self.base_url).with("params", params(&self.params)).and(placed(self.placed.as_ref()))
    }
}

fn placed(placed: Option<&Placed>) -> Tree<'_> {
    let Some(Placed { what, on }) = placed else { return Tree::new() };
    let rows = what.rows.iter().map(|row| Tree::new().text("key", &row.key).text("macro", &row.macro_name)).collect();
    Tree::new()
        .with("placed", Item::Table(Tree::new().text("link", &what.link).with("rows", Item::Tables(rows)).with("on", Item::Date(on.to_string()))))
}

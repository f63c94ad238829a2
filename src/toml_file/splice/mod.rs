//! TOML text that is written by us and by people: what is said goes in, every comment, order and unknown key of theirs stays.

mod align;
mod comma_list;
#[cfg(test)]
mod cut_alike;
mod draft;
mod edit;
mod elements;
mod fresh;
mod inline;
mod layout;
mod list_text;
mod quote;
mod skip;
mod tree;

pub use edit::edit;
pub use fresh::fresh;
pub use tree::{Item, Says, Tree};

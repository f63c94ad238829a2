//! TOML text that is written by us and by people: what is said goes in, every comment, order and unknown key of theirs stays.

mod fresh;
mod quote;
mod tree;

pub use fresh::fresh;
pub use tree::{Item, Tree};

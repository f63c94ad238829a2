//! The profile's file: text to profile, and profile into text.

mod parse;
mod save;
mod shape;

pub use parse::{VERSION, parse};
pub use save::{save, save_over};
pub use shape::says_the_same;

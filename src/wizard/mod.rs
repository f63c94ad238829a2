//! What each key does. Pure: a `Message` goes in at one door, effects come out.

mod act;
pub mod act_help;
mod acting;
pub mod bindings;
pub mod catalog_list;
mod choosing;
mod copying;
mod edit;
pub mod editing;
pub mod effect;
mod elements;
mod ending;
pub mod findings;
pub mod history;
pub mod key;
pub mod keyboard;
pub mod layout;
pub mod line_editor;
pub mod links;
pub mod message;
mod mouse;
mod next_field;
pub mod offers;
pub mod overlay;
mod overlay_keys;
mod pasting;
mod profiles;
pub mod row;
mod settle;
pub mod state;
pub mod step;
pub mod steps;
mod tools;
mod update;
pub mod wrap;

pub use state::{Options, Wizard};

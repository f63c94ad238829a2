//! clickwire wires a tracker's click id through a partner network and back.
//!
//! Four floors and two side rooms; a floor names only floors below it (`tests/acceptance/house.rs` proves it):
//! - [`model`]: what is configured, and what follows from it. Pure.
//! - [`wizard`]: what each key does. Pure.
//! - [`screen`]: the wizard as a picture. It only reads.
//! - [`system`]: the only floor that does anything: terminal, disk, clipboard, signals.
//! - [`text`]: message ids put into the words of a language.
//! - [`cli`]: the subcommands, without wizard and screen.

pub mod cli;
pub mod model;
pub mod screen;
pub mod system;
pub mod text;
pub mod wizard;

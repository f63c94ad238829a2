//! clickwire wires a tracker's click id through a partner network and back.
//!
//! Floors and rooms; each names only what lies below it (`tests/acceptance/house.rs` proves it):
//! - [`words`]: what is to be said, before it is put into a language.
//! - [`toml_file`]: reading and changing TOML that people wrote.
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
pub mod toml_file;
pub mod wizard;
pub mod words;

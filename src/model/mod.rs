//! What is configured, and what follows from it. Pure: no terminal, no clock, no disk.

pub mod catalog;
pub mod check;
pub mod final_url;
pub mod find;
pub mod hidden;
pub mod integration;
pub mod integration_check;
pub mod integration_file;
pub mod link;
pub mod macros;
pub mod nearest;
pub mod paste;
pub mod postback_link;
pub mod profile;
pub mod profile_toml;
pub mod rebase;
pub mod retrack;
pub mod role;
pub mod setup;
pub mod slug;
pub mod template;
pub mod toml_reader;
pub mod trace;
pub mod tracker;
pub mod url_rules;
pub mod words;

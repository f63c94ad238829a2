//! What clickwire promises, as sentences about the user.

#![expect(clippy::unwrap_used, reason = "a test that finds nothing must fail")]

mod acts;
#[cfg(unix)]
mod arriving;
mod assumed;
mod bindings;
mod catalog;
mod catalog_facts;
mod catalog_new_partners;
mod catalog_pairs;
mod catalog_rows;
mod checklist;
mod checks;
mod clean_counts;
mod cli;
mod compare;
mod compare_edges;
mod compare_meant;
mod compare_parts;
mod contrast;
mod delivery;
#[cfg(target_os = "linux")]
mod desktop;
#[cfg(target_os = "linux")]
mod disk_acts;
#[cfg(target_os = "linux")]
mod failing_disk;
mod field;
mod file_names;
#[cfg(unix)]
mod files;
#[cfg(unix)]
mod fuzzed;
#[cfg(unix)]
mod guides;
mod hidden;
mod history;
mod house;
mod import;
mod import_edges;
mod import_guesses;
mod import_styles;
mod imports;
mod integration_files;
mod line_editor;
mod locales;
mod long_names;
mod made_of;
mod mask;
mod monkey;
mod monkey_on_disk;
mod odd_toml;
mod of_1_0_0;
mod own_tracker;
mod papers;
mod paste;
mod paste_edges;
mod person;
mod placed;
mod plain;
mod plain_acts;
mod plain_at_once;
mod portable;
#[cfg(unix)]
mod pty;
mod reach;
mod reading;
mod readme;
mod readme_day;
mod rebased;
mod replace;
mod route;
mod screens;
mod send;
mod sessions;
mod settings;
mod sheet;
mod sources;
#[cfg(target_os = "linux")]
mod strace;
mod support;
mod toml_keeping;
mod toml_placing;
mod trace;
mod trace_edges;
mod traced;
mod tracker_commands;
mod trackers;
mod trust;
#[cfg(target_os = "linux")]
mod two_writers;
mod unreadable;
mod vectors;
mod widths;
#[cfg(windows)]
mod windows;
mod writers_model;

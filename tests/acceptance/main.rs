//! What clickwire promises, as sentences about the user.

#![expect(clippy::unwrap_used, reason = "a test that finds nothing must fail")]

mod acts;
mod acts_kept;
mod addresses;
#[cfg(unix)]
mod arriving;
mod assumed;
mod backdrops;
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
mod click_edges;
mod compare;
mod compare_edges;
mod compare_meant;
mod compare_names;
mod compare_parts;
mod contrast;
mod delivery;
#[cfg(target_os = "linux")]
mod desktop;
#[cfg(target_os = "linux")]
mod disk_acts;
#[cfg(unix)]
mod disk_edges;
mod each_status;
#[cfg(target_os = "linux")]
mod exchange_edges;
#[cfg(target_os = "linux")]
mod failing_disk;
mod field;
mod file_flaws;
mod file_names;
#[cfg(unix)]
mod files;
#[cfg(unix)]
mod fuzzed;
mod given;
#[cfg(unix)]
mod guides;
mod hidden;
mod hidden_edges;
mod history;
mod history_edges;
mod house;
mod import;
mod import_edges;
mod import_guesses;
mod import_styles;
mod import_twins;
mod imports;
mod integration_files;
mod kept;
mod kept_on_edges;
mod line_editor;
mod links_back_edges;
mod links_macro_edges;
mod locales;
mod long_names;
mod made_of;
mod mask;
mod mask_edges;
mod mends_edges;
mod monkey;
mod monkey_on_disk;
mod odd_toml;
mod of_1_0_0;
mod offered_texts;
mod one_sign;
mod opened_link;
mod others;
mod own_files;
mod own_tracker;
mod own_tracker_edges;
mod papers;
mod paste;
mod paste_edges;
mod person;
mod placed;
mod plain;
mod plain_acts;
mod plain_at_once;
mod plain_rescued;
#[cfg(target_os = "linux")]
mod plain_talks;
mod portable;
#[cfg(unix)]
mod pty;
mod query_damage_edges;
mod reach;
mod reading;
mod readme;
mod readme_day;
mod rebased;
mod rebased_own;
mod replace;
mod route;
#[cfg(target_os = "linux")]
mod saved_again_edges;
#[cfg(target_os = "linux")]
mod saved_edges;
mod screens;
mod send;
mod sessions;
mod settings;
mod sheet;
mod sources;
#[cfg(target_os = "linux")]
mod strace;
mod support;
mod texts_before;
mod toml_edges;
mod toml_keeping;
mod toml_placing;
mod toml_reading;
mod trace;
mod trace_edges;
mod traced;
mod tracker_commands;
mod trackers;
mod trust;
#[cfg(target_os = "linux")]
mod two_writers;
mod unreadable;
mod url_kinds;
mod vectors;
mod widths;
#[cfg(windows)]
mod windows;
mod word_lists;
mod writers_model;

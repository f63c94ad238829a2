//! The only floor that does anything: disk, terminal, clipboard, signals.

pub mod ansi;
pub mod answer;
pub mod atomic_save;
pub mod backdrop;
pub mod burst;
pub mod clipboard;
#[cfg(all(unix, not(target_os = "macos")))]
pub mod clipboard_holder;
pub mod clipboard_plan;
pub mod clipboard_worker;
pub mod copier;
#[cfg(unix)]
pub mod decoder;
pub mod disk;
pub mod end;
#[cfg(unix)]
pub mod escape;
pub mod frames;
#[cfg(all(unix, not(target_os = "macos")))]
pub mod held_clipboard;
pub mod host;
pub mod input;
#[cfg(any(windows, test))]
pub mod keys;
#[cfg(unix)]
pub mod late_paste;
pub mod listing;
pub mod lock_file;
pub mod look;
pub mod memory;
pub mod outgoing;
pub mod outside;
pub mod paths;
pub mod profile_store;
pub mod reach;
pub mod rescue;
pub mod saves;
pub mod send;
pub mod session;
pub mod settings;
pub mod shown;
#[cfg(unix)]
pub mod signals;
pub mod sitting;
pub mod stage;
pub mod target;
pub mod terminal;
pub mod text_file;
pub mod today;
pub mod ui;
pub mod user_catalog;

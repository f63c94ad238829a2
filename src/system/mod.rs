//! The only floor that does anything: disk, terminal, clipboard, signals.

pub mod atomic_save;
pub mod host;
pub mod paths;
pub mod profile_store;
pub mod text_file;

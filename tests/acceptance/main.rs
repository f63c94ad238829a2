//! What clickwire promises, as sentences about the user.

#![expect(clippy::unwrap_used, reason = "a test that finds nothing must fail")]

mod checks;
#[cfg(unix)]
mod files;
mod import;
mod integration_files;
mod paste;
mod send;
mod trace;
mod vectors;

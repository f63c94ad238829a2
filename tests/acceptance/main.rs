//! What clickwire promises, as sentences about the user.

#![expect(clippy::unwrap_used, reason = "a test that finds nothing must fail")]

#[cfg(unix)]
mod files;
mod integration_files;
mod trace;
mod paste;
mod vectors;

//! The byte order marks with which some editors begin a text.

/// The marks at the head of a text, and what follows. Of a text put together from files there may be several; the `toml` crate skips one by
/// itself, so whoever reads or writes takes all of them off first.
#[must_use]
pub fn split_marks(text: &str) -> (&str, &str) {
    text.split_at(text.len() - text.trim_start_matches('\u{feff}').len())
}

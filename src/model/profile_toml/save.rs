//! The profile into its file: into the text that it came from, or into a fresh one.

use super::shape::shape;
use super::toml_text::{Item, Tree, fresh};
use super::{VERSION, parse};
use crate::model::profile::Profile;

/// Writes the profile into the text it came from, of which everything else stays; `None` is a fresh file. A text that is no profile is not
/// written into: it gives a fresh one.
#[must_use]
pub fn save(base: Option<&str>, profile: &Profile) -> String {
    match base.map(|text| (text, parse(text))) {
        Some((text, Ok(said))) if !text.trim().is_empty() => save_over(text, &said, profile),
        _ => write_fresh(profile),
    }
}

/// The same where it is known what the text says.
#[must_use]
pub fn save_over(text: &str, said: &Profile, profile: &Profile) -> String {
    if shape(said) == shape(profile) { text.to_owned() } else { write_fresh(profile) }
}

fn write_fresh(profile: &Profile) -> String {
    let version = Tree::new().with("version", Item::Number(VERSION));
    fresh(&version.and(shape(profile)), "\n")
}

//! The profile into its file: into the text that it came from, or into a fresh one.

use super::parse::{VERSION, parse};
use super::shape::shape;
use crate::model::profile::Profile;
use crate::toml_file::splice::{Item, Tree, edit, fresh};

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
    let (said, wanted) = (whole_file(said), whole_file(profile));
    if said == wanted { text.to_owned() } else { edit(text, &said, &wanted) }
}

fn write_fresh(profile: &Profile) -> String {
    fresh(&whole_file(profile), "\n")
}

/// The version stands first; a text that has none gets none.
fn whole_file(profile: &Profile) -> Tree<'_> {
    Tree::new().with("version", Item::Number(VERSION)).and(shape(profile))
}

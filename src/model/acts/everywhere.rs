//! A replacement in all profiles at once: what changes in which file, and what is to be placed anew then.

use std::path::{Path, PathBuf};

use super::difference::Change;
use super::replace::Replacement;
use crate::model::catalog::Catalog;
use crate::model::hidden::marked;
use crate::model::profile::Profile;
use crate::words::Say;

/// One profile in which something is replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// Its file.
    pub file: PathBuf,
    /// The profile as it was.
    pub before: Profile,
    /// The profile as it is then.
    pub after: Profile,
    /// Each text that changes.
    pub changes: Vec<Change>,
    /// Which link is to be put where anew.
    pub anew: Vec<Say>,
}

impl Exchange {
    /// The same the other way round.
    #[must_use]
    pub fn back(self) -> Self {
        Exchange { before: self.after, after: self.before, ..self }
    }
}

impl Replacement {
    /// What comes of it in these profiles; those in which nothing changes are left out.
    ///
    /// # Errors
    /// When the tracker of one cannot take the new value.
    pub fn everywhere<'p>(&self, catalog: &Catalog, profiles: impl Iterator<Item = (&'p Path, &'p Profile)>) -> Result<Vec<Exchange>, Say> {
        let mut all = Vec::new();
        for (file, before) in profiles {
            let replaced = self.perform(catalog, before)?;
            if !replaced.changes.is_empty() {
                let (file, before, after) = (file.to_path_buf(), before.clone(), replaced.profile);
                all.push(Exchange { file, before, after, changes: replaced.changes, anew: replaced.anew });
            }
        }
        Ok(all)
    }
}

/// Each text that changes, in a line, its profile in front.
pub fn changed_lines(exchanges: &[Exchange]) -> Vec<Say> {
    let of = |one: &Exchange| {
        let name = marked(&one.before.name);
        one.changes.iter().map(|change| Say::new("replace-line").with("profile", name.as_str()).with("line", change.say())).collect::<Vec<_>>()
    };
    exchanges.iter().flat_map(of).collect()
}

/// The same for a screen, whose lines are short: what it is of, and the text before and after below it.
pub fn preview_lines(exchanges: &[Exchange]) -> Vec<Say> {
    let of = |profile: &str, change: &Change| match change {
        Change::Becomes { what: Some(what), from, to } => {
            let head = Say::new("replace-line").with("profile", profile).with("line", what.clone());
            vec![head, Change::Goes(from.clone()).say(), Change::Comes(to.clone()).say()]
        }
        other => vec![Say::new("replace-line").with("profile", profile).with("line", other.say())],
    };
    let of_profile = |one: &Exchange| one.changes.iter().flat_map(|change| of(&marked(&one.before.name), change)).collect::<Vec<_>>();
    exchanges.iter().flat_map(of_profile).collect()
}

/// What is to be placed anew, below its heading; nothing where every link stays.
pub fn anew_lines(exchanges: &[Exchange]) -> Vec<Say> {
    let anew: Vec<Say> = exchanges.iter().flat_map(|one| one.anew.iter().cloned()).collect();
    let heading = (!anew.is_empty()).then(|| Say::new("replace-anew-heading"));
    heading.into_iter().chain(anew).collect()
}

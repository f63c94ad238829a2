//! The user's profiles side by side: whose key is whose, and which file is a shared drive's copy of which. The list on the screen, `profiles`
//! and `check` all ask here, so that they say the same of a profile.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::model::conflicted_copy;
use crate::model::profile::Profile;

/// Profiles side by side, with what is looked up among them.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// By the placeholder's name and its value in lower case.
    holders: HashMap<(String, String), Vec<Holder>>,
    /// The profiles' names by their files' names.
    names: HashMap<String, String>,
}

/// A profile that has a value.
#[derive(Clone, Debug)]
struct Holder {
    file: PathBuf,
    name: String,
    integration: Option<String>,
}

/// What stands beside one of them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Others<'b> {
    beside: Option<&'b Beside>,
    file: Option<&'b Path>,
}

impl Beside {
    /// The profiles of these files.
    pub fn of<'p>(all: impl IntoIterator<Item = (&'p Path, &'p Profile)>) -> Self {
        let mut beside = Beside::default();
        for (file, profile) in all {
            let holder = Holder { file: file.to_path_buf(), name: profile.name.clone(), integration: profile.integration.clone() };
            for (placeholder, value) in &profile.tracker.values {
                let holders = beside.holders.entry(key_of(placeholder, value)).or_default();
                // One of two is not the file that asks; more of one partner would be looked through for each of them.
                if holders.iter().filter(|known| known.integration == holder.integration).count() < 2 {
                    holders.push(holder.clone());
                }
            }
            if let Some(name) = file.file_name().and_then(|name| name.to_str()) {
                beside.names.insert(name.to_owned(), profile.name.clone());
            }
        }
        beside
    }

    /// What stands beside the profile of a file; `None` where it has no file yet.
    pub(super) const fn others<'b>(&'b self, file: Option<&'b Path>) -> Others<'b> {
        Others { beside: Some(self), file }
    }

    /// The name of the file that this one is a shared drive's conflicted copy of. `name` is the profile's in it, where it can be read.
    pub fn copy_of(&self, file: &Path, name: Option<&str>) -> Option<String> {
        conflicted_copy::original(file, name, |other| self.names.get(other).map(String::as_str))
    }
}

impl<'b> Others<'b> {
    /// The name of a profile of another partner that has this value.
    pub(super) fn holder(self, placeholder: &str, value: &str, integration: Option<&str>) -> Option<&'b str> {
        let holders = self.beside?.holders.get(&key_of(placeholder, value))?;
        let is_another = |holder: &&Holder| Some(holder.file.as_path()) != self.file && holder.integration.as_deref() != integration;
        holders.iter().find(is_another).map(|holder| holder.name.as_str())
    }
}

fn key_of(placeholder: &str, value: &str) -> (String, String) {
    (placeholder.to_owned(), value.trim().to_ascii_lowercase())
}

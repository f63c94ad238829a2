//! From the NAME of a command to a profile: the exact name first, then the slug that names the file.

use std::path::{Path, PathBuf};

use super::desk::Desk;
use super::outcome::{Exit, Failure};
use crate::model::hidden::has_hidden;
use crate::model::profile::Profile;
use crate::model::slug::file_slug;
use crate::system::profile_store::{StoreError, shown, unreadable};
use crate::wizard::message::Listed;
use crate::words::Say;

/// Which profiles a command is about.
#[derive(clap::Args, Debug)]
pub struct Which {
    /// Names of profiles.
    #[arg(id = "names", value_name = "NAME", required_unless_present = "all")]
    pub names: Vec<String>,
    /// Every profile.
    #[arg(long, conflicts_with = "names")]
    pub all: bool,
}

impl Which {
    /// True where the answer is a list even if it holds one profile.
    pub fn is_list(&self) -> bool {
        self.all || self.names.len() > 1
    }

    /// The profiles asked for. What does not exist or cannot be read is said, and the rest goes on.
    pub fn find(&self, desk: &Desk) -> Result<(Vec<Named>, Exit), Failure> {
        self.each(desk, |named| named)
    }

    /// What `make` makes of each of them.
    pub fn each<T: Send>(&self, desk: &Desk, make: impl Fn(Named) -> T + Sync) -> Result<(Vec<T>, Exit), Failure> {
        let all: Vec<Result<T, Say>> = if self.all {
            desk.each_profile(|listed| readable(listed).map(&make))?
        } else {
            self.named(desk).into_iter().map(|named| named.map(&make)).collect()
        };
        let mut exit = Exit::Done;
        let mut found = Vec::with_capacity(all.len());
        for entry in all {
            match entry {
                Ok(one) => found.push(one),
                Err(say) => {
                    desk.tell(&say);
                    exit = Exit::Wrong;
                }
            }
        }
        Ok((found, exit))
    }

    /// Those of the names, each file once.
    fn named(&self, desk: &Desk) -> Vec<Result<Named, Say>> {
        let mut found: Vec<Result<Named, Say>> = Vec::with_capacity(self.names.len());
        for name in &self.names {
            let named = one(desk, name);
            let is_known = |file: &Path| found.iter().flatten().any(|known| known.file == file);
            if !named.as_ref().is_ok_and(|named| is_known(&named.file)) {
                found.push(named);
            }
        }
        found
    }
}

/// A profile and its file.
#[derive(Clone, Debug)]
pub struct Named {
    /// The file.
    pub file: PathBuf,
    /// The profile.
    pub profile: Profile,
}

/// The profile of that name.
///
/// # Errors
/// When there is none, or its file cannot be read.
pub fn one(desk: &Desk, name: &str) -> Result<Named, Say> {
    readable(desk.store().find(name).map_err(|error| error.say())?)
}

/// The file of the profile of that name, for what cannot be taken back easily: two profiles of one name must be told apart by their files'
/// names, and a file that is no profile has only that.
///
/// # Errors
/// When there is none, or several.
pub fn file_of(desk: &Desk, name: &str) -> Result<PathBuf, Failure> {
    let all = desk.profiles()?;
    let of_name = |listed: &&Listed| listed.profile.as_ref().is_ok_and(|profile| profile.name == name);
    let slug = file_slug(name);
    let of_file = |listed: &&Listed| stem(&listed.file).is_some_and(|stem| stem == name || stem == slug);
    let mut found: Vec<&Listed> = all.iter().filter(of_name).collect();
    if found.is_empty() {
        found = all.iter().filter(of_file).collect();
    }
    match found[..] {
        [] => Err(StoreError::NotFound { name: name.to_owned() }.say().into()),
        [listed] => Ok(listed.file.clone()),
        _ => {
            let files: Vec<&str> = found.iter().filter_map(|listed| stem(&listed.file)).collect();
            Err(Say::new("cli-several-profiles").with("name", name).with("files", files.join(", ")).into())
        }
    }
}

/// A name for a profile, trimmed, that no profile but the one in `own` has.
///
/// # Errors
/// When it is empty, holds what nobody sees, or is taken.
pub fn free_name<'n>(desk: &Desk, name: &'n str, own: Option<&Path>) -> Result<&'n str, Failure> {
    let name = proper(name)?;
    match having(desk, name, own)? {
        Some(file) => Err(Say::new("cli-name-taken").with("name", name).with("file", shown(&file)).into()),
        None => Ok(name),
    }
}

/// A name, trimmed.
///
/// # Errors
/// When it is empty, or holds what nobody sees.
pub fn proper(name: &str) -> Result<&str, Say> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Say::new("cli-name-empty"));
    }
    if has_hidden(name) {
        return Err(Say::new("cli-name-hidden").with("name", name));
    }
    Ok(name)
}

/// The file of another profile than the one in `own` that has a name.
///
/// # Errors
/// When the profiles cannot be read.
pub fn having(desk: &Desk, name: &str, own: Option<&Path>) -> Result<Option<PathBuf>, Failure> {
    let has_it = |listed: &Listed| Some(listed.file.as_path()) != own && listed.profile.as_ref().is_ok_and(|profile| profile.is_called(name));
    Ok(desk.profiles()?.into_iter().find(has_it).map(|listed| listed.file))
}

fn readable(listed: Listed) -> Result<Named, Say> {
    match listed.profile {
        Ok(profile) => Ok(Named { file: listed.file, profile }),
        Err(error) => Err(unreadable(&listed.file, &error)),
    }
}

/// The file's name without its ending.
pub fn stem(file: &Path) -> Option<&str> {
    file.file_stem()?.to_str()
}

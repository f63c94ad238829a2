//! From the NAME of a command to a profile: the exact name first, then the slug, then the file's own name.

use std::path::Path;

use super::desk::{Desk, about_file};
use super::outcome::{Exit, Failure};
use crate::model::profile::Profile;
use crate::model::slug::file_slug;
use crate::model::words::Say;
use crate::wizard::message::Listed;

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
    #[must_use]
    pub fn is_list(&self) -> bool {
        self.all || self.names.len() > 1
    }

    /// The profiles asked for. What does not exist or cannot be read is said, and the rest goes on.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn find(&self, desk: &Desk) -> Result<(Vec<Listed>, Exit), Failure> {
        let listed = desk.profiles()?;
        let mut exit = Exit::Done;
        let mut found = Vec::new();
        let chosen: Vec<Result<usize, Say>> =
            if self.all { (0..listed.len()).map(Ok).collect() } else { self.names.iter().map(|name| position(&listed, name)).collect() };
        for choice in chosen {
            match choice.and_then(|index| readable(&listed[index]).map(|_| index)) {
                Ok(index) => found.push(index),
                Err(say) => {
                    desk.tell(&say);
                    exit = Exit::Wrong;
                }
            }
        }
        let mut listed: Vec<Option<Listed>> = listed.into_iter().map(Some).collect();
        Ok((found.into_iter().filter_map(|index| listed.get_mut(index)?.take()).collect(), exit))
    }
}

/// The profile of that name.
///
/// # Errors
/// When there is none, there are several, or its file cannot be read.
pub fn one(desk: &Desk, name: &str) -> Result<Listed, Failure> {
    let mut listed = desk.profiles()?;
    let found = listed.swap_remove(position(&listed, name)?);
    readable(&found)?;
    Ok(found)
}

/// The profile, or what is wrong with its file.
///
/// # Errors
/// When its file cannot be read.
pub fn readable(listed: &Listed) -> Result<&Profile, Say> {
    listed.profile.as_ref().map_err(|error| about_file(&listed.file.display().to_string(), error))
}

/// Where the profile of that name stands in the list.
///
/// # Errors
/// When there is none or several.
pub fn position(listed: &[Listed], name: &str) -> Result<usize, Say> {
    let slug = file_slug(name);
    let of_name = |entry: &Listed| entry.profile.as_ref().is_ok_and(|profile| profile.name == name);
    let of_slug = |entry: &Listed| stem(&entry.file).is_some_and(|stem| stem == name || stem == slug);
    let of_file = |entry: &Listed| entry.file.file_name().is_some_and(|file| file == name);
    let ways: [&dyn Fn(&Listed) -> bool; 3] = [&of_name, &of_slug, &of_file];
    for way in ways {
        let found: Vec<usize> = (0..listed.len()).filter(|index| way(&listed[*index])).collect();
        match found[..] {
            [] => {}
            [index] => return Ok(index),
            _ => return Err(several(listed, &found, name)),
        }
    }
    Err(Say::new("cli-no-profile").with("name", name))
}

fn several(listed: &[Listed], found: &[usize], name: &str) -> Say {
    let files: Vec<&str> = found.iter().filter_map(|index| stem(&listed[*index].file)).collect();
    Say::new("cli-several-profiles").with("name", name).with("files", files.join(", "))
}

/// The file's name without its ending.
#[must_use]
pub fn stem(file: &Path) -> Option<&str> {
    file.file_stem()?.to_str()
}

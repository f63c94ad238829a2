//! Names of profiles and of their files.

use std::fs;
use std::path::{Path, PathBuf};

use super::ProfileStore;

/// The files that a slug may get, best first: `1win.toml`, `1win-2.toml`, …
pub fn candidates(folder: &Path, slug: &str) -> impl Iterator<Item = PathBuf> {
    let numbered = (2..10_000).map(move |number| format!("{slug}-{number}.toml"));
    std::iter::once(format!("{slug}.toml")).chain(numbered).map(move |name| folder.join(name))
}

/// True when nothing has that name, not even a broken link.
pub fn is_free(file: &Path) -> bool {
    fs::symlink_metadata(file).is_err()
}

/// True when a file's name is the slug, or the slug with a number.
pub fn is_called_after(file: &Path, slug: &str) -> bool {
    let Some(rest) = file.file_stem().and_then(|stem| stem.to_str()).and_then(|stem| stem.strip_prefix(slug)) else { return false };
    rest.is_empty() || rest.strip_prefix('-').is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

impl ProfileStore {
    /// The first free one of `1win 2`, `1win 3`, … for a copy of `1win` or of `1win 2`.
    pub(super) fn next_name(&self, name: &str) -> String {
        let taken: Vec<String> = self.list().into_iter().filter_map(|listed| Some(listed.profile.ok()?.name)).collect();
        let stem = match name.rsplit_once(' ') {
            Some((stem, number)) if !stem.is_empty() && number.parse::<u32>().is_ok() => stem,
            _ => name,
        };
        let mut names = (2_usize..).map(|number| format!("{stem} {number}"));
        names.find(|candidate| !taken.contains(candidate)).unwrap_or_default()
    }
}

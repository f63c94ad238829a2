//! By what a pasted link is known to be one tracker's.

use crate::toml_file::read::{FileError, Reader};

/// What tells a tracker's links from another one's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Its own hosts; those below them are its own too.
    pub hosts: Vec<String>,
    /// Of trackers that fit a link equally well the one with the most of it is taken.
    pub precedence: i64,
    /// True where postbacks may come over http too.
    pub http: bool,
}

impl Marks {
    pub(super) fn read(file: &Reader<'_>) -> Result<Self, FileError> {
        Ok(Marks {
            hosts: file.texts("hosts")?.unwrap_or_default(),
            precedence: file.number("precedence")?.unwrap_or_default(),
            http: file.flag("http")?,
        })
    }

    /// True for a host that is the tracker's own.
    pub fn has_host(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        self.hosts.iter().any(|known| host.strip_suffix(known.as_str()).is_some_and(|below| below.is_empty() || below.ends_with('.')))
    }
}

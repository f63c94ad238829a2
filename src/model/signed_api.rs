//! Receivers of conversions that take a signed POST (`assets/signed_apis.toml`): a postback link cannot carry that, and whoever looks for them is told.

use std::sync::LazyLock;

use super::url_rules::host_of;
use crate::toml_file::read::{self, FileError, Reader};
use crate::words::Say;

static ALL: LazyLock<Vec<SignedApi>> = LazyLock::new(|| read::read(include_str!("../../assets/signed_apis.toml"), read_all).unwrap_or_default());

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedApi {
    /// Its name.
    pub name: String,
    /// The same for a narrow list.
    pub short: String,
    /// What people call it.
    pub aliases: Vec<String>,
    /// Its hosts.
    pub hosts: Vec<String>,
}

/// All of them.
pub fn all() -> &'static [SignedApi] {
    &ALL
}

/// The one that someone means by a word.
pub fn named(word: &str) -> Option<&'static SignedApi> {
    let wanted = word.trim().to_lowercase().replace(['-', '_'], " ");
    all().iter().find(|known| [&known.name, &known.short].into_iter().chain(&known.aliases).any(|name| name.to_lowercase() == wanted))
}

/// The one that a link goes to.
pub fn of_link(link: &str) -> Option<&'static SignedApi> {
    let host = host_of(link)?.to_lowercase();
    all().iter().find(|known| known.hosts.contains(&host))
}

impl SignedApi {
    /// That no postback link can carry what it takes, and what can be done.
    pub fn say(&self) -> Say {
        Say::new("signed-api").with("name", self.name.as_str())
    }
}

fn read_all(file: &Reader<'_>) -> Result<Vec<SignedApi>, FileError> {
    let one = |about: &Reader<'_>| {
        Ok(SignedApi {
            name: about.required("name")?.to_owned(),
            short: about.required("short")?.to_owned(),
            aliases: about.texts("aliases")?.unwrap_or_default(),
            hosts: about.texts("hosts")?.unwrap_or_default(),
        })
    };
    file.tables("apis")?.unwrap_or_default().iter().map(one).collect()
}

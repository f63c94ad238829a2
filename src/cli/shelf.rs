//! Folders and files, until `system` has them.

use std::fs;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use crate::model::catalog::{Catalog, UserFile};
use crate::model::profile_toml;
use crate::model::toml_reader::FileError;
use crate::model::words::{Lang, Say};
use crate::wizard::message::Listed;

/// Where the files are.
pub struct Folders {
    /// The profiles.
    pub profiles: PathBuf,
    /// Own integrations.
    pub integrations: PathBuf,
    /// Own trackers.
    pub trackers: PathBuf,
    /// The settings.
    pub settings: PathBuf,
    /// Where one left off.
    pub state: PathBuf,
}

impl Folders {
    /// By the rules of the system.
    ///
    /// # Errors
    /// When there is no home folder.
    pub fn find(profiles_dir: Option<&Path>) -> Result<Self, Say> {
        let dirs = ProjectDirs::from("", "", "clickwire").ok_or_else(|| Say::new("cli-no-home"))?;
        let own = profiles_dir.map(Path::to_path_buf);
        let own = own.or_else(|| std::env::var_os("CLICKWIRE_PROFILES_DIR").filter(|value| !value.is_empty()).map(PathBuf::from));
        Ok(Folders {
            profiles: own.unwrap_or_else(|| dirs.data_dir().join("profiles")),
            integrations: dirs.config_dir().join("integrations"),
            trackers: dirs.config_dir().join("trackers"),
            settings: dirs.config_dir().join("config.toml"),
            state: dirs.state_dir().unwrap_or_else(|| dirs.data_dir()).to_path_buf(),
        })
    }

    /// The language setting.
    #[must_use]
    pub fn lang(&self) -> Option<Lang> {
        None
    }

    /// The catalog with the user's files.
    #[must_use]
    pub fn catalog(&self) -> Catalog {
        Catalog::new(user_files(&self.integrations), user_files(&self.trackers))
    }

    /// Every profile file.
    ///
    /// # Errors
    /// Never yet.
    pub fn profiles(&self) -> Result<Vec<Listed>, Say> {
        let read = |file: PathBuf| Listed {
            profile: fs::read_to_string(&file).map_err(|error| unreadable(&error)).and_then(|text| profile_toml::parse(&text)),
            file,
            modified: None,
        };
        let mut all: Vec<Listed> = toml_files(&self.profiles).into_iter().map(read).collect();
        all.sort_by_cached_key(|listed| match &listed.profile {
            Ok(profile) => profile.name.to_lowercase(),
            Err(_) => listed.file.to_string_lossy().into_owned(),
        });
        Ok(all)
    }
}

fn unreadable(error: &std::io::Error) -> FileError {
    FileError::whole(Say::new("cli-no-home").with("cause", error.to_string()))
}

fn user_files(folder: &Path) -> Vec<UserFile> {
    toml_files(folder)
        .into_iter()
        .map(|path| UserFile { text: fs::read_to_string(&path).map_err(|error| unreadable(&error)), path: path.display().to_string() })
        .collect()
}

fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "toml")).collect();
    files.sort();
    files
}

//! Where everything lies (3-files, "Where"). None of it needs to exist.

use std::env;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The folders and files of this user. `None` where the machine names no place, as without a home.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paths {
    /// The folder of profiles.
    pub profiles: Option<PathBuf>,
    /// True when the user did not choose that folder: what is made there is for this user's eyes only.
    pub profiles_are_private: bool,
    /// The folder of the user's own integrations.
    pub integrations: Option<PathBuf>,
    /// The folder of the user's own trackers.
    pub trackers: Option<PathBuf>,
    /// The file of settings.
    pub settings: Option<PathBuf>,
    /// The folder for what the program remembers: where one left off, who has which profile open.
    pub state: Option<PathBuf>,
    /// The folder beside the program that holds all this, where there is one.
    pub portable: Option<PathBuf>,
}

impl Paths {
    /// The places on this machine, or in the folder beside the program; `profiles` (`--profiles-dir`), else `CLICKWIRE_PROFILES_DIR`, moves the profiles.
    pub fn find(profiles: Option<&Path>) -> Self {
        let own_folder = env::var_os("CLICKWIRE_PROFILES_DIR").map(PathBuf::from);
        let chosen = profiles.map(Path::to_path_buf).or(own_folder).filter(|folder| !folder.as_os_str().is_empty());
        let portable = beside_the_program();
        let [config, data, state] = portable.as_deref().map_or_else(folders, |folder| [folder.into(), folder.into(), folder.join("state")].map(Some));
        Paths {
            // Who put the folder there chose it, and a stick or a drive may be there for others too.
            profiles_are_private: chosen.is_none() && portable.is_none(),
            profiles: chosen.map(|folder| std::path::absolute(&folder).unwrap_or(folder)).or_else(|| data.map(|data| data.join("profiles"))),
            integrations: config.as_ref().map(|config| config.join("integrations")),
            trackers: config.as_ref().map(|config| config.join("trackers")),
            settings: config.map(|config| config.join("config.toml")),
            state,
            portable,
        }
    }
}

/// `clickwire-data` beside the program, for a stick or a shared drive. Nobody makes it but the user.
fn beside_the_program() -> Option<PathBuf> {
    let folder = env::current_exe().ok()?.with_file_name("clickwire-data");
    folder.is_dir().then_some(folder)
}

/// The config, data and state folders. Without a home those that XDG variables name are there all the same.
fn folders() -> [Option<PathBuf>; 3] {
    if cfg!(windows)
        && let (Some(roaming), Some(local)) = (absolute_in("APPDATA"), absolute_in("LOCALAPPDATA"))
    {
        // Windows itself asks its registry; whoever sets the variables for this program means it.
        return [
            roaming.join("clickwire").join("config"),
            roaming.join("clickwire").join("data"),
            local.join("clickwire").join("data").join("state"),
        ]
        .map(Some);
    }
    if let Some(dirs) = ProjectDirs::from("", "", "clickwire") {
        let state = dirs.state_dir().map_or_else(|| dirs.data_local_dir().join("state"), Path::to_path_buf);
        return [Some(dirs.config_dir().to_path_buf()), Some(dirs.data_dir().to_path_buf()), Some(state)];
    }
    ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"].map(|name| absolute_in(name).map(|base| base.join("clickwire")))
}

fn absolute_in(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute())
}

//! A person at a shell, with a home of their own that holds nothing yet.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// A postback key.
pub const KEY: &str = "d7aea56c-080a-4afc-b624-fd36c3332acb";

/// Someone who runs `clickwire`.
pub struct Person {
    home: TempDir,
}

/// What a run gave.
#[derive(Debug)]
pub struct Told {
    /// The exit status.
    pub status: i32,
    /// The result.
    pub out: String,
    /// Everything else.
    pub err: String,
}

impl Person {
    /// Someone new.
    pub fn new() -> Self {
        Person { home: tempfile::tempdir().unwrap() }
    }

    /// The command with this person's surroundings and no others.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_clickwire"));
        command
            .env_clear()
            .envs(at_home(self.home.path()))
            .env("CLICKWIRE_PROFILES_DIR", self.profiles())
            .env("LANG", "C")
            .current_dir(self.home.path());
        command
    }

    /// The same as an ordinary command of another program, which is given ours as its last argument.
    #[cfg(target_os = "linux")]
    pub fn command_of(&self, program: &str, args: &[String]) -> std::process::Command {
        let mut command = std::process::Command::new(program);
        command.env_clear().envs(at_home(self.home.path())).env("CLICKWIRE_PROFILES_DIR", self.profiles()).env("LANG", "C");
        command.current_dir(self.home.path()).args(args).arg(env!("CARGO_BIN_EXE_clickwire"));
        command
    }

    /// Runs a command.
    pub fn runs(&self, args: &[&str]) -> Told {
        Told::of(self.command().args(args))
    }

    /// Runs a command that must be done.
    pub fn done(&self, args: &[&str]) -> Told {
        let told = self.runs(args);
        assert_eq!(told.status, 0, "{args:?}: {told:?}");
        told
    }

    /// Runs a command that must refuse, printing nothing.
    pub fn refused(&self, args: &[&str]) -> String {
        let told = self.runs(args);
        assert_eq!((told.status, told.out.as_str()), (2, ""), "{args:?}: {told:?}");
        assert!(!told.err.is_empty(), "{args:?} says nothing");
        told.err
    }

    /// The JSON that a command prints.
    pub fn json(&self, args: &[&str]) -> Value {
        let told = self.runs(args);
        serde_json::from_str(&told.out).unwrap_or_else(|error| panic!("{args:?}: {error}: {told:?}"))
    }

    /// The folder of the profiles.
    pub fn profiles(&self) -> PathBuf {
        self.home.path().join("profiles")
    }

    /// A file below the home.
    pub fn file(&self, name: &str) -> PathBuf {
        name.split('/').fold(self.home.path().to_path_buf(), |path, part| path.join(part))
    }

    /// Writes a file below the home.
    pub fn writes(&self, name: &str, text: &str) -> PathBuf {
        let file = self.file(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, text).unwrap();
        file
    }

    /// Writes a profile's file.
    pub fn has_profile(&self, stem: &str, text: &str) -> PathBuf {
        self.writes(&format!("profiles/{stem}.toml"), text)
    }

    /// The names of the files in the profiles' folder.
    pub fn profile_files(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.profiles()) else { return Vec::new() };
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).filter(|name| name != ".trash").collect();
        names.sort();
        names
    }

    /// The folder of the user's own integrations, as `path` names it.
    pub fn integrations(&self) -> PathBuf {
        self.place("Your own integrations")
    }

    /// A place that `path` names.
    pub fn place(&self, what: &str) -> PathBuf {
        let told = self.done(&["path"]);
        let place = told.out.lines().find_map(|line| line.strip_prefix(what));
        PathBuf::from(place.unwrap().trim())
    }
}

/// The surroundings of someone with that home, on each system. Windows opens no socket without its `SystemRoot`; who measures coverage counts the commands too.
pub fn at_home(home: &Path) -> Vec<(&'static str, OsString)> {
    let homes = ["HOME", "APPDATA", "LOCALAPPDATA"].map(|name| (name, home.into()));
    let passed = ["SystemRoot", "LLVM_PROFILE_FILE"].into_iter().filter_map(|name| Some((name, std::env::var_os(name)?)));
    homes.into_iter().chain(passed).collect()
}

impl Told {
    /// What a command gives.
    pub fn of(command: &mut Command) -> Self {
        let output = command.output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Told { status: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }
}

//! The program on a stick or a shared drive, with a folder beside it that holds everything.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

use super::person::{Told, at_home};

/// A stick with the program, and a computer with a home.
struct Stick {
    stick: TempDir,
    home: TempDir,
}

impl Stick {
    fn new() -> Self {
        let stick = Stick { stick: tempfile::tempdir().unwrap(), home: tempfile::tempdir().unwrap() };
        put(Path::new(env!("CARGO_BIN_EXE_clickwire")), &stick.program());
        stick
    }

    fn with_folder() -> Self {
        let stick = Stick::new();
        fs::create_dir(stick.data()).unwrap();
        stick
    }

    fn program(&self) -> PathBuf {
        // A link on the way, as to macOS's folder for such, is followed by whoever asks a program where it lies. Windows follows none.
        let stick = if cfg!(windows) { self.stick.path().to_path_buf() } else { self.stick.path().canonicalize().unwrap() };
        stick.join(format!("clickwire{}", std::env::consts::EXE_SUFFIX))
    }

    fn data(&self) -> PathBuf {
        self.program().with_file_name("clickwire-data")
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(self.program());
        let home = self.home.path();
        command.env_clear().envs(at_home(home)).env("LANG", "C").current_dir(home).args(args);
        command
    }

    fn does(&self, args: &[&str]) -> String {
        let told = Told::of(&mut self.command(args));
        assert_eq!(told.status, 0, "{args:?}: {told:?}");
        told.out
    }
}

/// Another process writes the copy: one that is written here is "busy" for as long as a child of another test has it open.
#[cfg(unix)]
fn put(from: &Path, to: &Path) {
    assert!(std::process::Command::new("cp").args([from, to]).status().unwrap().success());
}

#[cfg(not(unix))]
fn put(from: &Path, to: &Path) {
    fs::copy(from, to).unwrap();
}

fn files_below(folder: &Path) -> Vec<String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else {
            files.push(path.display().to_string());
        }
    }
    files
}

#[test]
fn a_folder_beside_the_program_holds_everything_and_the_computer_nothing() {
    let stick = Stick::with_folder();
    let data = stick.data();
    fs::write(data.join("config.toml"), "lang = \"ru\"\n").unwrap();
    let made = stick.does(&["new", "1win Slots", "--integration", "1win"]);
    assert_eq!(made, format!("{}\n", data.join("profiles").join("1win-slots.toml").display()));
    stick.does(&["duplicate", "1win Slots", "Second"]);
    stick.does(&["rename", "Second", "Third"]);
    let shown = stick.does(&["integrations", "show", "1win"]).replace("id = \"1win\"", "id = \"mine\"");
    Told::of(stick.command(&["integrations", "add", "-"]).write_stdin(shown));
    assert!(data.join("integrations").join("mine.toml").exists());
    assert!(stick.does(&["--help"]).contains("Использование"), "the settings are those of the stick");
    assert_eq!(files_below(stick.home.path()), Vec::<String>::new(), "nothing stays on the computer");
}

#[test]
fn path_says_that_it_is_portable_and_where() {
    let stick = Stick::with_folder();
    let data = stick.data();
    let told = stick.does(&["path"]);
    let places: Vec<&str> = told.lines().filter_map(|line| line.split_once("  ")).map(|(_, place)| place.trim()).collect();
    let below = |name: &str| data.join(name).display().to_string();
    let expected = [below("profiles"), below("integrations"), below("trackers"), below("config.toml"), below("state"), data.display().to_string()];
    assert_eq!(places, expected, "{told}");
    assert!(told.contains("Portable: the folder beside the program"), "{told}");
    assert!(stick.does(&["path", "--lang", "ru"]).contains("Всё с собой: папка рядом с программой"));
}

#[test]
fn profiles_that_are_elsewhere_by_option_or_variable_stay_there() {
    let stick = Stick::with_folder();
    let shared = stick.home.path().join("shared");
    let shared = shared.to_str().unwrap();
    assert!(stick.does(&["new", "A", "--profiles-dir", shared]).starts_with(shared));
    let told = Told::of(stick.command(&["new", "B"]).env("CLICKWIRE_PROFILES_DIR", shared));
    assert!(told.out.starts_with(shared), "{told:?}");
    let told = Told::of(stick.command(&["path"]).env("CLICKWIRE_PROFILES_DIR", shared)).out;
    assert!(told.contains(shared) && told.contains(stick.data().join("state").to_str().unwrap()), "{told}");
    let config = Told::of(stick.command(&["path"]).env("XDG_CONFIG_HOME", shared)).out;
    assert!(!config.contains(shared), "the folder beside the program wins over XDG: {config}");
}

#[test]
fn without_the_folder_or_with_a_file_of_its_name_all_lies_where_it_always_did() {
    let stick = Stick::new();
    let told = stick.does(&["path"]);
    assert_eq!(told.lines().count(), 5, "{told}");
    fs::write(stick.data(), "").unwrap();
    assert_eq!(stick.does(&["path"]), told);
    assert!(!stick.does(&["new", "A"]).contains("clickwire-data"));
}

#[cfg(unix)]
#[test]
fn what_is_made_in_the_folder_is_for_all_who_may_read_the_folder() {
    use std::os::unix::fs::PermissionsExt as _;
    let stick = Stick::with_folder();
    stick.does(&["new", "A"]);
    let file = stick.data().join("profiles").join("a.toml");
    let control = stick.stick.path().join("as-usual");
    fs::write(&control, "").unwrap();
    let mode = |file: &Path| fs::metadata(file).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&file), mode(&control));
}

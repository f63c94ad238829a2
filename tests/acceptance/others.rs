//! What other programs do to a folder of profiles while a test looks: they save, they are killed, they keep one waiting.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use clickwire::system::host;
use clickwire::system::lock_file::{Asked, ENDING, LockFile};
use clickwire::system::paths::Paths;

/// The number of a process that is gone.
pub fn dead_process() -> u32 {
    let mut child = Command::new("true").spawn().unwrap();
    child.wait().unwrap();
    child.id()
}

/// The mark of a writer that is gone, `4711-a1b2c3`.
pub fn dead_writer() -> String {
    format!("{}-{}", dead_process(), host::tag())
}

/// Another program has the turn to save in this folder.
pub fn turn_of_another(folder: &Path) -> LockFile {
    let Ok(Asked::Mine(turn)) = LockFile::ask(&folder.join(format!(".saving-now{ENDING}"))) else { panic!("nobody has it") };
    turn
}

/// What comes of it, if anything comes of it soon.
pub fn soon<T: Send + 'static>(make: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || sender.send(make()));
    receiver.recv_timeout(Duration::from_secs(10)).unwrap()
}

/// A folder of profiles and one of states in a home.
pub fn paths_in(home: &Path) -> Paths {
    Paths { profiles: Some(home.join("profiles")), state: Some(home.join("state")), ..Paths::default() }
}

/// What is done while a file may not be written.
pub fn as_readonly<T>(file: &Path, act: impl FnOnce() -> T) -> T {
    let writable = fs::metadata(file).unwrap().permissions();
    let mut readonly = writable.clone();
    readonly.set_readonly(true);
    fs::set_permissions(file, readonly).unwrap();
    let came = act();
    fs::set_permissions(file, writable).unwrap();
    came
}

/// The names in a folder, in order; none where there is no such folder.
pub fn names_if_there(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

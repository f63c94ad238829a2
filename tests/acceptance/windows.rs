//! What only Windows does: names of devices, files that others have open, `%APPDATA%`. `scripts/windows.sh` runs it under Wine.

use std::fs::{self, File, OpenOptions};
use std::os::windows::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use clickwire::system::atomic_save::{Access, Expected, replace};

use super::person::{KEY, Person, at_home};

const SHARE_READ: u32 = 1;
const SHARE_WRITE: u32 = 2;

fn with_offer() -> (Person, PathBuf) {
    let person = Person::new();
    person.done(&["new", "Offer", "--key", KEY, "--base-url", "https://old.example/go"]);
    let file = person.profiles().join("offer.toml");
    (person, file)
}

#[test]
fn an_offer_may_be_called_like_a_device() {
    let person = Person::new();
    for name in ["CON", "nul", "Com1", "LPT²", "aux."] {
        let made = person.done(&["new", name, "--click-param", "sub1", "--key", KEY, "--base-url", "https://p.example/go"]).out;
        assert!(Path::new(made.trim_end()).is_file(), "{name}: {made}");
        assert!(person.done(&["links", name]).out.contains("https://p.example/go"), "{name}");
        person.done(&["rename", name, &format!("{name} 2")]);
        person.done(&["rename", &format!("{name} 2"), name]);
    }
    assert_eq!(person.profile_files(), ["aux-1.toml", "com1-1.toml", "con-1.toml", "lpt²-1.toml", "nul-1.toml"]);
    assert!(person.refused(&["links", "PRN"]).contains("PRN"));
}

#[test]
fn a_file_of_a_device_or_with_a_wrong_name_is_refused_in_words() {
    let (person, _) = with_offer();
    for file in ["CON:", "nothing\\there.toml", "a*b.toml", "wrong|name"] {
        let told = person.refused(&["import", file, "--name", "X"]);
        assert!(told.contains(file) && !told.contains("panick"), "{told}");
    }
    assert_eq!(person.profile_files(), ["offer.toml"]);
}

#[test]
fn a_file_that_another_program_reads_is_replaced_or_that_is_said_as_the_system_can() {
    let (person, file) = with_offer();
    let before = fs::read_to_string(&file).unwrap();
    let reader = File::open(&file).unwrap();
    let told = person.runs(&["replace", "--host", "old.example", "new.example"]);
    drop(reader);
    let after = if told.status == 0 { before.replace("old.example", "new.example") } else { before };
    // Wine, and a disk that is not NTFS, cannot.
    assert!(told.status == 0 || told.err.contains("another program has the file open"), "{told:?}");
    assert_eq!(fs::read_to_string(&file).unwrap(), after);
    assert_eq!(person.profile_files(), ["offer.toml"]);
}

#[test]
fn a_file_that_another_program_keeps_for_itself_stays_and_that_is_said() {
    let (person, file) = with_offer();
    let before = fs::read_to_string(&file).unwrap();
    let keeper = OpenOptions::new().read(true).share_mode(SHARE_READ | SHARE_WRITE).open(&file).unwrap();
    let told = person.refused(&["replace", "--host", "old.example", "new.example"]);
    assert!(told.contains("another program has the file open"), "{told}");
    drop(keeper);
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
    assert_eq!(person.profile_files(), ["offer.toml"]);
    person.done(&["replace", "--host", "old.example", "new.example"]);
}

#[test]
fn a_file_that_is_looked_through_for_a_moment_is_waited_for() {
    let (_person, file) = with_offer();
    let before = fs::read_to_string(&file).unwrap();
    let scanner = OpenOptions::new().read(true).share_mode(SHARE_READ | SHARE_WRITE).open(&file).unwrap();
    let scanning = std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(30));
        drop(scanner);
    });
    let written = replace(&file, "name = \"After\"\n", Access::Private, Expected::Text(&before));
    scanning.join().unwrap();
    assert!(written.is_ok(), "{written:?}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "name = \"After\"\n");
}

#[test]
fn lines_that_end_as_windows_ends_them_stay_and_so_does_the_mark_before_them() {
    let (person, file) = with_offer();
    let text = format!("\u{feff}# mine\r\n{}", fs::read_to_string(&file).unwrap().replace('\n', "\r\n"));
    fs::write(&file, &text).unwrap();
    person.done(&["replace", "--host", "old.example", "new.example"]);
    assert_eq!(fs::read_to_string(&file).unwrap(), text.replace("old.example", "new.example"));
    person.done(&["rename", "Offer", "Other"]);
    let renamed = fs::read_to_string(person.profiles().join("other.toml")).unwrap();
    assert_eq!(renamed, text.replace("old.example", "new.example").replace("\"Offer\"", "\"Other\""));
}

#[test]
fn of_several_who_want_one_name_one_gets_it() {
    let person = Person::new();
    let start = |_| -> Child {
        let mut command = Command::new(env!("CARGO_BIN_EXE_clickwire"));
        command.env_clear().envs(at_home(&person.file(""))).env("CLICKWIRE_PROFILES_DIR", person.profiles());
        command.args(["new", "Aviator"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    };
    let all: Vec<Child> = (0..8).map(start).collect();
    let statuses: Vec<Option<i32>> = all.into_iter().map(|mut child| child.wait().unwrap().code()).collect();
    assert_eq!(statuses.iter().filter(|status| **status == Some(0)).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|status| matches!(status, Some(0 | 2))), "{statuses:?}");
    assert_eq!(person.profile_files(), ["aviator.toml"], "no lock is left");
}

#[test]
fn everything_lies_below_appdata_and_goes_where_the_variable_says() {
    let person = Person::new();
    let below = |parts: &str| parts.split('/').fold(person.file(""), |path, part| path.join(part));
    assert_eq!(person.place("Settings"), below("clickwire/config/config.toml"));
    assert_eq!(person.integrations(), below("clickwire/config/integrations"));
    assert_eq!(person.place("Where you left off, and history"), below("clickwire/data/state"));
    let mut command = person.command();
    let told = command.env_remove("CLICKWIRE_PROFILES_DIR").args(["new", "A"]).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&told.stdout).trim_end(), below("clickwire/data/profiles/a.toml").to_str().unwrap());
}

#[test]
fn a_path_is_taken_with_either_slash_with_its_drive_and_longer_than_260_letters() {
    let (person, _) = with_offer();
    let link = format!("https://api.chatterfy.ai/api/postbacks/{KEY}/tracker-postback?tracker.event=sale&clickid={{sub1}}");
    let file = person.writes("sub folder/ссылки.txt", &link);
    let whole = file.to_str().unwrap().to_owned();
    for (number, path) in
        ["sub folder/ссылки.txt", "sub folder\\ссылки.txt", ".\\sub folder\\..\\sub folder\\ссылки.txt", &whole].into_iter().enumerate()
    {
        person.done(&["import", path, "--name", &format!("P{number}")]);
    }
    let deep = (0..8).fold(person.file("deep"), |path, _| path.join("a".repeat(40)));
    assert!(deep.as_os_str().len() > 260);
    let made = person.runs(&["new", "Deep", "--profiles-dir", deep.to_str().unwrap()]);
    assert_eq!(made.status, 0, "{made:?}");
}

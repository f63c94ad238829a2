//! A disk that takes its time with one of many profiles.

use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use super::terminal::Start;
use crate::strace;

#[test]
fn the_first_of_a_long_list_are_there_at_once_however_long_another_takes_to_be_read() {
    if !strace::is_there() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for number in 0..120 {
        let file = folder.path().join(format!("offer-{number}.toml"));
        fs::write(file, format!("version = 1\nname = \"offer {number}\"\nintegration = \"1win\"\n")).unwrap();
    }
    let slow = folder.path().join("offer-0.toml");
    File::open(&slow).unwrap().set_modified(SystemTime::now() - Duration::from_secs(3600)).unwrap();
    let mut options = strace::arguments(&["openat:delay_enter=3000000".to_owned()]);
    options.extend(["-P", slow.to_str().unwrap()].map(str::to_owned));
    let mut terminal = Start::at(100, 30).under_strace(&options).with(&["--profiles-dir", folder.path().to_str().unwrap()]).open();
    // How many are below: the head's first, the whole list's later.
    terminal.see_it_open().see("↓ 80").see("↓ 104").send("q").ended_with(0);
}

//! What is tried again, finished, numbered or put aside when something was in the way; and what a disk says of its room before the first edit.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Output;
use std::rc::Rc;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use clickwire::model::profile::Profile;
use clickwire::system::disk::Disk;
use clickwire::system::lock_file::{Asked, ENDING, LockFile};
use clickwire::system::memory::Memory;
use clickwire::system::paths::Paths;
use clickwire::system::profile_store::ProfileStore;
use clickwire::system::rescue::{self, Origin};
use clickwire::system::saves::Saves;
use clickwire::wizard::doc::DocId;
use clickwire::wizard::effect::{Effect, Opening};
use clickwire::wizard::message::Listed;
use rustix::fs::{Mode, OFlags};
use tempfile::TempDir;

use super::others::{dead_writer, paths_in, soon, turn_of_another};
use super::person::Person;
use super::strace::{Strace, renamed_under};

fn named(name: &str) -> Profile {
    Profile { name: name.into(), ..Profile::default() }
}

/// A folder of profiles, and the store over it.
fn shelf() -> (TempDir, ProfileStore) {
    let folder = TempDir::new().unwrap();
    let store = ProfileStore::new(folder.path().to_path_buf(), true);
    (folder, store)
}

/// All that a command says under these faults; `None` where strace is not there.
fn said(person: &Person, faults: &[&str], args: &[&str]) -> Option<String> {
    let Output { stdout, stderr, .. } = Strace::of(person, faults)?.starts(args).wait_with_output().unwrap();
    Some(String::from_utf8([stdout, stderr].concat()).unwrap())
}

#[test]
fn a_save_that_another_program_kept_waiting_is_tried_again_after_a_pause() {
    let folder = TempDir::new().unwrap();
    let paths = Paths { profiles: Some(folder.path().to_path_buf()), ..Paths::default() };
    let file = folder.path().join("a.toml");
    fs::write(&file, "name = \"a\"\n").unwrap();
    let mut disk = Disk::new(paths.clone(), Memory::at(&paths));
    disk.perform(Effect::Open { doc: DocId::FIRST, file: file.clone(), opening: Opening::AsLeft });
    let turn = turn_of_another(folder.path());
    let mut saves = Saves::default();
    let mut profile = named("a");
    profile.click.param = "sub1".into();
    saves.put_off(DocId::FIRST, Rc::new(profile), false);
    let began = Instant::now();
    saves.make_fresh(&mut disk);
    assert!(saves.due().unwrap() > began + Duration::from_millis(100));
    drop(turn);
    saves.make_all(&mut disk);
    assert_eq!(saves.due(), None);
    assert!(fs::read_to_string(&file).unwrap().contains("sub1"));
}

#[test]
fn rescued_edits_that_are_not_wanted_are_numbered_and_those_that_another_program_took_are_not_waited_for() {
    let state = TempDir::new().unwrap();
    let paths = Paths { state: Some(state.path().to_path_buf()), ..Paths::default() };
    let names = ["a.toml.aside", "a.toml.aside-2", "a.toml.aside-3"];
    for name in names {
        let (place, _) = rescue::keep(&paths, None, "a", "name = \"a\"\n", &Origin::default()).unwrap();
        assert_eq!(rescue::put_aside(&place), state.path().join("rescued").join(name));
    }
    let taken = state.path().join("rescued/b.toml");
    let wanted = taken.clone();
    assert_eq!(soon(move || rescue::put_aside(&wanted)), taken);
}

#[test]
fn a_copy_has_the_next_number_behind_the_whole_name() {
    let (_folder, mut store) = shelf();
    for (name, copy) in [("1win Slots", "1win Slots 2"), ("Aviator 2", "Aviator 3"), (" 7", " 7 2")] {
        let file = store.save(None, &named(name), false).unwrap();
        let copied = store.duplicate(&file, None).unwrap();
        assert_eq!(store.open(&copied).unwrap().name, copy);
    }
}

#[test]
fn a_save_that_was_cut_off_before_it_changed_anything_or_behind_which_another_program_wrote_is_not_made_up_for() {
    let (folder, store) = shelf();
    let (old, new) = ("name = \"aaaa\"\n", "name = \"bbbb\"\n");
    let (file, journal) = (folder.path().join("a.toml"), folder.path().join(format!(".a.toml.redo-{}", dead_writer())));
    for there in [old.to_owned(), format!("{new}# theirs\n"), "name = \"b\"\n\n".to_owned()] {
        fs::write(&file, &there).unwrap();
        fs::write(&journal, format!("{} {}\n{old}{new}", old.len(), new.len())).unwrap();
        assert_eq!(store.list().len(), 1);
        assert_eq!((fs::read_to_string(&file).unwrap(), journal.exists()), (there, false));
    }
}

#[test]
fn the_lock_of_a_profile_that_a_killed_program_had_open_is_cleared_when_the_profiles_are_listed() {
    let (folder, store) = shelf();
    let lock = folder.path().join(format!(".a.toml.open-now{ENDING}"));
    fs::write(&lock, "4711 desk").unwrap();
    drop(store.list());
    assert!(!lock.exists());
}

#[test]
fn who_only_looks_whether_a_lock_is_a_dead_ones_is_not_told_as_having_the_profile_open() {
    let person = Person::new();
    person.has_profile("a", "name = \"a\"\n");
    let Some(told) = said(&person, &["flock:error=EAGAIN:when=1"], &["--plain", "a"]) else { return };
    assert!(told.contains("plain questions") && !told.contains("open in another"), "{told}");
}

#[test]
fn a_history_that_an_earlier_version_kept_is_found_for_its_folder_is_called_as_ever() {
    let state = TempDir::new().unwrap();
    let paths = Paths { profiles: Some("/nowhere/profiles".into()), state: Some(state.path().to_path_buf()), ..Paths::default() };
    let files = [("a", "a-c4b3112f594b6c13"), ("my-offer_1", "my-offer1-ed4a0326f8b6c441")].map(|(stem, folder)| {
        let folder = state.path().join("history").join(folder);
        fs::create_dir_all(&folder).unwrap();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis();
        fs::write(folder.join(format!("{now}.toml")), "name = \"a\"\n").unwrap();
        PathBuf::from(format!("/nowhere/profiles/{stem}.toml"))
    });
    assert_eq!(files.map(|file| ProfileStore::at(&paths).earlier(&file).unwrap().len()), [1, 1]);
}

#[test]
fn of_several_edits_in_one_go_the_state_before_all_of_them_is_kept() {
    let home = TempDir::new().unwrap();
    let paths = paths_in(home.path());
    fs::create_dir(home.path().join("profiles")).unwrap();
    let file = home.path().join("profiles/a.toml");
    fs::write(&file, "name = \"a\"\n").unwrap();
    let mut store = ProfileStore::at(&paths);
    for name in ["A", "A!", "A?"] {
        store.rename(&file, name).unwrap();
    }
    let texts: Vec<String> = store.earlier(&file).unwrap().into_iter().map(|earlier| earlier.text).collect();
    assert_eq!(texts, ["name = \"a\"\n"]);
}

/// A disk that takes what it has no room for says so only when it is flushed.
#[test]
fn a_full_disk_that_says_so_late_is_told_before_the_first_edit_and_one_with_room_is_not_flushed_for_that() {
    let person = Person::new();
    person.has_profile("a", "name = \"a\"\n");
    if rustix::fs::open(person.profiles(), OFlags::TMPFILE | OFlags::WRONLY, Mode::RUSR | Mode::WUSR).is_err() {
        return eprintln!("skipped: this disk is tried with a file that has a name, which is not flushed");
    }
    let words = |numbers: [u64; 5]| numbers.map(|number| format!("{:016x}", u64::from_be_bytes(number.to_ne_bytes()))).concat();
    // What the disk is, the size of its blocks, how many it has, how many are free, and how many for everyone.
    for (blocks, is_told) in [([0xEF53, 4096, 1000, 0, 0], true), ([0xEF53, 4096, 1000, 500, 500], false), ([0xEF53, 4096, 0, 0, 0], false)] {
        let disk = format!("fstatfs:poke_exit=@arg2={}", words(blocks));
        let Some(told) = said(&person, &[&disk, "fsync:error=ENOSPC:when=1"], &["--plain"]) else { return };
        if told.starts_with("strace:") {
            return eprintln!("skipped: this strace is too old: {told}");
        }
        assert_eq!(told.contains("no space left"), is_told, "{blocks:?}: {told}");
    }
}

#[test]
fn a_turn_that_went_while_it_was_asked_for_is_not_taken_for_the_one_that_another_program_has_now() {
    let person = Person::new();
    person.has_profile("a", "name = \"a\"\n");
    let turn = person.profiles().join(format!(".saving-now{ENDING}"));
    // It opens the lock of one turn, and has locked it when that one is over.
    let Some(strace) = Strace::of(&person, &["flock:delay_enter=200000"]) else { return };
    let saving = strace.starts(&["rename", "a", "b"]);
    let began = Instant::now();
    while began.elapsed() < Duration::from_millis(2500) {
        // Where this machine is so busy that it came in between, that is its right.
        let Ok(Asked::Mine(ours)) = LockFile::ask(&turn) else { break };
        thread::sleep(Duration::from_millis(20));
        assert!(turn.exists(), "nobody else removes it");
        assert_eq!(fs::read_to_string(person.profiles().join("a.toml")).unwrap(), "name = \"a\"\n");
        drop(ours);
    }
    saving.wait_with_output().unwrap();
    assert_eq!(fs::read_to_string(person.profiles().join("b.toml")).unwrap(), "name = \"b\"\n");
}

#[test]
fn a_profile_of_one_name_that_another_program_has_locked_for_itself_is_saved() {
    let (folder, store) = shelf();
    let mut store = store.with_patience(Duration::ZERO);
    let file = store.save(None, &named("a"), false).unwrap();
    let theirs = File::open(&file).unwrap();
    theirs.lock().unwrap();
    assert_eq!(store.rename(&file, "b").unwrap(), folder.path().join("b.toml"));
}

#[test]
fn a_new_profile_that_the_disk_refuses_is_told_with_its_cause_and_tried_under_no_other_name() {
    let person = Person::new();
    person.done(&["new", "first"]);
    let Some(strace) = Strace::of(&person, &["fsync:error=EIO"]) else { return };
    let told = strace.runs(&["new", "a"]);
    assert_eq!(told.status, Some(2), "{told:?}");
    assert!(told.err.contains("a.toml") && told.err.contains("input/output error"), "{told:?}");
}

#[test]
fn a_command_waits_while_another_program_saves_and_then_saves_too() {
    let (folder, mut store) = shelf();
    let turn = turn_of_another(folder.path());
    let other = thread::spawn(move || {
        thread::sleep(Duration::from_millis(200));
        drop(turn);
    });
    store.save(None, &named("a"), false).unwrap();
    other.join().unwrap();
}

#[test]
fn of_many_who_ask_for_one_lock_at_once_each_gets_it_or_is_told_that_another_has_it() {
    let folder = TempDir::new().unwrap();
    let lock = folder.path().join("one.lock");
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..3000 {
                    let asked = LockFile::ask(&lock);
                    assert!(matches!(asked, Ok(Asked::Mine(_) | Asked::Others)), "{asked:?}");
                }
            });
        }
    });
    assert!(!lock.exists());
}

#[test]
fn a_file_of_which_the_disk_says_nothing_is_not_told_as_changed_by_another_program() {
    for when in 1..40 {
        let Some(told) = renamed_under(&format!("statx:error=EIO:when={when}")) else { return };
        assert!(!told.err.contains("changed by another program"), "{when}: {told:?}");
    }
}

#[test]
fn the_head_of_a_long_list_is_what_the_whole_list_begins_with() {
    let (folder, store) = shelf();
    for (stem, seconds) in [("a", 30), ("b", 10), ("c", 20)] {
        let file = folder.path().join(format!("{stem}.toml"));
        fs::write(&file, format!("name = \"{stem}\"\n")).unwrap();
        File::options().append(true).open(&file).unwrap().set_modified(SystemTime::now() - Duration::from_secs(seconds)).unwrap();
    }
    let stems = |listed: Vec<Listed>| listed.into_iter().map(|listed| listed.profile.unwrap().name).collect::<Vec<_>>();
    assert_eq!(store.list_head(2).map(stems), Some(vec!["b".into(), "c".into()]));
    assert_eq!(store.list_head(3).map(stems), None);
    assert_eq!(stems(store.list()), ["b", "c", "a"]);
}

#[test]
fn who_opens_a_profile_by_its_name_clears_what_a_killed_save_left_there() {
    let (folder, mut store) = shelf();
    let left = folder.path().join(format!(".a.toml.tmp-{}-x", dead_writer()));
    for file in [&left, &folder.path().join("a.toml")] {
        fs::write(file, "name = \"a\"\n").unwrap();
    }
    store.find_and_open("a").unwrap();
    assert!(!left.exists());
}

#[test]
fn what_a_save_on_another_machine_left_is_cleared_after_a_day_and_not_sooner() {
    let (folder, mut store) = shelf();
    fs::write(folder.path().join("a.toml"), "name = \"a\"\n").unwrap();
    let [old, young] = [("old", 49), ("young", 1)].map(|(of, hours)| {
        let left = folder.path().join(format!(".a.toml.tmp-1-ffffff-{of}"));
        fs::write(&left, "name = \"a\"\n").unwrap();
        File::options().append(true).open(&left).unwrap().set_modified(SystemTime::now() - Duration::from_secs(hours * 60 * 60)).unwrap();
        left
    });
    store.find_and_open("a").unwrap();
    assert_eq!((old.exists(), young.exists()), (false, true));
}

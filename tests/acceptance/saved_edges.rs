//! Saving, removing and naming at their edges: what is saved is not saved again, what cannot be had is told with its cause, who else saves is waited for.

use std::fs::{self, File, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clickwire::model::acts::Exchange;
use clickwire::model::profile::Profile;
use clickwire::system::disk::Disk;
use clickwire::system::lock_file::ENDING;
use clickwire::system::memory::Memory;
use clickwire::system::paths::Paths;
use clickwire::system::profile_store::{ProfileStore, StoreError, cause_say};
use clickwire::system::saves::Saves;
use clickwire::text::Words;
use clickwire::words::Lang;
use rustix::io::Errno;
use rustix::process::getuid;
use tempfile::TempDir;

use super::others::{dead_writer, paths_in, soon, turn_of_another};
use super::person::Person;
use super::strace::renamed_under;

fn named(name: &str) -> Profile {
    Profile { name: name.into(), ..Profile::default() }
}

/// A folder of profiles with a state folder beside it, and the store over both.
struct Shelf {
    home: TempDir,
    paths: Paths,
    store: ProfileStore,
}

impl Shelf {
    fn new() -> Self {
        let home = TempDir::new().unwrap();
        let paths = paths_in(home.path());
        fs::create_dir(home.path().join("profiles")).unwrap();
        Shelf { store: ProfileStore::at(&paths), paths, home }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.home.path().join("profiles").join(name)
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        fs::write(self.file(name), text).unwrap();
        self.file(name)
    }

    /// Another program over the same folders, which waits for nobody.
    fn another(&self) -> ProfileStore {
        ProfileStore::at(&self.paths).with_patience(Duration::ZERO)
    }
}

fn says(error: &StoreError) -> String {
    Words::new(Lang::En).say(&error.say())
}

#[test]
fn a_name_that_another_profile_has_is_refused_for_a_new_one_and_says_where_it_is() {
    let mut shelf = Shelf::new();
    let theirs = shelf.write("called-otherwise.toml", "name = \"a\"\n");
    let refused = shelf.store.save_new(&named("a")).unwrap_err();
    assert!(matches!(&refused, StoreError::NameTaken { file, .. } if *file == theirs), "{refused:?}");
    assert!(!shelf.file("a.toml").exists());
}

#[test]
fn of_two_profiles_of_one_name_the_one_whose_file_is_called_so_is_opened() {
    let mut shelf = Shelf::new();
    shelf.write("0.toml", "name = \"1win\"\n");
    let called = shelf.write("1win.toml", "name = \"1win\"\n");
    shelf.write("2.toml", "name = \"1win\"\n");
    assert_eq!(shelf.store.find("1win").unwrap().file, called);
    assert_eq!(shelf.store.find_and_open("1win").unwrap().0, called);
}

#[test]
fn a_profile_that_gets_the_name_which_it_has_is_not_written_again() {
    let mut shelf = Shelf::new();
    let file = shelf.write("a.toml", "# mine\nname = \"a\"\n");
    let before = fs::metadata(&file).unwrap();
    assert_eq!(shelf.store.rename(&file, "a").unwrap(), file);
    assert_eq!(fs::metadata(&file).unwrap().ino(), before.ino(), "the very same file");
    assert!(shelf.store.earlier(&file).unwrap().is_empty(), "there is nothing to go back to");
}

#[test]
fn a_file_whose_number_tells_it_from_another_one_keeps_it_when_its_profile_is_called_alike() {
    let mut shelf = Shelf::new();
    let mut files = Vec::new();
    for name in ["a", "A!"] {
        files.push(shelf.store.save(None, &named(name), false).unwrap());
    }
    assert_eq!(files, [shelf.file("a.toml"), shelf.file("a-2.toml")]);
    shelf.store.remove(&files[0]).unwrap();
    assert_eq!(shelf.store.rename(&files[1], "A?").unwrap(), files[1]);
}

#[test]
fn what_is_gone_already_cannot_be_removed_and_what_is_gone_from_the_trash_does_not_come_back() {
    let mut shelf = Shelf::new();
    let file = shelf.file("gone.toml");
    let refused = soon(move || shelf.store.remove(&file).unwrap_err());
    assert!(says(&refused).contains("is not there"), "{refused:?}");
    let mut shelf = Shelf::new();
    let trash = shelf.file(".trash/gone.toml~1764000000");
    let refused = soon(move || shelf.store.restore(&trash).unwrap_err());
    assert!(says(&refused).contains("is not there"), "{refused:?}");
}

#[test]
fn while_a_clickwire_1_0_0_saves_nothing_is_saved_and_one_that_has_the_profile_open_is_named() {
    let mut shelf = Shelf::new();
    let locks = shelf.home.path().join("state/locks");
    let file = shelf.store.save(None, &named("a"), false).unwrap();
    let turn = File::open(locks.join("saving.lock")).unwrap();
    turn.lock().unwrap();
    let began = Instant::now();
    let refused = shelf.another().save(None, &named("b"), false).unwrap_err();
    assert!(began.elapsed() < Duration::from_secs(3), "who cannot wait does not");
    assert!(refused.is_busy(), "{refused:?}");
    drop(turn);
    shelf.store.lock(&file).unwrap();
    let open = fs::read_dir(&locks).unwrap().map(|entry| entry.unwrap().path()).find(|lock| *lock != locks.join("saving.lock")).unwrap();
    assert!(File::open(&open).unwrap().try_lock().is_err(), "1.0.0 sees that it is open here");
    assert!(fs::read_to_string(&open).unwrap().starts_with(&std::process::id().to_string()));
}

#[test]
fn a_profile_that_another_program_wrote_since_it_was_looked_at_is_not_replaced_with_the_others() {
    let mut shelf = Shelf::new();
    let files = ["a", "b"].map(|name| shelf.write(&format!("{name}.toml"), &format!("name = \"{name}\"\n")));
    let changed = |profile: Profile| Profile { integration: Some("1win".into()), ..profile };
    let all = files.clone().map(|file| {
        let before = shelf.another().open(&file).unwrap();
        Exchange { after: changed(before.clone()), before, file, changes: Vec::new(), anew: Vec::new() }
    });
    fs::write(&files[1], "name = \"theirs\"\n").unwrap();
    let not_all = shelf.store.exchange(&all).unwrap_err();
    assert!(not_all.error.is_changed_outside(), "{not_all:?}");
    assert_eq!(files.map(|file| fs::read_to_string(file).unwrap()), ["name = \"a\"\n", "name = \"theirs\"\n"]);
}

#[test]
fn a_profile_that_is_kept_though_its_file_went_is_open_to_those_whom_its_folder_is_for() {
    let folder = TempDir::new().unwrap();
    let plain = folder.path().join("plain");
    fs::write(&plain, "").unwrap();
    let anyones = fs::metadata(&plain).unwrap().mode() & 0o777;
    for (is_ones_own, mode) in [(true, 0o600), (false, anyones)] {
        let mut store = ProfileStore::new(folder.path().to_path_buf(), is_ones_own);
        let file = folder.path().join("a.toml");
        store.save(Some(&file), &named("a"), true).unwrap();
        assert_eq!(fs::metadata(&file).unwrap().mode() & 0o777, mode);
        fs::remove_file(&file).unwrap();
    }
}

#[test]
fn a_profile_that_is_left_can_be_opened_by_another_program() {
    let mut shelf = Shelf::new();
    let file = shelf.store.save(None, &named("a"), false).unwrap();
    shelf.store.lock(&file).unwrap();
    let mut another = shelf.another();
    assert!(another.lock(&file).is_err());
    shelf.store.unlock();
    another.lock(&file).unwrap();
}

#[test]
fn the_end_waits_for_nobody_where_all_is_saved() {
    let shelf = Shelf::new();
    let mut disk = Disk::new(shelf.paths.clone(), Memory::at(&shelf.paths));
    let began = Instant::now();
    assert!(Saves::default().make_last(&mut disk).is_empty());
    assert!(began.elapsed() < Duration::from_millis(500));
}

#[test]
fn a_lock_that_somebody_elses_killed_program_left_keeps_nobody_out_though_it_can_only_be_read() {
    let person = Person::new();
    person.has_profile("a", "name = \"a\"\n");
    let lock = person.writes(&format!("profiles/.saving-now{ENDING}"), "");
    fs::set_permissions(&lock, Permissions::from_mode(0o444)).unwrap();
    // Root may write whatever the mode says, unless that is taken away.
    let mut command = if getuid().is_root() {
        let taken = ["--bounding-set=-dac_override", "--inh-caps=-dac_override"].map(str::to_owned);
        person.command_of("setpriv", &taken)
    } else {
        person.command_of("env", &[])
    };
    let Ok(told) = command.args(["rename", "a", "b"]).output() else { return eprintln!("skipped: setpriv is not there") };
    assert!(told.status.success(), "{told:?}");
    assert_eq!(person.profile_files(), ["b.toml"]);
}

#[test]
fn a_disk_that_is_interrupted_while_the_turn_is_asked_for_is_not_told_as_one_without_locks() {
    for when in 1..8 {
        let Some(told) = renamed_under(&format!("flock:error=EINTR:when={when}")) else { return };
        assert_eq!((told.status, told.err.contains("locks")), (Some(0), false), "{when}: {told:?}");
    }
}

#[test]
fn a_save_that_was_cut_off_is_finished_at_the_next_start_unless_another_program_is_saving() {
    let mut shelf = Shelf::new();
    let (old, new) = ("name = \"aaaa\"\n", "name = \"bbbb\"\n");
    let file = shelf.write("a.toml", "name = \"bbaa\"\n");
    let journal = format!(".a.toml.redo-{}", dead_writer());
    shelf.write(&journal, &format!("{} {}\n{old}{new}", old.len(), new.len()));
    let turn = turn_of_another(&shelf.file(""));
    assert_eq!(shelf.store.list().len(), 1);
    assert_eq!(fs::read_to_string(&file).unwrap(), "name = \"bbaa\"\n");
    drop(turn);
    assert_eq!(shelf.store.list().len(), 1);
    assert_eq!(shelf.store.open(&file).unwrap().name, "bbbb");
    assert!(!shelf.file(&journal).exists());
}

#[test]
fn what_would_be_too_large_to_be_read_back_is_not_saved() {
    let mut shelf = Shelf::new();
    let file = shelf.store.save(None, &named("a"), false).unwrap();
    let before = fs::read_to_string(&file).unwrap();
    let mut large = shelf.store.open(&file).unwrap();
    large.click.param = "x".repeat(4 << 20);
    for place in [Some(file.as_path()), None] {
        let refused = shelf.store.save(place, &large, false).unwrap_err();
        assert!(matches!(refused, StoreError::TooLarge { .. }), "{refused:?}");
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
    assert_eq!(shelf.store.list().len(), 1);
    // As large as may be is still saved, and read back.
    large.click.param.truncate((4 << 20) - before.len() - "\n[click]\nparam = \"\"\n".len());
    shelf.store.save(Some(&file), &large, false).unwrap();
    assert_eq!(fs::metadata(&file).unwrap().len(), 4 << 20);
    assert_eq!(shelf.another().open(&file).unwrap().click.param, large.click.param);
}

#[test]
fn the_list_shows_what_another_program_wrote_into_the_open_profile() {
    let mut shelf = Shelf::new();
    let file = shelf.write("a.toml", "name = \"a\"\n");
    shelf.store.open(&file).unwrap();
    fs::write(&file, "name = \"theirs\"\n").unwrap();
    assert_eq!(shelf.store.list().remove(0).profile.unwrap().name, "theirs");
}

#[test]
fn after_a_save_that_the_disk_refused_its_text_is_ones_own_and_another_programs_is_still_noticed() {
    let mut shelf = Shelf::new();
    let file = shelf.write("a.toml", "name = \"a\"\n");
    let mut profile = shelf.store.open(&file).unwrap();
    profile.click.param = "sub1".into();
    fs::set_permissions(&file, Permissions::from_mode(0o444)).unwrap();
    let refused = shelf.store.save(Some(&file), &profile, false).unwrap_err();
    assert!(!refused.is_busy() && !refused.is_changed_outside(), "{refused:?}");
    fs::remove_file(&file).unwrap();
    shelf.write("a.toml", "name = \"theirs\"\n");
    assert!(shelf.store.save(Some(&file), &profile, false).unwrap_err().is_changed_outside());
    shelf.write("a.toml", "name = \"a\"\n\n[click]\nparam = \"sub1\"\n");
    shelf.store.save(Some(&file), &profile, false).unwrap();
}

#[test]
fn what_only_windows_calls_so_is_not_told_as_open_in_another_program() {
    assert_eq!([Errno::PIPE, Errno::DOM].map(|errno| cause_say(&errno.into()).id), ["store-cause-other"; 2]);
}

#[test]
fn of_a_file_that_is_too_large_it_is_said_how_much_would_not_be() {
    let person = Person::new();
    person.has_profile("big", &format!("# {}\nname = \"big\"\n", "x".repeat(4 << 20)));
    assert!(person.refused(&["links", "big"]).contains("larger than 4 MB"));
}

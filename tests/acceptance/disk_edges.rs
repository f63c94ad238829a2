//! What the disk says and does at its edges: names, turns that cannot be asked for, what other programs left in the way, what was removed long ago.

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Barrier;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use clickwire::model::profile::Profile;
use clickwire::system::disk::Disk;
use clickwire::system::lock_file::{ENDING, LockFile};
use clickwire::system::memory::Memory;
use clickwire::system::paths::Paths;
use clickwire::system::profile_store::{ProfileStore, StoreError, cause_say};
use clickwire::system::saves::Saves;
use clickwire::system::settings::Settings;
use clickwire::text::Words;
use clickwire::toml_file::read::Side;
use clickwire::wizard::deeds::Way;
use clickwire::wizard::doc::DocId;
use clickwire::wizard::effect::{Effect, Opening, Setting};
use clickwire::wizard::message::Message;
use clickwire::words::Lang;
use rustix::io::Errno;
use tempfile::TempDir;

use super::others::{as_readonly, turn_of_another};

const DAY: u64 = 24 * 60 * 60;
const MERGED: &str = "<<<<<<< HEAD\nname = \"mine\"\n=======\nname = \"yours\"\n>>>>>>> theirs\n";

/// A folder of profiles, the store over it, and a session's disk.
struct Desk {
    folder: TempDir,
    store: ProfileStore,
    disk: Disk,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let paths = Paths { profiles: Some(folder.path().to_path_buf()), ..Paths::default() };
        Desk { store: ProfileStore::at(&paths).with_patience(Duration::ZERO), disk: Disk::new(paths.clone(), Memory::at(&paths)), folder }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let file = self.file(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, text).unwrap();
        file
    }

    /// What stands in the folder of what was removed.
    fn trash(&self) -> Vec<String> {
        let entries = fs::read_dir(self.file(".trash")).into_iter().flatten();
        entries.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap()).collect()
    }

    fn opens(&mut self, file: &Path) {
        self.disk.perform(Effect::Open { doc: DocId::FIRST, file: file.to_path_buf(), opening: Opening::AsLeft });
    }

    /// Another program has the turn.
    fn others_turn(&self) -> LockFile {
        turn_of_another(self.folder.path())
    }

    /// What is said of the open profile before a link of it is given out.
    fn looks(&mut self) -> Vec<&'static str> {
        let messages = self.disk.perform(Effect::Look(DocId::FIRST));
        messages.iter().filter_map(|message| if let Message::Outdated(say) = message { Some(say.id) } else { None }).collect()
    }
}

fn with_param(profile: &Profile) -> Profile {
    let mut profile = profile.clone();
    profile.click.param = "sub1".into();
    profile
}

fn seconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

#[test]
fn what_is_removed_and_comes_back_is_called_as_the_profile_is_and_by_its_file_where_it_cannot_be_read() {
    let mut desk = Desk::new();
    for (file, text, name) in [("a.toml", "name = \"1win Slots\"\n", "1win Slots"), ("broken.toml", "name = ", "broken")] {
        let file = desk.write(file, text);
        let told = desk.disk.perform(Effect::Remove { file, way: Way::Anew });
        let removed =
            told.iter().find_map(|told| if let Message::Removed { name, trash, .. } = told { Some((name.clone(), trash.clone())) } else { None });
        let (removed, trash) = removed.unwrap();
        let told = desk.disk.perform(Effect::Restore { trash, way: Way::Undo });
        let restored = told.iter().find_map(|told| if let Message::Restored { name, .. } = told { Some(name.as_str()) } else { None });
        assert_eq!((removed.as_str(), restored), (name, Some(name)));
    }
}

#[test]
fn before_a_link_is_given_out_it_is_said_that_another_program_changed_or_removed_the_file() {
    let mut desk = Desk::new();
    let file = desk.write("a.toml", "name = \"a\"\n");
    desk.opens(&file);
    assert_eq!(desk.looks(), [""; 0]);
    fs::write(&file, "name = \"b\"\n").unwrap();
    assert_eq!(desk.looks(), ["store-outdated"]);
    fs::remove_file(&file).unwrap();
    assert_eq!(desk.looks(), ["store-outdated-gone"]);
}

#[test]
fn a_save_at_the_end_waits_a_moment_for_another_program_that_is_saving() {
    let mut desk = Desk::new();
    let file = desk.write("a.toml", "name = \"a\"\n");
    desk.opens(&file);
    let profile = with_param(&desk.store.open(&file).unwrap());
    let mut saves = Saves::default();
    saves.put_off(DocId::FIRST, Rc::new(profile), false);
    let lock = desk.others_turn();
    // Longer than one try takes.
    let other = thread::spawn(move || {
        thread::sleep(Duration::from_millis(200));
        drop(lock);
    });
    assert!(saves.make_last(&mut desk.disk).is_empty());
    other.join().unwrap();
    assert!(fs::read_to_string(&file).unwrap().contains("sub1"));
}

#[test]
fn a_save_that_changes_nothing_waits_for_nobody_and_still_tells_what_another_program_wrote() {
    let mut desk = Desk::new();
    let file = desk.write("a.toml", "name = \"a\"\n");
    let profile = desk.store.open(&file).unwrap();
    let lock = desk.others_turn();
    assert_eq!(desk.store.save(Some(&file), &profile, false).unwrap(), file);
    drop(lock);
    fs::write(&file, "name = \"b\"\n").unwrap();
    assert!(desk.store.save(Some(&file), &profile, false).unwrap_err().is_changed_outside());
}

#[test]
fn where_the_turn_cannot_be_asked_for_nothing_is_saved() {
    let mut desk = Desk::new();
    let file = desk.write("a.toml", "name = \"a\"\n");
    let profile = with_param(&desk.store.open(&file).unwrap());
    fs::create_dir(desk.file(&format!(".saving-now{ENDING}"))).unwrap();
    let refused = desk.store.save(Some(&file), &profile, false);
    assert!(matches!(refused, Err(StoreError::Disk { .. })), "{refused:?}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "name = \"a\"\n");
}

#[test]
fn what_was_removed_lies_in_the_trash_for_thirty_days_and_no_longer() {
    let desk = Desk::new();
    let old = desk.write(&format!(".trash/old.toml~{}", seconds() - 31 * DAY), "old");
    desk.write(&format!(".trash/young.toml~{}", seconds() - 29 * DAY), "young");
    drop(desk.store.list());
    assert_eq!(desk.trash(), ["young"]);
    fs::remove_dir_all(desk.file(".trash")).unwrap();
    desk.write(old.strip_prefix(desk.folder.path()).unwrap().to_str().unwrap(), "old");
    drop(desk.store.list());
    assert!(!desk.file(".trash").exists(), "no empty folder is left");
}

#[test]
fn of_one_file_that_git_could_not_merge_every_copy_is_kept_however_soon_the_next_one_comes() {
    let mut desk = Desk::new();
    let now = seconds();
    let before: Vec<PathBuf> = (now..now + 60).map(|moment| desk.write(&format!(".trash/a.toml~{moment}"), "earlier")).collect();
    let file = desk.write("a.toml", MERGED);
    desk.store.take_side(&file, Side::Ours).unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), "name = \"mine\"\n");
    assert!(before.iter().all(|copy| fs::read_to_string(copy).unwrap() == "earlier"));
    assert_eq!(desk.trash().iter().filter(|text| *text == MERGED).count(), 1);
}

#[test]
fn no_side_is_taken_where_the_whole_cannot_be_kept_aside() {
    let mut desk = Desk::new();
    let file = desk.write("a.toml", MERGED);
    // A folder in which nobody makes a file.
    symlink("/proc", desk.file(".trash")).unwrap();
    let refused = desk.store.take_side(&file, Side::Ours);
    assert!(matches!(refused, Err(StoreError::Disk { .. })), "{refused:?}");
    assert_eq!(fs::read_to_string(&file).unwrap(), MERGED);
}

#[test]
fn a_side_that_cannot_be_taken_leaves_no_copy() {
    let mut desk = Desk::new();
    let file = desk.write("a.toml", MERGED);
    assert!(as_readonly(&file, || desk.store.take_side(&file, Side::Ours)).is_err());
    assert_eq!((fs::read_to_string(&file).unwrap().as_str(), desk.file(".trash").exists()), (MERGED, false));
}

#[test]
fn a_profile_whose_file_name_is_as_long_as_names_may_be_is_removed_and_comes_back_and_a_side_of_it_is_taken() {
    let mut desk = Desk::new();
    for stem in ["x".repeat(250), "ж".repeat(125)] {
        let file = desk.write(&format!("{stem}.toml"), MERGED);
        desk.store.take_side(&file, Side::Theirs).unwrap();
        let trash = desk.store.remove(&file).unwrap();
        assert!(!file.exists());
        let back = desk.store.restore(&trash).unwrap();
        assert_eq!(fs::read_to_string(&back).unwrap(), "name = \"yours\"\n");
        let name = back.file_name().unwrap().to_str().unwrap();
        assert!(name.strip_suffix(".toml").is_some_and(|short| stem.starts_with(short) && short.len() > 100), "{name}");
    }
    // With the moment this one is not too long.
    let file = desk.write(&format!("{}.toml", "x".repeat(235)), "name = \"a\"\n");
    let trash = desk.store.remove(&file).unwrap();
    assert_eq!(desk.store.restore(&trash).unwrap(), file);
}

#[test]
fn while_a_profile_is_open_another_one_that_goes_and_comes_back_is_not_written_over_by_it() {
    let mut desk = Desk::new();
    let (open, other) = (desk.write("a.toml", "name = \"a\"\n"), desk.write("b.toml", "name = \"b\"\n"));
    desk.opens(&open);
    let mut told = desk.disk.perform(Effect::Remove { file: other.clone(), way: Way::Anew }).into_iter();
    let trash = told.find_map(|message| if let Message::Removed { trash, .. } = message { Some(trash) } else { None }).unwrap();
    desk.disk.perform(Effect::Restore { trash, way: Way::Undo });
    let profile = with_param(&desk.store.open(&open).unwrap());
    desk.disk.perform(Effect::Save { doc: DocId::FIRST, profile: Rc::new(profile), force: false });
    assert_eq!(fs::read_to_string(&other).unwrap(), "name = \"b\"\n");
    assert!(fs::read_to_string(&open).unwrap().contains("param"));
}

#[test]
fn a_profile_of_several_names_is_saved_though_one_is_as_long_as_names_may_be() {
    let mut desk = Desk::new();
    let long = desk.write(&format!("{}.toml", "ж".repeat(125)), "name = \"a\"\n");
    let short = desk.file("short");
    fs::hard_link(&long, &short).unwrap();
    let profile = desk.store.open(&long).unwrap();
    desk.store.save(Some(&long), &with_param(&profile), false).unwrap();
    assert_eq!(fs::read_to_string(&short).unwrap(), fs::read_to_string(&long).unwrap());
    assert!(fs::read_to_string(&short).unwrap().contains("param"));
    assert_eq!(fs::read_dir(desk.file("")).unwrap().filter(|entry| entry.as_ref().unwrap().path().to_string_lossy().contains(".redo-")).count(), 0);
}

#[test]
fn why_the_disk_refuses_is_said_in_words_of_our_own_where_we_have_some_else_in_the_systems() {
    let words = Words::new(Lang::En);
    let said = |errno: Errno| (cause_say(&errno.into()).id, words.say(&cause_say(&errno.into())));
    assert_eq!(said(Errno::EXIST), ("store-cause-taken", "the name is taken".into()));
    assert_eq!(said(Errno::NAMETOOLONG), ("store-cause-bad-name", "the disk does not take this name".into()));
    let (id, text) = said(Errno::MFILE);
    assert!(id == "store-cause-other" && text.contains("open files"), "{id}: {text}");
}

#[test]
fn settings_that_cannot_be_read_are_told_so_when_one_is_changed() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("config.toml");
    for bytes in [&b"\xff\xfe"[..], b"lang = "] {
        fs::write(&file, bytes).unwrap();
        let refused = Settings::change(Some(&file), Setting::Mouse(true));
        assert!(matches!(refused, Err(StoreError::Unreadable { .. })), "{refused:?}");
    }
}

#[test]
fn two_who_change_settings_at_one_moment_both_get_theirs() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("config.toml");
    for round in 0..200 {
        let (is_on, together) = (round % 2 == 0, Barrier::new(2));
        let change = |setting| {
            together.wait();
            Settings::change(Some(&file), setting)
        };
        thread::scope(|scope| {
            let other = scope.spawn(|| change(Setting::Mouse(is_on)));
            change(Setting::Ascii(is_on)).unwrap();
            other.join().unwrap().unwrap();
        });
        let read = Settings::load(Some(&file)).0;
        assert_eq!((read.mouse, read.ascii), (is_on, is_on), "{round}");
    }
}

#[test]
fn of_a_long_list_the_first_are_read_alone_and_a_short_one_has_no_head() {
    let desk = Desk::new();
    let files = |length: usize| desk.store.list_head(length).map(|listed| listed.into_iter().map(|one| one.file).collect::<Vec<_>>());
    for name in ["b", "a"] {
        desk.write(&format!("{name}.toml"), &format!("name = \"{name}\"\n"));
    }
    File::open(desk.file("a.toml")).unwrap().set_modified(SystemTime::now() - Duration::from_secs(60)).unwrap();
    assert_eq!((files(1), files(2), files(3)), (Some(vec![desk.file("b.toml")]), None, None));
}

#[test]
fn a_new_profile_is_made_like_one_that_can_be_read_and_afresh_where_that_is_gone() {
    let mut desk = Desk::new();
    let pattern = desk.write("a.toml", "# mine\nname = \"a\"\n");
    let named = |name: &str| Profile { name: name.into(), ..Profile::default() };
    let made = desk.store.make_like(&pattern, &named("b")).unwrap();
    assert!(fs::read_to_string(made).unwrap().starts_with("# mine\n"));
    fs::write(&pattern, b"# \xff\xfe\n").unwrap();
    assert!(matches!(desk.store.make_like(&pattern, &named("c")), Err(StoreError::Unreadable { file, .. }) if file == pattern));
    fs::remove_file(&pattern).unwrap();
    assert_eq!(desk.store.make_like(&pattern, &named("c")).unwrap(), desk.file("c.toml"));
}

#[test]
fn a_profile_is_looked_for_in_its_folder_and_nowhere_else() {
    let desk = Desk::new();
    let other = TempDir::new_in(desk.folder.path()).unwrap();
    fs::write(other.path().join("a.toml"), "name = \"b\"\n").unwrap();
    let name = format!("{}/a", other.path().file_name().unwrap().to_string_lossy());
    assert!(matches!(desk.store.find(&name), Err(StoreError::NotFound { .. })), "{name}");
    desk.write("Mine.toml", "name = \"b\"\n");
    assert_eq!(desk.store.find("Mine").unwrap().file, desk.file("Mine.toml"));
}

#[test]
fn a_name_that_another_profile_has_is_refused_to_a_copy_and_nothing_is_written() {
    let mut desk = Desk::new();
    let file = desk.write("a.toml", "name = \"a\"\n");
    let other = desk.write("other.toml", "name = \"b\"\n");
    assert!(matches!(desk.store.duplicate(&file, Some("b")), Err(StoreError::NameTaken { file, .. }) if file == other));
    assert_eq!(desk.store.list().len(), 2);
}

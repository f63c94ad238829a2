//! What the disk does for an open program: who has the turn is asked in every place where others may come from, documents go with their files,
//! and what a process left is told from what is still being written.

use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Duration;

use clickwire::model::profile::Profile;
use clickwire::model::profile_toml;
use clickwire::system::atomic_save;
use clickwire::system::disk::Disk;
use clickwire::system::lock_file::ENDING;
use clickwire::system::memory::Memory;
use clickwire::system::paths::Paths;
use clickwire::system::profile_store::{ProfileStore, StoreError, cause_say};
use clickwire::system::rescue::{self, Origin};
use clickwire::system::saves::Saves;
use clickwire::system::text_file;
use clickwire::toml_file::read::Side;
use clickwire::wizard::deeds::Way;
use clickwire::wizard::doc::DocId;
use clickwire::wizard::effect::{Effect, Opening};
use clickwire::wizard::message::Message;
use tempfile::TempDir;

use super::others::{dead_process, dead_writer, paths_in, turn_of_another};
use super::person::Person;
use super::strace::Strace;

fn named(name: &str) -> Profile {
    Profile { name: name.into(), ..Profile::default() }
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A folder of profiles with a state folder beside it, and a session's disk over both.
struct Desk {
    home: TempDir,
    disk: Disk,
    paths: Paths,
}

impl Desk {
    fn new() -> Self {
        let home = TempDir::new().unwrap();
        let paths = paths_in(home.path());
        fs::create_dir(home.path().join("profiles")).unwrap();
        Desk { disk: Disk::new(paths.clone(), Memory::at(&paths)), home, paths }
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let file = self.home.path().join("profiles").join(name);
        fs::write(&file, text).unwrap();
        file
    }

    fn opens(&mut self, file: &Path) {
        self.disk.perform(Effect::Open { doc: DocId::FIRST, file: file.to_path_buf(), opening: Opening::AsLeft });
    }

    fn saves(&mut self, profile: &Profile) -> Vec<Message> {
        self.disk.perform(Effect::Save { doc: DocId::FIRST, profile: Rc::new(profile.clone()), force: false })
    }
}

fn is_saved(messages: &[Message]) -> bool {
    messages.iter().any(|message| matches!(message, Message::Saved { .. }))
}

#[test]
fn while_another_has_the_turn_in_either_folder_of_a_link_nothing_is_saved() {
    let (folder, other) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let target = other.path().join("real.toml");
    fs::write(&target, "name = \"a\"\n").unwrap();
    let link = folder.path().join("a.toml");
    symlink(&target, &link).unwrap();
    let mut store = ProfileStore::new(folder.path().to_path_buf(), true).with_patience(Duration::ZERO);
    let mut profile = store.open(&link).unwrap();
    profile.click.param = "sub1".into();
    for place in [folder.path(), other.path()] {
        let lock = turn_of_another(place);
        assert!(matches!(store.save(Some(&link), &profile, false), Err(StoreError::Busy { .. })), "{}", place.display());
        drop(lock);
    }
    store.save(Some(&link), &profile, false).unwrap();
    assert!(fs::read_to_string(&target).unwrap().contains("sub1"));
}

#[test]
fn who_changes_a_file_under_its_other_name_is_waited_for_too() {
    let (folder, other) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let file = folder.path().join("a.toml");
    fs::write(&file, "name = \"a\"\n").unwrap();
    fs::hard_link(&file, other.path().join("b.toml")).unwrap();
    let mut store = ProfileStore::new(folder.path().to_path_buf(), true).with_patience(Duration::ZERO);
    let mut profile = store.open(&file).unwrap();
    profile.click.param = "sub1".into();
    let handle = fs::File::open(other.path().join("b.toml")).unwrap();
    handle.lock().unwrap();
    assert!(matches!(store.save(Some(&file), &profile, false), Err(StoreError::Busy { .. })));
    drop(handle);
    store.save(Some(&file), &profile, false).unwrap();
}

#[test]
fn two_programs_with_two_profiles_open_do_not_meet() {
    let (folder, state) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let paths = Paths { profiles: Some(folder.path().to_path_buf()), state: Some(state.path().to_path_buf()), ..Paths::default() };
    let open = || ProfileStore::at(&paths);
    let (mut first, mut second) = (open(), open());
    let (a, b) = (first.save(None, &named("a"), false).unwrap(), first.save(None, &named("b"), false).unwrap());
    first.lock(&a).unwrap();
    second.lock(&b).unwrap();
    assert!(second.lock(&a).is_err());
}

#[test]
fn a_profile_whose_folder_went_is_told_as_gone_and_the_edit_can_still_be_kept() {
    let home = TempDir::new().unwrap();
    let folder = home.path().join("drive");
    fs::create_dir(&folder).unwrap();
    let mut store = ProfileStore::new(folder.clone(), true).with_patience(Duration::ZERO);
    let file = store.save(None, &named("a"), false).unwrap();
    let mut profile = store.open(&file).unwrap();
    profile.click.param = "sub1".into();
    fs::remove_dir_all(&folder).unwrap();
    let refused = store.save(Some(&file), &profile, false).unwrap_err();
    assert!(matches!(refused, StoreError::Changed { gone: true, .. }), "{refused}");
}

#[test]
fn edits_that_are_taken_up_again_are_saved_only_where_the_file_says_what_it_said() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("a.toml");
    let text = "# mine\nname = \"a\"\n";
    fs::write(&file, text).unwrap();
    let mut store = ProfileStore::new(folder.path().to_path_buf(), true);
    let mut profile = profile_toml::parse(text).unwrap();
    store.take_up(&file, text.into(), profile.clone());
    profile.click.param = "sub1".into();
    let changed = "name = \"a\"\nintegration = \"1win\"\n";
    fs::write(&file, changed).unwrap();
    assert!(store.save(Some(&file), &profile, false).unwrap_err().is_changed_outside());
    assert_eq!(fs::read_to_string(&file).unwrap(), changed);
    fs::write(&file, text).unwrap();
    store.save(Some(&file), &profile, false).unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), format!("{text}\n[click]\nparam = \"sub1\"\n"));
}

#[test]
fn of_what_was_rescued_each_profile_is_offered_once_and_no_other_file() {
    let desk = Desk::new();
    for name in ["Slots", "Aviator"] {
        let origin = Origin { file: Some(desk.home.path().join("profiles/x.toml")), base: "name = \"x\"\n".into() };
        rescue::keep(&desk.paths, None, name, &profile_toml::save(None, &named(name)), &origin).unwrap();
    }
    let offered: Vec<String> = rescue::all(&desk.paths).into_iter().map(|rescued| rescued.name).collect();
    assert_eq!(offered, ["Aviator", "Slots"]);
}

#[test]
fn an_open_document_goes_with_its_file_into_the_trash_and_back_under_another_name() {
    let mut desk = Desk::new();
    let file = desk.write("a.toml", "name = \"a\"\n");
    desk.opens(&file);
    let messages = desk.disk.perform(Effect::Remove { file: file.clone(), way: Way::Anew });
    let trash = messages.iter().find_map(|message| if let Message::Removed { trash, .. } = message { Some(trash.clone()) } else { None }).unwrap();
    desk.write("a.toml", "name = \"another\"\n");
    desk.disk.perform(Effect::Restore { trash, way: Way::Undo });
    let mut profile = named("a");
    profile.click.param = "sub1".into();
    assert!(is_saved(&desk.saves(&profile)));
    let text = |name: &str| fs::read_to_string(desk.home.path().join("profiles").join(name)).unwrap();
    assert_eq!((text("a.toml").contains("sub1"), text("a-2.toml").contains("sub1")), (false, true));
}

#[test]
fn whose_side_was_taken_is_said_and_the_list_shows_the_profile_at_once() {
    let mut desk = Desk::new();
    let file = desk.write("a.toml", "<<<<<<< HEAD\nname = \"mine\"\n=======\nname = \"yours\"\n>>>>>>> theirs\n");
    let messages = desk.disk.perform(Effect::TakeSide { file: file.clone(), side: Side::Theirs });
    let listed = messages.iter().find_map(|message| if let Message::Profiles { listed, .. } = message { Some(listed) } else { None }).unwrap();
    assert!(listed.iter().any(|one| one.profile.as_ref().is_ok_and(|profile| profile.name == "yours")));
    assert!(messages.iter().any(|message| matches!(message, Message::Notice(say) if say.id == "side-taken")), "{messages:?}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "name = \"yours\"\n");
}

#[test]
fn of_several_states_in_one_go_only_the_last_is_written_and_once() {
    let mut desk = Desk::new();
    let file = desk.write("a.toml", "name = \"a\"\n");
    desk.opens(&file);
    let mut saves = Saves::default();
    for param in ["sub1", "sub2", "sub3"] {
        let mut profile = named("a");
        profile.click.param = param.into();
        saves.put_off(DocId::FIRST, Rc::new(profile), false);
    }
    assert_eq!(saves.make_fresh(&mut desk.disk).len(), 1);
    assert!(fs::read_to_string(&file).unwrap().contains("sub3"));
    assert!(saves.take(DocId::FIRST).is_none(), "nothing is left to save");
}

#[test]
fn what_a_killed_process_left_is_cleared_even_while_another_saves() {
    let mut desk = Desk::new();
    desk.write(&format!(".a.toml.tmp-{}-x", dead_writer()), "half");
    let folder = desk.home.path().join("profiles");
    let lock = turn_of_another(&folder);
    desk.disk.perform(Effect::List);
    assert_eq!(names_in(&folder), [format!(".saving-now{ENDING}")]);
    drop(lock);
}

#[test]
fn what_this_process_is_writing_carries_its_number_and_is_over_with_it() {
    let desk = Desk::new();
    let mark = atomic_save::mark();
    let file = desk.write(".a.toml.tmp", "half");
    assert!(!atomic_save::is_over(&file, &mark));
    assert!(atomic_save::is_over(&file, &mark.replace(&std::process::id().to_string(), &dead_process().to_string())), "{mark}");
}

#[test]
fn why_the_disk_refuses_is_said_in_words_of_ones_own_for_each_common_cause() {
    use rustix::io::Errno;
    let ids = [
        (Errno::NOSPC, "store-cause-full"),
        (Errno::DQUOT, "store-cause-quota"),
        (Errno::ROFS, "store-cause-read-only"),
        (Errno::ACCESS, "store-cause-permission"),
        (Errno::IO, "store-cause-device"),
    ];
    for (errno, id) in ids {
        assert_eq!(cause_say(&errno.into()).id, id);
    }
    let person = Person::new();
    let Some(strace) = Strace::of(&person, &["write:error=EDQUOT"]) else { return };
    let told = strace.runs(&["new", "a"]);
    assert_eq!(told.status, Some(2), "{told:?}");
}

#[test]
fn a_rename_whose_last_step_the_disk_refuses_gets_its_name_at_the_next_start() {
    let mut unfinished = 0;
    for when in 1..6 {
        let person = Person::new();
        person.has_profile("a", "# mine\nname = \"a\"\n");
        let Some(strace) = Strace::of(&person, &[&format!("renameat2:error=EIO:when={when}")]) else { return };
        let told = strace.runs(&["rename", "a", "b"]);
        let before = person.profile_files();
        person.done(&["profiles"]);
        let names = names_in(&person.profiles());
        assert_eq!(names.len(), 1, "{when}: {names:?}");
        let text = fs::read_to_string(person.profiles().join(&names[0])).unwrap();
        assert_eq!(text, format!("# mine\nname = \"{}\"\n", names[0].strip_suffix(".toml").unwrap()), "{when}: {told:?}");
        unfinished += usize::from(before != names);
    }
    assert!(unfinished > 0, "some are finished by the next start");
}

#[test]
fn a_name_that_another_program_takes_at_the_last_moment_is_not_written_over_and_the_next_one_is_taken() {
    let mut made = 0;
    for when in 1..40 {
        let person = Person::new();
        let theirs = "# theirs\nname = \"zzz\"\n";
        person.has_profile("a", theirs);
        // It was not there when it was looked for.
        let Some(strace) = Strace::of(&person, &[&format!("statx:error=ENOENT:when={when}")]) else { return };
        let told = strace.runs(&["new", "a"]);
        assert_eq!(fs::read_to_string(person.profiles().join("a.toml")).unwrap(), theirs, "{when}");
        assert!(!told.err.contains("taken"), "{when}: {told:?}");
        made += usize::from(person.profile_files() == ["a-2.toml", "a.toml"]);
    }
    assert!(made > 20, "{made}");
}

#[test]
fn a_file_that_is_longer_than_it_says_is_too_large_and_not_read_in_part() {
    // Such as one that grows between the look at it and the reading; what the kernel shows here says that it is empty.
    let file = Path::new("/proc/self/maps");
    assert_eq!(fs::metadata(file).unwrap().len(), 0);
    assert!(text_file::read_up_to(file, 10).is_err());
    assert!(text_file::read(file).is_ok());
}

#[test]
fn a_profile_of_somebody_else_stays_theirs_where_who_saves_may_give_files_away() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("a.toml");
    fs::write(&file, "name = \"a\"\n").unwrap();
    // Only root may; for anyone else there is nothing to see here.
    if std::os::unix::fs::chown(&file, Some(4711), Some(4712)).is_err() {
        return;
    }
    let mut store = ProfileStore::new(folder.path().to_path_buf(), true);
    let mut profile = store.open(&file).unwrap();
    profile.click.param = "sub1".into();
    store.save(Some(&file), &profile, false).unwrap();
    let owner = fs::metadata(&file).unwrap();
    assert!(fs::read_to_string(&file).unwrap().contains("sub1"));
    assert_eq!((owner.uid(), owner.gid()), (4711, 4712));
}

#[test]
fn edits_of_profiles_of_one_name_are_rescued_and_put_aside_each_into_a_file_of_its_own() {
    let desk = Desk::new();
    let text = |tracker: &str| format!("version = 1\nname = \"Same\"\n[tracker]\nid = \"{tracker}\"\n");
    let kept: Vec<PathBuf> = ["chatterfy", "keitaro", "binom"]
        .iter()
        .map(|tracker| rescue::keep(&desk.paths, None, "Same", &text(tracker), &Origin::default()).unwrap().0)
        .collect();
    let said: Vec<String> = kept.iter().map(|place| fs::read_to_string(place).unwrap()).collect();
    assert_eq!(said, [text("chatterfy"), text("keitaro"), text("binom")], "none took another's place");
    let mut aside = Vec::new();
    for _ in 0..3 {
        let (place, _) = rescue::keep(&desk.paths, None, "Again", &text("voluum"), &Origin::default()).unwrap();
        aside.push(rescue::put_aside(&place));
    }
    assert!(aside.iter().all(|place| fs::read_to_string(place).unwrap() == text("voluum")), "{aside:?}");
    aside.sort();
    aside.dedup();
    assert_eq!(aside.len(), 3, "{aside:?}");
    let offered: Vec<String> = rescue::all(&desk.paths).into_iter().map(|rescued| rescued.name).collect();
    assert_eq!(offered, ["Same", "Same", "Same"], "what was put aside is offered no more");
}

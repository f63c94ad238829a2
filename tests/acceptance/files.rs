//! The profiles on disk: nothing is lost, nothing is overwritten, nothing is half written.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use clickwire::model::profile::{Postback, Profile};
use clickwire::model::profile_toml;
use clickwire::system::paths::Paths;
use clickwire::system::profile_store::{ProfileStore, StoreError};
use tempfile::TempDir;

use super::others::dead_process;

/// A folder of profiles and the store over it.
struct Shelf {
    folder: TempDir,
    store: ProfileStore,
}

impl Shelf {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let store = ProfileStore::new(folder.path().to_path_buf(), true);
        Shelf { folder, store }
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let file = self.folder.path().join(name);
        fs::write(&file, text).unwrap();
        file
    }

    fn files(&self) -> Vec<String> {
        files_in(self.folder.path())
    }
}

fn files_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn named(name: &str) -> Profile {
    Profile { name: name.into(), ..Profile::default() }
}

fn with_param(profile: &Profile, param: &str) -> Profile {
    let mut profile = profile.clone();
    profile.click.param = param.into();
    profile
}

fn names_of(store: &ProfileStore) -> Vec<String> {
    let mut names: Vec<String> = store.list().into_iter().map(|listed| listed.profile.unwrap().name).collect();
    names.sort();
    names
}

#[test]
fn a_new_profile_is_named_after_its_slug_and_a_taken_name_gets_a_number() {
    let mut shelf = Shelf::new();
    for name in ["1win Slots", "1WIN  slots", "Ставки №1", "CON", "!!!"] {
        shelf.store.save(None, &named(name), false).unwrap();
    }
    assert_eq!(shelf.files(), ["1win-slots-2.toml", "1win-slots.toml", "con-1.toml", "profile.toml", "ставки-1.toml"]);
}

#[test]
fn a_missing_folder_is_an_empty_list_and_is_made_by_the_first_save() {
    let home = TempDir::new().unwrap();
    let folder = home.path().join("a/b");
    let mut store = ProfileStore::new(folder.clone(), true);
    assert!(store.list().is_empty());
    let file = store.save(None, &named("x"), false).unwrap();
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(store.list().len(), 1);
}

#[test]
fn in_a_shared_folder_the_umask_holds() {
    let folder = TempDir::new().unwrap();
    let mut store = ProfileStore::new(folder.path().to_path_buf(), false);
    let plain = folder.path().join("plain");
    fs::write(&plain, "").unwrap();
    let file = store.save(None, &named("x"), false).unwrap();
    assert_eq!(fs::metadata(&file).unwrap().mode(), fs::metadata(&plain).unwrap().mode());
}

#[test]
fn links_and_modes_are_kept() {
    let mut shelf = Shelf::new();
    let elsewhere = TempDir::new().unwrap();
    let target = elsewhere.path().join("real.toml");
    fs::write(&target, "name = \"a\"\n").unwrap();
    fs::set_permissions(&target, fs::Permissions::from_mode(0o640)).unwrap();
    let link = shelf.folder.path().join("a.toml");
    symlink(&target, &link).unwrap();
    let profile = shelf.store.open(&link).unwrap();
    shelf.store.save(Some(&link), &with_param(&profile, "sub4"), false).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(&target).unwrap().contains("sub4"));
    assert_eq!(fs::metadata(&target).unwrap().mode() & 0o777, 0o640);

    let second_name = elsewhere.path().join("second.toml");
    fs::hard_link(&target, &second_name).unwrap();
    shelf.store.save(Some(&link), &with_param(&profile, "sub5"), false).unwrap();
    assert!(fs::read_to_string(&second_name).unwrap().contains("sub5"));
    assert_eq!(fs::metadata(&target).unwrap().nlink(), 2);
    assert_eq!(files_in(elsewhere.path()), ["real.toml", "second.toml"]);
}

#[test]
fn a_file_that_may_not_be_written_is_not_replaced() {
    let mut shelf = Shelf::new();
    let file = shelf.write("a.toml", "name = \"a\"\n");
    let profile = shelf.store.open(&file).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o444)).unwrap();
    let refused = shelf.store.save(Some(&file), &with_param(&profile, "sub4"), false).unwrap_err();
    assert_eq!(refused.say().id, "store-not-written");
    assert_eq!(fs::read_to_string(&file).unwrap(), "name = \"a\"\n");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    shelf.store.save(Some(&file), &with_param(&profile, "sub4"), false).unwrap();
}

#[test]
fn renaming_a_profile_renames_its_file_and_undo_brings_both_back() {
    let mut shelf = Shelf::new();
    let text = "# mine\nname = '1win Slots' # ok\r\n";
    let file = shelf.write("1win-slots.toml", text);
    shelf.write("taken.toml", "name = \"Taken\"\n");
    let profile = shelf.store.open(&file).unwrap();
    let renamed = shelf.store.save(Some(&file), &named("taken!"), false).unwrap();
    assert_eq!(renamed.file_name().unwrap(), "taken-2.toml");
    assert_eq!(shelf.files(), ["taken-2.toml", "taken.toml"]);
    let back = shelf.store.save(Some(&renamed), &profile, false).unwrap();
    assert_eq!(back, file);
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
    assert_eq!(shelf.store.save(Some(&file), &named("1WIN SLOTS"), false).unwrap(), file);
}

#[test]
fn undo_restores_the_file_byte_for_byte() {
    let mut shelf = Shelf::new();
    let text = "\u{feff}name=\"a\"\r\n\r\n# first\r\n[[ postbacks ]]\r\nname='Registration'   # why\r\n";
    let file = shelf.write("a.toml", text);
    let profile = shelf.store.open(&file).unwrap();
    let mut without = profile.clone();
    without.postbacks.clear();
    shelf.store.save(Some(&file), &without, false).unwrap();
    let mut other = without.clone();
    other.postbacks.push(Postback { name: "Other".into(), ..Postback::default() });
    shelf.store.save(Some(&file), &other, false).unwrap();
    shelf.store.save(Some(&file), &without, false).unwrap();
    shelf.store.save(Some(&file), &profile, false).unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn a_save_that_changes_nothing_writes_nothing() {
    let mut shelf = Shelf::new();
    let file = shelf.write("a.toml", "name='a'");
    let before = fs::metadata(&file).unwrap();
    let profile = shelf.store.open(&file).unwrap();
    shelf.store.save(Some(&file), &profile, false).unwrap();
    let after = fs::metadata(&file).unwrap();
    assert_eq!((before.ino(), before.modified().unwrap()), (after.ino(), after.modified().unwrap()));
}

#[test]
fn what_another_program_changed_is_never_overwritten_silently() {
    let mut shelf = Shelf::new();
    let file = shelf.write("a.toml", "name = \"a\"\n");
    let profile = with_param(&shelf.store.open(&file).unwrap(), "sub4");
    for theirs in ["name = \"a\"\nslot = 3 # theirs\n", "not toml", ""] {
        fs::write(&file, theirs).unwrap();
        let refused = shelf.store.save(Some(&file), &profile, false).unwrap_err();
        assert!(refused.is_changed_outside(), "{theirs}");
        assert_eq!(fs::read_to_string(&file).unwrap(), theirs);
    }
    fs::write(&file, [0xff, 0xfe]).unwrap();
    assert!(shelf.store.save(Some(&file), &profile, false).unwrap_err().is_changed_outside());
    fs::remove_file(&file).unwrap();
    assert!(matches!(shelf.store.save(Some(&file), &profile, false), Err(StoreError::Changed { gone: true, .. })));
    assert!(!file.exists());
}

#[test]
fn keep_mine_keeps_the_others_comments_and_puts_aside_what_is_no_profile() {
    let mut shelf = Shelf::new();
    let file = shelf.write("a.toml", "name = \"a\"\n");
    let profile = with_param(&shelf.store.open(&file).unwrap(), "sub4");
    fs::write(&file, "not toml").unwrap();
    shelf.store.save(Some(&file), &profile, true).unwrap();
    assert_eq!(profile_toml::parse(&fs::read_to_string(&file).unwrap()).unwrap(), profile);
    let trash = shelf.folder.path().join(".trash");
    let aside = files_in(&trash);
    assert_eq!(fs::read_to_string(trash.join(&aside[0])).unwrap(), "not toml");
    fs::remove_file(&file).unwrap();
    shelf.store.save(Some(&file), &profile, true).unwrap();
    assert!(file.exists());
}

#[test]
fn a_file_that_is_as_it_was_left_is_known_and_one_that_another_program_wrote_is_read_anew() {
    let mut shelf = Shelf::new();
    let file = shelf.write("a.toml", "name = \"a\"\n");
    let again = |shelf: &mut Shelf| shelf.store.open_again(&file).map(|(profile, as_left)| (profile.name, as_left)).unwrap();
    assert_eq!(again(&mut shelf), ("a".to_owned(), false));
    assert_eq!(again(&mut shelf), ("a".to_owned(), true));
    shelf.write("a.toml", "name = \"b\"\n");
    assert_eq!(again(&mut shelf), ("b".to_owned(), false));
}

#[test]
fn two_instances_lose_no_update() {
    let mut shelf = Shelf::new();
    let mut second = ProfileStore::new(shelf.folder.path().to_path_buf(), true);
    let file = shelf.write("a.toml", "name = \"a\"\n");
    let (mine, theirs) = (shelf.store.open(&file).unwrap(), second.open(&file).unwrap());
    shelf.store.save(Some(&file), &with_param(&mine, "sub1"), false).unwrap();
    assert!(second.save(Some(&file), &with_param(&theirs, "sub2"), false).unwrap_err().is_changed_outside());
    assert!(fs::read_to_string(&file).unwrap().contains("sub1"));
}

#[test]
fn the_second_instance_sees_who_has_the_profile_open() {
    let (folder, state) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let paths = Paths { profiles: Some(folder.path().to_path_buf()), state: Some(state.path().to_path_buf()), ..Paths::default() };
    let open = || ProfileStore::at(&paths);
    let (mut first, mut second) = (open(), open());
    let file = first.save(None, &named("a"), false).unwrap();
    first.lock(&file).unwrap();
    first.lock(&file).unwrap();
    assert_eq!(second.lock(&file).unwrap_err().process, Some(std::process::id()));
    let renamed = first.rename(&file, "b").unwrap();
    assert!(second.lock(&renamed).is_err());
    drop(first);
    second.lock(&renamed).unwrap();
    // While it is open, a file beside it says so to all who share the folder.
    assert_eq!(files_in(folder.path()), [".b.toml.open-now.clickwire.lock", "b.toml"]);
    drop(second);
    assert_eq!(files_in(folder.path()), ["b.toml"]);
}

#[test]
fn a_removed_profile_comes_back_as_it_was() {
    let mut shelf = Shelf::new();
    let file = shelf.write("a.toml", "not even toml\r\n");
    let ticket = shelf.store.remove(&file).unwrap();
    assert!(shelf.store.list().is_empty());
    assert!(!file.exists());
    assert_eq!(shelf.store.restore(&ticket).unwrap(), file);
    assert_eq!(fs::read_to_string(&file).unwrap(), "not even toml\r\n");
    assert_eq!(shelf.files(), ["a.toml"]);
    let ticket = shelf.store.remove(&file).unwrap();
    shelf.write("a.toml", "name = \"another\"\n");
    assert_eq!(shelf.store.restore(&ticket).unwrap().file_name().unwrap(), "a-2.toml");
}

#[test]
fn a_folder_that_could_not_be_read_is_not_removed_with_all_that_is_in_it() {
    let mut shelf = Shelf::new();
    shelf.write("a.toml", "name = \"a\"\n");
    let folder = shelf.folder.path().to_path_buf();
    // So it stands in the list, in the place of its profiles, while it cannot be read.
    let refused = shelf.store.remove(&folder).unwrap_err();
    assert!(matches!(refused, StoreError::Unreadable { .. }), "{refused}");
    assert_eq!(shelf.files(), ["a.toml"]);
    assert!(!folder.with_file_name(".trash").exists());
}

#[test]
fn a_duplicate_has_the_next_number_and_all_comments() {
    let mut shelf = Shelf::new();
    let file = shelf.write("1win.toml", "# mine\nname = \"1win\"\nunknown = 1\n");
    let copy = shelf.store.duplicate(&file, None).unwrap();
    shelf.store.duplicate(&copy, None).unwrap();
    shelf.store.duplicate(&file, Some("Other")).unwrap();
    assert_eq!(names_of(&shelf.store), ["1win", "1win 2", "1win 3", "Other"]);
}

#[test]
fn the_exact_name_is_found_before_the_slug() {
    let shelf = Shelf::new();
    shelf.write("1win-slots.toml", "name = \"1win Slots\"\n");
    shelf.write("zzz.toml", "name = \"1win-slots\"\n");
    shelf.write("broken.toml", "name = ");
    let found = |name: &str| shelf.store.find(name).map(|listed| listed.file.file_name().unwrap().to_owned());
    assert_eq!(found("1win Slots").unwrap(), "1win-slots.toml");
    assert_eq!(found("1win-slots").unwrap(), "zzz.toml");
    assert_eq!(found("1WIN SLOTS").unwrap(), "1win-slots.toml");
    assert!(matches!(found("nothing"), Err(StoreError::NotFound { .. })));
    assert!(matches!(found("broken"), Err(StoreError::Unreadable { .. })));
}

#[test]
fn whatever_lies_in_the_folder_is_listed_with_its_error_and_never_touched() {
    let mut shelf = Shelf::new();
    shelf.write("good.toml", "name = \"good\"\n");
    let bad: [(&str, &[u8]); 4] =
        [("cut.toml", b"name = \"a"), ("bytes.toml", b"name = \"\xff\""), ("newer.toml", b"version = 2"), ("type.toml", b"\nname = 1")];
    for (name, bytes) in bad {
        fs::write(shelf.folder.path().join(name), bytes).unwrap();
    }
    fs::File::create(shelf.folder.path().join("huge.toml")).unwrap().set_len(100 << 20).unwrap();
    fs::create_dir(shelf.folder.path().join("folder.toml")).unwrap();
    symlink("nowhere", shelf.folder.path().join("dangling.toml")).unwrap();
    fs::write(shelf.folder.path().join("notes.txt"), "not ours").unwrap();
    let listed = shelf.store.list();
    assert_eq!(listed.len(), 8);
    assert_eq!(listed.iter().filter(|listed| listed.profile.is_ok()).count(), 1);
    for (name, bytes) in bad {
        let file = shelf.folder.path().join(name);
        let error = shelf.store.open(&file).unwrap_err();
        assert!(error.place.is_some(), "{name}");
        assert!(matches!(shelf.store.save(Some(&file), &named("x"), true), Err(StoreError::Unreadable { .. })));
        assert_eq!(fs::read(&file).unwrap(), bytes);
    }
    assert_eq!(shelf.store.save(None, &named("good"), false).unwrap().file_name().unwrap(), "good-2.toml");
}

#[test]
fn a_file_cut_off_at_any_byte_is_no_panic() {
    let text = include_str!("../vectors/links.toml");
    let text = &text[..text.char_indices().nth(1500).unwrap().0];
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        drop(profile_toml::parse(&text[..end]));
    }
}

#[test]
fn the_next_start_clears_what_a_killed_save_left_and_nothing_else() {
    let mut shelf = Shelf::new();
    let keeper = shelf.store.save(None, &named("a"), false).unwrap();
    let tag = clickwire::system::host::tag();
    let (ended, own) = (dead_process(), std::process::id());
    shelf.write(&format!(".a.toml.tmp-{ended}-{tag}-abc"), "half");
    let others = [format!(".a.toml.tmp-{own}-{tag}-abc"), format!(".a.toml.tmp-{ended}-000000-abc"), ".a.toml.tmp-x".into(), ".a.toml.swp".into()];
    for other in &others {
        shelf.write(other, "theirs");
    }
    drop(shelf.store.list());
    let mut expected: Vec<String> = others.into_iter().chain(["a.toml".to_owned()]).collect();
    expected.sort();
    assert_eq!(shelf.files(), expected);
    assert!(keeper.exists());
}

#[test]
fn behind_links_and_in_every_folder_of_ours_the_next_start_clears_what_is_dead() {
    let person = crate::person::Person::new();
    let tag = clickwire::system::host::tag();
    let (dead, alive) = (dead_process(), std::process::id());
    let told = person.done(&["path"]).out;
    let shown = |what: &str| PathBuf::from(told.lines().find(|line| line.starts_with(what)).unwrap().rsplit("  ").next().unwrap().trim());
    let settings = shown("Settings");
    person.has_profile("here", "name = \"here\"\n");
    let elsewhere = person.writes("elsewhere/real.toml", "name = \"there\"\n");
    symlink(&elsewhere, person.profiles().join("there.toml")).unwrap();
    let folders = [
        person.profiles(),
        elsewhere.parent().unwrap().to_path_buf(),
        settings.parent().unwrap().to_path_buf(),
        shown("Your own integrations"),
        shown("Your own trackers"),
        shown("Where you left off"),
    ];
    for folder in &folders {
        fs::create_dir_all(folder).unwrap();
        for process in [dead, alive] {
            fs::write(folder.join(format!(".x.toml.tmp-{process}-{tag}-abc")), "half").unwrap();
        }
    }
    person.done(&["profiles"]);
    for folder in &folders {
        let left: Vec<String> = files_in(folder).into_iter().filter(|name| name.contains(".tmp-")).collect();
        assert_eq!(left, [format!(".x.toml.tmp-{alive}-{tag}-abc")], "{}", folder.display());
    }
}

#[test]
fn without_a_place_the_list_is_empty_and_a_save_says_so() {
    let mut store = ProfileStore::at(&Paths::default());
    assert!(store.list().is_empty());
    assert!(matches!(store.save(None, &named("a"), false), Err(StoreError::NoPlace)));
}

#[test]
fn what_cannot_be_written_is_told_with_path_and_cause() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let refused = ProfileStore::new(file.join("profiles"), true).save(None, &named("a"), false).unwrap_err();
    let said = clickwire::text::Words::new(clickwire::words::Lang::En).say(&refused.say());
    assert!(said.contains("file/profiles") && said.contains("a file stands where a folder should be"), "{said}");
}

#[test]
fn profiles_of_one_name_that_are_removed_within_a_second_all_lie_in_the_trash() {
    let mut shelf = Shelf::new();
    let mut tickets = Vec::new();
    for text in ["first", "second", "third"] {
        let file = shelf.write("a.toml", text);
        tickets.push(shelf.store.remove(&file).unwrap());
    }
    let kept: Vec<String> = tickets.iter().map(|ticket| fs::read_to_string(ticket).unwrap()).collect();
    assert_eq!(kept, ["first", "second", "third"]);
    assert_eq!(files_in(&shelf.folder.path().join(".trash")).len(), 3);
}

#[test]
fn a_file_whose_name_is_as_long_as_names_may_be_is_saved_whatever_letters_it_has() {
    let mut shelf = Shelf::new();
    // The name of the file beside it is cut: here and there in the middle of a letter.
    for name in [format!("{}.toml", "ж".repeat(125)), format!("a{}.toml", "ж".repeat(124)), "x".repeat(250) + ".toml"] {
        let file = shelf.write(&name, "name = \"a\"\n");
        let profile = shelf.store.open(&file).unwrap();
        assert_eq!(shelf.store.save(Some(&file), &with_param(&profile, "sub4"), false).unwrap(), file);
        assert!(fs::read_to_string(&file).unwrap().contains("sub4"));
        assert_eq!(shelf.files(), [name]);
        fs::remove_file(&file).unwrap();
    }
}

#[test]
fn edits_of_a_file_that_is_gone_are_written_only_where_that_is_wished() {
    let mut shelf = Shelf::new();
    let file = shelf.folder.path().join("gone.toml");
    let refused = shelf.store.save(Some(&file), &named("Gone"), false).unwrap_err();
    assert!(matches!(refused, StoreError::Changed { gone: true, .. }), "{refused}");
    assert_eq!(shelf.files(), [""; 0]);
    let saved = shelf.store.save(Some(&file), &named("Gone"), true).unwrap();
    assert_eq!(profile_toml::parse(&fs::read_to_string(saved).unwrap()).unwrap().name, "Gone");
    assert_eq!(shelf.files(), ["gone.toml"]);
}

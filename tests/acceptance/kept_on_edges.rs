//! What the program keeps by itself, at its edges: the states of a profile, and what it remembers from one start to the next.

use std::fs;
use std::path::Path;

use clickwire::model::backdrop::Backdrop;
use clickwire::model::profile::Profile;
use clickwire::system::memory::Memory;
use clickwire::system::paths::Paths;
use clickwire::system::profile_store::{ProfileStore, clear_beside_profiles, clear_histories};
use clickwire::system::rescue::{self, Origin};
use tempfile::TempDir;

use super::history_edges::{has_only, state, states, with_history};
use super::others::{dead_writer, paths_in};
use super::person::Person;

#[test]
fn a_state_of_last_week_is_kept_when_the_profile_is_changed_again() {
    let (person, folder) = with_history();
    let [week, quarter] = [7, 91].map(|days| state(&folder, days));
    person.done(&["rename", "b", "B"]);
    assert_eq!((week.exists(), quarter.exists()), (true, false));
}

#[test]
fn the_history_of_a_file_that_was_deleted_by_hand_stays_for_thirty_days_and_no_longer() {
    let (person, folder) = with_history();
    fs::remove_file(person.profiles().join("b.toml")).unwrap();
    for (days, is_kept) in [(29, true), (31, false)] {
        has_only(&folder, days);
        person.done(&["profiles"]);
        assert_eq!(folder.exists(), is_kept, "{days} days");
    }
}

#[test]
fn a_history_that_cannot_be_read_is_not_told_as_an_empty_one() {
    let (person, folder) = with_history();
    fs::remove_dir_all(&folder).unwrap();
    fs::write(&folder, "no folder").unwrap();
    assert!(person.refused(&["history", "b"]).contains("cannot be read"));
    fs::remove_file(&folder).unwrap();
    person.done(&["history", "b"]);
}

#[test]
fn what_the_terminal_said_of_its_backdrop_is_known_at_the_next_start() {
    let state = TempDir::new().unwrap();
    let start = || Memory::at(&Paths { state: Some(state.path().to_path_buf()), ..Paths::default() });
    assert_eq!(start().backdrop(), None);
    for said in [Backdrop::Light, Backdrop::Dark] {
        start().remember_backdrop(said);
        assert_eq!(start().backdrop(), Some(said));
    }
}

#[cfg(unix)]
#[test]
fn beside_settings_that_are_a_link_what_a_killed_save_left_is_cleared_and_no_other_file() {
    let dead = format!("tmp-{}", dead_writer());
    let (home, dotfiles) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let [left, own] = [format!(".config.toml.{dead}-x"), format!("notes.{dead}-x")].map(|name| dotfiles.path().join(name));
    for file in [&dotfiles.path().join("config.toml"), &left, &own] {
        fs::write(file, "").unwrap();
    }
    let settings = home.path().join("config.toml");
    std::os::unix::fs::symlink(dotfiles.path().join("config.toml"), &settings).unwrap();
    clear_beside_profiles(&Paths { settings: Some(settings), ..Paths::default() });
    assert_eq!((left.exists(), own.exists()), (false, true));
}

#[test]
fn among_what_was_removed_and_what_was_rescued_the_next_start_clears_what_a_killed_process_left_too() {
    let (person, dead) = (Person::new(), dead_writer());
    let left = person.writes(&format!("profiles/.trash/.a.toml~1795879039.tmp-{dead}-x"), "half");
    let removed = person.has_profile(".trash/b", "name = \"b\"\n").with_file_name(format!("b.toml~{}", u64::MAX));
    fs::rename(removed.with_file_name("b.toml"), &removed).unwrap();
    person.done(&["profiles"]);
    assert_eq!((left.exists(), removed.exists()), (false, true));
    let state = TempDir::new().unwrap();
    let paths = Paths { state: Some(state.path().to_path_buf()), ..Paths::default() };
    let (kept, _) = rescue::keep(&paths, None, "a", "name = \"a\"\n", &Origin::default()).unwrap();
    let left = kept.with_file_name(format!(".a.toml.tmp-{dead}-x"));
    fs::write(&left, "half").unwrap();
    assert_eq!((rescue::all(&paths).len(), left.exists()), (1, false));
}

#[test]
fn of_a_profile_fifty_states_are_kept_and_the_oldest_goes_when_another_one_comes() {
    let (person, folder) = with_history();
    let oldest = state(&folder, 60);
    for days in 1..=48 {
        state(&folder, days);
    }
    assert_eq!((states(&folder).len(), oldest.exists()), (50, true));
    person.done(&["rename", "b", "B"]);
    assert_eq!((states(&folder).len(), oldest.exists()), (50, false));
}

#[cfg(unix)]
#[test]
fn a_history_outlives_a_link_by_which_its_profile_was_once_changed() {
    let home = TempDir::new().unwrap();
    let [profiles, link] = ["profiles", "link"].map(|name| home.path().join(name));
    fs::create_dir(&profiles).unwrap();
    std::os::unix::fs::symlink(&profiles, &link).unwrap();
    fs::write(profiles.join("a.toml"), "name = \"a\"\n").unwrap();
    let at = |folder: &Path| Paths { profiles: Some(folder.to_path_buf()), ..paths_in(home.path()) };
    for (folder, name) in [(&link, "A"), (&profiles, "A!")] {
        ProfileStore::at(&at(folder)).rename(&folder.join("a.toml"), name).unwrap();
    }
    let history = fs::read_dir(home.path().join("state/history")).unwrap().next().unwrap().unwrap().path();
    has_only(&history, 31);
    // The link leads elsewhere now.
    fs::remove_file(&link).unwrap();
    fs::create_dir(&link).unwrap();
    clear_histories(&at(&profiles));
    assert_eq!(ProfileStore::at(&at(&profiles)).earlier(&profiles.join("a.toml")).unwrap().len(), 1);
}

#[test]
fn a_new_profile_does_not_inherit_the_history_of_one_whose_file_was_called_so() {
    let home = TempDir::new().unwrap();
    let paths = paths_in(home.path());
    let named = |name: &str| Profile { name: name.into(), ..Profile::default() };
    let file = ProfileStore::at(&paths).save(None, &named("a"), false).unwrap();
    ProfileStore::at(&paths).rename(&file, "A").unwrap();
    fs::remove_file(&file).unwrap();
    let mut store = ProfileStore::at(&paths);
    assert_eq!(store.earlier(&file).unwrap().len(), 1);
    assert_eq!(store.save(None, &named("a"), false).unwrap(), file);
    assert!(store.earlier(&file).unwrap().is_empty());
    store.rename(&file, "A!").unwrap();
    assert!(store.earlier(&file).unwrap().is_empty(), "in this run it was nothing before");
}

#[cfg(unix)]
#[test]
fn the_note_of_a_cut_off_renaming_that_names_a_file_of_another_folder_renames_nothing() {
    let home = TempDir::new().unwrap();
    let [profiles, elsewhere] = ["profiles", "elsewhere"].map(|name| home.path().join(name));
    for folder in [&profiles, &elsewhere] {
        fs::create_dir(folder).unwrap();
    }
    fs::write(elsewhere.join("a.toml"), "name = \"b\"\n").unwrap();
    let note = profiles.join(format!(".a.toml.rename-{}", dead_writer()));
    fs::write(&note, "../elsewhere/a.toml\n\nb").unwrap();
    assert!(ProfileStore::new(profiles, true).list().is_empty());
    assert_eq!((elsewhere.join("a.toml").exists(), note.exists()), (true, false));
}

#[test]
fn a_state_that_was_kept_while_the_clock_was_ahead_is_not_written_over() {
    let (person, folder) = with_history();
    has_only(&folder, 0);
    let ahead = states(&folder).remove(0);
    let tomorrow = folder.join("4000000000000.toml");
    fs::rename(ahead, &tomorrow).unwrap();
    person.done(&["rename", "b", "B"]);
    assert_eq!((states(&folder).len(), fs::read_to_string(&tomorrow).unwrap().as_str()), (2, "name = \"earlier\"\n"));
    assert!(states(&folder).iter().all(|state| *state >= tomorrow), "what is kept after it comes after it");
}

#[test]
fn a_folder_of_profiles_that_is_none_is_told_and_not_shown_as_empty() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("profiles");
    fs::write(&file, "").unwrap();
    assert!(ProfileStore::new(file, true).list().remove(0).profile.is_err());
}

#[test]
fn a_profile_whose_name_is_spelled_with_an_escape_is_found_by_it() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("x.toml");
    fs::write(&file, "name = \"\\u0410viator\"\n").unwrap();
    assert_eq!(ProfileStore::new(home.path().to_path_buf(), true).find("Аviator").unwrap().file, file);
}

#[test]
fn a_profile_that_is_left_is_free_and_nobodys_for_a_clickwire_1_0_0_too() {
    let home = TempDir::new().unwrap();
    let paths = paths_in(home.path());
    let mut store = ProfileStore::at(&paths);
    let file = store.save(None, &Profile { name: "a".into(), ..Profile::default() }, false).unwrap();
    store.lock(&file).unwrap();
    store.unlock();
    let locks = fs::read_dir(home.path().join("state/locks")).unwrap().map(|entry| entry.unwrap().path());
    for lock in locks {
        assert_eq!(fs::read_to_string(&lock).unwrap(), "", "{}", lock.display());
    }
}

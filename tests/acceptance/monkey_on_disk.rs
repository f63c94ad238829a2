//! Whatever is pressed and pasted, however much of it in one go, while another program writes and saves have to wait: each file parses and holds
//! what the screen says is saved, no profile holds another's content, no other program's work is lost, and undo gives every byte back.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clickwire::model::catalog::Catalog;
use clickwire::model::profile_toml;
use clickwire::screen::theme::Theme;
use clickwire::system::disk::Disk;
use clickwire::system::lock_file::{ENDING, LockFile};
use clickwire::system::memory::Memory;
use clickwire::system::paths::Paths;
use clickwire::system::sitting::Sitting;
use clickwire::system::stage::Stage;
use clickwire::text::Words;
use clickwire::wizard::effect::Effect;
use clickwire::wizard::key::Key;
use clickwire::wizard::message::{CopyOutcome, Message};
use clickwire::wizard::{Options, Wizard};
use clickwire::words::Lang;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use tempfile::TempDir;

use super::monkey::{Deed, deed};

/// Two profiles of which every text says whose it is.
const MARKS: [&str; 2] = ["quokka", "zebu"];

fn text_of(mark: &str) -> String {
    format!(
        r#"# {mark}: mine
version = 1
name = "{mark}"
[tracker]
id = "chatterfy"
key = "48d0524a-3abb-4cd5-82b8-404fa1cb4f7e"   # {mark}
[click]
param = "sub1"
[[postbacks]]
name = "{mark} reg"
event = "registration"
[[postbacks]]
name = "{mark} dep"
event = "sale"
params = [{{ key = "tracker.cost", value = "{{amount}}" }}]
[[custom_fields]]
key = "fields.{mark}"
macro = "{{user_id}}"
[[registration_links]]
name = "{mark} main"
base_url = "https://{mark}.example/go?lp=3"
"#
    )
}

/// What happens between two looks of the program at its terminal.
#[derive(Clone, Debug)]
enum Happening {
    /// Several keys and pastes in one read.
    Read(Vec<Deed>),
    /// The same while another program is saving, so that saves wait.
    ReadWhileBusy(Vec<Deed>),
    /// Another program writes into the first or second file.
    Outside(usize),
    /// The list is gone to, from wherever, and its first or second profile is opened.
    Opens(usize),
}

/// What people do in a profile, and in the list.
const HABITS: [&str; 21] = [
    "3 home e x y z enter",
    "3 home D",
    "3 home d",
    "3 end enter n e w enter",
    "3 home > down enter x enter",
    "4 home J",
    "4 home enter x enter",
    "5 home enter o n e enter",
    "5 home D",
    "5 home J",
    "5 home x a , b tab z enter enter",
    "1 home e q w enter",
    "i PASTE enter i PASTE enter",
    "2 end enter x enter",
    "T down enter",
    "F",
    "u",
    "ctrl-r",
    "i PASTE enter",
    "3 home e x y z enter i PASTE enter",
    "5 home D i PASTE enter 5 home D",
];
const LIST_HABITS: [&str; 11] = [
    "D enter",
    "D PASTE enter esc",
    "D PASTE enter u",
    "d",
    "u",
    "ctrl-r",
    "e z z enter",
    "a /  1 w i n enter",
    "a end enter o w n enter",
    "R tab n e w . t e s t enter enter enter",
    "R ctrl-u s u b 1 tab s u b 9 enter enter enter u",
];

fn habit(habits: &'static [&'static str]) -> impl Strategy<Value = Vec<Deed>> {
    prop::sample::select(habits).prop_map(|keys| keys.split_whitespace().map(of_habit).collect())
}

fn of_habit(word: &str) -> Deed {
    if word == "PASTE" { Deed::Paste("https://imported.example/go?sub1={clickid}".to_owned()) } else { Deed::Key(word.to_owned()) }
}

/// Several things in one read.
fn read(habits: &'static [&'static str]) -> impl Strategy<Value = Vec<Deed>> {
    let some = prop_oneof![2 => prop::collection::vec(deed(), 1..6), 3 => habit(habits)];
    prop::collection::vec(some, 1..5).prop_map(|parts| parts.concat())
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        8 => read(&HABITS).prop_map(Happening::Read),
        4 => read(&LIST_HABITS).prop_map(|deeds| Happening::Read([esc(), deeds].concat())),
        1 => read(&HABITS).prop_map(Happening::ReadWhileBusy),
        2 => (0usize..2).prop_map(Happening::Outside),
        4 => (0usize..2).prop_map(Happening::Opens),
    ]
}

/// To the list, from wherever.
fn esc() -> Vec<Deed> {
    vec![Deed::Key("esc".to_owned()); 8]
}

/// A home on a real disk.
pub struct Home {
    folder: TempDir,
    paths: Paths,
}

impl Home {
    /// A home with a folder for profiles, and nothing in it.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let below = |name: &str| Some(folder.path().join(name));
        let paths = Paths {
            profiles: below("profiles"),
            profiles_are_private: false,
            integrations: below("integrations"),
            trackers: below("trackers"),
            settings: below("config.toml"),
            state: below("state"),
            portable: None,
        };
        fs::create_dir(folder.path().join("profiles")).unwrap();
        Home { folder, paths }
    }

    /// The same with the two profiles of the monkey.
    fn of_two() -> Self {
        let home = Home::empty();
        for mark in MARKS {
            fs::write(home.file(mark), text_of(mark)).unwrap();
        }
        home
    }

    /// The folder of profiles.
    pub fn profiles(&self) -> PathBuf {
        self.folder.path().join("profiles")
    }

    fn file(&self, stem: &str) -> PathBuf {
        self.profiles().join(stem).with_extension("toml")
    }

    fn files(&self) -> BTreeMap<PathBuf, String> {
        texts_in(&self.profiles())
    }

    /// Everything that lies in the folder, what was put aside too.
    fn all(&self) -> String {
        self.files().into_values().chain(texts_in(&self.profiles().join(".trash")).into_values()).collect()
    }

    /// Another program writes a line on top of a file, which nobody else writes.
    fn outsider_writes(&self, mark: &str, number: usize) {
        let file = self.file(mark);
        let text = fs::read_to_string(&file).unwrap_or_else(|_| text_of(mark));
        fs::write(&file, format!("# outside {number}.\n{text}")).unwrap();
    }
}

fn texts_in(folder: &Path) -> BTreeMap<PathBuf, String> {
    let Ok(entries) = fs::read_dir(folder) else { return BTreeMap::new() };
    let files = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file() && !path.to_string_lossy().ends_with(ENDING));
    files.map(|path| (path.clone(), fs::read_to_string(&path).unwrap())).collect()
}

/// What only a terminal performs.
#[expect(clippy::unnecessary_wraps, reason = "a terminal can be gone")]
fn outside(effect: Effect) -> io::Result<Vec<Message>> {
    Ok(match effect {
        Effect::Copy { ticket, .. } => vec![Message::Copied { ticket, outcome: CopyOutcome::Copied }],
        _ => Vec::new(),
    })
}

fn messages(deeds: &[Deed]) -> Vec<Message> {
    let message = |deed: &Deed| match deed {
        Deed::Key(spelling) => Message::Key(Key::parse(spelling).unwrap_or_else(|| Key::char(spelling.chars().next().unwrap()))),
        Deed::Paste(text) => Message::Paste(text.clone()),
        Deed::Resize(columns, rows) => Message::Resize { columns: *columns, rows: *rows },
        Deed::Click(column, row) => Message::Click { column: *column, row: *row },
        Deed::Scroll(notches) => Message::Scroll(*notches),
    };
    deeds.iter().map(message).collect()
}

fn receives(sitting: &mut Sitting<'_, '_>, messages: Vec<Message>) {
    for message in messages {
        sitting.receive(message, &mut outside).unwrap();
    }
    sitting.save(&mut outside).unwrap();
}

/// Presses keys that arrive in one read, and saves.
pub fn presses(sitting: &mut Sitting<'_, '_>, keys: &str) {
    receives(sitting, keys.split_whitespace().map(|key| Message::Key(Key::parse(key).unwrap())).collect());
}

/// Someone at the list of profiles of a home, who does something.
pub fn at_the_list(home: &Home, catalog: Catalog, does: impl FnOnce(&mut Sitting<'_, '_>)) -> Catalog {
    let words = Words::new(Lang::En);
    let mut disk = Disk::new(home.paths.clone(), Memory::at(&home.paths));
    let first = disk.perform(Effect::List);
    let mut stage = Stage::new(catalog, Options::default(), &words, Theme::new(true, false));
    let mut sitting = Sitting::new(&mut stage, &mut disk);
    receives(&mut sitting, first);
    receives(&mut sitting, vec![Message::Shown]);
    does(&mut sitting);
    stage.into_catalog()
}

/// Plays what happens in a home, and lets `then` look at how it ended.
fn plays(home: &Home, catalog: Catalog, happenings: &[Happening], then: impl FnOnce(&mut Sitting<'_, '_>)) -> Catalog {
    at_the_list(home, catalog, |sitting| {
        for (number, happening) in happenings.iter().enumerate() {
            match happening {
                Happening::Read(deeds) => receives(sitting, messages(deeds)),
                Happening::ReadWhileBusy(deeds) => {
                    let turn = LockFile::ask(&home.profiles().join(format!(".saving-now{ENDING}"))).unwrap();
                    receives(sitting, messages(deeds));
                    drop(turn);
                }
                Happening::Outside(which) => home.outsider_writes(MARKS[*which], number),
                Happening::Opens(which) => {
                    let keys = if *which == 0 { "home enter" } else { "home down enter" };
                    receives(sitting, messages(&[esc(), keys.split(' ').map(|key| Deed::Key(key.to_owned())).collect()].concat()));
                }
            }
        }
        then(sitting);
    })
}

fn every_file_holds_what_is_said_to_be_saved(home: &Home, wizard: &Wizard, changed_outside: bool) {
    let files = home.files();
    for (file, text) in &files {
        profile_toml::parse(text).unwrap_or_else(|error| panic!("{}: {error:?}\n{text}", file.display()));
        let marks: Vec<&str> = MARKS.into_iter().filter(|mark| text.contains(mark)).collect();
        assert!(marks.len() <= 1, "{} holds the content of {marks:?}:\n{text}", file.display());
    }
    // What is being typed is not in the file yet.
    let open = wizard.doc.iter().filter(|_| wizard.editing.is_none());
    for doc in open.chain(wizard.left.iter().map(|left| &left.doc)).filter(|doc| doc.is_saved()) {
        // One that nobody has touched yet is nowhere.
        assert_ne!(doc.file.is_some(), doc.untouched.is_some(), "{} is said to be saved, and has no file", doc.profile.name);
        // Who leaves a profile and removes it in the list has no file of it.
        let Some(text) = doc.file.as_ref().and_then(|file| files.get(file)) else { continue };
        let on_disk = profile_toml::parse(text).unwrap();
        assert!(changed_outside || profile_toml::says_the_same(&on_disk, &doc.profile), "{:?} says:\n{text}\nand not\n{:#?}", doc.file, doc.profile);
    }
}

fn runs(cases: u32, seed: u8) {
    let catalog = RefCell::new(Some(Catalog::shipped()));
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 300, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]));
    let outcome = runner.run(&prop::collection::vec(happening(), 1..14), |happenings| {
        let home = Home::of_two();
        let known = catalog.borrow_mut().take().unwrap_or_else(Catalog::shipped);
        let known = plays(&home, known, &happenings, |sitting| {
            sitting.end();
            let is_changed = happenings.iter().any(|happening| matches!(happening, Happening::Outside(_)));
            every_file_holds_what_is_said_to_be_saved(&home, sitting.wizard(), is_changed);
            for (number, happening) in happenings.iter().enumerate() {
                let line = format!("# outside {number}.");
                assert!(
                    !matches!(happening, Happening::Outside(_)) || home.all().contains(&line),
                    "another program's work is lost: {line}\n{:#?}",
                    home.files()
                );
            }
        });
        *catalog.borrow_mut() = Some(known);
        Ok(())
    });
    outcome.unwrap();
}

/// The profile is edited by chance, and everything is undone then. Says how often there was something to undo.
fn undone(cases: u32, seed: u8) -> usize {
    let (catalog, undone) = (RefCell::new(Some(Catalog::shipped())), RefCell::new(0));
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 300, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]));
    let read = read(&HABITS).prop_map(|deeds| Happening::Read(deeds.into_iter().filter(stays_here).collect()));
    let outcome = runner.run(&prop::collection::vec(read, 1..10), |reads| {
        let home = Home::of_two();
        let known = catalog.borrow_mut().take().unwrap_or_else(Catalog::shipped);
        let opens = ["home", "enter", "3"].map(|key| Deed::Key(key.to_owned()));
        let happenings: Vec<Happening> = [Happening::Read(opens.to_vec())].into_iter().chain(reads.clone()).collect();
        let known = plays(&home, known, &happenings, |sitting| {
            while sitting.wizard().overlay.is_some() || sitting.is_editing() {
                presses(sitting, "esc");
            }
            while sitting.wizard().doc.as_ref().is_some_and(|doc| doc.history.can_undo()) {
                *undone.borrow_mut() += 1;
                presses(sitting, "u");
            }
            sitting.end();
            for mark in MARKS {
                let text = home.files().remove(&home.file(mark));
                assert_eq!(text.as_deref(), Some(text_of(mark).as_str()), "{mark} is not as it was: {:#?}", home.files().keys());
            }
        });
        *catalog.borrow_mut() = Some(known);
        Ok(())
    });
    outcome.unwrap();
    undone.into_inner()
}

/// What neither leaves the profile nor makes another one.
fn stays_here(deed: &Deed) -> bool {
    !matches!(deed, Deed::Key(key) if ["esc", "i", "q", "ш", "й", "ctrl-c"].contains(&key.as_str()))
}

#[test]
fn undo_to_the_start_gives_every_byte_back() {
    let edits = undone(120, 11);
    assert!(edits > 100, "only {edits} edits were undone");
}

#[test]
fn whatever_happens_nothing_is_mixed_up_and_nothing_is_lost() {
    runs(60, 7);
}

/// So long as `CLICKWIRE_MONKEY_SECONDS` says, with other seeds each time: `just monkey`.
#[test]
#[ignore = "runs as long as it is told to"]
fn whatever_happens_for_a_long_time() {
    let seconds = std::env::var("CLICKWIRE_MONKEY_SECONDS").ok().and_then(|seconds| seconds.parse().ok()).unwrap_or(600);
    let until = std::time::Instant::now() + std::time::Duration::from_secs(seconds);
    let mut seed = u8::try_from(std::process::id() % 256).unwrap();
    while std::time::Instant::now() < until {
        println!("seed {seed}");
        runs(100, seed);
        undone(20, seed);
        seed = seed.wrapping_add(1);
    }
}

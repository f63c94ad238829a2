//! Whatever is pressed, pasted and resized: nothing panics, the cursor stands on a row, and the profile can be saved and read again.

use std::cell::RefCell;

use clickwire::model::profile_toml;
use clickwire::wizard::bindings::BINDINGS;
use clickwire::wizard::key::Key;
use clickwire::wizard::message::Message;
use clickwire::words::Lang;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::support::{User, custom, one_win, tracker_link};

/// What a monkey does.
#[derive(Clone, Debug)]
pub enum Deed {
    Key(String),
    Paste(String),
    Resize(u16, u16),
    Click(u16, u16),
    Scroll(i16),
}

/// Keys that lead somewhere come more often than letters.
pub fn deed() -> impl Strategy<Value = Deed> {
    let spelled: Vec<&'static str> = BINDINGS.iter().flat_map(|binding| binding.keys.iter().copied()).filter(|key| *key != "q").collect();
    let pastes = vec![
        tracker_link("sub3"),
        "https://partner.example/a?b=1\nhttps://partner.example/c".to_owned(),
        "d7aea56c-080a-4afc-b624-fd36c3332acb".to_owned(),
        "\u{1b}[31mx\u{7}\u{202e}日本🇷🇺e\u{301}".to_owned(),
        "{user_id}".to_owned(),
        "строка\r\nещё одна\tи ещё".to_owned(),
        "https://a.example/?".to_owned() + &"x=%7Bsub1%7D&amp;".repeat(200),
        String::new(),
    ];
    prop_oneof![
        12 => prop::sample::select(spelled).prop_map(|key| Deed::Key(key.to_owned())),
        6 => prop::sample::select(vec!["enter", "down", "up", "tab", ">", "space", "esc", "a", "3", "4", "5"]).prop_map(|key| Deed::Key(key.to_owned())),
        4 => any::<char>().prop_filter("a letter", |letter| !letter.is_control()).prop_map(|letter| Deed::Key(letter.to_string())),
        3 => prop::sample::select("йцукенгшщзхъфывапролджэячсмитьбюЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ".chars().collect::<Vec<_>>())
            .prop_map(|letter| Deed::Key(letter.to_string())),
        2 => prop::sample::select(vec!["ctrl-a", "ctrl-e", "ctrl-w", "ctrl-u", "ctrl-k", "ctrl-y", "alt-b", "alt-f", "alt-d", "backspace", "left", "right"])
            .prop_map(|key| Deed::Key(key.to_owned())),
        2 => prop::sample::select(pastes).prop_map(Deed::Paste),
        1 => (0u16..=200, 0u16..=60).prop_map(|(columns, rows)| Deed::Resize(columns, rows)),
        1 => (0u16..=200, 0u16..=60).prop_map(|(column, row)| Deed::Click(column, row)),
        1 => (-5i16..=5).prop_map(Deed::Scroll),
    ]
}

fn does(user: &mut User, deed: &Deed) {
    match deed {
        Deed::Key(spelling) => {
            let key = Key::parse(spelling).unwrap_or_else(|| Key::char(spelling.chars().next().unwrap()));
            user.press_key(key);
        }
        Deed::Paste(text) => {
            user.pastes(text);
        }
        Deed::Resize(columns, rows) => {
            user.resize(*columns, *rows);
        }
        Deed::Click(column, row) => {
            user.send(Message::Click { column: *column, row: *row });
        }
        Deed::Scroll(notches) => {
            user.send(Message::Scroll(*notches));
        }
    }
}

fn the_profile_reads_back(user: &User) {
    let Some(doc) = &user.wizard.doc else { return };
    let text = profile_toml::save(None, &doc.profile);
    let read = profile_toml::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert!(profile_toml::says_the_same(&read, &doc.profile), "{text}");
    if doc.file.is_some() && user.wizard.editing.is_none() && user.others.is_empty() {
        assert!(profile_toml::says_the_same(&user.on_disk(), &doc.profile), "what is seen is on disk");
    }
}

/// What is kept of an open profile shows nowhere: a frame drawn from it is the frame that is drawn when all is worked out anew.
fn nothing_that_is_kept_is_old(monkey: &mut User) {
    let warm = monkey.buffer();
    let (beside, catalog) = (&monkey.wizard.beside, &monkey.wizard.catalog);
    if let Some(doc) = &mut monkey.wizard.doc {
        // What is only being added is not judged yet.
        if monkey.wizard.editing.is_none() {
            assert_eq!(
                doc.findings.iter().cloned().collect::<Vec<_>>(),
                beside.check(&catalog.setup(&doc.profile), doc.file.as_deref()),
                "what the checks say"
            );
        }
        doc.profile.forget();
        doc.preview.iter_mut().for_each(|preview| preview.forget());
    }
    assert_eq!(warm, monkey.buffer_drawn_anew());
}

fn plays(begin: impl Fn(User) -> User, cases: u32) {
    let user = RefCell::new(Some(User::new()));
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, max_shrink_iters: 400, ..Config::default() });
    let deeds = prop::collection::vec(deed(), 1..80);
    let outcome = runner.run(&(deeds, 1u16..=200, 1u16..=60), |(deeds, columns, rows)| {
        let before = user.borrow_mut().take().unwrap_or_else(User::new);
        let mut monkey = begin(before);
        for (place, deed) in deeds.iter().enumerate() {
            let changes = monkey.wizard.changes();
            does(&mut monkey, deed);
            if monkey.wizard.changes() == changes {
                assert_eq!(monkey.buffer(), monkey.buffer_drawn_anew(), "after a step of the cursor");
            }
            if place % 10 == 9 {
                nothing_that_is_kept_is_old(&mut monkey);
            }
        }
        the_profile_reads_back(&monkey);
        nothing_that_is_kept_is_old(monkey.resize(columns, rows));
        the_profile_reads_back(&monkey);
        *user.borrow_mut() = Some(monkey);
        Ok(())
    });
    outcome.unwrap();
}

#[test]
fn from_the_first_start() {
    plays(|user| user.again(None, Lang::En), 60);
}

#[test]
fn with_a_profile_of_a_ready_integration() {
    let profile = one_win();
    plays(move |user| user.again(Some(&profile), Lang::Ru), 60);
}

#[test]
fn with_a_custom_profile() {
    let profile = custom();
    plays(move |user| user.again(Some(&profile), Lang::En), 60);
}

/// Keys that lead to every page and everything that lies over one.
const PAGES: [&str; 33] = [
    "esc",
    "esc /",
    "1",
    "1 /",
    "2",
    "2 home enter",
    "3",
    "3 home >",
    "3 home > down enter",
    "4",
    "4 home >",
    "4 a",
    "5",
    "5 a",
    "6",
    "?",
    "!",
    "T",
    "t",
    "=",
    "i",
    "esc a",
    "s",
    "S",
    "R",
    "R tab x",
    "W",
    "D",
    "5 x",
    "! /",
    "3 e",
    "5 e",
    "= ?",
];

#[test]
fn every_size_from_nothing_to_small_shows_something_on_every_page_and_keeps_what_is_there() {
    let profile = custom();
    let mut user = User::new();
    for keys in PAGES {
        user = user.again(Some(&profile), Lang::En);
        user.press(keys);
        let (page, editing) = (user.wizard.page, user.wizard.is_editing());
        for columns in 0..=40 {
            for rows in 0..=15 {
                user.resize(columns, rows);
                if columns > 0 && rows > 0 {
                    assert!(!user.screen().trim().is_empty(), "{keys} says nothing at {columns}×{rows}");
                }
            }
        }
        user.resize(80, 24);
        assert_eq!((user.wizard.page, user.wizard.is_editing()), (page, editing), "{keys}");
        if let Some(doc) = &user.wizard.doc {
            assert!(editing || profile_toml::says_the_same(&doc.profile, &profile), "{keys}");
        }
    }
}

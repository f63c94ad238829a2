//! What each fuzz target does with its bytes. The corpora are replayed by `cargo test` (`tests/acceptance/fuzzed.rs`), with the same functions.

use std::time::{Duration, Instant};

use clickwire::model::acts::{Gives, Ground, read};
use clickwire::model::catalog::{Catalog, UserFile};
use clickwire::model::compare::compare;
use clickwire::model::hidden::has_hidden;
use clickwire::model::paste::clean::{Target, base_urls, clean, clean_url};
use clickwire::model::paste::recognise::recognise;
use clickwire::model::profile::Profile;
use clickwire::model::profile_toml::{parse, save, says_the_same};
use clickwire::model::{integration_check, tracker_check};
use clickwire::system::decoder::Decoder;
use clickwire::toml_file::read::{full, plain};
use clickwire::wizard::bindings::BINDINGS;
use clickwire::wizard::key::Key;
use clickwire::wizard::message::Message;
use clickwire::words::Lang;

use super::support::{User, custom};

thread_local! {
    static CATALOG: Catalog = Catalog::shipped();
}

/// What is done with the bytes.
type Run = fn(&[u8]);

/// The targets, by the names of their corpora.
pub const ALL: [(&str, Run); 6] =
    [("profile", profile), ("paste", paste), ("link", link), ("session", session), ("decoder", decoder), ("catalog_file", catalog_file)];

/// A profile's file: parsed and saved it says what it said, byte for byte where nothing was changed; an edit is there when it is read again.
pub fn profile(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    reads_alike(text);
    let Ok(read) = parse(text) else { return };
    // Where nothing stands yet but blanks, the version is what is written first.
    if !text.trim().is_empty() {
        assert_eq!(save(Some(text), &read), text, "a save that changes nothing writes nothing");
    }
    reads_back(None, &read);
    let mut edited = read.clone();
    edited.name = format!("{}x", read.name);
    edited.click.param = "sub9".into();
    if let Some(postback) = edited.postbacks.first_mut() {
        postback.event = "sale".into();
        postback.params.clear();
    }
    edited.registration_links.pop();
    reads_back(Some(text), &edited);
    let mut emptied = read;
    emptied.postbacks.clear();
    emptied.custom_fields.clear();
    reads_back(Some(text), &emptied);
}

/// What is read quickly is read as the `toml` crate reads it.
fn reads_alike(text: &str) {
    if let Some(document) = plain::parse(text) {
        assert_eq!(full::parse(text).ok(), Some(document), "{text:?}");
    }
}

fn reads_back(base: Option<&str>, profile: &Profile) {
    let text = save(base, profile);
    let read = parse(&text).unwrap_or_else(|error| panic!("{error:?}: {text}"));
    assert!(says_the_same(&read, profile), "{text}");
}

/// What is pasted: recognised, read for an import, and each way to take it is a profile that can be saved.
pub fn paste(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    CATALOG.with(|catalog| {
        let open = custom();
        recognise(text, catalog, catalog.setup(&open).tracker);
        let ground = Ground { catalog, others: &[], in_use: false };
        for way in read(&ground, text, Some(&open)).ways {
            if let Gives::New(profile) = way.gives {
                reads_back(None, &profile);
            }
        }
    });
}

/// A link: cleaned twice it is what it was cleaned once, and what is built of it holds nothing hidden and can be compared with itself.
pub fn link(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for target in [Target::Param, Target::Name] {
        clean(text, target);
    }
    let cleaned = clean_url(text).text;
    assert_eq!(clean_url(&cleaned).text, cleaned, "cleaned once and for all");
    CATALOG.with(|catalog| {
        let mut profile = custom();
        for (link, url) in profile.registration_links.iter_mut().zip(base_urls(text).into_iter().chain([text.to_owned()])) {
            link.base_url = url;
        }
        if let Some(param) = profile.postbacks.iter_mut().flat_map(|postback| postback.params.iter_mut()).next() {
            text.clone_into(&mut param.value);
        }
        let setup = catalog.setup(&profile);
        let finals = profile.registration_links.iter().filter_map(|link| setup.final_url(link).ok());
        let postbacks = profile.postbacks.iter().filter_map(|postback| setup.postback_link(postback).ok()).map(|built| built.ready.clone());
        for built in finals.chain(postbacks).map(|link| link.to_string()) {
            assert!(!has_hidden(&built) && !built.contains(char::is_whitespace), "{built:?}");
            compare(&setup, &built);
        }
    });
}

/// Keys, pastes, clicks, sizes: nothing panics, and the profile can be saved and read again.
pub fn session(bytes: &[u8]) {
    thread_local! {
        static USER: std::cell::Cell<Option<User>> = const { std::cell::Cell::new(None) };
    }
    let mut user = USER.take().unwrap_or_else(User::new).again(Some(&custom()), if bytes.len().is_multiple_of(2) { Lang::En } else { Lang::Ru });
    let spelled: Vec<&str> = BINDINGS.iter().flat_map(|binding| binding.keys.iter().copied()).filter(|key| *key != "q" && *key != "ctrl-c").collect();
    let mut rest = &bytes[..bytes.len().min(300)];
    while let Some((first, more)) = rest.split_first() {
        rest = more;
        match first {
            0..=159 => {
                let key = spelled[usize::from(*first) % spelled.len()];
                user.press_key(Key::parse(key).unwrap());
            }
            160..=199 => {
                let letter = char::from(more.first().copied().unwrap_or(b'x') & 0x7f);
                user.press_key(Key::char(if letter.is_control() { 'ж' } else { letter }));
                rest = more.get(1..).unwrap_or_default();
            }
            200..=229 => {
                let (text, behind) = more.split_at(more.len().min(usize::from(*first - 190)));
                user.pastes(&String::from_utf8_lossy(text));
                rest = behind;
            }
            230..=244 => {
                user.send(Message::Click { column: u16::from(*first - 230) * 6, row: u16::from(more.first().copied().unwrap_or(0)) % 25 });
            }
            _ => {
                user.resize(u16::from(more.first().copied().unwrap_or(0)) % 130, u16::from(*first - 245) * 5);
            }
        }
    }
    let (columns, rows) = user.wizard.size;
    if columns > 0 && rows > 0 {
        assert!(!user.screen().trim().is_empty(), "nothing is shown");
    }
    if let Some(doc) = &user.wizard.doc {
        reads_back(None, &doc.profile);
    }
    USER.set(Some(user));
}

/// A terminal's bytes: split anywhere they are the same messages.
pub fn decoder(bytes: &[u8]) {
    let Some((place, bytes)) = bytes.split_first() else { return };
    let (begin, mut whole, mut split) = (Instant::now(), Vec::new(), Vec::new());
    let mut decoder = Decoder::default();
    decoder.feed(bytes, begin, &mut whole);
    decoder.give_up(&mut whole);
    decoder.give_up(&mut whole);
    let mut decoder = Decoder::default();
    // Someone who presses Ctrl-C alone within a paste wants out of it; so no byte arrives alone.
    let cut = usize::from(*place).clamp(2, 255).min(bytes.len());
    for (number, part) in [&bytes[..cut], &bytes[cut..]].into_iter().filter(|part| !part.is_empty()).enumerate() {
        decoder.feed(part, begin + Duration::from_millis(u64::try_from(number).unwrap()), &mut split);
    }
    decoder.give_up(&mut split);
    decoder.give_up(&mut split);
    assert_eq!(whole, split, "cut at {cut}");
}

/// A file of a partner or a tracker: what is found wrong has a place in it, and what is taken builds links without a panic.
pub fn catalog_file(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    reads_alike(text);
    CATALOG.with(|catalog| {
        let lines = text.lines().count().max(1) + 1;
        for flaw in integration_check::check(text, catalog, &[]).into_iter().chain(tracker_check::check(text, &[])) {
            assert!(flaw.place.is_none_or(|place| place.line <= lines), "{flaw:?}");
        }
    });
    let file = |name: &str| UserFile { path: format!("/own/{name}.toml"), text: Ok(text.to_owned()) };
    let own = Catalog::new(vec![file("a")], vec![file("b")]);
    let mut profile = custom();
    profile.integration = own.integrations().into_iter().map(|known| known.id.clone()).find(|id| text.contains(id.as_str()));
    let setup = own.setup(&profile);
    for postback in &profile.postbacks {
        drop(setup.postback_link(postback));
    }
    for link in &profile.registration_links {
        drop(setup.final_url(link));
    }
}

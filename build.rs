//! Puts the catalog's files, what people call a postback, and the messages into texts with an index by id, so that they cost the program's start
//! nothing: no list is built, nothing is looked through, and a file or message is parsed when it is looked at.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "src/model/label_words.rs"]
mod label_words;
#[path = "src/model/list_file.rs"]
mod list_file;
#[path = "src/model/slot.rs"]
mod slot;

use label_words::{LabelWords, MOST_WORDS};

fn main() -> io::Result<()> {
    stand_at_fixed_addresses();
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    for shared in ["list_file", "label_words", "slot"] {
        println!("cargo::rerun-if-changed=src/model/{shared}.rs");
    }
    println!("cargo::rerun-if-changed=assets/labels.txt");
    write_labels(&out, &fs::read_to_string("assets/labels.txt")?)?;
    write_messages(&out, Path::new("assets/locales"))?;
    for kind in ["integrations", "trackers"] {
        let folder = Path::new("assets").join(kind);
        println!("cargo::rerun-if-changed={}", folder.display());
        let mut files = Vec::new();
        collect(&folder, &mut files)?;
        files.sort();
        write(&out, kind, &files)?;
    }
    Ok(())
}

/// The program of a release stands where its addresses were worked out, as the archive's does: else the system puts seven thousand of them right at each
/// start, and each page that they stand in is read before the first frame.
fn stand_at_fixed_addresses() {
    let [system, library, features] = ["OS", "ENV", "FEATURE"].map(|what| env::var(format!("CARGO_CFG_TARGET_{what}")).unwrap_or_default());
    // With the C library inside, rustc itself says how the program is linked.
    let is_meant = system == "linux" && library == "gnu" && !features.contains("crt-static");
    if is_meant && env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}

/// The files of a folder and of those in it.
fn collect_paths(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect_paths(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// The ids and texts of a folder's files. A partner of a file of many has its id inside; else the file's stem is the id.
fn collect(folder: &Path, files: &mut Vec<(String, String)>) -> io::Result<()> {
    let mut paths = Vec::new();
    collect_paths(folder, &mut paths)?;
    for path in paths {
        let text = fs::read_to_string(&path)?;
        if list_file::is_list(&text) {
            files.extend(list_file::split(&text).into_iter().map(|text| (id(&text, &path), text)));
        } else {
            files.push((path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), text));
        }
    }
    Ok(())
}

/// A line of the labels is a head and words: those of a role (the first line that has a word counts), of fillers, or of keys.
fn write_labels(out: &Path, text: &str) -> io::Result<()> {
    let (mut labels, mut fillers, mut keys) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for (head, words) in text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(':')) {
        let kind = head.split(' ').next().unwrap_or_default();
        for label in words.split(',').map(str::trim) {
            let folded = LabelWords::of(label);
            assert!(folded.count() <= MOST_WORDS, "more words than any label has: {label}");
            match kind {
                "keys" => drop(keys.insert(label.to_owned(), String::new())),
                "filler" => fillers.extend(folded.each().map(|word| (word.to_owned(), String::new()))),
                role => drop(labels.entry(folded.whole().to_owned()).or_insert_with(|| role.to_owned())),
            }
        }
    }
    for (kind, map) in [("labels", labels), ("fillers", fillers), ("event_keys", keys)] {
        write(out, kind, &map.into_iter().collect::<Vec<_>>())?;
    }
    Ok(())
}

/// The messages of all languages, `en/all-saved` with what stands behind its `=`.
fn write_messages(out: &Path, folder: &Path) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    collect_paths(folder, &mut files)?;
    let mut messages: Vec<(String, String)> = Vec::new();
    for path in files {
        let language = path.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned();
        for line in fs::read_to_string(&path)?.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            match line.split_once('=').filter(|_| !line.starts_with([' ', '}'])) {
                Some((id, text)) => messages.push((format!("{language}/{}", id.trim()), text.trim().to_owned())),
                // A message of several lines.
                None => messages.last_mut().into_iter().for_each(|(_, text)| text.extend(["\n", line])),
            }
        }
    }
    messages.sort();
    write(out, "messages", &messages)
}

fn id(text: &str, path: &Path) -> String {
    let id = text.lines().find_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'));
    id.unwrap_or_else(|| panic!("{}: a partner without an id: {text}", path.display())).to_owned()
}

/// Each file is its id, and its text after it; the index says where they begin and end.
fn write(out: &Path, kind: &str, files: &[(String, String)]) -> io::Result<()> {
    let (mut texts, mut index) = (String::new(), String::new());
    for (pair, (id, text)) in files.iter().enumerate() {
        assert!(pair == 0 || files[pair - 1].0 != *id, "two files of {kind} have the id {id}");
        let begin = texts.len();
        texts.push_str(id);
        let text_begins = texts.len();
        texts.push_str(text);
        let _ = writeln!(index, "({}, {}, {}),", number(begin), number(text_begins), number(texts.len()));
    }
    fs::write(out.join(format!("{kind}.txt")), texts)?;
    fs::write(out.join(format!("{kind}_slots.rs")), slots(files))?;
    fs::write(out.join(format!("{kind}.rs")), format!("&[\n{index}]"))
}

/// Which file is found in which slot, counted from 1; 0 is a free one. An id lies in its slot, or in the first free one behind it.
fn slots(files: &[(String, String)]) -> String {
    let mut slots = vec![0; (files.len() * 2).next_power_of_two()];
    for (at, (id, _)) in (1..).zip(files) {
        let mut slot = slot::slot_of(id) % slots.len();
        while slots[slot] != 0 {
            slot = (slot + 1) % slots.len();
        }
        slots[slot] = at;
    }
    format!("&{slots:?}")
}

/// A number as Rust writes it: `101_198`.
fn number(number: usize) -> String {
    if number < 1000 { number.to_string() } else { format!("{}_{:03}", self::number(number / 1000), number % 1000) }
}

//! Which file of our source names which: read from `use` and from paths, re-exports followed to where a thing is.

use std::collections::{BTreeMap, BTreeSet};

use super::sources::{self, Source};

/// Every file with the files of its own room that it names.
pub struct Imports {
    named: BTreeMap<String, BTreeSet<String>>,
}

/// The modules of the source: their paths (`["model", "check"]`) and files.
struct Modules {
    files: BTreeMap<Vec<String>, String>,
    /// What a module calls by a name of its own: `pub use fix::Fix`.
    aliases: BTreeMap<(Vec<String>, String), Vec<String>>,
}

impl Imports {
    /// Reads all of `src`.
    pub fn read() -> Self {
        Imports::of(&sources::all())
    }

    /// Reads these files.
    pub fn of(all: &[Source]) -> Self {
        let mut modules = Modules { files: BTreeMap::new(), aliases: BTreeMap::new() };
        modules.files.extend(all.iter().map(|source| (module_of(&source.path), source.path.clone())));
        for source in all {
            let module = module_of(&source.path);
            for (path, name) in uses(&source.shipped) {
                if let Some(path) = modules.absolute(&module, &path) {
                    modules.aliases.insert((module.clone(), name), path);
                }
            }
        }
        let mut named: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for source in all {
            let module = module_of(&source.path);
            let paths = imported(&source.shipped).into_iter().chain(inline(&source.shipped));
            let files = paths.filter_map(|path| modules.file_of(&modules.absolute(&module, &path)?, 0));
            let same_room = |file: &String| *file != source.path && sources::room_of(file) == source.room() && !source.room().is_empty();
            named.insert(source.path.clone(), files.filter(same_room).collect());
        }
        Imports { named }
    }

    /// The groups of files that name each other, directly or by way of others; each with the names inside it.
    pub fn circles(&self) -> Vec<Circle> {
        let mut found: Vec<Circle> = Vec::new();
        let reach: BTreeMap<&str, BTreeSet<&str>> = self.named.keys().map(|file| (file.as_str(), self.reached(file))).collect();
        for (file, reached) in &reach {
            let group: BTreeSet<String> = reached.iter().filter(|other| reach[*other].contains(file)).map(|other| (*other).to_owned()).collect();
            if group.len() > 1 && found.iter().all(|circle| circle.files != group) {
                let inside = |name: &&String| group.contains(*name);
                let edges = group.iter().flat_map(|from| self.named[from].iter().filter(inside).map(move |to| format!("{from} → {to}"))).collect();
                found.push(Circle { files: group.clone(), edges });
            }
        }
        found
    }

    fn reached<'s>(&'s self, from: &'s str) -> BTreeSet<&'s str> {
        let mut reached = BTreeSet::new();
        let mut waiting = vec![from];
        while let Some(file) = waiting.pop() {
            for next in self.named.get(file).into_iter().flatten() {
                if reached.insert(next.as_str()) {
                    waiting.push(next);
                }
            }
        }
        reached
    }
}

/// Files that name each other.
#[derive(Debug)]
pub struct Circle {
    /// The files.
    pub files: BTreeSet<String>,
    /// Who names whom.
    pub edges: Vec<String>,
}

fn module_of(file: &str) -> Vec<String> {
    let path = file.trim_end_matches(".rs");
    let path = path.strip_suffix("/mod").unwrap_or(path);
    if ["lib", "main"].contains(&path) { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

impl Modules {
    /// The path from the root; `None` where it leads out of the house.
    fn absolute(&self, module: &[String], path: &[String]) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        let mut base = module.to_vec();
        let rest = match first.as_str() {
            "crate" => {
                base.clear();
                rest
            }
            "self" => rest,
            "super" => {
                let ups = path.iter().take_while(|part| *part == "super").count();
                base.truncate(base.len().checked_sub(ups)?);
                &path[ups..]
            }
            child => {
                let is_child = self.files.contains_key(&[module, &[child.to_owned()]].concat());
                let alias = self.aliases.get(&(module.to_vec(), child.to_owned()));
                match alias {
                    Some(alias) if !is_child => {
                        base.clone_from(alias);
                        rest
                    }
                    _ if is_child => path,
                    _ => return None,
                }
            }
        };
        base.extend(rest.iter().cloned());
        Some(base)
    }

    /// The file in which a thing is.
    fn file_of(&self, path: &[String], depth: usize) -> Option<String> {
        let length = (1..=path.len()).rev().find(|length| self.files.contains_key(&path[..*length]))?;
        let module = &path[..length];
        let alias = path.get(length).and_then(|name| self.aliases.get(&(module.to_vec(), name.clone())));
        match alias {
            Some(target) if depth < 8 => self.file_of(&[target, &path[length + 1..]].concat(), depth + 1),
            _ => self.files.get(module).cloned(),
        }
    }
}

/// The text without comments and literals, and without modules inside the file, whose `super` is the file itself.
fn bare(text: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for line in text.lines() {
        let is_inner = (line.starts_with("mod ") || line.starts_with("pub mod ")) && line.ends_with('{');
        inside |= is_inner;
        if !inside {
            out.push_str(line.split("//").next().unwrap_or_default());
            out.push('\n');
        }
        inside &= line != "}";
    }
    out
}

/// The paths of the `use` lines. Who only passes a thing on does not need it.
fn imported(text: &str) -> Vec<Vec<String>> {
    let code = without_uses(&bare(text));
    let words: BTreeSet<&str> = code.split(|c: char| !is_word(c)).collect();
    let all = statements(text).flat_map(|(is_passed_on, tree)| expanded(&tree).into_iter().map(move |(path, name)| (is_passed_on, path, name)));
    all.filter(|(is_passed_on, _, name)| !is_passed_on || words.contains(name.as_str())).map(|(_, path, _)| path).collect()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn without_uses(bare: &str) -> String {
    bare.split(';').filter(|statement| !is_use(statement)).collect::<Vec<_>>().join(";")
}

/// Every `use` with the name that it gives.
fn uses(text: &str) -> Vec<(Vec<String>, String)> {
    statements(text).flat_map(|(_, tree)| expanded(&tree)).collect()
}

fn statements(text: &str) -> impl Iterator<Item = (bool, String)> {
    let bare = bare(text);
    let mut found = Vec::new();
    let mut rest = bare.as_str();
    while let Some(at) = rest.find("use ") {
        let before = rest[..at].rsplit('\n').next().unwrap_or_default().trim().to_owned();
        rest = &rest[at + 4..];
        if before.is_empty() || before.starts_with("pub") {
            let end = rest.find(';').unwrap_or(rest.len());
            found.push((before.starts_with("pub"), rest[..end].split_whitespace().collect::<Vec<_>>().join(" ")));
            rest = &rest[end..];
        }
    }
    found.into_iter()
}

/// A tree of `use` as single paths, each with the name that it gives.
fn expanded(tree: &str) -> Vec<(Vec<String>, String)> {
    let tree = tree.trim();
    if let Some(open) = tree.find('{') {
        let head = tree[..open].trim_end_matches("::");
        let inside = &tree[open + 1..tree.rfind('}').unwrap_or(tree.len())];
        let mut all = Vec::new();
        for branch in branches(inside) {
            for (path, name) in expanded(branch) {
                let own = if path == ["self"] { Vec::new() } else { path };
                let head: Vec<String> = head.split("::").filter(|part| !part.is_empty()).map(|part| part.trim().to_owned()).collect();
                let name = if name == "self" { head.last().cloned().unwrap_or_default() } else { name };
                all.push(([head, own].concat(), name));
            }
        }
        return all;
    }
    let (path, name) = tree.split_once(" as ").map_or((tree, None), |(path, name)| (path, Some(name.trim().to_owned())));
    let path: Vec<String> = path.split("::").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect();
    let name = name.or_else(|| path.last().cloned()).unwrap_or_default();
    if path.is_empty() { Vec::new() } else { vec![(path, name)] }
}

/// The branches of a group, commas inside their own groups left alone.
fn branches(inside: &str) -> Vec<&str> {
    let (mut all, mut depth, mut from) = (Vec::new(), 0, 0);
    for (at, character) in inside.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                all.push(&inside[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    all.push(&inside[from..]);
    all.into_iter().filter(|branch| !branch.trim().is_empty()).collect()
}

/// Paths written out where they are used: `super::parts::params`, `link_table::rows`.
fn inline(text: &str) -> Vec<Vec<String>> {
    let code = without_uses(&bare(text));
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = code[from..].find("::").map(|at| from + at) {
        let start = code[..at].rfind(|c: char| !is_word(c)).map_or(0, |before| before + 1);
        let end = code[at..].find(|c: char| !is_word(c) && c != ':').map_or(code.len(), |end| at + end);
        let path: Vec<String> = code[start..end].split("::").map(str::to_owned).filter(|part| !part.is_empty()).collect();
        if path.len() > 1 {
            found.push(path);
        }
        from = end.max(at + 2);
    }
    found
}

fn is_use(statement: &str) -> bool {
    let line = statement.trim_start();
    line.starts_with("use ") || line.starts_with("pub use ") || line.starts_with("pub(super) use ") || line.starts_with("pub(crate) use ")
}

/// A file for a test of this reader.
fn file(path: &str, text: &str) -> Source {
    Source { path: path.to_owned(), text: text.to_owned(), shipped: text.to_owned() }
}

#[test]
fn circles_are_found_through_groups_re_exports_and_written_out_paths() {
    let plain = [
        file("model/mod.rs", "pub mod a;\npub mod b;\n"),
        file("model/a.rs", "use super::b::{self, Thing};\n"),
        file("model/b.rs", "pub struct Thing;\nfn f() { crate::model::a::g(); }\n"),
    ];
    assert_eq!(Imports::of(&plain).circles()[0].edges, ["model/a.rs → model/b.rs", "model/b.rs → model/a.rs"]);
    let by_alias = [
        file("model/c/mod.rs", "mod a;\nmod b;\npub use a::A;\nuse b::B;\n"),
        file("model/c/a.rs", "use std::{fmt,\n    io};\npub struct A;\n"),
        file("model/c/b.rs", "use super::A;\npub struct B;\n"),
    ];
    assert_eq!(Imports::of(&by_alias).circles().len(), 0);
    let used_too = [file("model/c/mod.rs", "mod a;\npub use a::A;\npub struct P(A);\n"), file("model/c/a.rs", "use super::P;\npub struct A;\n")];
    assert_eq!(Imports::of(&used_too).circles()[0].files.len(), 2);
    let by_parent = [file("model/c/mod.rs", "mod a;\npub struct P(a::A);\n"), file("model/c/a.rs", "use super::P;\n")];
    assert_eq!(Imports::of(&by_parent).circles()[0].files.len(), 2);
}

//! Our own source text, as the tests that look at it need it.

use std::fs;
use std::path::{Path, PathBuf};

/// One file of `src`, without its tests.
pub struct Source {
    /// The path below `src`, with `/`.
    pub path: String,
    /// The whole text.
    pub text: String,
    /// The text before `#[cfg(test)]`.
    pub shipped: String,
}

impl Source {
    /// The floor or room that the file belongs to; empty for `lib.rs` and `main.rs`.
    pub fn room(&self) -> &str {
        room_of(&self.path)
    }

    /// Its functions (not of its tests) by name, with their lengths in lines: as `rustfmt` lays them out, each ends at the brace below its head.
    pub fn functions(&self) -> Vec<(String, usize)> {
        let lines: Vec<&str> = self.shipped.lines().collect();
        let mut found = Vec::new();
        for (start, line) in lines.iter().enumerate() {
            let head = line.trim_start();
            let indent = &line[..line.len() - head.len()];
            let is_head = head.starts_with("fn ") || (head.starts_with("pub") || head.starts_with("const fn")) && head.contains("fn ");
            let Some((_, name)) = head.split_once("fn ").filter(|_| is_head) else { continue };
            let name = name.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default();
            let end = lines[start..].iter().position(|line| *line == format!("{indent}}}"));
            found.push((name.to_owned(), end.filter(|_| !line.ends_with(['}', ';'])).map_or(1, |end| end + 1)));
        }
        found
    }

    /// Its string literals (not of its tests), each with its line.
    pub fn literals(&self) -> Vec<(usize, String)> {
        literals(&self.shipped)
    }
}

/// The floor or room of a path below `src`.
pub fn room_of(path: &str) -> &str {
    path.split_once('/').map_or("", |(room, _)| room)
}

/// Every Rust file of `src`.
pub fn all() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(source(&root, &path));
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

fn source(root: &Path, path: &PathBuf) -> Source {
    let text = fs::read_to_string(path).unwrap();
    let shipped = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default().to_owned();
    let path = path.strip_prefix(root).unwrap().components().map(|part| part.as_os_str().to_str().unwrap()).collect::<Vec<_>>().join("/");
    Source { path, text, shipped }
}

/// A small reader of Rust's tokens: it knows comments, characters, texts and raw texts.
fn literals(text: &str) -> Vec<(usize, String)> {
    let characters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    let line_of = |at: usize| characters[..at].iter().filter(|character| **character == '\n').count() + 1;
    while at < characters.len() {
        let rest = &characters[at..];
        match rest {
            ['/', '/', ..] => at += rest.iter().position(|character| *character == '\n').unwrap_or(rest.len()),
            ['\'', '\\', _, '\'', ..] => at += 4,
            ['\'', _, '\'', ..] => at += 3,
            ['"', ..] => {
                let mut end = 1;
                while rest[end] != '"' {
                    end += if rest[end] == '\\' { 2 } else { 1 };
                }
                found.push((line_of(at), rest[1..end].iter().collect()));
                at += end + 1;
            }
            ['r', '"' | '#', ..] if at == 0 || !characters[at - 1].is_alphanumeric() => {
                let hashes = rest[1..].iter().take_while(|character| **character == '#').count();
                if rest.get(1 + hashes) != Some(&'"') {
                    at += 1;
                    continue;
                }
                let close: String = std::iter::once('"').chain("#".repeat(hashes).chars()).collect();
                let body: String = rest[2 + hashes..].iter().collect();
                let length = body.find(&close).unwrap();
                found.push((line_of(at), body[..length].to_owned()));
                at += 2 + hashes + body[..length].chars().count() + close.len();
            }
            _ => at += 1,
        }
    }
    found
}

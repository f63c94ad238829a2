//! Who it is, and what it promises: id, category, click parameters, and what "ready" and "verified" stand on.

use super::case::{Case, at, repeated};
use crate::model::hidden::has_hidden_in_link;
use crate::model::integration::Status;
use crate::model::macros::MacroStyle;
use crate::model::slug::is_slug;
use crate::toml_file::read::{Entry, FileError, Reader};
use crate::words::Say;

/// Where a postback can be set.
const LEVELS: [&str; 2] = ["global", "campaign"];

/// What can be said of the file before it is known to be whole.
pub(super) fn check(file: &Reader<'_>, others: &[(String, String)], flaws: &mut Vec<FileError>) {
    for key in ["id", "name", "category"] {
        match file.text(key) {
            Ok(None) => flaws.push(file.error(key, Say::new("file-key-missing"))),
            Ok(Some(text)) if text.trim().is_empty() => flaws.push(file.error(key, Say::new("file-key-missing"))),
            Ok(Some(text)) if key != "name" && !is_slug(text) => flaws.push(at(file, key, "flaw-not-a-slug", text)),
            // A value of the wrong type has been told with its shape.
            _ => {}
        }
    }
    let id = file.text("id").ok().flatten();
    if let Some((_, path)) = others.iter().find(|(other, _)| Some(other.as_str()) == id) {
        flaws.push(file.error("id", Say::new("flaw-id-taken").with("value", id.unwrap_or_default()).with("path", path.as_str())));
    }
    if let Ok(Some(levels)) = file.texts("levels") {
        let unknown = levels.iter().filter(|level| !LEVELS.contains(&level.as_str()));
        flaws.extend(
            unknown.map(|level| file.error("levels", Say::new("file-bad-word").with("value", level.as_str()).with("choices", LEVELS.join(", ")))),
        );
    }
    if let Ok(Some(limit)) = file.number("max_length")
        && limit < 1
    {
        flaws.push(at(file, "max_length", "flaw-limit", &limit.to_string()));
    }
    click_params(file, flaws);
}

fn click_params(file: &Reader<'_>, flaws: &mut Vec<FileError>) {
    let Ok(Some(entries)) = file.entries("click_params") else { return };
    let mut names = Vec::new();
    for entry in &entries {
        let (name, text) = match entry {
            Entry::Text(name, ..) => (*name, None),
            Entry::Table(about) => (about.text("param").ok().flatten().unwrap_or_default(), about.text("macro").ok().flatten()),
        };
        names.push(name);
        if !is_click_param(name) {
            flaws.push(error_of(entry, file, Say::new("flaw-click-param").with("value", name)));
        }
        if let Some(text) = text
            && MacroStyle::ALL.into_iter().all(|style| style.find(text).is_empty())
        {
            flaws.push(error_of(entry, file, Say::new("flaw-no-macro").with("value", text)));
        }
    }
    if let Some((index, name)) = repeated(names) {
        flaws.push(error_of(&entries[index], file, Say::new("flaw-twice").with("value", name)));
    }
}

/// A click parameter is a bare name (or a path segment), not a macro.
fn is_click_param(name: &str) -> bool {
    let bare = name.strip_prefix('/').unwrap_or(name);
    !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_graphic() && !b"{}<>#%&=?/\\\"'".contains(&byte)) && !has_hidden_in_link(bare)
}

/// An error at one entry of a list.
fn error_of(entry: &Entry<'_>, file: &Reader<'_>, say: Say) -> FileError {
    match entry {
        Entry::Text(_, place, path) => FileError::at(*place, say.with("key", path.as_str())),
        Entry::Table(about) if about.is_text("param") => about.error("param", say),
        Entry::Table(_) => file.error("click_params", say),
    }
}

/// "Ready" stands on click parameters, postbacks and a source; "soon" on a reason; "verified" on a source.
pub(super) fn check_promise(case: &Case<'_>, flaws: &mut Vec<FileError>) {
    let Case { file, known, .. } = case;
    let mut lacks = |key: &'static str, id: &'static str| flaws.push(file.error(key, Say::new(id)));
    match &known.status {
        Status::Ready => {
            if known.click_params.is_empty() {
                lacks("click_params", "flaw-ready-without-click-params");
            }
            if known.postbacks.is_empty() {
                lacks("postbacks", "flaw-ready-without-postbacks");
            }
            if known.source.trim().is_empty() {
                lacks("source", "flaw-ready-without-source");
            }
        }
        Status::Soon(reason) if reason.is_empty() => lacks("status", "flaw-soon-without-reason"),
        Status::Soon(_) => {}
    }
    if known.verified.is_some() && known.source.trim().is_empty() {
        lacks("verified", "flaw-verified-without-source");
    }
    if known.extends.as_deref() == Some(&known.id) {
        lacks("extends", "flaw-extends-itself");
    }
}

//! Macros: those that are declared, and those that the postbacks use.

use super::case::{Case, at, repeated};
use crate::model::macros::{MacroStyle, is_name};
use crate::model::nearest::nearest;
use crate::toml_file::read::{FileError, Reader};
use crate::words::Say;

/// Keys of a postback that hold macros.
const WITH_MACROS: [&str; 6] = ["amount", "payout", "currency", "transaction", "state", "status"];

/// Declared macros that cannot be, and used ones that are not declared.
pub(super) fn check(case: &Case<'_>, flaws: &mut Vec<FileError>) {
    let declared = case.file.tables("macros").ok().flatten().unwrap_or_default();
    declare(&declared, flaws);
    if let Ok(Some(text)) = case.file.text("currency") {
        use_of(case, case.file, "currency", text, flaws);
    }
    let appends = case.file.table("appends").ok().flatten();
    for pair in appends.iter().flat_map(|about| about.tables("pairs").ok().flatten().unwrap_or_default()) {
        if let Ok(Some(text)) = pair.text("macro") {
            use_of(case, &pair, "macro", text, flaws);
        }
    }
    for postback in case.file.tables("postbacks").ok().flatten().unwrap_or_default() {
        for key in WITH_MACROS {
            if let Ok(Some(text)) = postback.text(key) {
                use_of(case, &postback, key, text, flaws);
            }
        }
        for field in postback.tables("fields").ok().flatten().unwrap_or_default() {
            if let Ok(Some(text)) = field.text("macro") {
                use_of(case, &field, "macro", text, flaws);
            }
        }
    }
}

fn declare(declared: &[Reader<'_>], flaws: &mut Vec<FileError>) {
    let names: Vec<&str> = declared.iter().map(|about| about.text("name").ok().flatten().unwrap_or_default()).collect();
    for (about, name) in declared.iter().zip(&names) {
        let is_spelled_out = about.text("text").is_ok_and(|text| text.is_some());
        if !name.is_empty() && !is_name(name) && !is_spelled_out {
            flaws.push(at(about, "name", "flaw-macro-name", name));
        }
    }
    if let Some((index, name)) = repeated(names) {
        flaws.push(at(&declared[index], "name", "flaw-twice", name));
    }
}

/// Every macro of a value must be declared; a value that must be a macro must hold one.
fn use_of(case: &Case<'_>, place: &Reader<'_>, key: &'static str, text: &str, flaws: &mut Vec<FileError>) {
    let style = case.known.macro_style;
    if key == "transaction" && text == "none" {
        return;
    }
    let rest = case.known.macros.iter().fold(text.to_owned(), |rest, known| rest.replace(&known.text, ""));
    let was_declared = rest != text;
    let used: Vec<&str> = style.find(&rest).into_iter().map(|range| &rest[range]).collect();
    let undeclared = used.iter().find(|found| !is_click_macro(case, found));
    if let Some(found) = undeclared {
        flaws.push(undeclared_macro(case, place, key, found));
    } else if used.is_empty() && !was_declared {
        flaws.extend(constant(place, key, text, style));
    }
}

fn is_click_macro(case: &Case<'_>, text: &str) -> bool {
    let style = case.known.macro_style;
    case.known.click_params.iter().any(|click| match &click.macro_text {
        Some(own) => own == text,
        None => style.wrap(click.param.trim_start_matches('/')) == text,
    })
}

fn undeclared_macro(case: &Case<'_>, place: &Reader<'_>, key: &'static str, text: &str) -> FileError {
    match nearest(text, case.known.macros.iter().map(|known| known.text.as_str())) {
        Some(near) => place.error(key, Say::new("flaw-macro-undeclared-near").with("value", text).with("near", near)),
        None => at(place, key, "flaw-macro-undeclared", text),
    }
}

/// A value without a macro of the file's style: a currency may be one, anything else has lost its macro.
fn constant(place: &Reader<'_>, key: &'static str, text: &str, style: MacroStyle) -> Option<FileError> {
    if MacroStyle::recognise(text).is_some() {
        return Some(place.error(key, Say::new("flaw-macro-style").with("value", text).with("style", style.to_string())));
    }
    if key == "currency" {
        let is_code = (3..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphabetic());
        return (!is_code).then(|| at(place, key, "flaw-currency", text));
    }
    Some(place.error(key, Say::new("flaw-macro-bare").with("value", text).with("example", style.wrap("amount"))))
}

//! The sources with all changes in them.

use crate::places::{Change, Place};

/// Puts the places' changes into a text; places lie inside each other or apart.
pub fn render(source: &str, places: &[Place]) -> String {
    let mut sorted: Vec<&Place> = places.iter().collect();
    sorted.sort_by_key(|place| (place.range.start, place.range.end != place.range.start, usize::MAX - place.range.end, place.changes.is_empty()));
    let mut out = String::new();
    between(source, 0, source.len(), &mut sorted.as_slice(), &mut out);
    out
}

/// The text from `at` to `end`, with those of the next places that lie in it.
fn between(source: &str, mut at: usize, end: usize, left: &mut &[&Place], out: &mut String) {
    while let Some((place, behind)) = left.split_first() {
        if place.range.start >= end && !(place.range.is_empty() && place.range.start == end) || place.range.end > end {
            break;
        }
        *left = behind;
        out.push_str(&source[at..place.range.start]);
        at = place.range.end;
        write(source, place, left, out);
    }
    out.push_str(&source[at..end]);
}

fn write(source: &str, place: &Place, left: &mut &[&Place], out: &mut String) {
    if place.range.is_empty() {
        for change in &place.changes {
            out.push_str(&inserted(change));
        }
        return;
    }
    if place.changes.is_empty() {
        return;
    }
    out.push_str(&place.before);
    out.push_str("/*p*/(");
    for Change { number, text } in &place.changes {
        out.push_str(&format!("if crate::mutated::on({number}) {{ /*v{number}*/ {text} /*^v{number}*/ }} else "));
    }
    out.push_str("{ ");
    between(source, place.range.start, place.range.end, left, out);
    out.push_str(" })/*^p*/");
}

fn inserted(Change { number, text }: &Change) -> String {
    let is_guard = text == "if";
    if is_guard {
        format!(" /*v{number}*/ if !crate::mutated::on({number}) /*^v{number}*/")
    } else {
        format!("/*v{number}*/ if crate::mutated::on({number}) {{ return {text}; }} /*^v{number}*/ ")
    }
}

//! A file that git could not merge: both sides stand in it, between marks.

use super::place::{FileError, Place};
use crate::words::Say;

/// What to say of a file with git's conflict marks: whose lines are which. `None` where there are no marks.
pub fn marks(source: &str) -> Option<FileError> {
    let mut lines = source.lines().zip(1_usize..);
    let (ours, start) = lines.find_map(|(line, number)| Some((side(line, "<<<<<<<")?, number)))?;
    let mut ours_end = None;
    let (mut middle, mut end) = (None, None);
    for (line, number) in lines {
        if ours_end.is_none() && (side(line, "|||||||").is_some() || line == "=======") {
            ours_end = Some(number);
        }
        if middle.is_none() && line == "=======" {
            middle = Some(number);
        }
        if let Some(theirs) = side(line, ">>>>>>>").filter(|_| middle.is_some()) {
            end = Some((theirs, number));
            break;
        }
    }
    let (ours_end, middle, (theirs, end)) = (ours_end?, middle?, end?);
    let more = source.lines().filter(|line| side(line, "<<<<<<<").is_some()).count() - 1;
    let say = Say::new("file-conflict-marks").with("ours", ours).with("theirs", theirs).with("more", more);
    Some(FileError {
        place: Some(Place { line: start, column: 1 }),
        say: say.with("ours-lines", between(start, ours_end)).with("theirs-lines", between(middle, end)),
        is_unmerged: true,
    })
}

/// A side of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first one, such as `HEAD`.
    Ours,
    /// What both began from, where git wrote that down.
    Base,
    /// The second one.
    Theirs,
}

/// The text as one side has it, in every place; `None` where the marks are not whole.
pub fn side_of(source: &str, wanted: Side) -> Option<String> {
    let mut text = String::with_capacity(source.len());
    let mut within = None;
    for line in source.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\r', '\n']);
        within = match within {
            None if side(bare, "<<<<<<<").is_some() => Some(Side::Ours),
            Some(Side::Ours) if side(bare, "|||||||").is_some() => Some(Side::Base),
            Some(Side::Ours | Side::Base) if bare == "=======" => Some(Side::Theirs),
            Some(Side::Theirs) if side(bare, ">>>>>>>").is_some() => None,
            _ => {
                if within.is_none_or(|within| within == wanted) {
                    text.push_str(line);
                }
                continue;
            }
        };
    }
    within.is_none().then_some(text)
}

/// What stands behind a mark: the name of a side, such as `HEAD`.
fn side<'l>(line: &'l str, mark: &str) -> Option<&'l str> {
    let rest = line.strip_prefix(mark)?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix(' ').map(str::trim) }
}

/// The lines between two marks: `3–5`, `3`, or `–` where there are none.
fn between(mark: usize, next: usize) -> String {
    match next - mark - 1 {
        0 => "–".to_owned(),
        1 => (mark + 1).to_string(),
        _ => format!("{}–{}", mark + 1, next - 1),
    }
}

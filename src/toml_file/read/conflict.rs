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

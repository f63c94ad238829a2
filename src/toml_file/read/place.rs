//! Where in a file something is, and what is wrong there.

use std::fmt;

use crate::words::Say;

/// A place in a text file, counted from 1 (columns in characters).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character in that line.
    pub column: usize,
}

impl Place {
    /// The place of a byte offset in a text; offsets beyond its end mean its end.
    pub fn of(text: &str, offset: usize) -> Self {
        let mut end = offset.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let before = &text[..end];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Place { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.line, self.column)
    }
}

/// Why a file of ours cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .say.id)]
pub struct FileError {
    /// Where, if it is about one place.
    pub place: Option<Place>,
    /// What is wrong and what to do.
    pub say: Say,
    /// True where two people's edits stand in it, between git's marks.
    pub is_unmerged: bool,
}

impl FileError {
    /// An error about the file as a whole.
    pub fn whole(say: Say) -> Self {
        FileError { place: None, say, is_unmerged: false }
    }

    /// An error at a place.
    pub fn at(place: Place, say: Say) -> Self {
        FileError { place: Some(place), ..FileError::whole(say) }
    }

    /// File, line and column, and cause, for people. `path` is the file as it is shown.
    pub fn in_file(&self, path: &str) -> Say {
        let place = self.place.map_or_else(|| path.to_owned(), |place| format!("{path}:{place}"));
        Say::new("store-unreadable").with("path", place).with("error", self.say.clone())
    }
}

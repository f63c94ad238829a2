//! The beginning of a text without measure. Names come from files, and a file may call a profile whatever it likes: nobody reads that to its end, so
//! nothing walks there.

use std::borrow::Cow;

/// Bytes enough for whatever one column may show: a letter with its accents, a family of emoji.
const COLUMN: usize = 32;
/// Of a name that is longer no screen has room for more.
const LONGEST: usize = 1000;

/// As much of a text as may be needed to fill these columns; true where that is all of it.
pub fn beginning(text: &str, columns: usize) -> (&str, bool) {
    let room = columns.saturating_add(1).saturating_mul(COLUMN);
    if text.len() <= room {
        return (text, true);
    }
    let end = (0..=room).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    (&text[..end], false)
}

/// A name inside a sentence: whole, or its beginning with a mark.
pub fn brief(name: &str) -> Cow<'_, str> {
    match name.char_indices().nth(LONGEST) {
        None => Cow::Borrowed(name),
        Some((end, _)) => Cow::Owned(format!("{}…", &name[..end])),
    }
}

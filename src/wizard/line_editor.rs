//! One line of text under the cursor, edited by graphemes.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::key::{Code, Key};

/// A line and a cursor that always stands between two graphemes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineEditor {
    text: String,
    cursor: usize,
    killed: String,
}

impl LineEditor {
    /// A line with the cursor at its end.
    pub fn new(text: &str) -> Self {
        LineEditor { text: text.to_owned(), cursor: text.len(), killed: String::new() }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The cursor, as a byte offset on a grapheme boundary.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Puts the cursor at the boundary at or before a byte offset.
    pub fn set_cursor(&mut self, offset: usize) {
        self.cursor = offset.min(self.text.len());
        self.snap();
    }

    /// Puts text in at the cursor.
    pub fn insert(&mut self, text: &str) {
        self.text.insert_str(self.cursor, text);
        self.cursor += text.len();
        self.snap_forward();
    }

    /// Replaces a range of bytes, which must lie on boundaries, and puts the cursor behind the new text.
    pub fn replace(&mut self, range: std::ops::Range<usize>, text: &str) {
        self.text.replace_range(range.clone(), text);
        self.cursor = range.start + text.len();
        self.snap_forward();
    }

    /// Replaces everything.
    pub fn set(&mut self, text: &str) {
        text.clone_into(&mut self.text);
        self.cursor = self.text.len();
    }

    /// Acts on a readline key; false where the key means nothing here.
    pub fn press(&mut self, key: Key) -> bool {
        match (key.code, key.ctrl, key.alt) {
            (Code::Char(character), false, false) => self.insert(character.encode_utf8(&mut [0; 4])),
            (Code::Left, false, false) | (Code::Char('b'), true, false) => self.cursor = self.before(),
            (Code::Right, false, false) | (Code::Char('f'), true, false) => self.cursor = self.behind(),
            (Code::Home, ..) | (Code::Char('a'), true, false) => self.cursor = 0,
            (Code::End, ..) | (Code::Char('e'), true, false) => self.cursor = self.text.len(),
            (Code::Left, ..) | (Code::Char('b'), false, true) => self.cursor = self.word_before(),
            (Code::Right, ..) | (Code::Char('f'), false, true) => self.cursor = self.word_behind(),
            (Code::Backspace, false, false) | (Code::Char('h'), true, false) => self.cut(self.before(), self.cursor, false),
            (Code::Delete, ..) | (Code::Char('d'), true, false) => self.cut(self.cursor, self.behind(), false),
            (Code::Backspace, ..) | (Code::Char('w'), true, false) => self.cut(self.word_before(), self.cursor, true),
            (Code::Char('d'), false, true) => self.cut(self.cursor, self.word_behind(), true),
            (Code::Char('u'), true, false) => self.cut(0, self.cursor, true),
            (Code::Char('k'), true, false) => self.cut(self.cursor, self.text.len(), true),
            (Code::Char('y'), true, false) => self.insert(&self.killed.clone()),
            _ => return false,
        }
        true
    }

    fn cut(&mut self, from: usize, to: usize, keep: bool) {
        let removed: String = self.text.drain(from..to).collect();
        if keep && !removed.is_empty() {
            self.killed = removed;
        }
        self.cursor = from;
        self.snap();
    }

    fn before(&self) -> usize {
        self.text[..self.cursor].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn behind(&self) -> usize {
        self.text[self.cursor..].graphemes(true).next().map_or(self.text.len(), |grapheme| self.cursor + grapheme.len())
    }

    fn word_before(&self) -> usize {
        let is_word = |text: &str| text.chars().any(char::is_alphanumeric);
        self.text[..self.cursor].split_word_bound_indices().rev().find(|(_, word)| is_word(word)).map_or(0, |(at, _)| at)
    }

    fn word_behind(&self) -> usize {
        let is_word = |text: &str| text.chars().any(char::is_alphanumeric);
        let found = self.text[self.cursor..].split_word_bound_indices().find(|(_, word)| is_word(word));
        found.map_or(self.text.len(), |(at, word)| self.cursor + at + word.len())
    }

    /// Text put together anew may have joined graphemes: the cursor goes back to the boundary before it.
    fn snap(&mut self) {
        while !self.text.is_char_boundary(self.cursor) {
            self.cursor -= 1;
        }
        if !self.is_between_graphemes() {
            self.cursor = self.around().prev_boundary(&self.text, 0).ok().flatten().unwrap_or(0);
        }
    }

    /// As `snap`, but behind what was just put in.
    fn snap_forward(&mut self) {
        if !self.is_between_graphemes() {
            self.cursor = self.around().next_boundary(&self.text, 0).ok().flatten().unwrap_or(self.text.len());
        }
    }

    fn is_between_graphemes(&self) -> bool {
        self.around().is_boundary(&self.text, 0).unwrap_or(true)
    }

    /// Looks at the text around the cursor only, however long it is.
    fn around(&self) -> GraphemeCursor {
        GraphemeCursor::new(self.cursor, self.text.len(), true)
    }
}

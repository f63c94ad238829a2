//! A form over the page: a few lines that are asked for in one box.

use std::path::PathBuf;

use crate::model::acts::OwnValue;
use crate::model::profile::ItemId;
use crate::model::slug::file_slug;
use crate::words::Say;

use super::key::{Code, Key};
use super::line_editor::LineEditor;

/// What a form is there for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The name and the id of an integration of the user's own; the id follows the name until it is typed.
    Integration,
    /// One value for another in all profiles.
    Replace,
    /// A new offer like the one in this file; what its links have of a buyer's or a creative's own.
    Like(PathBuf, Vec<OwnValue>),
    /// Many links like this one.
    Many(Option<ItemId>),
}

/// A line of a form.
#[derive(Clone, Debug)]
pub struct FormLine {
    /// What is asked.
    pub ask: Say,
    /// What is typed.
    pub line: LineEditor,
    /// True while it holds what is proposed: what is typed then stands in its place.
    pub is_proposed: bool,
    /// True where nothing need stand there.
    pub is_optional: bool,
}

impl FormLine {
    /// A line with a text that is there to be edited.
    pub fn new(ask: Say, text: &str) -> Self {
        FormLine { ask, line: LineEditor::new(text), is_proposed: false, is_optional: false }
    }

    /// A line with a text that is proposed.
    pub fn proposed(ask: Say, text: &str) -> Self {
        FormLine { is_proposed: !text.is_empty(), ..FormLine::new(ask, text) }
    }

    /// What stands there, without blanks around it.
    pub fn text(&self) -> &str {
        self.line.text().trim()
    }
}

/// Lines that are asked for.
#[derive(Clone, Debug)]
pub struct Form {
    /// What it is there for.
    pub purpose: Purpose,
    /// The lines.
    pub lines: Vec<FormLine>,
    /// The place of the line that has the cursor.
    pub at: usize,
    /// What follows from what is typed.
    pub told: Vec<Say>,
}

impl Form {
    /// A form with the cursor in its first line.
    pub fn new(purpose: Purpose, lines: Vec<FormLine>) -> Self {
        Form { purpose, lines, at: 0, told: Vec::new() }
    }

    /// What stands in a line; nothing where there is no such line.
    pub fn text(&self, place: usize) -> &str {
        self.lines.get(place).map_or("", FormLine::text)
    }

    /// Puts a text into a line, in the place of what is there.
    pub(super) fn set(&mut self, place: usize, text: &str) {
        if let Some(line) = self.lines.get_mut(place) {
            line.line.set(text);
            line.is_proposed = false;
        }
    }

    /// Acts on a key in the line that has the cursor; false where it means nothing there.
    pub(super) fn press(&mut self, key: Key) -> bool {
        let clears = key.typed().is_some() || matches!(key.code, Code::Backspace | Code::Delete) || key.ctrl && matches!(key.code, Code::Char(_));
        self.edit(clears, |line| line.press(key))
    }

    /// Puts a text in at the cursor.
    pub(super) fn insert(&mut self, text: &str) {
        self.edit(true, |line| line.insert(text));
    }

    fn edit<T: Default>(&mut self, clears: bool, edit: impl FnOnce(&mut LineEditor) -> T) -> T {
        let follows = self.purpose == Purpose::Integration && self.at == 0 && self.text(1) == file_slug(self.text(0));
        let Some(line) = self.lines.get_mut(self.at) else { return T::default() };
        if std::mem::take(&mut line.is_proposed) && clears {
            line.line.set("");
        }
        let edited = edit(&mut line.line);
        if follows {
            self.set(1, &file_slug(self.lines[0].line.text()));
        }
        edited
    }

    /// The next line, or the one before; behind the last comes the first.
    pub(super) fn step(&mut self, down: bool) {
        let count = self.lines.len().max(1);
        self.at = (self.at + if down { 1 } else { count - 1 }) % count;
    }

    /// Enter: goes to the next line that is still to be looked at; true where there is none.
    pub(super) fn is_done(&mut self) -> bool {
        let next = match self.purpose {
            Purpose::Integration => Some(self.at + 1).filter(|next| *next < self.lines.len()),
            _ => self.lines.iter().position(|line| line.text().is_empty() && !line.is_optional),
        };
        self.at = next.unwrap_or(self.at);
        next.is_none()
    }
}

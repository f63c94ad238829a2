//! The text of an array or inline table, put together again from old and new entries.

use super::comma_list::{CommaList, Entry};

/// One entry on its way into the text; `usize` is its old index, `String` its key and value.
pub enum Piece {
    /// An old entry where it was.
    Kept(usize, String),
    /// An old entry that was elsewhere.
    Moved(usize, String),
    /// A new entry.
    New(String),
    /// The place of an entry that is not here any more.
    Gone(usize),
}

/// A list as far as it is put together.
pub struct ListText<'l, 't> {
    list: &'l CommaList<'t>,
    newline: &'l str,
    out: String,
    is_multi_line: bool,
    /// Entries still to come.
    left: usize,
    is_first: bool,
}

impl<'l, 't> ListText<'l, 't> {
    /// A list that will have `count` entries.
    pub fn new(list: &'l CommaList<'t>, newline: &'l str, count: usize) -> Self {
        let out = list.text[..list.head].to_owned();
        ListText { list, newline, out, is_multi_line: list.is_multi_line(), left: count, is_first: true }
    }

    /// Puts the next entry.
    pub fn put(&mut self, piece: &Piece) {
        match piece {
            Piece::Kept(index, body) => {
                let entry = &self.list.entries[*index];
                self.before_kept(*index, entry);
                self.body(body, Some(entry));
                self.out.push_str(self.list.get(&entry.post));
            }
            Piece::Moved(index, body) => {
                let entry = &self.list.entries[*index];
                self.before_inserted(self.list.starts_line(entry.pre.start).then(|| self.list.lead(entry)));
                self.body(body, Some(entry));
                self.after_inserted(Some(self.list.get(&entry.post)).filter(|post| post.contains('#')));
            }
            Piece::New(body) => {
                self.before_inserted(None);
                self.body(body, None);
                self.after_inserted(None);
            }
            Piece::Gone(index) => {
                let loose = self.list.loose(&self.list.entries[*index]);
                if loose.contains('#') {
                    self.begin_line();
                    self.out.push_str(loose);
                }
            }
        }
    }

    /// The whole text.
    pub fn finish(mut self) -> String {
        if self.list.starts_line(self.list.tail) {
            self.begin_line();
        }
        self.out.push_str(&self.list.text[self.list.tail..]);
        self.out
    }

    fn before_kept(&mut self, index: usize, entry: &Entry<'_>) {
        if self.list.starts_line(entry.pre.start) {
            self.begin_line();
            self.out.push_str(self.list.get(&entry.pre));
        } else if self.is_first {
            self.out.push_str(self.first_indent());
        } else if index == 0 {
            self.out.push(' ');
        } else {
            self.out.push_str(self.list.get(&entry.pre));
        }
    }

    fn before_inserted(&mut self, lead: Option<&str>) {
        if self.is_multi_line || lead.is_some_and(|lead| lead.contains('#')) {
            self.begin_line();
            let indent = self.first_indent();
            self.out.push_str(lead.unwrap_or(indent));
        } else if self.is_first {
            self.out.push_str(self.first_indent());
        } else {
            self.out.push(' ');
        }
    }

    /// Key and value with the comma, if one belongs there.
    fn body(&mut self, body: &str, entry: Option<&Entry<'_>>) {
        self.left = self.left.saturating_sub(1);
        self.is_first = false;
        self.out.push_str(body);
        let mid = entry.map(|entry| self.list.get(&entry.mid)).unwrap_or_default();
        let has_comma = self.left > 0 || self.list.entries.last().map_or(self.is_multi_line, |last| last.has_comma);
        match (has_comma, entry.is_some_and(|entry| entry.has_comma)) {
            (true, true) => {
                self.out.push_str(mid);
                self.out.push(',');
            }
            (true, false) => {
                self.out.push(',');
                self.out.push_str(mid);
            }
            (false, _) => self.out.push_str(mid),
        }
    }

    fn after_inserted(&mut self, comment: Option<&str>) {
        match comment {
            Some(comment) => self.out.push_str(comment),
            None if self.is_multi_line && self.list.starts_line(self.list.tail) => self.begin_line(),
            None => {}
        }
    }

    /// The blanks before the first entry.
    fn first_indent(&self) -> &'t str {
        match self.list.entries.first() {
            Some(first) => self.list.indent(first),
            None if self.is_multi_line => "  ",
            None => "",
        }
    }

    fn begin_line(&mut self) {
        if !self.out.ends_with('\n') {
            self.out.push_str(self.newline);
        }
    }
}

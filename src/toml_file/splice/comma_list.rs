//! `[a, b]` and `{ a = 1, b = 2 }` cut into entries, with the blanks and comments around each.

use std::borrow::Cow;
use std::ops::Range;

use toml_parser::Source;
use toml_parser::parser::{Event, EventKind, parse_value};

use super::layout::{decode, lead_start};

/// An array or inline table, as ranges of its text.
pub struct CommaList<'t> {
    /// The text, brackets included.
    pub text: &'t str,
    /// Behind the opening bracket and what else is on its line.
    pub head: usize,
    /// The entries.
    pub entries: Vec<Entry<'t>>,
    /// Behind the last entry; from there on all is the list's own, to the closing bracket.
    pub tail: usize,
}

/// One entry.
#[derive(Default)]
pub struct Entry<'t> {
    /// Its key, in an inline table.
    pub keys: Vec<Cow<'t, str>>,
    /// Blanks and comments before it.
    pub pre: Range<usize>,
    /// Key and value.
    pub body: Range<usize>,
    /// The value.
    pub value: Range<usize>,
    /// Between value and comma.
    pub mid: Range<usize>,
    /// Whether a comma follows.
    pub has_comma: bool,
    /// Behind the comma, to the end of the line if nothing else is on it.
    pub post: Range<usize>,
}

impl<'t> CommaList<'t> {
    /// Cuts the text of an array or inline table; `None` for any other value.
    pub fn parse(text: &'t str) -> Option<Self> {
        if !text.starts_with(['[', '{']) {
            return None;
        }
        let mut list = CommaList { text, head: 0, entries: Vec::new(), tail: 0 };
        list.read_entries();
        list.share_out_blanks();
        Some(list)
    }

    fn read_entries(&mut self) {
        let source = Source::new(self.text);
        let tokens = source.lex().into_vec();
        let mut events: Vec<Event> = Vec::with_capacity(tokens.len());
        parse_value(&tokens, &mut events, &mut ());
        let mut depth = 0_usize;
        let mut entry: Option<Entry<'t>> = None;
        for event in &events {
            let (start, end) = (event.span().start(), event.span().end());
            let is_open = matches!(event.kind(), EventKind::InlineTableOpen | EventKind::ArrayOpen);
            let is_close = matches!(event.kind(), EventKind::InlineTableClose | EventKind::ArrayClose);
            depth -= usize::from(is_close);
            if depth == 1 && (is_open || event.kind() == EventKind::Scalar) {
                let entry = entry.get_or_insert_with(|| Entry { body: start..end, ..Entry::default() });
                entry.value.start = start;
            }
            if depth == 1 && (is_close || event.kind() == EventKind::Scalar) {
                if let Some(mut entry) = entry.take() {
                    entry.value.end = end;
                    entry.body.end = end;
                    entry.mid = end..end;
                    self.entries.push(entry);
                }
            } else if depth == 1 && event.kind() == EventKind::SimpleKey {
                entry.get_or_insert_with(|| Entry { body: start..end, ..Entry::default() }).keys.push(decode(source, event));
            } else if depth == 1
                && event.kind() == EventKind::ValueSep
                && let Some(last) = self.entries.last_mut()
            {
                last.has_comma = true;
                last.mid.end = start;
            }
            depth += usize::from(is_open);
        }
    }

    fn share_out_blanks(&mut self) {
        let end = self.text.len();
        let starts: Vec<usize> = self.entries.iter().skip(1).map(|entry| entry.body.start).chain([end]).collect();
        let first = self.entries.first().map_or(end, |entry| entry.body.start);
        self.head = end_of_line(self.text, 1, first);
        let mut at = self.head;
        for (entry, next) in self.entries.iter_mut().zip(starts) {
            entry.pre = at..entry.body.start;
            let after = entry.mid.end + usize::from(entry.has_comma);
            entry.post = after..end_of_line(self.text, after, next);
            at = entry.post.end;
        }
        self.tail = at;
    }

    /// The text of a range.
    pub fn get(&self, range: &Range<usize>) -> &'t str {
        &self.text[range.clone()]
    }

    /// True where every entry may stand on a line of its own.
    pub fn is_multi_line(&self) -> bool {
        self.starts_line(self.head) || self.entries.iter().any(|entry| self.starts_line(entry.post.end))
    }

    /// True for the first place of a line.
    pub fn starts_line(&self, at: usize) -> bool {
        self.text[..at].ends_with('\n')
    }

    /// Comments between blank lines before an entry, which are not its own.
    pub fn loose(&self, entry: &Entry<'_>) -> &'t str {
        let pre = self.get(&entry.pre);
        &pre[..lead_start(pre)]
    }

    /// An entry's own comments, and its indentation.
    pub fn lead(&self, entry: &Entry<'_>) -> &'t str {
        let pre = self.get(&entry.pre);
        &pre[lead_start(pre)..]
    }

    /// The indentation of an entry.
    pub fn indent(&self, entry: &Entry<'_>) -> &'t str {
        let pre = self.get(&entry.pre);
        &pre[pre.rfind('\n').map_or(0, |at| at + 1)..]
    }
}

/// Behind the line end, if one comes before `next`.
fn end_of_line(text: &str, from: usize, next: usize) -> usize {
    text[from..next].find('\n').map_or(from, |at| from + at + 1)
}

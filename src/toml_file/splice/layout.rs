//! How a TOML text is laid out: sections with their comments, and in them lines with keys and values, all as byte ranges.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use toml_parser::Source;
use toml_parser::parser::{Event, EventKind, parse_document};

use super::skip::end_of_line;

/// A text cut into sections; the first one is the top of the file and has no header.
pub struct Layout<'t> {
    /// In the order of the text.
    pub sections: Vec<Section<'t>>,
    /// Where the blank lines and loose comments at the end of the file begin.
    pub tail: usize,
}

/// `[header]` or `[[header]]` with what follows it.
#[derive(Default)]
pub struct Section<'t> {
    /// The header's keys.
    pub path: Vec<Cow<'t, str>>,
    /// True for `[[header]]`.
    pub is_element: bool,
    /// Where the blank lines and loose comments before it begin, which are nobody's.
    pub gap: usize,
    /// From the comments right above the header to those right below the last line.
    pub own: Range<usize>,
    /// Where the first line can be put: behind the header.
    pub body: usize,
    /// From there to behind its last key.
    said: &'t str,
    lines: OnceCell<Vec<Line>>,
}

/// `key = value`, which may take several lines.
pub struct Line {
    /// The key, dotted keys in their parts.
    pub keys: Vec<String>,
    /// From the key's first byte.
    pub key_start: usize,
    /// The value.
    pub value: Range<usize>,
    /// From the beginning of the line to behind its line end.
    pub whole: Range<usize>,
    /// A comment behind the value.
    pub comment: Option<Range<usize>>,
}

/// Reads the layout of a text that is known to be valid.
pub fn layout(text: &str) -> Layout<'_> {
    let mut layout = Layout { sections: vec![Section::default()], tail: 0 };
    let mut at = 0;
    while at < text.len() {
        let end = end_of_line(text, at);
        let line = &text[at..end];
        match line.trim_start_matches([' ', '\t']).bytes().next() {
            Some(b'[') => {
                let (path, is_element) = header(line);
                layout.sections.push(Section { path, is_element, own: at..end, body: end, ..Section::default() });
            }
            Some(b'#' | b'\r' | b'\n') | None => {}
            Some(_) => {
                if let Some(section) = layout.sections.last_mut() {
                    section.own.end = end;
                    section.said = &text[section.body..end];
                }
            }
        }
        at = end;
    }
    share_out_comments(text, &mut layout);
    layout
}

/// The keys of a header's line, and whether it has double brackets.
fn header(line: &str) -> (Vec<Cow<'_, str>>, bool) {
    let is_plain = |text: &str| text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-'));
    let plain = line.trim_end().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    if let Some(path) = plain {
        let inner = path.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        if let Some(key) = inner.or(plain).filter(|key| is_plain(key)) {
            return (vec![Cow::Borrowed(key)], inner.is_some());
        }
    }
    let source = Source::new(line);
    let (mut keys, mut is_element) = (Vec::new(), false);
    let mut read = |event: Event| match event.kind() {
        EventKind::ArrayTableOpen => is_element = true,
        EventKind::SimpleKey => keys.push(decode(source, &event)),
        _ => {}
    };
    parse_document(&source.lex().into_vec(), &mut read, &mut ());
    (keys, is_element)
}

impl Section<'_> {
    /// Its keys with their values: cut where they are first asked for, since most sections are only passed on.
    pub fn lines(&self) -> &[Line] {
        self.lines.get_or_init(|| {
            let source = Source::new(self.said);
            let mut scan = Scan { source, base: self.body, lines: Vec::new(), keys: Vec::new(), line: None, line_start: self.body, depth: 0 };
            parse_document(&source.lex().into_vec(), &mut |event: Event| scan.event(&event), &mut ());
            scan.end_line(self.body + self.said.len());
            scan.lines
        })
    }
}

/// What is being read of a section.
struct Scan<'t> {
    source: Source<'t>,
    /// Where the section's first line stands in the text.
    base: usize,
    lines: Vec<Line>,
    keys: Vec<String>,
    line: Option<Line>,
    line_start: usize,
    /// How many brackets are open inside a value.
    depth: usize,
}

impl Scan<'_> {
    fn event(&mut self, event: &Event) {
        let (start, end) = (self.base + event.span().start(), self.base + event.span().end());
        match event.kind() {
            EventKind::InlineTableOpen | EventKind::ArrayOpen => {
                self.value_starts(start, end);
                self.depth += 1;
            }
            EventKind::InlineTableClose | EventKind::ArrayClose => {
                self.depth = self.depth.saturating_sub(1);
                self.value_ends(end);
            }
            _ if self.depth > 0 => {}
            EventKind::SimpleKey => {
                if self.line.is_none() {
                    let whole = self.line_start..end;
                    self.line = Some(Line { keys: Vec::new(), key_start: start, value: 0..0, whole, comment: None });
                }
                self.keys.push(decode(self.source, event).into_owned());
            }
            EventKind::Scalar => {
                self.value_starts(start, end);
                self.value_ends(end);
            }
            EventKind::Comment => {
                if let Some(line) = &mut self.line {
                    line.comment = Some(start..end);
                }
            }
            EventKind::Newline => self.end_line(end),
            _ => {}
        }
    }

    fn value_starts(&mut self, start: usize, end: usize) {
        if self.depth == 0
            && let Some(line) = &mut self.line
        {
            line.value = start..end;
            line.keys = std::mem::take(&mut self.keys);
        }
    }

    fn value_ends(&mut self, end: usize) {
        if self.depth == 0
            && let Some(line) = &mut self.line
        {
            line.value.end = end;
        }
    }

    /// A line ends, with a key or without one.
    fn end_line(&mut self, end: usize) {
        self.line_start = end;
        if let Some(mut line) = self.line.take() {
            line.whole.end = end;
            self.lines.push(line);
        }
    }
}

/// The key that an event spells.
pub fn decode<'t>(source: Source<'t>, event: &Event) -> Cow<'t, str> {
    let mut key = Cow::Borrowed("");
    if let Some(raw) = source.get(event) {
        raw.decode_key(&mut key, &mut ());
    }
    key
}

/// True where the first keys of a path are these.
pub fn begins_with<S: AsRef<str>>(path: &[S], head: &[&str]) -> bool {
    path.len() >= head.len() && path.iter().zip(head).all(|(one, other)| one.as_ref() == *other)
}

/// Comments right above a header are its own, those right below a section's last line are that section's, and what stands between blank lines
/// is nobody's and stays.
fn share_out_comments(text: &str, layout: &mut Layout<'_>) {
    for index in 0..layout.sections.len() {
        let from = layout.sections[index].own.end;
        let next = layout.sections.get(index + 1).map(|next| next.own.start);
        let between = &text[from..next.unwrap_or(text.len())];
        let lead = if next.is_some() { from + lead_start(between) } else { text.len() };
        let below = from + comments_below(&text[from..lead]);
        layout.sections[index].own.end = below;
        match layout.sections.get_mut(index + 1) {
            Some(next) => {
                next.gap = below;
                next.own.start = lead;
            }
            None => layout.tail = below,
        }
    }
}

/// Where the comments right above what follows `between` begin: behind the last blank line.
pub fn lead_start(between: &str) -> usize {
    let mut start = 0;
    let mut at = 0;
    for line in between.split_inclusive('\n') {
        at += line.len();
        if line.ends_with('\n') && line.trim().is_empty() {
            start = at;
        }
    }
    start
}

/// How far the comments right below what precedes `between` go: to the first blank line.
fn comments_below(between: &str) -> usize {
    between.split_inclusive('\n').take_while(|line| !line.trim().is_empty()).map(str::len).sum()
}

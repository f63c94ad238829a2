//! How a TOML text is laid out: sections with their comments, and in them lines with keys and values, all as byte ranges.

use std::borrow::Cow;
use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::{Token, TokenKind};
use toml_parser::parser::{Event, EventKind, parse_document};

/// So many tokens are looked at together, and more only up to the end of their line.
const PIECE: usize = 1024;

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
    /// Its keys with their values.
    pub lines: Vec<Line<'t>>,
}

/// `key = value`, which may take several lines.
pub struct Line<'t> {
    /// The key, dotted keys in their parts.
    pub keys: Vec<Cow<'t, str>>,
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
    let source = Source::new(text);
    let mut scan = Scan {
        source,
        layout: Layout { sections: vec![Section::default()], tail: 0 },
        keys: Vec::new(),
        line: None,
        line_start: 0,
        depth: 0,
        in_header: false,
    };
    for tokens in pieces(source) {
        parse_document(&tokens, &mut |event: Event| scan.event(&event), &mut ());
    }
    scan.end_line(text.len());
    let mut layout = scan.layout;
    share_out_comments(text, &mut layout);
    layout
}

/// The tokens of a text in pieces of whole lines, so that those of a long text are not all there at once.
fn pieces(source: Source<'_>) -> impl Iterator<Item = Vec<Token>> {
    let mut tokens = source.lex();
    let mut depth = 0_usize;
    std::iter::from_fn(move || {
        let mut piece = Vec::with_capacity(PIECE + PIECE / 4);
        for token in tokens.by_ref() {
            match token.kind() {
                TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => depth += 1,
                TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => depth = depth.saturating_sub(1),
                _ => {}
            }
            piece.push(token);
            if depth == 0 && piece.len() >= PIECE && token.kind() == TokenKind::Newline {
                break;
            }
        }
        (!piece.is_empty()).then_some(piece)
    })
}

/// What is being read.
struct Scan<'t> {
    source: Source<'t>,
    layout: Layout<'t>,
    keys: Vec<Cow<'t, str>>,
    line: Option<Line<'t>>,
    line_start: usize,
    /// How many brackets are open inside a value.
    depth: usize,
    in_header: bool,
}

impl<'t> Scan<'t> {
    fn event(&mut self, event: &Event) {
        let (start, end) = (event.span().start(), event.span().end());
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
            EventKind::StdTableOpen | EventKind::ArrayTableOpen => {
                let is_element = event.kind() == EventKind::ArrayTableOpen;
                self.in_header = true;
                self.layout.sections.push(Section { is_element, own: self.line_start..end, ..Section::default() });
            }
            EventKind::StdTableClose | EventKind::ArrayTableClose => {
                self.in_header = false;
                let path = std::mem::take(&mut self.keys);
                self.section().path = path;
            }
            EventKind::SimpleKey => {
                if self.line.is_none() && !self.in_header {
                    let whole = self.line_start..end;
                    self.line = Some(Line { keys: Vec::new(), key_start: start, value: 0..0, whole, comment: None });
                }
                self.keys.push(decode(self.source, event));
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

    /// A line of the section ends, or a header, or a line without either.
    fn end_line(&mut self, end: usize) {
        self.line_start = end;
        let line = self.line.take();
        let section = self.section();
        if let Some(mut line) = line {
            line.whole.end = end;
            section.own.end = end;
            section.lines.push(line);
        } else if section.body == 0 && !section.path.is_empty() {
            section.body = end;
            section.own.end = end;
        }
    }

    fn section(&mut self) -> &mut Section<'t> {
        let last = self.layout.sections.len() - 1;
        &mut self.layout.sections[last]
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

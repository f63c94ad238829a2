//! A text on its way to another one: its sections with changes inside, in a new order, with new ones between.

use std::ops::Range;

use super::layout::Layout;

/// Changes of a text, section by section; the text itself is put together at the end.
pub struct Draft<'t> {
    text: &'t str,
    newline: &'static str,
    changes: Vec<Changes>,
}

/// What becomes of one section.
#[derive(Default)]
struct Changes {
    splices: Vec<(Range<usize>, String)>,
    fate: Fate,
    before: Vec<Block>,
    after: Vec<Block>,
}

impl Changes {
    /// True where nothing becomes of it.
    fn is_none(&self) -> bool {
        self.fate == Fate::Stays && self.splices.is_empty() && self.before.is_empty() && self.after.is_empty()
    }
}

/// Where a section will be.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Fate {
    #[default]
    Stays,
    Removed,
    Moved,
}

/// Sections that come in.
enum Block {
    /// A new one.
    New(String),
    /// Old ones from elsewhere, the parts of one element; false for one of which only its neighbours are left.
    Moved(Vec<(usize, bool)>),
}

/// Where a block goes.
#[derive(Clone, Copy)]
pub enum Anchor {
    /// Before this section.
    Before(usize),
    /// Behind this section.
    After(usize),
}

impl<'t> Draft<'t> {
    /// A text without changes.
    pub fn new(text: &'t str, layout: &Layout<'_>) -> Self {
        Draft { text, newline: newline_of(text), changes: layout.sections.iter().map(|_| Changes::default()).collect() }
    }

    /// The text before all changes.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The line end of this text.
    pub fn newline(&self) -> &'static str {
        self.newline
    }

    /// Replaces a range inside a section.
    pub fn replace(&mut self, section: usize, range: Range<usize>, text: String) {
        self.changes[section].splices.push((range, text));
    }

    /// Puts a line into a section, where a line begins or the text ends.
    pub fn add_line(&mut self, section: usize, at: usize, line: &str) {
        // A file whose last line has no line end stays such a file.
        let text = if self.text[..at].ends_with('\n') || at == 0 { format!("{line}{}", self.newline) } else { format!("{}{line}", self.newline) };
        self.replace(section, at..at, text);
    }

    /// Takes sections out.
    pub fn remove(&mut self, sections: &[usize]) {
        for section in sections {
            self.changes[*section].fate = Fate::Removed;
        }
    }

    /// Puts a new section beside one.
    pub fn insert(&mut self, anchor: Anchor, text: String) {
        self.put(anchor, Block::New(text));
    }

    /// Puts sections of elsewhere, in which all changes are made, beside another one.
    pub fn move_to(&mut self, anchor: Anchor, sections: &[usize]) {
        let fates = sections.iter().map(|section| (*section, self.changes[*section].fate));
        let parts = fates.filter(|(_, fate)| *fate != Fate::Moved).map(|(section, fate)| (section, fate == Fate::Stays)).collect();
        for section in sections {
            self.changes[*section].fate = Fate::Moved;
        }
        self.put(anchor, Block::Moved(parts));
    }

    /// True for a section that will be elsewhere: nothing can be put beside it that is not a part of it.
    pub fn is_moved(&self, section: usize) -> bool {
        self.changes[section].fate == Fate::Moved
    }

    fn put(&mut self, anchor: Anchor, block: Block) {
        match anchor {
            Anchor::Before(section) => self.changes[section].before.push(block),
            Anchor::After(section) => self.changes[section].after.push(block),
        }
    }

    /// The text with all changes, behind the marks that a file begins with.
    pub fn finish(mut self, marks: &str, layout: &Layout<'_>) -> String {
        for changes in &mut self.changes {
            // Stable: what is put in at one place stays in its order.
            changes.splices.sort_by_key(|(range, _)| (range.start, range.end));
        }
        let mut text = String::with_capacity(marks.len() + self.text.len() + 256);
        text.push_str(marks);
        let mut out = Out { draft: &self, layout, begin: text.len(), text, has_loose_end: false };
        let mut section = 0;
        while section < layout.sections.len() {
            let untouched = self.changes[section..].iter().take_while(|changes| changes.is_none()).count();
            if untouched > 0 && !out.has_loose_end {
                out.sections_as_they_are(section..section + untouched);
                section += untouched;
            } else {
                out.section_in_place(section);
                section += 1;
            }
        }
        out.gap(&self.text[layout.tail..]);
        out.text
    }
}

/// The line end that a text has.
pub fn newline_of(text: &str) -> &'static str {
    if text.find('\n').is_some_and(|at| text[..at].ends_with('\r')) { "\r\n" } else { "\n" }
}

/// A text from its first line on that is not blank.
fn without_blank_lines(text: &str) -> &str {
    let blank = text.split_inclusive('\n').take_while(|line| line.trim().is_empty()).map(str::len).sum();
    &text[blank..]
}

/// The text as far as it is put together.
struct Out<'d> {
    draft: &'d Draft<'d>,
    layout: &'d Layout<'d>,
    text: String,
    /// Where the text begins, behind the marks.
    begin: usize,
    /// True where no further blank line is wanted: behind a loose comment whose section is gone, and at the top of a file whose first section is.
    has_loose_end: bool,
}

impl<'d> Out<'d> {
    /// Sections of which none is touched stand in the text one behind another, as they will.
    fn sections_as_they_are(&mut self, sections: Range<usize>) {
        let (first, last) = (&self.layout.sections[sections.start], &self.layout.sections[sections.end - 1]);
        self.end_line();
        self.text.push_str(&self.draft.text[first.gap..last.own.end]);
    }

    fn section_in_place(&mut self, section: usize) {
        let changes = &self.draft.changes[section];
        let gap = self.gap_of(section);
        let is_loose = !gap.trim().is_empty();
        if changes.fate == Fate::Stays || is_loose || (changes.fate == Fate::Removed && !changes.before.is_empty()) {
            self.gap(gap);
            self.has_loose_end = is_loose && changes.fate != Fate::Stays;
        } else if self.is_empty() {
            self.has_loose_end = true;
        }
        match changes.fate {
            Fate::Stays => self.with_neighbours(section, true),
            Fate::Removed => self.with_neighbours(section, false),
            Fate::Moved => {}
        }
    }

    /// A section between what was put beside it.
    fn with_neighbours(&mut self, section: usize, is_there: bool) {
        let changes = &self.draft.changes[section];
        for (index, block) in changes.before.iter().enumerate() {
            if index > 0 {
                self.blank_line();
            }
            self.block(block);
        }
        if is_there && !changes.before.is_empty() {
            self.blank_line();
        }
        if is_there {
            self.own(section);
        }
        for block in &changes.after {
            self.blank_line();
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        self.has_loose_end = false;
        match block {
            Block::New(text) => self.text.push_str(text),
            Block::Moved(parts) => {
                for (index, (section, is_there)) in parts.iter().enumerate() {
                    let gap = self.gap_of(*section);
                    if index > 0 && *is_there {
                        if gap.trim().is_empty() { self.gap(gap) } else { self.blank_line() }
                    }
                    self.with_neighbours(*section, *is_there);
                }
            }
        }
    }

    fn own(&mut self, section: usize) {
        self.has_loose_end = false;
        self.end_line();
        let own = &self.layout.sections[section].own;
        let mut at = own.start;
        for (range, text) in &self.draft.changes[section].splices {
            self.text.push_str(self.draft.text.get(at..range.start).unwrap_or_default());
            self.text.push_str(text);
            at = range.end;
        }
        self.text.push_str(&self.draft.text[at..own.end]);
    }

    fn gap_of(&self, section: usize) -> &'d str {
        let section = &self.layout.sections[section];
        &self.draft.text[section.gap..section.own.start]
    }

    /// Blank lines and loose comments.
    fn gap(&mut self, gap: &str) {
        let gap = if self.has_loose_end { without_blank_lines(gap) } else { gap };
        if !gap.is_empty() {
            self.end_line();
            self.text.push_str(gap);
        }
    }

    fn is_empty(&self) -> bool {
        self.text.len() == self.begin
    }

    fn end_line(&mut self) {
        if !self.is_empty() && !self.text.ends_with('\n') {
            self.text.push_str(self.draft.newline);
        }
    }

    fn blank_line(&mut self) {
        self.end_line();
        if !self.is_empty() && !self.text.ends_with("\n\n") && !self.text.ends_with("\n\r\n") {
            self.text.push_str(self.draft.newline);
        }
    }
}

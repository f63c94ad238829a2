//! TOML as this program and most people write it, taken apart in one go. It knows no errors: a text that has anything else in it, or anything wrong,
//! is left to the `toml` crate. Reading is most of what many profiles cost, and this takes a quarter of that crate's time and memory; a property and a
//! fuzz target say that both read the same.

use std::borrow::Cow;

use toml::value::Datetime;

use super::document::{Entry, Item, Key, Table, Value};

/// Lists and tables within one another, and sections of different names; more is left to the other reader.
const DEEPEST: u32 = 8;
const MOST_SECTIONS: usize = 64;
/// What lists and tables on a line have inside as a rule: a key and a value.
const FEW: usize = 2;

/// The document that a text is, where it is plain.
pub fn parse(source: &str) -> Option<Table<'_>> {
    let mut text = Text { source, bytes: source.as_bytes(), at: 0 };
    let mut sections = Sections::default();
    loop {
        text.skip_blanks();
        match text.peek() {
            None => return sections.close(),
            Some(b'\n' | b'\r' | b'#') => {}
            Some(b'[') => {
                let header = text.header()?;
                sections.begin(header)?;
            }
            Some(_) => {
                let entry = text.entry(DEEPEST)?;
                sections.entries.push(entry);
            }
        }
        text.end_of_line()?;
    }
}

/// The head of a section: `[name]`, `[outer.name]` or `[[name]]`.
struct Header<'a> {
    at: usize,
    outer: Option<Key<'a>>,
    key: Key<'a>,
    is_list: bool,
}

/// What was read so far: what stands before the first head, and the sections.
#[derive(Default)]
struct Sections<'a> {
    top: Vec<Entry<'a>>,
    all: Vec<(Key<'a>, Section<'a>)>,
    header: Option<Header<'a>>,
    entries: Vec<Entry<'a>>,
}

/// What heads made of a key of the top table.
enum Section<'a> {
    /// `[name]`, or what `[name.inner]` alone says of `name`; it begins at a byte.
    One(usize, Vec<Entry<'a>>),
    /// `[[name]]`
    List(Vec<Item<'a>>),
}

impl<'a> Sections<'a> {
    fn begin(&mut self, header: Header<'a>) -> Option<()> {
        self.end()?;
        self.header = Some(header);
        (self.all.len() <= MOST_SECTIONS).then_some(())
    }

    /// Puts the section that ends here where it belongs.
    fn end(&mut self) -> Option<()> {
        let entries = std::mem::take(&mut self.entries);
        let Some(Header { at, outer, key, is_list }) = self.header.take() else {
            self.top = entries;
            return Some(());
        };
        let name = outer.as_ref().map_or(&key.name, |outer| &outer.name);
        // Sections of a list stand together as a rule, so the last one is the likeliest.
        let known = self.all.iter_mut().rev().find(|(known, _)| known.name == *name).map(|(_, section)| section);
        match (known, outer) {
            (Some(Section::List(items)), None) if is_list => items.push(table_at(at, entries)?),
            (Some(Section::One(_, outer)), Some(_)) => outer.push((key, table_at(at, entries)?)),
            (None, None) if is_list => self.all.push((key, Section::List(vec![table_at(at, entries)?]))),
            (None, None) => self.all.push((key, Section::One(at, entries))),
            (None, Some(outer)) => {
                let inside = Section::One(outer.at, vec![(key, table_at(at, entries)?)]);
                self.all.push((outer, inside));
            }
            (Some(_), _) => return None,
        }
        Some(())
    }

    fn close(mut self) -> Option<Table<'a>> {
        self.end()?;
        for (key, section) in self.all {
            let item = match section {
                Section::One(at, entries) => table_at(at, entries)?,
                Section::List(items) => Item { at: items.first()?.at, value: Value::List(items) },
            };
            self.top.push((key, item));
        }
        Table::of(self.top)
    }
}

fn table_at(at: usize, entries: Vec<Entry<'_>>) -> Option<Item<'_>> {
    Table::of(entries).map(|table| Item { at, value: Value::Table(table) })
}

/// A text that is being read.
struct Text<'a> {
    source: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Text<'a> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    /// Goes on as long as bytes are such, and says what they were.
    fn take_while(&mut self, is_such: impl Fn(u8) -> bool) -> &'a str {
        let from = self.at;
        self.at += self.bytes[from..].iter().position(|byte| !is_such(*byte)).unwrap_or(self.bytes.len() - from);
        &self.source[from..self.at]
    }

    fn skip_blanks(&mut self) {
        self.take_while(|byte| matches!(byte, b' ' | b'\t'));
    }

    /// Blanks, a comment, and the line's end.
    fn end_of_line(&mut self) -> Option<()> {
        self.skip_blanks();
        if self.take(b'#') {
            self.take_while(is_printed);
        }
        let is_end = self.at == self.bytes.len() || self.take(b'\n') || self.take(b'\r') && self.take(b'\n');
        is_end.then_some(())
    }

    fn key(&mut self) -> Option<Key<'a>> {
        let at = self.at;
        let name = self.take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        (!name.is_empty()).then_some(Key { name: Cow::Borrowed(name), at })
    }

    fn header(&mut self) -> Option<Header<'a>> {
        let at = self.at;
        self.take(b'[');
        let is_list = self.take(b'[');
        let mut key = self.key()?;
        let mut outer = None;
        if !is_list && self.take(b'.') {
            outer = Some(std::mem::replace(&mut key, self.key()?));
        }
        let is_closed = self.take(b']') && (!is_list || self.take(b']'));
        is_closed.then_some(Header { at, outer, key, is_list })
    }

    fn entry(&mut self, left: u32) -> Option<Entry<'a>> {
        let key = self.key()?;
        self.skip_blanks();
        if !self.take(b'=') {
            return None;
        }
        self.skip_blanks();
        Some((key, self.item(left)?))
    }

    /// A value that may have so many more lists and tables within one another.
    fn item(&mut self, left: u32) -> Option<Item<'a>> {
        let at = self.at;
        let value = match self.peek()? {
            b'"' => Value::Text(self.basic_string()?),
            b'\'' => Value::Text(Cow::Borrowed(self.literal_string()?)),
            b'[' => Value::List(self.list(left.checked_sub(1)?)?),
            b'{' => Value::Table(self.inline_table(left.checked_sub(1)?)?),
            _ => self.word()?,
        };
        Some(Item { at, value })
    }

    fn basic_string(&mut self) -> Option<Cow<'a, str>> {
        self.take(b'"');
        let text = self.take_while(|byte| is_printed(byte) && !matches!(byte, b'"' | b'\\'));
        let mut text = Cow::Borrowed(text);
        while self.take(b'\\') {
            let escaped = match self.peek()? {
                byte @ (b'"' | b'\\') => char::from(byte),
                b'n' => '\n',
                b't' => '\t',
                b'r' => '\r',
                _ => return None,
            };
            self.at += 1;
            text.to_mut().push(escaped);
            text.to_mut().push_str(self.take_while(|byte| is_printed(byte) && !matches!(byte, b'"' | b'\\')));
        }
        // Two of them and a third begin a text of several lines.
        (self.take(b'"') && !(text.is_empty() && self.peek() == Some(b'"'))).then_some(text)
    }

    fn literal_string(&mut self) -> Option<&'a str> {
        self.take(b'\'');
        let text = self.take_while(|byte| is_printed(byte) && byte != b'\'');
        (self.take(b'\'') && !(text.is_empty() && self.peek() == Some(b'\''))).then_some(text)
    }

    /// A flag, a whole number as people write it, or a moment. A time behind its day and a blank is left over, and thereby to the `toml` crate.
    fn word(&mut self) -> Option<Value<'a>> {
        let word = self.take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'_' | b'.' | b':'));
        let is_number = word.bytes().all(|byte| byte.is_ascii_digit()) && (word == "0" || !word.starts_with('0'));
        match word {
            "" => None,
            "true" => Some(Value::Flag(true)),
            "false" => Some(Value::Flag(false)),
            _ if is_number => Some(Value::Number(Cow::Borrowed(word), 10)),
            _ => word.parse::<Datetime>().ok().map(|moment| Value::Moment(Box::new(moment))),
        }
    }

    /// A list, which may go over several lines.
    fn list(&mut self, left: u32) -> Option<Vec<Item<'a>>> {
        self.take(b'[');
        let mut items = Vec::with_capacity(FEW);
        loop {
            self.skip_lines()?;
            if self.take(b']') {
                return Some(items);
            }
            items.push(self.item(left)?);
            self.skip_lines()?;
            if !self.take(b',') {
                return self.take(b']').then_some(items);
            }
        }
    }

    fn skip_lines(&mut self) -> Option<()> {
        self.skip_blanks();
        while matches!(self.peek()?, b'\n' | b'\r' | b'#') {
            self.end_of_line()?;
            self.skip_blanks();
        }
        Some(())
    }

    /// A table on one line.
    fn inline_table(&mut self, left: u32) -> Option<Table<'a>> {
        self.take(b'{');
        let mut entries = Vec::with_capacity(FEW);
        self.skip_blanks();
        if self.take(b'}') {
            return Table::of(entries);
        }
        loop {
            entries.push(self.entry(left)?);
            self.skip_blanks();
            if !self.take(b',') {
                return if self.take(b'}') { Table::of(entries) } else { None };
            }
            self.skip_blanks();
        }
    }
}

/// What may stand in a text or a comment as it is. Bytes of other letters than Latin are, for the text is known to be UTF-8.
const fn is_printed(byte: u8) -> bool {
    byte == b'\t' || byte >= b' ' && byte != 0x7f
}

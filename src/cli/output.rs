//! The result on stdout: text, colours, JSON. Nothing hidden in a profile reaches it as it is.

use std::borrow::Cow;
use std::io::{self, BufWriter, IsTerminal, Stdout, Write};

use serde::Serialize;
use serde_json::ser::{CharEscape, Formatter, PrettyFormatter, Serializer};

use super::options::Color;
use crate::model::hidden::{is_hidden, marked};
use crate::model::mask::Mask;
use crate::system::terminal::takes_sequences;

/// A way to stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// A heading.
    Bold,
    /// Beside the point.
    Dim,
    /// Wrong.
    Red,
    /// Doubtful.
    Yellow,
    /// Right.
    Green,
}

impl Paint {
    const fn code(self) -> &'static str {
        match self {
            Paint::Bold => "1",
            Paint::Dim => "2",
            Paint::Red => "1;31",
            Paint::Yellow => "33",
            Paint::Green => "32",
        }
    }
}

/// Stdout. Whoever writes hears when it cannot be written.
pub struct Output {
    out: BufWriter<Stdout>,
    colour: bool,
    mask: Mask,
}

impl Output {
    /// Stdout, coloured as asked for.
    pub fn new(color: Color) -> Self {
        Output { out: BufWriter::new(io::stdout()), colour: is_coloured(color), mask: Mask::default() }
    }

    /// Hides these keys in all that is printed from here on.
    pub fn hide(&mut self, mask: Mask) {
        self.mask = mask;
    }

    /// True where colours are wanted.
    pub fn is_coloured(&self) -> bool {
        self.colour
    }

    /// The text in a colour, where colours are wanted.
    pub fn painted(&self, paint: Paint, text: &str) -> String {
        if self.colour { format!("\u{1b}[{}m{text}\u{1b}[0m", paint.code()) } else { text.to_owned() }
    }

    /// One line, as it is: its parts were marked before they were painted.
    pub fn line(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.out, "{}", self.shown(line))
    }

    /// Text of several lines, as it is.
    pub fn text(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(self.shown(text).as_bytes())
    }

    /// Text as it stands in a file, but with its hidden characters marked.
    pub fn verbatim(&mut self, text: &str) -> io::Result<()> {
        self.shown(text).lines().try_for_each(|line| writeln!(self.out, "{}", line.split('\t').map(marked).collect::<Vec<_>>().join("\t")))
    }

    fn shown<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.mask.is_empty() { Cow::Borrowed(text) } else { Cow::Owned(self.mask.text(text)) }
    }

    /// A value as JSON; hidden characters are escaped.
    pub fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        let layout = Escaping { layout: PrettyFormatter::new(), mask: &self.mask, is_key: false, string: String::new() };
        value.serialize(&mut Serializer::with_formatter(&mut self.out, layout))?;
        writeln!(self.out)
    }

    /// Sends everything on its way.
    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn is_coloured(color: Color) -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    match color {
        // Windows' console is told in passing that sequences will come.
        Color::Always => takes_sequences() || !io::stdout().is_terminal(),
        Color::Never => false,
        Color::Auto => {
            let is_plain = is_set("NO_COLOR") || std::env::var_os("TERM").is_some_and(|term| term == "dumb");
            io::stdout().is_terminal() && !is_plain && takes_sequences()
        }
    }
}

/// JSON, laid out in lines, whose strings hold no hidden character as it is.
struct Escaping<'a> {
    layout: PrettyFormatter<'static>,
    mask: &'a Mask,
    /// A name in an object is ours, and no key of the user's.
    is_key: bool,
    /// What was read of a string that may hold a key.
    string: String,
}

impl Escaping<'_> {
    fn hides(&self) -> bool {
        !self.is_key && !self.mask.is_empty()
    }
}

/// Text inside a string, its hidden characters escaped.
fn write_fragment<W: ?Sized + Write>(writer: &mut W, fragment: &str) -> io::Result<()> {
    let mut units = [0; 2];
    let mut plain_from = 0;
    for (at, character) in fragment.char_indices().filter(|(_, character)| is_hidden(*character)) {
        writer.write_all(&fragment.as_bytes()[plain_from..at])?;
        character.encode_utf16(&mut units).iter().try_for_each(|unit| write!(writer, "\\u{unit:04x}"))?;
        plain_from = at + character.len_utf8();
    }
    writer.write_all(&fragment.as_bytes()[plain_from..])
}

impl Formatter for Escaping<'_> {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        if self.hides() {
            self.string.push_str(fragment);
            return Ok(());
        }
        write_fragment(writer, fragment)
    }

    fn write_char_escape<W: ?Sized + Write>(&mut self, writer: &mut W, escape: CharEscape) -> io::Result<()> {
        if !self.hides() {
            return self.layout.write_char_escape(writer, escape);
        }
        let mut escaped = Vec::new();
        self.layout.write_char_escape(&mut escaped, escape)?;
        self.string.push_str(&String::from_utf8_lossy(&escaped));
        Ok(())
    }

    fn end_string<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        let string = self.mask.text(&std::mem::take(&mut self.string));
        write_fragment(writer, &string)?;
        self.layout.end_string(writer)
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.layout.begin_array(writer)
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.layout.end_array(writer)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.layout.begin_array_value(writer, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.layout.end_array_value(writer)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.layout.begin_object(writer)
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.layout.end_object(writer)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.is_key = true;
        self.layout.begin_object_key(writer, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.is_key = false;
        self.layout.begin_object_value(writer)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.layout.end_object_value(writer)
    }
}

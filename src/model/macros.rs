//! Macros and the styles in which partners write them.

use std::fmt;
use std::ops::Range;

/// How a partner writes its macros, `x` standing for the name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MacroStyle {
    /// `{x}`
    #[default]
    Brace,
    /// `{{x}}`
    DoubleBrace,
    /// `[x]`
    Bracket,
    /// `#x#`
    Hash,
    /// `##x##`
    DoubleHash,
    /// `${x}`
    DollarBrace,
    /// `%x%`
    Percent,
    /// `<x>`
    Angle,
}

impl MacroStyle {
    /// Every style, the commonest first (facts 3.1).
    pub const ALL: [MacroStyle; 8] = [
        MacroStyle::Brace,
        MacroStyle::DoubleBrace,
        MacroStyle::Bracket,
        MacroStyle::Hash,
        MacroStyle::DoubleHash,
        MacroStyle::DollarBrace,
        MacroStyle::Percent,
        MacroStyle::Angle,
    ];

    /// Every style, those whose delimiters hold another's first.
    pub const LONGEST_FIRST: [MacroStyle; 8] = [
        MacroStyle::DoubleBrace,
        MacroStyle::DollarBrace,
        MacroStyle::DoubleHash,
        MacroStyle::Brace,
        MacroStyle::Bracket,
        MacroStyle::Hash,
        MacroStyle::Percent,
        MacroStyle::Angle,
    ];

    /// What stands before and behind a macro's name.
    pub const fn delimiters(self) -> (&'static str, &'static str) {
        match self {
            MacroStyle::Brace => ("{", "}"),
            MacroStyle::DoubleBrace => ("{{", "}}"),
            MacroStyle::Bracket => ("[", "]"),
            MacroStyle::Hash => ("#", "#"),
            MacroStyle::DoubleHash => ("##", "##"),
            MacroStyle::DollarBrace => ("${", "}"),
            MacroStyle::Percent => ("%", "%"),
            MacroStyle::Angle => ("<", ">"),
        }
    }

    /// The style with the spelling `{x}`, `#x#`, …; `None` for any other text.
    pub fn parse(spelling: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.to_string() == spelling)
    }

    /// The macro of that name in this style.
    pub fn wrap(self, name: &str) -> String {
        let (open, close) = self.delimiters();
        [open, name, close].concat()
    }

    /// True for the styles made of characters that a link's value must encode, unless they are a macro.
    pub const fn is_encoded(self) -> bool {
        matches!(self, MacroStyle::Hash | MacroStyle::DoubleHash | MacroStyle::Percent | MacroStyle::Angle)
    }

    /// The name inside a text that is one macro of this style and nothing else.
    pub fn name_in(self, text: &str) -> Option<&str> {
        let (open, close) = self.delimiters();
        let name = text.strip_prefix(open)?.strip_suffix(close)?;
        is_name(name).then_some(name)
    }

    /// The macros of this style in a text: leftmost first, not overlapping.
    pub fn find(self, text: &str) -> Vec<Range<usize>> {
        let (open, close) = self.delimiters();
        // Most texts have no macro, and one byte is looked for sooner than several.
        let sign = char::from(open.as_bytes()[0]);
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(start) = text[at..].find(sign).map(|offset| at + offset) {
            let length = text[start..].strip_prefix(open).and_then(|behind| macro_end(behind, close));
            at = start + length.map_or(1, |length| open.len() + length);
            if length.is_some() {
                found.push(start..at);
            }
        }
        found
    }

    /// The style and name of a text that is exactly one macro, whatever the style; the longest delimiters win.
    pub fn recognise(text: &str) -> Option<(Self, &str)> {
        Self::LONGEST_FIRST.into_iter().find_map(|style| style.name_in(text).map(|name| (style, name)))
    }
}

impl fmt::Display for MacroStyle {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.wrap("x"))
    }
}

/// Length of `name` + close at the head of `rest`.
fn macro_end(rest: &str, close: &str) -> Option<usize> {
    let length = rest.bytes().take_while(|&byte| is_name_byte(byte)).count();
    (length > 0 && rest[length..].starts_with(close)).then_some(length + close.len())
}

/// Where the first macro of a text may begin, whatever its style.
pub fn first_opening(text: &[u8]) -> Option<usize> {
    text.iter().position(|byte| OPENS[usize::from(*byte)])
}

/// Which bytes a macro may begin with. A table, for every text of a profile is asked several times, and most have none.
static OPENS: [bool; 256] = {
    let mut opens = [false; 256];
    let mut style = 0;
    while style < MacroStyle::ALL.len() {
        opens[MacroStyle::ALL[style].delimiters().0.as_bytes()[0] as usize] = true;
        style += 1;
    }
    opens
};

/// True for what may be a macro's name: letters, digits, `_ . : -` (ASCII), at least one.
pub fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(is_name_byte)
}

/// True for a byte that may stand in a macro's name.
pub const fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b':' | b'-')
}

/// True for `sub1` and `sub4`, or `sub` and `sub4`: one word with different numbers.
pub fn are_siblings(one: &str, other: &str) -> bool {
    let word = |name: &str| name.trim_end_matches(|digit: char| digit.is_ascii_digit()).len();
    let (word, others) = (&one[..word(one)], &other[..word(other)]);
    one != other && !word.is_empty() && word == others
}

/// A macro's name without what its tracker lets stand around it: `_keyword:utf-8` is `keyword`.
pub fn plain_name(name: &str) -> &str {
    name.split(':').next().unwrap_or(name).trim_start_matches('_')
}

/// A name with `#` for each number in it.
pub fn numberless(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for character in name.chars() {
        match character {
            '0'..='9' if out.ends_with('#') => {}
            '0'..='9' => out.push('#'),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::MacroStyle;

    #[test]
    fn every_style_reads_back_as_it_is_spelled() {
        for style in MacroStyle::ALL {
            assert_eq!(MacroStyle::parse(&style.to_string()), Some(style));
            assert_eq!(MacroStyle::recognise(&style.wrap("sub1")), Some((style, "sub1")));
        }
    }

    #[test]
    fn macros_are_found_leftmost_and_do_not_overlap() {
        let found = |text: &'static str, style: MacroStyle| -> Vec<&str> { style.find(text).into_iter().map(|range| &text[range]).collect() };
        assert_eq!(found("##a##", MacroStyle::Hash), ["#a#"]);
        assert_eq!(found("x#y z#", MacroStyle::Hash), Vec::<&str>::new());
        assert_eq!(found("#a#b#c#", MacroStyle::Hash), ["#a#", "#c#"]);
        assert_eq!(found("{{a}}{b}", MacroStyle::Brace), ["{a}", "{b}"]);
    }
}

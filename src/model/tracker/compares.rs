//! How a tracker compares the words that arrive, and how it reads amounts. What no source tells is not documented.

use crate::toml_file::read::{FileError, Reader};

/// How it compares words and reads amounts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compares {
    /// Whether the case of an event's letters counts.
    pub event_case: WordCase,
    /// Whether that of a currency's does.
    pub currency_case: WordCase,
    /// `50,00`: a comma before the fraction.
    pub decimal_comma: Reading,
    /// `1 250`, `1,250.00`: what stands between the thousands.
    pub thousands: Reading,
    /// `$50`, `50 €`: the sign of a currency.
    pub currency_sign: Reading,
    /// Where that is written.
    pub source: String,
}

/// Whether the case of a word's letters counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WordCase {
    /// No source says.
    #[default]
    NotDocumented,
    /// It counts.
    Exact,
    /// It does not.
    Any,
}

/// Whether a way to write amounts is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// No source says: nothing can be built on it.
    #[default]
    NotDocumented,
    /// It is.
    Read,
    /// It is not.
    Refused,
}

impl WordCase {
    fn parse(word: &str) -> Option<Self> {
        match word {
            "not documented" => Some(WordCase::NotDocumented),
            "exact" => Some(WordCase::Exact),
            "any" => Some(WordCase::Any),
            _ => None,
        }
    }
}

impl Reading {
    fn parse(word: &str) -> Option<Self> {
        match word {
            "not documented" => Some(Reading::NotDocumented),
            "read" => Some(Reading::Read),
            "refused" => Some(Reading::Refused),
            _ => None,
        }
    }
}

impl Compares {
    pub(super) fn read(file: &Reader<'_>) -> Result<Self, FileError> {
        let Some(about) = file.table("compares")? else { return Ok(Compares::default()) };
        let case = |key: &str| Ok::<_, FileError>(about.word(key, "not documented, exact, any", WordCase::parse)?.unwrap_or_default());
        let reading = |key: &str| Ok::<_, FileError>(about.word(key, "not documented, read, refused", Reading::parse)?.unwrap_or_default());
        Ok(Compares {
            event_case: case("event_case")?,
            currency_case: case("currency_case")?,
            decimal_comma: reading("decimal_comma")?,
            thousands: reading("thousands")?,
            currency_sign: reading("currency_sign")?,
            source: about.text_or_empty("source")?,
        })
    }

    /// True for one event in two spellings that the tracker takes for one.
    pub fn is_same_event(&self, one: &str, other: &str) -> bool {
        one == other || (self.event_case == WordCase::Any && is_same_but_for_case(one, other))
    }

    /// An amount as a plain number, with a point and without signs; `None` where the tracker cannot be expected to read it.
    pub fn amount(&self, text: &str) -> Option<String> {
        let text = if self.currency_sign == Reading::Read { text.trim_matches(is_currency_sign) } else { text };
        let (minus, digits) = match text.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = self.halves(digits);
        let whole = if self.thousands == Reading::Read { together(whole)? } else { whole.to_owned() };
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let is_number = is_digits(&whole) && is_digits(fraction) && !(whole.is_empty() && fraction.is_empty());
        let fraction = fraction.trim_end_matches('0');
        is_number.then(|| if fraction.is_empty() { format!("{minus}{whole}") } else { format!("{minus}{whole}.{fraction}") })
    }

    /// What stands before and behind the point, or the comma that means one.
    fn halves<'t>(&self, digits: &'t str) -> (&'t str, &'t str) {
        let comma = || digits.rsplit_once(',').filter(|_| self.decimal_comma == Reading::Read);
        digits.split_once('.').or_else(comma).unwrap_or((digits, ""))
    }
}

/// True for one word but for the case of its letters.
pub fn is_same_but_for_case(one: &str, other: &str) -> bool {
    one == other || one.to_lowercase() == other.to_lowercase()
}

/// The signs of currencies that partners write, and blanks around them.
const fn is_currency_sign(character: char) -> bool {
    matches!(character, '$' | '€' | '£' | '¥' | '₽' | '₴' | '₸' | '₹' | '₺' | '\u{a0}' | ' ')
}

/// Groups of three digits without what stands between them; `None` where the groups are no thousands.
fn together(whole: &str) -> Option<String> {
    let mut groups = whole.split([' ', '\u{a0}', '\u{202f}', '\'', ',']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let is_grouped = rest.is_empty() || ((1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3));
    is_grouped.then(|| format!("{first}{}", rest.concat()))
}

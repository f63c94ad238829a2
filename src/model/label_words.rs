//! A label as its words are compared: small letters without accents, nothing between them. Shared with `build.rs`, which folds the labels of
//! `assets/labels.txt` the same way, so that no start of the program does.

use std::ops::Range;

/// The most words that a label of `assets/labels.txt` has.
pub const MOST_WORDS: usize = 8;

/// The words of a text, one behind the other.
#[derive(Debug, PartialEq, Eq)]
pub struct LabelWords {
    letters: String,
    /// Where each word ends.
    ends: Vec<usize>,
}

impl LabelWords {
    /// The words of a label: `FirstDeposit` has two, `FTD` is one; digits stand with the letters behind them (`1й`, `2nd`).
    pub fn of(label: &str) -> Self {
        let mut words = LabelWords { letters: String::with_capacity(label.len()), ends: Vec::with_capacity(4) };
        let mut before = ' ';
        for letter in label.chars() {
            if before.is_lowercase() && letter.is_uppercase() {
                words.end_word();
            }
            before = letter;
            for small in letter.to_lowercase().map(without_accent) {
                if small.is_alphanumeric() {
                    words.letters.push(small);
                } else {
                    words.end_word();
                }
            }
        }
        words.end_word();
        words
    }

    fn end_word(&mut self) {
        if self.letters.len() > self.begin(self.ends.len()) {
            self.ends.push(self.letters.len());
        }
    }

    fn begin(&self, word: usize) -> usize {
        word.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default()
    }

    /// How many there are.
    pub const fn count(&self) -> usize {
        self.ends.len()
    }

    /// All of them, one behind the other.
    pub fn whole(&self) -> &str {
        &self.letters
    }

    /// Some of them, one behind the other.
    pub fn part(&self, words: Range<usize>) -> &str {
        self.letters.get(self.begin(words.start)..self.begin(words.end)).unwrap_or_default()
    }

    /// Each of them.
    pub fn each(&self) -> impl Iterator<Item = &str> {
        (0..self.count()).map(|word| self.part(word..word + 1))
    }
}

/// Words of labels that were taken apart already.
impl<'w> FromIterator<&'w str> for LabelWords {
    fn from_iter<W: IntoIterator<Item = &'w str>>(each: W) -> Self {
        let mut words = LabelWords { letters: String::new(), ends: Vec::new() };
        for word in each {
            words.letters.push_str(word);
            words.end_word();
        }
        words
    }
}

const fn without_accent(letter: char) -> char {
    match letter {
        'á' | 'à' | 'ã' => 'a',
        'é' | 'ê' => 'e',
        'í' => 'i',
        'ó' | 'õ' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        'ё' => 'е',
        other => other,
    }
}

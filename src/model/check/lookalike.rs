//! Cyrillic letters that look like Latin ones: `сlickid` is not `clickid`, and nobody sees it.

use std::ops::Range;

/// Cyrillic letters and the Latin ones that they are taken for.
const ALIKE: [(char, char); 26] = [
    ('а', 'a'),
    ('е', 'e'),
    ('ё', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ј', 'j'),
    ('ѕ', 's'),
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('У', 'Y'),
    ('Х', 'X'),
    ('І', 'I'),
    ('Ј', 'J'),
    ('Ѕ', 'S'),
];

fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52f}')
}

/// The words of a text that mix Latin and Cyrillic letters. A word of one script, such as a name in Russian, is nobody's slip.
fn mixed_words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = 0;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        if !character.is_alphanumeric() {
            let word = &text[start..at];
            if word.chars().any(is_cyrillic) && word.chars().any(|letter| letter.is_ascii_alphabetic()) {
                words.push(start..at);
            }
            start = at + character.len_utf8();
        }
    }
    words
}

/// The first Cyrillic letter inside a Latin word.
pub(super) fn first(text: &str) -> Option<char> {
    if text.is_ascii() {
        return None;
    }
    let word = mixed_words(text).into_iter().next()?;
    text[word].chars().find(|&letter| is_cyrillic(letter))
}

/// The text with such letters made Latin, in the words where every one of them has a twin; `None` where that changes nothing.
pub(super) fn latinised(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let mut out = text.to_owned();
    for word in mixed_words(text).into_iter().rev() {
        let latin: Option<String> = text[word.clone()].chars().map(|letter| if is_cyrillic(letter) { twin(letter) } else { Some(letter) }).collect();
        if let Some(latin) = latin {
            out.replace_range(word, &latin);
        }
    }
    (out != text).then_some(out)
}

fn twin(letter: char) -> Option<char> {
    ALIKE.iter().find_map(|(cyrillic, latin)| (*cyrillic == letter).then_some(*latin))
}

#[cfg(test)]
mod tests {
    use super::{first, latinised};

    #[test]
    fn a_letter_of_another_script_is_found_inside_a_word_only() {
        assert_eq!(first("сlickid"), Some('с'));
        assert_eq!(latinised("fields.сountry").as_deref(), Some("fields.country"));
        assert_eq!(first("vip_депозит"), None);
        assert_eq!(first("clickid"), None);
        assert_eq!((first("clickщ"), latinised("clickщ")), (Some('щ'), None));
    }
}

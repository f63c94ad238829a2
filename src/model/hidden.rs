//! Characters that show nothing: control, format, filler and direction marks. They reach no link, screen, file name or output as they are.

/// What shows nothing though it is no control character, by Unicode property: `Default_Ignorable_Code_Point`, `Cf`, `Zl` and `Zp` (Unicode
/// 16.0.0, `DerivedCoreProperties.txt` and `DerivedGeneralCategory.txt`), and the empty Braille pattern. A test holds it against the properties.
const SHOWS_NOTHING: [(char, char); 26] = [
    ('\u{ad}', '\u{ad}'),
    ('\u{34f}', '\u{34f}'),
    ('\u{600}', '\u{605}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{6dd}', '\u{6dd}'),
    ('\u{70f}', '\u{70f}'),
    ('\u{890}', '\u{891}'),
    ('\u{8e2}', '\u{8e2}'),
    ('\u{115f}', '\u{1160}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{180b}', '\u{180f}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{2028}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{2800}', '\u{2800}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{ffa0}', '\u{ffa0}'),
    ('\u{fff0}', '\u{fffb}'),
    ('\u{110bd}', '\u{110bd}'),
    ('\u{110cd}', '\u{110cd}'),
    ('\u{13430}', '\u{1343f}'),
    ('\u{1bca0}', '\u{1bca3}'),
    ('\u{1d173}', '\u{1d17a}'),
    ('\u{e0000}', '\u{e0fff}'),
];

const JOINER: char = '\u{200d}';
const NON_JOINER: char = '\u{200c}';

/// True for a control character or line break.
pub fn is_control(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

/// True for a character that shows nothing and is no control character.
fn is_zero_width(character: char) -> bool {
    !character.is_ascii() && SHOWS_NOTHING.iter().any(|(first, last)| (*first..=*last).contains(&character))
}

/// True for a character that must not be handed out as it is, where no emoji or script needs it.
pub fn is_hidden(character: char) -> bool {
    character.is_control() || is_zero_width(character)
}

/// The hidden characters of a text for people with their places, but for those that hold an emoji together or join letters of a script that
/// needs them.
pub fn hidden_in(text: &str) -> impl Iterator<Item = (usize, char)> {
    hidden_in_link(text).filter(move |(at, character)| !is_needed(text, *at, *character))
}

/// All hidden characters of a text with their places: in a link none is needed.
pub fn hidden_in_link(text: &str) -> impl Iterator<Item = (usize, char)> {
    let is_plain = text.bytes().all(|byte| (0x20..0x7f).contains(&byte));
    let looked_at = if is_plain { "" } else { text };
    looked_at.char_indices().filter(|(_, character)| is_hidden(*character))
}

/// True when a text holds a hidden character.
pub fn has_hidden(text: &str) -> bool {
    hidden_in(text).next().is_some()
}

/// True when a text that goes into a link holds a hidden character.
pub fn has_hidden_in_link(text: &str) -> bool {
    hidden_in_link(text).next().is_some()
}

/// The text without its hidden characters.
pub fn without_hidden(text: &str) -> String {
    replaced(text, hidden_in(text), |_| None)
}

/// A text that goes into a link without its hidden characters.
pub fn without_hidden_in_link(text: &str) -> String {
    replaced(text, hidden_in_link(text), |_| None)
}

/// The text with each hidden character as a mark: `␛` and its kin for control characters, `�` for the rest.
pub fn marked(text: &str) -> String {
    replaced(text, hidden_in(text), |character| Some(mark(character)))
}

/// A text that goes into a link with each of its hidden characters as a mark.
pub fn marked_in_link(text: &str) -> String {
    replaced(text, hidden_in_link(text), |character| Some(mark(character)))
}

fn replaced(text: &str, hidden: impl Iterator<Item = (usize, char)>, by: impl Fn(char) -> Option<char>) -> String {
    let (mut out, mut from) = (String::with_capacity(text.len()), 0);
    for (at, character) in hidden {
        out.push_str(&text[from..at]);
        out.extend(by(character));
        from = at + character.len_utf8();
    }
    out.push_str(&text[from..]);
    out
}

fn mark(character: char) -> char {
    match u32::from(character) {
        code @ 0..=0x1f => char::from_u32(0x2400 + code).unwrap_or('·'),
        0x7f => '\u{2421}',
        _ => '\u{fffd}',
    }
}

/// True where an emoji or a script is not what it is without the character.
fn is_needed(text: &str, at: usize, character: char) -> bool {
    let (before, behind) = (text[..at].chars().next_back(), text[at + character.len_utf8()..].chars().next());
    match character {
        '\u{fe0e}' | '\u{fe0f}' => before.is_some_and(|before| is_pictograph(before) || behind == Some('\u{20e3}') && is_key(before)),
        JOINER if behind.is_some_and(is_pictograph) => before.is_some_and(|before| is_pictograph(before) || before == '\u{fe0f}'),
        JOINER | NON_JOINER => before.is_some_and(joins) && behind.is_some_and(joins),
        '\u{e0020}'..='\u{e007f}' => is_of_flag(text, at),
        _ => false,
    }
}

/// What the keys of a telephone show.
const fn is_key(character: char) -> bool {
    matches!(character, '0'..='9' | '#' | '*')
}

/// True for a tag of a region's flag. There are three of them (Unicode's `emoji-sequences.txt`): England's, Scotland's and Wales's.
fn is_of_flag(text: &str, at: usize) -> bool {
    const FLAGS: [&str; 3] = ["gbeng\u{7f}", "gbsct\u{7f}", "gbwls\u{7f}"];
    let is_tag = |character: &char| ('\u{e0020}'..='\u{e007f}').contains(character);
    // No flag has more tags than these: whoever looked on from each of many would never come to an end.
    let mut before = text[..at].char_indices().rev().take(FLAGS[0].len());
    let Some((flag, _)) = before.find(|(_, character)| !is_tag(character)).filter(|(_, character)| *character == '\u{1f3f4}') else {
        return false;
    };
    let tags = text[flag..].chars().skip(1).take_while(is_tag).take(FLAGS[0].len());
    let spelled: String = tags.filter_map(|tag| char::from_u32(u32::from(tag) - 0xe0000)).collect();
    FLAGS.contains(&spelled.as_str())
}

/// Emoji and the symbols that become one (Unicode's `emoji-data.txt`, by its blocks).
fn is_pictograph(character: char) -> bool {
    matches!(character, '©' | '®' | '‼' | '⁉' | '™' | 'ℹ' | '〰' | '〽' | '㊗' | '㊙')
        || matches!(character, '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{23ff}' | '\u{24c2}' | '\u{25a0}'..='\u{27bf}')
        || matches!(character, '\u{2900}'..='\u{297f}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// Letters of Arabic and the scripts of India, in which joiners are spelling.
fn joins(letter: char) -> bool {
    matches!(letter, '\u{620}'..='\u{6d3}' | '\u{750}'..='\u{77f}' | '\u{900}'..='\u{dff}') && !is_hidden(letter)
}

#[cfg(test)]
mod tests {
    use super::{SHOWS_NOTHING, has_hidden, is_zero_width, marked, without_hidden};

    #[test]
    fn the_table_is_what_unicode_says() {
        let parsed = regex_syntax::Parser::new().parse(r"[\p{DI}\p{Cf}\p{Zl}\p{Zp}\u{2800}]").unwrap();
        let regex_syntax::hir::HirKind::Class(regex_syntax::hir::Class::Unicode(class)) = parsed.kind() else { panic!("{parsed:?}") };
        for range in class.ranges() {
            assert!((range.start()..=range.end()).all(is_zero_width), "{:x}..{:x}", u32::from(range.start()), u32::from(range.end()));
        }
        let ours: usize = SHOWS_NOTHING.iter().map(|(first, last)| (*first..=*last).count()).sum();
        let theirs: usize = class.ranges().iter().map(|range| (range.start()..=range.end()).count()).sum();
        assert_eq!(ours, theirs);
    }

    #[test]
    fn what_an_emoji_or_a_script_needs_is_not_hidden() {
        for sound in ["👨‍👩‍👧 family", "❤️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 England", "👩🏽‍💻", "می‌خواهم", "क्‍ष", "Москва, vip"]
        {
            assert!(!has_hidden(sound), "{sound}");
            assert_eq!(marked(sound), sound);
        }
        for hidden in
            ["a\u{200d}b", "sub1\u{fe0f}", "x\u{e0041}", "\u{3164}", "\u{ffa0}a", "\u{115f}", "\u{2800}", "a\u{202e}b", "\u{feff}id", "\u{1b}"]
        {
            assert!(has_hidden(hidden), "{hidden:?}");
            assert!(!has_hidden(&marked(hidden)) && !has_hidden(&without_hidden(hidden)), "{hidden:?}");
        }
    }
}

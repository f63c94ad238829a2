//! Text cut into lines of a width: between words, in a link before `?` and `&` where that helps, never inside a grapheme.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The text in lines of at most `width` cells (at least one grapheme each); a text without words is one empty line.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let blank = usize::from(!line.is_empty());
        if line.width() + blank + word.width() <= width {
            line.push_str(if blank == 1 { " " } else { "" });
            line.push_str(word);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        let mut rest = word;
        loop {
            let end = cut(rest, width);
            if end == rest.len() {
                break;
            }
            lines.push(rest[..end].to_owned());
            rest = &rest[end..];
        }
        rest.clone_into(&mut line);
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// Where a word too long for a line is cut.
fn cut(word: &str, width: usize) -> usize {
    let mut used = 0;
    let mut end = 0;
    for grapheme in word.graphemes(true) {
        used += grapheme.width();
        if used > width && end > 0 {
            break;
        }
        end += grapheme.len();
        if used > width {
            break;
        }
    }
    // A break that leaves most of the line empty helps nobody.
    let at_mark = word[..end].rfind(['?', '&']).filter(|at| word[..*at].width() * 2 > width);
    if end < word.len() { at_mark.unwrap_or(end) } else { end }
}

/// The text with blanks behind it up to `width` cells.
pub fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

#[cfg(test)]
mod tests {
    use super::{padded, wrap};

    #[test]
    fn lines_break_between_words_and_before_the_marks_of_a_link() {
        assert_eq!(wrap("one two three", 8), ["one two", "three"]);
        assert_eq!(wrap("https://a.test/abc?sub4=67wgwWkaR0&x=1", 24), ["https://a.test/abc", "?sub4=67wgwWkaR0&x=1"]);
        assert_eq!(wrap("", 8), [""]);
    }

    #[test]
    fn wide_letters_are_never_cut_in_two() {
        assert_eq!(wrap("日本語", 3), ["日", "本", "語"]);
        assert_eq!(wrap("日本", 0), ["日", "本"]);
        assert_eq!(padded("日", 4), "日  ");
    }
}

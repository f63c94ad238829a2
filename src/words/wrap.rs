//! Breaking long texts into lines of a given width: links at `?`, `&` and `/`, sentences at blanks.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The lines of a link. It breaks before `?` and `&` where that helps, else before `/`, else where the line is full, never inside a grapheme.
pub fn link_lines(link: &str, width: usize) -> Vec<Range<usize>> {
    let width = width.max(1);
    let mut lines: Vec<Range<usize>> = Vec::new();
    for piece in pieces(link) {
        match lines.last_mut() {
            // The query begins a line of its own once the link does not fit on one.
            Some(last) if fits(link, last.start..piece.end, width) && !(link[piece.clone()].starts_with('?') && wide(link) > width) => {
                last.end = piece.end;
            }
            _ => push_path(link, piece, width, &mut lines),
        }
    }
    lines
}

/// A piece that begins a line, broken before `/` where it is longer than that.
fn push_path(link: &str, piece: Range<usize>, width: usize, lines: &mut Vec<Range<usize>>) {
    if fits(link, piece.clone(), width) {
        return lines.push(piece);
    }
    let text = &link[piece.clone()];
    // The slashes of `https://` stay together.
    let slashes = text.match_indices('/').map(|(at, _)| at).filter(|at| *at > 0 && !text[..*at].ends_with(['/', ':']));
    let starts: Vec<usize> = std::iter::once(0).chain(slashes).map(|at| piece.start + at).collect();
    for (place, start) in starts.iter().enumerate() {
        let end = starts.get(place + 1).copied().unwrap_or(piece.end);
        match lines.last_mut() {
            Some(last) if place > 0 && fits(link, last.start..end, width) => last.end = end,
            _ => push_full(link, *start..end, width, lines),
        }
    }
}

fn fits(text: &str, range: Range<usize>, width: usize) -> bool {
    wide(&text[range]) <= width
}

/// The columns of a text; plain ASCII has one each, and most texts here are plain.
pub fn wide(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// The link cut before every `?` and `&`.
fn pieces(link: &str) -> impl Iterator<Item = Range<usize>> {
    let mut starts: Vec<usize> = link.match_indices(['?', '&']).map(|(at, _)| at).filter(|at| *at > 0).collect();
    starts.insert(0, 0);
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([link.len()]).collect();
    starts.into_iter().zip(ends).map(|(start, end)| start..end)
}

/// A piece longer than a line fills as many as it needs.
fn push_full(text: &str, piece: Range<usize>, width: usize, lines: &mut Vec<Range<usize>>) {
    if text[piece.clone()].is_ascii() {
        let starts = piece.clone().step_by(width);
        return lines.extend(starts.map(|start| start..(start + width).min(piece.end)));
    }
    let (mut start, mut used) = (piece.start, 0);
    for (at, grapheme) in text[piece.clone()].grapheme_indices(true) {
        let wide = grapheme.width();
        if used + wide > width && used > 0 {
            lines.push(start..piece.start + at);
            (start, used) = (piece.start + at, 0);
        }
        used += wide;
    }
    lines.push(start..piece.end);
}

/// True for a blank at which a line may end.
fn breaks(blank: char) -> bool {
    blank.is_whitespace() && blank != '\u{a0}'
}

/// The lines of a sentence, broken at blanks; a word longer than a line is cut.
pub fn sentence_lines(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split(breaks).filter(|word| !word.is_empty()) {
            let long = wide(word);
            if !line.is_empty() && wide(&line) + 1 + long > width {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            // A word that is longer than a line begins one, and is broken as a link is.
            if long <= width {
                line.push_str(word);
                continue;
            }
            let mut pieces = link_lines(word, width).into_iter().map(|piece| word[piece].to_owned());
            line = pieces.next_back().unwrap_or_default();
            lines.extend(pieces);
        }
        lines.push(line);
    }
    lines
}

/// The first sentence of a text, and what comes after it.
pub fn first_sentence(text: &str) -> (&str, &str) {
    let begins_anew = |rest: &str| rest.trim_start().starts_with(|letter: char| letter.is_uppercase() || letter == '{');
    let mut ends = text.match_indices(['.', '!', '?']).map(|(at, end)| at + end.len());
    let end = ends.find(|end| text[*end..].starts_with(breaks) && begins_anew(&text[*end..])).unwrap_or(text.len());
    (&text[..end], text[end..].trim_start())
}

/// The beginning of a text that fits into a width.
pub fn cut(text: &str, width: usize) -> &str {
    if text.is_ascii() {
        return &text[..width.min(text.len())];
    }
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme.width();
        if used > width {
            return &text[..at];
        }
    }
    text
}

/// A text over so many lines: where it has no room, its beginning and its end, the end being the longer part.
pub fn elided(text: &str, width: usize, lines: usize) -> Vec<String> {
    let width = width.max(2);
    let room = width * lines.max(1) - 1;
    let is_whole = wide(text) <= room;
    let end = if is_whole { "" } else { tail(text, room * 3 / 5) };
    let short = if is_whole { text.to_owned() } else { format!("{}…{end}", cut(text, room - wide(end))) };
    if text.is_ascii() {
        let letters: Vec<char> = short.chars().collect();
        return letters.chunks(width).map(|line| line.iter().collect()).collect();
    }
    let mut pieces = Vec::new();
    push_full(&short, 0..short.len(), width, &mut pieces);
    pieces.into_iter().map(|piece| short[piece].to_owned()).collect()
}

/// A text in one line: where it has no room its middle goes, for of links that are alike the end differs as often as the beginning.
pub fn without_middle(text: &str, width: usize) -> String {
    if wide(text) <= width {
        return text.to_owned();
    }
    let room = width.saturating_sub(1);
    let end = tail(text, room / 3);
    format!("{}…{end}", cut(text, room - wide(end)))
}

/// The end of a text that fits into a width.
fn tail(text: &str, width: usize) -> &str {
    if text.is_ascii() {
        return &text[text.len().saturating_sub(width)..];
    }
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true).rev() {
        used += grapheme.width();
        if used > width {
            return &text[at + grapheme.len()..];
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{elided, first_sentence, link_lines, sentence_lines, wide};

    proptest! {
        #[test]
        fn a_link_breaks_inside_a_word_only_where_the_word_is_longer_than_a_line(
            path in prop::collection::vec("[a-z0-9{}._-]{0,40}", 0..5),
            query in prop::collection::vec("[a-zа-я]{1,12}=[a-z0-9{}._-]{0,60}", 0..6),
            width in 4usize..120,
        ) {
            let link = format!("https://partner.test/{}?{}", path.join("/"), query.join("&"));
            let lines = link_lines(&link, width);
            let text: String = lines.iter().map(|line| &link[line.clone()]).collect();
            prop_assert_eq!(&text, &link);
            // The slashes of the scheme are part of a word.
            let words = link.replace("://", ":__");
            for line in &lines[1..] {
                let broken = &words[line.start..];
                let word_start = words[..line.start].rfind(['/', '?', '&']).unwrap_or(0);
                let word_end = words[line.start..].find(['/', '?', '&']).map_or(words.len(), |at| line.start + at);
                prop_assert!(broken.starts_with(['/', '?', '&']) || wide(&link[word_start..word_end]) > width - 1, "{:?}", lines);
            }
            prop_assert!(lines.iter().all(|line| wide(&link[line.clone()]) <= width));
        }
    }

    #[test]
    fn lines_break_between_words_and_before_the_marks_of_a_link() {
        assert_eq!(sentence_lines("one two three", 8), ["one two", "three"]);
        assert_eq!(sentence_lines("https://a.test/abc?sub4=67wgwWkaR0&x=1", 24), ["https://a.test/abc", "?sub4=67wgwWkaR0&x=1"]);
        assert_eq!(sentence_lines("", 8), [""]);
        assert_eq!(sentence_lines("1\u{a0}open 2\u{a0}copy", 8), ["1\u{a0}open", "2\u{a0}copy"]);
    }

    #[test]
    fn of_a_text_without_room_the_end_is_the_longer_part() {
        assert_eq!(elided("https://a.test/abc?sub4=67wgwWkaR0", 10, 2), ["https://…=", "67wgwWkaR0"]);
        assert_eq!(elided("https://a.test/абв?sub4=67wgwWkaR0", 10, 2), ["https://…=", "67wgwWkaR0"]);
    }

    #[test]
    fn a_text_that_fills_its_lines_stands_there_once() {
        let text = "https://a.test/abc?sub4=67wgw";
        assert_eq!(elided(text, 10, 3).concat(), text);
        assert_eq!(elided(text, 7, 5).concat(), text);
    }

    #[test]
    fn a_sentence_ends_before_the_next_one_begins_and_not_inside_an_address_or_a_number() {
        assert_eq!(first_sentence("See a.test/x?y=1 and v. 2. Then {goal}."), ("See a.test/x?y=1 and v. 2.", "Then {goal}."));
        assert_eq!(first_sentence("Макроса нет. {sum} — выплата."), ("Макроса нет.", "{sum} — выплата."));
        assert_eq!(first_sentence("Only this."), ("Only this.", ""));
        assert_eq!(first_sentence(""), ("", ""));
    }

    #[test]
    fn wide_letters_are_never_cut_in_two() {
        assert_eq!(sentence_lines("日本語", 3), ["日", "本", "語"]);
        assert_eq!(sentence_lines("日本", 0), ["日", "本"]);
    }
}

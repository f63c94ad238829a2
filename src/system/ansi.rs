//! A frame as the bytes that draw what changed in it: few, by what a terminal can erase and step over.

use std::io::Write;
use std::ops::Range;

use ratatui::buffer::Buffer;
use unicode_width::UnicodeWidthStr;

use super::look::{self, Look, PLAIN, change, on_blank};
use super::shown::{self, NARROW, Place, changes, letters};

/// So many blanks are written as cheaply as they are erased, and to the end of a row so many.
const FEW_BLANKS: u16 = 8;
const FEW_TO_THE_END: u16 = 3;

/// Adds the bytes that make the one frame of the other. They begin and end with the plain look.
///
/// # Errors
/// Never, as nothing leaves the program.
pub fn draw(bytes: &mut Vec<u8>, before: &Buffer, after: &Buffer) -> std::io::Result<()> {
    let places = changes(before, after);
    let mut look = PLAIN;
    let mut here = None;
    // Terminals do not agree how wide every letter is.
    let mut is_certain = true;
    let mut left = places.as_slice();
    while let Some((place, others)) = left.split_first() {
        let (cell, (column, row)) = (&after[*place], *place);
        if here != Some(*place) {
            go(bytes, after, look, here, is_certain, *place)?;
            is_certain = true;
        }
        let wanted = look::of(cell);
        let is_blank = cell.symbol() == " ";
        let is_same = if is_blank { on_blank(look) == on_blank(wanted) } else { look == wanted };
        if !is_same {
            change(bytes, look, wanted)?;
            look = wanted;
        }
        left = others;
        if is_blank && on_blank(wanted) == PLAIN {
            (here, left) = blanks(bytes, after, *place, others)?;
        } else {
            let is_sure = cell.symbol().len() <= NARROW;
            bytes.extend_from_slice(cell.symbol().as_bytes());
            // Behind a wide letter each terminal has its cursor elsewhere.
            here = column.checked_add(1).map(|column| (column, row)).filter(|_| is_sure || cell.symbol().width() == 1);
            is_certain &= is_sure;
        }
    }
    if look != PLAIN {
        change(bytes, look, PLAIN)?;
    }
    Ok(())
}

/// Goes to a place by the shortest way that every terminal knows.
fn go(bytes: &mut Vec<u8>, frame: &Buffer, look: Look, from: Option<Place>, is_certain: bool, (column, row): Place) -> std::io::Result<()> {
    let way = match from {
        Some((at, line)) if line == row && at < column && is_certain => step(frame, look, at..column, row),
        Some((_, line)) if line.checked_add(1) == Some(row) => format!("\r\n{}", step(frame, look, 0..column, row)),
        _ => String::new(),
    };
    let address = format!("\x1b[{};{}H", u32::from(row) + 1, u32::from(column) + 1);
    bytes.write_all(if way.is_empty() || way.len() > address.len() { address.as_bytes() } else { way.as_bytes() })
}

/// Goes over what stands there already, or writes it once more, whichever is shorter.
fn step(frame: &Buffer, look: Look, columns: Range<u16>, row: u16) -> String {
    let forward = match columns.len() {
        0 => return String::new(),
        1 => "\x1b[C".to_owned(),
        count => format!("\x1b[{count}C"),
    };
    let is_short = columns.len() < forward.len();
    is_short.then(|| letters(frame, columns, row, look)).flatten().filter(|letters| letters.len() < forward.len()).unwrap_or(forward)
}

/// Draws blanks without a look, all that come one after another: written, or erased. Says where that ends and which places are left.
fn blanks<'p>(bytes: &mut Vec<u8>, frame: &Buffer, (column, row): Place, others: &'p [Place]) -> std::io::Result<(Option<Place>, &'p [Place])> {
    let (stand, to_the_end) = shown::blanks(frame, (column, row));
    let among = |(at, line): &&Place| *line == row && *at < column.saturating_add(stand);
    let (blank, left) = others.split_at(others.iter().take_while(among).count());
    let count = blank.last().map_or(column, |(last, _)| *last) - column + 1;
    let here = if to_the_end && count > FEW_TO_THE_END {
        bytes.extend_from_slice(b"\x1b[K");
        Some((column, row))
    } else if count > FEW_BLANKS {
        write!(bytes, "\x1b[{count}X")?;
        Some((column, row))
    } else {
        bytes.extend(std::iter::repeat_n(b' ', usize::from(count)));
        column.checked_add(count).map(|column| (column, row))
    };
    Ok((here, left))
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::{Modifier, Style, Stylize};
    use ratatui::text::{Line, Span};

    use super::*;

    fn drawn(line: &Line<'_>) -> Vec<u8> {
        let area = Rect::new(0, 0, 30, 1);
        let mut after = Buffer::empty(area);
        after.set_line(0, 0, line, 30);
        let mut bytes = Vec::new();
        draw(&mut bytes, &Buffer::empty(area), &after).unwrap();
        bytes
    }

    #[test]
    fn a_look_is_set_where_it_changes_and_taken_back_at_the_end() {
        let line = Line::from(vec![Span::raw("ab"), "cd".bold().reversed(), "ef".cyan(), Span::styled("gh", Style::new().on_red())]);
        let expected = "\x1b[1;1Hab\x1b[1;7mcd\x1b[0;36mef\x1b[0;41mgh\x1b[m";
        assert_eq!(String::from_utf8(drawn(&line)).unwrap(), expected);
    }

    #[test]
    fn a_blank_needs_no_look_that_nobody_sees() {
        let line = Line::from(vec!["ab".bold(), Span::raw("  "), "cd".bold(), " ".underlined()]);
        assert_eq!(String::from_utf8(drawn(&line)).unwrap(), "\x1b[1;1H\x1b[1mab  cd\x1b[0;4m \x1b[m");
        let mut bytes = Vec::new();
        let mut after = Buffer::with_lines(["x y"]);
        after[(1, 0)].modifier = Modifier::DIM;
        draw(&mut bytes, &Buffer::empty(after.area), &after).unwrap();
        assert_eq!(bytes, b"\x1b[1;1Hx y");
    }

    #[test]
    fn a_terminal_shows_what_was_drawn() {
        let text = "й漢e\u{301} {sub1} – ok";
        let mut terminal = vt100::Parser::new(1.try_into().unwrap(), 30.try_into().unwrap(), 0);
        terminal.process(&drawn(&Line::from(text)));
        assert_eq!(terminal.screen().contents(), text);
    }

    const LETTERS: [&str; 8] = [" ", " ", " ", "a", "й", "漢", "–", "e\u{301}"];
    const LOOKS: [Style; 8] = [
        Style::new(),
        Style::new().bold(),
        Style::new().dim(),
        Style::new().underlined(),
        Style::new().bold().reversed(),
        Style::new().cyan(),
        Style::new().cyan().bold(),
        Style::new().on_red(),
    ];

    fn picture(area: Rect, cells: &[(usize, usize)]) -> Buffer {
        let mut buffer = Buffer::empty(area);
        let mut is_covered = false;
        for (place, (letter, look)) in (0..).zip(cells) {
            let (column, row) = (place % area.width, place / area.width);
            let is_wide = LETTERS[*letter] == "漢";
            if !(is_covered || is_wide && column + 1 == area.width) {
                buffer.set_string(column, row, LETTERS[*letter], LOOKS[*look]);
            }
            is_covered = is_wide && !is_covered && column + 1 < area.width;
        }
        buffer
    }

    /// What is seen of each cell: a blank has no weight and no colour of its own.
    fn seen(terminal: &vt100::Parser, area: Rect) -> Vec<String> {
        let cell = |column, row| {
            let cell = terminal.screen().cell(row, column).unwrap();
            let letter = if cell.has_contents() { cell.contents() } else { " " };
            let shows = letter != " " || cell.inverse() || cell.underline();
            let ink = shows.then(|| format!("{:?} {} {} {} {}", cell.fgcolor(), cell.bold(), cell.dim(), cell.underline(), cell.inverse()));
            format!("{letter} {:?} {ink:?}", cell.bgcolor())
        };
        (0..area.height).flat_map(|row| (0..area.width).map(move |column| (column, row))).map(|(column, row)| cell(column, row)).collect()
    }

    proptest::proptest! {
        #[test]
        fn what_is_drawn_in_one_go_is_seen_as_if_each_cell_were_drawn_alone(
            before in proptest::collection::vec((0..LETTERS.len(), 0..LOOKS.len()), 80),
            changed in proptest::collection::vec((0_usize..80, (0..LETTERS.len(), 0..LOOKS.len())), 0..80),
            blank in (0_usize..80, 0_usize..30),
        ) {
            let area = Rect::new(0, 0, 20, 4);
            let mut after = before.clone();
            for (place, cell) in changed {
                after[place] = cell;
            }
            after[blank.0..(blank.0 + blank.1).min(80)].fill((0, 0));
            let (before, after) = (picture(area, &before), picture(area, &after));
            let new = || vt100::Parser::new(4.try_into().unwrap(), 20.try_into().unwrap(), 0);
            let (mut in_one, mut alone) = (new(), new());
            for (from, to) in [(None, &before), (Some(&before), &after)] {
                let mut bytes = Vec::new();
                draw(&mut bytes, from.unwrap_or(&Buffer::default()), to).unwrap();
                in_one.process(&bytes);
                for (column, row, cell) in from.unwrap_or(&Buffer::empty(area)).diff(to) {
                    let mut bytes = format!("\x1b[{};{}H", row + 1, column + 1).into_bytes();
                    change(&mut bytes, PLAIN, look::of(cell)).unwrap();
                    bytes.extend_from_slice(cell.symbol().as_bytes());
                    bytes.extend_from_slice(b"\x1b[m");
                    alone.process(&bytes);
                }
            }
            let differing: Vec<_> = (0..).zip(seen(&in_one, area).into_iter().zip(seen(&alone, area))).filter(|(_, (one, other))| one != other).collect();
            proptest::prop_assert!(differing.is_empty(), "{:?}", differing);
        }
    }
}

//! Cells as the bytes that draw them: few, by what a terminal can erase and step over.

use std::io::Write;
use std::ops::Range;

use ratatui::buffer::Cell;

use super::look::{self, Look, PLAIN, change, on_blank};
use super::shown::{NARROW, Shown};

/// So many blanks are written as cheaply as they are erased, and to the end of a row so many.
const FEW_BLANKS: u16 = 8;
const FEW_TO_THE_END: u16 = 3;

/// Column and row.
type Place = (u16, u16);

/// A cell that is drawn: its column, its row, and what it is.
type Drawn<'a> = (u16, u16, &'a Cell);

/// Adds the bytes that draw these cells, each at its column and row, over what is shown. They begin and end with the plain look.
///
/// # Errors
/// Never, as nothing leaves the program.
pub fn draw<'a>(bytes: &mut Vec<u8>, shown: &mut Shown, cells: impl Iterator<Item = Drawn<'a>>) -> std::io::Result<()> {
    let cells: Vec<_> = cells.inspect(|(column, row, cell)| shown.set(*column, *row, cell)).collect();
    let mut look = PLAIN;
    let mut here = None;
    // Terminals do not agree how wide every letter is.
    let mut is_certain = true;
    let mut left = cells.as_slice();
    while let Some(((column, row, cell), others)) = left.split_first() {
        let place = (*column, *row);
        if here != Some(place) {
            go(bytes, shown, look, here, is_certain, place)?;
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
            (here, left) = blanks(bytes, shown, place, others)?;
        } else {
            // After a wide character the next cell comes with a place of its own.
            here = column.checked_add(1).map(|column| (column, *row));
            bytes.extend_from_slice(cell.symbol().as_bytes());
            is_certain &= cell.symbol().len() <= NARROW;
        }
    }
    if look != PLAIN {
        change(bytes, look, PLAIN)?;
    }
    Ok(())
}

/// Goes to a place by the shortest way that every terminal knows.
fn go(bytes: &mut Vec<u8>, shown: &Shown, look: Look, from: Option<Place>, is_certain: bool, (column, row): Place) -> std::io::Result<()> {
    let way = match from {
        Some((at, line)) if line == row && at < column && is_certain => step(shown, look, at..column, row),
        Some((_, line)) if line.checked_add(1) == Some(row) => format!("\r\n{}", step(shown, look, 0..column, row)),
        _ => String::new(),
    };
    let address = format!("\x1b[{};{}H", u32::from(row) + 1, u32::from(column) + 1);
    bytes.write_all(if way.is_empty() || way.len() > address.len() { address.as_bytes() } else { way.as_bytes() })
}

/// Goes over what stands there already, or writes it once more, whichever is shorter.
fn step(shown: &Shown, look: Look, columns: Range<u16>, row: u16) -> String {
    let forward = match columns.len() {
        0 => return String::new(),
        1 => "\x1b[C".to_owned(),
        count => format!("\x1b[{count}C"),
    };
    let few = columns.len() < forward.len();
    few.then(|| shown.letters(columns, row, look)).flatten().filter(|letters| letters.len() < forward.len()).unwrap_or(forward)
}

/// Draws blanks without a look, all that come one after another: written, or erased. Says where that ends and which cells are left.
fn blanks<'c, 'a>(bytes: &mut Vec<u8>, shown: &Shown, (column, row): Place, others: &'c [Drawn<'a>]) -> std::io::Result<(Option<Place>, &'c [Drawn<'a>])> {
    let (stand, to_the_end) = shown.blanks(column, row);
    let among = |(at, line, _): &&Drawn<'a>| *line == row && *at < column.saturating_add(stand);
    let (blank, left) = others.split_at(others.iter().take_while(among).count());
    let count = blank.last().map_or(column, |(last, ..)| *last) - column + 1;
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
    use ratatui::buffer::Buffer;
    use ratatui::layout::{Rect, Size};
    use ratatui::style::{Modifier, Style, Stylize};
    use ratatui::text::{Line, Span};

    use super::*;

    fn drawn(line: &Line<'_>) -> Vec<u8> {
        let area = Rect::new(0, 0, 30, 1);
        let mut after = Buffer::empty(area);
        after.set_line(0, 0, line, 30);
        let mut bytes = Vec::new();
        draw(&mut bytes, &mut Shown::blank(Size::new(30, 1)), Buffer::empty(area).diff(&after).into_iter()).unwrap();
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
        let mut cells = [Cell::new("x"), Cell::new(" "), Cell::new("y")];
        cells[1].modifier = Modifier::DIM;
        draw(&mut bytes, &mut Shown::unknown(), cells.iter().zip(0..).map(|(cell, column)| (column, 0, cell))).unwrap();
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
            after in proptest::collection::vec((0..LETTERS.len(), 0..LOOKS.len()), 80),
            blank_from in 0_usize..80,
        ) {
            let area = Rect::new(0, 0, 20, 4);
            let mut after = after;
            after[blank_from..].fill((0, 0));
            let (before, after) = (picture(area, &before), picture(area, &after));
            let new = || vt100::Parser::new(4.try_into().unwrap(), 20.try_into().unwrap(), 0);
            let (mut in_one, mut alone, mut shown) = (new(), new(), Shown::blank(area.as_size()));
            for (from, to) in [(&Buffer::empty(area), &before), (&before, &after)] {
                let mut bytes = Vec::new();
                draw(&mut bytes, &mut shown, from.diff(to).into_iter()).unwrap();
                in_one.process(&bytes);
                for one in from.diff(to) {
                    let mut bytes = Vec::new();
                    draw(&mut bytes, &mut Shown::unknown(), std::iter::once(one)).unwrap();
                    alone.process(&bytes);
                }
            }
            let differing: Vec<_> = (0..).zip(seen(&in_one, area).into_iter().zip(seen(&alone, area))).filter(|(_, (one, other))| one != other).collect();
            proptest::prop_assert!(differing.is_empty(), "{:?}", differing);
        }
    }
}

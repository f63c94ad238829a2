//! Cells as the bytes that draw them: few, and with the terminal's own 16 colours by their own codes, which every terminal has.

use std::io::Write;

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// Modifiers and what turns each on.
const MODIFIERS: [(Modifier, u8); 8] = [
    (Modifier::BOLD, 1),
    (Modifier::DIM, 2),
    (Modifier::ITALIC, 3),
    (Modifier::UNDERLINED, 4),
    (Modifier::SLOW_BLINK, 5),
    (Modifier::REVERSED, 7),
    (Modifier::HIDDEN, 8),
    (Modifier::CROSSED_OUT, 9),
];

type Look = (Modifier, Color, Color);
const PLAIN: Look = (Modifier::empty(), Color::Reset, Color::Reset);

/// What of a look can be turned off alone in every terminal, and the code that does it. Bold and dim go off together.
const TURNED_OFF: [(Modifier, u8); 3] = [(Modifier::BOLD.union(Modifier::DIM), 22), (Modifier::UNDERLINED, 24), (Modifier::REVERSED, 27)];

/// So many blanks are written as cheaply as they are erased.
const FEW_BLANKS: usize = 8;

/// No letter of so many bytes is wide.
const NARROW: usize = 2;

/// Adds the bytes that draw these cells, each at its column and row. They begin and end with the plain look.
///
/// # Errors
/// Never, as nothing leaves the program.
pub fn draw<'a>(bytes: &mut Vec<u8>, cells: impl Iterator<Item = (u16, u16, &'a Cell)>) -> std::io::Result<()> {
    let mut look = PLAIN;
    let mut here = None;
    // Terminals do not agree how wide every letter is.
    let mut is_certain = true;
    let mut cells = cells.peekable();
    while let Some((column, row, cell)) = cells.next() {
        if here != Some((column, row)) {
            go(bytes, here, is_certain, (column, row))?;
            is_certain = true;
        }
        // After a wide character the next cell comes with a place of its own.
        here = column.checked_add(1).map(|column| (column, row));
        let wanted = (cell.modifier, cell.fg, cell.bg);
        let is_blank = |cell: &Cell| cell.symbol() == " ";
        let is_same = if is_blank(cell) { on_blank(look) == on_blank(wanted) } else { look == wanted };
        if !is_same {
            change(bytes, look, wanted)?;
            look = wanted;
        }
        if is_blank(cell) && on_blank(wanted) == PLAIN {
            let mut count = 1_u16;
            let follows = |next: &(u16, u16, &Cell), count: u16| {
                (next.0.checked_sub(count), next.1) == (Some(column), row)
                    && is_blank(next.2)
                    && on_blank((next.2.modifier, next.2.fg, next.2.bg)) == PLAIN
            };
            while cells.next_if(|next| follows(next, count)).is_some() {
                count += 1;
            }
            here = blanks(bytes, (column, row), count)?;
        } else {
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
fn go(bytes: &mut Vec<u8>, from: Option<(u16, u16)>, is_certain: bool, (column, row): (u16, u16)) -> std::io::Result<()> {
    let way = match from {
        Some((at, line)) if line == row && at < column && is_certain => forward(column - at),
        Some((_, line)) if line.checked_add(1) == Some(row) => format!("\r\n{}", forward(column)),
        _ => String::new(),
    };
    let address = format!("\x1b[{};{}H", u32::from(row) + 1, u32::from(column) + 1);
    bytes.write_all(if way.is_empty() || way.len() > address.len() { address.as_bytes() } else { way.as_bytes() })
}

fn forward(columns: u16) -> String {
    match columns {
        0 => String::new(),
        1 => "\x1b[C".to_owned(),
        _ => format!("\x1b[{columns}C"),
    }
}

/// Writes so many blanks, or erases as many cells, and says where that ends.
fn blanks(bytes: &mut Vec<u8>, (column, row): (u16, u16), count: u16) -> std::io::Result<Option<(u16, u16)>> {
    if usize::from(count) > FEW_BLANKS {
        write!(bytes, "\x1b[{count}X")?;
        return Ok(Some((column, row)));
    }
    bytes.extend(std::iter::repeat_n(b' ', usize::from(count)));
    Ok(column.checked_add(count).map(|column| (column, row)))
}

/// What of a look is seen where there is no letter.
fn on_blank((modifiers, foreground, background): Look) -> Look {
    let seen = modifiers & Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);
    // A line is drawn in the foreground's colour, and a reversed blank is filled with it; a terminal may fill it brighter or dimmer.
    if seen.is_empty() { (seen, Color::Reset, background) } else { (modifiers, foreground, background) }
}

/// From one look to another: by what differs, or from the plain one, whichever is shorter.
fn change(bytes: &mut Vec<u8>, from: Look, wanted: Look) -> std::io::Result<()> {
    let anew = codes(PLAIN, wanted)?;
    let anew = if anew.is_empty() { anew } else { [b"0;".as_slice(), &anew].concat() };
    let differing = codes(from, wanted)?;
    let is_shorter = !differing.is_empty() && differing.len() < anew.len();
    bytes.extend_from_slice(b"\x1b[");
    bytes.extend_from_slice(if is_shorter { &differing } else { &anew });
    bytes.push(b'm');
    Ok(())
}

/// The codes that lead from one look to another; none where something is on that cannot be turned off alone.
fn codes((modifiers, foreground, background): Look, wanted: Look) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut on = modifiers;
    for (these, code) in TURNED_OFF {
        if on.intersects(these.difference(wanted.0)) {
            write!(bytes, ";{code}")?;
            on = on.difference(these);
        }
    }
    if !wanted.0.contains(on) {
        return Ok(Vec::new());
    }
    for (_, code) in MODIFIERS.iter().filter(|(modifier, _)| wanted.0.difference(on).contains(*modifier)) {
        write!(bytes, ";{code}")?;
    }
    if foreground != wanted.1 {
        colour(&mut bytes, wanted.1, 0)?;
    }
    if background != wanted.2 {
        colour(&mut bytes, wanted.2, 10)?;
    }
    bytes.drain(..bytes.len().min(1));
    Ok(bytes)
}

/// A colour's code; that of a background is 10 higher.
fn colour(bytes: &mut Vec<u8>, colour: Color, above: u8) -> std::io::Result<()> {
    let code = match colour {
        Color::Reset => 39,
        Color::Black => 30,
        Color::Red => 31,
        Color::Green => 32,
        Color::Yellow => 33,
        Color::Blue => 34,
        Color::Magenta => 35,
        Color::Cyan => 36,
        Color::Gray => 37,
        Color::DarkGray => 90,
        Color::LightRed => 91,
        Color::LightGreen => 92,
        Color::LightYellow => 93,
        Color::LightBlue => 94,
        Color::LightMagenta => 95,
        Color::LightCyan => 96,
        Color::White => 97,
        Color::Indexed(number) => return write!(bytes, ";{};5;{number}", 38 + above),
        Color::Rgb(red, green, blue) => return write!(bytes, ";{};2;{red};{green};{blue}", 38 + above),
    };
    write!(bytes, ";{}", code + above)
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::{Style, Stylize};
    use ratatui::text::{Line, Span};

    use super::*;

    fn drawn(line: &Line<'_>) -> Vec<u8> {
        let area = Rect::new(0, 0, 30, 1);
        let mut after = Buffer::empty(area);
        after.set_line(0, 0, line, 30);
        let mut bytes = Vec::new();
        draw(&mut bytes, Buffer::empty(area).diff(&after).into_iter()).unwrap();
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
        assert_eq!(String::from_utf8(drawn(&line)).unwrap(), "\x1b[1;1H\x1b[1mab\x1b[2Ccd\x1b[0;4m \x1b[m");
        let mut bytes = Vec::new();
        let mut cells = [Cell::new("x"), Cell::new(" "), Cell::new("y")];
        cells[1].modifier = Modifier::DIM;
        draw(&mut bytes, cells.iter().zip(0..).map(|(cell, column)| (column, 0, cell))).unwrap();
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
            let (mut in_one, mut alone) = (new(), new());
            for (from, to) in [(&Buffer::empty(area), &before), (&before, &after)] {
                let mut bytes = Vec::new();
                draw(&mut bytes, from.diff(to).into_iter()).unwrap();
                in_one.process(&bytes);
                for one in from.diff(to) {
                    let mut bytes = Vec::new();
                    draw(&mut bytes, std::iter::once(one)).unwrap();
                    alone.process(&bytes);
                }
            }
            let differing: Vec<_> = (0..).zip(seen(&in_one, area).into_iter().zip(seen(&alone, area))).filter(|(_, (one, other))| one != other).collect();
            proptest::prop_assert!(differing.is_empty(), "{:?}", differing);
        }
    }
}

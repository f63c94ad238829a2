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

/// Adds the bytes that draw these cells, each at its column and row. They begin and end with the plain look.
///
/// # Errors
/// Never, as nothing leaves the program.
pub fn draw<'a>(bytes: &mut Vec<u8>, cells: impl Iterator<Item = (u16, u16, &'a Cell)>) -> std::io::Result<()> {
    let mut look = PLAIN;
    let mut next = None;
    for (column, row, cell) in cells {
        if next != Some((column, row)) {
            write!(bytes, "\x1b[{};{}H", u32::from(row) + 1, u32::from(column) + 1)?;
        }
        // After a wide character the next cell comes with a place of its own.
        next = column.checked_add(1).map(|column| (column, row));
        let wanted = (cell.modifier, cell.fg, cell.bg);
        let is_same = if cell.symbol() == " " { on_blank(look) == on_blank(wanted) } else { look == wanted };
        if !is_same {
            change(bytes, wanted)?;
            look = wanted;
        }
        bytes.extend_from_slice(cell.symbol().as_bytes());
    }
    if look != PLAIN {
        change(bytes, PLAIN)?;
    }
    Ok(())
}

/// What of a look is seen where there is no letter.
fn on_blank((modifiers, foreground, background): Look) -> Look {
    let seen = modifiers & Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);
    // A line is drawn in the foreground's colour, and a reversed blank is filled with it; a terminal may fill it brighter or dimmer.
    if seen.is_empty() { (seen, Color::Reset, background) } else { (modifiers, foreground, background) }
}

fn change(bytes: &mut Vec<u8>, (modifiers, foreground, background): Look) -> std::io::Result<()> {
    bytes.extend_from_slice(b"\x1b[");
    // Whatever was on goes off first.
    if (modifiers, foreground, background) != PLAIN {
        bytes.push(b'0');
    }
    for (modifier, code) in MODIFIERS {
        if modifiers.contains(modifier) {
            write!(bytes, ";{code}")?;
        }
    }
    colour(bytes, foreground, 0)?;
    colour(bytes, background, 10)?;
    bytes.push(b'm');
    Ok(())
}

/// A colour's code; that of a background is 10 higher.
fn colour(bytes: &mut Vec<u8>, colour: Color, above: u8) -> std::io::Result<()> {
    let code = match colour {
        Color::Reset => return Ok(()),
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
        let expected = "\x1b[1;1Hab\x1b[0;1;7mcd\x1b[0;36mef\x1b[0;41mgh\x1b[m";
        assert_eq!(String::from_utf8(drawn(&line)).unwrap(), expected);
    }

    #[test]
    fn a_blank_needs_no_look_that_nobody_sees() {
        let line = Line::from(vec!["ab".bold(), Span::raw("  "), "cd".bold(), " ".underlined()]);
        assert_eq!(String::from_utf8(drawn(&line)).unwrap(), "\x1b[1;1H\x1b[0;1mab\x1b[1;5Hcd\x1b[0;4m \x1b[m");
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
}

//! How a cell looks, and the bytes that lead from one look to another: few, and with the terminal's own 16 colours by their own codes, which every
//! terminal has.

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

/// Weight and the like, the colour of the letter, and what lies behind it.
pub type Look = (Modifier, Color, Color);
/// The look of a terminal that was told nothing.
pub const PLAIN: Look = (Modifier::empty(), Color::Reset, Color::Reset);

/// What of a look can be turned off alone in every terminal, and the code that does it. Bold and dim go off together.
const TURNED_OFF: [(Modifier, u8); 3] = [(Modifier::BOLD.union(Modifier::DIM), 22), (Modifier::UNDERLINED, 24), (Modifier::REVERSED, 27)];

/// How this cell looks.
pub const fn of(cell: &Cell) -> Look {
    (cell.modifier, cell.fg, cell.bg)
}

/// What of a look is seen where there is no letter.
pub fn on_blank((modifiers, foreground, background): Look) -> Look {
    let seen = modifiers & Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);
    // A line is drawn in the foreground's colour, and a reversed blank is filled with it; a terminal may fill it brighter or dimmer.
    if seen.is_empty() { (seen, Color::Reset, background) } else { (modifiers, foreground, background) }
}

/// From one look to another: by what differs, or from the plain one, whichever is shorter.
pub fn change(bytes: &mut Vec<u8>, from: Look, wanted: Look) -> std::io::Result<()> {
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

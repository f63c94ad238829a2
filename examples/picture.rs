//! Draws the README's picture from the program's own buffer: `cargo run --example picture > docs/picture.svg`.

use std::fmt::Write as _;

use clickwire::model::backdrop::Backdrop;
use clickwire::model::catalog::Catalog;
use clickwire::screen::{self, Frame, Kept, theme::Theme};
use clickwire::text::Words;
use clickwire::wizard::key::Key;
use clickwire::wizard::message::Message;
use clickwire::wizard::{Options, Wizard};
use clickwire::words::Lang;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};

const COLUMNS: u16 = 100;
const ROWS: u16 = 30;
const CELL: (f32, f32) = (8.4, 18.0);

fn main() {
    let mut wizard = Wizard::new(Catalog::shipped(), Options::default());
    wizard.update(Message::Resize { columns: COLUMNS, rows: ROWS });
    wizard.update(Message::Profiles { listed: Vec::new(), now: std::time::SystemTime::UNIX_EPOCH });
    press(&mut wizard, "down enter");
    wizard.update(Message::Paste("d7aea56c-080a-4afc-b624-fd36c3332acb".to_owned()));
    press(&mut wizard, "enter home down down down enter 3 home down >");
    let words = Words::new(Lang::En);
    let mut cells = Buffer::empty(Rect::new(0, 0, COLUMNS, ROWS));
    screen::draw(&mut Frame::on(&mut cells), &wizard, &words, Theme::new(true, false).before(Some(Backdrop::Dark)), &mut Kept::default());
    println!("{}", svg(&cells));
}

fn press(wizard: &mut Wizard, keys: &str) {
    for key in keys.split(' ').filter_map(Key::parse) {
        wizard.update(Message::Key(key));
    }
}

fn svg(buffer: &Buffer) -> String {
    let (width, height) = (f32::from(COLUMNS) * CELL.0 + 24.0, f32::from(ROWS) * CELL.1 + 24.0);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"ui-monospace, Menlo, Consolas, monospace\" font-size=\"14\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#1b1e24\"/>\n"
    );
    for y in 0..ROWS {
        let mut x = 0;
        while x < COLUMNS {
            let end = (x + 1..COLUMNS).find(|next| !same_style(&buffer[(*next, y)], &buffer[(x, y)])).unwrap_or(COLUMNS);
            run(&mut out, buffer, x..end, y);
            x = end;
        }
    }
    out.push_str("</svg>");
    out
}

fn same_style(a: &Cell, b: &Cell) -> bool {
    a.fg == b.fg && a.modifier == b.modifier
}

/// Cells of one style, as one text.
fn run(out: &mut String, buffer: &Buffer, columns: std::ops::Range<u16>, y: u16) {
    let style = &buffer[(columns.start, y)];
    let text: String = columns.clone().map(|x| buffer[(x, y)].symbol()).collect();
    let (left, top) = (f32::from(columns.start) * CELL.0 + 12.0, f32::from(y) * CELL.1 + 12.0);
    let wide = f32::from(columns.end - columns.start) * CELL.0;
    let reversed = style.modifier.contains(Modifier::REVERSED);
    if reversed {
        let _ = writeln!(out, "<rect x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{}\" fill=\"#d7dae0\"/>", CELL.1);
    }
    if text.trim().is_empty() {
        return;
    }
    let colour = match style.fg {
        _ if reversed => "#1b1e24",
        Color::Cyan => "#5fc9d8",
        Color::Green => "#8ac77a",
        Color::Yellow => "#e0b860",
        Color::Red => "#ef7a7a",
        _ => "#d7dae0",
    };
    let weight = if style.modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
    let faint = if style.modifier.contains(Modifier::DIM) { " opacity=\"0.6\"" } else { "" };
    let line = if style.modifier.contains(Modifier::UNDERLINED) { " text-decoration=\"underline\"" } else { "" };
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let baseline = top + 13.5;
    let _ = writeln!(
        out,
        "<text x=\"{left}\" y=\"{baseline}\" textLength=\"{wide}\" xml:space=\"preserve\" fill=\"{colour}\"{weight}{faint}{line}>{escaped}</text>"
    );
}

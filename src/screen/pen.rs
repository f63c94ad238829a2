//! Writing lines into the frame's cells: everything is cut to its width, and what nobody should see is marked.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::model::brief::{beginning, brief};
use crate::model::hidden::marked;
use crate::model::setup::Setup;
use crate::text::Words;
use crate::wizard::Wizard;
use crate::wizard::layout::Area;
use crate::words::wrap::{cut, wide, without_middle};
use crate::words::{Arg, Say};

use super::frame::Frame;
use super::theme::Theme;

/// Of a value with more bytes nobody looks for the end.
const LONGEST: usize = 10_000;

/// What a page is drawn from.
#[derive(Clone, Copy)]
pub struct Pen<'a> {
    /// The wizard, only read.
    pub wizard: &'a Wizard,
    /// The words of the language.
    pub words: &'a Words,
    /// Colours and marks.
    pub theme: Theme,
    /// The open profile with its partner and tracker, looked up once a frame.
    pub setup: Option<Setup<'a>>,
}

impl<'a> Pen<'a> {
    /// What this frame is drawn from.
    pub fn new(wizard: &'a Wizard, words: &'a Words, theme: Theme) -> Self {
        Pen { wizard, words, theme, setup: wizard.setup() }
    }

    /// A message in words, hidden characters marked.
    pub fn say(&self, say: &Say) -> String {
        self.ascii(marked(&self.words.say(&briefly(say)).replace('\n', " ")))
    }

    /// A message without arguments.
    pub fn get(&self, id: &str) -> String {
        self.ascii(self.words.get(id))
    }

    /// A text of a data file, hidden characters marked. `--ascii` changes it letter by letter: its lines were measured before.
    pub fn data(&self, text: &str) -> String {
        let ascii = |letter: char| match letter {
            '→' | '›' => '>',
            '←' => '<',
            '…' => '~',
            '·' | '—' | '–' => '-',
            '“' | '”' | '«' | '»' => '"',
            '’' => '\'',
            '×' => 'x',
            '\u{a0}' => ' ',
            other => other,
        };
        let text = marked(text);
        if self.theme.is_ascii() { text.chars().map(ascii).collect() } else { text }
    }

    /// The punctuation that `--ascii` draws otherwise.
    fn ascii(&self, text: String) -> String {
        if !self.theme.is_ascii() {
            return text;
        }
        let replaced =
            text.replace('−', "-").replace('→', "->").replace('←', "<-").replace('…', "...").replace('·', "-").replace(['“', '”', '«', '»'], "\"");
        replaced.replace('—', "-").replace('’', "'").replace('✓', "+").replace('›', ">").replace('↓', "Down").replace('↑', "Up").replace('×', "x")
    }

    /// A text cut to a width, with a mark where it was cut.
    pub fn fit(&self, text: &str, width: usize) -> String {
        let (begun, is_whole) = beginning(text, width);
        let text = marked(begun);
        if is_whole && wide(&text) <= width {
            return text;
        }
        let mark = self.theme.ellipsis();
        if width == 0 {
            return String::new();
        }
        format!("{}{mark}", cut(&text, width - mark.width().min(width)))
    }

    /// A value cut to a width: of a link both ends are seen, for what differs stands at its end.
    pub fn fit_value(&self, value: &str, width: usize) -> String {
        if value.len() > LONGEST || !value.contains("://") {
            return self.fit(value, width);
        }
        self.data(&without_middle(value, width))
    }

    /// A text cut or filled up to a width.
    pub fn column(&self, text: &str, width: usize) -> String {
        let mut text = self.fit(text, width);
        let room = width.saturating_sub(wide(&text));
        text.extend(std::iter::repeat_n(' ', room));
        text
    }

    /// A line with something at its right end; the left part gives way.
    pub fn split(&self, left: Vec<Span<'static>>, right: Vec<Span<'static>>, width: usize) -> Line<'static> {
        let right_width: usize = right.iter().map(Span::width).sum();
        let room = width.saturating_sub(right_width + usize::from(right_width > 0));
        let mut line = self.cut_spans(left, room);
        let used: usize = line.iter().map(Span::width).sum();
        line.push(Span::raw(" ".repeat(width.saturating_sub(used + right_width))));
        line.extend(right);
        Line::from(line)
    }

    /// Spans cut to a width.
    pub fn cut_spans(&self, spans: Vec<Span<'static>>, width: usize) -> Vec<Span<'static>> {
        let mut room = width;
        let mut kept = Vec::with_capacity(spans.len());
        for span in spans {
            let (begun, is_whole) = beginning(&span.content, room);
            if is_whole && wide(begun) <= room {
                room -= wide(begun);
                kept.push(span);
                continue;
            }
            let text = self.fit(&span.content, room);
            kept.push(Span::styled(text, span.style));
            break;
        }
        kept
    }
}

/// The message with the beginnings of texts that no screen has room for.
fn briefly(say: &Say) -> Say {
    let arg = |arg: &Arg| match arg {
        Arg::Text(text) => Arg::Text(brief(text).into_owned()),
        Arg::Say(say) => Arg::Say(Box::new(briefly(say))),
        other => other.clone(),
    };
    Say { id: say.id, args: say.args.iter().map(|(name, value)| (*name, arg(value))).collect() }
}

/// The area as ratatui has it, inside the frame.
pub fn rect(frame: &Frame<'_>, area: Area) -> Rect {
    Rect::new(area.x, area.y, area.width, area.height).intersection(frame.area())
}

/// Writes one line at a row of an area.
pub fn write(frame: &mut Frame<'_>, area: Area, row: u16, line: &Line<'_>) {
    let area = rect(frame, area);
    if row >= area.height {
        return;
    }
    let (mut column, line_row) = (area.x, area.y + row);
    for span in line {
        let style = line.style.patch(span.style);
        column = if span.content.chars().all(is_a_cell) {
            write_cells(frame.buffer_mut(), Rect { x: column, y: line_row, width: area.right() - column, height: 1 }, &span.content, style)
        } else {
            frame.buffer_mut().set_stringn(column, line_row, &span.content, usize::from(area.right() - column), style).0
        };
    }
}

/// True for a letter that fills one cell, whatever letters of this kind stand beside it: nearly all that is ever drawn. Looking for graphemes in
/// such a text took more than a third of a frame.
const fn is_a_cell(letter: char) -> bool {
    matches!(letter, ' '..='~' | 'А'..='я' | 'Ё' | 'ё' | '─' | '│' | '—' | '–' | '…' | '·' | '←' | '→' | '↑' | '↓' | '×' | '›' | '«' | '»' | '“' | '”' | '’' | '✓')
}

/// Writes letters of one cell each, as many as there is room for; the column behind them.
fn write_cells(buffer: &mut Buffer, room: Rect, letters: &str, style: Style) -> u16 {
    let Some(start) = (room.width > 0).then(|| buffer.index_of(room.x, room.y)) else { return room.x };
    let mut column = room.x;
    for (cell, letter) in buffer.content[start..start + usize::from(room.width)].iter_mut().zip(letters.chars()) {
        cell.set_char(letter).set_style(style);
        column += 1;
    }
    column
}

/// Gives a whole row of an area the look of the row under the cursor.
pub fn select(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area, row: u16) {
    let area = rect(frame, area);
    if row >= area.height {
        return;
    }
    for column in area.left()..area.right() {
        if let Some(cell) = frame.buffer_mut().cell_mut((column, area.y + row)) {
            cell.set_style(pen.theme.selected(cell.style()));
        }
    }
}

/// Lets what was drawn in an area step back behind what comes over it: no row of it looks chosen, nothing of it stands out.
pub fn recede(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area) {
    let area = rect(frame, area);
    frame.buffer_mut().set_style(area, Style::reset().patch(pen.theme.dim()));
}

/// Shows the terminal's cursor at a cell of an area.
pub fn cursor(frame: &mut Frame<'_>, area: Area, column: u16, row: u16) {
    let area = rect(frame, area);
    if column < area.width && row < area.height {
        frame.set_cursor_position(Position::new(area.x + column, area.y + row));
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Stylize;

    use super::*;

    /// What is drawn, and what ratatui itself would draw.
    fn both(line: &Line<'static>, width: u16) -> (Buffer, Buffer) {
        let area = Area { x: 1, y: 1, width, height: 1 };
        let mut drawn = Buffer::empty(Rect::new(0, 0, 14, 3));
        let mut plain = drawn.clone();
        write(&mut Frame::on(&mut drawn), area, 0, line);
        plain.set_line(1, 1, line, width);
        (drawn, plain)
    }

    #[test]
    fn a_line_is_drawn_as_ratatui_draws_it() {
        let texts = [
            "",
            "plain",
            "Ёлка и ёж — «да»…",
            "a\u{301}b",
            "я\u{306}",
            "漢字 kanji",
            "tab\tend",
            "·←→↑↓×›✓─│–“”’",
            "👩‍👩‍👧 family",
            "long long long long text",
        ];
        for first in texts {
            for second in texts {
                let line = Line::from(vec![Span::raw(first).bold(), Span::raw(second).red()]).italic();
                for width in 0..13 {
                    let (drawn, plain) = both(&line, width);
                    assert_eq!(drawn, plain, "{first:?} {second:?} in {width}");
                }
            }
        }
    }
}

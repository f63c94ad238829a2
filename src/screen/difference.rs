//! What differs between texts: each line with whose it is.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::model::line_difference::{DiffLine, Mark};
use crate::wizard::overlay::DifferencePage;
use crate::words::Say;
use crate::words::wrap::{link_lines, sentence_lines};

use super::pen::Pen;

/// Columns of the word that says whose a line is.
const OWNER: usize = 8;

/// The lines of the page.
pub fn lines(pen: Pen<'_>, page: &DifferencePage, width: usize) -> Vec<Line<'static>> {
    if page.lines.is_empty() {
        return sentence_lines(&pen.get("difference-none"), width).into_iter().map(|line| Line::raw(format!(" {line}"))).collect();
    }
    page.lines.iter().flat_map(|line| one(pen, line, width)).collect()
}

/// One line of a text; a long one goes on below.
fn one(pen: Pen<'_>, line: &DiffLine, width: usize) -> Vec<Line<'static>> {
    let (owner, sign, style) = match line.mark {
        Mark::Skipped(count) => {
            return vec![Line::styled(format!(" {}", pen.say(&Say::new("difference-skipped").with("count", count))), pen.theme.dim())];
        }
        Mark::Same => (String::new(), ' ', pen.theme.dim()),
        Mark::Before => (pen.get("difference-before"), '-', pen.theme.bad()),
        Mark::Mine => (pen.get("difference-mine"), '+', pen.theme.good()),
        Mark::Theirs => (pen.get("difference-theirs"), '+', pen.theme.warn()),
        Mark::Both => (pen.get("difference-both"), '+', pen.theme.plain()),
    };
    let text = pen.data(&line.text);
    let pieces = link_lines(&text, width.saturating_sub(OWNER + 3).max(1));
    let head = |place: usize| if place == 0 { format!(" {} {sign} ", pen.column(&owner, OWNER)) } else { " ".repeat(OWNER + 4) };
    let piece = |(place, range): (usize, std::ops::Range<usize>)| {
        Line::from(vec![Span::styled(head(place), Style::default()), Span::styled(text.get(range).unwrap_or_default().to_owned(), style)])
    };
    if pieces.is_empty() { vec![Line::raw(head(0))] } else { pieces.into_iter().enumerate().map(piece).collect() }
}

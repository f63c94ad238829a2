//! The list of findings: all of them whole where there is room, else a line each and the one under the cursor whole.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::model::check::Finding;
use crate::wizard::layout::Area;
use crate::words::wrap::sentence_lines;

use super::boxes;
use super::footer::filter_end;
use super::frame::Frame;
use super::pen::{Pen, cursor, select, write};
use super::sentence::finding_style;

/// From so many columns on, a finding's lines stand beside the word that says how bad it is.
const WIDE: u16 = 60;

/// Draws the list over an area.
pub fn draw(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area, chosen: usize) {
    let all = pen.wizard.sorted_findings();
    boxes::draw(frame, pen, area, &pen.get("findings-title"));
    let list = filter(frame, pen, boxes::inside(area));
    let Some(under_cursor) = all.get(chosen) else {
        let says = if pen.wizard.finding_filter.trim().is_empty() { "all-in-order" } else { "filter-nothing" };
        write(frame, list, 0, &Line::raw(pen.fit(&format!(" {}", pen.get(says)), usize::from(list.width))));
        return;
    };
    let height = usize::from(list.height);
    let (mut entries, mut first) = (Vec::new(), 0);
    if all.len() <= height {
        entries = all.iter().map(|finding| lines(pen, finding, list.width)).collect();
    }
    let mut count: usize = entries.iter().map(Vec::len).sum();
    if entries.is_empty() || count > height {
        let whole = lines(pen, under_cursor, list.width);
        first = (chosen + whole.len().min(height)).saturating_sub(height);
        count = all.len() + whole.len() - 1;
        let seen = all.iter().enumerate().skip(first).take(height);
        let brief = |finding: &Finding| vec![head(pen, finding, with_owner(pen, finding), list.width)];
        entries = seen.map(|(place, finding)| if place == chosen { whole.clone() } else { brief(finding) }).collect();
    }
    let drawn = (first..).zip(&entries).flat_map(|(place, lines)| lines.iter().map(move |line| (place, line)));
    for (row, (place, line)) in (0..list.height).zip(drawn) {
        write(frame, list, row, line);
        if place == chosen {
            select(frame, pen, list, row);
        }
    }
    boxes::more(frame, pen, (area, list), first, count);
}

/// A finding in as many lines as it needs.
fn lines(pen: Pen<'_>, finding: &Finding, width: u16) -> Vec<Line<'static>> {
    let said = with_owner(pen, finding);
    if width < WIDE {
        // Beside the word half of the window would be blank.
        let below = sentence_lines(&said, usize::from(width).saturating_sub(2));
        return std::iter::once(head(pen, finding, String::new(), width))
            .chain(below.into_iter().map(|text| Line::raw(format!(" {text}"))))
            .collect();
    }
    let word = word_width(width);
    let mut texts = sentence_lines(&said, usize::from(width).saturating_sub(word + 6)).into_iter();
    let first = head(pen, finding, texts.next().unwrap_or_default(), width);
    std::iter::once(first).chain(texts.map(|text| Line::raw(format!(" {}{text}", " ".repeat(word + 1))))).collect()
}

/// Its first line: how bad it is, what it says, and whether it can be mended.
fn head(pen: Pen<'_>, finding: &Finding, text: String, width: u16) -> Line<'static> {
    let (style, word) = finding_style(pen, finding);
    let spans = vec![Span::styled(format!(" {} ", pen.column(&pen.get(word), word_width(width))), style), Span::raw(text)];
    let right = if finding.is_mendable() { vec![Span::styled(" f ", pen.theme.key())] } else { Vec::new() };
    pen.split(spans, right, usize::from(width))
}

/// Columns of the word that says how bad it is.
const fn word_width(width: u16) -> usize {
    if width < WIDE { 10 } else { 11 }
}

/// The filter, where one is typed or holds; what is left below it.
fn filter(frame: &mut Frame<'_>, pen: Pen<'_>, inside: Area) -> Area {
    let (typed, is_typed) = (&pen.wizard.finding_filter, pen.wizard.filtering);
    if typed.is_empty() && !is_typed || inside.height < 3 {
        return inside;
    }
    let head = format!(" / {typed}");
    let column = u16::try_from(head.width()).unwrap_or(0);
    let rest = if is_typed { String::new() } else { filter_end(pen) };
    let spans = vec![Span::styled(head, pen.theme.field()), Span::styled(rest, pen.theme.dim())];
    write(frame, inside, 0, &Line::from(pen.cut_spans(spans, usize::from(inside.width))));
    if is_typed {
        cursor(frame, inside, column, 0);
    }
    Area { y: inside.y + 1, height: inside.height - 1, ..inside }
}

/// What a finding says, after the name of the element that it is about where it does not name it.
fn with_owner(pen: Pen<'_>, finding: &Finding) -> String {
    let said = pen.say(&finding.say);
    match pen.wizard.name_of_owner(finding).filter(|name| !name.is_empty() && !said.contains(name)) {
        Some(name) => format!("{name}: {said}"),
        None => said,
    }
}

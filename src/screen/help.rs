//! The help: all that can be done here, from the table of bindings, and the idea of the whole under it.

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::wizard::bindings::{Action, Binding};
use crate::wizard::help_groups::group_of;
use crate::wizard::layout::Area;
use crate::wizard::overlay::HelpList;
use crate::words::wrap::sentence_lines;

use super::boxes;
use super::editor::window;
use super::footer::key_name;
use super::frame::Frame;
use super::pen::{Pen, cursor, select, write};
use super::unseen::Unseen;

/// Columns of the box where the keys stand under each other, and of each half where they stand beside each other.
const SINGLE: u16 = 92;
const COLUMN: u16 = 62;

/// Draws the help over an area.
pub fn draw(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area, help: &HelpList) {
    let (shown, chosen) = grouped(&pen.wizard.shown_help(help), help);
    let columns = if area.width >= 2 * COLUMN && shown.len() > usize::from(area.height) / 2 { 2 } else { 1 };
    let height = u16::try_from(shown.len().div_ceil(columns) + 6).unwrap_or(u16::MAX);
    let area = boxes::centred(area, if columns == 2 { 2 * COLUMN } else { SINGLE }, height.max(10));
    boxes::draw(frame, pen, area, &pen.get("help-title"));
    let inside = boxes::inside(area);
    filter(frame, pen, inside, help);
    let idea = sentence_lines(&pen.get("help-idea"), usize::from(inside.width.saturating_sub(2)));
    let idea_height = u16::try_from(idea.len()).unwrap_or(0).min(inside.height / 3);
    let list = Area { y: inside.y + 1, height: inside.height.saturating_sub(idea_height + 2), ..inside };
    keys(frame, pen, (area, list), columns, &shown, chosen);
    if shown.is_empty() {
        write(frame, list, 0, &Line::raw(pen.fit(&format!(" {}", pen.get("help-nothing")), usize::from(list.width))));
    }
    let below = Area { y: list.y + list.height + 1, height: idea_height, ..inside };
    for (row, text) in (0..below.height).zip(idea) {
        write(frame, below, row, &Line::styled(format!(" {text}"), pen.theme.dim()));
    }
}

/// What is looked for.
fn filter(frame: &mut Frame<'_>, pen: Pen<'_>, inside: Area, help: &HelpList) {
    let prompt = " / ";
    let (typed, column) = window(&help.line, usize::from(inside.width.saturating_sub(6)));
    let hint = if help.line.text().is_empty() { pen.get("help-filter-hint") } else { String::new() };
    let spans = vec![Span::styled(prompt, pen.theme.dim()), Span::styled(typed, pen.theme.field()), Span::styled(hint, pen.theme.dim())];
    write(frame, inside, 0, &Line::from(pen.cut_spans(spans, usize::from(inside.width))));
    cursor(frame, inside, u16::try_from(prompt.width() + column).unwrap_or(0), 0);
}

/// The keys, one column below the other or two beside each other, with the chosen one among those that are seen.
fn keys(frame: &mut Frame<'_>, pen: Pen<'_>, (around, list): (Area, Area), columns: usize, shown: &[HelpLine], chosen: Option<usize>) {
    let tall = usize::from(list.height);
    let first = chosen.map_or(0, |chosen| (chosen + 1).saturating_sub(tall * columns));
    let width = list.width / u16::try_from(columns).unwrap_or(1);
    for (place, line) in shown.iter().enumerate().skip(first).take(tall * columns) {
        let (column, row) = ((place - first) / tall.max(1), (place - first) % tall.max(1));
        let area = Area { x: list.x + width * u16::try_from(column).unwrap_or(0), width, ..list };
        let row = u16::try_from(row).unwrap_or(u16::MAX);
        write(frame, area, row, &line.draw(pen, usize::from(width)));
        if chosen == Some(place) {
            select(frame, pen, area, row);
        }
    }
    boxes::tell(frame, pen, (around, list), Unseen::of(first, shown.len(), tall * columns));
}

/// One line of the list.
#[derive(Clone, Copy)]
enum HelpLine {
    /// What stands above a group.
    Head(&'static str),
    /// A key.
    Key(&'static Binding),
}

impl HelpLine {
    fn draw(self, pen: Pen<'_>, width: usize) -> Line<'static> {
        match self {
            HelpLine::Head(head) => Line::styled(pen.fit(&format!(" {}", pen.get(head)), width), pen.theme.strong()),
            HelpLine::Key(binding) => line(pen, binding, width),
        }
    }
}

/// The keys with the heads of their groups between them, and which line is the chosen one. What was looked for stands without heads.
fn grouped(shown: &[&'static Binding], help: &HelpList) -> (Vec<HelpLine>, Option<usize>) {
    let (mut lines, mut chosen, mut last) = (Vec::with_capacity(shown.len()), None, None);
    for (place, binding) in shown.iter().enumerate() {
        let head = group_of(binding).map(|group| group.head).filter(|_| help.line.text().is_empty());
        if let Some(head) = head.filter(|_| head != last) {
            lines.push(HelpLine::Head(head));
            last = Some(head);
        }
        if place == help.chosen {
            chosen = Some(lines.len());
        }
        lines.push(HelpLine::Key(binding));
    }
    (lines, chosen)
}

fn line(pen: Pen<'_>, binding: &Binding, width: usize) -> Line<'static> {
    let keys = if matches!(binding.action, Action::Step(_)) {
        format!("1 {} 6", pen.theme.ellipsis())
    } else {
        binding.keys.iter().map(|key| key_name(pen, key)).collect::<Vec<_>>().join(" ")
    };
    let spans = vec![Span::styled(format!(" {} ", pen.column(&keys, 14)), pen.theme.key()), Span::raw(pen.get(binding.help))];
    Line::from(pen.cut_spans(spans, width))
}

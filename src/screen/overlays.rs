//! What lies over the page: findings, choices, the line of a comparison; what is only read is drawn by `reading`.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::text::Words;
use crate::wizard::Wizard;
use crate::wizard::layout::Area;
use crate::wizard::overlay::{Choose, Compare, ComparePage, Overlay};
use crate::words::Say;
use crate::words::wrap::{sentence_lines, without_middle};

use super::editor::window;
use super::frame::Frame;
use super::pen::{Pen, cursor, write};
use super::theme::Theme;
use super::{boxes, findings_box, form_box, help, reading, settings_box};

/// So few answers are always seen whole.
const FEW: u16 = 6;

/// Draws what lies over the page.
pub fn draw(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area) {
    if reading::draw(frame, pen, area) {
        return;
    }
    match &pen.wizard.overlay {
        Some(Overlay::Help(list)) => help::draw(frame, pen, area, list),
        Some(Overlay::Findings(chosen)) => findings_box::draw(frame, pen, area, *chosen),
        Some(Overlay::Choose(question)) => choose(frame, pen, area, question),
        Some(Overlay::Compare(page)) => compare(frame, pen, area, page),
        Some(Overlay::Settings(chosen)) => settings_box::draw(frame, pen, area, *chosen),
        Some(Overlay::Form(form)) => form_box::draw(frame, pen, area, form),
        _ => {}
    }
}

/// How far what lies over the page scrolls: its first line when the last one is seen. `None` where nothing does.
pub fn last_top(wizard: &Wizard, words: &Words, theme: Theme) -> Option<usize> {
    let Some(Overlay::Choose(question)) = &wizard.overlay else { return reading::last_top(wizard, words, theme) };
    let parts = parts(Pen::new(wizard, words, theme), wizard.overlay_area()?, question);
    Some(question.preview.len().saturating_sub(usize::from(parts.preview)))
}

/// What a question has: the lines of its head, and how many lines of preview and answers are seen.
struct Parts {
    width: u16,
    lines: Vec<(String, Style)>,
    preview: u16,
    rows: u16,
}

fn parts(pen: Pen<'_>, area: Area, question: &Choose) -> Parts {
    let width = area.width.min(76);
    let text_width = usize::from(width.saturating_sub(4));
    let mut lines: Vec<(String, Style)> =
        sentence_lines(&pen.say(&question.title), text_width).into_iter().map(|line| (line, pen.theme.strong())).collect();
    for body in &question.body {
        lines.extend(sentence_lines(&pen.say(body), text_width).into_iter().map(|line| (line, pen.theme.plain())));
    }
    let head = head_height(&lines);
    // The box stays as large as it is while the choice moves.
    let changes = question.beside.iter().map(Vec::len).max().unwrap_or(0);
    let rows = u16::try_from(question.answers.len().max(changes)).unwrap_or(u16::MAX).min(area.height);
    // A list that scrolls leaves the line under the page in sight, on which an answer to a key stands.
    let rows = if rows > FEW { rows.min(area.height.saturating_sub(head + 3 + FEW)).max(FEW) } else { rows };
    let preview = preview_height(question, area.height.saturating_sub(head + rows + 3));
    Parts { width, lines, preview, rows }
}

fn head_height(lines: &[(String, Style)]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(1)
}

fn choose(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area, question: &Choose) {
    let Parts { width, lines, preview, rows } = parts(pen, area, question);
    let head = head_height(&lines);
    let changes = question.beside.iter().map(Vec::len).max().unwrap_or(0);
    let area = boxes::centred(area, width, head + preview + rows + 3);
    boxes::draw(frame, pen, area, "");
    let inside = boxes::inside(area);
    // The answers are what is asked for: a long body gives way to them, and says that it goes on.
    let room = inside.height.saturating_sub(1 + rows.min(2)).max(1);
    let is_cut = head > room;
    let head = head.min(room);
    for (row, (line, style)) in (0..head).zip(lines) {
        let mark = if is_cut && row + 1 == head { pen.theme.ellipsis() } else { "" };
        write(frame, inside, row, &Line::styled(format!(" {line}{mark}"), style));
    }
    let shown = Area { y: inside.y + head, height: preview.min(inside.height.saturating_sub(head)), ..inside };
    draw_preview(frame, pen, (area, shown), question);
    let head = head + preview;
    let list = Area { y: inside.y + head + 1, height: inside.height.saturating_sub(head + 1), ..inside };
    let list = if changes > 0 { beside(frame, pen, list, question) } else { list };
    boxes::list(frame, pen, (area, list), question.answers.len(), Some(question.chosen), |place| {
        Line::raw(format!("  {}", pen.fit(&pen.say(&question.answers[place].0), usize::from(list.width).saturating_sub(3))))
    });
}

fn preview_height(question: &Choose, room: u16) -> u16 {
    u16::try_from(question.preview.len()).unwrap_or(u16::MAX).min(room)
}

/// What the first answer makes, as much of it as there is room for.
fn draw_preview(frame: &mut Frame<'_>, pen: Pen<'_>, (around, area): (Area, Area), question: &Choose) {
    let (all, room) = (&question.preview, usize::from(area.height));
    let first = question.top.min(all.len().saturating_sub(room));
    for (row, say) in (0..area.height).zip(&all[first..]) {
        let shown = without_middle(&pen.say(say), usize::from(area.width).saturating_sub(3));
        write(frame, area, row, &Line::raw(format!("  {}", pen.data(&shown))));
    }
    boxes::more(frame, pen, (around, area), first, all.len());
}

/// What the chosen answer would change, at the right of the answers; where they stand then.
fn beside(frame: &mut Frame<'_>, pen: Pen<'_>, list: Area, question: &Choose) -> Area {
    let longest = question.answers.iter().map(|(say, _)| pen.say(say).width()).max().unwrap_or(0);
    let left = u16::try_from(longest + 4).unwrap_or(u16::MAX).min(list.width / 2);
    let column = Area { x: list.x + left, width: list.width - left, ..list };
    let (changes, room) = (question.changes(), usize::from(column.width).saturating_sub(2));
    let whole: Vec<String> = changes.iter().flat_map(|say| sentence_lines(&pen.say(say), room)).collect();
    let lines = if whole.len() <= usize::from(column.height) { whole } else { a_line_each(pen, changes, room, usize::from(column.height)) };
    for (row, line) in (0..column.height).zip(lines) {
        write(frame, column, row, &Line::raw(format!(" {line}")));
    }
    Area { width: left, ..list }
}

/// Changes cut to a line each where there is no room for all of them whole; how many more there are.
fn a_line_each(pen: Pen<'_>, changes: &[Say], width: usize, height: usize) -> Vec<String> {
    let seen = if changes.len() > height { height.saturating_sub(1) } else { changes.len() };
    let mut lines: Vec<String> = changes[..seen].iter().map(|say| pen.fit(&pen.say(say), width)).collect();
    if seen < changes.len() {
        lines.push(pen.say(&Say::new("change-more").with("count", changes.len() - seen)));
    }
    lines
}

/// Waits for the URL that is to be compared.
fn compare(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area, page: &ComparePage) {
    boxes::draw(frame, pen, area, &pen.get("compare-title"));
    let inside = boxes::inside(area);
    let width = usize::from(inside.width.saturating_sub(2));
    // What is asked for gives way to the verdict.
    let asked = if page.meanwhile.is_none() { sentence_lines(&pen.get("compare-ask"), width) } else { Vec::new() };
    let below = u16::try_from(asked.len()).unwrap_or(1).min(inside.height.saturating_sub(2));
    for (row, line) in (0..below).zip(&asked) {
        write(frame, inside, row, &Line::raw(format!(" {}", pen.data(line))));
    }
    let (typed, column) = window(&page.line, width.saturating_sub(1));
    write(
        frame,
        inside,
        below + 1,
        &Line::from(vec![Span::raw(" "), Span::styled(typed, pen.theme.field()), Span::styled("        ", pen.theme.field())]),
    );
    cursor(frame, inside, u16::try_from(1 + column).unwrap_or(0), below + 1);
    if let Some(Compare::One(comparison)) = &page.meanwhile {
        for (row, line) in (below + 3..inside.height).zip(reading::compared(pen, comparison, width)) {
            write(frame, inside, row, &Line::raw(format!(" {}", pen.data(&line))));
        }
    }
}

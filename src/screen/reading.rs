//! Pages over the page that are only read: trace, comparison, import report, difference. What is drawn and how far it
//! scrolls come from the same lines.

use ratatui::text::Line;

use crate::model::compare::{Comparison, say_line, say_summary};
use crate::model::trace::Trace;
use crate::text::Words;
use crate::text::sheet::{self, Look};
use crate::text::trace_picture;
use crate::wizard::Wizard;
use crate::wizard::overlay::{Compare, Overlay, SheetPage};
use crate::words::wrap::{link_lines, sentence_lines};

use super::frame::Frame;
use super::pen::{Pen, write};
use super::theme::Theme;
use super::{boxes, difference, import_page, route};

/// How far the page that is being read scrolls: its first line when the last one is seen. `None` where nothing is read.
pub fn last_top(wizard: &Wizard, words: &Words, theme: Theme) -> Option<usize> {
    let inside = boxes::inside(wizard.overlay_area()?);
    let lines = lines(Pen::new(wizard, words, theme), room(inside.width))?;
    Some(lines.len().saturating_sub(usize::from(inside.height)))
}

/// Draws the page that is being read; false where what lies over the page is another thing.
pub fn draw(frame: &mut Frame<'_>, pen: Pen<'_>, area: crate::wizard::layout::Area) -> bool {
    let inside = boxes::inside(area);
    let Some(lines) = lines(pen, room(inside.width)) else { return false };
    let top = pen.wizard.overlay.as_ref().map_or(0, Overlay::top).min(lines.len().saturating_sub(usize::from(inside.height)));
    boxes::draw(frame, pen, area, &title(pen));
    for (row, line) in (0..inside.height).zip(lines.iter().skip(top)) {
        write(frame, inside, row, line);
    }
    boxes::more(frame, pen, (area, inside), top, lines.len());
    if let Some(Overlay::Import(page)) = &pen.wizard.overlay {
        import_page::draw_marks(frame, pen, inside, page, top);
    }
    true
}

/// Columns of text in a box that wide.
fn room(width: u16) -> usize {
    usize::from(width.saturating_sub(2))
}

fn title(pen: Pen<'_>) -> String {
    match &pen.wizard.overlay {
        Some(Overlay::Trace(_)) => pen.get("trace-page-title"),
        Some(Overlay::Sheet(_)) => pen.get("sheet-page-title"),
        Some(Overlay::Import(_)) => pen.get("import-title"),
        Some(Overlay::Difference(page)) => pen.say(&page.title),
        Some(Overlay::Report(page)) => pen.say(&page.title),
        _ => pen.get("compare-title"),
    }
}

fn lines(pen: Pen<'_>, width: usize) -> Option<Vec<Line<'static>>> {
    let texts: Vec<String> = match pen.wizard.overlay.as_ref()? {
        Overlay::Difference(page) => return Some(difference::lines(pen, page, width)),
        Overlay::Trace(page) => return Some(trace_lines(pen, &page.trace, width)),
        Overlay::Sheet(page) => sheet_lines(pen, page, width),
        Overlay::Compare(page) => match page.comparison.as_ref()? {
            Compare::One(comparison) => compared(pen, comparison, width),
            Compare::Log(all) => {
                let said = say_summary(all).into_iter().chain(all.iter().map(say_line));
                said.flat_map(|say| sentence_lines(&pen.say(&say), width)).collect()
            }
        },
        Overlay::Report(page) => page.says.iter().flat_map(|say| sentence_lines(&pen.say(say), width)).collect(),
        Overlay::Import(page) if !page.has_read() => return Some(import_page::to_paste(pen, width)),
        Overlay::Import(page) => import_page::lines(pen, page, width),
        _ => return None,
    };
    Some(texts.iter().map(|text| raw(pen, text)).collect())
}

fn raw(pen: Pen<'_>, text: &str) -> Line<'static> {
    Line::raw(format!(" {}", pen.data(text)))
}

/// The route as a picture, then the table.
fn trace_lines(pen: Pen<'_>, trace: &Trace, width: usize) -> Vec<Line<'static>> {
    let title = trace_picture::title(trace, pen.words, width);
    let mut lines: Vec<Line<'static>> = title.iter().map(|text| raw(pen, text)).collect();
    lines.extend(route::lines(pen, trace, width));
    lines.push(Line::default());
    let told = trace.route.broken.as_ref().map(|broken| &broken.why);
    lines.extend(trace_picture::table(trace, pen.words, width, told).iter().map(|text| raw(pen, text)));
    lines
}

/// The instruction as it is copied, but with its long lines broken; links where a link may be.
fn sheet_lines(pen: Pen<'_>, page: &SheetPage, width: usize) -> Vec<String> {
    let broken = |line: String| {
        if line.contains("://") && !line.contains(' ') {
            return link_lines(&line, width).into_iter().map(|range| line.get(range).unwrap_or_default().to_owned()).collect();
        }
        let lines = sentence_lines(&line, width);
        if lines.is_empty() { vec![String::new()] } else { lines }
    };
    let copies = sentence_lines(&pen.get("sheet-c-copies"), width).into_iter().chain([String::new()]);
    copies.chain(sheet::lines(&page.sheet, pen.words, Look::Text).into_iter().flat_map(broken)).collect()
}

/// The verdict first, then what differs, then what is the same.
pub(super) fn compared(pen: Pen<'_>, comparison: &Comparison, width: usize) -> Vec<String> {
    let mut lines = sentence_lines(&pen.say(&comparison.verdict), width);
    lines.push(String::new());
    for part in comparison.parts.iter().filter(|part| part.differs()) {
        lines.extend(sentence_lines(&format!("! {}", pen.say(&part.say())), width));
    }
    for part in comparison.parts.iter().filter(|part| !part.differs() && part.severity().is_some()) {
        lines.extend(sentence_lines(&pen.say(&part.say()), width));
    }
    for part in comparison.parts.iter().filter(|part| !part.differs()) {
        lines.push(pen.fit(&format!("{} {} = {}", pen.theme.done(), part.key, part.received), width));
    }
    lines
}

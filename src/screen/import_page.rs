//! What was read of pasted links: the name that the profile gets, the ways to take it, and what there is to say by line.

use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use crate::model::hidden::marked;
use crate::wizard::layout::Area;
use crate::wizard::overlay::ImportPage;
use crate::words::wrap::sentence_lines;

use super::editor::window;
use super::frame::Frame;
use super::pen::{Pen, cursor, select};

/// What can be pasted, and an example of it, for who has not seen one.
pub fn to_paste(pen: Pen<'_>, width: usize) -> Vec<Line<'static>> {
    let written = |id: &str| sentence_lines(&pen.get(id), width).into_iter().map(|line| pen.data(&format!(" {line}")));
    let example = written("import-example").map(|line| Line::styled(line, pen.theme.dim()));
    written("import-paste-now").map(Line::raw).chain([Line::default()]).chain(example).collect()
}

/// The lines of the page.
pub fn lines(pen: Pen<'_>, page: &ImportPage, width: usize) -> Vec<String> {
    let mut lines = vec![name_line(pen, page, width)];
    if page.read.ways.len() > 1 {
        lines.extend((0..page.read.ways.len()).flat_map(|place| way_lines(pen, page, place, width)));
    }
    lines.push(String::new());
    lines.extend(page.report.iter().flat_map(|say| sentence_lines(&pen.say(say), width)));
    lines
}

/// Marks the chosen way, and puts the cursor into the name while it is edited; `top` is the first line that is seen.
pub fn draw_marks(frame: &mut Frame<'_>, pen: Pen<'_>, inside: Area, page: &ImportPage, top: usize) {
    let width = usize::from(inside.width.saturating_sub(2));
    if page.naming.is_some() {
        let (_, column) = window(&page.name, name_room(pen, width));
        let column = u16::try_from(1 + name_head(pen).width() + column).unwrap_or(0);
        if top == 0 {
            cursor(frame, inside, column, 0);
        }
        return;
    }
    if page.read.ways.len() < 2 {
        return;
    }
    let before: usize = 1 + (0..page.chosen).map(|place| way_lines(pen, page, place, width).len()).sum::<usize>();
    let count = way_lines(pen, page, page.chosen, width).len();
    for line in (before..before + count).filter_map(|line| u16::try_from(line.checked_sub(top)?).ok()).filter(|line| *line < inside.height) {
        select(frame, pen, inside, line);
    }
}

fn name_head(pen: Pen<'_>) -> String {
    format!("{}  ", pen.get("label-profile-name"))
}

fn name_room(pen: Pen<'_>, width: usize) -> usize {
    width.saturating_sub(name_head(pen).width() + 1)
}

fn name_line(pen: Pen<'_>, page: &ImportPage, width: usize) -> String {
    let head = name_head(pen);
    match (&page.naming, page.makes_profile()) {
        (Some(_), _) => format!("{head}{}", window(&page.name, name_room(pen, width)).0),
        (None, true) => pen.fit(&format!("{head}{}", marked(page.name.text())), width),
        (None, false) => pen.fit(&format!("{head}{}", pen.get("import-no-new")), width),
    }
}

fn way_lines(pen: Pen<'_>, page: &ImportPage, place: usize, width: usize) -> Vec<String> {
    let Some(way) = page.read.ways.get(place) else { return Vec::new() };
    sentence_lines(&pen.say(&way.say), width.saturating_sub(2)).into_iter().map(|line| format!("  {line}")).collect()
}

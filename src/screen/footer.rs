//! The lower lines: detail and hints; and the tabs above a list.

use std::ops::Range;

use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use crate::model::hidden::marked;
use crate::model::integration::{Integration, Status};
use crate::wizard::catalog_list::Tab;
use crate::wizard::layout::Area;
use crate::wizard::links::link_of;
use crate::wizard::row::RowId;
use crate::wizard::step::Step;
use crate::wizard::view::Page;
use crate::words::wrap::{first_sentence, link_lines, sentence_lines};

use super::catalog_rows::{age, content, standing};
use super::frame::Frame;
use super::pen::{Pen, cursor, write};
use super::targets::{self, Piece};

/// The hints: keys and what they do here. Where room is scarce the last but one, the help, is kept before those in the middle.
pub fn hints(pen: Pen<'_>, width: usize) -> Line<'static> {
    Line::from(targets::spans(hint_pieces(pen, width)))
}

/// Their pieces, with the keys as they are spelled.
pub fn hint_pieces(pen: Pen<'_>, width: usize) -> Vec<Piece<&'static str>> {
    let shown = pen.wizard.hints();
    let hints: Vec<(String, String)> = shown.iter().map(|hint| (key_name(pen, hint.key), format!(" {}", pen.get(hint.label)))).collect();
    let separator = pen.theme.dot();
    let wide = |(key, label): &(String, String)| separator.width() + key.width() + label.width();
    let help = hints.len().checked_sub(2).filter(|_| hints.len() > 3);
    let mut room = (width + separator.width()).saturating_sub(1);
    let mut kept: Vec<usize> = Vec::new();
    for place in (0..1).chain(help).chain(1..hints.len()) {
        if place < hints.len() && !kept.contains(&place) && wide(&hints[place]) <= room {
            room -= wide(&hints[place]);
            kept.push(place);
        }
    }
    kept.sort_unstable();
    let mut pieces = vec![(Span::raw(" "), None)];
    for place in kept {
        let (key, label) = &hints[place];
        let before = if pieces.len() > 1 { separator } else { "" };
        let means = Some(shown[place].key);
        let hint = [(Span::styled(key.clone(), pen.theme.key()), means), (Span::raw(label.clone()), means)];
        pieces.push((Span::styled(before, pen.theme.dim()), None));
        pieces.extend(hint);
    }
    pieces
}

/// A key as people read it.
pub fn key_name(pen: Pen<'_>, spelling: &str) -> String {
    crate::text::keys::key_name(spelling, pen.theme.is_ascii())
}

/// What is known of the integration under the cursor.
pub fn detail(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area) {
    if area.height == 0 {
        return;
    }
    write(frame, area, 0, &Line::styled(pen.theme.rule().repeat(usize::from(area.width)), pen.theme.dim()));
    let rest = Area { y: area.y + 1, height: area.height - 1, ..area };
    let (head, text) = match pen.wizard.focus() {
        Some(RowId::Integration(place)) => {
            let Some(known) = pen.wizard.list.id(place).and_then(|id| pen.wizard.catalog.integration(id)) else { return };
            let events: Vec<&str> = known.postbacks.iter().map(|template| template.name.as_str()).collect();
            let room = pen.wizard.areas().map_or(0, |areas| areas.row_width());
            let standing = standing(pen, known, usize::from(room)).1.map(|whole| format!("{} ", whole.content)).unwrap_or_default();
            let line = format!("{standing}{}", events.join(pen.theme.dot()));
            (vec![Span::styled(format!(" {}  ", known.name), pen.theme.strong()), Span::styled(line, pen.theme.dim())], beware(pen, known))
        }
        Some(RowId::Custom) => (vec![Span::styled(format!(" {}", pen.get("custom-integration")), pen.theme.strong())], pen.get("custom-detail")),
        Some(RowId::Profile(id)) => {
            let Some(listed) = pen.wizard.listed(id) else { return };
            let age = age(pen, listed.modified);
            let head = vec![
                Span::styled(format!(" {age}{}", if age.is_empty() { "" } else { "  " }), pen.theme.plain()),
                if listed.is_unsaved {
                    Span::styled(pen.get("list-not-saved"), pen.theme.bad())
                } else {
                    Span::styled(marked(&listed.file.display().to_string()), pen.theme.dim())
                },
            ];
            let text = listed.profile.as_ref().map_or_else(|error| pen.say(&error.say), |profile| pen.say(&content(profile)));
            (head, text)
        }
        Some(RowId::Found(id, place)) => {
            let Some(told) = link_detail(pen, id, place) else { return };
            told
        }
        _ => return,
    };
    write(frame, rest, 0, &Line::from(pen.cut_spans(head, usize::from(area.width))));
    let below = Area { y: rest.y + 1, height: rest.height.saturating_sub(1), ..rest };
    let room = usize::from(below.width.saturating_sub(2));
    let is_link = matches!(pen.wizard.focus(), Some(RowId::Found(..)));
    let text = pen.data(&text);
    let lines = if is_link { link_lines(&text, room).into_iter().map(|part| text[part].to_owned()).collect() } else { sentence_lines(&text, room) };
    for (row, line) in (0..below.height).zip(&lines) {
        let is_last = row + 1 == below.height && lines.len() > usize::from(below.height);
        let line = if is_last { format!(" {line}{}", pen.theme.ellipsis()) } else { format!(" {line}") };
        write(frame, below, row, &Line::raw(pen.fit(&line, usize::from(below.width))));
    }
}

/// What to know of an integration before it is chosen: why it cannot be yet, or how its notes begin. All of them stand on steps 3 and 6; here they would be
/// another paragraph with each key.
fn beware(pen: Pen<'_>, known: &Integration) -> String {
    let lang = pen.words.lang();
    match &known.status {
        Status::Soon(reason) if !reason.is_empty() => reason.get(lang).to_owned(),
        _ => match first_sentence(known.notes.get(lang)) {
            (first, "") => first.to_owned(),
            (first, _) => format!("{first} {}", pen.theme.ellipsis()),
        },
    }
}

/// A link of the list in full, after its name and its profile's.
fn link_detail(pen: Pen<'_>, id: u64, place: u16) -> Option<(Vec<Span<'static>>, String)> {
    let (_, profile, named) = pen.wizard.listed_link(id, place)?;
    let name = format!(" {}  ", pen.data(&profile.line_name_of(named.id)));
    let text = match link_of(pen.wizard.catalog.setup(profile), named.id)? {
        Ok(link) => link.to_string(),
        Err(why) => pen.say(&why.say_with_step()),
    };
    Some((vec![Span::styled(name, pen.theme.strong()), Span::raw(pen.data(&profile.name))], text))
}

/// The tabs of the list of integrations, and the filter.
pub fn tabs(pen: Pen<'_>, width: usize) -> Line<'static> {
    let filter = filter_spans(pen);
    if pen.wizard.page != Page::Step(Step::Integration) {
        return Line::from(pen.cut_spans(filter.0, width));
    }
    pen.split(targets::spans(tab_pieces(pen, width, &filter.0)), filter.0, width)
}

/// The tabs, with their places.
fn tab_pieces(pen: Pen<'_>, width: usize, filter: &[Span<'static>]) -> Vec<Piece<usize>> {
    let filter_width: usize = filter.iter().map(Span::width).sum();
    let room = width.saturating_sub(filter_width + 2);
    let list = &pen.wizard.list;
    let now = list.tabs.iter().position(|(tab, _)| *tab == list.tab).unwrap_or(0);
    let texts: Vec<String> = list.tabs.iter().map(|(tab, count)| format!("{} {count}", tab_name(pen, tab))).collect();
    // The tab that is open is always in sight.
    let mut first = 0;
    while first < now && texts[first..=now].iter().map(|text| text.width() + 2).sum::<usize>() > room {
        first += 1;
    }
    let mut pieces = vec![(Span::raw(" "), None)];
    let mut used = 1;
    for (place, text) in texts.iter().enumerate().skip(first) {
        let more = if place + 1 < texts.len() { 2 + pen.theme.ellipsis().width() } else { 0 };
        used += text.width() + 2;
        // No half names: a mark says that there are more, and a click on it opens the next one.
        if place > now && used - 2 + more > room {
            pieces.push((Span::styled(pen.theme.ellipsis(), pen.theme.dim()), Some(place)));
            break;
        }
        let style = if place == now { pen.theme.strong().patch(pen.theme.changed()) } else { pen.theme.dim() };
        pieces.extend([(Span::styled(text.clone(), style), Some(place)), (Span::raw("  "), None)]);
    }
    pieces
}

/// The place of the tab at a column.
pub fn tab_at(pen: Pen<'_>, width: usize, column: usize) -> Option<usize> {
    let is_tab = pen.wizard.page == Page::Step(Step::Integration) && column < filter_columns(pen, width).start;
    targets::at(&tab_pieces(pen, width, &filter_spans(pen).0), column).filter(|_| is_tab)
}

/// The columns of the filter, behind the tabs where there are some.
pub fn filter_columns(pen: Pen<'_>, width: usize) -> Range<usize> {
    let filter: usize = filter_spans(pen).0.iter().map(Span::width).sum();
    let start = if pen.wizard.page == Page::Step(Step::Integration) { width.saturating_sub(filter) } else { 0 };
    start..(start + filter).min(width)
}

fn tab_name(pen: Pen<'_>, tab: &Tab) -> String {
    match tab {
        Tab::All => pen.get("tab-all"),
        Tab::Connected => pen.get("tab-connected"),
        Tab::Category(category) => {
            let id = format!("category-{category}");
            let name = pen.get(&id);
            if name == id { category.clone() } else { name }
        }
    }
}

/// The filter, and the column of its cursor counted from its own beginning.
fn filter_spans(pen: Pen<'_>) -> (Vec<Span<'static>>, usize) {
    let typed = pen.wizard.page_filter();
    let is_typed = pen.wizard.filtering && !pen.wizard.filters_findings();
    if typed.is_empty() && !is_typed {
        let label = pen.get(if pen.wizard.page == Page::Profiles { "key-all-links" } else { "key-filter" });
        return (vec![Span::styled(format!(" / {label} "), pen.theme.dim())], 0);
    }
    let head = format!(" / {typed}");
    let column = head.width();
    let rest = if is_typed { Span::styled("     ".to_owned(), pen.theme.field()) } else { Span::styled(filter_end(pen), pen.theme.dim()) };
    (vec![Span::styled(head, pen.theme.field()), rest], column)
}

/// How a filter that holds is taken away.
pub fn filter_end(pen: Pen<'_>) -> String {
    format!("  {} {} ", key_name(pen, "esc"), pen.get("filter-drop"))
}

/// The cursor in the filter.
pub fn tabs_cursor(frame: &mut Frame<'_>, pen: Pen<'_>, area: Area) {
    if !pen.wizard.filtering || pen.wizard.overlay.is_some() {
        return;
    }
    let start = filter_columns(pen, usize::from(area.width)).start;
    cursor(frame, area, u16::try_from(start + filter_spans(pen).1).unwrap_or(0), 0);
}

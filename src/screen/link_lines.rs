//! Links, whole and wrapped, with their macros and their changed parts told apart.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::model::link::{Link, Part};
use crate::model::postback_link::{LinkParam, Origin, PostbackLink};
use crate::model::profile::ItemId;
use crate::model::setup::Setup;
use crate::wizard::checklist::LinkShown;
use crate::wizard::layout::LINK_INDENT;
use crate::wizard::links::{Then, link_of, placed_link, postback_link_of, remarks};
use crate::wizard::row::RowId;
use crate::words::Say;
use crate::words::wrap::{elided, link_lines, sentence_lines, wide};

use super::drawn::Drawn;
use super::pen::Pen;

/// Columns of the words before a raw link and before what was changed in it.
const SAID: usize = 16;

/// A row that shows a link or tells of one.
pub fn draw(pen: Pen<'_>, row: RowId, room: usize) -> Drawn {
    let Some(setup) = pen.setup else { return Drawn::default() };
    let Some(id) = row.owner() else { return Drawn::default() };
    match row {
        RowId::FinalUrl(_) => {
            let mut drawn = ready(pen, setup, row, id, room);
            drawn.lines.insert(0, Line::styled(pen.fit(&format!("  {}", pen.get("label-final-url")), room), pen.theme.dim()));
            drawn
        }
        RowId::RawLink(id) => raw_link(pen, setup, id, room),
        RowId::Changed(id) => changed(pen, setup, id, room),
        RowId::Remark(id, place) => {
            let said = setup.postback(id).map(|known| remarks(setup, known)).unwrap_or_default();
            let text = said.get(usize::from(place)).map(|say| pen.say(say)).unwrap_or_default();
            sentence(&text, pen.theme.warn(), usize::from(LINK_INDENT), room)
        }
        RowId::PlacedThen(id) => placed_then(pen, id, room),
        RowId::FullLink(id) => match postback_link_of(setup, id).and_then(Result::ok).as_ref().and_then(|link| link.table.as_ref()) {
            Some((full, _)) => Drawn { lines: wrapped(pen, full, &[], room), cursor: None },
            None => Drawn::default(),
        },
        _ => ready(pen, setup, row, id, room),
    }
}

/// The ready link, or why there is none.
fn ready(pen: Pen<'_>, setup: Setup<'_>, row: RowId, id: ItemId, room: usize) -> Drawn {
    match link_of(setup, id) {
        Some(Ok(link)) => finished(pen, setup, row, id, &link, room),
        Some(Err(why)) => {
            let text = pen.say(&why.say_with_step());
            sentence(&text, pen.theme.dim(), usize::from(LINK_INDENT), room)
        }
        None => Drawn::default(),
    }
}

fn finished(pen: Pen<'_>, setup: Setup<'_>, row: RowId, id: ItemId, link: &Link, room: usize) -> Drawn {
    let width = u16::try_from(room).unwrap_or(u16::MAX);
    if matches!(row, RowId::SumUrl(_))
        && let text = link.text()
        && let LinkShown::Elided(most) = pen.wizard.link_shown(id, &text, width)
    {
        let lines = elided(&text, room.saturating_sub(usize::from(LINK_INDENT) + 1), most)
            .into_iter()
            .map(|line| Line::styled(format!("      {}", pen.data(&line)), pen.theme.dim()));
        return Drawn { lines: lines.collect(), cursor: None };
    }
    let changed = match postback_link_of(setup, id) {
        Some(Ok(links)) if matches!(row, RowId::PostbackLink(_)) => changed_ranges(setup, id, &links),
        _ => Vec::new(),
    };
    Drawn { lines: wrapped(pen, link, &changed, room), cursor: None }
}

/// The link over as many lines as it needs.
pub fn wrapped(pen: Pen<'_>, link: &Link, changed: &[Range<usize>], room: usize) -> Vec<Line<'static>> {
    let text = link.text();
    let indent = usize::from(LINK_INDENT);
    let marks = styled_ranges(pen, link, changed);
    link_lines(&text, room.saturating_sub(indent + 1))
        .into_iter()
        .map(|line| {
            let mut spans = vec![Span::raw(" ".repeat(indent))];
            for (range, style) in &marks {
                let (start, end) = (range.start.max(line.start), range.end.min(line.end));
                if start < end {
                    spans.push(Span::styled(text[start..end].to_owned(), *style));
                }
            }
            Line::from(spans)
        })
        .collect()
}

/// The link's pieces with their styles: macros, changed parts, the rest.
fn styled_ranges(pen: Pen<'_>, link: &Link, changed: &[Range<usize>]) -> Vec<(Range<usize>, Style)> {
    let mut ranges = Vec::new();
    let mut at = 0;
    for part in &link.0 {
        let end = at + part.as_str().len();
        let style = if matches!(part, Part::Macro(_)) { pen.theme.macro_part() } else { pen.theme.plain() };
        let mut cuts: Vec<usize> = changed.iter().flat_map(|range| [range.start, range.end]).filter(|cut| (at..end).contains(cut)).collect();
        cuts.push(end);
        cuts.sort_unstable();
        for cut in cuts {
            if at < cut {
                let is_changed = changed.iter().any(|range| range.start <= at && cut <= range.end);
                ranges.push((at..cut, if is_changed { style.patch(pen.theme.changed()) } else { style }));
            }
            at = at.max(cut);
        }
    }
    ranges
}

/// What of the ready link does not stand in the raw one: the event's value and all behind the click id.
fn changed_ranges(setup: Setup<'_>, id: ItemId, links: &PostbackLink) -> Vec<Range<usize>> {
    let raw = setup.postback(id).and_then(|postback| setup.raw_link(postback)).unwrap_or_default();
    differing(&raw.text(), &links.ready.text())
}

/// What of a link does not stand in another one: of a key that both have only the value.
fn differing(raw: &str, ready: &str) -> Vec<Range<usize>> {
    let known: Vec<&str> = raw.split(['?', '&']).collect();
    let mut at = 0;
    let mut ranges = Vec::new();
    for segment in ready.split(['?', '&']) {
        let end = at + segment.len();
        if !known.contains(&segment) {
            let value = segment
                .find('=')
                .filter(|_| known.iter().any(|known| known.split('=').next() == segment.split('=').next()))
                .map_or(at, |equals| at + equals + 1);
            ranges.push(value..end);
        }
        at = end + 1;
    }
    ranges
}

/// What stands in the cabinet of a link that is another one since.
fn placed_then(pen: Pen<'_>, id: ItemId, room: usize) -> Drawn {
    let Some(Then { on, link, rows, now }) = placed_link(pen.wizard, id) else { return Drawn::default() };
    let head = pen.say(&Say::new("placed-then").with("day", on.say()));
    let mut lines = vec![Line::styled(pen.fit(&format!("      {head}"), room), pen.theme.warn())];
    let changed = differing(&now, &link);
    lines.extend(wrapped(pen, &Link(vec![Part::Text(link)]), &changed, room));
    lines.extend(rows.iter().map(|row| Line::raw(pen.fit(&format!("      {} {} {}", row.key, pen.theme.arrow_left(), row.macro_name), room))));
    Drawn { lines, cursor: None }
}

/// "Chatterfy shows …`tracker.event=first_deposit`_&clickid={sub4}"
fn raw_link(pen: Pen<'_>, setup: Setup<'_>, id: ItemId, room: usize) -> Drawn {
    let Some(Ok(_)) = postback_link_of(setup, id) else { return Drawn::default() };
    let Some(raw) = setup.postback(id).and_then(|postback| setup.raw_link(postback)) else { return Drawn::default() };
    let tracker = setup.tracker.map(|tracker| tracker.name.clone()).unwrap_or_default();
    let label = pen.say(&Say::new("tracker-shows").with("tracker", tracker));
    let raw = raw.text();
    let query = raw.split_once('?').map_or(raw.as_str(), |(_, query)| query);
    let said = SAID.max(wide(&label));
    let lines = link_lines(query, room.saturating_sub(said + 9));
    let head = |first: bool| if first { format!("      {} {}", pen.column(&label, said), pen.theme.ellipsis()) } else { " ".repeat(said + 8) };
    let line = |(place, range): (usize, Range<usize>)| Line::styled(format!("{}{}", head(place == 0), pen.data(&query[range])), pen.theme.dim());
    Drawn { lines: lines.into_iter().enumerate().map(line).collect(), cursor: None }
}

/// A sentence that begins at a column and goes on under its beginning.
fn sentence(text: &str, style: Style, column: usize, room: usize) -> Drawn {
    let lines = sentence_lines(text, room.saturating_sub(column + 1));
    Drawn { lines: lines.into_iter().map(|line| Line::styled(format!("{}{line}", " ".repeat(column)), style)).collect(), cursor: None }
}

/// "changed: event `first_deposit`_ → sale; tracker.cost, tracker.currency added"
fn changed(pen: Pen<'_>, setup: Setup<'_>, id: ItemId, room: usize) -> Drawn {
    let (Some(Ok(links)), Some(postback)) = (postback_link_of(setup, id), setup.postback(id)) else { return Drawn::default() };
    let (raw, ready) = (setup.raw_event(postback), setup.sent_event(postback).to_owned());
    let is_added = |param: &&LinkParam| matches!(param.origin, Origin::Own(_) | Origin::Field(_));
    let added: Vec<&str> = links.params.iter().filter(is_added).map(|param| param.key.as_str()).collect();
    let event = (raw != ready).then(|| Say::new("changed-event").with("from", raw).with("to", ready));
    let params = (!added.is_empty()).then(|| Say::new("changed-added").with("keys", added.join(", ")));
    let parts: Vec<String> = [event, params].into_iter().flatten().map(|say| pen.say(&say)).collect();
    let what = if parts.is_empty() { pen.get("changed-nothing") } else { parts.join("; ") };
    let mut drawn = sentence(&what, pen.theme.dim(), usize::from(LINK_INDENT) + SAID + 1, room);
    if let Some(line) = drawn.lines.first_mut() {
        *line = Line::styled(format!("      {} {}", pen.column(&pen.get("label-changed"), SAID), line.to_string().trim_start()), pen.theme.dim());
    }
    drawn
}

/// What to beware of in the partner's cabinet.
pub fn notes(pen: Pen<'_>, room: usize) -> Drawn {
    let notes = pen.wizard.notes().unwrap_or_default();
    let lines = sentence_lines(notes, room.saturating_sub(3))
        .into_iter()
        .map(|line| Line::styled(format!("  {}", pen.data(&line)), pen.theme.plain()))
        .collect();
    Drawn { lines, cursor: None }
}

/// Where the user finds a value of the tracker's endpoint.
pub fn place(pen: Pen<'_>, place: u16, room: usize) -> Drawn {
    let lines = sentence_lines(&pen.wizard.placeholder_where(place), room.saturating_sub(usize::from(LINK_INDENT) + 1));
    let drawn = lines.into_iter().map(|line| Line::styled(format!("      {}", pen.data(&line)), pen.theme.dim())).collect();
    Drawn { lines: drawn, cursor: None }
}
